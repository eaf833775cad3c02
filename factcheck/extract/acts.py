"""Which act a noun phrase belongs to, and who or what takes part in it: read off the parse."""

from __future__ import annotations

from spacy.tokens import Token

from factcheck.extract.arguments import antecedent

SUBJECTS = frozenset(["nsubj", "nsubjpass"])
CLIMB = 12
"""Steps up the tree at most: deeper noun phrases belong to no act that a reader would name."""


def act_of(token: Token) -> Token | None:
    """Return the verb that governs ``token``'s noun phrase; None when a noun or nothing does."""
    for _ in range(CLIMB):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def subject_of(verb: Token) -> Token | None:
    """Return the subject; for a participle or a coordinated verb the one that it shares."""
    for _ in range(CLIMB):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return antecedent(own)
        if verb.dep_ in {"acl", "relcl"}:
            return _ranked(verb.head)
        if verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return None
        verb = verb.head
    return None


def _ranked(noun: Token) -> Token:
    """Return the raid of "the raid is the latest to hit the town", any other noun itself."""
    ranked = noun.dep_ == "attr" and noun.tag_ in {"JJ", "JJS"} and noun.head.lemma_ == "be"
    return next((c for c in noun.head.children if c.dep_ in SUBJECTS), noun) if ranked else noun


def object_of(verb: Token) -> Token | None:
    """Return the direct object."""
    return next((child for child in verb.children if child.dep_ in {"dobj", "obj"}), None)


def lemma(token: Token | None) -> str:
    """Return the lower-case lemma, "" for None."""
    return token.lemma_.lower() if token is not None else ""
