"""The work itself: functions from one part of a table to another, that know no engine.

Each is a function of its rows alone, so that an engine may cut the table as it likes, and do a part again
after a worker was lost. What flows are pandas frames of text, records as JSON: an engine moves them unread.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pandas as pd
from pydantic import TypeAdapter

from factcheck.engines.results import write_stories
from factcheck.engines.rows import report_of
from factcheck.errors import TableError
from factcheck.extract import extract_claims
from factcheck.libraries import use_one_thread
from factcheck.match.events import events_of, links
from factcheck.match.settle import settle_events
from factcheck.match.signature import Signature, signature_of
from factcheck.models import CheckResult, Claim, Report, Skipped
from factcheck.pipeline import check_claims
from factcheck.read.shown import shown
from factcheck.settings import Settings

SIGNED = ("id", "sha256", "signature", "notes")
"""One row a report: what it is known by (empty where it has no text), and what to say of it."""
STORIES = ("id", "sha256", "story")
"""One row a report: which story it belongs to, by the smallest id of the story's reports."""
EXTRACTED = ("story", "id", "report", "claims")
"""One row a report: the record itself, and a list of its claims."""
COUNTED = ("stories", "reports", "claims", "groups", "discrepancies")
"""One row a part of whole stories: how many of each it holds."""

_CLAIMS = TypeAdapter(list[Claim])


@dataclass(frozen=True, slots=True)
class Stages:
    """The functions over a part, with what they need to know; it travels to the workers."""

    source: str
    """The table of reports, as messages name it."""
    folder: Path
    """Where the results are written; every worker must reach it."""
    settings: Settings

    def sign(self, reports: pd.DataFrame) -> pd.DataFrame:
        """Return what each report is known by: the columns ``SIGNED``."""
        rows = []
        for row in _rows(reports):
            report, notes = report_of(row, self.source, self.settings)
            signature = signature_of(report).model_dump_json() if report else ""
            rows.append((row["id"], report.sha256 if report else "", signature, json.dumps(notes)))
        return _frame(rows, SIGNED)

    def tell_stories(self, signed: pd.DataFrame) -> tuple[pd.DataFrame, tuple[Skipped, ...]]:
        """Return of which story each report is, the columns ``STORIES``, and what was skipped.

        The one stage that sees all reports, in two kilobytes each. Raises :class:`TableError` where a
        report has no id or two have the same.
        """
        again = signed["id"][signed["id"].duplicated() | signed["id"].isna()]
        if len(again):
            raise TableError(f"{self.source}: id {again.iloc[0]!r} is that of two rows or none; give each report its own")
        kept = signed[signed["signature"] != ""]
        signatures = [Signature.model_validate_json(text) for text in kept["signature"]]
        story = events_of(kept["id"], links(signatures, (), self.settings), self.settings)
        rows = [(name, sha256, story[name]) for name, sha256 in zip(kept["id"], kept["sha256"], strict=True)]
        skipped = [
            Skipped(path=f"{self.source}#{shown(row['id'])}", reason=reason)
            for row in _rows(signed)
            for reason in json.loads(row["notes"])
        ]
        return _frame(rows, STORIES), tuple(sorted(skipped, key=lambda row: (row.path, row.reason)))

    def extract(self, reports: pd.DataFrame) -> pd.DataFrame:
        """Return the claims of each report, given with its story: the columns ``EXTRACTED``.

        Reports of one text are parsed once, so that it is best given together with its copies.
        """
        use_one_thread()
        told = {row["id"]: report_of(row, self.source, self.settings)[0] for row in _rows(reports)}
        ordered = sorted((report for report in told.values() if report), key=lambda r: (r.sha256, r.id))
        claims: dict[str, list[Claim]] = {report.id: [] for report in ordered}
        for claim in extract_claims(ordered, self.settings):
            claims[claim.report_id].append(claim)
        story = dict(zip(reports["id"], reports["story"], strict=True))
        return _frame(
            [(story[r.id], r.id, r.model_dump_json(), _CLAIMS.dump_json(claims[r.id]).decode()) for r in ordered],
            EXTRACTED,
        )

    def check(self, stories: pd.DataFrame) -> pd.DataFrame:
        """Check each of some whole stories, write the results, return their number: ``COUNTED``.

        The files are named by the first story in them: a part that is done again replaces its own.
        """
        use_one_thread()
        results = list(self._checked(stories))
        if not results:
            return _frame([], COUNTED)
        return _frame([write_stories(self.folder, results)], COUNTED)

    def _checked(self, stories: pd.DataFrame) -> Iterator[tuple[str, CheckResult]]:
        """Yield each story with what a check of a folder of its reports gives."""
        rows = sorted(_rows(stories), key=lambda row: (row["story"], row["id"]))
        for story, of_story in groupby(rows, key=lambda row: str(row["story"])):
            reports: list[Report] = []
            claims: list[Claim] = []
            for row in of_story:
                reports.append(Report.model_validate_json(row["report"]))
                claims += _CLAIMS.validate_json(row["claims"])
            yield story, check_claims(settle_events(claims, reports, self.settings), reports, (), self.settings)


def empty(columns: tuple[str, ...]) -> pd.DataFrame:
    """Return a frame of these columns without rows, for engines that ask beforehand what will come."""
    return _frame([], columns)


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(column): cell for column, cell in row.items()} for row in frame.to_dict("records")]


def _frame(rows: list[tuple[Any, ...]], columns: tuple[str, ...]) -> pd.DataFrame:
    """Return a frame whose columns have one type also where it has no row."""
    frame = pd.DataFrame(rows, columns=list(columns))
    return frame.astype("int64") if columns == COUNTED else frame.astype("string")
