"""Happenings that a word sets apart, without a date: the previous launch, weeks after a shooting, in recent years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.event_cues import SAYING, act_of, clause_of, lemma_of
from factcheck.values.happening import is_happening

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOOKING_BACK = frozenset({"previous", "earlier", "prior", "similar", "past", "last"})
_ELSEWHERE = frozenset({"another", "separate", "different", "other"})
_STRETCHES = frozenset({"recent", "past", "last", "previous"})
_LONG = frozenset({"week", "month", "year", "decade"})
_SET_APART = _LOOKING_BACK | _ELSEWHERE | _STRETCHES


class Cue(NamedTuple):
    """The word that the happening governs, when it was in a word, and the lemma of its act."""

    target: Token
    when: str
    act: str


def by_word(token: Token) -> Cue | None:
    """Read "the previous launch", "in a separate incident", "in recent years": a happening set apart by a word."""
    lower = token.lower_
    if lower == "recently" and token.dep_ == "advmod" and token.head.tag_ in {"VBD", "VBN"}:
        return Cue(token.head, lower, act_of(token.head)) if token.head.lemma_ not in SAYING else None
    if lower not in _SET_APART or token.dep_ not in {"amod", "det"}:
        return None
    noun = token.head
    if lower in _STRETCHES and _is_stretch(noun):
        clause = clause_of(noun)
        return Cue(clause, f"{lower}-{noun.lower_}", act_of(clause))
    if lower not in _LOOKING_BACK | _ELSEWHERE:
        return None
    lemma = lemma_of(noun)
    if noun.pos_ != "NOUN" or not is_happening(lemma):
        return None
    if noun.tag_ == "NNS" and lower in _ELSEWHERE:
        return None
    clause = clause_of(noun)
    target = clause if noun.head == clause and noun.dep_ in {"nsubj", "nsubjpass"} else noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head == clause:
        target = clause
    return Cue(target, "previous" if lower in _LOOKING_BACK else "another", lemma)


def by_sequence(token: Token) -> Cue | None:
    """Read "the shooting came weeks after a driver shot ...": what came before is another happening."""
    unit = token.nbor(-1) if token.lower_ == "after" and token.i > 1 else None
    if unit is None or unit.lemma_ not in _LONG:
        return None
    if unit.tag_ != "NNS" and unit.nbor(-1).lower_ not in {"a", "one"}:
        return None
    inner = token.head if token.dep_ == "mark" else None
    inner = inner or next((c for c in token.children if c.dep_ in {"pcomp", "pobj"}), None)
    if inner is None or not (inner.pos_ == "VERB" or is_happening(lemma_of(inner))):
        return None
    return Cue(inner, "previous", act_of(inner))


def _is_stretch(noun: Token) -> bool:
    """Say whether the noun dates its clause by a stretch of time behind: "in recent years", "last season"."""
    stretch = noun.lemma_ == "season" or (noun.tag_ == "NNS" and noun.lemma_ in {"month", "year", "decade"})
    within = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "over", "during", "within"} and noun.head.head == clause_of(noun)
    return stretch and (within or noun.dep_ == "npadvmod")
