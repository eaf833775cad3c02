"""How far two values lie apart, whatever their units and kinds."""

from __future__ import annotations

import math

from factcheck.models import Claim, Moment, Quantity
from factcheck.values.moment_relation import hours_apart


def gap_of(a: Claim, b: Claim) -> float | None:
    """Return how far two values lie apart, on a log scale; None where they have no size.

    Quantities: the natural log of their ratio. Moments: the log of one plus the hours between them,
    halved so that a day weighs about as much as a ratio of five. A vague word is a range, never a
    point: "several" is as far from 15 as ten is, and "many" has no size.
    """
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _ratio(_reach(a.value), _reach(b.value))
    if isinstance(a.value, Moment) and isinstance(b.value, Moment):
        hours = hours_apart(a.value, b.value)
        return math.log1p(hours) / 2 if hours is not None else None
    return None


def _reach(value: Quantity) -> tuple[float, float]:
    """Return the least and the most that a vague word may mean, (0, 0) where it has no end; of another value its middle."""
    ends = [end for end in (value.low, value.high) if end is not None]
    if value.bound == "vague":
        return (min(ends), max(ends)) if len(ends) == 2 else (0.0, 0.0)
    middle = sum(ends) / len(ends) if ends else 0.0
    return middle, middle


def _ratio(one: tuple[float, float], other: tuple[float, float]) -> float | None:
    """Return the log of the ratio of the two ends that face each other, 0 where the ranges meet."""
    (_, below), (above, _) = sorted((one, other))
    if below <= 0 or above <= 0:
        return None
    return math.log(above / below) if above > below else 0.0
