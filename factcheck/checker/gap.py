"""How far two values lie apart, whatever their units and kinds."""

from __future__ import annotations

import math

from factcheck.models import Claim, Moment, Quantity
from factcheck.values.moment_relation import hours_apart


def gap_of(a: Claim, b: Claim) -> float | None:
    """Return how far two values lie apart, on a log scale; None where they have no size.

    Quantities: the natural log of their ratio. Moments: the log of one plus the hours between them,
    halved so that a day weighs about as much as a ratio of five.
    """
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        x, y = _middle(a.value), _middle(b.value)
        return abs(math.log(x / y)) if x and y and x > 0 and y > 0 else None
    if isinstance(a.value, Moment) and isinstance(b.value, Moment):
        hours = hours_apart(a.value, b.value)
        return math.log1p(hours) / 2 if hours is not None else None
    return None


def _middle(value: Quantity) -> float | None:
    ends = [end for end in (value.low, value.high) if end is not None]
    return sum(ends) / len(ends) if ends else None
