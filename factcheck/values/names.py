"""Names of people and bodies: how they are folded, and how two written forms relate.

Weapons and offices have their own arithmetic in ``weapons`` and ``offices``; ``relate_names`` is
the one door to all four kinds.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, get_args

from factcheck.models import Name
from factcheck.values import offices, weapons
from factcheck.values.gazetteer import capital_of, country_of, is_place
from factcheck.values.relation import ValueRelation
from factcheck.values.spelling import coarse, compare_words, fold
from factcheck.values.tables import word_set

NameKind = Literal["person", "title", "organisation", "weapon"]


def words(key: str) -> frozenset[str]:
    """Return a word list of ``data/names.toml``: honorifics, legal_forms, sole_kinds, body_kinds."""
    return word_set("names", key)


def name(text: str, of: str | None = None) -> Name:
    """Return a person's name: key order-free, without honorifics."""
    return Name(name=" ".join(text.split()), key=" ".join(sorted(person_words(text))), of=of)


def organisation(text: str, of: str | None = None) -> Name:
    """Return a body's name: key in the order of the words, without article and legal form."""
    return Name(name=" ".join(text.split()), key=" ".join(body_words(text)), of=of)


@lru_cache(maxsize=50_000)
def person_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a person's name in written order, honorifics dropped."""
    every = tuple(fold(text).split())
    return tuple(word for word in every if word not in words("honorifics")) or every


@lru_cache(maxsize=50_000)
def body_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a body's name, article and legal form dropped."""
    kept = fold(text).split()
    while len(kept) > 1 and kept[-1] in words("legal_forms"):
        kept.pop()
    while len(kept) > 1 and kept[0] == "the":
        kept.pop(0)
    return tuple(kept)


def block_key(name: Name) -> str:
    """Return a key that near spellings of one surname share: what to block people on before relating."""
    folded = person_words(name.name)
    return coarse(folded[-1]) if folded else ""


def relate_names(a: Name, b: Name, kind: str) -> ValueRelation:
    """Relate two names of one ``kind`` (person, title, organisation, weapon).

    Two people are "excluding" when both are said to hold the one office in ``of``, or when their
    names are one name spelled in two ways; two clearly different names without a common office are
    "incomparable": a story has many people.
    """
    if kind not in get_args(NameKind):
        raise ValueError(f"kind {kind!r} has no names; use one of {', '.join(get_args(NameKind))}")
    if kind == "title":
        if a.of and b.of and not may_be_one(a.of, b.of):
            return ValueRelation("incomparable", f"offices of two people: {a.name} / {b.name}")
        return offices.relate_offices(a.name, b.name)
    if kind == "weapon":
        return weapons.relate_weapons(a.name, b.name)
    if kind == "organisation":
        return relate_bodies(a, b)
    return relate_people(a, b)


def may_be_one(a: str, b: str) -> bool:
    """Say whether two keys of people can be one person's: every word of the shorter recurs, if nearly."""
    short, long = sorted((a.split(), b.split()), key=len)
    return bool(short) and all(any(compare_words(x, y) != "other" for y in long) for x in short)


def relate_people(a: Name, b: Name) -> ValueRelation:
    """Relate two people's names; see ``relate_names``."""
    left, right = person_words(a.name), person_words(b.name)
    if not left or not right:
        return ValueRelation("incomparable", "a name is missing")
    if "".join(sorted(left)) == "".join(sorted(right)) or "".join(left) == "".join(right):
        return ValueRelation("same", f"one name: {a.name} / {b.name}")
    if len(left) == 1 or len(right) == 1:
        return _relate_short(a, b, left, right)
    spellings, swapped = _align(left, right)
    if "other" in spellings:
        return _different(a, b)
    if "near" in spellings:
        return ValueRelation("excluding", f"one name spelled differently: {a.name} / {b.name}")
    if "transliterated" in spellings:
        return ValueRelation("same", f"one name in two transliterations: {a.name} / {b.name}")
    if "initial" in spellings:
        return ValueRelation("same", f"the same name, one with initials: {a.name} / {b.name}")
    order = " in another order" if swapped else ", a middle name apart" if len(left) != len(right) else ""
    return ValueRelation("same", f"the same name{order}: {a.name} / {b.name}")


def _relate_short(a: Name, b: Name, left: tuple[str, ...], right: tuple[str, ...]) -> ValueRelation:
    """Relate a lone surname to another name."""
    lone, full = (left, right) if len(left) == 1 else (right, left)
    if len(full) == 1:
        spelling = compare_words(lone[0], full[0])
        if spelling in {"same", "transliterated"}:
            return ValueRelation("same", f"one name in two transliterations: {a.name} / {b.name}")
        if spelling == "near" and coarse(lone[0]) == coarse(full[0]):
            return ValueRelation("excluding", f"one name spelled differently: {a.name} / {b.name}")
        return _different(a, b)
    spellings = [compare_words(lone[0], word) for word in full]
    if "same" in spellings or "transliterated" in spellings:
        shorter: Literal[0, 1] = 0 if len(left) == 1 else 1
        return ValueRelation("vaguer", f"{(a, b)[shorter].name} is part of {(b, a)[shorter].name}", shorter)
    # With no given name beside it a surname must also sound alike: "Karavan" is no slip for "Karami".
    if spellings[-1] == "near" and coarse(lone[0]) == coarse(full[-1]):
        return ValueRelation("excluding", f"one surname spelled differently: {a.name} / {b.name}")
    return _different(a, b)


def _different(a: Name, b: Name) -> ValueRelation:
    if a.of and b.of and a.of == b.of:
        return ValueRelation("excluding", f"two people in one office: {a.name} / {b.name}")
    return ValueRelation("incomparable", f"two people: {a.name} / {b.name}")


def _align(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[set[str], bool]:
    """Return how the words of two full names differ in the order that fits best, and whether that swaps them.

    A middle name that only one form has says nothing. In another order only equal words count as the
    same name: Takaichi Sanae / Sanae Takaichi, but a given name and a surname that change places and
    spelling are a slip.
    """
    if (len(right), right) < (len(left), left):
        left, right = right, left
    straight = _spellings(left, right)
    if "other" not in straight:
        return straight, False
    turned = _spellings(left, (*right[1:], right[0]))
    if "other" in turned:
        turned = _spellings(left, (right[-1], *right[:-1]))
    if "transliterated" in turned and "other" not in turned:
        turned.add("near")
    return (turned, True) if "other" not in turned else (straight, False)


def _spellings(left: tuple[str, ...], right: tuple[str, ...]) -> set[str]:
    """Compare first with first and last with last; between them the shorter name's words must all recur."""
    ends: set[str] = {compare_words(left[0], right[0]), compare_words(left[-1], right[-1])}
    if "near" in ends and not ends & {"same", "transliterated"}:
        return {"other"}
    inner, outer = sorted((left[1:-1], right[1:-1]), key=len)
    for word in inner:
        found = {compare_words(word, other) for other in outer}
        best = next((s for s in ("same", "transliterated", "initial", "near") if s in found), "other")
        ends.add(best)
    return ends


def relate_bodies(a: Name, b: Name) -> ValueRelation:
    """Relate two bodies: the same, a body and its full name, or one body named in two ways.

    Only bodies of one kind with one first name are ever "excluding" (Zorvan Commercial Bank /
    Zorvan Union Bank): different bodies stand in every story.
    """
    left, right = body_words(a.name), body_words(b.name)
    if a.key == b.key or left == right or "".join(left) == "".join(right):
        return ValueRelation("same", f"one body: {a.name} / {b.name}")
    if (a.of and a.of == b.of) or _abbreviates(left, right) or _abbreviates(right, left):
        return ValueRelation("same", f"a body and its short form: {a.name} / {b.name}")
    states = {capital_of(a.key) or country_of(a.key), capital_of(b.key) or country_of(b.key)}
    if len(states) == 1 and None not in states:
        return ValueRelation("same", f"a capital stands for its government: {a.name} / {b.name}")
    if len(left) < 2 or len(right) < 2:
        return ValueRelation("incomparable", f"two names of bodies: {a.name} / {b.name}")
    ends = {compare_words(left[0], right[0]), compare_words(left[-1], right[-1])}
    if not ends <= {"same", "transliterated"}:
        return ValueRelation("incomparable", f"two names of bodies: {a.name} / {b.name}")
    middle, other = set(left[1:-1]), set(right[1:-1])
    if middle and other and not middle & other and left[-1] in words("sole_kinds") and not is_place(left[0]):
        return ValueRelation("excluding", f"one {left[-1]} named differently: {a.name} / {b.name}")
    return ValueRelation("incomparable", f"two names of bodies: {a.name} / {b.name}")


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if len(short) != 1 or not 2 <= len(short[0]) <= 8 or len(full) < 2:
        return False
    every = "".join(word[0] for word in full)
    heavy = "".join(word[0] for word in full if word not in {"of", "the", "and", "for", "&"})
    return short[0] in {every, heavy}
