"""A happening that a report looks back or ahead to: when, what act, where; and its key as text.

A key reads ``<when> <act>[ <place>]``: "2026-01-04 launch", "2003-12 quake bam", "2022/2023 cut",
"--11-19 sink" (no year known), "last-month sink". It is made alike from every report, so that keys
of two reports can be compared. The report's own happening has the key :data:`MAIN`.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import NamedTuple

MAIN = "main"
ZONES = timedelta(days=1)
"""Two reports may put one happening on neighbouring days, by zone or by a slip."""
_RECENT = frozenset({"last-month", "earlier-this-month", "earlier-this-year"})
"""Words of when that may well be a dated month or day of the same reports' telling."""

_ISO = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = {name.lower()[:3]: n for n, name in enumerate(calendar.month_name) if name}
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b")
_DAY = re.compile(r"\b([12]?\d|3[01])(?:st|nd|rd|th)?\b")


class Happening(NamedTuple):
    """When (an ISO date, month, year, an interval of them by "/", or words), what act, where."""

    when: str
    act: str
    place: str = ""

    @property
    def key(self) -> str:
        """Return the key; :func:`parse` reads it back."""
        parts = (part.replace(" ", "-") for part in (self.when, self.act or "-", self.place))
        return " ".join(part for part in parts if part)


def parse(key: str) -> Happening:
    """Read a key back; a key of another make is taken as words of when."""
    when, act, place, *_ = [*key.split(), "", "", ""]
    return Happening(when, "" if act == "-" else act, place)


def days(when: str, year: int | None = None) -> tuple[date, date] | None:
    """Return the first and last day of ``when``; None where it is words. ``year`` stands in where none is."""
    first, _, last = when.partition("/")
    start, end = _ISO.fullmatch(first), _ISO.fullmatch(last or first)
    if start is None or end is None:
        return None
    try:
        return _day(start, year, late=False), _day(end, year, late=True)
    except ValueError:
        return None


def _day(match: re.Match[str], year: int | None, *, late: bool) -> date:
    number = int(match[1]) if match[1] != "-" else (year or 1)
    month = int(match[2] or (12 if late else 1))
    return date(number, month, int(match[3] or (calendar.monthrange(number, month)[1] if late else 1)))


def yearless_of(words: str) -> str | None:
    """Return "--11-19" for "november 19", "--11" for "november"; None where there is no month."""
    month = _MONTH.search(words)
    if month is None:
        return None
    day = _DAY.search(words)
    return f"--{_MONTHS[month[1]]:02d}" + (f"-{int(day[1]):02d}" if day else "")


def when_of(earliest: date, latest: date) -> str:
    """Write an interval of days as shortly as it can be: a day, a whole month, a whole year, or both ends."""
    if earliest == latest:
        return earliest.isoformat()
    if earliest.day == 1 and latest.day == calendar.monthrange(latest.year, latest.month)[1]:
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return f"{earliest:%Y-%m}"
        if earliest.month == 1 and latest.month == 12:
            return f"{earliest:%Y}" if earliest.year == latest.year else f"{earliest:%Y}/{latest:%Y}"
    return f"{earliest.isoformat()}/{latest.isoformat()}"


def same_event(a: str, b: str) -> bool:
    """Say whether two event keys, of one report or of two, name the same happening.

    The main event is only itself. Others must share their act or a named place, and their days must
    meet; happenings told by year or in words alone must not lie in different places either.
    """
    if MAIN in (a, b):
        return a == b
    one, two = parse(a), parse(b)
    same_act = act_name(one.act) == act_name(two.act)
    same_place = one.place == two.place or not (one.place and two.place)
    known = next((int(w[:4]) for w in (one.when, two.when) if w[:4].isdigit()), None)
    first, second = days(one.when, known), days(two.when, known)
    if first is None or second is None:
        span, words = first or second, two.when if first else one.when
        recent = span is not None and words in _RECENT and (span[1] - span[0]).days <= 31
        return (one.when == two.when or recent) and same_act and same_place
    widths = [(last - start).days for start, last in (first, second)]
    slack = ZONES if max(widths) < 2 else timedelta(0)
    meet = first[0] <= second[1] + slack and second[0] <= first[1] + slack
    rough = max(widths) > 31
    one_place = bool(one.place) and one.place == two.place
    return meet and (same_act or one_place) and (same_place or not rough)


def act_name(lemma: str) -> str:
    """Return the name of the kind of happening that ``lemma`` tells of, else the lemma itself."""
    return _groups().get(lemma, lemma)


@cache
def _groups() -> dict[str, str]:
    with files("factcheck").joinpath("values/data/acts.toml").open("rb") as stream:
        groups = tomllib.load(stream)["groups"]
    return {word: group[0] for group in reversed(groups) for word in group}


def is_happening(lemma: str) -> bool:
    """Say whether the word names a happening by itself, as "quake" does and "say" does not."""
    return lemma in _groups()
