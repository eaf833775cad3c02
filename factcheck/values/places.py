"""Places with their relation words: which two tell of one spot, which is wider, which exclude each other.

The key of a place is its folded name in the one form its aliases share. A relation is one of "in",
"to", "through", "near", "off", "outside", "between", a direction ("south of", "southeast of") or a
part ("southern part of", "central part of").
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from factcheck.models import Place
from factcheck.values import gazetteer
from factcheck.values.addresses import address_of
from factcheck.values.bearings import COMPASS, Relation, relation_of
from factcheck.values.relation import ValueRelation
from factcheck.values.spelling import compare_words, fold
from factcheck.values.tables import table, word_set

CLASSES = (
    re.compile(
        r"^(?:[a-z]+ ){0,4}(?:city|town|village|port|state|island|waters|suburb|district) of (?:the )?"
    ),
    re.compile(r"(?<=[a-z]) (?:area|region)$"),
)
"""Words that only tell of what class the place beside them is."""
SAME_SPOT_KM = 30.0
"""Nearer towns may be one place: Sunan lies 19.6 km from Pyongyang and belongs to it."""

FAR_KM = 250.0
"""What is near one of two towns further apart is not near the other: reports call up to 100 km "near"."""

_FIRST: Literal[0] = 0
_SECOND: Literal[1] = 1


@cache
def kinds() -> dict[str, str]:
    """Return the common nouns that are places, each with what it is a kind of."""
    found: dict[str, str] = table("places")["kinds"]
    return found


def prepositions() -> dict[str, str]:
    """Return the prepositions of place, each with the relation it gives."""
    found: dict[str, str] = table("places")["prepositions"]
    return found


def ends() -> dict[str, str]:
    """Return the prepositions of motion, each with the end of the act that it marks."""
    found: dict[str, str] = table("places")["ends"]
    return found


def words(key: str) -> frozenset[str]:
    """Return a word list of the data file: families, struck, speech, titled."""
    return word_set("places", key)


def place(text: str, relation: str = "in") -> Place:
    """Return a place; ``relation`` is the relation word of the text ("north of")."""
    key = place_key(text)
    if relation == "off":
        key = re.sub(r"^(?:[a-z]+ern )?coast of |(?: [a-z]+ern)? coast$", "", key)
    if relation == "in" and re.search(r" (?:area|region)$", fold(text)) and key in fold(text)[:-5]:
        relation = "in the area of"
    return Place(name=" ".join(text.split()), key=key, relation=relation)


@lru_cache(maxsize=20_000)
def place_key(text: str) -> str:
    """Return the folded name in the form its aliases share; the items of a list sorted, joined by "and".

    The class of place falls away beside a name ("the port city of X", "the X area"), and so does the
    wider place after a comma.
    """
    if re.search(r"\band\b|&", text):
        return " and ".join(sorted(_one_key(part) for part in re.split(r",|\band\b|&", text) if part.strip()))
    return _one_key(text.split(",")[0])


def _one_key(text: str) -> str:
    aliases: dict[str, str] = table("places")["aliases"]
    folded = fold(text)
    bare = re.sub(r"^(?:the|a|an|its|their|his|her) ", "", folded)
    known = aliases.get(folded) or aliases.get(bare) or bare
    for pattern in CLASSES:
        known = pattern.sub("", known) or known
    known = aliases.get(known, known)
    ruled = gazetteer.country_of(known.removesuffix(" capital")) if known.endswith(" capital") else None
    if ruled:
        return fold(gazetteer.capital_name(ruled))
    code = gazetteer.country_of(known)
    return fold(gazetteer.country_names().get(code, known)) if code else known


def relate_places(a: Place, b: Place) -> ValueRelation:
    """Relate two places said of one act or thing. What cannot be told apart is "incomparable"."""
    left, right = relation_of(a.relation), relation_of(b.relation)
    shown = f"{said(a)} / {said(b)}"
    if _same_key(a.key, b.key):
        return _one_place(left, right, shown)
    if left.sort == "part" and right.sort == "part" and "" in {a.key, b.key}:
        return _one_place(left, right, shown)
    if left.sort == right.sort == "direction" and left != right and _points_to(a, b):
        return _one_place(left, right, shown)
    addresses = address_of(a.key), address_of(b.key)
    if addresses[0] and addresses[1] and addresses[0].street == addresses[1].street:
        one = addresses[0] == addresses[1]
        return ValueRelation("same" if one else "excluding", f"numbers of one street: {shown}")
    comparable = left.sort == right.sort or {left.sort, right.sort} <= {"in", "near", "area"}
    if "outside" in {left.sort, right.sort} <= {"in", "near", "area", "outside"}:
        # "Outside Munich" is as near to it as "near Munich", and not near Hamburg.
        far = _two_towns(a.key, b.key, FAR_KM, shown)
        if far is not None:
            return far
    if not comparable or left.sort in {"between", "outside", "through", "to"}:
        return ValueRelation("incomparable", f"told from two places: {shown}")
    if left.sort in {"direction", "off", "near", "part"} or right.sort == "near":
        wider = _wider(a, b, shown)
        beside = left.sort in {"off", "near"} and "away from" not in {a.relation, b.relation}
        far = _two_towns(a.key, b.key, FAR_KM, shown) if wider is None and beside else None
        return wider or far or ValueRelation("incomparable", f"told from two places: {shown}")
    return _wider(a, b, shown) or _apart(a, b, shown)


def said(value: Place) -> str:
    """Return the place in words with its relation."""
    return f"{value.relation} {value.name}"


def _points_to(a: Place, b: Place) -> bool:
    """Say whether a common noun of one stands for the town that the other names: "the regional capital"."""
    plain = [_noun(value.key) for value in (a, b) if not any(word[:1].isupper() for word in value.name.split())]
    return len(plain) == 1 and "settlement" in _ancestry(plain[0])


def _same_key(a: str, b: str) -> bool:
    if a == b or a.replace(" ", "") == b.replace(" ", ""):
        return True
    left, right = a.split(), b.split()
    if len(left) != len(right):
        return False
    return all(compare_words(x, y) in {"same", "transliterated"} for x, y in zip(left, right, strict=True))


def _one_place(left: Relation, right: Relation, shown: str) -> ValueRelation:
    """Relate two relation words of one place."""
    if left == right:
        return ValueRelation("same", f"one place: {shown}")
    sorts = {left.sort, right.sort}
    if sorts <= {"direction", "part"} and len(sorts) == 1:
        return ValueRelation("excluding", f"two directions: {shown}")
    if sorts == {"direction", "part"}:
        return ValueRelation("excluding", f"outside it against inside it: {shown}")
    if sorts == {"in", "area"}:
        return ValueRelation("same", f"one place: {shown}")
    vague = {"near": 0, "area": 1, "off": 1, "direction": 2}
    if sorts <= set(vague) and vague[left.sort] != vague[right.sort]:
        return ValueRelation(
            "vaguer", f"one tells no direction: {shown}", 0 if vague[left.sort] < vague[right.sort] else 1
        )
    if sorts == {"in", "part"}:
        # "In Athens" and "in central Athens" are told side by side, as a town and its country are.
        return ValueRelation("vaguer", f"one tells no part: {shown}", 0 if left.sort == "in" else 1, 0.0)
    if sorts in ({"in", "outside"}, {"in", "direction"}, {"part", "outside"}):
        return ValueRelation("excluding", f"outside it against inside it: {shown}")
    if sorts == {"near", "in"}:
        return ValueRelation("vaguer", f"near it against in it: {shown}", 0 if left.sort == "near" else 1)
    return ValueRelation("incomparable", f"two ways to tell a place: {shown}")


def _wider(a: Place, b: Place, shown: str) -> ValueRelation | None:
    """Relate places of which one is known to lie in the other or is named by part of the other's words."""
    for vaguer, mine, theirs in ((_FIRST, a, b), (_SECOND, b, a)):
        if contains(mine.key, theirs.key):
            return _within(mine, theirs, vaguer, f"{theirs.name} lies in {mine.name}")
        words_of_mine, words_of_theirs = _telling(mine.key), _telling(theirs.key)
        if not set(words_of_mine) <= set(words_of_theirs):
            continue
        more = set(words_of_theirs) - set(words_of_mine)
        if more and more <= set(COMPASS) and _is_named(mine):
            return ValueRelation("vaguer", f"{mine.name} leaves open {theirs.name}: {shown}", vaguer)
        if len(words_of_mine) == len(words_of_theirs) or (
            len(words_of_mine) > 1 and mine.key.split()[-1] == theirs.key.split()[-1]
        ):
            return ValueRelation("same", f"one place, named in short: {shown}")
        return _within(mine, theirs, vaguer, f"{mine.name} leaves open what {theirs.name} tells: {shown}")
    return None


def _within(wide: Place, narrow: Place, vaguer: Literal[0, 1], reason: str) -> ValueRelation:
    """Relate a place to a wider one: "a school" leaves open which, a town and its country are told side by side."""
    listed = " and " in narrow.key and " and " not in wide.key
    asked = _is_named(narrow) and not _is_named(wide) and not listed
    return ValueRelation("vaguer", reason, vaguer, 1.0 if asked else 0.0)


def _is_named(value: Place) -> bool:
    """Say whether the words name one place: "the Gulf" does, "the Bank" points back to one."""
    capitals = (fold(word) for word in value.name.split() if word[:1].isupper())
    return any(kinds().get(word, "water") == "water" for word in capitals)


def _telling(key: str) -> list[str]:
    """Return the words of a key without "local", "nearby" and their like."""
    return [word for word in key.split() if word not in words("loose")] or key.split()


def contains(outer: str, inner: str) -> bool:
    """Say whether the place ``outer`` is known to hold ``inner``; both are keys."""
    general = _ancestry(_noun(inner))[1:]
    if _noun(outer) in general and outer == _noun(outer):
        return True
    country = gazetteer.country_of(outer)
    if country:
        homes = {town.country for town in gazetteer.towns(inner)[:3]}
        return country in homes or (country == "US" and gazetteer.state_of(inner) is not None)
    state = gazetteer.state_of(outer)
    return bool(state) and any(t.country == "US" and t.division == state for t in gazetteer.towns(inner))


def _noun(key: str) -> str:
    """Return the common noun that a key, up to its "of", ends with, or ""."""
    words_of_it = key.split(" of ")[0].split()
    ends = (" ".join(words_of_it[-2:]), *words_of_it[-1:])
    return next((noun for noun in ends if noun in kinds()), "")


def _ancestry(noun: str) -> list[str]:
    line = [noun] if noun else []
    while line and kinds().get(line[-1]):
        line.append(kinds()[line[-1]])
    return line


def _apart(a: Place, b: Place, shown: str) -> ValueRelation:
    """Relate two places of which none is known to hold the other."""
    codes = gazetteer.country_of(a.key), gazetteer.country_of(b.key)
    if codes[0] and codes[1]:
        return ValueRelation("excluding", f"two countries: {shown}")
    nouns = _noun(a.key), _noun(b.key)
    if all(nouns):
        return _two_nouns(a.key, b.key, nouns, shown)
    if any(codes) or any(nouns):
        return ValueRelation("incomparable", f"places of two sorts: {shown}")
    unknown = ValueRelation("incomparable", f"unknown whether these are two places: {shown}")
    return _two_towns(a.key, b.key, SAME_SPOT_KM, shown) or unknown


def _two_towns(a: str, b: str, least_km: float, shown: str) -> ValueRelation | None:
    pair = gazetteer.town_near(a, b)
    apart = gazetteer.distance_km(*pair) if pair else 0.0
    return ValueRelation("excluding", f"two towns {apart:.0f} km apart: {shown}") if apart > least_km else None


def _two_nouns(a: str, b: str, nouns: tuple[str, str], shown: str) -> ValueRelation:
    """Relate two places told with common nouns: rooms exclude each other, areas do not."""
    lines = _ancestry(nouns[0]), _ancestry(nouns[1])
    shared = next((kind for kind in lines[0] if kind in lines[1]), "")
    two = nouns[0] != nouns[1] or (a != nouns[0] and b != nouns[1])
    if two and shared in words("families"):
        return ValueRelation("excluding", f"two kinds of {shared}: {shown}")
    if nouns[0] == nouns[1] and two and nouns[0] in words("named") and " and " not in a + b:
        return ValueRelation("excluding", f"two names of a {nouns[0]}: {shown}")
    return ValueRelation("incomparable", f"unknown whether these are two places: {shown}")
