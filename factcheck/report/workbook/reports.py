"""The sheet that lists what was read, and what was not and why."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from factcheck.report.view import View, when
from factcheck.report.workbook.book import Book, Column, Table
from factcheck.report.workbook.cells import file_link, is_web

NAME = "Reports"
COLUMNS = (
    Column("Outlet", 22), Column("Title", 46), Column("Published", 24), Column("Address", 46),
    Column("File", 36), Column("Claims", 8), Column("Remark", 46), Column("ID", 14),
)  # fmt: skip


def write(book: Book, view: View, folder: Path | None) -> None:
    """Write the sheet: the reports, then a row for each file that was skipped.

    A report without an address links to its file, as seen from ``folder``, where the workbook goes.
    """
    table = Table(book, NAME, COLUMNS, freeze=1)
    counts = Counter(claim.report_id for claim in view.result.rows)
    row = 0
    for row, report in enumerate(view.result.reports, 1):
        table.text(row, 0, report.publisher, book.strong)
        table.text(row, 1, report.title)
        table.text(row, 2, when(report))
        table.url(row, 3, report.url or "")
        target = None if is_web(report.url or "") else file_link(report.path, folder)
        if target:
            table.link(row, 4, target, report.path, "Open the file")
        else:
            table.text(row, 4, report.path)
        table.number(row, 5, counts[report.id])
        table.text(row, 6, f"guessed: {', '.join(report.guessed)}" if report.guessed else "")
        table.text(row, 7, report.id, book.small)
    for item in view.result.skipped:
        row += 1
        for column, text in enumerate(("", "", "", "", item.path, "", f"skipped: {item.reason}", "")):
            table.text(row, column, text)
    table.finish()
