"""Subjects that the parse took for the noun of a preposition: "after the gate, which jammed, was shut".

A finite clause has a subject. One that has none is joined amiss: "after", "before" or "since" opened it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINTS = frozenset(["after", "before", "until", "since", "as"])
_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_CLAUSES = frozenset(["ROOT", "ccomp", "advcl"])


def lacks_subject(verb: Token) -> bool:
    """Say whether the clause has a finite auxiliary, stands by itself, and nobody is its subject."""
    return _is_alone(verb) and any(c.tag_ in _FINITE and c.i < verb.i for c in _helpers(verb))


def clause_of(preposition: Token) -> Token | None:
    """Return the verb without a subject that "after" or its like opens; None where a noun is all it leads to."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or preposition.lower_ not in _JOINTS:
        return None
    behind = preposition.doc[noun.i + 1 : preposition.sent.end]
    return next((t for t in behind if lacks_subject(t) or _follows(t, noun)), None)


def lost_subject(verb: Token) -> Token | None:
    """Return the noun that the parse gave to the preposition before, None where there is none.

    Of "there was a shop, a barn, was burnt" it is the last of the list.
    """
    if verb.dep_ == "conj" and any(c.dep_ == "expl" for c in verb.head.children) and any(_helpers(verb)):
        listed = (t for t in reversed(verb.doc[verb.head.i : verb.i]) if t.dep_ in {"attr", "appos"})
        return next((t for t in listed if verb.head.is_ancestor(t)), None)
    last = _last_of_list(verb)
    if last is not None:
        return last
    if not _is_alone(verb):
        return None
    before = reversed(verb.doc[verb.sent.start : verb.i])
    opening = next((t for t in before if t.dep_ == "prep" and clause_of(t) == verb), None)
    return next((c for c in opening.children if c.dep_ == "pobj"), None) if opening is not None else None


def _last_of_list(verb: Token) -> Token | None:
    """Return the ports of "people ran for high ground and ports were flooded", which the parse lists with the ground."""
    helpers = [c for c in _helpers(verb) if c.i < verb.i]
    if verb.dep_ != "conj" or not helpers or helpers[0].tag_ not in _FINITE or any(c.dep_ in _SUBJECTS for c in verb.children):
        return None
    noun = verb.doc[min(c.i for c in helpers) - 1]
    joined = noun.dep_ == "conj" and noun.head.dep_ == "pobj" and noun.doc[noun.left_edge.i - 1].dep_ == "cc"
    return noun if joined and verb.head.is_ancestor(noun) else None


def _follows(verb: Token, noun: Token) -> bool:
    """Say whether a verb in the past stands right behind the noun: "after hooded youths broke a window"."""
    if verb.tag_ != "VBD" or verb.dep_ == "ROOT" or not _is_alone(verb) or any(_helpers(verb)):
        return False
    return all(t.pos_ == "ADV" or noun.is_ancestor(t) for t in verb.doc[noun.i + 1 : verb.i])


def _is_alone(verb: Token) -> bool:
    if verb.dep_ not in _CLAUSES or any(c.dep_ in _SUBJECTS for c in verb.children):
        return False
    return not any(c.dep_ in _SUBJECTS for helper in _helpers(verb) for c in helper.children)


def _helpers(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
