"""The workbook: findings to decide on, the matrix, the claims, the reports, and how to read them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.decisions import INDEX_SHEET, Decidable, Decisions, claims_key, standings
from factcheck.files import write_whole
from factcheck.models import CheckResult
from factcheck.report.workbook.cells import cell_text

if TYPE_CHECKING:
    from factcheck.report.workbook.book import Book


def write(
    result: CheckResult,
    path: str | Path,
    *,
    decisions: Decisions | None = None,
    decisions_path: str | Path | None = None,
) -> None:
    """Write the workbook to ``path``, or leave what stood there untouched.

    ``decisions`` fill in what reviewers said so far. ``decisions_path`` is kept in the workbook, so
    that ``review apply`` knows where the decisions of these reports live. Raises
    :class:`~factcheck.errors.WriteError`.
    """
    # The library builds its parts in files of its own; only a whole workbook reaches the path.
    write_whole(path, workbook_bytes(result, decisions, decisions_path, Path(path).parent))


def workbook_bytes(
    result: CheckResult,
    decisions: Decisions | None = None,
    decisions_path: str | Path | None = None,
    folder: Path | None = None,
) -> bytes:
    """Return the workbook as the bytes of an .xlsx file, with links to files as from ``folder``."""
    from factcheck.report.view import View
    from factcheck.report.workbook import claims, discrepancies, guide, matrix, reports
    from factcheck.report.workbook.book import Book

    view = View(result)
    stands = standings(result.discrepancies, decisions)
    out = BytesIO()
    book = Book(out)
    discrepancies.write(book, view, stands)
    matrix.write(book, view)
    claims.write(book, view)
    reports.write(book, view, folder)
    guide.write(book, view, stands)
    index(book, result.discrepancies, decisions_path)
    book.close()
    return out.getvalue()


def index(book: Book, findings: Sequence[Decidable], decisions_path: str | Path | None) -> None:
    """Write the sheet that nobody sees: which findings the workbook was made with.

    With it a row is known by its id even where the column "Claims" was deleted, and a mistyped id
    is known to be one.
    """
    sheet = book.book.add_worksheet(INDEX_SHEET)
    sheet.very_hidden()
    sheet.write_string(0, 0, "decisions")
    sheet.write_string(0, 1, cell_text(str(Path(decisions_path).absolute()) if decisions_path else ""))
    for row, finding in enumerate(findings, 1):
        cells = (finding.id, claims_key(finding), finding.question, *(side.value for side in finding.sides))
        for column, text in enumerate(cells):
            sheet.write_string(row, column, cell_text(text))
