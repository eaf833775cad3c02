"""A reviewer's sheet, .xlsx or .csv, as rows of named cells, each with its place.

Rows may be sorted, filtered, deleted or added, columns moved, added or written in other case: a head
row is found by its names, and a row is known by its id.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck.decisions import INDEX_SHEET, SHEET_COLUMNS, Seen, parse_claims_key
from factcheck.errors import ReviewError

MAX_BYTES = 200_000_000
MAX_UNPACKED = 2_000_000_000
MAX_ROWS = 300_000
MAX_COLUMNS = 300
HEAD_ROWS = 50
"""The head row is looked for in the first rows; some write a title above it."""
EMPTY_ROWS = 2_000
"""After so many empty rows a sheet is over: some programs claim a million of them."""
KNOWN = (*SHEET_COLUMNS, "question")
ZIP_MAGIC = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """The text of a cell, and where it is: "Discrepancies!B7", or "line 7, column 2"."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The cells of a row by the name of their column, lower case; only the columns in :data:`KNOWN`."""

    cells: dict[str, SheetCell]

    def text(self, name: str) -> str:
        """Return the cell's text without blanks around it; empty where there is no such cell."""
        cell = self.cells.get(name)
        return cell.text.strip() if cell else ""

    def place(self, name: str) -> str:
        """Return where the cell is, or where the row is if it has no such cell."""
        cell = self.cells.get(name) or next(iter(self.cells.values()))
        return cell.place


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """What a sheet holds: its rows, the findings it was made with, where their decisions live."""

    rows: tuple[SheetRow, ...]
    made_with: dict[str, Seen] = field(default_factory=dict)
    decisions_path: Path | None = None


def read_sheet(path: str | Path) -> ReviewSheet:
    """Read a reviewer's workbook or CSV file.

    Raises :class:`~factcheck.errors.ReviewError` where it cannot be read, or has no head row with
    the columns "id" and "decision".
    """
    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise ReviewError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB; is it the right file?")
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReviewError(
            f"{path}: could not be read ({error.strerror}); name an .xlsx or .csv file"
        ) from error
    sheet = _workbook(path, data) if data.startswith(ZIP_MAGIC) else _csv(path, data)
    if sheet is None:
        raise ReviewError(
            f'{path}: no row with the column names "ID" and "Decision" in its first {HEAD_ROWS} rows; '
            "put them back, or write the workbook anew"
        )
    return sheet


# --- rows of any kind ---------------------------------------------------------------------------------


def _rows(lines: Iterable[Sequence[str]], place: _Place) -> list[SheetRow] | None:
    """Return the rows below the head row; None where there is none."""
    numbered = enumerate(lines, 1)
    columns: dict[str, int] | None = None
    for number, line in numbered:
        columns = _head(line)
        if columns or number >= HEAD_ROWS:
            break
    if not columns:
        return None
    rows = []
    for number, line in numbered:
        cells = {
            name: SheetCell(line[column], place(number, column))
            for name, column in columns.items()
            if column < len(line)
        }
        row = SheetRow(cells)
        if any(row.text(name) for name in cells):
            rows.append(row)
    return rows


def _head(line: Sequence[str]) -> dict[str, int] | None:
    """Return the known columns of a head row by name; None where this is no head row."""
    columns: dict[str, int] = {}
    for number, text in enumerate(line):
        name = "".join(filter(str.isalnum, text.casefold()))
        if name in KNOWN:
            columns.setdefault(name, number)
    return columns if {"id", "decision"} <= columns.keys() else None


@dataclass(frozen=True, slots=True)
class _Place:
    sheet: str | None

    def __call__(self, row: int, column: int) -> str:
        """Return the place of a cell: row from 1, column from 0."""
        if self.sheet is None:
            return f"row {row}, column {column + 1}"
        from openpyxl.utils import get_column_letter

        return f"{self.sheet}!{get_column_letter(column + 1)}{row}"


# --- workbooks ----------------------------------------------------------------------------------------


def _workbook(path: str | Path, data: bytes) -> ReviewSheet | None:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
        if unpacked > MAX_UNPACKED:
            raise ReviewError(f"{path}: unpacks to more than {MAX_UNPACKED // 1_000_000_000} GB; not read")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = {sheet.title: list(_lines(sheet)) for sheet in book.worksheets if sheet.title != INDEX_SHEET}
        index = list(_lines(book[INDEX_SHEET])) if INDEX_SHEET in book.sheetnames else []
    except ReviewError:
        raise
    except Exception as error:  # a damaged workbook fails in the library in a dozen ways
        raise ReviewError(
            f"{path}: not a workbook that can be read ({error}); save it anew as .xlsx"
        ) from error
    found = [rows for title, lines in sheets.items() if (rows := _rows(lines, _Place(title))) is not None]
    if not found:
        return None
    made_with, decisions_path = _made_with(index)
    return ReviewSheet(tuple(chain.from_iterable(found)), made_with, decisions_path)


def _lines(sheet: Any) -> Iterator[list[str]]:
    empty = 0
    for line in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True):
        cells = [_text(value) for value in line]
        empty = 0 if any(cells) else empty + 1
        if empty > EMPTY_ROWS:
            return
        yield cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _made_with(index: Sequence[Sequence[str]]) -> tuple[dict[str, Seen], Path | None]:
    """Read the hidden sheet: findings by id, and the decisions file."""
    if not index or len(index[0]) < 2 or index[0][0] != "decisions":
        return {}, None
    made_with: dict[str, Seen] = {}
    for line in index[1:]:
        parsed = parse_claims_key(line[1]) if len(line) > 2 else None
        if parsed and parsed[0] == line[0]:
            values = [*line[3:], *[""] * len(parsed[1])]
            sides = (
                side.model_copy(update={"value": value})
                for side, value in zip(parsed[1], values, strict=False)
            )
            made_with[line[0]] = Seen(id=line[0], question=line[2], sides=tuple(sides))
    return made_with, Path(index[0][1]) if index[0][1] else None


# --- CSV ------------------------------------------------------------------------------------------------


def _csv(path: str | Path, data: bytes) -> ReviewSheet | None:
    text = _decoded(data)
    if "\0" in text:
        raise ReviewError(f"{path}: neither an .xlsx workbook nor a .csv text; save it as one of them")
    for delimiter in (",", ";", "\t"):
        try:
            lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise ReviewError(f"{path}: not a readable .csv file ({error}); save it anew") from None
        rows = _rows(([_unguarded(cell) for cell in line] for line in lines[:MAX_ROWS]), _Place(None))
        if rows is not None:
            return ReviewSheet(tuple(rows))
    return None


def _decoded(data: bytes) -> str:
    """UTF-8 with or without mark, UTF-16 with one (as Excel writes "Unicode text"), else Windows' own."""
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _unguarded(cell: str) -> str:
    """Take off the apostrophe that keeps a CSV cell from being a formula."""
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@\t\r" else cell
