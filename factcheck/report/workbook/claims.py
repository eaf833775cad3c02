"""The claim table as a sheet: one row a claim, its sentence with the words in bold."""

from __future__ import annotations

from factcheck.models import Claim, Moment, Name, Place, Quantity, Statement
from factcheck.report.view import View, when
from factcheck.report.workbook.book import Book, Column, Table

NAME = "Claims"
COLUMNS = (
    Column("ID", 15), Column("Outlet", 18), Column("Words", 22), Column("Sentence", 60),
    Column("Said by", 20), Column("How firmly", 11), Column("Kind", 11), Column("About", 22),
    Column("Question", 24), Column("Value", 22), Column("Low", 10), Column("High", 10), Column("Unit", 10),
    Column("Event", 10), Column("Published", 25), Column("File", 30), Column("Paragraph", 11),
)  # fmt: skip
PRINTED = 8


def rows_by_id(view: View) -> dict[str, int]:
    """Return the row, from 0, that each claim has in the sheet."""
    return {claim.id: row for row, claim in enumerate(view.result.rows, 1)}


def write(book: Book, view: View) -> None:
    """Write the sheet."""
    table = Table(book, NAME, COLUMNS, freeze=1)
    question = {claim_id: group.question for group in view.result.groups for claim_id in group.claim_ids}
    dates = {report.id: when(report) for report in view.result.reports}
    for row, claim in enumerate(view.result.rows, 1):
        _claim(table, view, row, claim)
        table.text(row, table.at["Question"], question.get(claim.id, ""))
        table.text(row, table.at["Published"], dates[claim.report_id])
    table.finish(printed=PRINTED)


def _claim(table: Table, view: View, row: int, claim: Claim) -> None:
    book, at, value = table.book, table.at, claim.value
    table.text(row, at["ID"], claim.id, book.small)
    table.text(row, at["Outlet"], view.outlet(claim))
    table.text(row, at["Words"], claim.quote, book.strong)
    table.rich(row, at["Sentence"], book.marked(view.passage(claim)))
    table.text(row, at["Said by"], claim.said_by or "")
    table.text(row, at["How firmly"], claim.certainty)
    table.text(row, at["Kind"], claim.kind)
    table.text(row, at["About"], claim.about)
    table.text(row, at["Value"], in_words(claim))
    numbers = (value.low, value.high) if isinstance(value, Quantity) else (None, None)
    for name, number in zip(("Low", "High"), numbers, strict=True):
        if number is None:
            table.text(row, at[name], "")
        else:
            table.number(row, at[name], number)
    table.text(row, at["Unit"], (value.unit or "") if isinstance(value, Quantity) else "")
    table.text(row, at["Event"], claim.event)
    table.text(row, at["File"], view.report_of(claim).path)
    table.number(row, at["Paragraph"], view.paragraph(claim))


def in_words(claim: Claim) -> str:
    """Return the value as it is compared; of a quantity only how it is bounded, for it has columns."""
    value = claim.value
    if isinstance(value, Quantity):
        return value.bound.replace("_", " ")
    if isinstance(value, Moment):
        if value.earliest == value.latest:
            return value.earliest or value.unresolved or ""
        return f"{value.earliest or '...'} to {value.latest or '...'}"
    if isinstance(value, Name):
        return value.name + (f" ({value.of})" if value.of else "")
    if isinstance(value, Place):
        return f"{value.relation} {value.name}"
    assert isinstance(value, Statement)
    return " ".join(filter(None, ("" if value.polarity else "not:", value.subject, value.act, value.object)))
