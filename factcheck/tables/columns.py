"""The flat form of a claim: which columns a table has, and how a cell stands for a field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from factcheck.models import Claim, Moment, Name, Place, Quantity, Record, Report, Statement

Cell = str | float | bool | None
VALUES: tuple[type[Record], ...] = (Quantity, Moment, Name, Place, Statement)
VALUE, REPORT = "value.", "report."

VALUE_FIELDS = tuple(dict.fromkeys(name for value in VALUES for name in value.model_fields))
REPORT_FIELDS = tuple(name for name in Report.model_fields if name not in ("id", "text"))
COLUMNS = (
    *(
        column
        for name in Claim.model_fields
        for column in ([VALUE + field for field in VALUE_FIELDS] if name == "value" else [name])
    ),
    *(REPORT + name for name in REPORT_FIELDS),
)
"""All columns, in the order of the records: the claim's, its value's in their midst, its report's."""

NEEDED = (
    *(name for name, field in Claim.model_fields.items() if field.is_required() and name != "value"),
    VALUE + "type",
)
"""Columns without which a table is no claim table."""


_FORMULA = re.compile(r"(^|;)([\s\"']*)(?=[=+\-@＝＋－＠﹢﹣﹦﹫])")
_GUARDED = re.compile(r"(^|;)'([\s\"']*)(?=[=+\-@＝＋－＠﹢﹣﹦﹫])")


def flat(claim: Claim, report: Report) -> dict[str, Cell]:
    """Return a claim and what is known of its report as one row; fields that it has not are None."""
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row |= claim.model_dump(exclude={"value"})
    row |= {VALUE + name: cell for name, cell in claim.value.model_dump().items()}
    about = report.model_dump(include=set(REPORT_FIELDS))
    about["guessed"] = " ".join(report.guessed)
    return row | {REPORT + name: cell for name, cell in about.items()}


def nested(row: Mapping[str, Cell]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a row's claim and report as the models take them; an empty cell is a field left out."""
    claim: dict[str, Any] = {}
    value: dict[str, Any] = {}
    report: dict[str, Any] = {}
    for column, cell in row.items():
        if column.startswith(REPORT):
            report[column.removeprefix(REPORT)] = cell
        elif cell is not None and cell != "":
            if column.startswith(VALUE):
                value[column.removeprefix(VALUE)] = cell
            else:
                claim[column] = cell
    _fill_blank(claim, Claim)
    of_type = (record for record in VALUES if record.model_fields["type"].default == value.get("type"))
    _fill_blank(value, next(of_type, Record))
    claim["value"] = value
    if "guessed" in report:
        report["guessed"] = tuple(str(report["guessed"] or "").split())
    return claim, report


def _fill_blank(fields: dict[str, Any], record: type[Record]) -> None:
    """Put back what an empty cell means where the model asks for it: the empty text, or no end."""
    for name, field in record.model_fields.items():
        if name not in fields and field.is_required() and name != "value":
            if field.annotation is str:
                fields[name] = ""
            elif name in ("low", "high", "earliest", "latest"):
                fields[name] = None


def guarded(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would take for a formula."""
    return _FORMULA.sub(r"\1'\2", text)


def unguarded(text: str) -> str:
    """Undo :func:`guarded`, to the letter."""
    return _GUARDED.sub(r"\1\2", text)
