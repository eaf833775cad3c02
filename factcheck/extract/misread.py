"""Words that the parse took for the verb of a clause and that are none, and clauses on what is no noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_BARE = frozenset(["let", "make", "have", "help", "see", "hear", "watch", "feel", "go", "come", "dare", "need", "get", "do"])
"""Verbs that an infinitive without "to" may follow."""
_MARKS = frozenset(["cc", "punct", "mark", "preconj"])


def is_misread(verb: Token) -> bool:
    """Say whether the words around show that this is no verb with a clause of its own.

    A hyphen ties it to the next word ("re-signed"), nothing joins it to the verb before ("a police cordon"
    read as "and cordon"), or it stands bare below a verb that takes no such infinitive ("smashing shop
    windows" read as "to shop"); of the last, both verbs are misread.
    """
    return _is_half(verb) or _is_unjoined(verb) or _is_bare(verb) or any(_is_bare(c) for c in verb.children) or _hangs_loose(verb)


def _is_half(verb: Token) -> bool:
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return after is not None and after.text == "-" and not verb.whitespace_ and not after.whitespace_


def _is_unjoined(verb: Token) -> bool:
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children)
    if verb.dep_ != "conj" or verb.head.i > verb.i or own:
        return False
    return not any(t.dep_ in _MARKS or t.is_punct for t in verb.doc[verb.head.i + 1 : verb.i])


def _is_bare(verb: Token) -> bool:
    told = any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and not told and verb.head.lemma_.lower() not in _BARE


def _hangs_loose(verb: Token) -> bool:
    """Say whether the clause hangs on a word that names nothing: "the most powerful recorded", "all lying in the west"."""
    if verb.dep_ not in {"acl", "relcl"}:
        return False
    noun = verb.head
    ranked = noun.tag_ == "JJS" or any(c.tag_ == "RBS" for c in noun.children)
    return (noun.pos_ == "ADJ" and ranked) or noun.pos_ == "DET"
