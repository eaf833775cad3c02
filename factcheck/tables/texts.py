"""Find the texts of reports that a claim table only names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.models import Report
from factcheck.read import read_reports
from factcheck.settings import Settings

NO_TEXT = "its text is not at hand (the file was moved or changed since its claims were read); quotes stand as the table has them"


def with_texts(reports: Mapping[str, Report], given: Iterable[Report], settings: Settings) -> dict[str, Report]:
    """Return the reports by id with their texts, as far as they can be known for sure.

    A text is known by its SHA-256 among the ``given`` reports or in the file that the report names:
    only the very text that the claims were read from is taken. A report without it keeps none.
    """
    texts = {report.sha256: report.text for report in given}
    for report in reports.values():
        if not report.text and report.sha256 and report.sha256 not in texts:
            texts |= {again.sha256: again.text for again in _read_again(report.path, settings)}
    return {
        name: report if report.text else report.model_copy(update={"text": texts.get(report.sha256, "")})
        for name, report in reports.items()
    }


def _read_again(path: str, settings: Settings) -> list[Report]:
    # Row 3 of a table of reports has the path "table.csv#3".
    for name in (path, path.rpartition("#")[0]):
        if name and Path(name).is_file():
            try:
                return read_reports([name], settings)
            except ReadError:
                return []
    return []
