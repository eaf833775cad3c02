"""The sheet with one row a question and one column a report."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name

from factcheck.report.passage import excerpt
from factcheck.report.view import Cell, Row, View, letter, when
from factcheck.report.workbook import claims as claims_sheet
from factcheck.report.workbook.book import Book, Column, Table
from factcheck.report.workbook.cells import cell_text, lines
from factcheck.report.workbook.discrepancies import VERDICT_FILLS

NAME = "Matrix"
SILENCE = "·"
AGREE = "agree"
WIDTH = 22
"""Of a report's column, in characters."""
FIRST = 3
"""Number of the first report's column."""
SIDE_FILLS = ("#D3E4F7", "#FAD9B8", "#E3D4F0", "#FBF0B5", "#F7CFDC", "#C9ECE6")
"""By side, apart for the colour-blind too; the letter in the cell says it without colour."""
AGREE_FILL = "#E1F2E3"
MAX_NOTES = 5_000
MAX_LINKS = 60_000
"""Excel opens a sheet with at most 65,530 links; notes cost it more."""
NOTE_SENTENCE = 400
REPORTS_A_PAGE = 7


@dataclass(slots=True)
class _Left:
    """How many links and notes the sheet may still get."""

    notes: int = MAX_NOTES
    links: int = MAX_LINKS


def write(book: Book, view: View) -> None:
    """Write the sheet. Its links lead to the claims' rows as they stand when the file is written."""
    reports = list(view.reports.values())
    heads = [
        Column("\n".join(filter(None, (view.name_of(report), when(report)))), WIDTH) for report in reports
    ]
    table = Table(book, NAME, [Column("Question", 30), Column("Verdict", 9), Column("ID", 14), *heads], 2, 3)
    claim_rows = claims_sheet.rows_by_id(view)
    left = _Left()
    for number, row in enumerate(view.matrix, 1):
        table.text(number, 0, row.group.question, book.strong)
        table.text(number, 1, row.finding.verdict if row.finding else AGREE)
        table.text(number, 2, row.finding.id if row.finding else "", book.small)
        for column, report in enumerate(reports, FIRST):
            cell = row.cells.get(report.id)
            if cell is None:
                table.sheet.write_string(number, column, SILENCE, book.silence)
            else:
                _cell(table, view, number, column, cell, claim_rows, left)
    _colours(table, view.matrix)
    table.finish()
    table.sheet.repeat_columns(0, 1)
    table.sheet.fit_to_pages(max(1, -(-len(reports) // REPORTS_A_PAGE)), 0)


def _cell(
    table: Table, view: View, row: int, column: int, cell: Cell, claim_rows: dict[str, int], left: _Left
) -> None:
    # LibreOffice shows a link on one line only, so that longer words would be cut.
    if left.links and lines(cell.labelled, WIDTH) == 1:
        left.links -= 1
        target = f"internal:'{claims_sheet.NAME}'!A{claim_rows[cell.claims[0].id] + 1}"
        table.link(row, column, target, cell.labelled, "Go to the claim")
    else:
        table.text(row, column, cell.labelled)
    if left.notes:
        left.notes -= 1
        size = {"author": "factcheck", "x_scale": 2.5, "y_scale": 1.6}
        table.sheet.write_comment(row, column, _note(view, cell), size)


def _note(view: View, cell: Cell) -> str:
    """The claims' ids and sentences, the words between asterisks: a note has no bold."""
    parts = []
    for claim in cell.claims[:3]:
        passage = excerpt(view.passage(claim), NOTE_SENTENCE)
        said = f" ({claim.said_by})" if claim.said_by else ""
        parts.append(f"{claim.id}\n{passage.before}*{passage.quote}*{passage.after}{said}")
    if len(cell.claims) > 3:
        parts.append(f"and {len(cell.claims) - 3} more")
    return cell_text("\n\n".join(parts))


def _colours(table: Table, matrix: tuple[Row, ...]) -> None:
    last = len(table.columns) - 1
    for word, color in (*VERDICT_FILLS.items(), (AGREE, AGREE_FILL)):
        table.when(1, 1, f'=$B2="{word}"', table.book.fill(color))
    if last < FIRST:
        return
    own = f"{xl_col_to_name(FIRST)}2"
    table.when(FIRST, last, f'=AND($B2="{AGREE}",{own}<>"{SILENCE}")', table.book.fill(AGREE_FILL))
    most = max((len(row.finding.sides) for row in matrix if row.finding), default=0)
    for side in range(most):
        name = f"{letter(side)}  "
        formula = f'=AND($B2<>"{AGREE}",LEFT({own},{len(name)})="{name}")'
        table.when(FIRST, last, formula, table.book.fill(SIDE_FILLS[side % len(SIDE_FILLS)]))
