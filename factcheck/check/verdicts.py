"""Policy: from how two values relate to what an editor is told."""

from __future__ import annotations

from factcheck.models import Claim, Report, Verdict
from factcheck.values.relation import ValueRelation

GROWING = {"casualties"}
"""Kinds whose figure can only grow while an event is being reported."""


def verdict_of(a: Claim, b: Claim, relation: ValueRelation, reports: dict[str, Report]) -> Verdict | None:
    """Return the verdict on two claims, or None where there is nothing to say."""
    if relation.relation == "vaguer":
        return "vague"
    if relation.relation != "excluding":
        return None
    if a.kind in GROWING and _grew(a, b, reports):
        return "update"
    return "conflict"


def _grew(a: Claim, b: Claim, reports: dict[str, Report]) -> bool:
    """Tell whether the larger figure was published later."""
    first, second = reports[a.report_id].published, reports[b.report_id].published
    if not first or not second or first[:10] == second[:10] == "":
        return False
    low_a, low_b = getattr(a.value, "low", None), getattr(b.value, "low", None)
    if low_a is None or low_b is None or first == second:
        return False
    return bool((low_a < low_b) == (first < second))
