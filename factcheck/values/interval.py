"""A measure with its bounding word as an interval in the canonical unit."""

from __future__ import annotations

from factcheck.models import Bound, Quantity
from factcheck.settings import Settings
from factcheck.values import units
from factcheck.values.measures import Measure


def to_quantity(
    measure: Measure, meaning: str, unit: units.Unit | None, exact: bool, settings: Settings
) -> Quantity:
    """Turn what was read into an interval in the canonical unit.

    ``meaning`` is the bounding word's (see `bounds`); ``exact`` marks what is counted and never rounds,
    unless a scale word ("1.2 million") shows that it was rounded.
    """
    factor, offset = (unit.factor, unit.offset) if unit else (1.0, 0.0)
    weight = min(measure.low.weight, measure.high.weight) * factor
    if exact and not measure.high.scaled:
        weight = 1.0
    said_low: float | None = measure.low.value
    said_high: float | None = measure.high.value
    bound: Bound = "range" if measure.is_range else "exact"
    low: float | None = _clean(measure.low.value * factor + offset)
    high: float | None = _clean(measure.high.value * factor + offset)
    assert low is not None and high is not None
    if meaning == "at_least":
        bound, high, said_high = "at_least", None, None
    elif meaning == "at_most" and not measure.is_range:  # "as many as 35 to 40" is a range
        bound, low, said_low = "at_most", None, None
    elif meaning in ("about", "nearly", "over"):
        low, high = _blur(low, high, meaning, measure, unit, settings)
        bound = "about"
    return Quantity(
        low=low, high=high, unit=unit.canonical if unit else None, said_low=said_low, said_high=said_high,
        said_unit=unit.name if unit else None, bound=bound, resolution=_clean(weight),
    )  # fmt: skip


def _blur(
    low: float, high: float, meaning: str, measure: Measure, unit: units.Unit | None, settings: Settings
) -> tuple[float, float]:
    """Widen an interval as its hedge says: half of the last written digit, but no more than the share set.

    Things are counted whole: "about 12" of them reaches from 11 to 13.
    """
    if meaning == "nearly":
        return _clean(low - abs(low) * (1 - settings.nearly_share)), high
    if meaning == "over":
        return low, _clean(high + abs(high) * settings.about_share)
    spread = []
    for number, end in ((measure.low, low), (measure.high, high)):
        half = number.weight * abs(unit.factor if unit else 1.0) / 2
        whole = 1.0 if unit is None and number.value >= 10 and number.weight >= 1 else 0.0
        spread.append(max(whole, min(half, abs(end) * settings.about_share)))
    return _clean(low - spread[0]), _clean(high + spread[1])


def _clean(value: float) -> float:
    """Take off the noise of binary fractions: twelve significant digits."""
    return float(f"{value:.12g}")
