"""Rows of a table of reports as reports, alike in every process that reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.models import Report
from factcheck.read.assemble import draft, guess_rest
from factcheck.read.document import Document, UnreadableError
from factcheck.read.shown import shown
from factcheck.settings import Settings

NEEDED = ("id", "text")
COLUMNS = (*NEEDED, "publisher", "published", "url", "title")
"""What a table of reports may tell of each; other columns are left alone."""

UNDATED = "no publication date: its weekdays and yearless dates have no day to be read by"


def report_of(row: Mapping[str, Any], source: str, settings: Settings) -> tuple[Report | None, Sequence[str]]:
    """Return the report of a row, and what to say of it; no report where it has no text.

    The table's id is kept, so that a claim leads back to its row. ``source`` names the table.
    """
    told = {column: row[column] for column in COLUMNS if isinstance(row.get(column), str)}
    name = told.pop("id", "")
    document = Document(**{"text": "", **told})
    try:
        item = draft(document, f"{source}#{shown(name)}", name, settings)
    except UnreadableError as error:
        return None, (error.reason,)
    guess_rest(item)
    report = item.report(name)
    return report, (*item.notes, *(() if report.published else (UNDATED,)))
