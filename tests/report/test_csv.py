"""The table of discrepancies: one line a finding, no cell a formula, and it comes back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from samples import HOSTILE, hostile_result

from factcheck.decisions import claims_key
from factcheck.models import CheckResult
from factcheck.report.csv import BYTE_ORDER_MARK, HEAD, guarded, render
from factcheck.report.order import ranked
from factcheck.review import apply_sheet, load_decisions

FORMULA = "=+-@\t\r＝＋－＠"


def table(source: str, delimiter: str = ",") -> list[list[str]]:
    assert source.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(io.StringIO(source[1:], newline=""), delimiter=delimiter))


@pytest.mark.parametrize("text", ["three", "3 - 5", "a@b", "12 +/- 1", "5; 6", "'quoted'", "A/B"])
def test_words_that_are_no_formula_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-5 °C", "@SUM(A1)", "\t=1", '"=1', " \r\n=1", "＝1", 'x";=1+1;"']
)
def test_formulas_become_text(text: str) -> None:
    cell = guarded(text)
    assert cell.replace("'", "") == text.strip().replace("\t", " ")
    assert "'" in cell


@given(st.text(max_size=40))
@example("=;=;=")
def test_no_cell_begins_a_formula_with_comma_or_semicolon(text: str) -> None:
    cell = guarded(text)
    for part in cell.split(";"):
        assert part.strip(" \"'")[:1] not in FORMULA or not part.strip(" \"'") or "'" in part
    assert "\n" not in cell and "\r" not in cell


def test_one_line_a_finding_gravest_first(result: CheckResult) -> None:
    source = render(result)
    assert source.count("\r\n") == source.count("\n") == len(result.discrepancies) + 1
    head, *rows = table(source)
    assert tuple(head) == HEAD
    assert [row[0] for row in rows] == [finding.id for finding in ranked(result.discrepancies)]
    assert all(len(row) == len(HEAD) for row in rows)
    first = dict(zip(head, rows[0], strict=True))
    assert first["Side A"] == "none — Harbour Post: “No one was killed, the coast guard said.”"
    assert first["Confidence"] == "0.91" and first["State"] == "new"


def test_hostile_words_in_every_cell() -> None:
    source = render(hostile_result())
    rows = table(source)
    assert len(rows) == len(HOSTILE) + 1 and {len(row) for row in rows} == {len(HEAD)}
    for line in source[1:].split("\r\n"):
        for cell in line.split(";"):
            assert cell.strip(' "')[:1] not in tuple(FORMULA)


def test_more_sides_than_columns_are_put_together(result: CheckResult) -> None:
    finding = result.discrepancies[0]
    sides = tuple(finding.sides[0].model_copy(update={"value": f"value {n}"}) for n in range(15))
    many = result.model_copy(update={"discrepancies": (finding.model_copy(update={"sides": sides}),)})
    row = dict(zip(*table(render(many)), strict=True))
    assert row["Side L"].startswith("value 11 —")
    assert row["More sides"].count("value") == 3


def test_a_filled_in_table_is_read_by_review(result: CheckResult, tmp_path: Path) -> None:
    rows = table(render(result))
    rows[1][HEAD.index("Decision")] = "confirmed"
    rows[1][HEAD.index("Reviewer")] = "Ana"
    path = tmp_path / "filled.csv"
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, delimiter=";").writerows(rows)  # as Excel saves it in half of Europe
    report = apply_sheet(path)
    assert (report.applied, report.unknown, report.impossible) == (1, [], [])
    kept = next(found for found in load_decisions(report.decisions_path).findings if found.reviews)
    finding = ranked(result.discrepancies)[0]
    assert kept.id == finding.id and claims_key(finding).startswith(f"{kept.id}: ")
    assert [side.claims for side in kept.sides] == [tuple(sorted(side.claim_ids)) for side in finding.sides]
