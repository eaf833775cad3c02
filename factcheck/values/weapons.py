"""Weapons and craft: which designation is of which kind, and which kinds exclude each other.

A weapon is a model (Hwasong-17, AK-47), a kind in a small hierarchy (missile < projectile < weapon)
and facets that cut across it (short-range, ballistic). The words are in ``data/weapons.toml``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.models import Name
from factcheck.values.relation import ValueRelation
from factcheck.values.spelling import fold
from factcheck.values.tables import table, word_set

BORE = re.compile(r"\b(\d{1,3}) ?(?:mm|caliber|calibre)\b")
"""The calibre of a gun, which parts two guns of one kind."""
ROOTS = frozenset({"weapon", "craft"})


class Weapon(NamedTuple):
    """A weapon taken apart. ``kind`` is "" when the words name none."""

    kind: str
    model: str
    facets: frozenset[tuple[str, str]]


@cache
def _pattern(part: str) -> re.Pattern[str]:
    words = sorted([*table("weapons")[part], *(ROOTS if part == "kinds" else ())], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")(?:e?s)?\b")


def weapon(text: str) -> Name:
    """Return a weapon with its compared key: facets, then model or kind."""
    parts = parse_weapon(text)
    key = " ".join([*sorted(value for _, value in parts.facets), parts.model or parts.kind])
    return Name(name=" ".join(text.split()), key=key or fold(text))


@lru_cache(maxsize=20_000)
def parse_weapon(text: str) -> Weapon:
    """Take a weapon's words apart."""
    synonyms: dict[str, str] = table("weapons")["synonyms"]
    folded = _pattern("synonyms").sub(
        lambda m: synonyms.get(m.group(), synonyms.get(m.group().rstrip("s"), m.group())), fold(text)
    )
    facets = frozenset(
        (facet, value) for facet, values in table("weapons")["facets"].items() for value in values
        if re.search(rf"\b{value}\b", folded)
    )  # fmt: skip
    bore = BORE.search(folded)
    if bore:
        facets |= {("bore", bore.group(1))}
    kinds = [_singular(match.group()) for match in _pattern("kinds").finditer(folded)]
    found = _pattern("models").search(folded)
    model = ""
    if found:
        model = _designation(folded[found.start() :], found.group())
        implied = table("weapons")["models"][_model_stem(found.group())]
        own = parse_weapon(implied)
        facets = facets | {facet for facet in own.facets if facet[0] not in {name for name, _ in facets}}
        kinds = [kind for kind in kinds if kind not in _ancestry(own.kind)] or [own.kind]
    kind = kinds[-1] if kinds else ""
    own_words = {facet for facet in facets if facet[1] in kind}
    return Weapon(kind, model, frozenset() if is_craft(kind) else facets - own_words)


def _model_stem(words: str) -> str:
    models: dict[str, str] = table("weapons")["models"]
    return words if words in models else words.rstrip("s")


def _designation(rest: str, start: str) -> str:
    """Return the model with the number that follows its name: "hwasong 17", "boeing 787 8"."""
    numbers = re.match(r"(?: [a-z]{0,2}\d[a-z0-9]{0,4}){0,2}", rest[len(start) :])
    return _model_stem(start) + (numbers.group() if numbers else "")


def _singular(word: str) -> str:
    kinds: dict[str, str] = table("weapons")["kinds"]
    if word in kinds or word in ROOTS:
        return word
    return word[:-1] if word[:-1] in kinds or word[:-1] in ROOTS else word[:-2]


@cache
def kind_words() -> frozenset[str]:
    """Return the last words, singular, of all kinds and short forms: where a weapon's phrase can end."""
    ends = {phrase.split()[-1] for phrase in table("weapons")["kinds"]} | ROOTS
    return frozenset(ends | {phrase for phrase in table("weapons")["synonyms"] if " " not in phrase})


@cache
def model_words() -> frozenset[str]:
    """Return the first words of all designations."""
    return frozenset(phrase.split()[0] for phrase in table("weapons")["models"])


@cache
def words(key: str) -> frozenset[str]:
    """Return a word list of the data file: open, shy, families."""
    return word_set("weapons", key)


@cache
def facet_words() -> frozenset[str]:
    """Return the single words that facets are made of."""
    return frozenset(
        word for values in table("weapons")["facets"].values() for value in values for word in value.split()
    )


def family(kind: str) -> str:
    """Return the family whose members are alternatives to each other; the kind itself when it has none."""
    line = _ancestry(kind)
    return next((k for k in line if k in words("families")), line[-1] if line else "")


def is_craft(kind: str) -> bool:
    """Say whether the kind is a plane, ship or vehicle and no weapon."""
    return "craft" in _ancestry(kind)


def is_ship(kind: str) -> bool:
    """Say whether the kind is a ship or one sort of ship."""
    return "ship" in _ancestry(kind)


def _ancestry(kind: str) -> list[str]:
    """Return the kind and everything it is a kind of, up to the root."""
    line = [kind]
    kinds: dict[str, str] = table("weapons")["kinds"]
    while line[-1] in kinds:
        line.append(kinds[line[-1]])
    return line


def relate_weapons(a: str, b: str) -> ValueRelation:
    """Relate two wordings for one weapon.

    The bare word "weapon" agrees with everything; a model agrees with the kind that its name implies.
    """
    left, right = parse_weapon(a), parse_weapon(b)
    if left == right or left.kind in ROOTS or right.kind in ROOTS:
        return ValueRelation("same", f"one kind of weapon: {a} / {b}")
    if not left.kind or not right.kind:
        return ValueRelation("incomparable", f"an unknown kind: {a} / {b}")
    if left.model and right.model:
        return _two_models(a, b, left.model, right.model)
    above, below = _ancestry(left.kind), _ancestry(right.kind)
    if left.kind not in below and right.kind not in above:
        both = family(left.kind)
        mixed = sorted((left.kind, right.kind)) in [sorted(pair) for pair in table("weapons")["mixed"]]
        if (
            both == family(right.kind)
            and both in words("families")
            and not (mixed or left.model or right.model)
        ):
            return ValueRelation("excluding", f"two kinds of {both}: {a} / {b}")
        return ValueRelation("incomparable", f"two sorts of weapon: {a} / {b}")
    return _one_line(a, b, left, right)


def _two_models(a: str, b: str, left: str, right: str) -> ValueRelation:
    if left == right:
        return ValueRelation("same", f"one model: {a} / {b}")
    short, long = sorted((left, right), key=len)
    if set(short.split()) <= set(long.split()):
        vaguer: Literal[0, 1] = 0 if short == left else 1
        return ValueRelation("vaguer", f"{(a, b)[vaguer]} leaves the variant open", vaguer)
    if left.split()[0] != right.split()[0]:
        return ValueRelation("incomparable", f"two makes: {a} / {b}")
    return ValueRelation("excluding", f"two models: {a} / {b}")


def _one_line(a: str, b: str, left: Weapon, right: Weapon) -> ValueRelation:
    """Relate two weapons of which one's kind is the other's or above it."""
    mine, other = dict(left.facets), dict(right.facets)
    clash = next((facet for facet in mine if facet in other and mine[facet] != other[facet]), None)
    if clash:
        return ValueRelation("excluding", f"{mine[clash]} against {other[clash]}: {a} / {b}")
    depths = len(_ancestry(left.kind)), len(_ancestry(right.kind))
    if left.model or right.model:
        plain: Literal[0, 1] = 1 if left.model else 0
        wider = depths[plain] < depths[1 - plain] or (right, left)[plain].facets > (left, right)[plain].facets
        if wider:
            return ValueRelation("vaguer", f"{(a, b)[plain]} leaves the model open: {a} / {b}", plain)
        return ValueRelation("same", f"a model and its kind: {a} / {b}")
    if depths[0] != depths[1]:
        short: Literal[0, 1] = 0 if depths[0] < depths[1] else 1
        return ValueRelation("vaguer", f"{(a, b)[short]} is the wider word: {a} / {b}", short)
    if bool(mine) != bool(other):
        bare: Literal[0, 1] = 1 if mine else 0
        return ValueRelation("vaguer", f"{(a, b)[bare]} leaves the type open: {a} / {b}", bare)
    # "short-range ballistic" and "ballistic" tell of one missile; editors hear no difference.
    return ValueRelation("same", f"one kind of weapon: {a} / {b}")


@cache
def inner_words() -> frozenset[str]:
    """Return the words of kinds and short forms that are not the last: "rocket propelled", "machine"."""
    phrases = [*table("weapons")["kinds"], *table("weapons")["synonyms"]]
    return frozenset(word for phrase in phrases for word in phrase.split()[:-1])


def model_at(folded: str) -> str:
    """Return the designation that folded words begin with, "" for none."""
    found = _pattern("models").match(folded)
    return found.group() if found else ""
