"""A draft's check as a workbook: the sheet "Line by line" to decide on, the claims, the reports, how to read them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from factcheck.decisions import Decisions, Standing, claims_key, standings
from factcheck.files import write_whole
from factcheck.lines import DraftResult, Line, Stance
from factcheck.report.draft.words import MEANING, OUTCOMES, SAID, STANCES, overview
from factcheck.report.passage import excerpt
from factcheck.report.view import View
from factcheck.report.workbook import claims, guide, index, reports
from factcheck.report.workbook.book import Book, Column, Table
from factcheck.report.workbook.discrepancies import (
    DECISION_FILLS,
    SENTENCE,
    STATE_FILLS,
    decision_choices,
    review_cells,
    side_parts,
    word_fills,
)

NAME = "Line by line"
COLUMNS = (
    Column("Line", 6), Column("Paragraph", 10), Column("The draft says", 44), Column("Outcome", 13),
    Column("Why", 30), Column("Against", 36), Column("For", 36), Column("Says more or less", 30),
    Column("Confidence", 11), Column("Decision", 13), Column("Note", 22), Column("Reviewer", 10),
    Column("State", 11), Column("Said so far", 24), Column("Question", 22), Column("ID", 14), Column("Claims", 16),
)  # fmt: skip
COLUMN_OF: dict[Stance, str] = {
    "excluding": "Against", "later": "Against", "same": "For", "more exact": "Says more or less", "vaguer": "Says more or less",
}  # fmt: skip
ANSWERS = 3
"""Answers in one cell: a row can be no taller than 409 points."""
OUTCOME_FILLS = {
    "contradicted": "#F9C6C6", "disputed": "#E9D3F2", "wrong speaker": "#E9D3F2", "outdated": "#C7E0F4",
    "vaguer": "#FBE9B0", "more exact": "#FBE9B0", "supported": "#CBEBD0", SAID["no source"]: "#EEF1F4",
}  # fmt: skip


def write(
    result: DraftResult, path: str | Path, *, decisions: Decisions | None = None, decisions_path: str | Path | None = None
) -> None:
    """Write the workbook to ``path``; see :func:`factcheck.report.workbook.write`."""
    write_whole(path, workbook_bytes(result, decisions, decisions_path, Path(path).parent))


def workbook_bytes(
    result: DraftResult,
    decisions: Decisions | None = None,
    decisions_path: str | Path | None = None,
    folder: Path | None = None,
) -> bytes:
    """Return the workbook as the bytes of an .xlsx file, with links to files as from ``folder``."""
    view = View(result.plain)
    out = BytesIO()
    book = Book(out)
    _lines(book, view, result, standings(result.lines, decisions))
    claims.write(book, view)
    reports.write(book, view, folder)
    _guide(book, result)
    index(book, result.lines, decisions_path)
    book.close()
    return out.getvalue()


def _lines(book: Book, view: View, result: DraftResult, stands: Mapping[str, Standing]) -> None:
    table = Table(book, NAME, COLUMNS, freeze=3)
    for row, line in enumerate(result.lines, 1):
        _line(table, view, row, line)
        review_cells(table, row, stands[line.id])
    decision_choices(table)
    word_fills(table, {"Outcome": OUTCOME_FILLS, "Decision": DECISION_FILLS, "State": STATE_FILLS})
    table.finish(printed=table.at["Reviewer"] + 1)


def _line(table: Table, view: View, row: int, line: Line) -> None:
    book, at = table.book, table.at
    told = view.claims_of(line.draft)
    table.number(row, at["Line"], row)
    table.text(row, at["Paragraph"], ", ".join(dict.fromkeys(str(view.paragraph(claim)) for claim in told)))
    table.rich(row, at["The draft says"], book.marked(excerpt(view.passage(told[0]), SENTENCE)))
    table.text(row, at["Outcome"], SAID[line.outcome], book.strong)
    table.text(row, at["Why"], line.summary)
    for name in dict.fromkeys(COLUMN_OF.values()):
        some = [answer for answer in line.answers if COLUMN_OF[answer.stance] == name]
        parts = [part for answer in some[:ANSWERS] for part in ((book.normal, "\n\n"), *side_parts(book, view, answer))][1:]
        if len(some) > ANSWERS:
            parts.append((book.grey, f"\nand {len(some) - ANSWERS} more"))
        table.rich(row, at[name], parts)
    table.number(row, at["Confidence"], line.confidence, book.number)
    table.text(row, at["Question"], line.question, book.small)
    table.text(row, at["ID"], line.id, book.small)
    table.text(row, at["Claims"], claims_key(line), book.small_flat)


def _guide(book: Book, result: DraftResult) -> None:
    writer = guide.Lines(book)
    writer.title("What is in this workbook")
    writer.line(NAME, f"{overview(result)}. In the draft's order: its words in bold, and what its sources say.")
    writer.line(claims.NAME, "Every claim of the draft and of its sources, with its exact words.")
    writer.line(reports.NAME, "What was read, and what was skipped or read in part.")
    writer.title("Outcomes")
    for outcome in OUTCOMES:
        writer.line(SAID[outcome], MEANING[outcome], OUTCOME_FILLS[SAID[outcome]])
    writer.line("Columns", f"{', '.join(dict.fromkeys(STANCES.values()))}: what the sources' words are to the draft's.")
    guide.coming_back(writer, NAME)
