"""The claim table as a sheet: one row a claim, its sentence with the words in bold."""

from __future__ import annotations

from typing import Any

from factcheck.models import Claim, Moment, Name, Place, Quantity, Statement
from factcheck.report.view import View, when
from factcheck.report.workbook.book import Book, Column, marked

NAME = "Claims"

COLUMNS = (
    Column("ID", 13), Column("Outlet", 18), Column("Words", 24), Column("Sentence", 64),
    Column("Said by", 22), Column("How firmly", 11), Column("Kind", 11), Column("About", 24), Column("Low", 10), Column("High", 10),
    Column("Unit", 10), Column("Value", 24), Column("Question", 24), Column("Event", 10),
    Column("Published", 17), Column("File", 28), Column("Paragraph", 10),
)  # fmt: skip


def rows_by_id(view: View) -> dict[str, int]:
    """Return the row, from 0, that each claim has in the sheet."""
    return {claim.id: row for row, claim in enumerate(view.result.rows, 1)}


def write(book: Book, view: View) -> None:
    """Write the sheet."""
    sheet = book.table(NAME, COLUMNS, freeze=1)
    question = {claim_id: group.question for group in view.result.groups for claim_id in group.claim_ids}
    dates = {report.id: when(report) for report in view.result.reports}
    for row, claim in enumerate(view.result.rows, 1):
        _row(book, sheet, view, row, claim, question.get(claim.id, ""), dates[claim.report_id])
    book.finish(sheet, len(view.result.rows), len(COLUMNS))


def _row(book: Book, sheet: Any, view: View, row: int, claim: Claim, question: str, date: str) -> None:
    book.text(sheet, row, 0, claim.id, book.small)
    book.text(sheet, row, 1, view.outlet(claim))
    book.text(sheet, row, 2, claim.quote, book.strong)
    book.rich(sheet, row, 3, marked(book, view.passage(claim)))
    book.text(sheet, row, 4, claim.said_by or "")
    book.text(sheet, row, 5, claim.certainty)
    book.text(sheet, row, 6, claim.kind)
    book.text(sheet, row, 7, claim.about)
    if isinstance(claim.value, Quantity):
        for column, number in ((8, claim.value.low), (9, claim.value.high)):
            if number is not None:
                sheet.write_number(row, column, number, book.general)
        book.text(sheet, row, 10, claim.value.unit or "")
    book.text(sheet, row, 11, in_words(claim))
    book.text(sheet, row, 12, question)
    book.text(sheet, row, 13, claim.event)
    book.text(sheet, row, 14, date)
    book.text(sheet, row, 15, view.report_of(claim).path)
    sheet.write_number(row, 16, view.paragraph(claim), book.general)


def in_words(claim: Claim) -> str:
    """Return the value as it is compared, in one cell."""
    value = claim.value
    if isinstance(value, Quantity):
        return value.bound.replace("_", " ")
    if isinstance(value, Moment):
        if value.earliest is None or value.earliest == value.latest:
            return value.earliest or value.unresolved or ""
        return f"{value.earliest} to {value.latest}"
    if isinstance(value, Name):
        return value.name + (f" ({value.of})" if value.of else "")
    if isinstance(value, Place):
        return f"{value.relation} {value.name}"
    assert isinstance(value, Statement)
    return " ".join(filter(None, ("" if value.polarity else "not:", value.subject, value.act, value.object)))
