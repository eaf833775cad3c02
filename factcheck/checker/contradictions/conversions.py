"""A report's own conversions: a length beside itself in another unit, a currency changed at two rates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import floor, log10
from typing import NamedTuple

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.order import between, by_report, show
from factcheck.models import Claim, Quantity, Report
from factcheck.values import find as find_values
from factcheck.values import relate
from factcheck.values.found import Found
from factcheck.values.parts import converts

REACH = 60
"""Characters in which a bracket with the converted sum opens and closes."""
RATES_APART = 0.02
"""Two rates of one pair of currencies in one report may differ by this share, by the day."""
CONFIDENCE_UNITS = 0.9
CONFIDENCE_RATES = 0.85


class Rate(NamedTuple):
    """One sum in two currencies: the rate, and the ends between which rounding leaves it."""

    claim: Claim
    words: str
    rate: float
    low: float
    high: float
    currencies: tuple[str, str]


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return measures that their bracket converts to another one, and rates that differ in a report."""
    found: list[Contradiction] = []
    for report_id, told in by_report(claims).items():
        found.extend(_units(told, reports))
        rates = [rate for claim in told for rate in _rate(claim, reports[report_id])]
        for currencies in sorted({rate.currencies for rate in rates}):
            found.extend(_rates([rate for rate in rates if rate.currencies == currencies]))
    return found


def _units(told: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[Contradiction]:
    measures = [claim for claim in told if claim.kind != "money" and isinstance(claim.value, Quantity)]
    for first, second in pairwise(measures):
        if between(first, second, reports).strip() not in ("(", "["):
            continue
        a, b = first.value, second.value
        if isinstance(a, Quantity) and isinstance(b, Quantity) and not converts(a, b):
            yield Contradiction(
                kind=first.kind,
                question=f"{first.about}: {first.quote} and {second.quote}".strip(": "),
                sides=((first.quote, (first.id,)), (second.quote, (second.id,))),
                verdict="conflict",
                reason=relate(_plain(a), _plain(b), first.kind).reason,
                confidence=CONFIDENCE_UNITS,
            )


def _plain(value: Quantity) -> Quantity:
    """Return the number alone: "up to 1.4 feet" is converted as 1.4 feet."""
    number = value.low if value.low is not None else value.high
    if value.low is not None and value.high is not None:
        number = (value.low + value.high) / 2
    said = value.said_low if value.said_low is not None else value.said_high
    return value.model_copy(
        update={"low": number, "high": number, "said_low": said, "said_high": said, "bound": "exact"}
    )


def _rate(claim: Claim, report: Report) -> Iterator[Rate]:
    """Yield the rate of a sum that is followed by another currency in brackets."""
    if claim.kind not in ("money", "count") or not isinstance(claim.value, Quantity):
        return
    text = report.text[claim.start : claim.start + REACH]
    opening, closing = text.find("("), text.find(")")
    if not 0 < opening < closing or (opening > claim.end - claim.start + 1):
        return
    first = _last(find_values(text[:opening]), len(text[:opening].rstrip()))
    second = _only(find_values(text[opening + 1 : closing]), text[opening + 1 : closing])
    if first is None or second is None or second.kind != "money" or first.value.unit == second.value.unit:
        return
    a, b = _number(first.value), _number(second.value)
    if a is None or b is None or first.kind not in ("money", "number", "count"):
        return
    half = _written_to(second.value) / 2
    yield Rate(
        claim, text[: closing + 1], b / a, (b - half) / a, (b + half) / a,
        (first.value.unit or "", second.value.unit or ""),
    )  # fmt: skip


class _Sum(NamedTuple):
    kind: str
    value: Quantity


def _last(values: list[Found], end: int) -> _Sum | None:
    value = values[-1] if values and values[-1].end >= end else None
    return _Sum(value.kind, value.value) if value and isinstance(value.value, Quantity) else None


def _only(values: list[Found], text: str) -> _Sum | None:
    whole = len(values) == 1 and values[0].text.strip() == text.strip()
    return _last(values, 0) if whole else None


def _number(value: Quantity) -> float | None:
    return value.low if value.low is not None and value.low == value.high and value.low > 0 else None


def _written_to(value: Quantity) -> float:
    """Return the weight of the last digit that tells: "$40 billion" is told to the billion."""
    number = _number(value) or 1.0
    return min(value.resolution, 10.0 ** (floor(log10(number)) - 1))


def _rates(rates: list[Rate]) -> Iterator[Contradiction]:
    """Yield the widest pair of rates that rounding does not bring together; the others join the nearer."""
    apart = [
        (x, y)
        for x, y in combinations(rates, 2)
        if max(x.low, y.low) > min(x.high, y.high) and abs(x.rate / y.rate - 1) > RATES_APART
    ]
    if not apart:
        return
    x, y = max(apart, key=lambda pair: abs(pair[0].rate / pair[1].rate - 1))
    side = {True: [x], False: [y]}
    for rate in rates:
        if rate not in (x, y):
            side[abs(rate.rate - x.rate) < abs(rate.rate - y.rate)].append(rate)
    yield Contradiction(
        kind="money",
        question=f"rate of {x.currencies[1]} to {x.currencies[0] or 'the sum before it'}",
        sides=(_side(side[True]), _side(side[False])),
        verdict="conflict",
        reason=", ".join(f"{rate.words} is {rate.rate:.2f} to one" for rate in (*side[True], *side[False])),
        confidence=CONFIDENCE_RATES,
    )


def _side(rates: list[Rate]) -> tuple[str, tuple[str, ...]]:
    words = ", ".join(dict.fromkeys(f"{show(round(rate.rate, 2))} to one" for rate in rates))
    return words, tuple(sorted({rate.claim.id for rate in rates}))
