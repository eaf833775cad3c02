"""What the page shows, laid out for its template: plain records of text that is ready to be escaped."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.decisions import Decisions, Standing, claims_key, standings
from factcheck.models import CheckResult, Discrepancy, Report, Severity, Side, Skipped, Verdict
from factcheck.report.csv import guarded
from factcheck.report.order import SEVERITIES, VERDICTS
from factcheck.report.select import Filters, select
from factcheck.report.sides import MAX_DATE, ShownReason, ShownSide, cut, shown_reasons, shown_sides
from factcheck.report.view import Cell, Row, View, letter, plural, when
from factcheck.report.workbook.cells import is_web

SENTENCE = 600
CELL_WORDS = 90
CELL_TITLE = 240
HEAD_WORDS = 60
MATRIX_CELLS = 60_000
"""Cells of the matrix; a browser takes a second or two to lay these out. Gravest questions first."""
PAPER_REPORTS = 12
"""Columns that fit on paper; a wider matrix is left out of the print."""

STATES = {
    "new": "New",
    "open": "",
    "decided": "Decided",
    "differ": "Reviewers differ",
    "changed": "Changed since it was decided",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One finding. ``key`` names it in the browser's memory: other claims make it another finding."""

    anchor: str
    key: str
    id: str
    claims: str
    question: str
    question_cell: str
    kind: str
    verdict: Verdict
    severity: Severity
    confidence: str
    within: bool
    state: str
    state_words: str
    said: str
    sides: list[ShownSide]
    reasons: list[ShownReason]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What a report says to a question: a letter, the side's number and its words, as often as it differs.

    Letter and number are missing where the report is on no side.
    """

    parts: list[tuple[str, int | None, str]]
    title: str

    @property
    def only(self) -> int | None:
        """The one side that the report is on."""
        return self.parts[0][1] if len(self.parts) == 1 else None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One question; a cell a report, None for silence."""

    question: str
    kind: str
    card: Card | None
    cells: list[MatrixCell | None]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report, as the matrix heads its column and the list below names it."""

    name: str
    head: str
    title: str
    when: str
    path: str
    url: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Content:
    """All of the page."""

    title: str
    counts: str
    reviewed: bool
    silent: int
    cards: list[Card]
    reports: list[ReportRow]
    rows: list[MatrixRow]
    rows_left: int
    fits_paper: bool
    verdicts: list[tuple[str, int]]
    severities: list[tuple[str, int]]
    kinds: list[tuple[str, int]]
    skipped: list[tuple[str, str]]


def page_content(result: CheckResult, decisions: Decisions | None) -> Content:
    """Lay the result out: findings gravest first, without those that everybody called "not an issue"."""
    view = View(result)
    stands = standings(result.discrepancies, decisions)
    shown = select(view, Filters(), stands)
    cards = [_card(view, number, finding, stands[finding.id]) for number, finding in enumerate(shown, 1)]
    by_id = {card.id: card for card in cards}
    rows = [row for row in view.matrix if row.finding is None or row.finding.id in by_id]
    kept = rows[: max(1, MATRIX_CELLS // max(1, len(result.reports)))]
    found = plural(len(cards), "discrepancy", "discrepancies")
    return Content(
        title=f"{found} in {plural(len(result.reports), 'report')}",
        counts=_counts(result),
        reviewed=decisions is not None,
        silent=len(result.discrepancies) - len(cards),
        cards=cards,
        reports=report_rows(view),
        rows=[_row(view, row, by_id) for row in kept],
        rows_left=len(rows) - len(kept),
        fits_paper=len(result.reports) <= PAPER_REPORTS,
        verdicts=tally(VERDICTS, [card.verdict for card in cards]),
        severities=tally(SEVERITIES, [card.severity for card in cards]),
        kinds=tally(sorted({card.kind for card in cards}), [card.kind for card in cards]),
        skipped=[_skipped(item) for item in result.skipped],
    )


def _counts(result: CheckResult) -> str:
    verdicts = Counter[str](finding.verdict for finding in result.discrepancies)
    found = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in VERDICTS if verdicts[verdict])
    compared = f"{plural(len(result.rows), 'claim')} on {plural(len(result.groups), 'question')}"
    return f"{compared}: {found}." if found else f"{compared}."


def tally(names: tuple[str, ...] | list[str], found: list[str]) -> list[tuple[str, int]]:
    """Return how many of ``found`` have each of ``names``, without those that none has."""
    counts = Counter(found)
    return [(name, counts[name]) for name in names if counts[name]]


def _card(view: View, number: int, finding: Discrepancy, stand: Standing) -> Card:
    claims = claims_key(finding)
    return Card(
        anchor=f"f{number}",
        key=hashlib.sha256(claims.encode("utf-8")).hexdigest()[:16],
        id=finding.id,
        claims=guarded(claims),
        question=cut(finding.question),
        question_cell=guarded(cut(finding.question)),
        kind=view.groups[finding.group_id].kind if finding.group_id in view.groups else "",
        verdict=finding.verdict,
        severity=finding.severity,
        confidence=f"{finding.confidence:.2f}",
        within=finding.scope == "within",
        state=stand.state,
        state_words=STATES[stand.state],
        said=cut(stand.said(), 2 * SENTENCE),
        sides=shown_sides(view, finding, SENTENCE),
        reasons=shown_reasons(finding),
    )


def _row(view: View, row: Row, by_id: Mapping[str, Card]) -> MatrixRow:
    sides = row.finding.sides if row.finding else ()
    side_of = {claim_id: number for number, side in enumerate(sides) for claim_id in side.claim_ids}
    return MatrixRow(
        question=_short(row.group.question, HEAD_WORDS),
        kind=row.group.kind,
        card=by_id[row.finding.id] if row.finding else None,
        cells=[
            _cell(row.cells[report], sides, side_of) if report in row.cells else None
            for report in view.reports
        ],
    )


def _cell(cell: Cell, sides: Sequence[Side], side_of: Mapping[str, int]) -> MatrixCell:
    said = {side_of[claim.id] for claim in cell.claims if claim.id in side_of}
    parts: list[tuple[str, int | None, str]] = [
        (letter(number), number, _short(sides[number].value, CELL_WORDS)) for number in sorted(said)
    ]
    return MatrixCell(
        parts=parts or [("", None, _short(cell.words, CELL_WORDS))],
        title=_short(" … ".join(dict.fromkeys(claim.sentence for claim in cell.claims)), CELL_TITLE),
    )


def _short(text: str, limit: int) -> str:
    """Return the text as it can be shown, cut with a "…": all of it stands in the finding."""
    return cut(text, limit) if len(text) <= limit else cut(text[:limit]) + "…"


def report_rows(view: View) -> list[ReportRow]:
    """Return the list of reports, each with how many claims it has."""
    claims = Counter(claim.report_id for claim in view.result.rows)
    return [_report(view, report, claims[report.id]) for report in view.result.reports]


def _report(view: View, report: Report, claims: int) -> ReportRow:
    return ReportRow(
        name=cut(view.name_of(report)),
        head=_short(view.name_of(report), HEAD_WORDS),
        title=cut(report.title),
        when=cut(when(report), MAX_DATE),
        path=cut(report.path),
        url=report.url if report.url and is_web(report.url) else None,
        claims=claims,
    )


def _skipped(item: Skipped) -> tuple[str, str]:
    return cut(item.path), cut(item.reason)
