"""The arithmetic of days: intervals of dates, parts of months and years, and the day that a word means."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from factcheck.models import Resolution

NEWS_YEARS = range(1500, 2501)
"""Years that a report may be of: days and weeks around them are within the calendar."""


class Days(NamedTuple):
    """A closed interval of days; both ends are None where they can't be placed: ``unresolved`` says why.

    Where only the year is not known, ``yearless`` is set and the days are those of :data:`ANY_YEAR`.
    """

    first: dt.date | None
    last: dt.date | None
    resolution: Resolution = "day"
    unresolved: str | None = None
    yearless: bool = False


ANY_YEAR = 2000
"""Stands for a year that is not told: a leap year, so that it has every day there is."""


def yearless(month: int, day: int | None, reason: str) -> Days:
    """Return a day or a whole month of a year that is not known; ``day`` must exist in :data:`ANY_YEAR`."""
    found = whole_month(ANY_YEAR, month) if day is None else one_day(dt.date(ANY_YEAR, month, day))
    return found._replace(unresolved=reason, yearless=True)


def iso(days: Days, day: dt.date) -> str:
    """Write one of the days in ISO 8601, "--11-18" where the year is not known."""
    return f"--{day:%m-%d}" if days.yearless else day.isoformat()


def one_day(day: dt.date) -> Days:
    """Return the interval of a single day."""
    return Days(day, day)


def unresolved(reason: str) -> Days:
    """Return an interval that can't be placed, with the reason."""
    return Days(None, None, "day", reason)


def news_day(published: str | None) -> dt.date | None:
    """Return the day of an ISO time of publication; None for other words and years without news."""
    try:
        day = dt.date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if day.year in NEWS_YEARS else None


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the date, or None where the calendar has no such day, or no news was written."""
    if not (1 <= month <= 12 and 1000 <= year <= 9000 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return dt.date(year, month, day)


def whole_month(year: int, month: int) -> Days:
    """Return all days of a month."""
    return Days(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), "month")


def whole_year(year: int) -> Days:
    """Return all days of a year."""
    return Days(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def nearest_year(month: int, day: int, published: dt.date, future: bool = False) -> dt.date | None:
    """Return the day ``month``-``day`` of the year that brings it nearest to ``published``.

    News tells more of the past, so that a day ahead counts twice as far, or where ``future`` a day past.
    """
    days = [make_day(published.year + shift, month, day) for shift in range(-4, 5)]
    known = [found for found in days if found is not None]
    past, ahead = (2, 1) if future else (1, 2)
    return min(
        known, key=lambda found: max(past * (published - found).days, ahead * (found - published).days), default=None
    )


def nearest_month(month: int, published: dt.date, future: bool = False) -> Days:
    """Return the month of the year that brings its middle nearest to ``published``; see `nearest_year`."""
    middle = nearest_year(month, 15, published, future) or published
    return whole_month(middle.year, month)


def weekday_near(weekday: int, published: dt.date, future: bool) -> dt.date:
    """Return the nearest such weekday not after ``published`` (not before it, where ``future``)."""
    if future:
        return published + dt.timedelta(days=(weekday - published.weekday()) % 7)
    return published - dt.timedelta(days=(published.weekday() - weekday) % 7)


def weekday_of_week(weekday: int, published: dt.date, weeks: int) -> dt.date:
    """Return the weekday of the week that lies ``weeks`` from that of ``published`` (weeks begin on
    Monday)."""
    monday = published - dt.timedelta(days=published.weekday())
    return monday + dt.timedelta(days=7 * weeks + weekday)


def shift_months(day: dt.date, months: int) -> dt.date:
    """Move a day by calendar months; the 31st falls back to the last day there is."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, 1), 9999), index % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def shift(day: dt.date, amount: int, unit: str) -> dt.date | None:
    """Move a day by days, weeks, months, years or decades; None where the calendar ends."""
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if months is not None:
            return shift_months(day, amount * months) if abs(amount) < 10_000 else None
        return day + dt.timedelta(days=amount * {"week": 7, "fortnight": 14}.get(unit, 1))
    except (OverflowError, ValueError):
        return None


def unit_around(day: dt.date, unit: str, amount: int) -> Days:
    """Return the calendar week, month, year or decade that lies ``amount`` from the one of ``day``."""
    if unit == "week":
        monday = weekday_of_week(0, day, amount)
        return Days(monday, monday + dt.timedelta(days=6), "span")
    if unit == "weekend":
        saturday = weekday_of_week(5, day, amount)
        return Days(saturday, saturday + dt.timedelta(days=1), "span")
    if unit == "month":
        moved = shift_months(day.replace(day=1), amount)
        return whole_month(moved.year, moved.month)
    if unit == "year":
        return whole_year(day.year + amount)
    if unit == "decade":
        first = (day.year // 10 + amount) * 10
        return Days(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "span")
    moved_day = day + dt.timedelta(days=amount)
    return one_day(moved_day)


def part_of(days: Days, part: str) -> Days:
    """Return the early, middle or late third of an interval ("early February" is its first ten days)."""
    if days.first is None or days.last is None:
        return days
    if days.resolution == "month":
        cut, cut2 = days.first.replace(day=10), days.first.replace(day=20)
    elif days.resolution == "year":
        cut, cut2 = days.first.replace(month=4, day=30), days.first.replace(month=8, day=31)
    else:
        third = (days.last - days.first).days // 3
        cut, cut2 = days.first + dt.timedelta(days=third), days.first + dt.timedelta(days=2 * third)
    one = dt.timedelta(days=1)
    ends = {"early": (days.first, cut), "mid": (cut + one, cut2), "late": (cut2 + one, days.last)}
    first, last = ends[part]
    return days._replace(first=first, last=max(first, last), resolution="span")


def fraction_of_year(year: int, nth: int, parts: int) -> Days:
    """Return the ``nth`` of the year's ``parts`` equal parts in whole months: quarters or halves."""
    months = 12 // parts
    last = whole_month(year, nth * months).last
    return Days(dt.date(year, (nth - 1) * months + 1, 1), last, "span")


SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}


def season(name: str, year: int) -> Days:
    """Return a (northern) season; a winter carries the year that it begins in."""
    first, last = SEASONS[name]
    return Days(dt.date(year, first, 1), whole_month(year + (last < first), last).last, "season")


def easter(year: int) -> dt.date:
    """Return Easter Sunday (Gregorian; the anonymous algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    x = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * x) // 451
    month, day = divmod(h + x - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)
