"""Claims and their reports as JSON, CSV or parquet."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.models import Claim, Report, Skipped
from factcheck.tables.columns import COLUMNS, VALUE, Cell, flat
from factcheck.tables.flat_files import csv_file, parquet_bytes_of, typed_table

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
    return csv_file(COLUMNS, _rows(claims, reports))


def parquet_bytes(claims: Sequence[Claim], reports: Sequence[Report]) -> bytes:
    """Return the rows of the CSV, typed, and the reports with their texts in the file's metadata.

    Raises :class:`WriteError` where pyarrow is not installed.
    """
    known = json.dumps([report.model_dump(mode="json") for report in reports], ensure_ascii=False)
    return parquet_bytes_of(arrow_table(claims, reports).replace_schema_metadata({REPORTS_KEY: known.encode()}))


def arrow_table(claims: Sequence[Claim], reports: Sequence[Report]) -> pa.Table:
    """Return the rows of the CSV, typed: numbers as floats and whole numbers, the rest as text.

    Raises :class:`WriteError` where pyarrow is not installed.
    """
    types = dict.fromkeys((VALUE + name for name in ("low", "high", "said_low", "said_high")), "float64")
    types |= {"start": "int64", "end": "int64", VALUE + "about": "bool", VALUE + "polarity": "bool"}
    return typed_table(COLUMNS, _rows(claims, reports), types)


def _rows(claims: Sequence[Claim], reports: Sequence[Report]) -> Iterator[dict[str, Cell]]:
    by_id = {report.id: report for report in reports}
    return (flat(claim, by_id[claim.report_id]) for claim in claims)
