"""What a measure is where the unit alone does not tell: a length or a height, a number or an age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity_words import words
from factcheck.extract.spot import Spot, child, governors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.models import Kind

_LEVELS = frozenset(["sea", "level", "ground", "normal", "mean", "surface", "runway"])
_FLIGHTS = frozenset(["flight", "distance", "range", "depth", "journey", "length"])
_CLOSES = frozenset([",", ";", ")", "."])
_OLD = range(1, 111)


def kind_in_context(spot: Spot, thing: Token | None, verb: Token | None) -> Kind:
    """Return the value's kind as its neighbours tell it."""
    if spot.kind == "distance":
        return "altitude" if _is_altitude(spot, thing, verb) else "distance"
    if spot.kind in {"count", "rank"} and thing is not None and thing.lemma_.lower() == "birthday":
        return "age"
    if spot.kind == "count" and _is_age(spot):
        return "age"
    return spot.kind


def _is_altitude(spot: Spot, thing: Token | None, verb: Token | None) -> bool:
    near = _near_words(spot)
    if near & _FLIGHTS or (thing is not None and thing.lemma_.lower() in _FLIGHTS):
        return False
    if near & words("up") or (thing is not None and thing.lemma_.lower() in words("up") | words("waves")):
        return True
    behind = [token.lower_ for token in spot.span.doc[spot.span.end : spot.span.end + 4]]
    if behind[:1] == ["above"] and _LEVELS & set(behind):
        return True
    if spot.root.head.lower_ == "at" and not {"from", "of", "away", "off"} & set(behind[:3]):
        return thing is not None and thing.lemma_.lower() in words("calls")
    return verb is not None and verb.lemma_.lower() in words("climbs") and "from" not in behind[:2]


def _near_words(spot: Spot) -> set[str]:
    """Return the lemmas of what the value hangs on and what hangs on it, and of the word behind it."""
    root, end = spot.root, spot.span.end
    near = [*root.children, root.head]
    if root.head.dep_ == "prep" or root.head.pos_ == "ADP":
        near.append(root.head.head)
    near.extend(spot.span.doc[end : end + 1])
    if end + 1 < len(spot.span.doc) and spot.span.doc[end].text == "-":
        near.append(spot.span.doc[end + 1])
    return {token.lemma_.lower() for token in near} | {token.lower_ for token in near}


def _is_age(spot: Spot) -> bool:
    """Say whether a bare number is somebody's age: "he will be 29 in April"."""
    low = getattr(spot.found.value, "low", None)
    if low is None or low not in _OLD or spot.found.of:
        return False
    if aged(spot) is not None:
        return True
    if spot.root.dep_ not in {"attr", "acomp"}:
        return False
    verb = next(governors(spot.root), None)
    if verb is None or verb.lemma_.lower() not in {"be", "turn"}:
        return False
    subject = child(verb, "nsubj")
    if subject is None:
        return False
    lemma = subject.lemma_.lower()
    named = subject.pos_ == "PROPN" or lemma in words("beings") or lemma.endswith("man")
    return subject.lower_ in {"he", "she"} or (named and subject.tag_ not in {"NNS", "NNPS"})


def aged(spot: Spot) -> Token | None:
    """Return the person of "Keller, 43, said": a number between commas behind a name; None where none is."""
    doc, start, end = spot.span.doc, spot.span.start, spot.span.end
    if start < 2 or end >= len(doc) or len(spot.span) > 1 or not spot.root.is_digit:
        return None
    name = doc[start - 2]
    fits = doc[start - 1].text == "," and doc[end].text in _CLOSES and name.tag_ == "NNP"
    return name if fits and name.ent_type_ not in {"GPE", "LOC", "DATE", "TIME"} else None
