"""Claim tables from CSV, JSON and parquet: told from reports, bounded, each row held to the models."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factcheck.errors import TableError
from factcheck.models import Claim, Report, Skipped
from factcheck.read.decode import decode
from factcheck.read.document import UnreadableError
from factcheck.read.load import load
from factcheck.read.shown import one_line, shown
from factcheck.settings import Settings
from factcheck.tables.columns import COLUMNS, NEEDED, Cell, nested, unguarded
from factcheck.tables.rows import Rows, first_fault, report_fault, unwritable
from factcheck.tables.texts import NO_TEXT, with_texts
from factcheck.tables.write import REPORTS_KEY

_UNPACKED = 20
"""How many times its size a parquet file may unpack to; a table of news claims takes three to eight."""

Read = tuple[Rows, tuple[Skipped, ...]]


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """The claims in the order of their reports and texts, the reports, and what its maker skipped."""

    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]
    skipped: tuple[Skipped, ...] = ()


def is_claim_table(path: str | Path, settings: Settings) -> bool:
    """Tell a claim table from a file of reports, by the columns or keys that only it has.

    A file that cannot be read is none: reading it as a report says what is wrong with it.
    """
    suffix = Path(path).suffix.lower()
    if suffix == ".parquet":
        return Path(path).is_file()
    if suffix not in (".csv", ".json") or not Path(path).is_file():
        return False
    try:
        text = _text(path, settings)
    except TableError:
        return False
    if suffix == ".csv":
        header = set(next(csv.reader(io.StringIO(text[:100_000]), delimiter=_delimiter(text)), []))
        return {"report_id", "quote"} <= header
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if isinstance(document, list):
        return bool(document) and isinstance(document[0], dict) and {"report_id", "quote"} <= set(document[0])
    return isinstance(document, dict) and isinstance(document.get("claims"), list)


def read_table(path: str | Path, settings: Settings, given: Iterable[Report] = ()) -> ClaimTable:
    """Read a claim table and the texts of its reports: see :func:`~factcheck.tables.texts.with_texts`.

    Raises :class:`TableError` naming file, row and column of the first fault.
    """
    suffix = Path(path).suffix.lower()
    readers = {".parquet": _read_parquet, ".csv": _read_csv}
    rows, skipped = readers.get(suffix, _read_json)(path, settings)
    texts = with_texts(rows.reports, given, settings)
    rows.hold(texts)
    # As extraction orders them, so that a sorted sheet gives the same bytes.
    claims = sorted(rows.claims, key=lambda c: (c.report_id, c.start, c.end, c.kind, c.about))
    reports = sorted(texts.values(), key=lambda report: report.id)
    without = (Skipped(path=report.path, reason=NO_TEXT) for report in reports if not report.text)
    return ClaimTable(tuple(claims), tuple(reports), (*skipped, *without))


def _text(path: str | Path, settings: Settings) -> str:
    try:
        return decode(load(os.fspath(path), settings.max_table_bytes, "max_table_bytes")).text
    except UnreadableError as error:
        raise TableError(f"{shown(path)}: {error.reason}") from None


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)


def _read_csv(path: str | Path, settings: Settings) -> Read:
    text, name = _text(path, settings), shown(path)
    limit = csv.field_size_limit(len(text) + 1)  # the file is bounded already
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        header = next(reader, [])
        _need(header, name)
        records = (
            (number, dict(zip(header, map(unguarded, cells), strict=False)))
            for number, cells in enumerate(reader, 2)
            if any(cells)
        )
        return _flat(name, records, {}), ()
    except csv.Error as error:
        raise TableError(f"{name}:{reader.line_num}: is no CSV ({error}); save it again as CSV") from None
    finally:
        csv.field_size_limit(limit)


def _read_parquet(path: str | Path, settings: Settings) -> Read:
    name = shown(path)
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise TableError(f"{name}: parquet needs pyarrow: pip install 'factcheck[parquet]'") from None
    try:
        data = load(os.fspath(path), settings.max_table_bytes, "max_table_bytes")
        file = pq.ParquetFile(io.BytesIO(data))
        groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
        if sum(group.total_byte_size for group in groups) > _UNPACKED * settings.max_table_bytes:
            raise TableError(f"{name}: unpacks to too much; raise max_table_bytes if it is yours")
        _need(file.schema_arrow.names, name)
        kept = [column for column in COLUMNS if column in file.schema_arrow.names]
        known = json.loads((file.schema_arrow.metadata or {}).get(REPORTS_KEY, b"[]"))
        rows = file.read(columns=kept).to_pylist()
    except UnreadableError as error:
        raise TableError(f"{name}: {error.reason}") from None
    except (pa.ArrowException, OSError, ValueError, RecursionError) as error:
        reason = one_line(str(error), 100)
        raise TableError(f"{name}: is no parquet file that can be read ({reason})") from None
    return _flat(name, enumerate(rows, 1), _reports(known, name)), ()


def _read_json(path: str | Path, settings: Settings) -> Read:
    name = shown(path)
    document = json.loads(_text(path, settings))
    if isinstance(document, list):
        document = {"claims": document}
    known = _reports(document.get("reports", []), name)
    rows = Rows(name, known)
    for number, item in enumerate(document["claims"], 1):
        rows.add(number, item, {})
    return rows, _skipped(document, name)


def _skipped(document: Mapping[str, Any], name: str) -> tuple[Skipped, ...]:
    try:
        skipped = tuple(Skipped.model_validate(row) for row in document.get("skipped", []))
    except (ValidationError, TypeError):
        raise TableError(f"{name}: 'skipped' is no list of path and reason") from None
    if any(unwritable(row) for row in skipped):
        raise TableError(f"{name}: 'skipped' holds half a character; write it whole")
    return skipped


def _reports(items: Any, name: str) -> dict[str, Report]:
    """The reports of a JSON table by id."""
    reports: dict[str, Report] = {}
    if not isinstance(items, list):
        raise TableError(f"{name}: 'reports' is no list")
    for number, item in enumerate(items, 1):
        try:
            report = Report.model_validate(item)
            fault = report_fault(report)
        except ValidationError as error:
            fault = first_fault(error)
        if fault:
            raise TableError(f"{name}, report {number}, {fault[0]}: {fault[1]}")
        reports[report.id] = report
    return reports


def _need(header: Iterable[str], name: str) -> None:
    missing = [column for column in NEEDED if column not in set(header)]
    if missing:
        raise TableError(f"{name}: a claim table needs the column {missing[0]}; 'factcheck extract' writes one")


def _flat(name: str, records: Iterable[tuple[int, Mapping[str, Cell]]], known: dict[str, Report]) -> Rows:
    rows = Rows(name, known)
    for number, record in records:
        claim, report = nested({column: cell for column, cell in record.items() if column in COLUMNS})
        rows.add(number, claim, report)
    return rows
