"""Look-ups and orders that screen, workbook and page share: a result seen from the reader's side.

Reads a :class:`CheckResult` and judges nothing: who stands on which side, where a quote is in its
sentence and its file, which report says what to which question.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property

from factcheck.models import CheckResult, Claim, Discrepancy, Group, Report, Side

SEVERITIES = ("high", "medium", "low")
VERDICTS = ("conflict", "update", "vague")
"""Gravest first."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the quoted words apart: ``before + quote + after``, ready to be shown."""

    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says to one question; ``side`` is its side in the finding, None where there is none."""

    claims: tuple[Claim, ...]
    side: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One question of the matrix: its group, its finding if any, a cell by report id (silence: no key)."""

    group: Group
    finding: Discrepancy | None
    cells: dict[str, Cell]


class View:
    """Look-ups over one result. Building it is linear in the number of claims."""

    def __init__(self, result: CheckResult) -> None:
        self.result = result
        self.reports: dict[str, Report] = {report.id: report for report in result.reports}
        self.claims: dict[str, Claim] = {claim.id: claim for claim in result.rows}
        self.groups: dict[str, Group] = {group.id: group for group in result.groups}
        self._lines: dict[str, list[int]] = {}

    @cached_property
    def findings(self) -> tuple[Discrepancy, ...]:
        """All discrepancies, gravest first."""
        return ranked(self.result.discrepancies)

    def claims_of(self, side: Side) -> list[Claim]:
        """Return the side's claims by report order, then place in the text."""
        order = {report_id: number for number, report_id in enumerate(self.reports)}
        claims = [self.claims[claim_id] for claim_id in side.claim_ids if claim_id in self.claims]
        return sorted(claims, key=lambda claim: (order.get(claim.report_id, len(order)), claim.start))

    def report_of(self, claim: Claim) -> Report:
        """Return the report that the claim stands in."""
        return self.reports[claim.report_id]

    def publishers(self, side: Side) -> list[str]:
        """Return the outlets on this side, each once, in the order of the reports."""
        return _once(self.outlet(claim) for claim in self.claims_of(side))

    def speakers(self, side: Side) -> list[str]:
        """Return who is named as the source on this side, each once; the outlet's own voice is left out."""
        return _once(claim.said_by for claim in self.claims_of(side) if claim.said_by)

    def outlet(self, claim: Claim) -> str:
        """Return the publisher of the claim's report, or its title or path where none is known."""
        report = self.report_of(claim)
        return report.publisher or report.title or report.path

    def passage(self, claim: Claim) -> Passage:
        """Return the claim's sentence with the quote apart, controls made visible, on one line.

        The quote's own place is found by the claim's offsets, so that of two equal numbers in one
        sentence the right one is marked.
        """
        sentence, quote = claim.sentence, claim.quote
        text = self.report_of(claim).text
        begin = text.rfind(sentence, max(0, claim.end - len(sentence)), claim.start + len(sentence))
        at = claim.start - begin if sentence and begin >= 0 else sentence.find(quote)
        if at < 0 or sentence[at : at + len(quote)] != quote:
            return Passage("", visible(quote), "")
        before, after = visible(sentence[:at]), visible(sentence[at + len(quote) :])
        return Passage(before.lstrip(), visible(quote), after.rstrip())

    def line(self, claim: Claim) -> int:
        """Return the line of the report's text, from 1, where the quote begins."""
        report = self.report_of(claim)
        if report.id not in self._lines:
            self._lines[report.id] = [n for n, char in enumerate(report.text) if char == "\n"]
        return bisect_right(self._lines[report.id], claim.start - 1) + 1

    @cached_property
    def matrix(self) -> tuple[Row, ...]:
        """One row a question: findings first, gravest first, then what several reports say alike."""
        by_group: dict[str, list[Discrepancy]] = {}
        for finding in self.findings:
            by_group.setdefault(finding.group_id, []).append(finding)
        rows = [
            self._row(self.groups[group_id], finding)
            for group_id, findings in by_group.items()
            if group_id in self.groups
            for finding in findings
        ]
        quiet = [self._row(group, None) for group in self.result.groups if group.id not in by_group]
        return (*rows, *(row for row in quiet if len(row.cells) > 1))

    def _row(self, group: Group, finding: Discrepancy | None) -> Row:
        sides = finding.sides if finding else ()
        side_of = {claim_id: number for number, side in enumerate(sides) for claim_id in side.claim_ids}
        by_report: dict[str, list[Claim]] = {}
        for claim_id in group.claim_ids:
            if claim_id in self.claims:
                by_report.setdefault(self.claims[claim_id].report_id, []).append(self.claims[claim_id])
        cells: dict[str, Cell] = {}
        for report_id in self.reports:
            claims = sorted(by_report.get(report_id, ()), key=lambda claim: claim.start)
            if not claims:
                continue
            numbers = [side_of.get(claim.id) for claim in claims]
            words = _once(
                visible(claim.quote if number is None else sides[number].value)
                for claim, number in zip(claims, numbers, strict=True)
            )
            side = next((number for number in numbers if number is not None), None)
            cells[report_id] = Cell(tuple(claims), side, " / ".join(words))
        return Row(group, finding, cells)


def ranked(findings: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Return findings gravest first: severity, then verdict, then confidence; ties by question and id."""
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                SEVERITIES.index(finding.severity),
                VERDICTS.index(finding.verdict),
                -finding.confidence,
                finding.question,
                finding.id,
            ),
        )
    )


def select(
    view: View,
    *,
    verdicts: Container[str] | None = None,
    kinds: Container[str] | None = None,
    min_confidence: float = 0.0,
    ids: Container[str] | None = None,
) -> tuple[Discrepancy, ...]:
    """Return the findings that pass every filter given, gravest first. None lets everything pass."""
    return tuple(
        finding
        for finding in view.findings
        if (verdicts is None or finding.verdict in verdicts)
        and (kinds is None or view.groups[finding.group_id].kind in kinds)
        and finding.confidence >= min_confidence
        and (ids is None or finding.id in ids)
    )


def _once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


# --- text that may be hostile ------------------------------------------------------------------------

_VISIBLE: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(0x20)}  # control pictures: ␛ for escape
    | {0x7F: "␡"}
    | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
    # Marks, embeddings, overrides and isolates that turn the direction of what follows.
    | dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
    | dict.fromkeys(range(0xE0000, 0xE0080), "\ufffd")  # invisible tags
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half characters cannot be written at all
    | dict.fromkeys([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " ")
)


def visible(text: str) -> str:
    """Return the text on one line with control and direction characters made visible, one for one.

    A report can then neither drive the terminal nor reorder what stands around it, and offsets hold.
    """
    return text.translate(_VISIBLE)
