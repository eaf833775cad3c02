"""Which noun a value counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.act import clause_dated, counted_from, happening_at_work, happening_beside, is_marketed
from factcheck.extract.lists import ranked_in, shared_noun, shared_share
from factcheck.extract.quantity_words import words
from factcheck.extract.speaking import words as saying_words
from factcheck.extract.spot import (
    NOUNS,
    Spot,
    child,
    estimated,
    governors,
    is_happening,
    is_verb,
    object_of,
    ranked_noun,
    resolved,
    subject_of,
)
from factcheck.values.bearings import COMPASS
from factcheck.values.places import kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

MODIFIERS = frozenset(
    [
        "nummod",
        "quantmod",
        "amod",
        "compound",
        "advmod",
        "det",
        "predet",
        "nmod",
        "npadvmod",
        "appos",
        "poss",
        "meta",
    ]
)
COUNTS = frozenset(["count", "rank"])
_LINKS = frozenset(["of", "at", "to", "by", "with", "over", "as", "about", "between", "from", "in", "for", "around"])
_TOLD_BY = frozenset(
    ["rise", "reach", "climb", "stand", "be", "grow", "fall", "jump", "increase", "drop", "go", "total", "double", "swell"]
)
"""Verbs whose subject is what a bare number counts: "the toll rose to 12"."""
_BARE = frozenset(["number", "figure", "total", "count", "tally"])
_MEANS = frozenset(["cash", "stock", "share", "bond", "advance", "return", "exchange", "total", "all"])
"""What a sum is paid in, or how, and not what it is of: "$4 billion in cash"."""
_SPANS = frozenset(["day", "date", "morning", "afternoon", "evening", "night", "week", "month", "year"])
"""Nouns that a date only says again: "on the day, 12 June"."""
_MOVES = frozenset(["drop", "fall", "rise", "climb", "slip", "slide", "jump", "sink", "plunge", "increase", "decrease"])
"""What figures do by points."""
_FELT = frozenset(["feel", "sense", "experience", "notice", "report", "record", "suffer"])
"""Verbs whose object is what lasted: "felt a tremor for a minute"."""


def thing_of(spot: Spot) -> Token | None:
    """Return the counted or measured noun; None where the words name none."""
    dated = clause_dated(spot)
    if dated is not None:
        patient = object_of(dated)
        return patient if spot.free_noun(patient) else _of_act(spot, dated)
    listed = shared_share(spot) if spot.kind == "percent" and spot.root.dep_ in {"appos", "conj"} else None
    found = happening_beside(spot) or _behind(spot) or listed or _above(spot) or _estimated(spot)
    if found is None and spot.kind in COUNTS:
        return _counted(spot)
    if found is None and spot.kind == "percent":
        found = shared_share(spot)
    if found is not None and spot.kind in {"time", "date"} and found.lemma_.lower() in _SPANS:
        found = None
    if found is None and spot.kind == "duration":
        found = ranked_in(spot)
    if found is None:
        found = _measured(spot)
    if spot.kind == "magnitude" and found is not None and (
        found.ent_type_ in {"ORG", "PERSON"} or found.lemma_.lower() in saying_words("speakers")
    ):
        return None
    return _owner(spot, found) if found is not None else None


def _estimated(spot: Spot) -> Token | None:
    """Return what is put at a number; of a bare "number" or "figure" what was counted before it in the sentence."""
    noun = estimated(spot)
    bare = noun is not None and noun.lemma_.lower() in _BARE and child(noun, "prep", "compound") is None
    return (shared_noun(spot) if bare else None) or noun


def _behind(spot: Spot) -> Token | None:
    """Return the noun after "of", for money also "in": "82 percent of traffic", "$1 million in damage"."""
    joints = {"of", "in", "worth"} if spot.kind in {"money", "mass"} else {"of"}
    behind = spot.span.doc[spot.span.end : spot.span.end + 2]
    out_of = [behind[1]] if behind.text.lower() == "out of" else []  # "three out of four lines"
    for one in (*spot.root.children, *out_of):
        if one.dep_ == "prep" and one.lower_ in joints and one.i >= spot.span.start:
            noun = child(one, "pobj")
            if noun is not None and child(noun, "case") is not None:
                # Of "4% of Lund's 900 staff" the parse may make two objects, whose it is and what.
                noun = next(c for c in reversed(list(one.children)) if c.dep_ == "pobj")
            if noun is not None and noun.lower_ in {"them", "whom", "these", "those", "which"}:
                return resolved(noun)
            if spot.kind == "rank" and noun is not None and noun.lemma_.lower() in words("rate_units"):
                continue
            paid = one.lower_ == "in" and noun is not None and (noun.ent_type_ or noun.lemma_.lower() in _MEANS)
            if spot.free_noun(noun) and not paid:
                return noun
    return None


def _above(spot: Spot) -> Token | None:
    """Climb from the value to the noun that it modifies, past other values of the same noun."""
    token = spot.root
    for above in governors(spot.root):
        inside = token.i in spot.taken
        if token.dep_ not in MODIFIERS and not (token.dep_ == "conj" and inside):
            return None
        if above.pos_ in NOUNS and spot.free_noun(above) and above.lower_ not in COMPASS:
            if token.dep_ == "appos" and spot.kind in COUNTS:
                return None
            return _moved(above) or above
        token = above
    return None


def _moved(points: Token) -> Token | None:
    """Return what moved by so many points: "the ratings have dropped six points"."""
    verb = points.head
    if points.lemma_ != "point" or verb.lemma_ not in _MOVES:
        return None
    subject = child(verb, "nsubj")
    return subject if subject is not None and subject.pos_ in NOUNS else None


def _counted(spot: Spot) -> Token | None:
    """Return the noun that a bare number counts."""
    root = spot.root
    vague = root.i in spot.taken and root.lemma_.lower() in words("gathers")
    if root.pos_ in NOUNS and not root.like_num and not vague and root.lower_ not in {"no", "one"}:
        return root
    if root.dep_ in {"pobj", "attr", "appos"}:
        noun = _told_of(spot)
        if noun is not None:
            return noun
    if spot.kind == "rank":
        return _ranked(spot)
    return shared_noun(spot)


def _ranked(spot: Spot) -> Token | None:
    """Return the test of "the test was the second", the quake of "a quake, the strongest since"."""
    root, noun = spot.root, None
    if root.dep_ == "attr":
        noun = subject_of(root.head)
    elif root.dep_ == "appos":
        noun = root.head
    elif root.dep_ == "pobj" and root.head.lower_ in {"among", "of"}:
        noun = root.head.head
    elif root.dep_ == "pobj" and root.head.lower_ in {"in", "into", "to"} and child(root, "det") is None:
        return None  # "moved into tenth" is a place in a table
    noun = noun if spot.free_noun(noun) else _set_off(spot)
    return noun if noun is not None else ranked_noun(root)


def _set_off(spot: Spot) -> Token | None:
    """Return the noun before a comma of "at the fair, the first in five years"."""
    before = spot.span.doc[max(0, spot.span.start - 3) : spot.span.start]
    apart = len(before) == 3 and before[1].text == "," and before[2].lower_ in {"the", "a", "its", "their"}
    return before[0] if apart and spot.free_noun(before[0]) else None


def _told_of(spot: Spot) -> Token | None:
    """Return the population of "a population of 120,000", the toll of "the toll rose to 12"."""
    root = spot.root
    above = root.head
    if root.dep_ == "pobj":
        if above.lower_ not in _LINKS:
            return None
        governor = above.head
        if governor.pos_ in NOUNS:
            return governor if spot.free_noun(governor) else None
        above = governor
    if root.dep_ == "appos":
        return None
    if is_verb(above) and above.lemma_.lower() in _TOLD_BY:
        subject = subject_of(above)
        return subject if spot.free_noun(subject) else None
    return None


def _measured(spot: Spot) -> Token | None:
    """Return the noun that a measure, time or date is told of: by a preposition, a copula or an act."""
    token = spot.root
    later = counted_from(spot)
    if later is not None:
        return _of_act(spot, later)
    for above in governors(spot.root):
        if is_verb(above) and above.i not in spot.taken:
            return _of_act(spot, above)
        stretch = above.lemma_.lower() in {"matter", "period", "span", "stretch", *COMPASS} or _is_where(spot, above)
        if not stretch and above.pos_ in NOUNS and spot.free_noun(above) and token.dep_ in {"prep", "appos", "acl", *MODIFIERS}:
            return above
        token = above
    return token if spot.free_noun(token) and token != spot.root else None


def _is_where(spot: Spot, noun: Token) -> bool:
    """Say whether the noun is the place of what was then: the home of "died at his home on Sunday"."""
    return spot.kind in {"time", "date"} and noun.dep_ == "pobj" and noun.lemma_.lower() in kinds() and not is_happening(noun)


def _of_act(spot: Spot, verb: Token) -> Token | None:
    """Return the participant whose measure it is: the patient for times, the mover for lengths."""
    doer = child(verb, "agent")
    told = [c for c in verb.children if c.lower_ == "with" and c.is_ancestor(spot.root)]
    if doer is not None and told and told[0].i > doer.i:
        return child(doer, "pobj")  # "was followed by quakes, with magnitudes of 3 to 4"
    patient, subject = object_of(verb), subject_of(verb)
    if not spot.free_noun(patient):
        patient = None
    at_work = happening_at_work(verb) if spot.kind in {"time", "date"} else None
    if at_work is not None and spot.free_noun(at_work):
        return at_work
    if child(verb, "nsubjpass") is not None or is_marketed(verb):
        return subject if spot.free_noun(subject) else None
    if is_happening(subject) and spot.free_noun(subject):
        return subject
    lasted = spot.kind == "duration" and is_happening(patient) and verb.lemma_.lower() in _FELT
    if lasted and spot.free_noun(patient):
        return patient
    moved = spot.kind in {"time", "date", "magnitude"} or verb.lemma_.lower() in words("moves")
    left = patient is not None and patient.ent_type_ in {"GPE", "LOC", "FAC"} and spot.kind in {"time", "date"}
    if left and subject is not None and spot.free_noun(subject):
        return subject  # "the ship left Mombasa"
    put = spot.root.head.lower_ == "at" and spot.root.dep_ == "pobj"  # "estimates the damage at $1 million"
    if moved and patient is not None and (put or verb.lemma_.lower() not in words("says")):
        return patient
    if subject is None or not spot.free_noun(subject):
        return patient
    return subject


def _owner(spot: Spot, noun: Token) -> Token:
    """Return the quake of "a quake with a magnitude of", the missile of "its altitude"."""
    if noun.lemma_.lower() not in words("measures") or spot.kind in COUNTS | {"temperature", "age"}:
        return noun
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    named = child(of, "pobj") if of is not None else None
    if named is not None and spot.free_noun(named):
        return named
    owner = child(noun, "poss")
    if owner is not None:
        owner = resolved(owner)
        if spot.free_noun(owner):
            return owner
    beside = child(noun, "compound", "nmod")
    if beside is not None and spot.free_noun(beside) and beside.lemma_.lower() not in words("measures"):
        return beside
    for above in governors(noun):
        if spot.free_noun(above) and above.lemma_.lower() not in words("measures"):
            return above
        if is_verb(above):
            found = _of_act(spot, above) if above.lemma_.lower() not in words("estimates") else None
            return found if found is not None and found != noun else noun
    return noun
