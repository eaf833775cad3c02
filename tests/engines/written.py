"""What a run has written, in an order that does not hang on the parts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

TABLES = ("reports", "claims", "groups", "discrepancies")


def rows_of(table: Path) -> list[dict[str, Any]]:
    """Every row of a table, from one file or a folder of them, sorted."""
    files = sorted(table.glob("*.parquet")) if table.is_dir() else [table]
    rows = [row for file in files for row in pq.ParquetFile(file).read().to_pylist()]
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def written(folder: Path) -> dict[str, str]:
    """The tables of a run, sorted, as text: equal where the runs are equal byte for byte after sorting."""
    return {name: json.dumps(rows_of(folder / name), sort_keys=True) for name in TABLES}
