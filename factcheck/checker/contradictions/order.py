"""Claims in the order of their text, and the words that stand between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from factcheck.models import Claim, Kind, Quantity, Report

COUNTS: frozenset[Kind] = frozenset({"count", "casualties"})


def by_report(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return each report's claims in the order of their text, equal spans by id."""
    ordered = sorted(claims, key=lambda c: (c.report_id, c.start, c.end, c.id))
    return {report: list(group) for report, group in groupby(ordered, key=lambda c: c.report_id)}


def by_sentence(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield the claims of one report sentence by sentence; ``claims`` are in the order of their text."""
    for _, group in groupby(claims, key=lambda c: c.sentence):
        yield list(group)


def between(a: Claim, b: Claim, reports: Mapping[str, Report]) -> str:
    """Return the words after ``a`` and before ``b``, two claims of one report."""
    return reports[a.report_id].text[a.end : b.start]


def before(claim: Claim, reports: Mapping[str, Report], reach: int = 40) -> str:
    """Return up to ``reach`` characters before a claim."""
    return reports[claim.report_id].text[max(0, claim.start - reach) : claim.start]


def after(claim: Claim, reports: Mapping[str, Report], reach: int = 40) -> str:
    """Return up to ``reach`` characters behind a claim."""
    return reports[claim.report_id].text[claim.end : claim.end + reach]


def point(claim: Claim) -> float | None:
    """Return the one number of a quantity that is said without a bound or range, else None."""
    value = claim.value
    if not isinstance(value, Quantity) or value.bound not in ("exact", "about") or value.low is None:
        return None
    if value.said_low is not None and value.said_low != value.said_high:
        return None
    if value.low == value.high:
        return value.low
    return value.said_low if value.unit is None else (value.low + value.high) / 2 if value.high else None


def show(number: float) -> str:
    """Return a number as a newspaper prints it: "12,000", "1.4"."""
    return f"{number:,.0f}" if number == round(number) else f"{number:,.6g}"
