"""Who can speak, the words of saying, and the words that name a speaker.

Nothing here remembers who was named before; :mod:`factcheck.extract.speakers` does.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from factcheck.values.names import words as name_words

if TYPE_CHECKING:
    from spacy.tokens import Token

Sort = Literal["person", "body", "people"]

LONGEST_NAME = 16
"""Words of a speaker's name; longer appositions tell a life, not a name."""

ARTICLES = frozenset({"the", "a", "an"})
EACH = frozenset({"each", "both"})
"""Words that stand behind the names of those who said it: "Oslo and Bergen each said"."""
RIGHT_PREPS = frozenset({"of", "for", "in", "at", "from", "with", "to"})
"""Prepositions behind a speaker that go on with the name."""
_LEFT = frozenset({"det", "compound", "amod", "poss", "nummod", "nmod", "quantmod", "predet"})


@cache
def words(key: str) -> frozenset[str]:
    """Return one list of ``saying.toml``."""
    with files("factcheck").joinpath("extract/saying.toml").open("rb") as stream:
        return frozenset(tomllib.load(stream)[key])


def can_speak(token: Token) -> bool:
    """Say whether the noun is a person, a body or a name, as against a thing."""
    if token.pos_ == "PRON":
        return token.lower_ in {"he", "she", "they", "it", "who"}
    return (
        token.ent_type_ in {"PERSON", "ORG", "NORP", "GPE"}
        or token.pos_ == "PROPN"
        or token.lemma_.lower() in words("speakers")
    )


def is_vessel(token: Token) -> bool:
    """Say whether the name is that of a ship, which the tagger takes for a person: "MV Halden"."""
    marks = words("vessels") | name_words("ship_prefixes")
    return any(t.lower_ in marks for t in token.lefts if t.dep_ == "compound")


def sort_of(token: Token) -> Sort:
    """Return what kind of speaker the noun is, by its number, its name and its lemma."""
    apposed = (c for c in token.children if c.dep_ == "appos")
    if token.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in token.children):
        return "people"
    if token.ent_type_ == "PERSON" or any(c.ent_type_ == "PERSON" for c in apposed):
        return "person"
    lemma = token.lemma_.lower()
    return "person" if lemma in words("persons") or lemma.endswith(("man", "woman", "person")) else "body"


def has_role(token: Token) -> bool:
    """Say whether the noun names a person or what a speaker is."""
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in words("speakers")


def name_of(token: Token) -> str:
    """Return the noun phrase of ``token`` as written: with role and office, without clauses on it."""
    apposed = token.dep_ == "appos" and token.head.pos_ in {"NOUN", "PROPN"} and has_role(token.head)
    head = token.head if apposed else token
    start, end = _bounds(head)
    colon = next((i for i in range(head.i, start, -1) if head.doc[i].text == ":"), None)
    start = start if colon is None else colon + 1
    text = " ".join(head.doc[start:end].text.split()).strip(" ,;:-–—")
    if head.doc[start].lower_ in ARTICLES:
        text = text[:1].lower() + text[1:]
    return text.removesuffix("'s").removesuffix("’s") if head.dep_ == "poss" else text


def _bounds(head: Token) -> tuple[int, int]:
    other = next((child for child in head.lefts if _is_another(child)), None)
    own = [child for child in head.lefts if child.dep_ in _LEFT and (other is None or child.i > other.i)]
    start = min([head.i, *(child.left_edge.i for child in own)])
    end = head.i + 1
    for child in head.rights:
        told = head.lemma_.lower() in words("reports") and child.lower_ == "of"  # "reports of a fire" are reports
        joined = child.dep_ == "prep" and child.lower_ in RIGHT_PREPS and not told
        joined = joined or child.dep_ == "case" or (child.dep_ == "conj" and (can_speak(child) or child.lower_ == "others"))
        beside = child.dep_ == "appos" and (has_role(child) or (has_role(head) and _names(child)))
        joined = joined or beside
        if child.dep_ in {"punct", "cc"} and child.text not in "()[]–—":
            continue
        if not joined or any(token.text == ":" for token in head.doc[end : child.i]):
            break
        reach = _reach(child)
        if reach - start > LONGEST_NAME:
            break
        end = reach
    return start, end


def _names(beside: Token) -> bool:
    """Say whether an apposition names or tells of the noun before it: not so "Ana Berg a new contract", of "offered"."""
    return beside.pos_ == "PROPN" or beside.doc[beside.left_edge.i - 1].is_punct


def _is_another(noun: Token) -> bool:
    """Say whether it is who is spoken of: "the man police say is armed" is not said by "the man police"."""
    return noun.dep_ == "compound" and noun.pos_ == "NOUN" and noun.head.lower_ == "police" and sort_of(noun) == "person"


def _reach(token: Token) -> int:
    """Return the end of the token's own phrase, cut before the first clause or bracket in it."""
    limit = token.right_edge.i + 1
    for inner in token.subtree:
        if inner.dep_ in {"relcl", "acl", "advcl"} or inner.text in "()[]":
            limit = min(limit, inner.left_edge.i)
    end = max(limit, token.i + 1)
    while end > token.i + 1 and (token.doc[end - 1].is_punct or token.doc[end - 1].dep_ == "cc"):
        end -= 1
    return end
