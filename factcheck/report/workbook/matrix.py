"""The sheet with one row a question and one column a report."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_col_to_name

from factcheck.report.view import Cell, Row, View, excerpt, letter, when
from factcheck.report.workbook import claims as claims_sheet
from factcheck.report.workbook.book import Book, Column, cell_text
from factcheck.report.workbook.discrepancies import VERDICT_FILLS

NAME = "Matrix"
SILENCE = "·"
AGREE = "agree"
FIRST = 3
"""Number of the first report's column."""
SIDE_FILLS = ("#D3E4F7", "#FAD9B8", "#E3D4F0", "#FBF0B5", "#F7CFDC", "#C9ECE6")
"""By side, apart for the colour-blind too; the letter in the cell says it without colour."""
AGREE_FILL = "#E1F2E3"
MAX_NOTES = 5_000
MAX_LINKS = 60_000
"""Excel opens a sheet with at most 65,530 links; notes cost it more."""
NOTE_SENTENCE = 400
REPORTS_A_PAGE = 9


def write(book: Book, view: View) -> None:
    """Write the sheet. Its links lead to the claims' rows as they stand when the file is written."""
    reports = list(view.reports.values())
    heads = [Column("\n".join(filter(None, (view.name_of(report), when(report)))), 19) for report in reports]
    columns = [Column("Question", 32), Column("Verdict", 9), Column("ID", 12), *heads]
    sheet = book.table(NAME, columns, freeze=2, tall=3)
    rows = claims_sheet.rows_by_id(view)
    left = {"notes": MAX_NOTES, "links": MAX_LINKS}
    for number, row in enumerate(view.matrix, 1):
        book.text(sheet, number, 0, row.group.question, book.strong)
        book.text(sheet, number, 1, row.finding.verdict if row.finding else AGREE)
        book.text(sheet, number, 2, row.finding.id if row.finding else "", book.small)
        for column, report in enumerate(reports, FIRST):
            cell = row.cells.get(report.id)
            if cell is None:
                sheet.write_string(number, column, SILENCE, book.small)
            else:
                _cell(book, sheet, view, (number, column), cell, rows, left)
    total = len(view.matrix)
    book.finish(sheet, total, len(columns))
    sheet.fit_to_pages(max(1, -(-len(reports) // REPORTS_A_PAGE)), 0)
    sheet.repeat_columns(0, 1)
    if total and reports:
        _colours(book, sheet, total, len(columns) - 1, view.matrix)


def _cell(
    book: Book,
    sheet: Any,
    view: View,
    place: tuple[int, int],
    cell: Cell,
    rows: dict[str, int],
    left: dict[str, int],
) -> None:
    words = cell.words if cell.side is None else f"{letter(cell.side)}  {cell.words}"
    if left["links"]:
        left["links"] -= 1
        target = f"internal:'{claims_sheet.NAME}'!A{rows[cell.claims[0].id] + 1}"
        sheet.write_url(*place, target, book.plain, string=cell_text(words), tip="Go to the claim")
    else:
        book.text(sheet, *place, words)
    if left["notes"]:
        left["notes"] -= 1
        sheet.write_comment(
            *place, _note(view, cell), {"author": "factcheck", "x_scale": 2.5, "y_scale": 1.6}
        )


def _note(view: View, cell: Cell) -> str:
    lines = []
    for claim in cell.claims[:3]:
        passage = excerpt(view.passage(claim), NOTE_SENTENCE)
        said = f" ({claim.said_by})" if claim.said_by else ""
        lines.append(f"{passage.before}»{passage.quote}«{passage.after}{said}")
    if len(cell.claims) > 3:
        lines.append(f"and {len(cell.claims) - 3} more")
    return cell_text("\n\n".join(lines))


def _colours(book: Book, sheet: Any, total: int, last: int, matrix: tuple[Row, ...]) -> None:
    area = (1, FIRST, total, last)
    own = f"{xl_col_to_name(FIRST)}2"
    book.when(sheet, area, f'={own}="{SILENCE}"', book.fill("#FFFFFF", "#9AA5B1"))
    most = max((len(row.finding.sides) for row in matrix if row.finding), default=0)
    for side in range(most):
        name = f"{letter(side)}  "
        fill = book.fill(SIDE_FILLS[side % len(SIDE_FILLS)])
        book.when(sheet, area, f'=AND($B2<>"{AGREE}",LEFT({own},{len(name)})="{name}")', fill)
    book.when(sheet, area, f'=$B2="{AGREE}"', book.fill(AGREE_FILL))
    for word, color in (*VERDICT_FILLS.items(), (AGREE, AGREE_FILL)):
        book.when(sheet, (1, 1, total, 1), f'=$B2="{word}"', book.fill(color))
