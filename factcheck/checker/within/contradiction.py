"""What a rule hands over: two sets of claims that cannot all be true, with the working."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.models import Claim, Kind, Verdict

Side = tuple[str, tuple[str, ...]]
"""A value in words, and the ids of the claims that give it."""


@dataclass(frozen=True)
class Contradiction:
    """Two sides that do not fit, found by arithmetic and not by their likeness.

    ``sides`` share no claim; ``confidence`` (0 to 1) is the share of such findings that an editor signed
    on the development events, or a guess below it where there were too few.
    """

    kind: Kind
    question: str
    sides: tuple[Side, Side]
    verdict: Verdict
    reason: str
    confidence: float


def side_of(claims: Sequence[Claim]) -> Side:
    """Return the claims as a side, in the words of the first by id; their order changes nothing."""
    first = min(claims, key=lambda claim: claim.id)
    return first.quote, tuple(sorted({claim.id for claim in claims}))
