"""A workbook being written: the formats that its sheets share, and tables of text that stays text.

Whatever comes from a report goes through :meth:`Table.text` or :meth:`Table.rich`: written as a
string, and marked as one so that editing the cell in Excel does not make it a formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

import xlsxwriter

from factcheck.report.passage import Passage
from factcheck.report.workbook.cells import allowed, cell_text, fits, is_web, joined, lines

PAPER_A4 = 9
FONT = "Arial"
"""The one font whose measures every office suite has, by this name or another."""
INK, GREY, LINE = "#1F2933", "#616E7C", "#CBD2D9"
LINE_POINTS = 12.75
MAX_ROW_POINTS = 409.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and its width in characters."""

    name: str
    width: float


class Book:
    """The workbook, with the formats that its sheets share."""

    def __init__(self, out: IO[bytes]) -> None:
        self.book = xlsxwriter.Workbook(
            out,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": FONT, "font_size": 10},
            },
        )
        self.book.set_properties(
            {"title": "factcheck", "comments": "Begin with the sheet 'How to read this'."}
        )
        self.plain = self.format()
        self.strong = self.format(bold=True)
        self.small = self.format(font_color=GREY, font_size=9)
        self.small_flat = self.format(font_color=GREY, font_size=9, text_wrap=False)
        self.silence = self.format(font_color="#829AB1", font_size=14, bold=True, align="center")
        self.number = self.format(num_format="0.00", quote_prefix=False, align="center")
        self.general = self.format(num_format="General", quote_prefix=False)
        self.link = self.format(font_color="#0B5CAD", underline=1)
        self.head = self.format(bold=True, font_color="#FFFFFF", bg_color="#243B53", valign="vcenter")
        self.normal = self.font(font_color=INK)
        self.bold = self.font(bold=True, font_color="#9B1C1C")
        self.value = self.font(bold=True, font_size=11)
        self.grey = self.font(font_color=GREY, font_size=9)

    def format(self, **more: object) -> Any:
        """Return a cell format on top of the common one."""
        common = {
            "font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top", "text_wrap": True,
            "border": 1, "border_color": LINE, "quote_prefix": True,
        }  # fmt: skip
        return self.book.add_format(common | more)

    def font(self, **more: object) -> Any:
        """Return the font of a part of a cell."""
        return self.book.add_format({"font_name": FONT, "font_size": 10} | more)

    def fill(self, background: str, **more: object) -> Any:
        """Return what a conditional format puts on a cell."""
        return self.book.add_format({"bg_color": background} | more)

    def marked(self, passage: Passage) -> list[tuple[Any, str]]:
        """Return a passage as the parts of a rich cell, the quote in bold."""
        return [(self.normal, passage.before), (self.bold, passage.quote), (self.normal, passage.after)]

    def close(self) -> None:
        """Finish the file."""
        self.book.close()


class Table:
    """A sheet with a head row; ``sheet`` is the library's own. Rows count from 1, the head is row 0."""

    def __init__(
        self, book: Book, name: str, columns: Sequence[Column], freeze: int, head_lines: int = 1
    ) -> None:
        """Make the sheet; its first ``freeze`` columns and its head stay in sight."""
        self.book, self.columns, self.rows = book, columns, 0
        self.at = {column.name: number for number, column in enumerate(columns)}
        self.sheet = sheet = book.book.add_worksheet(name)
        self._lines: dict[int, int] = {}
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(0, number, cell_text(column.name), book.head)
        sheet.set_row(0, 8 + LINE_POINTS * head_lines)
        sheet.freeze_panes(1, freeze)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(PAPER_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.repeat_rows(0)
        sheet.fit_to_pages(1, 0)
        sheet.set_header(f"&L&B{name}&R&D")
        sheet.set_footer("&Lfactcheck&RPage &P of &N")

    def text(self, row: int, column: int, text: str, style: Any = None) -> None:
        """Write text as text."""
        words = cell_text(text)
        if words:
            self.sheet.write_string(row, column, words, style or self.book.plain)
        else:
            self.sheet.write_blank(row, column, None, style or self.book.plain)
        if style is not self.book.small_flat:
            self._grow(row, column, words)

    def number(self, row: int, column: int, number: float, style: Any = None) -> None:
        """Write a number."""
        self.sheet.write_number(row, column, number, style or self.book.general)
        self._grow(row, column, "")

    def rich(self, row: int, column: int, parts: Sequence[tuple[Any, str]]) -> None:
        """Write text of which each part has its font.

        Where the library refuses (one part only, too long) the words are written without fonts.
        """
        parts = [(font, allowed(text)) for font, text in parts if text]
        whole = joined(parts)
        fragments = [piece for part in parts for piece in part]
        if (
            len(parts) < 2
            or not fits(whole)
            or self.sheet.write_rich_string(row, column, *fragments, self.book.plain) != 0
        ):
            self.text(row, column, whole)
        else:
            self._grow(row, column, whole)

    def link(self, row: int, column: int, target: str, words: str, tip: str) -> None:
        """Write words that lead to ``target``, a place in this workbook."""
        words = cell_text(words)
        if self.sheet.write_url(row, column, target, self.book.plain, string=words, tip=tip) != 0:
            self.text(row, column, words)
        self._grow(row, column, words)

    def url(self, row: int, column: int, url: str) -> None:
        """Write a web address as a link where it is one, as text where it is not."""
        if is_web(url) and self.sheet.write_url(row, column, url, self.book.link, string=url) == 0:
            self._grow(row, column, url)
        else:
            self.text(row, column, url)

    def when(self, first: int, last: int, formula: str, style: Any) -> None:
        """Colour columns ``first`` to ``last`` of all rows by a formula on the row's own cells.

        So that the colours stay right when the rows are sorted. Only after the rows are written.
        """
        if self.rows:
            area = (1, first, self.rows, last)
            self.sheet.conditional_format(*area, {"type": "formula", "criteria": formula, "format": style})

    def finish(self, printed: int | None = None) -> None:
        """Set the heights and the filter, and print the first ``printed`` columns (all: None)."""
        for row, count in self._lines.items():
            if count > 1:
                self.sheet.set_row(row, min(MAX_ROW_POINTS, 4 + LINE_POINTS * count))
        last = max(self.rows, 1)
        self.sheet.autofilter(0, 0, last, len(self.columns) - 1)
        self.sheet.print_area(0, 0, last, (printed or len(self.columns)) - 1)

    def _grow(self, row: int, column: int, words: str) -> None:
        self.rows = max(self.rows, row)
        count = lines(words, self.columns[column].width)
        if count > self._lines.get(row, 1):
            self._lines[row] = count
