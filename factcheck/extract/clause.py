"""The clause around a value with the value masked: what matching compares by meaning."""

from __future__ import annotations

from spacy.tokens import Doc, Token

MASK = "#"
"""Stands for the masked value: a symbol that carries no size, so that the number cannot decide."""
CLAUSE_HEADS = {"ROOT", "ccomp", "advcl", "relcl", "acl", "xcomp", "parataxis", "conj"}
REACH = 16
"""Tokens kept on either side of the value: the embedding model reads some 20 words best."""


def masked_clause(doc: Doc, start: int, end: int, anchor: int) -> str:
    """Return the clause that holds ``doc.text[start:end]`` with that piece masked.

    ``anchor`` is the token that the value hangs on. Offsets are code points into the Doc.
    """
    top = _clause_head(doc[anchor])
    kept = [token for token in _own_tokens(top) if abs(token.i - anchor) <= REACH]
    words: list[str] = []
    for token in kept:
        if token.idx < end and start < token.idx + len(token):
            if not words or words[-1] != MASK:
                words.append(MASK)
        elif not token.is_space:
            words.append(token.text)
    return " ".join(words)


def _clause_head(token: Token) -> Token:
    while token.head != token:
        if token.dep_ in CLAUSE_HEADS and token.pos_ in {"VERB", "AUX"} and token.dep_ != "xcomp":
            return token
        token = token.head
    return token


def _own_tokens(top: Token) -> list[Token]:
    """Return the clause's own tokens in order: without coordinated and subordinate finite clauses."""
    own: list[Token] = []
    stack = [top]
    while stack:
        token = stack.pop()
        own.append(token)
        for child in token.children:
            subordinate = child.dep_ in {"advcl", "ccomp", "parataxis"} or (
                child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}
            )
            if not subordinate:
                stack.append(child)
    if top.dep_ in {"acl", "relcl"}:
        own.extend(t for t in top.head.subtree if t.i < top.left_edge.i)
    elif top.dep_ in {"conj", "xcomp"} and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in top.children):
        own.extend(s for c in top.head.children if c.dep_ in {"nsubj", "nsubjpass"} for s in c.subtree)
    return sorted(set(own), key=lambda token: token.i)
