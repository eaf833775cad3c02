"""Offices and ranks: which words name one office, and which two offices one person cannot hold at once.

An office is a role (minister, chief, commander), the field it is for (defence, wholesale products)
and the place or body it is of. The words are in ``data/offices.toml``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.models import Name
from factcheck.values.gazetteer import country_of
from factcheck.values.relation import ValueRelation
from factcheck.values.spelling import fold
from factcheck.values.tables import table, word_set


class Office(NamedTuple):
    """An office taken apart; every part in folded, compared words."""

    role: str
    below: frozenset[str]
    """deputy, assistant, acting: what makes it another office than the role alone."""
    area: frozenset[str]
    body: frozenset[str]
    former: bool


@cache
def words(key: str) -> frozenset[str]:
    """Return a word list of the data file: roles, generic, weak, fields, divided, seats, former, below."""
    return word_set("offices", key)


@cache
def role_words() -> frozenset[str]:
    """Return every folded word, also of written forms, that can be the head of an office."""
    written = {
        phrase for phrase, to in table("offices")["synonyms"].items() if to.split()[-1] in words("roles")
    }
    # "chief of staff" and "secretary of state" have their head before the "of".
    heads = {phrase.split(" of ")[0].split()[-1] for phrase in written}
    return words("roles") | {head for head in heads if len(head) > 1}


@cache
def _synonyms() -> re.Pattern[str]:
    phrases = sorted(table("offices")["synonyms"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")


def office(text: str, of: str | None = None) -> Name:
    """Return an office with its compared key: role, what is below it, and its field; not the body."""
    parts = parse_office(text)
    key = " ".join([*sorted(parts.below), *sorted(parts.area), parts.role]) or fold(text)
    return Name(name=" ".join(text.split()), key=("former " if parts.former else "") + key, of=of)


@lru_cache(maxsize=20_000)
def parse_office(text: str) -> Office:
    """Take an office's words apart."""
    folded = _merge(text)
    tokens = folded.split()
    spot = _role_at(tokens)
    role = tokens[spot] if spot is not None else ""
    rest = [token for place, token in enumerate(tokens) if place != spot]
    areas: dict[str, str] = table("offices")["areas"]
    proper = {fold(word) for word in re.findall(r"\b[A-Z][\w'’.-]*", text)}
    proper_parts = {part for word in proper for part in word.split()}
    outside = _after_at(tokens)
    area, body = set(), set()
    for token in rest:
        plain = areas.get(token, token)
        if not plain or plain in words("former") | words("below"):
            continue
        country = token if token.isupper() else country_of(token)
        if country or token in outside:
            body.add(country or plain)
        elif plain in words("fields"):
            area.add(plain)
        elif token in proper_parts and not token.isdigit():
            body.add(plain)
        elif plain not in words("weak") | words("roles"):
            area.add(plain)
    below = frozenset(set(rest) & words("below"))
    return Office(role, below, frozenset(area), frozenset(body), bool(set(rest) & words("former")))


def _after_at(tokens: list[str]) -> set[str]:
    """Return the words after "at" or "with": the body somebody works for, never a field."""
    cut = next((place for place, token in enumerate(tokens) if token in {"at", "with"}), len(tokens))
    return set(tokens[cut + 1 :])


def _merge(text: str) -> str:
    """Fold, and write compound offices and country names as one word."""
    folded = re.sub(r"\b(?:north|south|united|new|saudi|sri|costa)\s+[a-z]+\b", _country_word, fold(text))
    synonyms: dict[str, str] = table("offices")["synonyms"]
    return _synonyms().sub(lambda match: synonyms[match.group()], folded)


def _country_word(match: re.Match[str]) -> str:
    return country_of(match.group()) or match.group()


def _role_at(tokens: list[str]) -> int | None:
    """Return the place of the role: the last one before the first "of" or "for", else the last of all."""
    roles = words("roles")
    cut = next((k for k, token in enumerate(tokens) if token in {"of", "for", "at"} and k), len(tokens))
    spots = [k for k, token in enumerate(tokens[:cut]) if token in roles] or [
        k for k, token in enumerate(tokens) if token in roles
    ]
    strong = [k for k in spots if tokens[k] not in words("generic")]
    found = strong or spots
    return found[-1] if found else None


def is_seat(parts: Office) -> bool:
    """Say whether only one person at a time holds the office of one place or body."""
    return (
        parts.role in words("seats")
        and not parts.below & {"deputy", "assistant", "vice", "associate", "candidate", "elect"}
        and not parts.former
    )


def relate_offices(a: str, b: str) -> ValueRelation:
    """Relate two offices said to be one person's."""
    left, right = parse_office(a), parse_office(b)
    if not left.role or not right.role:
        return ValueRelation("same" if fold(a) == fold(b) else "incomparable", f"{a} / {b}")
    if left.former != right.former:
        return ValueRelation("incomparable", f"one is a past office: {a} / {b}")
    if left.role == right.role:
        return _one_role(a, b, left, right)
    return _two_roles(a, b, left.role, right.role)


def _one_role(a: str, b: str, left: Office, right: Office) -> ValueRelation:
    generic = left.role in words("generic")
    if left.below != right.below and (left.below | right.below) & {
        "deputy",
        "assistant",
        "associate",
        "acting",
        "interim",
    }:
        return ValueRelation("excluding", f"the office and the one below it: {a} / {b}")
    more, less = left.area - right.area, right.area - left.area
    if more and less and not left.area & right.area and not generic:
        if left.role in words("seats"):
            return ValueRelation("excluding", f"two fields of office: {a} / {b}")
        return ValueRelation("incomparable", f"the field is told in other words: {a} / {b}")
    if (more | less) & words("fields") and not (more and less) and left.role in words("divided"):
        vaguer: Literal[0, 1] = 0 if less else 1
        return ValueRelation("vaguer", f"{(a, b)[vaguer]} leaves the field open: {a} / {b}", vaguer)
    if left.body and right.body and not left.body & right.body:
        if left.role in {"mayor", "governor", "premier", "president"}:
            return ValueRelation("excluding", f"the same office of two places: {a} / {b}")
        return ValueRelation("incomparable", f"of two bodies, or of one in other words: {a} / {b}")
    return ValueRelation("same", f"one office: {a} / {b}")


def _two_roles(a: str, b: str, left: str, right: str) -> ValueRelation:
    generic = words("generic")
    if (left in generic) != (right in generic):
        vaguer: Literal[0, 1] = 0 if left in generic else 1
        return ValueRelation("vaguer", f"{(a, b)[vaguer]} names no office: {a} / {b}", vaguer)
    shortened: dict[str, list[str]] = table("offices")["shortened"]
    if right in shortened.get(left, ()):
        return ValueRelation("vaguer", f"{a} may be short for {b}", 0)
    if left in shortened.get(right, ()):
        return ValueRelation("vaguer", f"{b} may be short for {a}", 1)
    for ladder, rungs in table("offices")["ladders"].items():
        if left in rungs and right in rungs:
            return ValueRelation("excluding", f"two rungs of one ladder ({ladder}): {a} / {b}")
    return ValueRelation("incomparable", f"one person can be both: {a} / {b}")
