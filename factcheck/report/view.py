"""Look-ups and orders that screen, workbook and page share: a result seen from the reader's side.

Reads a :class:`CheckResult` and judges nothing: who stands on which side, where a quote is in its
sentence and its file, which report says what to which question.
"""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from factcheck.models import CheckResult, Claim, Discrepancy, Group, Report, Side
from factcheck.report.order import ranked
from factcheck.report.passage import Passage, visible


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says to one question; ``side`` is its first side in the finding, if any."""

    claims: tuple[Claim, ...]
    side: int | None
    words: str
    labelled: str
    """The words, each value with the letter of its side: "A  two / B  at least one"."""


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
        self._paragraphs: dict[str, list[int]] = {}

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
        """Return what the claim's report is called."""
        return self.name_of(self.report_of(claim))

    def name_of(self, report: Report) -> str:
        """Return what a report is called: its publisher, or its title or path where none is known."""
        return report.publisher or report.title or report.path

    @cached_property
    def folder(self) -> str:
        """The folder that all reports lie in, or below; empty where there is none or only one report."""
        folders = {posixpath.dirname(report.path.replace("\\", "/")) for report in self.result.reports}
        if len(self.reports) < 2 or len({folder.startswith("/") for folder in folders}) > 1:
            return ""
        return posixpath.commonpath(folders)

    def short_path(self, report: Report) -> str:
        """Return the report's path from :attr:`folder` on."""
        return report.path[len(self.folder) :].lstrip("/\\") if self.folder else report.path

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

    def paragraph(self, claim: Claim) -> int:
        """Return the paragraph of the report, from 1, where the quote begins.

        A line would mislead: the text has lost the lines of its front matter, or of its web page.
        """
        report = self.report_of(claim)
        if report.id not in self._paragraphs:
            self._paragraphs[report.id] = _paragraph_starts(report.text)
        return max(1, bisect_right(self._paragraphs[report.id], claim.start))

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
        # What a group holds beside the sides of its finding may ask something else.
        for claim_id in side_of or group.claim_ids:
            if claim_id in self.claims:
                by_report.setdefault(self.claims[claim_id].report_id, []).append(self.claims[claim_id])
        cells: dict[str, Cell] = {}
        for report_id in self.reports:
            claims = sorted(by_report.get(report_id, ()), key=lambda claim: claim.start)
            if not claims:
                continue
            numbers = [side_of.get(claim.id) for claim in claims]
            words = [
                visible(claim.quote if number is None else sides[number].value)
                for claim, number in zip(claims, numbers, strict=True)
            ]
            labelled = (
                word if number is None else f"{letter(number)}  {word}"
                for word, number in zip(words, numbers, strict=True)
            )
            side = next((number for number in numbers if number is not None), None)
            cells[report_id] = Cell(
                tuple(claims), side, " / ".join(_once(words)), " / ".join(_once(labelled))
            )
        return Row(group, finding, cells)


def _paragraph_starts(text: str) -> list[int]:
    """Offsets where paragraphs begin: at blank lines, or at each line where the text has no blank ones."""
    starts: list[int] = []
    lines: list[int] = []
    offset, after_blank = 0, True
    for line in text.splitlines(keepends=True):
        if line.strip():
            lines.append(offset)
            if after_blank:
                starts.append(offset)
        after_blank = not line.strip()
        offset += len(line)
    return starts if len(starts) > 1 else lines


def when(report: Report) -> str:
    """Return when the report was published, for people: "6 Mar 2031, 08:00 +01:00"; empty where unknown."""
    if not report.published:
        return ""
    try:
        moment = datetime.fromisoformat(report.published)
    except ValueError:
        return visible(report.published)
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    if len(report.published) <= len("2031-03-06"):
        return day
    zone = f" {moment:%z}" if moment.tzinfo else ""
    return f"{day}, {moment:%H:%M}{zone[:4]}{':' if zone else ''}{zone[4:]}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def letter(side: int) -> str:
    """Return what a side is called on the page: A, B, ... Z, AA, AB, ..."""
    name = chr(ord("A") + side % 26)
    return name if side < 26 else letter(side // 26 - 1) + name


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """Return "1 report", "12 reports", "1,200 discrepancies"."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def _once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))
