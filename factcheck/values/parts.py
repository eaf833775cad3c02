"""A value that contradicts itself, taken apart: "1.4 feet (30 cm)", or "Wednesday, June 30" of a Monday.

As long as two readings fit they are one value. Where they do not, a report has said two things, and each
is a value of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from factcheck.models import Moment, Quantity
from factcheck.settings import Settings
from factcheck.values.find import DEFAULTS, find
from factcheck.values.found import Found
from factcheck.values.relate import relate

_BRACKETED = re.compile(r"(?P<first>[^(\[]{1,80}?)\s?[(\[](?P<second>[^()\[\]]{1,60})[)\]]")
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED_DAY = re.compile(
    r"(?P<first>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?),? \(?(?P<second>[^()]{3,40})\)?", re.IGNORECASE
)
RECENT = 60
"""Days from publication in which a date without a year is of the nearest one."""
_YEAR = re.compile(r"\b[12]\d{3}\b")
_CLOCK = re.compile(r"(?:.{10})?T(?P<clock>\d\d:\d\d)")
_CLOCK_ZONE = re.compile(r"(?:.{10})?T(?P<clock>\d\d:\d\d)(?P<zone>[+-]\d\d:\d\d)")
DAY_BETWEEN = 16
"""Characters between two clocks of one moment at most: a weekday and a bracket."""
_BROKEN_OFFSETS = {-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765}
"""Minutes from UTC of the zones that are not whole hours away (IANA, of today and the last decades)."""


def parts(found: Found, published: str | None = None, settings: Settings = DEFAULTS) -> tuple[Found, ...]:
    """Return ``found`` alone where its two readings fit or it has but one; else the two readings in order."""
    for pattern in (_BRACKETED, _NAMED_DAY):
        match = pattern.fullmatch(found.text)
        if match is None:
            continue
        first, second = (_reading(found, match, side, published) for side in ("first", "second"))
        if first is None or second is None:
            continue
        if not (_converted(first, second, settings) and _day_named(first, second, published)):
            return first, second
    return (found,)


def without_conversions(text: str, values: Sequence[Found]) -> list[Found]:
    """Drop the clock of another zone that brackets give for the clock before them, and its day, and a home dollar.

    "9:40 p.m. Friday (1:40 a.m. ET Saturday)" tells one moment; two clocks that do not fit stay two.
    "US$2 million ($3.1 million)" tells one sum, the second time in dollars that nobody names.
    """
    kept: list[Found] = []
    skip = 0
    for value in values:
        if value.start < skip:
            continue
        clock = next((v for v in reversed(kept[-2:]) if v.kind == "time" and value.start - v.end <= DAY_BETWEEN), None)
        closed = text.find(")", value.end, value.end + DAY_BETWEEN)
        bracketed = text.startswith("(", max(0, value.start - 1)) and closed > 0
        if value.kind == "time" and bracketed and clock is not None and _one_moment(clock, value):
            skip = closed
        elif not (bracketed and kept and value.start - kept[-1].end <= 2 and _home_dollar(kept[-1], value)):
            kept.append(value)
    return kept


def _home_dollar(first: Found, second: Found) -> bool:
    """Tell whether a bare "$" stands for other dollars than the "US$" before it."""
    named = first.kind == second.kind == "money" and "US" in first.text and second.text.startswith("$")
    return named and first.value != second.value and not re.match(r"\$ ?U", second.text)


def _one_moment(clock: Found, other: Found) -> bool:
    """Tell whether the second is the first in a zone of its own; one of unknown offset need share its minutes."""
    first, second = clock.value, other.value
    if not (isinstance(first, Moment) and isinstance(second, Moment)) or second.zone is None:
        return False
    if _CLOCK_ZONE.fullmatch(second.earliest or ""):
        return same_clock(first, second)
    ends = [_CLOCK.match(moment.earliest or "") for moment in (first, second)]
    minutes = {_minutes(end["clock"]) % 60 for end in ends if end is not None}
    return len(minutes) == 1


def converts(a: Quantity, b: Quantity, settings: Settings = DEFAULTS) -> bool:
    """Tell whether ``b`` is ``a`` in another unit, hedges left aside; true of what can't be compared."""
    pairs = list(zip(_numbers(a), _numbers(b), strict=False))
    if a.unit != b.unit or a.unit is None or not pairs:
        return True
    room = (a.resolution + b.resolution) / 2
    return all(abs(x - y) <= max(room, settings.conversion_share * max(abs(x), abs(y))) for x, y in pairs)


def same_clock(a: Moment, b: Moment, settings: Settings = DEFAULTS) -> bool:
    """Tell whether two clock times with a zone, or one of them local, can be one moment."""
    local, known = (a, b) if _CLOCK_ZONE.fullmatch(b.earliest or "") else (b, a)
    here, there = _CLOCK.fullmatch(local.earliest or ""), _CLOCK_ZONE.fullmatch(known.earliest or "")
    if here is None or there is None:
        return relate(a, b, "time", settings).relation != "excluding"
    apart = _minutes(here["clock"]) - _minutes(there["clock"]) + _minutes(there["zone"])
    offsets = (apart % 1440, apart % 1440 - 1440)
    return any(offset % 60 == 0 or offset in _BROKEN_OFFSETS for offset in offsets)


def day_name(moment: Moment) -> str:
    """Return the name of a single known day ("Monday"), "" for all else."""
    if moment.resolution != "day" or not moment.earliest or moment.earliest != moment.latest:
        return ""
    try:
        return f"{dt.date.fromisoformat(moment.earliest[:10]):%A}"
    except ValueError:
        return ""


def _reading(found: Found, match: re.Match[str], side: str, published: str | None) -> Found | None:
    """Return the value of one side, where it is the whole of it."""
    start, end = match.span(side)
    values = find(found.text[start:end], published)
    if len(values) != 1:
        return None
    value = values[0]
    kind = found.kind if isinstance(value.value, type(found.value)) else value.kind
    start, end = found.start + start + value.start, found.start + start + value.end
    return Found(kind, start, end, value.text, value.value, found.of)


def _converted(first: Found, second: Found, settings: Settings) -> bool:
    if isinstance(first.value, Quantity) and isinstance(second.value, Quantity):
        return converts(first.value, second.value, settings)
    if isinstance(first.value, Moment) and isinstance(second.value, Moment) and first.kind == "time":
        return same_clock(first.value, second.value, settings)
    return True


def _day_named(first: Found, second: Found, published: str | None) -> bool:
    """Tell whether a date falls on the weekday before it.

    A date without a year that is not of these weeks may also lie a year before or after.
    """
    name = first.text[:3].lower()
    date = second.value
    if name not in _DAY_NAMES or not isinstance(date, Moment) or not day_name(date):
        return True
    day = dt.date.fromisoformat((date.earliest or "")[:10])
    known = _YEAR.search(second.text) or published is None
    recent = known or abs(day - dt.datetime.fromisoformat(published or "").date()).days <= RECENT
    shifts = (0,) if recent else (-1, 0, 1)
    return any(_weekday(day, shift) in (None, _DAY_NAMES.index(name)) for shift in shifts)


def _weekday(day: dt.date, shift: int) -> int | None:
    try:
        return day.replace(year=day.year + shift).weekday()
    except ValueError:
        return None


def _numbers(value: Quantity) -> list[float]:
    """Return the numbers that were written, in the canonical unit, without what a hedge adds."""
    if value.said_low is None or value.said_high is None or value.said_low == value.said_high:
        ends = [end for end in (value.low, value.high) if end is not None]
        return [sum(ends) / len(ends)] if ends else []
    return [end for end in (value.low, value.high) if end is not None]


def _minutes(clock: str) -> int:
    """Read "03:50" and "-09:30" as minutes."""
    hours, minutes = clock.lstrip("+-").split(":")
    return (int(hours) * 60 + int(minutes)) * (-1 if clock.startswith("-") else 1)
