"""The words of a statement that are shown: its verb with subject and complements, no long tail."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extract.predicates import Predicate

QUOTE_WORDS = 14
"""Longest quote: a person reads it beside the report."""
BEFORE_VERB = 8
"""Words of the quote before its verb: a longer subject is left out."""

_SUBORDINATE = frozenset(["ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "appos"])
_TRAIL = frozenset(
    ["prep", "det", "cc", "punct", "aux", "auxpass", "mark", "agent", "poss", "case", "predet"]
)
_STOPS = frozenset(".;:?!")


def quote_of(found: Predicate) -> tuple[int, int]:
    """Return the code-point range of the clause around its verb, without subordinate clauses."""
    verb, top = found.verb, found.top
    first = min(verb.i, top.i)
    own = _own(top) | _own(verb) | set(range(first, max(verb.i, top.i) + 1))
    start = _start(found, first, own)
    end = max(verb.i, top.i) + 1
    while end < verb.sent.end and end in own and end - start < QUOTE_WORDS:
        end += 1
    doc = verb.doc
    while start < first and (doc[start].pos_ in {"PUNCT", "SPACE"} or doc[start].dep_ in {"cc", "mark"}):
        start += 1
    while end - 1 > max(verb.i, top.i) and (doc[end - 1].dep_ in _TRAIL or doc[end - 1].is_space):
        end -= 1
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def _start(found: Predicate, first: int, own: set[int]) -> int:
    """Return the subject's first word where it stands close before the verb, else the verb's auxiliaries."""
    doc, floor = found.verb.doc, found.verb.sent.start
    near = [t for t in (found.agent, found.thing) if t is not None and floor <= t.i < first]
    if near:
        subject = max(near, key=lambda t: t.i)
        edge = subject.i
        while (
            edge > floor
            and doc[edge - 1].is_ancestor(subject) is False
            and subject.is_ancestor(doc[edge - 1])
        ):
            edge -= 1
        between = set(range(subject.i + 1, first))
        if first - edge <= BEFORE_VERB and (between <= own or len(between) <= 3):
            return edge
    start = first
    while (
        start - 1 >= floor
        and start - 1 in own
        and not _of(doc[start - 1], near)
        and first - start < BEFORE_VERB
    ):
        start -= 1
    return start


def _of(token: Token, near: list[Token]) -> bool:
    return any(token == t or t.is_ancestor(token) for t in near)


def _own(verb: Token) -> set[int]:
    own: set[int] = set()
    stack = [verb]
    while stack:
        token = stack.pop()
        own.add(token.i)
        for child in token.children:
            clause = child.dep_ in _SUBORDINATE or (child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"})
            if not clause and child.text not in _STOPS:
                stack.append(child)
    return own
