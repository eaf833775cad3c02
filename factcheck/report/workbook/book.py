"""Cells of a workbook: text that stays text, words in bold, columns with a head.

Whatever comes from a report goes through :meth:`Book.text` or :meth:`Book.rich`: written as a string,
marked as one so that editing the cell in Excel does not make it a formula, without the characters
that XML forbids, and no longer than a cell can hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any
from urllib.parse import urlsplit

import xlsxwriter

from factcheck.report.view import Passage, visible

MAX_CELL = 32_767
"""UTF-16 code units of text in one cell of Excel."""
MAX_URL = 2_000
"""Excel holds 2,079 characters of an address."""
PAPER_A4 = 9

INK = "#1F2933"
HEAD_FILL = "#243B53"
BASE = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top", "text_wrap": True}

_FORBIDDEN = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head and its width in characters."""

    name: str
    width: float


class Book:
    """A workbook being written, with the formats that its sheets share."""

    def __init__(self, out: IO[bytes]) -> None:
        self.book = xlsxwriter.Workbook(
            out,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self.book.set_properties(
            {"title": "factcheck", "comments": "Read the sheet 'How to read this' first."}
        )
        self.plain = self.format()
        self.strong = self.format(bold=True)
        self.small = self.format(font_color="#616E7C", font_size=9)
        self.small_flat = self.format(font_color="#616E7C", font_size=9, text_wrap=False)
        self.number = self.format(num_format="0.00", quote_prefix=False)
        self.general = self.format(num_format="General", quote_prefix=False)
        self.link = self.format(font_color="#0B5CAD", underline=1)
        self.head = self.format(
            bold=True,
            font_color="#FFFFFF",
            bg_color=HEAD_FILL,
            valign="vcenter",
            border=1,
            border_color="#FFFFFF",
        )
        self.bold = self.book.add_format({"bold": True, "font_color": "#9B1C1C"})
        self.value = self.book.add_format({"bold": True, "font_size": 12})
        self.grey = self.book.add_format({"font_color": "#616E7C", "font_size": 9})

    def format(self, **more: object) -> Any:
        """Return a cell format on top of the common one."""
        return self.book.add_format(BASE | {"quote_prefix": True} | more)

    def fill(self, background: str, color: str = INK, **more: object) -> Any:
        """Return what a conditional format puts on a cell."""
        return self.book.add_format({"bg_color": background, "font_color": color} | more)

    def sheet(self, name: str) -> Any:
        """Return a new sheet."""
        return self.book.add_worksheet(name)

    def table(self, name: str, columns: Sequence[Column], freeze: int, tall: int = 1) -> Any:
        """Return a new sheet with heads, widths, frozen panes and print set-up; no rows yet.

        ``freeze`` counts the columns that stay in sight, ``tall`` the lines of the head.
        """
        sheet = self.sheet(name)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            self.text(sheet, 0, number, column.name, self.head)
        sheet.set_row(0, 4 + 15 * tall)
        sheet.freeze_panes(1, freeze)
        sheet.set_landscape()
        sheet.set_paper(PAPER_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.repeat_rows(0)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(0)
        sheet.set_header(f"&L&B{name}&R&D")
        sheet.set_footer("&Lfactcheck&RPage &P of &N")
        return sheet

    def finish(self, sheet: Any, rows: int, columns: int, printed: int | None = None) -> None:
        """Filter the table that now has ``rows``, and print its first ``printed`` columns (all: None)."""
        sheet.autofilter(0, 0, max(rows, 1), columns - 1)
        sheet.print_area(0, 0, max(rows, 1), (printed or columns) - 1)

    def text(self, sheet: Any, row: int, column: int, text: str, style: Any = None) -> None:
        """Write text as text."""
        sheet.write_string(row, column, cell_text(text), style or self.plain)

    def rich(
        self, sheet: Any, row: int, column: int, parts: Sequence[tuple[Any, str]], style: Any = None
    ) -> None:
        """Write text of which each part has its font, None for the cell's own.

        Where the library refuses (one part only, too long) the words are written without fonts.
        """
        parts = [(font, _allowed(text)) for font, text in parts if text]
        fragments: list[Any] = []
        for font, text in parts:
            fragments += [text] if font is None else [font, text]
        whole = "".join(text for _, text in parts)
        fits = len(parts) > 1 and units(whole) <= MAX_CELL
        if not fits or sheet.write_rich_string(row, column, *fragments, style or self.plain) != 0:
            self.text(sheet, row, column, whole, style)

    def url(self, sheet: Any, row: int, column: int, url: str) -> None:
        """Write a web address as a link where it is one, as text where it is not."""
        if not is_web(url) or sheet.write_url(row, column, url, self.link, string=cell_text(url)) != 0:
            self.text(sheet, row, column, url)

    def when(self, sheet: Any, area: tuple[int, int, int, int], formula: str, style: Any) -> None:
        """Colour the cells of ``area`` by a formula on their own row, so that sorting carries it along."""
        sheet.conditional_format(*area, {"type": "formula", "criteria": formula, "format": style})

    def close(self) -> None:
        """Finish the file."""
        self.book.close()


def marked(book: Book, passage: Passage) -> list[tuple[Any, str]]:
    """Return a passage as the parts of a rich cell, the quote in bold."""
    return [(None, passage.before), (book.bold, passage.quote), (None, passage.after)]


def cell_text(text: str) -> str:
    """Return what a cell can hold of a text: no forbidden character, no more than fits, lines kept."""
    text = _allowed(text)
    if units(text) <= MAX_CELL:
        return text
    cut = text.encode("utf-16-le")[: 2 * (MAX_CELL - 1)].decode("utf-16-le", "ignore")
    return cut + "…"


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", "\n".join(visible(line) for line in text.split("\n")))


def units(text: str) -> int:
    """Return the length as a spreadsheet counts it, in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def is_web(url: str) -> bool:
    """Tell whether this is an http or https address that can safely be a link."""
    if len(url) > MAX_URL or not url.isprintable() or any(char in url for char in " \"<>\\^`{|}'"):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
