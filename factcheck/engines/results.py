"""The results of a run as Parquet: one folder a table, one file a part of it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.files import write_whole
from factcheck.models import CheckResult, Skipped
from factcheck.tables.write import arrow_table

TEXT, TEXTS = pa.string(), pa.list_(pa.string())
REPORTS = pa.schema([(name, TEXT) for name in ("story", "id", "sha256", "title", "publisher", "published", "url")])
GROUPS = pa.schema([*((name, TEXT) for name in ("story", "id", "question", "kind", "event")), ("claim_ids", TEXTS)])
DISCREPANCIES = pa.schema([
    *((name, TEXT) for name in ("story", "id", "group_id", "question", "verdict", "scope", "severity")),
    ("confidence", pa.float64()), ("summary", TEXT),
    ("sides", pa.list_(pa.struct([("value", TEXT), ("claim_ids", TEXTS), ("origins", pa.int64())]))),
    ("relations", pa.list_(pa.struct([("sides", pa.list_(pa.int64())), ("verdict", TEXT), ("reason", TEXT)]))),
])  # fmt: skip
SKIPPED = pa.schema([("path", TEXT), ("reason", TEXT)])
TABLES = ("reports", "claims", "groups", "discrepancies")


def make_folders(folder: Path) -> None:
    """Make the folders of the tables."""
    for name in TABLES:
        (folder / name).mkdir()


def write_stories(folder: Path, results: Sequence[tuple[str, CheckResult]]) -> tuple[int, ...]:
    """Write one file a table for these stories, in their order; return how many of each there are.

    ``claims`` has the columns of a claim table, the others the fields of their records, and each the story
    in front: the smallest id of its reports. The files are named by the first story.
    """
    tables = {
        "reports": _table(REPORTS, ((story, row) for story, result in results for row in result.reports)),
        "claims": pa.concat_tables(_claims(story, result) for story, result in results),
        "groups": _table(GROUPS, ((story, row) for story, result in results for row in result.groups)),
        "discrepancies": _table(DISCREPANCIES, ((story, row) for story, result in results for row in result.discrepancies)),
    }
    name = f"part-{sha256(results[0][0].encode()).hexdigest()[:16]}.parquet"
    for table, rows in tables.items():
        write_whole(folder / table / name, _bytes(rows))
    return (len(results), *(len(rows) for rows in tables.values()))


def write_skipped(folder: Path, skipped: Iterable[Skipped]) -> None:
    """Write what was skipped, and why."""
    rows = pa.Table.from_pylist([row.model_dump() for row in skipped], SKIPPED)
    write_whole(folder / "skipped.parquet", _bytes(rows))


def _claims(story: str, result: CheckResult) -> pa.Table:
    rows = arrow_table(result.rows, result.reports)
    return rows.add_column(0, "story", pa.array([story] * len(rows), TEXT))


def _table(schema: pa.Schema, rows: Iterable[tuple[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist([{"story": story, **row.model_dump(mode="json")} for story, row in rows], schema)


def _bytes(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()
