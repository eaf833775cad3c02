"""One question a group: oppositions that do not hang together are taken apart.

Matching groups generously, so that no two tellings of one fact are lost. Where it put two questions
into one group, no opposition that is worth saying joins their sides: "two boats" and "three boats"
are set against each other, "23 pirates" and "26 pirates" are, and nothing sets boats against pirates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.checker.sides import ValueSide
from factcheck.models import Group, Verdict
from factcheck.question import group_of, question_of


class Opposition(NamedTuple):
    """Two sides of a group that do not agree, before it is decided whether to say so."""

    sides: tuple[int, int]
    verdict: Verdict
    reason: str
    features: list[float]
    same_wording: bool = False
    """Two reports tell one clause word for word, but for the value."""


class Question(NamedTuple):
    """A group that asks one thing, and the oppositions inside it with their confidence; none where all agree."""

    group: Group
    oppositions: list[tuple[Opposition, float]]


def questions_of(group: Group, sides: Sequence[ValueSide], kept: Sequence[tuple[Opposition, float]]) -> list[Question]:
    """Return the questions of a group, by the oppositions that are kept; what is left over is one more.

    A question is worded by the sides that it sets against each other.
    """
    parts = _joined([o.sides for o, _ in kept])
    if not parts:
        return [Question(group, [])]
    if len(parts) == 1:
        asked = question_of([c for n in sorted(parts[0]) for c in sides[n].claims])
        return [Question(group.model_copy(update={"question": asked}), list(kept))]
    questions = []
    for part in parts:
        inside = [(o, p) for o, p in kept if o.sides[0] in part]
        questions.append(Question(group_of([c for n in sorted(part) for c in sides[n].claims]), inside))
    rest = [c for n, side in enumerate(sides) if not any(n in part for part in parts) for c in side.claims]
    if len(rest) > 1:
        questions.append(Question(group_of(rest), []))
    return questions


def _joined(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Return the connected components of the pairs, in order of their first member."""
    parts: list[set[int]] = []
    for pair in pairs:
        touched = [part for part in parts if not part.isdisjoint(pair)]
        parts = [part for part in parts if part.isdisjoint(pair)]
        parts.append(set(pair).union(*touched))
    return sorted(parts, key=min)
