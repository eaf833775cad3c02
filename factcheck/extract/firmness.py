"""How firmly the words of a clause itself put it: its auxiliaries, its adverbs, its denial."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from factcheck.models import Certainty

SORTS: tuple[Certainty, ...] = ("hedged", "alleged", "expected")
_DOUBT = frozenset({"may", "might", "could"})
_FUTURE = frozenset({"will", "shall", "should", "'ll", "’ll", "would", "wo"})
WOULD = frozenset({"would", "'d", "’d"})
LIKES = frozenset({"like", "love", "prefer"})
_COMMENTS = frozenset(
    {"comment", "say", "discuss", "elaborate", "disclose", "confirm", "speculate", "name", "identify", "specify"}
)
_SENSES = frozenset({"see", "hear", "feel", "smell"})
_PARTS_OF_CLAUSE = frozenset({"aux", "neg", "advmod", "auxpass", "acomp"})


@cache
def doubts(table: str, key: str) -> frozenset[str]:
    """Return one list of ``certainty.toml``."""
    with files("factcheck").joinpath("extract/certainty.toml").open("rb") as stream:
        return frozenset(tomllib.load(stream)[table].get(key, ()))


def in_clause(verb: Token, *, own: bool) -> Iterator[Certainty]:
    """Yield how firm the clause of ``verb`` is by its own words; ``own`` where it is the claim's, whose denial is no doubt."""
    for child in verb.children:
        if child.dep_ not in _PARTS_OF_CLAUSE and not _is_aside(child):
            continue
        lower = child.lower_
        if child.dep_ == "aux" and (lower in _DOUBT or _is_any(verb, lower)) and not _was_able(verb, lower):
            yield "hedged"
        elif child.dep_ == "aux" and lower == "would" and any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children):
            yield "hedged"  # "we would have left"
        elif child.dep_ == "aux" and _looks_ahead(verb, lower):
            yield "expected"
        elif child.dep_ == "neg" and not own and not _denies_any(verb) and not _only_delays(verb):
            yield "denied"
        elif child.dep_ == "aux" and lower == "to" and (verb.dep_ == "ROOT" or _is_headline(verb)):
            yield "expected"
        past = verb.tag_ == "VBD" or any(c.dep_ == "aux" and c.tag_ == "VBD" for c in verb.children)
        yield from (s for s in SORTS if lower in doubts("adverbs", s) and not (past and s == "expected"))  # "soon fled"


def _is_headline(verb: Token) -> bool:
    """Say whether "to" looks ahead as headlines do: "Lund Steel to cut 300 jobs, report says"."""
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return own and verb.dep_ == "ccomp" and verb.i < verb.head.i and verb.left_edge.i == verb.sent.start


def _is_aside(clause: Token) -> bool:
    """Say whether it is set into the clause it is about: "has, it is thought, come down", "it appears, from this, it has"."""
    if clause.dep_ not in {"parataxis", "ccomp"} or all(c.lower_ != "it" for c in clause.children):
        return False
    first = clause.dep_ == "ccomp" and clause.lemma_ in {"appear", "seem"} and clause.i < clause.head.i
    return first or (clause.dep_ == "parataxis" and clause.tag_ == "VBN")


def _is_any(verb: Token, helper: str) -> bool:
    """Say whether "can" tells what any of a kind may do: "a quake of that size can cause damage"."""
    if helper != "can":
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject is not None and any(c.lower_ in {"a", "an"} for c in subject.children)


def _was_able(verb: Token, helper: str) -> bool:
    """Say whether "could" tells what was or was not in somebody's power: "could not climb", "smoke could be seen"."""
    denied = any(c.dep_ == "neg" or c.lower_ == "longer" for c in verb.children)
    return helper == "could" and (verb.lemma_ in _SENSES or denied)


def _denies_any(verb: Token) -> bool:
    """Say whether the negation means none at all: "did not cause any damage" is an asserted zero."""
    return any(t.lower_ in {"any", "anyone", "anything", "yet"} for t in verb.subtree)


def _looks_ahead(verb: Token, helper: str) -> bool:
    """Say whether the helper tells what is to be or wished for; "the defence would not comment" tells what was refused."""
    if helper in WOULD and verb.lemma_ in LIKES:
        return True
    drawn = verb.lemma_ == "draw" and any(c.dep_ == "auxpass" for c in verb.children)  # "he would not be drawn on it"
    comments = drawn or verb.lemma_ in _COMMENTS or any(c.dep_ == "dobj" and c.lemma_ == "comment" for c in verb.children)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    nobody = subject is not None and any(c.lower_ in {"no", "neither"} for c in (subject, *subject.children))
    refused = helper == "would" and comments and (nobody or any(c.dep_ == "neg" for c in verb.children))
    return helper in _FUTURE and not refused


def _only_delays(verb: Token) -> bool:
    """Say whether the negation tells from when on: "will not leave until Monday" is leaving on Monday."""
    return any(c.lower_ in {"until", "till", "before"} and c.dep_ == "prep" for c in verb.children)
