"""Who says no more: "the mayor said the road was shut but did not elaborate" is of the mayor, not of the road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.speaking import words as saying_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GIVING = frozenset(["give", "provide", "offer", "release", "have"])
_WITHHELD = frozenset(["figure", "detail", "number", "reason", "information", "name", "explanation", "comment", "estimate"])
_SILENT = frozenset(["elaborate", "comment", "specify", "say", "disclose", "identify", "name", "clarify"])


def saying_over(verb: Token) -> Token | None:
    """Return the verb of saying whose subject keeps silent, where the parse joins the silence to what was said.

    None for any other verb, and for one that names who keeps silent.
    """
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children) or verb.dep_ != "conj" or not _is_silence(verb):
        return None
    said = verb.head
    while said.dep_ == "conj" and said.head.pos_ in {"VERB", "AUX"}:
        said = said.head
    return said.head if said.dep_ == "ccomp" and said.head.lemma_.lower() in saying_words("say") else None


def _is_silence(verb: Token) -> bool:
    """Say whether the verb tells that more is not said: "did not elaborate", "gave no details"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    denied = any(c.dep_ == "neg" for c in verb.children) and bool(helpers & {"did", "does", "do", "would"})
    if verb.lemma_.lower() in _SILENT:
        return denied
    withheld = (c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _WITHHELD)
    none = any(k.lower_ in {"no", "any"} for c in withheld for k in c.children)
    return verb.lemma_.lower() in _GIVING and none
