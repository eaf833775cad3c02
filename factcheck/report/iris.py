"""Names on the web for what a result holds: the same input gives the same names."""

from __future__ import annotations

import uuid
from pathlib import PurePath
from urllib.parse import quote

from factcheck.models import CheckResult, Report
from factcheck.report.workbook.cells import is_web

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://schema.org/Claim#factcheck/1")


def urn(*parts: str) -> str:
    """Return a ``urn:uuid`` that stands for a thing of the result, named by its kind and ids."""
    return uuid.uuid5(_NAMESPACE, "\x1f".join(parts)).urn


def result_urn(kind: str, result: CheckResult) -> str:
    """Return the name of a whole result: another one as soon as a report or a finding is another."""
    ids = [*(r.sha256 for r in result.reports), *(d.id for d in result.discrepancies)]
    return urn(kind, *sorted(ids))


def report_iri(report: Report) -> str:
    """Return where the report is: its address on the web, or its path, relative paths staying so."""
    if report.url and is_web(report.url):
        return report.url
    path = PurePath(report.path)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
