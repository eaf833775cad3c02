"""Who says no more: "the mayor said the road was shut but did not elaborate" is of the mayor, not of the road."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.speaking import words as saying_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SILENT = frozenset(["elaborate", "comment", "specify", "say", "disclose", "identify", "name", "clarify"])


def saying_over(verb: Token) -> Token | None:
    """Return the verb of saying whose subject keeps silent, where the parse joins the silence to what was said.

    None for any other verb, and for one that names who keeps silent.
    """
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    denied = any(c.dep_ == "neg" for c in verb.children) and bool(helpers & {"did", "does", "do", "would"})
    if verb.dep_ != "conj" or not denied or verb.lemma_.lower() not in _SILENT:
        return None
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return None
    said = verb.head
    while said.dep_ == "conj" and said.head.pos_ in {"VERB", "AUX"}:
        said = said.head
    return said.head if said.dep_ == "ccomp" and said.head.lemma_.lower() in saying_words("say") else None
