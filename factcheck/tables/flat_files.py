"""Rows as a CSV or parquet file: typed where parquet can be, and no text a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.errors import WriteError
from factcheck.tables.columns import Cell, guarded

if TYPE_CHECKING:
    import pyarrow as pa


def csv_file(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> str:
    """Return the rows under their columns, RFC 4180, with the mark that spreadsheets know UTF-8 by.

    Text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    return "\ufeff" + out.getvalue()


def parquet_file(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]], types: Mapping[str, str]) -> bytes:
    """Return the rows; ``types`` as for :func:`typed_table`. Raises :class:`WriteError` as it does."""
    return parquet_bytes_of(typed_table(columns, rows, types))


def typed_table(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]], types: Mapping[str, str]) -> pa.Table:
    """Return the rows; ``types`` names the columns that are no text: "float64", "int64" or "bool".

    Raises :class:`WriteError` where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise WriteError("parquet needs pyarrow: pip install 'factcheck[parquet]'") from None
    rows = list(rows)
    arrays: dict[str, Any] = {}
    for column in columns:
        cells = [row[column] for row in rows]
        if column not in types:
            cells = [None if cell is None else _plain(cell) for cell in cells]
        arrays[column] = pa.array(cells, type=pa.type_for_alias(types.get(column, "string")))
    return pa.table(arrays)


def parquet_bytes_of(table: pa.Table) -> bytes:
    """Return a table as the bytes of a parquet file."""
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def _cell(cell: Cell) -> str:
    return guarded(cell) if isinstance(cell, str) else _plain(cell)


def _plain(cell: Cell) -> str:
    """Return a cell as text: whole numbers without a point, an absent field as nothing."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 2**53 else repr(cell)
    return str(cell)
