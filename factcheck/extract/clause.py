"""The clause around a value with the value masked: what matching compares by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.spot import CLIMB, SUBJECTS, VERBS, child

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MASK = "#"
"""Stands for the masked value: a symbol that carries no size, so that the number cannot decide."""
REACH = 16
"""Tokens of the clause kept on either side of the value: the embedding model reads some 20 words best."""
WINDOW = 48
"""Tokens of the text looked over on either side; what hangs deeper than DEEPEST is left out."""
DEEPEST = 24
_HEADS = frozenset(["ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "conj"])
_SUBORDINATE = frozenset(["advcl", "ccomp", "parataxis"])
_EDGES = frozenset([",", ";", ":", ".", "-", "--", "–", "—", "and", "but", "or", "(", ")", '"', "“", "”", "'"])


def masked_clause(doc: Doc, start: int, end: int, anchor: int) -> str:
    """Return the clause that holds ``doc.text[start:end]`` with that piece masked, its subject never lost.

    ``anchor`` is the token that the value hangs on. Offsets are code points into the Doc.
    """
    top = _clause_head(doc[anchor])
    own = _own_tokens(top, anchor) or [doc[anchor]]
    place = min(range(len(own)), key=lambda k: abs(own[k].i - anchor))
    kept = {token.i: token for token in own[max(0, place - REACH) : place + REACH + 1]}
    kept |= {token.i: token for token in _subject(top)}
    return _text([kept[i] for i in sorted(kept)], start, end)


def _text(tokens: list[Token], start: int, end: int) -> str:
    """Write the tokens as in the text, the value as the mask, without loose joints at the edges."""

    def masked(token: Token) -> bool:
        return token.idx < end and start < token.idx + len(token)

    while tokens and tokens[0].lower_ in _EDGES and not masked(tokens[0]):
        tokens = tokens[1:]
    while tokens and tokens[-1].lower_ in _EDGES and not masked(tokens[-1]):
        tokens = tokens[:-1]
    text = ""
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        piece = token.text
        if masked(token):
            if after is not None and masked(after):
                continue
            piece = MASK
        joined = after is not None and after.i == token.i + 1 and not token.whitespace_
        text += piece if joined else f"{piece} "
    return " ".join(text.split())


def _clause_head(token: Token) -> Token:
    while token.head != token:
        if token.dep_ in _HEADS and token.pos_ in VERBS:
            return token
        token = token.head
    return token


def _own_tokens(top: Token, anchor: int) -> list[Token]:
    """Return the clause's own tokens near the value: without coordinated and subordinate finite clauses."""
    own: list[Token] = []
    level = [top]
    for _ in range(DEEPEST):
        own += (token for token in level if -WINDOW <= token.i - anchor < WINDOW)
        level = [child for token in level for child in token.children if not _is_apart(child)]
    return sorted(own, key=lambda token: token.i)


def _is_apart(token: Token) -> bool:
    return token.dep_ in _SUBORDINATE or (token.dep_ == "conj" and token.pos_ in VERBS)


def _subject(top: Token) -> list[Token]:
    """Return the words of the subject, which a participle or a coordinated verb shares with its governor."""
    verb = top
    for _ in range(CLIMB):
        own = child(verb, *SUBJECTS)
        if own is not None:
            return _phrase(own)
        if verb.dep_ in {"acl", "relcl"}:
            return _phrase(verb.head)
        if verb.dep_ not in {"conj", "xcomp", "advcl"} or verb.head == verb:
            return []
        verb = verb.head
    return []


def _phrase(noun: Token) -> list[Token]:
    """Return the noun with what stands before it, a relative pronoun with its noun."""
    relative = noun.lower_ in {"who", "which", "that"} and noun.head.dep_ == "relcl"
    first = max(noun.left_edge.i, noun.i - REACH)
    words = list(noun.doc[first : noun.i + 1])
    return words + (_phrase(noun.head.head) if relative and noun.head.head.i < noun.i else [])
