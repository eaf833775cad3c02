"""What a bare number shares with its neighbours in a list: the noun that was said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity_words import words
from factcheck.extract.spot import NOUNS, Spot, child, governors, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 40
"""Tokens looked over for the counted noun that an elliptical number shares."""


def shared_noun(spot: Spot) -> Token | None:
    """Return the vessels of "attacked 100 vessels and hijacked 40": the counted noun that stands in the
    same place of the coordinated act, else the nearest counted noun before in the sentence.

    None where the list counts nothing before.
    """
    root = spot.root
    verb = next((above for above in governors(root) if is_verb(above)), None)
    role = root.dep_
    if verb is not None and role in {"dobj", "nsubjpass", "nsubj"}:
        for other in (verb.head if verb.dep_ in {"conj", "advcl"} else verb, *verb.head.children):
            for noun in other.children:
                if noun.dep_ in {role, "dobj", "nsubjpass"} and noun.i < root.i and is_counted(noun):
                    return noun
    if verb is not None and root.dep_ == "pobj" and root.head.lower_ in {"from", "against", "than", "versus"}:
        # "90 jobs were lost in 12 firms, up from 70" compares jobs
        told = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"} and is_counted(c)), None)
        if told is not None and told.i < root.i:
            return told
    for i in range(root.i - 1, max(root.sent.start - 1, root.i - REACH), -1):
        token = root.doc[i]
        if is_counted(token) and spot.free_noun(token) and token.lemma_.lower() not in words("gathers"):
            return token
    return None


def shared_share(spot: Spot) -> Token | None:
    """Return the traffic of "65 percent of the traffic to India, 52 percent to Egypt"."""
    for i in range(spot.root.i - 1, max(spot.root.sent.start - 1, spot.root.i - REACH), -1):
        token = spot.root.doc[i]
        if i in spot.taken and token.lemma_.lower() in {"%", "percent", "cent"}:
            of = next((c for c in token.children if c.lower_ == "of"), None)
            noun = child(of, "pobj") if of is not None else None
            if noun is not None and spot.free_noun(noun):
                return noun
    return None


def ranked_in(spot: Spot) -> Token | None:
    """Return the congress of "the congress, the first in five years"."""
    doc, start = spot.span.doc, spot.span.start
    before = doc[max(0, start - 5) : start]
    ranked = len(before) == 5 and before[4].lower_ == "in" and before[3].lower_ in words("which")
    return before[0] if ranked and before[1].text == "," and before[2].lower_ == "the" and spot.free_noun(before[0]) else None


def is_counted(noun: Token) -> bool:
    """Say whether a number stands on the noun."""
    return noun.pos_ in NOUNS and any(c.dep_ == "nummod" for c in noun.children)
