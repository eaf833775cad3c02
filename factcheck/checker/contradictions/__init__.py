"""Rules that need no likeness of words: what one report, or two of them, say and cannot all be true."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.checker.contradictions import (
    arithmetic,
    bearings,
    conversions,
    directions,
    once,
    plurals,
    quotations,
    ranks,
    renamings,
    sources,
    statements,
    weekdays,
    zones,
)
from factcheck.checker.contradictions.contradiction import Contradiction, told_once
from factcheck.models import Claim, Report

RULES: tuple[Callable[[Sequence[Claim], Mapping[str, Report]], list[Contradiction]], ...] = (
    arithmetic.find,
    bearings.find,
    directions.find,
    once.find,
    plurals.find,
    conversions.find,
    quotations.find,
    ranks.find,
    renamings.find,
    sources.find,
    statements.find,
    weekdays.find,
    zones.find,
)


def contradictions(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return what all rules find; the order of ``claims`` changes nothing.

    ``reports`` are by id and hold the report of every claim.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    found = [contradiction for rule in RULES for contradiction in rule(ordered, reports)]
    return sorted(found, key=lambda c: (c.kind, c.question, c.sides))


__all__ = ["RULES", "Contradiction", "contradictions", "told_once"]
