"""The words of a counted or measured noun: what sets it apart, without article and number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity_words import words
from factcheck.extract.spot import OLD, Spot

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEFT = frozenset(["compound", "amod", "nmod", "poss", "npadvmod", "advmod"])


def noun_phrase(spot: Spot, noun: Token) -> str:
    """Return the noun with the modifiers that set it apart, without articles and numbers."""
    if noun.lower_ in OLD:
        return "person"
    kept = {noun.i} | _tied(noun)
    for one in noun.children:
        if one.i >= noun.i:
            continue
        if one.lower_ in words("which"):
            kept.add(one.i)
        elif one.dep_ in _LEFT and not _beyond(spot, one, noun):
            kept |= {t.i for t in one.subtree if _plain(spot, t) and t.i < noun.i}
    kept -= {i for i in kept if noun.doc[i].pos_ == "CCONJ" and i + 1 not in kept}
    last = max(kept)
    text = ""
    for i in sorted(kept):
        token = noun.doc[i]
        text += token.text + (token.whitespace_ if i + 1 in kept else " " if i < last else "")
    return text.strip(" -–—'’\"“”.,")


def _beyond(spot: Spot, modifier: Token, noun: Token) -> bool:
    """Say whether another value parts the modifier from this one: "12 Somali and 11 Yemeni pirates"."""
    start, end = spot.span.start, spot.span.end
    if not start < noun.i:
        return False
    if modifier.i < start:
        return modifier.dep_ not in {"poss", "compound"} or any(t.i in spot.taken for t in modifier.subtree)
    return any(i in spot.taken for i in range(end, modifier.i))


def _plain(spot: Spot, token: Token) -> bool:
    if token.i in spot.taken or token.like_num or token.is_space or token.is_bracket:
        return False
    if token.dep_ == "case":
        return token.head.i not in spot.taken and token.head.pos_ != "PRON"
    tied = token.i > 0 and not token.nbor(-1).whitespace_
    return tied or token.pos_ not in {"DET", "PUNCT", "SYM", "PRON"} or token.lower_ in words("which")


def _tied(noun: Token) -> set[int]:
    """Return what hyphens tie to the noun: "co-workers" comes apart in the parse."""
    doc, last = noun.doc, noun.i
    while last + 2 < len(doc) and doc[last + 1].text == "-" and not (doc[last].whitespace_ or doc[last + 1].whitespace_):
        last += 2
    return set(range(noun.i, last + 1))
