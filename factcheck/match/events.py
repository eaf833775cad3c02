"""Which reports of a folder tell of the same event, and whose background is another's news.

Precision first: two events taken for one cost false alarms, but one event taken for two loses every
finding, so a report is set apart only on strong evidence.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING

from factcheck.models import Moment
from factcheck.settings import Settings
from factcheck.values import find
from factcheck.values.happening import MAIN, days, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.models import Report

FEWEST_REPORTS = 4
FEWEST_NAMES = 8
"""With fewer there is no telling a stranger from a short report."""

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{1,40}|\d[\d,.:]{0,12}")
_LOWER = re.compile(r"\b[a-z][a-z'’-]{1,40}\b")


def report_events(reports: Sequence[Report], settings: Settings | None = None) -> dict[str, int]:
    """Return the number of its event for each report id; 0 is the event with the most reports.

    Linked are reports that share names, unless their days lie apart and neither names the other's
    day; events are the connected components. The order of ``reports`` changes nothing.
    """
    settings = settings or Settings()
    ordered = sorted(reports, key=lambda r: r.id)
    vectors = _vectors([_names(r.text) for r in ordered])
    size = len(ordered)
    cosine = [[_dot(a, b) for b in vectors] for a in vectors]
    best = [max((cosine[i][j] for j in range(size) if j != i), default=0.0) for i in range(size)]
    enough = size >= FEWEST_REPORTS
    floor = min(settings.names_strange, settings.names_strange_share * median(best)) if enough else 0.0
    apart = _Days(ordered, timedelta(settings.report_days_apart))
    event = list(range(size))
    for i in range(size):
        for j in range(i):
            short = min(len(vectors[i]), len(vectors[j])) < FEWEST_NAMES
            linked = cosine[i][j] >= settings.names_alike or not apart(i, j)
            if linked and (short or cosine[i][j] >= floor):
                old, new = event[i], event[j]
                event = [new if e == old else e for e in event]
    sizes = Counter(event)
    ranked = sorted(sizes, key=lambda e: (-sizes[e], event.index(e)))
    return {report.id: ranked.index(event[k]) for k, report in enumerate(ordered)}


def main_days(reports: Iterable[Report]) -> tuple[date, date] | None:
    """Return the days of the event: those just before its first report; None with fewer than two dated."""
    published = sorted(day for r in reports if (day := _published(r)) is not None)
    if len(published) < 2:
        return None
    return published[0] - timedelta(3), published[0] + timedelta(1)


def settled(key: str, main: tuple[date, date] | None) -> str:
    """Return "main" for a background key that holds the event's own days: a later report looking back."""
    span = days(parse(key).when, main[0].year) if main is not None and key != MAIN else None
    if main is None or span is None or (span[1] - span[0]).days > 31:
        return key
    around = span[0] <= main[0] and main[1] - timedelta(2) <= span[1]
    within = main[0] <= span[0] and span[1] <= main[1]
    return MAIN if around or within else key


class _Days:
    """Tells whether two reports' days lie apart; dates inside a text are read only when that matters."""

    def __init__(self, reports: Sequence[Report], gap: timedelta) -> None:
        self._gap = gap
        self._reports = reports
        self._published = [_published(r) for r in reports]
        self._named: dict[int, list[tuple[date, date]]] = {}

    def __call__(self, i: int, j: int) -> bool:
        one, two = self._published[i], self._published[j]
        if one is None or two is None or abs(one - two) <= self._gap:
            return False
        return not (self._names_day(i, two) or self._names_day(j, one))

    def _names_day(self, i: int, day: date) -> bool:
        if i not in self._named:
            self._named[i] = list(_named_days(self._reports[i]))
        early, late = day - timedelta(7), day + timedelta(1)
        return any(first <= late and early <= last for first, last in self._named[i])


def _published(report: Report) -> date | None:
    try:
        return date.fromisoformat((report.published or "")[:10])
    except ValueError:
        return None


def _named_days(report: Report) -> Iterable[tuple[date, date]]:
    for found in find(report.text, report.published):
        if not isinstance(found.value, Moment) or found.value.resolution == "year":
            continue
        try:
            first = date.fromisoformat((found.value.earliest or "")[:10])
            last = date.fromisoformat((found.value.latest or "")[:10])
        except ValueError:
            continue
        if (last - first).days <= 31:
            yield first, last


def _names(text: str) -> Counter[str]:
    """Count the words written only with a capital, and the figures: what sets one event from another."""
    common = {m[0] for m in _LOWER.finditer(text)}
    words = (m[0].replace("’", "'").removesuffix("'s") for m in _WORD.finditer(text))
    return Counter(w.lower() for w in words if w[0].isdigit() or (w[0].isupper() and w.lower() not in common))


def _vectors(bags: list[Counter[str]]) -> list[dict[str, float]]:
    """Weigh each bag by log frequency times smoothed inverse document frequency, to length one."""
    spread = Counter(word for bag in bags for word in bag)
    vectors = []
    for bag in bags:
        weights = {
            word: (1 + math.log(n)) * (1 + math.log((1 + len(bags)) / (1 + spread[word])))
            for word, n in bag.items()
        }
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        vectors.append({word: w / length for word, w in weights.items()})
    return vectors


def _dot(a: dict[str, float], b: dict[str, float]) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)
