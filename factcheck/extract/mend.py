"""What the language model gets wrong in the same way time and again, and can be put right without a look at anything else."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MISREAD = {("NOUN", "taxes"): "tax", ("NOUN", "motives"): "motive"}
"""Forms whose lemma spaCy has wrong: "taxis", "motif"."""
_NOUNS = frozenset(["warning", "briefing", "hearing", "meeting", "training"])
"""Nouns that look like participles, and that other nouns often stand before: "a tsunami warning"."""
_TEXTS = frozenset(["statement", "letter", "message", "report", "email", "post", "tweet", "notice", "sign", "note", "memo"])
"""Nouns that do warn of something: "a letter warning of a strike"."""
_OF_NOUN = frozenset(["det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"])


def lemma_mender(lemmatizer: Any) -> Callable[[Doc], Doc]:
    """Return what puts the lemmas right that spaCy's ``lemmatizer`` has wrong."""
    lookups = getattr(lemmatizer, "lookups", None)
    index = lookups.get_table("lemma_index", {}) if lookups else {}
    return functools.partial(_mend_lemmas, _MISREAD | _undoubled(frozenset(index.get("verb", ()))))


def _undoubled(verbs: frozenset[str]) -> dict[tuple[str, str], str]:
    """Return the forms of "hope" that spaCy takes for those of "hop", whose consonant would be doubled, by part of speech."""
    ends = re.compile(r"(?:.*[^aeiou])?[aeiou][^aeiouwxy]")
    short = (verb for verb in verbs if len(verb) > 2 and f"{verb}e" in verbs and ends.fullmatch(verb))
    return {("VERB", f"{verb}{suffix}"): f"{verb}e" for verb in short for suffix in ("ed", "es", "ing")}


def _mend_lemmas(mended: dict[tuple[str, str], str], doc: Doc) -> Doc:
    for token in doc:
        lemma = mended.get((token.pos_, token.lower_))
        if lemma:
            token.lemma_ = lemma
    return doc


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
