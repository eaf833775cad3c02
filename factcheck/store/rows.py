"""Records to rows of a table and back: a field a column, what is no plain value as JSON."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from factcheck.models import Record

Cell = str | int | float | None
Model = TypeVar("Model", bound=Record)

NESTED = frozenset({"value", "guessed", "claim_ids", "sides", "relations"})
"""Fields that are kept as JSON."""


class DamagedError(Exception):
    """A row does not hold what its table promises."""


@contextlib.contextmanager
def intact() -> Iterator[None]:
    """Raise :class:`DamagedError` where what is read from a row has an impossible value."""
    try:
        yield
    except ValueError as error:
        raise DamagedError from error


def row_of(record: Record) -> dict[str, Cell]:
    """Return a record as the cells of a row."""
    fields = record.model_dump(mode="json")
    return {
        name: json.dumps(value, ensure_ascii=False) if name in NESTED else value
        for name, value in fields.items()
    }


def record_of(model: type[Model], row: Mapping[str, Any] | sqlite3.Row) -> Model:
    """Return the record that a row holds, other columns left aside."""
    fields = {name: row[name] for name in model.model_fields}
    with intact():
        for name in NESTED & fields.keys():
            fields[name] = json.loads(fields[name])
        return model.model_validate(fields)


def insert(base: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Cell]]) -> None:
    """Add rows to a table; all have the same columns."""
    rows = list(rows)
    if rows:
        columns = list(rows[0])
        marks = ", ".join(f":{name}" for name in columns)
        base.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
