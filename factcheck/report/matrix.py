"""The matrix on the screen: one row a question, one column a report, silence a dot."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from factcheck.decisions import Decisions, standings
from factcheck.models import CheckResult, Report
from factcheck.report.passage import visible
from factcheck.report.screen import Screen
from factcheck.report.select import Filters, select
from factcheck.report.text import VERDICT_STYLE
from factcheck.report.view import Row, View, plural

SIDE_STYLES = ("cyan", "magenta", "yellow", "green", "red", "blue")
SILENCE = "·"
CELL = (11, 26)
"""Narrowest and widest column of a report, in terminal cells."""
QUESTION = (20, 40)
CELL_LINES = 3
GAP = 2


def render(
    result: CheckResult,
    *,
    width: int | None = None,
    color: bool = False,
    decisions: Decisions | None = None,
    filters: Filters | None = None,
) -> str:
    """Return the matrix as text that ends in a newline.

    Questions with a discrepancy first, gravest first, their sides by letter as in the report; then
    the questions on which two reports or more agree, unless ``filters`` are given. Reports that do
    not fit beside each other follow in further bands, each without the questions that none of its
    reports speaks of.
    """
    view = View(result)
    screen = Screen(width, color)
    kept = {
        finding.id
        for finding in select(view, filters or Filters(), standings(result.discrepancies, decisions))
    }
    rows = [row for row in view.matrix if (row.finding.id in kept if row.finding else filters is None)]
    if not rows:
        screen.block(
            "", "No question to show: no two reports speak of the same thing, or the filters leave nothing."
        )
        return screen.text()
    split = sum(row.finding is not None for row in rows)
    screen.block(
        "",
        Text(
            f"{plural(len(result.reports), 'report')}, {plural(len(rows), 'question')}: "
            f"{split} with a discrepancy (its sides A, B, ...), {len(rows) - split} without",
            style="bold",
        ),
    )
    ask, cell, per_band = _widths(screen.width, len(result.reports))
    reports = list(result.reports)
    bands = [reports[first : first + per_band] for first in range(0, len(reports), per_band)]
    for band in bands:
        spoken = [row for row in rows if len(bands) == 1 or any(report.id in row.cells for report in band)]
        screen.line()
        _band(screen, spoken, band, ask, cell)
    return screen.text()


def _widths(width: int, reports: int) -> tuple[int, int, int]:
    """Return the widths of the question and of a cell, and how many reports stand side by side."""
    ask = max(QUESTION[0], min(QUESTION[1], width * 3 // 10))
    per_band = max(1, min(reports, (width - ask) // (CELL[0] + GAP)))
    per_band = -(-reports // -(-reports // per_band))  # bands of like size
    cell = min(CELL[1], (width - ask) // per_band - GAP)
    return ask - GAP, cell, per_band


def _band(screen: Screen, rows: Sequence[Row], reports: Sequence[Report], ask: int, cell: int) -> None:
    heads = [
        Text(visible(report.publisher or report.title or report.path), style="bold") for report in reports
    ]
    _print_row(screen, [Text(""), *heads], ask, cell)
    screen.line(Text("─" * (ask + GAP + len(reports) * (cell + GAP)), style="dim"))
    for number, row in enumerate(rows):
        if number and row.finding is None and rows[number - 1].finding is not None:
            screen.line()
        _print_row(screen, [_question(row), *(_cell(row, report) for report in reports)], ask, cell)


def _question(row: Row) -> Text:
    if row.finding is None:
        return Text(visible(row.group.question), style="dim")
    verdict = row.finding.verdict
    return Text.assemble((f"[{verdict}]", VERDICT_STYLE[verdict]), " ", visible(row.finding.question))


def _cell(row: Row, report: Report) -> Text:
    cell = row.cells.get(report.id)
    if cell is None:
        return Text(SILENCE, style="dim")
    if cell.side is None:
        return Text(cell.labelled)
    return Text(cell.labelled.replace("  ", " "), style=SIDE_STYLES[cell.side % len(SIDE_STYLES)])


def _print_row(screen: Screen, texts: Sequence[Text], ask: int, cell: int) -> None:
    """Print cells side by side, each wrapped in its own column and cut after a few lines."""
    widths = [ask, *[cell] * (len(texts) - 1)]
    columns = [screen.wrapped(text, width, CELL_LINES) for text, width in zip(texts, widths, strict=True)]
    for number in range(max(map(len, columns))):
        line = Text()
        for column, width in zip(columns, widths, strict=True):
            part = column[number] if number < len(column) else Text()
            line.append_text(part)
            line.append(" " * (width + GAP - part.cell_len))
        line.rstrip()
        screen.line(line)
