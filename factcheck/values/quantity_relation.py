"""Relate two quantities by exact arithmetic: written digits, bounds and vague words as intervals.

What rounds: measures, by half of the weight of the last written digit of the coarser side. What never does:
things counted one by one, ages and ranks, unless a scale word ("1.2 million") shows that it was rounded.
"""

from __future__ import annotations

import math
from typing import Literal

from factcheck.models import Quantity
from factcheck.settings import Settings
from factcheck.values.money import unit_called
from factcheck.values.relation import ValueRelation
from factcheck.values.units import UNITS, Unit

_POINTS = ("exact", "about")
_TINY = 1e-9


def relate_quantities(a: Quantity, b: Quantity, settings: Settings) -> ValueRelation:
    """Return how two quantities relate; see `factcheck.values.relate`."""
    if a.unit != b.unit:
        return ValueRelation("incomparable", f"{a.unit or 'no unit'} and {b.unit or 'no unit'}")
    working = f"{_words(a)} and {_words(b)}"
    if (a.low, a.high, a.bound) == (b.low, b.high, b.bound):
        return ValueRelation("same", f"{working} are the same")
    if a.bound in _POINTS and b.bound in _POINTS:
        return _relate_points(a, b, settings)
    return _relate_intervals(a, b, settings, working)


def _relate_points(a: Quantity, b: Quantity, settings: Settings) -> ValueRelation:
    """Two numbers, each exact or about: the same where one is a rounding of the other."""
    x, y = _stated(a), _stated(b)
    gap = abs(x - y)
    room_a, room_b = _rounding(a, settings), _rounding(b, settings)
    coarse, fine = (a, b) if room_a >= room_b else (b, a)
    working = _conversion(fine, coarse)
    if gap <= _TINY * max(1.0, abs(x), abs(y)):
        return ValueRelation("same", f"{working}, the same number as {_words(coarse)}")
    if gap < max(room_a, room_b) * (1 - _TINY):
        return ValueRelation("same", f"{working}, within the rounding of {_words(coarse)}")
    if _low(a) <= _high(b) and _low(b) <= _high(a):
        return ValueRelation("same", f'{working}, within the "about" of {_words(coarse)}')
    return ValueRelation(
        "excluding",
        f"{working} and {_words(coarse)} exclude each other, {_show(gap / _unit(coarse).factor, coarse)} apart",
    )


def _relate_intervals(a: Quantity, b: Quantity, settings: Settings, working: str) -> ValueRelation:
    (low_a, high_a), (low_b, high_b) = _reach(a, settings), _reach(b, settings)
    if _on_two_sides(a, b):
        return ValueRelation("excluding", f"{working}: one is less than the number, the other is not")
    if _same_number(a, b, settings):
        return ValueRelation("same", f"{working}: hedges of one number")
    if low_a > high_b or low_b > high_a:
        return _apart(a, b, settings, working)
    width_a, width_b = _width(low_a, high_a), _width(low_b, high_b)
    if width_a == width_b:
        return ValueRelation("same", f"{working} cover the same")
    vaguer: Literal[0, 1] = 0 if width_a > width_b else 1
    return ValueRelation("vaguer", f"{working}: {_words((a, b)[vaguer])} says less", vaguer)


def _apart(a: Quantity, b: Quantity, settings: Settings, working: str) -> ValueRelation:
    """Vague words stretch; everything else that lies apart excludes."""
    if "vague" in (a.bound, b.bound):
        (low_a, high_a), (low_b, high_b) = _stretch(a, settings), _stretch(b, settings)
        width_a, width_b = _width(low_a, high_a), _width(low_b, high_b)
        if low_a <= high_b and low_b <= high_a and width_a != width_b:
            vaguer: Literal[0, 1] = 0 if width_a > width_b else 1
            loose = f"{working}: {_words((a, b)[vaguer])} is loose for it"
            return ValueRelation("vaguer", loose, vaguer, settings.vague_plausibility)
    return ValueRelation("excluding", f"{working} exclude each other")


def _width(low: float, high: float) -> tuple[float, float]:
    """Order by how little is said; the lower end breaks ties, the same way from both sides."""
    return high - low, -low


def _same_number(a: Quantity, b: Quantity, settings: Settings) -> bool:
    """ "nearly 100", "around 100" and "as many as 100" hedge one number, and none is exact about it.

    In two units it is one number as far as the finer of them is written: "within 40 nautical miles (74 km)".
    """
    hedges = {a.bound, b.bound}
    if not hedges <= {"about", "at_most", "at_least"} or hedges == {"at_most", "at_least"}:
        return False
    converted = a.said_unit != b.said_unit
    room = min(_rounding(a, settings), _rounding(b, settings)) if converted else 0.0
    return abs(_stated(a) - _stated(b)) <= max(room, _TINY * max(1.0, abs(_stated(a))))


def _on_two_sides(a: Quantity, b: Quantity) -> bool:
    """Tell whether one is below a number and the other above it: nearly 300, or up to 300, and more than 300."""
    below, above = (a, b) if b.bound == "at_least" else (b, a)
    short = below.bound == "at_most" or _falls_short(below)
    return above.bound == "at_least" and short and abs(_stated(a) - _stated(b)) <= _TINY * max(1.0, abs(_stated(a)))


def _falls_short(q: Quantity) -> bool:
    """Tell "nearly 300", which is less, from "about 300"."""
    return q.bound == "about" and q.said_low == q.said_high and _high(q) == _stated(q) > _low(q)


def _unit(q: Quantity) -> Unit:
    """The unit of the text; a quantity without one counts in its canonical unit."""
    name = q.said_unit or ""
    found = UNITS.get(name) if q.unit != "year" else None
    return found or unit_called(name) or Unit(name, "", q.unit or "", 1.0)


def _stated(q: Quantity) -> float:
    """The written number in the canonical unit: of "nearly 100" the hundred, not the middle of its
    interval."""
    if q.bound == "about" and q.said_low is not None and q.said_low == q.said_high:
        return q.said_low * _unit(q).factor + _unit(q).offset
    ends = [end for end in (q.low, q.high) if end is not None]
    return sum(ends) / len(ends) if ends else math.nan


def _rounding(q: Quantity, settings: Settings) -> float:
    """Half of the last written digit; zeros at the end hide no more than a share of the number."""
    if q.unit is None and q.resolution == 1.0:
        return 0.0
    half = q.resolution / 2
    said = q.said_high if q.said_high is not None else q.said_low
    round_number = said is not None and said != 0 and said % 10 == 0
    return min(half, abs(_stated(q)) * settings.rounding_share) if round_number else half


def _low(q: Quantity) -> float:
    return -math.inf if q.low is None else q.low


def _high(q: Quantity) -> float:
    return math.inf if q.high is None else q.high


def _reach(q: Quantity, settings: Settings) -> tuple[float, float]:
    """The interval with its rounding; what is bounded only above begins at nothing, temperatures apart."""
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
    low, high = q.said_low, q.said_high
    if low is None and high is None:
        low, high = q.low, q.high
    if low is None and high is None:
        return "an unknown amount"
    if high is None:
        return f"{_show(low or 0.0, q)} or more"
    if low is None:
        return f"up to {_show(high, q)}"
    hedge = "about " if q.bound == "about" else ""
    return f"{hedge}{_show(low, q)}" if low == high else f"{_number(low)} to {_show(high, q)}"


def _conversion(q: Quantity, other: Quantity) -> str:
    """ "217 mi = 349.2 km": the quantity in its own unit, then in that of the other."""
    if _unit(q) == _unit(other):
        return _words(q)
    unit = _unit(other)
    return f"{_words(q)} = {_show((_stated(q) - unit.offset) / unit.factor, other)}"


def _show(value: float, q: Quantity) -> str:
    unit = _unit(q)
    sign = unit.sign or unit.name or q.unit or ""
    space = "" if sign in ("%", "°") else " "
    return f"{_number(value)}{space}{sign}".strip()


def _number(value: float) -> str:
    """Four digits show a conversion; whole numbers show all of theirs."""
    if value == round(value) or abs(value) >= 1e4:
        return f"{value:,.0f}"
    return f"{value:,.4g}"
