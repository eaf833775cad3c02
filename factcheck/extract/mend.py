"""What the parser gets wrong in the same way time and again, and can be put right without a look at anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = frozenset(["warning", "briefing", "hearing", "meeting", "training"])
"""Nouns that look like participles, and that other nouns often stand before: "a tsunami warning"."""
_TEXTS = frozenset(["statement", "letter", "message", "report", "email", "post", "tweet", "notice", "sign", "note", "memo"])
"""Nouns that do warn of something: "a letter warning of a strike"."""
_OF_NOUN = frozenset(["det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"])


def mend_nouns(doc: Doc) -> Doc:
    """Make the warning the noun of "a tsunami warning", where the parser takes it for what the tsunami does."""
    for token in doc:
        if token.lower_ in _NOUNS and _is_noun(token):
            _take_place(token, token.head)
    return doc


def _is_noun(participle: Token) -> bool:
    noun = participle.head
    before = participle.dep_ == "acl" and participle.tag_ == "VBG" and noun.i == participle.i - 1 and noun.dep_ != "ROOT"
    told = {c.dep_ for c in participle.children} & {"dobj", "ccomp", "xcomp", "prt", "advmod"}
    about = any(c.dep_ == "prep" and c.lower_ in {"of", "about", "against"} for c in participle.children)
    return before and noun.tag_ == "NN" and noun.lemma_.lower() not in _TEXTS and not (told or about)


def _take_place(noun: Token, first: Token) -> None:
    """Let ``noun`` stand where ``first`` did in the tree, and ``first`` before it."""
    noun.head, noun.dep_ = first.head, first.dep_
    first.head, first.dep_ = noun, "compound"
    for child in list(first.children):
        if child.dep_ in _OF_NOUN and child.i < first.i:
            child.head = noun
    noun.tag_, noun.pos_, noun.lemma_ = "NN", "NOUN", noun.lower_
