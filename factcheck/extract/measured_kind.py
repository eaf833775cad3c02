"""What a measure is where the unit alone does not tell: a length or a height, a number or an age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity_words import words
from factcheck.extract.spot import Spot, child, governors

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.models import Kind

_LEVELS = frozenset(["sea", "level", "ground", "normal", "mean", "surface", "runway"])
_FLIGHTS = frozenset(["flight", "distance", "range", "depth", "journey", "length"])
_CLOSES = frozenset([",", ";", ")", "."])
_EXTREMES = frozenset(["youngest", "oldest", "eldest"])
_BETWEEN = frozenset(
    ["of", "them", "whom", "the", "victims", "dead", "victim", "was", "is", "being", "aged", "just", "only", ",", "at"]
)
_NEAR = 6
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
    if aged(spot) is not None or extreme_age(spot):
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


def extreme_age(spot: Spot) -> str:
    """Return the "youngest" of "the youngest of them 13", the "oldest" of "the oldest was just 80"; "" of any other number."""
    before = [token.lower_ for token in spot.span.doc[max(0, spot.span.start - _NEAR) : spot.span.start]]
    told = next((k for k in reversed(range(len(before))) if before[k] in _EXTREMES), None)
    return before[told] if told is not None and all(word in _BETWEEN for word in before[told + 1 :]) else ""


def aged(spot: Spot) -> Token | None:
    """Return the person of "Keller, 43, said", "Keller, 43 and Lam, 20, said", or the brothers of "brothers, 17 and 22, said".

    Also of "Keller, a 43-year-old clerk". None where no age stands behind a name and a comma.
    """
    doc, start, end = spot.span.doc, spot.span.start, spot.span.end
    described = next((above for above in governors(spot.root) if above.pos_ == "NOUN"), None)
    if spot.kind == "age" and described is not None and described.dep_ == "appos" and described.head.tag_ == "NNP":
        return described.head
    if start < 2 or end >= len(doc) or len(spot.span) > 1 or not spot.root.is_digit:
        return None
    name = doc[start - 2]
    named = name.tag_ == "NNP" or (name.is_title and spot.root.dep_ == "appos" and spot.root.head == name)
    if doc[start - 1].text == "," and named and (doc[end].text in _CLOSES or _next_is_aged(doc, end)):
        return name if name.ent_type_ not in {"GPE", "LOC", "DATE", "TIME"} else None
    return _aged_pair(doc, start, end)


def _next_is_aged(doc: Doc, place: int) -> bool:
    """Say whether "and", a name, a comma and a number follow."""
    if doc[place].lower_ != "and":
        return False
    stop = next((t.i for t in doc[place + 1 : place + 6] if t.tag_ != "NNP"), len(doc))
    return place + 1 < stop < len(doc) - 1 and doc[stop].text == "," and doc[stop + 1].is_digit


def _aged_pair(doc: Doc, start: int, end: int) -> Token | None:
    """Return the plural person before the comma of which the number and the one beside it are the ages."""
    for first in (start, start - 2):
        if first < 2 or first + 3 >= len(doc):
            continue
        people, comma, one, joint, two, close = doc[first - 2 : first + 4]
        paired = comma.text == "," and joint.lower_ == "and" and one.is_digit and two.is_digit and close.text in _CLOSES
        if paired and people.tag_ == "NNS" and people.lemma_.lower() in words("beings"):
            return people
    return None
