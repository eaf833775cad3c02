"""A workbook goes out, a reviewer edits it, the decisions come back."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from factcheck.decisions import Decisions, claims_key, standings
from factcheck.models import CheckResult
from factcheck.report import workbook
from factcheck.review import ApplyReport, apply_sheet, describe, load_decisions

KILLED, HURT, CAPTAIN, START, CREW = 0, 1, 2, 3, 4
"""The findings of the made-up event, gravest first."""


class Reviewer:
    """Edits a workbook's sheet of discrepancies as a person would, through openpyxl."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book["Discrepancies"]

    def column(self, name: str) -> int:
        return next(cell.column for cell in self.sheet[1] if cell.value == name)

    def row(self, finding_id: str) -> int:
        ids = self.sheet.iter_rows(min_col=self.column("ID"), max_col=self.column("ID"))
        return next(cell.row for (cell,) in ids if cell.value == finding_id)

    def set(self, finding_id: str, **cells: str) -> None:
        row = self.row(finding_id)
        for name, value in cells.items():
            self.sheet.cell(row, self.column(name.capitalize()), value)

    def lines(self) -> list[list[Any]]:
        return [list(line) for line in self.sheet.iter_rows(values_only=True)]

    def rewrite(self, lines: list[list[Any]]) -> None:
        self.sheet.delete_rows(1, self.sheet.max_row)
        for line in lines:
            self.sheet.append(line)

    def save(self) -> Path:
        self.book.save(self.path)
        return self.path


@pytest.fixture
def ids(result: CheckResult) -> list[str]:
    from factcheck.report.order import ranked

    return [finding.id for finding in ranked(result.discrepancies)]


@pytest.fixture
def sent(result: CheckResult, tmp_path: Path) -> Path:
    path = tmp_path / "review.xlsx"
    workbook.write(result, path)
    return path


def state_of(result: CheckResult, path: Path) -> dict[str, tuple[str, str | None]]:
    stands = standings(result.discrepancies, load_decisions(path))
    return {finding_id: (stand.state, stand.decision) for finding_id, stand in stands.items()}


def test_an_untouched_workbook_decides_nothing(sent: Path, result: CheckResult) -> None:
    report = apply_sheet(sent)
    assert (report.applied, report.unknown, report.impossible, report.undecided) == (0, [], [], 5)
    assert {state for state, _ in state_of(result, report.decisions_path).values()} == {"open"}


def test_sorted_filtered_half_filled_one_bad_id(sent: Path, result: CheckResult, ids: list[str]) -> None:
    reviewer = Reviewer(sent)
    reviewer.set(ids[KILLED], decision="confirmed", note="=1+1, asked the ministry", reviewer="Ana")
    reviewer.set(ids[HURT], decision=" Not an  Issue ", reviewer="Ana")
    reviewer.set(ids[CAPTAIN], decision="perhaps", reviewer="Ana")
    reviewer.set(ids[START], note="which zone?", reviewer="Ana")
    head, *rows = reviewer.lines()
    rows[CREW][0] = "d-mistyped"
    rows[CREW][head.index("Decision")] = "confirmed"
    rows.sort(key=lambda row: str(row[1]))
    order = sorted(range(len(head)), key=lambda column: str(head[column]).casefold())
    lines = [[name.upper() for name in head], *rows]
    moved = [["my own"] + [line[column] for column in order] for line in lines]
    reviewer.rewrite([["Desk copy, Tuesday"], [], *moved])
    reviewer.sheet.auto_filter.ref = "A3:Z8"
    reviewer.sheet.row_dimensions[5].hidden = True

    report = apply_sheet(reviewer.save())

    assert report.applied == 3
    assert state_of(result, report.decisions_path) == {
        ids[KILLED]: ("decided", "confirmed"),
        ids[HURT]: ("decided", "not an issue"),
        ids[CAPTAIN]: ("open", None),
        ids[START]: ("open", None),
        ids[CREW]: ("open", None),
    }
    (unknown,) = report.unknown
    (impossible,) = report.impossible
    column = {str(name): n for n, name in enumerate(moved[0])}
    by_id = {row[column["ID"]]: number for number, row in enumerate(moved, 3)}
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert unknown.place == f"Discrepancies!{letters[column['ID']]}{by_id['d-mistyped']}"
    assert "d-mistyped" in unknown.message and ids[CREW] in unknown.message
    assert impossible.place == f"Discrepancies!{letters[column['DECISION']]}{by_id[ids[CAPTAIN]]}"
    assert "perhaps" in impossible.message
    told = describe(report)
    assert "3 decisions taken" in told and "2 rows not taken" in told and unknown.place in told


def test_rows_and_the_claims_column_deleted(sent: Path, result: CheckResult, ids: list[str]) -> None:
    reviewer = Reviewer(sent)
    reviewer.set(ids[START], decision="needs a call", reviewer="Bo")
    reviewer.sheet.delete_cols(reviewer.column("Claims"))
    for finding_id in (ids[KILLED], ids[HURT]):
        reviewer.sheet.delete_rows(reviewer.row(finding_id))
    report = apply_sheet(reviewer.save())
    assert (report.applied, report.unknown) == (1, [])
    states = state_of(result, report.decisions_path)
    assert states[ids[START]] == ("decided", "needs a call")
    assert states[ids[KILLED]] == ("open", None)


def test_the_same_sheet_twice_changes_nothing(sent: Path, ids: list[str]) -> None:
    reviewer = Reviewer(sent)
    reviewer.set(ids[HURT], decision="corrected", reviewer="Ana")
    first = apply_sheet(reviewer.save())
    written = first.decisions_path.read_bytes()
    second = apply_sheet(sent)
    assert (first.applied, second.applied, second.unchanged) == (1, 0, 1)
    assert second.decisions_path.read_bytes() == written


def test_a_prefilled_workbook_reads_back_as_it_was(
    sent: Path, result: CheckResult, ids: list[str], tmp_path: Path
) -> None:
    reviewer = Reviewer(sent)
    reviewer.set(ids[HURT], decision="confirmed", note="by phone", reviewer="Ana")
    reviewer.set(ids[START], note="which zone?", reviewer="Ana")
    home = apply_sheet(reviewer.save()).decisions_path
    kept = load_decisions(home)
    again = tmp_path / "again.xlsx"
    workbook.write(result, again, decisions=kept, decisions_path=home)
    report = apply_sheet(again)
    assert (report.applied, report.unchanged, load_decisions(home)) == (0, 2, kept)


def two_sheets(sent: Path, ids: list[str]) -> tuple[ApplyReport, ApplyReport]:
    ana, bo = sent.with_name("ana.xlsx"), sent.with_name("bo.xlsx")
    for path, name, start in ((ana, "Ana", "confirmed"), (bo, "Bo", "not an issue")):
        path.write_bytes(sent.read_bytes())
        reviewer = Reviewer(path)
        reviewer.set(ids[START], decision=start, reviewer=name)
        reviewer.set(ids[KILLED], decision="confirmed", reviewer=name)
        reviewer.save()
    return apply_sheet(ana), apply_sheet(bo)


def test_two_reviewers_merge_and_differ(sent: Path, result: CheckResult, ids: list[str]) -> None:
    first, second = two_sheets(sent, ids)
    assert first.differ == [] and second.replaced == []
    (difference,) = second.differ
    assert difference.id == ids[START]
    assert {review.reviewer: review.decision for review in difference.reviews} == {
        "Ana": "confirmed",
        "Bo": "not an issue",
    }
    states = state_of(result, second.decisions_path)
    assert states[ids[START]] == ("differ", None)
    assert states[ids[KILLED]] == ("decided", "confirmed")
    assert "Ana: confirmed; Bo: not an issue" in describe(second)


def test_the_order_of_two_reviewers_does_not_matter(sent: Path, ids: list[str], tmp_path: Path) -> None:
    one = two_sheets(sent, ids)[1].decisions_path.read_bytes()
    other = tmp_path / "other.yaml"
    for name in ("bo", "ana"):
        apply_sheet(sent.with_name(f"{name}.xlsx"), other)
    assert other.read_bytes() == one


def test_a_reviewer_who_changes_their_mind_is_shown(sent: Path, ids: list[str]) -> None:
    reviewer = Reviewer(sent)
    reviewer.set(ids[CREW], decision="confirmed", reviewer="Ana")
    apply_sheet(reviewer.save())
    reviewer.set(ids[CREW], decision="not an issue", reviewer="ana")
    report = apply_sheet(reviewer.save())
    (replaced,) = report.replaced
    assert (replaced.before.decision, replaced.after.decision) == ("confirmed", "not an issue")
    assert "confirmed, now not an issue" in describe(report)


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16")])
def test_csv(delimiter: str, encoding: str, result: CheckResult, ids: list[str], tmp_path: Path) -> None:
    findings = {finding.id: finding for finding in result.discrepancies}
    path = tmp_path / "review.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["Note", "decision", "ID", "claims", "reviewer"])
        writer.writerow(["'=HYPERLINK(1)", "confirmed", ids[START], claims_key(findings[ids[START]]), "Zoë"])
        writer.writerow(["", "no idea", ids[HURT], claims_key(findings[ids[HURT]]), ""])
        writer.writerow(["", "confirmed", "d-mistyped", claims_key(findings[ids[CREW]]), ""])
    report = apply_sheet(path)
    assert report.applied == 1
    assert [problem.place for problem in report.unknown] == ["row 4, column 3"]
    assert [problem.place for problem in report.impossible] == ["row 3, column 2"]
    (record,) = [r for r in load_decisions(report.decisions_path).findings if r.reviews]
    assert (record.reviews[0].reviewer, record.reviews[0].note) == ("Zoë", "=HYPERLINK(1)")


def test_the_decisions_file_is_named_by_the_workbook(result: CheckResult, tmp_path: Path) -> None:
    reports, mail = tmp_path / "reports", tmp_path / "mail"
    reports.mkdir()
    mail.mkdir()
    sheet = mail / "review.xlsx"
    workbook.write(result, sheet, decisions_path=reports / "factcheck-decisions.yaml")
    assert apply_sheet(sheet).decisions_path == reports / "factcheck-decisions.yaml"


@pytest.mark.parametrize("named", ["elsewhere.yaml", "no/such/folder/factcheck-decisions.yaml"])
def test_a_workbook_cannot_point_anywhere_else(named: str, result: CheckResult, tmp_path: Path) -> None:
    sheet = tmp_path / "review.xlsx"
    workbook.write(result, sheet, decisions_path=tmp_path / named)
    assert apply_sheet(sheet).decisions_path == tmp_path / "factcheck-decisions.yaml"
    assert load_decisions(tmp_path / "elsewhere.yaml") == Decisions()
