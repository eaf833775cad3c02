"""Relate two quantities by exact arithmetic: rounding by the written digits, bounds and vague words as
intervals.

What rounds: measures, by half of the weight of the last written digit of the coarser side. What never does:
things counted one by one, ages and ranks, unless a scale word ("1.2 million") shows that it was rounded.
"""

from __future__ import annotations

import math
from typing import Literal

from factcheck.models import Quantity
from factcheck.settings import Settings
from factcheck.values.relation import ValueRelation

_POINTS = ("exact", "about")
_TINY = 1e-9


def relate_quantities(a: Quantity, b: Quantity, kind: str, settings: Settings) -> ValueRelation:
    """Return how two quantities of ``kind`` relate; see `factcheck.values.relate`."""
    if a.unit != b.unit:
        return ValueRelation("incomparable", f"{a.unit or 'no unit'} and {b.unit or 'no unit'}")
    if _written(a) == _written(b):
        return ValueRelation("same", f"{_words(a)} on both sides")
    if a.bound in _POINTS and b.bound in _POINTS:
        return _relate_points(a, b, settings)
    return _relate_intervals(a, b, settings)


def _written(q: Quantity) -> tuple[object, ...]:
    return q.low, q.high, q.bound


def _relate_points(a: Quantity, b: Quantity, settings: Settings) -> ValueRelation:
    """Two numbers, each exact or about: the same where one is a rounding of the other."""
    x, y = _center(a), _center(b)
    gap = abs(x - y)
    room = max(_rounding(a, settings), _rounding(b, settings))
    working = f"{_words(a)} and {_words(b)}{_converted(a, b)}"
    if gap <= _TINY * max(1.0, abs(x), abs(y)):
        return ValueRelation("same", f"{working} are the same number")
    if gap < room * (1 - _TINY):
        return ValueRelation("same", f"{working}: {_number(gap)}{_unit(a)} apart, within the rounding")
    if _low(a) <= _high(b) and _low(b) <= _high(a):
        return ValueRelation("same", f'{working}: within the "about"')
    return ValueRelation("excluding", f"{working}: {_number(gap)}{_unit(a)} apart")


def _relate_intervals(a: Quantity, b: Quantity, settings: Settings) -> ValueRelation:
    (low_a, high_a), (low_b, high_b) = _reach(a, settings), _reach(b, settings)
    working = f"{_words(a)} and {_words(b)}{_converted(a, b)}"
    if _same_number(a, b):
        return ValueRelation("same", f"{working}: hedges of one number")
    if low_a > high_b or low_b > high_a:
        return _apart(a, b, settings, working)
    width_a, width_b = _width(a, low_a, high_a), _width(b, low_b, high_b)
    if width_a == width_b:
        return ValueRelation("same", f"{working} cover the same")
    vaguer: Literal[0, 1] = 0 if width_a > width_b else 1
    return ValueRelation("vaguer", f"{working}: {_words((a, b)[vaguer])} says less", vaguer)


def _apart(a: Quantity, b: Quantity, settings: Settings, working: str) -> ValueRelation:
    """Vague words stretch; everything else that lies apart excludes."""
    stretched = [_stretch(q, settings) for q in (a, b)]
    if "vague" in (a.bound, b.bound):
        (low_a, high_a), (low_b, high_b) = stretched
        if low_a <= high_b and low_b <= high_a:
            width_a, width_b = _width(a, low_a, high_a), _width(b, low_b, high_b)
            vaguer: Literal[0, 1] = 0 if width_a > width_b else 1
            loose = f"{working}: {_words((a, b)[vaguer])} is loose for it"
            return ValueRelation("vaguer", loose, vaguer, settings.vague_plausibility)
    return ValueRelation("excluding", f"{working} exclude each other")


def _width(q: Quantity, low: float, high: float) -> tuple[float, float, float]:
    """Order by how little is said; the ends break ties the same way from both sides."""
    return high - low, -low, high


def _same_number(a: Quantity, b: Quantity) -> bool:
    """ "nearly 100", "around 100" and "as many as 100" hedge one number, and none is exact about it."""
    hedges = {a.bound, b.bound}
    if (
        "exact" in hedges
        or not hedges <= {"about", "at_most", "at_least"}
        or hedges == {"at_most", "at_least"}
    ):
        return False
    return any(x is not None and x == y for x, y in ((_stated(a), _stated(b)),))


def _stated(q: Quantity) -> float | None:
    """The number that a hedge stands before, in the canonical unit."""
    if q.bound == "at_least":
        return q.low
    if q.bound == "at_most":
        return q.high
    return _center(q)


def _center(q: Quantity) -> float:
    """The written number in the canonical unit: of "nearly 100" the hundred, not the middle of its
    interval."""
    if q.low is None or q.high is None:
        return math.nan
    if q.said_low is None or q.low == q.high:
        return q.low
    low_side, high_side = q.said_low, q.said_high
    if low_side != high_side:
        return (q.low + q.high) / 2
    # An "about" widens both ways, "nearly" only down, "just over" only up: the side that rounds to the
    # said number.
    return _said_point(q)


def _said_point(q: Quantity) -> float:
    assert q.low is not None and q.high is not None and q.said_low is not None
    middle = (q.low + q.high) / 2
    candidates = (q.low, middle, q.high)
    if q.unit is None:
        return q.said_low
    weight = q.resolution or 1.0
    return min(candidates, key=lambda c: (round(abs(c / weight - round(c / weight)), 6), abs(c - middle)))


def _rounding(q: Quantity, settings: Settings) -> float:
    """Half of the last written digit; trailing zeros and scaled numbers hide no more than a share of the
    number."""
    center = abs(_center(q))
    if q.unit is None and q.resolution == 1.0:
        return 0.0
    half = q.resolution / 2
    return min(half, center * settings.rounding_share) if _ends_in_zeros(q) else half


def _ends_in_zeros(q: Quantity) -> bool:
    said = q.said_high if q.said_high is not None else q.said_low
    return said is not None and said != 0 and said == int(said) and said % 10 == 0


def _low(q: Quantity) -> float:
    return -math.inf if q.low is None else q.low


def _high(q: Quantity) -> float:
    return math.inf if q.high is None else q.high


def _reach(q: Quantity, settings: Settings) -> tuple[float, float]:
    """The interval with its rounding: a bare measure covers half of its last digit either way; nothing is
    below zero."""
    low, high = _low(q), _high(q)
    if q.bound == "exact":
        room = _rounding(q, settings)
        return low - room, high + room
    if low == -math.inf and high >= 0 and q.unit != "°C":
        low = 0.0
    return low, high


def _stretch(q: Quantity, settings: Settings) -> tuple[float, float]:
    low, high = _reach(q, settings)
    if q.bound != "vague":
        return low, high
    return low / settings.vague_reach, high * settings.vague_reach


def _words(q: Quantity) -> str:
    """The quantity as an editor would write it."""
    unit = f" {q.said_unit}" if q.said_unit else ""
    low, high = q.said_low, q.said_high
    if low is None and high is None:
        return f"any{unit}"
    if high is None:
        return f"{_number(low or 0.0)}{unit} or more"
    if low is None:
        return f"up to {_number(high)}{unit}"
    hedge = "about " if q.bound == "about" else ""
    return f"{hedge}{_number(low)}{unit}" if low == high else f"{_number(low)} to {_number(high)}{unit}"


def _converted(a: Quantity, b: Quantity) -> str:
    """The working of a conversion: " (217 mile = 349228 m)"."""
    if a.said_unit == b.said_unit:
        return ""
    shown = [
        f"{_number(q.said_high if q.said_high is not None else q.said_low or 0.0)} {q.said_unit} = "
        f"{_number(_stated(q) or 0.0)} {q.unit}"
        for q in sorted((a, b), key=lambda q: q.said_unit or "")
        if q.said_unit != q.unit and q.bound != "vague" and q.bound != "range"
    ]
    return f" ({', '.join(shown)})" if shown else ""


def _unit(q: Quantity) -> str:
    return f" {q.unit}" if q.unit else ""


def _number(value: float) -> str:
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
