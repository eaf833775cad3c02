"""By which day the weekdays and yearless dates of a report are read when it does not say when it was published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from factcheck.models import Moment, Report
from factcheck.values import find
from factcheck.values.days import news_day

WINDOW = timedelta(days=7)
"""Reports of one event that do not say when they appeared are taken to lie within a week of the others."""
FEWEST_REPORTS = 2
SMALLEST_SHARE = 0.25
"""A day stands for the folder when at least two reports and a quarter of all speak of its week."""


def reading_days(reports: Sequence[Report]) -> dict[str, str | None]:
    """Return, for each report id, the ISO day that its words are read by; None where nothing tells.

    A report's own publication date goes first. For the others it is the latest day of the week that
    most reports of the folder name, by their publication or by full dates in their text.
    """
    undated = [report for report in reports if not report.published]
    shared = _shared(tuple(reports)) if undated else None
    return {report.id: report.published or shared for report in reports}


@lru_cache(maxsize=1)  # A check asks twice: to read the words by it, and to say so.
def _shared(reports: tuple[Report, ...]) -> str | None:
    return shared_day({report.id: days_told(report) for report in reports})


def shared_day(told: Mapping[str, Iterable[date]]) -> str | None:
    """Return the day for reports that do not say theirs, from the days that each report tells."""
    voters: dict[date, set[str]] = defaultdict(set)
    for report_id, named in told.items():
        for day in named:
            voters[day].add(report_id)
    best: tuple[int, date] | None = None
    days = sorted(voters)
    for place, start in enumerate(days):
        week = [day for day in days[place : place + WINDOW.days + 1] if day - start <= WINDOW]
        count = len(set().union(*(voters[day] for day in week)))
        if best is None or count > best[0]:
            best = (count, week[-1])
    if best is None or best[0] < max(FEWEST_REPORTS, SMALLEST_SHARE * len(told)):
        return None
    return best[1].isoformat()


def days_told(report: Report) -> set[date]:
    """Return the publication day, or the days that the text names with their year."""
    published = news_day(report.published)
    if published is not None:
        return {published}
    days = set()
    for found in find(report.text):
        value = found.value
        if isinstance(value, Moment) and value.resolution == "day" and (value.earliest or "")[:4].isdigit():
            days.add(date.fromisoformat(str(value.earliest)[:10]))
    return days
