"""Ranks that leave no room for each other: the first in 23 days and the second since a day 23 days ago.

Counted from the same day, one count goes on where the other begins anew; the biggest ever leaves no
room for a bigger one in 2022, which "the biggest since 2022" speaks of.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.rank_scope import Scope, scope_of
from factcheck.models import Claim, Report

SAME_DAY = dt.timedelta(days=1)
"""A launch of the evening of the 4th is one of the 5th elsewhere."""
CONFIDENCE_ORDINALS = 0.8
CONFIDENCE_SUPERLATIVES = 0.75


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return ranks of one happening that exclude each other, within and between reports."""
    scopes = [scope for claim in claims if (scope := scope_of(claim, reports[claim.report_id])) is not None]
    alike: dict[tuple[str, str], dict[str, list[Scope]]] = defaultdict(lambda: defaultdict(list))
    for scope in scopes:
        if scope.claim.event == "main":
            by_key = alike[scope.superlative, scope.topic if scope.superlative else ""]
            by_key[_key(scope, by_key)].append(scope)
    found = []
    for _, by_key in sorted(alike.items()):
        for left, right in combinations([by_key[key] for key in sorted(by_key)], 2):
            pairs = [(a, b, _reason(a, b)) for a in left for b in right]
            fitting = [(a, b, reason) for a, b, reason in pairs if reason]
            if fitting:
                found.append(_finding(fitting))
    return found


def _key(scope: Scope, known: Mapping[str, Sequence[Scope]]) -> str:
    """Return the key of the ranks that say the same: "since 2022" and "since late 2022"."""
    if scope.since is None:
        return "ever"
    for key, (other, *_) in known.items():
        if other.since and other.order == scope.order and not _apart(other.since, scope.since):
            return key
    return f"{scope.order} {scope.since[0]} {scope.since[1]}"


def _reason(a: Scope, b: Scope) -> str:
    """Return why two ranks exclude each other, "" where they don't."""
    if a.superlative:
        return _superlatives(a, b) if a.topic == b.topic else ""
    first, later = (a, b) if a.order <= b.order else (b, a)
    if first.since is None or later.since is None or first.order != 1:
        return ""
    if later.order == 1:
        apart = first.topic == later.topic and _apart(first.since, later.since)
        return f"the one before was {_days(first)} or {_days(later)}" if apart else ""
    same = not _apart(first.since, later.since) and first.exact and later.exact
    if same or (first.topic == later.topic and later.since[0] > first.since[1]):
        return (
            f"the one before was {_days(first)}, so this one is the first, "
            f"not number {later.order}, of those after {_day(later.since)}"
        )
    return ""


def _superlatives(a: Scope, b: Scope) -> str:
    if a.since is None or b.since is None:
        since = a if a.since else b
        return f'one no smaller was {_days(since)}, says "{since.claim.quote} since"; none was, says "ever"'
    if _apart(a.since, b.since):
        return f"one no smaller was {_days(a)} or {_days(b)}"
    return ""


def _apart(a: tuple[dt.date, dt.date], b: tuple[dt.date, dt.date]) -> bool:
    slack = SAME_DAY if a[0] == a[1] and b[0] == b[1] else dt.timedelta()
    return a[0] > b[1] + slack or b[0] > a[1] + slack


def _days(scope: Scope) -> str:
    if scope.since is None:
        return ""
    first, last = scope.since
    if first == last:
        return f"on {_day(scope.since)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"in {first.year}" if first.year == last.year else f"in {first.year}-{last.year}"
    return f"between {first:%d %B %Y} and {last:%d %B %Y}".replace(" 0", " ")


def _day(days: tuple[dt.date, dt.date]) -> str:
    return f"{days[0].day} {days[0]:%B %Y}"


def _finding(fitting: Sequence[tuple[Scope, Scope, str]]) -> Contradiction:
    first, second, reason = fitting[0]
    confidence = CONFIDENCE_SUPERLATIVES if first.superlative else CONFIDENCE_ORDINALS
    return Contradiction(
        kind="rank",
        question=f"{first.topic or first.claim.about}: which one it is".strip(": "),
        sides=(
            (_said(first), tuple(sorted({a.claim.id for a, _, _ in fitting}))),
            (_said(second), tuple(sorted({b.claim.id for _, b, _ in fitting}))),
        ),
        verdict="conflict",
        reason=reason,
        confidence=confidence,
    )


def _said(scope: Scope) -> str:
    if scope.since is None:
        return f"{scope.claim.quote} (ever)"
    if scope.order == 1:
        return f"{scope.claim.quote} (the one before {_days(scope)})"
    return f"{scope.claim.quote} (since {_day(scope.since)})"
