"""Hold each row of a claim table to the models, and name the row and column that breaks them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from factcheck.errors import TableError
from factcheck.models import Claim, Moment, Quantity, Record, Report
from factcheck.read.shown import one_line
from factcheck.tables.columns import REPORT
from factcheck.values.days import ANY_YEAR

_CLOCK = re.compile(r"T([01]\d|2[0-3]):[0-5]\d([+-]\d\d:\d\d)?")


class Rows:
    """The claims and reports of a table as its rows are added, none before it is valid."""

    def __init__(self, name: str, reports: Mapping[str, Report]) -> None:
        self._name = name
        self._places: dict[str, int] = {}
        self._told: dict[str, dict[str, Any]] = {}
        self._whole = bool(reports)
        self.claims: list[Claim] = []
        self.reports = dict(reports)

    def add(self, number: int, claim: Any, report: Mapping[str, Any]) -> None:
        """Add row ``number`` (as its file counts them); ``report`` is what the row says of its report.

        Raises :class:`TableError` naming row and column.
        """
        try:
            valid = Claim.model_validate(claim)
        except ValidationError as error:
            raise self._fault(number, *first_fault(error)) from None
        for column in ("id", "report_id", "event", "quote"):
            if not getattr(valid, column):
                raise self._fault(number, column, "is empty")
        if valid.id in self._places:
            raise self._fault(number, "id", f"{valid.id} stands in row {self._places[valid.id]} already")
        self._places[valid.id] = number
        fault = unwritable(valid) or _value_fault(valid)
        if fault:
            raise self._fault(number, *fault)
        self._know(number, valid.report_id, report)
        self.claims.append(valid)

    def hold(self, reports: Mapping[str, Report]) -> None:
        """Hold every quote to its report's text, where that is known; raises :class:`TableError`."""
        for claim in self.claims:
            text = reports[claim.report_id].text
            if text and text[max(0, claim.start) : claim.end] != claim.quote:
                raise self._fault(
                    self._places[claim.id],
                    "quote",
                    f"is not what the report says from {claim.start} to {claim.end}; mend it, or these two",
                )

    def _know(self, number: int, report_id: str, told: Mapping[str, Any]) -> None:
        """Learn of the row's report, which every row of it must tell alike."""
        if self._whole:
            if report_id not in self.reports:
                raise self._fault(number, "report_id", f"the table has no report {one_line(report_id, 40)}")
            return
        if report_id not in self._told:
            self._told[report_id] = dict(told)
            self.reports[report_id] = self._report(number, report_id, told)
        for column, cell in told.items():
            if self._told[report_id].get(column) != cell:
                raise self._fault(number, REPORT + column, "is not what another row of the same report has")

    def _report(self, number: int, report_id: str, told: Mapping[str, Any]) -> Report:
        fields = {name: cell for name, cell in told.items() if cell is not None and cell != ""}
        texts = {name: fields.get(name, "") for name in ("title", "sha256")}
        path = fields.get("path", report_id)
        try:
            report = Report.model_validate({"publisher": path} | fields | texts | {"id": report_id, "path": path, "text": ""})
        except ValidationError as error:
            column, message = first_fault(error)
            raise self._fault(number, REPORT + column, message) from None
        fault = report_fault(report)
        if fault:
            raise self._fault(number, REPORT + fault[0], fault[1])
        return report

    def _fault(self, number: int, column: str, message: str) -> TableError:
        return TableError(f"{self._name}, row {number}, column {column}: {message}")


def first_fault(error: ValidationError) -> tuple[str, str]:
    """Return the column, as a table names it, and the message of the first thing that is wrong."""
    fault = error.errors(include_url=False, include_context=False)[0]
    where = [str(part) for part in fault["loc"]]
    if where[:1] == ["value"]:
        where = ["value", *(where[2:] or ["type"])]
    given = f" (it is {one_line(repr(fault['input']), 60)})" if fault["type"] != "missing" else ""
    return ".".join(where) or "-", fault["msg"] + given


def report_fault(report: Report) -> tuple[str, str] | None:
    """What the model lets pass and later stages cannot take: the field, and what is wrong with it."""
    if report.published is not None and not _is_day_or_moment(report.published):
        return "published", "is no ISO 8601 date, like 2031-03-06T08:00+01:00"
    return unwritable(report)


def unwritable(record: Record) -> tuple[str, str] | None:
    """What no file could hold again: half a character, which JSON can escape and nothing can encode."""
    try:
        record.model_dump_json()
    except ValueError:
        for column in type(record).model_fields:
            try:
                record.model_dump_json(include={column})
            except ValueError:
                return column, "holds half a character; write it whole"
    return None


def _value_fault(claim: Claim) -> tuple[str, str] | None:
    """What the models let pass and arithmetic cannot take: no numbers, turned intervals, no dates."""
    value = claim.value
    if isinstance(value, Quantity):
        for low, high in (("low", "high"), ("said_low", "said_high")):
            ends = [getattr(value, low), getattr(value, high)]
            for column, end in zip((low, high), ends, strict=True):
                if end is not None and not math.isfinite(end):
                    return f"value.{column}", "is not finite; leave an open end empty"
            if None not in ends and ends[0] > ends[1]:
                return f"value.{low}", f"is greater than value.{high}"
        if not math.isfinite(value.resolution) or value.resolution < 0:
            return "value.resolution", "is no weight of a digit, like 10 or 0.1"
    elif isinstance(value, Moment):
        for column in ("earliest", "latest"):
            end = getattr(value, column)
            if end is not None and not (_CLOCK.fullmatch(end) or _is_day_or_moment(end)):
                return f"value.{column}", "is no ISO 8601 date or time, like 2031-03-06 or T15:50+09:00"
    return None


def _is_day_or_moment(text: str) -> bool:
    if text.startswith("--"):
        text = f"{ANY_YEAR}{text[1:]}"
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            read(text)
        except ValueError:
            continue
        return len(text) >= len("2031-03-06") and text[4] == "-"
    return False
