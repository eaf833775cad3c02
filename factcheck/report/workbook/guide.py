"""The sheet "How to read this"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from factcheck.decisions import Standing
from factcheck.report.order import VERDICTS
from factcheck.report.view import View, plural
from factcheck.report.workbook import discrepancies
from factcheck.report.workbook.book import LINE_POINTS, PAPER_A4, Book
from factcheck.report.workbook.cells import cell_text, lines
from factcheck.report.workbook.discrepancies import DECISION_FILLS, STATE_FILLS, VERDICT_FILLS
from factcheck.report.workbook.matrix import AGREE_FILL, MAX_NOTES, SIDE_FILLS, SILENCE

NAME = "How to read this"
WIDTHS = (22, 100)
"""Of its two columns, in characters."""

VERDICT_WORDS = {
    "conflict": "The values exclude each other: 2 and 4, 3:30 and 3:50, two holders of one office.",
    "update": "They exclude each other, and the later report tells of a later state, as with a growing toll.",
    "vague": 'One tells less and could be describing the other: "several" and "four", "noon" and 12:05 p.m.',
}
DECISION_WORDS = {
    "confirmed": "The reports do disagree here.",
    "not an issue": "They do not, or it does not matter. Stays silent until its words change.",
    "needs a call": "Somebody must ask.",
    "corrected": "It was a discrepancy, and has been put right.",
    "open": "Not decided. An empty cell says the same.",
}
STATE_NOTES = {
    "new": "In no sheet that has been read back so far.",
    "changed since": "Decided before, but a new value has appeared or the words of a side are others now.",
    "reviewers differ": "Reviewers decided differently; the column Said so far has who said what.",
}


def write(book: Book, view: View, stands: Mapping[str, Standing]) -> None:
    """Write the sheet: what was found, what the words and colours mean, how decisions come back."""
    writer = Lines(book)
    _found(writer, view, stands)
    _meanings(writer)
    coming_back(writer, discrepancies.NAME)


class Lines:
    """Writes the sheet from top to bottom."""

    def __init__(self, book: Book) -> None:
        self._book, self._row = book, 0
        self._title = book.format(bold=True, font_size=13, font_color="#243B53", text_wrap=False, border=0)
        self._sheet = book.book.add_worksheet(NAME)
        for column, width in enumerate(WIDTHS):
            self._sheet.set_column(column, column, width)
        self._sheet.hide_gridlines(2)
        self._sheet.set_paper(PAPER_A4)
        self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 1)

    def title(self, text: str) -> None:
        self._row += 1 if self._row else 0
        self._sheet.set_row(self._row, 22)
        self._sheet.write_string(self._row, 0, text, self._title)
        self._row += 1

    def line(self, name: str, text: str, fill: str | None = None) -> None:
        style = self._book.format(bold=True, bg_color=fill) if fill else self._book.strong
        self._sheet.set_row(self._row, 4 + LINE_POINTS * lines(text, WIDTHS[1]))
        self._sheet.write_string(self._row, 0, cell_text(name), style)
        self._sheet.write_string(self._row, 1, cell_text(text), self._book.plain)
        self._row += 1


def _found(writer: Lines, view: View, stands: Mapping[str, Standing]) -> None:
    result = view.result
    verdicts = Counter[str](finding.verdict for finding in result.discrepancies)
    silent = sum(stand.silent for stand in stands.values())
    writer.title("What is in this workbook")
    writer.line(
        "Discrepancies",
        f"{plural(len(result.discrepancies), 'question')} on which reports, or sources in one, do not agree"
        + (f": {', '.join(f'{verdicts[v]} {v}' for v in VERDICTS if verdicts[v])}" if verdicts else "")
        + (f"; {silent} of them marked not an issue" if silent else "")
        + ". Gravest first. One column a side: the value, the sentence with the words in bold, "
        "who wrote and who said it.",
    )
    writer.line(
        "Matrix",
        f"One row a question, one column a report; {SILENCE} where a report is silent. A click on a short "
        "cell leads to its claim in the sheet Claims (as long as that is not sorted); the note of a cell has "
        "the claim's id and its sentence."
        + (f" Only the first {MAX_NOTES:,} cells have notes." if len(result.rows) > MAX_NOTES else ""),
    )
    writer.line("Claims", f"{plural(len(result.rows), 'claim')}: one value each, with its exact words.")
    writer.line(
        "Reports",
        f"{plural(len(result.reports), 'report')} read"
        + (
            f", {len(result.skipped)} skipped or read in part; the remark says why."
            if result.skipped
            else "."
        ),
    )


def _meanings(writer: Lines) -> None:
    writer.title("Verdicts")
    for word, text in VERDICT_WORDS.items():
        writer.line(word, text, VERDICT_FILLS[word])
    writer.title("Colours of the matrix")
    writer.line(
        "A, B, C ...",
        "The sides of a discrepancy, as in the sheet Discrepancies: one colour a side.",
        SIDE_FILLS[1],
    )
    writer.line("agree", "Two reports or more say the same.", AGREE_FILL)
    writer.title("States")
    for word, text in STATE_NOTES.items():
        writer.line(word, text, STATE_FILLS[word])


def coming_back(writer: Lines, sheet: str) -> None:
    """Write what the decisions are, and how a reviewer of ``sheet`` hands them back."""
    writer.title("Decisions")
    for word, text in DECISION_WORDS.items():
        writer.line(word, text, DECISION_FILLS.get(word))
    writer.title("Giving it back")
    writer.line(
        "Fill in",
        f"In the sheet {sheet}: Decision (a list to choose from), Note and Reviewer (your name).",
    )
    writer.line(
        "Do as you like",
        "Sort, filter, delete rows, move or add columns. Only the columns ID and Decision must stay.",
    )
    writer.line("Read back", f"factcheck review apply review.xlsx (or the sheet {sheet} saved as .csv)")
    writer.line(
        "Confidence",
        "How sure the tool is that the claims speak of the same thing, from 0 to 1; not who is right.",
    )
