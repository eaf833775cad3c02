"""What a rank is counted in: "first ... in 23 days", "second ... since Jan. 4", "biggest ... ever"."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.checker.contradictions.order import after, before
from factcheck.models import Claim, Moment, Quantity, Report
from factcheck.values import find

_SENTENCE_END = re.compile(r"[.;!?]\s+(?=[A-Z“\"])(?<!\b[A-Z][a-z]{2}\.\s)|\n")
_SINCE = re.compile(r"^[^,;:()]{0,60}?\bsince ")
_WITHIN = re.compile(r"^[^,;:()]{0,60}?\bin (?:the (?:last|past) )?(?=[\da-z])")
_EVER = re.compile(r"^[^,;:()]{0,40}?\b(?:ever|yet|so far|in [^,;:()]{0,30} history|on record)\b")
_CLASSES = {
    "big": ("largest", "biggest", "greatest"), "deadly": ("deadliest",), "bad": ("worst",),
    "long": ("longest",), "strong": ("strongest",), "high": ("highest",), "costly": ("costliest",),
    "rich": ("richest",),
}  # fmt: skip
_ONE_OF = re.compile(r"\b(?:one of|among|some of)\b[^.;]{0,30}$")
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_SLACK = {"day": 1, "week": 4, "month": 16, "year": 190}
REACH = 90


class Scope(NamedTuple):
    """A rank with what it is counted in."""

    claim: Claim
    order: int
    superlative: str
    """The kind of superlative ("big"), "" for an ordinal."""
    topic: str
    """The family of happenings that is counted, or the head noun."""
    since: tuple[dt.date, dt.date] | None
    """Between which days the count begins; None for "ever"."""
    exact: bool
    """The beginning is known to the day."""


def scope_of(claim: Claim, report: Report) -> Scope | None:
    """Return the scope of a rank, None where the words give none that can be computed with."""
    if claim.kind != "rank" or not isinstance(claim.value, Quantity) or not claim.value.low:
        return None
    reports = {report.id: report}
    tail = _SENTENCE_END.split(after(claim, reports, REACH))[0]
    superlative = _superlative(claim.quote)
    if superlative and (_ONE_OF.search(before(claim, reports)) or claim.value.low != 1):
        return None
    topic = _topic(claim, tail)
    since = _since(tail, report) or _ago(tail, report)
    if since is None and superlative and ("ever" in claim.quote.lower() or _EVER.match(tail)):
        return Scope(claim, 1, superlative, topic, None, False)
    if since is None:
        return None
    days, exact = since
    return Scope(claim, int(claim.value.low), superlative, topic, days, exact)


def _superlative(quote: str) -> str:
    words = re.findall(r"[a-z]+", quote.lower())
    return next((name for name, forms in _CLASSES.items() if set(forms) & set(words)), "")


def _topic(claim: Claim, tail: str) -> str:
    words = re.findall(r"[a-z-]+", f"{claim.quote} {claim.about} {' '.join(tail.split()[:9])}".lower())
    return next((families()[word] for word in words if word in families()), claim.head)


@cache
def families() -> dict[str, str]:
    """Return the family of each noun for a happening."""
    text = files("factcheck.checker.contradictions").joinpath("happenings.toml").read_text(encoding="utf-8")
    return {noun: family for family, nouns in tomllib.loads(text).items() for noun in nouns}


def _since(tail: str, report: Report) -> tuple[tuple[dt.date, dt.date], bool] | None:
    """Read the day behind "since": none other may stand between."""
    match = _SINCE.match(tail)
    if match is None:
        return None
    rest = tail[match.end() :]
    day = next((value for value in find(rest, report.published) if value.start <= 3), None)
    if day is None or not isinstance(day.value, Moment) or not day.value.earliest or not day.value.latest:
        return None
    try:
        first, last = (dt.date.fromisoformat(end[:10]) for end in (day.value.earliest, day.value.latest))
    except ValueError:
        return None
    return (first, last), day.value.resolution == "day"


def _ago(tail: str, report: Report) -> tuple[tuple[dt.date, dt.date], bool] | None:
    """Count "in 23 days" back from the day of the report."""
    match = _WITHIN.match(tail)
    if match is None or not report.published:
        return None
    length = next((value for value in find(tail[match.end() :]) if value.start == 0), None)
    if length is None or length.kind != "duration" or not isinstance(length.value, Quantity):
        return None
    unit, number = length.value.said_unit or "", length.value.said_low
    if unit not in _SLACK or number is None or length.value.bound != "exact":
        return None
    try:
        published = dt.date.fromisoformat(report.published[:10])
        day = published - dt.timedelta(days=number * _DAYS[unit])
        slack = dt.timedelta(days=_SLACK[unit])
        return (day - slack, day + slack), unit == "day"
    except (ValueError, OverflowError):
        return None
