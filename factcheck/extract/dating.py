"""By which day the weekdays and yearless dates of a report are read when it does not say when it was published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    anchor = _anchor(tuple(reports)) if undated else None
    return {report.id: report.published or anchor for report in reports}


@lru_cache(maxsize=1)  # A check asks twice: to read the words by it, and to say so.
def _anchor(reports: tuple[Report, ...]) -> str | None:
    votes = [(day, report.id) for report in reports for day in _days(report)]
    best: tuple[int, date] | None = None
    for start in sorted({day for day, _ in votes}):
        voters = {report for day, report in votes if start <= day <= start + WINDOW}
        last = max(day for day, _ in votes if start <= day <= start + WINDOW)
        if best is None or len(voters) > best[0]:
            best = (len(voters), last)
    if best is None or best[0] < max(FEWEST_REPORTS, SMALLEST_SHARE * len(reports)):
        return None
    return best[1].isoformat()


def _days(report: Report) -> Iterable[date]:
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
