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
    if verb.dep_ not in _CLAUSES or any(c.dep_ in _SUBJECTS for c in verb.children):
        return False
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    owned = any(c.dep_ in _SUBJECTS for helper in helpers for c in helper.children)
    return not owned and any(c.tag_ in _FINITE and c.i < verb.i for c in helpers)


def clause_of(preposition: Token) -> Token | None:
    """Return the verb without a subject that "after" or its like opens; None where a noun is all it leads to."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or preposition.lower_ not in _JOINTS:
        return None
    return next((t for t in preposition.doc[noun.i + 1 : preposition.sent.end] if lacks_subject(t)), None)


def lost_subject(verb: Token) -> Token | None:
    """Return the noun that the parse gave to the preposition before, None where there is none."""
    if not lacks_subject(verb):
        return None
    before = reversed(verb.doc[verb.sent.start : verb.i])
    opening = next((t for t in before if t.dep_ == "prep" and clause_of(t) == verb), None)
    return next((c for c in opening.children if c.dep_ == "pobj"), None) if opening is not None else None
