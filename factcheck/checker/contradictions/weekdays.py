"""A weekday against the date beside it: "Wednesday, June 30" where that day was a Monday."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.order import between, by_report
from factcheck.models import Claim, Moment, Report
from factcheck.values.parts import day_name

_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?")
_BESIDE = re.compile(r",? ?\(?(?:the )?")
CONFIDENCE = 0.9


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return weekdays that stand beside a date of another weekday."""
    found: list[Contradiction] = []
    for told in by_report(claims).values():
        dates = [claim for claim in told if claim.kind == "date"]
        for name, date in pairwise(dates):
            beside = _BESIDE.fullmatch(between(name, date, reports))
            if not beside or not _WEEKDAY.fullmatch(name.quote.lower()) or not isinstance(date.value, Moment):
                continue
            right = day_name(date.value)
            if right and right[:3].lower() != name.quote[:3].lower():
                found.append(_finding(name, date, right))
    return found


def _finding(name: Claim, date: Claim, right: str) -> Contradiction:
    day = date.value.earliest if isinstance(date.value, Moment) else None
    return Contradiction(
        kind="date",
        question=f"{name.about}: weekday and date".strip(": "),
        sides=((name.quote, (name.id,)), (date.quote, (date.id,))),
        verdict="conflict",
        reason=f"{day} was a {right}, not a {name.quote}",
        confidence=CONFIDENCE,
    )
