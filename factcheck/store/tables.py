"""The tables of a store as flat rows, to be written where another program reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from factcheck.decisions import Decisions
from factcheck.models import CheckResult, Discrepancy, Group, Record
from factcheck.store.rows import Cell, row_of
from factcheck.store.schema import opened

REPORT_COLUMNS = (
    "version", "id", "superseded_by", "path", "title", "publisher", "published", "url", "sha256", "guessed", "text",
)  # fmt: skip
DECISION_COLUMNS = ("id", "question", "reviewer", "decision", "note", "sides")
TYPES = {"version": "int64", "superseded_by": "int64", "confidence": "float64"}
"""Columns that are no text."""


class Table(NamedTuple):
    """Columns, and rows that have a cell for each. What is a list is JSON."""

    columns: tuple[str, ...]
    rows: list[dict[str, Cell]]


def report_table(path: Path) -> Table:
    """Return all versions of all reports, in the order of their addition; those superseded name their successor."""
    with opened(path) as base:
        rows = base.execute(f"SELECT {', '.join(REPORT_COLUMNS)} FROM reports ORDER BY version").fetchall()
        return Table(REPORT_COLUMNS, [dict(row) for row in rows])


def group_table(result: CheckResult) -> Table:
    """Return one row a group."""
    return Table(tuple(Group.model_fields), _rows(result.groups))


def discrepancy_table(result: CheckResult) -> Table:
    """Return one row a finding, gravest first."""
    return Table(tuple(Discrepancy.model_fields), _rows(result.discrepancies))


def decision_table(decisions: Decisions) -> Table:
    """Return one row for each word of a reviewer."""
    rows: list[dict[str, Cell]] = [
        dict(zip(DECISION_COLUMNS, (seen.id, seen.question, r.reviewer, r.decision, r.note, sides), strict=True))
        for seen in decisions.findings
        for sides in [json.dumps([side.model_dump(mode="json") for side in seen.sides], ensure_ascii=False)]
        for r in seen.reviews
    ]
    return Table(DECISION_COLUMNS, rows)


def _rows(records: Iterable[Record]) -> list[dict[str, Cell]]:
    return [row_of(record) for record in records]
