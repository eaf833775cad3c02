"""Claims and their reports as JSON, CSV or parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.errors import WriteError
from factcheck.models import Claim, Report, Skipped
from factcheck.tables.columns import COLUMNS, VALUE, Cell, flat, guarded

if TYPE_CHECKING:
    import pyarrow as pa

SCHEMA = "factcheck-claims/1"
REPORTS_KEY = b"factcheck.reports"
"""Where a parquet file keeps the reports, texts and all, as JSON."""


def json_text(claims: Sequence[Claim], reports: Sequence[Report], skipped: Sequence[Skipped] = ()) -> str:
    """Return reports, claims and what was skipped as in the JSON of ``check``; ends in a newline."""
    document = {
        "schema": SCHEMA,
        "reports": [report.model_dump(mode="json") for report in reports],
        "claims": [claim.model_dump(mode="json") for claim in claims],
        "skipped": [row.model_dump(mode="json") for row in skipped],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def csv_text(claims: Sequence[Claim], reports: Sequence[Report]) -> str:
    """Return one row a claim, RFC 4180, with the mark that spreadsheets know UTF-8 by.

    Text that a spreadsheet would take for a formula has an apostrophe before it, which reading takes
    off again. A report without claims has no row.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(claims, reports):
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return "\ufeff" + out.getvalue()


def parquet_bytes(claims: Sequence[Claim], reports: Sequence[Report]) -> bytes:
    """Return the rows of the CSV, typed, and the reports with their texts in the file's metadata.

    Raises :class:`WriteError` where pyarrow is not installed.
    """
    try:
        import pyarrow.parquet as pq
    except ImportError:
        raise WriteError("parquet needs pyarrow: pip install 'factcheck[parquet]'") from None
    known = json.dumps([report.model_dump(mode="json") for report in reports], ensure_ascii=False)
    table = arrow_table(claims, reports).replace_schema_metadata({REPORTS_KEY: known.encode()})
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def arrow_table(claims: Sequence[Claim], reports: Sequence[Report]) -> pa.Table:
    """Return the rows of the CSV, typed: numbers as floats and whole numbers, the rest as text."""
    import pyarrow as pa

    rows = list(_rows(claims, reports))
    types = {VALUE + name: pa.float64() for name in ("low", "high", "said_low", "said_high")}
    types |= {"start": pa.int64(), "end": pa.int64()}
    types |= {VALUE + "about": pa.bool_(), VALUE + "polarity": pa.bool_()}
    columns = {}
    for column in COLUMNS:
        cells = [row[column] for row in rows]
        if column not in types:
            cells = [None if cell is None else _plain(cell) for cell in cells]
        columns[column] = pa.array(cells, type=types.get(column, pa.string()))
    return pa.table(columns)


def _rows(claims: Sequence[Claim], reports: Sequence[Report]) -> Iterator[dict[str, Cell]]:
    by_id = {report.id: report for report in reports}
    return (flat(claim, by_id[claim.report_id]) for claim in claims)


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
