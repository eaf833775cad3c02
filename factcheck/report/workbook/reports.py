"""The sheet that lists what was read, and what was not and why."""

from __future__ import annotations

from collections import Counter

from factcheck.report.view import View, when
from factcheck.report.workbook.book import Book, Column

NAME = "Reports"
COLUMNS = (
    Column("Outlet", 22), Column("Title", 46), Column("Published", 24), Column("Address", 46),
    Column("File", 36), Column("Claims", 8), Column("Remark", 46), Column("ID", 14),
)  # fmt: skip


def write(book: Book, view: View) -> None:
    """Write the sheet: the reports, then a row for each file that was skipped."""
    sheet = book.table(NAME, COLUMNS, freeze=1)
    counts = Counter(claim.report_id for claim in view.result.rows)
    row = 0
    for row, report in enumerate(view.result.reports, 1):
        book.text(sheet, row, 0, report.publisher, book.strong)
        book.text(sheet, row, 1, report.title)
        book.text(sheet, row, 2, when(report))
        book.url(sheet, row, 3, report.url or "")
        book.text(sheet, row, 4, report.path)
        sheet.write_number(row, 5, counts[report.id], book.general)
        book.text(sheet, row, 6, f"guessed: {', '.join(report.guessed)}" if report.guessed else "")
        book.text(sheet, row, 7, report.id, book.small)
    for item in view.result.skipped:
        row += 1
        book.text(sheet, row, 4, item.path)
        book.text(sheet, row, 6, f"skipped: {item.reason}")
    book.finish(sheet, row, len(COLUMNS))
