"""Relate two moments: days as intervals, clocks through their zones, parts of a day as containing a clock
time."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, NamedTuple

from factcheck.models import Moment
from factcheck.settings import Settings
from factcheck.values.days import ANY_YEAR, shift_months
from factcheck.values.relation import ValueRelation
from factcheck.values.weekdays import undated_weekday

_ISO = re.compile(r"((?:\d{4}|-)-\d\d-\d\d)?(?:T(\d\d):(\d\d)(?::\d\d)?([+-]\d\d:\d\d)?)?")

UNROUNDED = 2
"""Minutes that "around" leaves a time that is no multiple of five."""
NARROW = 45
"""Minutes of a span that tells a time as exactly as a round hour does: "between 7:28 and 8:06"."""

class _End(NamedTuple):
    day: dt.date | None
    minutes: int | None
    offset: int | None
    yearless: bool = False
    """Whether ``day`` is of :data:`ANY_YEAR` because its year is not known."""


def relate_moments(a: Moment, b: Moment, settings: Settings) -> ValueRelation:
    """Return how two moments relate; see `factcheck.values.relate`."""
    if a.earliest is None or b.earliest is None:
        if a == b:
            return ValueRelation("same", f"the same words ({a.unresolved})")
        reason = "; ".join(sorted({m.unresolved or "" for m in (a, b)} - {""}))
        return ValueRelation("excluding" if a.earliest == b.earliest and _two_weekdays(a, b) else "incomparable", reason)
    ends_a, ends_b = _in_one_year(_ends(a), _ends(b))
    clock_a, clock_b = ends_a[0].minutes is not None, ends_b[0].minutes is not None
    if ends_a[0].day is not None and ends_b[0].day is not None:
        days = _relate_days(a, b, ends_a, ends_b)
        if days.relation == "excluding" or not (clock_a and clock_b):
            return days
    if clock_a and clock_b:
        return _relate_clocks(a, b, ends_a, ends_b, settings)
    return ValueRelation("incomparable", "a day and a time of day")


def _ends(moment: Moment) -> tuple[_End, _End]:
    return _end(moment.earliest or ""), _end(moment.latest or moment.earliest or "")


def is_anchored(moment: Moment) -> bool:
    """Say whether the moment tells the local clock and the world's: it can be related to either alone."""
    return moment.zone == "local" and _ends(moment)[0].offset is not None


def _end(text: str) -> _End:
    match = _ISO.fullmatch(text)
    if match is None:
        return _End(None, None, None)
    day, hour, minute, zone = match.groups()
    offset = None
    if zone:
        offset = (1 if zone[0] == "+" else -1) * (int(zone[1:3]) * 60 + int(zone[4:6]))
    minutes = None if hour is None else int(hour) * 60 + int(minute)
    yearless = bool(day) and day.startswith("--")
    if yearless:
        day = f"{ANY_YEAR}{day[1:]}"
    return _End(dt.date.fromisoformat(day) if day else None, minutes, offset, yearless)


def _in_one_year(a: tuple[_End, _End], b: tuple[_End, _End]) -> tuple[tuple[_End, _End], tuple[_End, _End]]:
    """Put days of an unknown year into the year that brings them nearest to the other days."""
    if a[0].day is None or b[0].day is None:
        return a, b
    if a[0].yearless:
        return _moved(a, b[0].day), b
    return (a, _moved(b, a[0].day)) if b[0].yearless else (a, b)


def _moved(ends: tuple[_End, _End], near: dt.date) -> tuple[_End, _End]:
    years = (near.year - 1, near.year, near.year + 1)
    first, last = ends
    moved = [
        (first._replace(day=_in_year(first.day, year)), last._replace(day=_in_year(last.day, year)))
        for year in years
    ]
    return min(moved, key=lambda found: abs((found[0].day or near) - near))


def _in_year(day: dt.date | None, year: int) -> dt.date | None:
    return shift_months(day, 12 * (year - day.year)) if day is not None else None


def hours_apart(a: Moment, b: Moment) -> float | None:
    """Return the hours between the nearest ends of two moments, 0 where they meet; None where none is known.

    Where one tells no day, the clocks are compared, in the zone of each where both tell it.
    """
    ends_a, ends_b = _in_one_year(_ends(a), _ends(b))
    if ends_a[0].day is not None and ends_b[0].day is not None:
        first_a, last_a = _from_day_one(ends_a)
        first_b, last_b = _from_day_one(ends_b)
        return max(0, first_a - last_b, first_b - last_a) / 60
    if ends_a[0].minutes is None or ends_b[0].minutes is None:
        return None
    return _gap(_span(ends_a, _shift(a, b, ends_a, ends_b) or 0), _span(ends_b, 0)) / 60


def _from_day_one(ends: tuple[_End, _End]) -> tuple[int, int]:
    """Return both ends in minutes from the first day of the calendar; a day alone lasts to its midnight."""
    first, last = ends
    until = 1440 if last.minutes is None else last.minutes
    return _ordinal(first) * 1440 + (first.minutes or 0), _ordinal(last) * 1440 + until


def _relate_days(a: Moment, b: Moment, ends_a: tuple[_End, _End], ends_b: tuple[_End, _End]) -> ValueRelation:
    first_a, last_a, first_b, last_b = (_ordinal(end) for end in (*ends_a, *ends_b))
    words = f"{_days(a)} and {_days(b)}"
    slack = _zone_slack(ends_a, ends_b)
    if first_a > last_b + slack or first_b > last_a + slack:
        return ValueRelation("excluding", f"{words}: other days")
    clock_a, clock_b = ends_a[0].minutes is not None, ends_b[0].minutes is not None
    if (first_a, last_a) == (first_b, last_b) and clock_a == clock_b:
        return ValueRelation("same", f"{words}: the same days")
    vaguer: Literal[0, 1]
    if clock_a != clock_b and not (last_a - first_a > 1 or last_b - first_b > 1):
        vaguer = 1 if clock_a else 0
    else:
        vaguer = 0 if (last_a - first_a, -first_a) > (last_b - first_b, -first_b) else 1
    return ValueRelation("vaguer", f"{words}: {_days((a, b)[vaguer])} says less", vaguer)


def _zone_slack(ends_a: tuple[_End, _End], ends_b: tuple[_End, _End]) -> int:
    """Days may differ by one where two zones are known to differ."""
    offsets = {ends_a[0].offset, ends_b[0].offset}
    return int(None not in offsets and len(offsets) == 2)


def _ordinal(end: _End) -> int:
    return end.day.toordinal() if end.day is not None else 0


def _days(moment: Moment) -> str:
    if moment.earliest == moment.latest:
        return str(moment.earliest)
    return f"{moment.earliest} to {moment.latest}"


def _relate_clocks(
    a: Moment, b: Moment, ends_a: tuple[_End, _End], ends_b: tuple[_End, _End], settings: Settings
) -> ValueRelation:
    shift = _shift(a, b, ends_a, ends_b)
    words = _clock_words(a, b, ends_a, ends_b, shift)
    if shift is None:
        return ValueRelation("incomparable", f"{words}: the zone of one is not known")
    first_a, last_a = _span(ends_a, shift)
    first_b, last_b = _span(ends_b, 0)
    if _on_other_weekdays(a, b, (first_a, last_a), (first_b, last_b)):
        return ValueRelation("excluding", f"{words}: other days of the week")
    if (first_a, last_a) == (first_b, last_b):
        if shift and a.zone == b.zone == "local":
            return ValueRelation("excluding", f"{words}: one time of the world, but two on the local clock")
        return ValueRelation("same", f"{words}: the same time")
    gap = _gap((first_a, last_a), (first_b, last_b))
    wide_a, wide_b = last_a - first_a, last_b - first_b
    if gap == 0 and a.resolution == b.resolution == "part" and not _two_weekdays(a, b):
        return _relate_parts((first_a, last_a), (first_b, last_b), words)
    if gap == 0 and max(wide_a, wide_b) <= NARROW:
        return ValueRelation("same", f"{words}: within one span of {max(wide_a, wide_b)} minutes")
    if gap == 0:
        vaguer: Literal[0, 1] = 0 if (wide_a, -first_a) > (wide_b, -first_b) else 1
        return ValueRelation("vaguer", f"{words}: the one covers the other", vaguer)
    room_a, room_b = _room(a, first_a, settings), _room(b, first_b, settings)
    if gap > max(room_a, room_b):
        return ValueRelation("excluding", f"{words}: {gap} minutes apart")
    if room_a == room_b:
        if _roundness(first_a) == _roundness(first_b):
            return ValueRelation("same", f'{words}: {gap} minutes apart, within the "about"')
        vaguer = 0 if _roundness(first_a) > _roundness(first_b) else 1
    else:
        vaguer = 0 if room_a > room_b else 1
    return ValueRelation("vaguer", f'{words}: {gap} minutes apart, within the "about"', vaguer)


def _relate_parts(a: tuple[int, int], b: tuple[int, int], words: str) -> ValueRelation:
    """Relate two parts of one day: "evening" and "night" are said of one hour, "morning" and "afternoon" not."""
    shared = max(min(a[1], b[1] + turn) - max(a[0], b[0] + turn) for turn in (-1440, 0, 1440))
    if shared > 0:
        return ValueRelation("same", f"{words}: parts of a day that share {shared} minutes")
    return ValueRelation("excluding", f"{words}: one begins when the other ends")


def _shift(a: Moment, b: Moment, ends_a: tuple[_End, _End], ends_b: tuple[_End, _End]) -> int | None:
    """Minutes to add to ``a`` to read it on the clock of ``b``; None where a zone is missing and it matters.

    Without a zone both are read as local, unless the other gives only world time: then the clocks can't be
    compared, for no local reading is known.
    """
    offset_a, offset_b = ends_a[0].offset, ends_b[0].offset
    if offset_a is not None and offset_b is not None:
        return offset_b - offset_a
    known = a if offset_a is not None else b if offset_b is not None else None
    world = known is not None and (known.zone or "").upper() in ("GMT", "UTC", "Z", "ZULU")
    if world and _gap(_span(ends_a, 0), _span(ends_b, 0)) != 0:
        return None
    return 0


def _span(ends: tuple[_End, _End], shift: int) -> tuple[int, int]:
    first = ((ends[0].minutes or 0) + shift) % 1440
    length = ((ends[1].minutes or 0) - (ends[0].minutes or 0)) % 1440
    return first, first + length


def _gap(a: tuple[int, int], b: tuple[int, int], turn: int = 1440) -> int:
    """Minutes between two spans on the round clock, which comes round after ``turn`` of them; 0 where they touch."""
    shifted = ((b[0] + shift, b[1] + shift) for shift in (-turn, 0, turn))
    return min(max(0, low - a[1], a[0] - high) for low, high in shifted)


def _two_weekdays(a: Moment, b: Moment) -> bool:
    return len({undated_weekday(a), undated_weekday(b)} - {None}) == 2


def _on_other_weekdays(a: Moment, b: Moment, clock_a: tuple[int, int], clock_b: tuple[int, int]) -> bool:
    """Tell whether two weekdays, of which nothing else is known, keep two times apart; a night reaches into the next."""
    one, two = undated_weekday(a), undated_weekday(b)
    if one is None or two is None or not _two_weekdays(a, b):
        return False
    span_a, span_b = (tuple(1440 * day + end for end in clock) for day, clock in ((one, clock_a), (two, clock_b)))
    return _gap((span_a[0], span_a[1]), (span_b[0], span_b[1]), 7 * 1440) > 0


def _room(moment: Moment, minutes: int, settings: Settings) -> int:
    """Return the minutes that "around" leaves: who says 3:54 does not round, who says 3:50 may."""
    if not moment.about:
        return 0
    if moment.resolution == "hour" and minutes % 30 == 0:
        return settings.clock_hour_tolerance_minutes
    return settings.clock_tolerance_minutes if minutes % 5 == 0 else min(UNROUNDED, settings.clock_tolerance_minutes)


def _roundness(minutes: int) -> int:
    return next(step for step in (60, 30, 15, 10, 5, 1) if minutes % step == 0)


def _clock_words(
    a: Moment, b: Moment, ends_a: tuple[_End, _End], ends_b: tuple[_End, _End], shift: int | None
) -> str:
    words = f"{_days(a)} and {_days(b)}"
    if shift:
        first, _ = _span(ends_a, shift)
        read = f"{first // 60:02d}:{first % 60:02d}"
        words += f" (the first is {read} on the clock of the other)"
    return words
