"""What stands between a place and the rest of a sentence: the relation word, and what the place hangs on."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from factcheck.extract.place_names import direction_before
from factcheck.values.bearings import COMPASS
from factcheck.values.places import ends, prepositions
from factcheck.values.places import words as place_words
from factcheck.values.spelling import fold

_SUFFERED = frozenset(
    ["death", "murder", "killing", "slaying", "shooting", "stabbing", "arrest", "abduction", "kidnapping", "assault"]
)
"""Happenings whose "of" leads to whom they befell."""


class Tie(NamedTuple):
    """How a place hangs on the rest: relation word, its first token, on what, which end of the act."""

    relation: str
    start: int
    on: Token
    end: str


def tie_of(doc: Doc, preposition: Token) -> Tie | None:
    """Read the preposition as a relation of place; None when it is none."""
    point, first = direction_before(doc, preposition)
    if point:
        on = doc[preposition.i - 1]
        while on.head != on and (fold(on.text) in COMPASS or on.text == "-" or is_measure(on)):
            on = on.head
        if on.pos_ == "ADP":
            inside = on.lower_ == "in" and any(c.dep_ == "det" for c in doc[first].children)  # "in the west of the island"
            relation = f"{point}ern part of" if inside else f"{point} of"
            return Tie(relation, first, on.head, ends().get(on.lower_, ""))
        return Tie(f"{point} of", first, on, "")
    word = preposition.lower_
    if word == "of" and fold(preposition.head.lemma_) in place_words("happenings") - _SUFFERED:
        return Tie("in", preposition.i, preposition.head, "")
    if word not in prepositions() or preposition.dep_ not in {"prep", "pcomp", "agent", "pobj"}:
        return None
    if word == "from" and _opens_range(doc, preposition.i):
        return None
    before = doc[preposition.i - 1] if preposition.i else preposition
    if word == "to" and before.lower_ in {"close", "next"}:
        return Tie("near", before.i, before.head, "")
    falls = fold(preposition.head.lemma_) in place_words("falls")
    if word == "from" and not falls and _measured(doc, preposition.i):
        return Tie("away from", preposition.i, _measured_thing(preposition.head), "")
    if word == "to" and preposition.head.lemma_ in {"entrance", "gateway"}:
        return None
    if word == "for" and preposition.head.lemma_.lower() not in place_words("leaving"):
        return None
    return Tie(prepositions()[word], preposition.i, preposition.head, ends().get(word, ""))


def _opens_range(doc: Doc, place: int) -> bool:
    """Say whether the words tell of all between two ends: "the whole coast, from Lom down to Bergen"."""
    behind = [t.lower_ for t in doc[place + 1 : place + 9]]
    return place > 0 and doc[place - 1].text == "," and "to" in behind and not {",", "."} & set(behind[: behind.index("to")])


def is_measure(token: Token) -> bool:
    """Say whether the noun is a unit of distance."""
    return fold(token.lemma_) in place_words("measures")


def _measured(doc: Doc, place: int) -> bool:
    """Say whether a distance stands right before the token: "160 miles from", "250 km (155 miles) from"."""
    return any(is_measure(doc[k]) for k in range(max(0, place - 2), place))


def _measured_thing(on: Token) -> Token:
    while on.head != on and is_measure(on):
        on = on.head
    return on
