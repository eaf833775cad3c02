"""A clock time against its own reading in another zone: 3:50 p.m. local beside (0640 GMT)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.order import between, by_report
from factcheck.models import Claim, Moment, Report
from factcheck.values import relate
from factcheck.values.parts import same_clock

CONFIDENCE = 0.9


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return times with a second reading in brackets that is another time, or that no zone could give."""
    found: list[Contradiction] = []
    for told in by_report(claims).values():
        times = [claim for claim in told if claim.kind == "time"]
        for first, second in pairwise(times):
            a, b = first.value, second.value
            if between(first, second, reports).strip() not in ("(", "[", "/"):
                continue
            if isinstance(a, Moment) and isinstance(b, Moment) and not same_clock(a, b):
                found.append(_finding(first, second, a, b))
    return found


def _finding(first: Claim, second: Claim, a: Moment, b: Moment) -> Contradiction:
    reason = relate(a, b, "time").reason
    if "local" in (a.zone, b.zone) or None in (a.zone, b.zone):
        reason = f"no zone is so far from another that {first.quote} could be {second.quote}"
    return Contradiction(
        kind="time",
        question=f"{first.about}: {first.quote} and {second.quote}".strip(": "),
        sides=((first.quote, (first.id,)), (second.quote, (second.id,))),
        verdict="conflict",
        reason=reason,
        confidence=CONFIDENCE,
    )
