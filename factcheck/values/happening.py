"""A happening that a report looks back or ahead to: when, what act, where; and its key as text.

A key reads ``<when> <act>[ <place>]``: "2026-01-04 launch", "2003-12 quake bam", "2022/2023 layoff",
"last-month sink". It is made alike from every report, so that keys of two reports can be compared.
The report's own happening has the key :data:`MAIN`.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

MAIN = "main"

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}


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


def days(when: str) -> tuple[date, date] | None:
    """Return the first and last day of ``when``; None where it is words."""
    first, _, last = when.partition("/")
    start, end = _ISO.fullmatch(first), _ISO.fullmatch(last or first)
    if start is None or end is None:
        return None
    try:
        return _day(start, late=False), _day(end, late=True)
    except ValueError:
        return None


def _day(match: re.Match[str], *, late: bool) -> date:
    year = int(match[1])
    month = int(match[2] or (12 if late else 1))
    return date(year, month, int(match[3] or (calendar.monthrange(year, month)[1] if late else 1)))


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

    The main event is only itself. Others must share their act, and their days must meet; two
    happenings of one year, or told in words alone, must not lie in different places either.
    """
    if MAIN in (a, b):
        return a == b
    one, two = parse(a), parse(b)
    same_act = act_name(one.act) == act_name(two.act)
    same_place = one.place == two.place or not (one.place and two.place)
    spans = days(one.when), days(two.when)
    if spans[0] and spans[1]:
        meet = spans[0][0] <= spans[1][1] and spans[1][0] <= spans[0][1]
        rough = max((last - first).days for first, last in (spans[0], spans[1])) > 31
        return meet and same_act and (same_place or not rough)
    if spans[0] or spans[1]:
        span = spans[0] or spans[1]
        month = _MONTHS.get((two if spans[0] else one).when)
        return same_act and span is not None and span[0].month == span[1].month == month
    return one.when == two.when and same_act and same_place


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
