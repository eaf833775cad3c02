"""The seeds and the editor's files over them hold together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from factcheck import read_reports
from factcheck.cases import CaseFile, Conflict, Mention, Seen, load_cases
from factcheck.models import CheckResult

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*/*.md"))
CASE_FILES = sorted(path for path in (ROOT / "claims").glob("*.yaml") if path.stem != "short")


@pytest.fixture(scope="module", params=CASE_FILES, ids=lambda path: path.stem)
def cases(request: pytest.FixtureRequest) -> CaseFile:
    """One event's file."""
    return load_cases(request.param)


def unchecked(folder: Path) -> Seen:
    """The reports of a folder, before any check."""
    reports = read_reports([folder])
    return Seen(CheckResult(reports=tuple(reports), claims=(), groups=(), discrepancies=()))


def test_there_are_36_reports_of_four_events() -> None:
    assert len(SEEDS) == 36
    assert {path.parent.name for path in SEEDS} == {path.stem for path in CASE_FILES}
    assert len(CASE_FILES) == 4


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_report_says_where_it_comes_from(path: Path) -> None:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    assert {"publisher", "note"} <= fields.keys() <= {"title", "publisher", "published", "url", "note"}
    assert all(isinstance(value, str) and value for value in fields.values())
    assert not re.search(r"//\d+(\.\d+){3}\b", front), "an address without a name does not last"
    assert "[no headline]" not in body
    if "title" in fields:
        assert body.strip().split("\n\n")[0] == fields["title"]


def test_every_report_of_a_folder_is_read_as_its_front_matter_says(cases: CaseFile) -> None:
    assert cases.reports is not None
    reports = read_reports([cases.reports])
    assert reports.skipped == ()
    assert len(reports) == len(list(cases.reports.glob("*.md")))
    assert all("publisher" not in report.guessed for report in reports)


def test_every_quote_stands_in_its_report(cases: CaseFile) -> None:
    assert cases.reports is not None
    seen = unchecked(cases.reports)
    mentions = [m for case in cases.conflicts for side in case.sides for m in side.mentions]
    mentions += [m for case in cases.look_alikes for m in case.mentions]
    mentions += [Mention(report=row.report, quote=row.quote, nth=row.nth) for row in cases.claims]
    assert len(mentions) > 150
    for mention in mentions:
        seen.span(mention)


def test_every_case_can_be_met(cases: CaseFile) -> None:
    for case in cases.conflicts:
        spoken = [{mention.report for mention in side.mentions} for side in case.sides]
        if case.scope == "within":
            assert len(set.union(*spoken)) == 1, f"{case.id}: one report speaks"
        passages = [{(m.report, m.quote, m.nth) for m in side.mentions} for side in case.sides]
        assert not set.intersection(*passages), f"{case.id}: a passage stands on every side"


def test_both_readers_rows_are_the_most(cases: CaseFile) -> None:
    rows: list[Conflict] = list(cases.conflicts)
    assert sum(row.listed_by == "both" for row in rows) > len(rows) / 2
    assert all(row.listed_by and row.note for row in rows)
