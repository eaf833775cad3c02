"""What a rule hands over: two sets of claims that cannot all be true, with the working."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.models import Claim, Kind, Verdict
from factcheck.values import relate

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


def first_conflict(
    group: Sequence[Claim], opposed: Callable[[Claim, Claim], bool], agree: Callable[[Claim, Claim], bool], confidence: float
) -> Contradiction | None:
    """Return what the first two claims of one kind that are opposed say, each with those that agree with it.

    None where there are none, or where a report stands on both sides: it tells of two things.
    """
    for a, b in combinations(group, 2):
        if not opposed(a, b):
            continue
        here, there = ([one, *(claim for claim in group if claim is not one and agree(claim, one))] for one in (a, b))
        if {claim.report_id for claim in here}.isdisjoint(claim.report_id for claim in there):
            return Contradiction(
                kind=a.kind,
                question=f"{a.kind}: {a.about.removesuffix(': place')}",
                sides=(side_of(here), side_of(there)),
                verdict="conflict",
                reason=relate(a.value, b.value, a.kind).reason,
                confidence=confidence,
            )
    return None


def told_once(found: Iterable[Contradiction], claims: Mapping[str, Claim], origins: Mapping[str, str]) -> list[Contradiction]:
    """Return each contradiction once, with the claims of all copies of the sentences that it stands in.

    ``claims`` and ``origins`` are by claim id. Two slips of one agency that read the same are one as well.
    """
    kept: dict[tuple[object, ...], Contradiction] = {}
    for one in found:
        told = tuple(frozenset((claims[c].quote, origins[c]) for c in ids) for _, ids in one.sides)
        key = (one.kind, one.reason, told)
        first = kept.setdefault(key, one)
        if first is not one:
            kept[key] = replace(first, sides=(_joined(first, one, 0), _joined(first, one, 1)))
    return list(kept.values())


def _joined(first: Contradiction, second: Contradiction, side: int) -> Side:
    words, ids = first.sides[side]
    return words, tuple(sorted({*ids, *second.sides[side][1]}))
