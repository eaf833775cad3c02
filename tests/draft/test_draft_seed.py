"""The seed draft gets the outcomes that a desk has to be told: the real pipeline, row by row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import read_reports
from factcheck.lines import DraftResult
from factcheck.pipeline import check_draft

FOLDER = Path(__file__).parents[2] / "seeds" / "drafts" / "nk-launch"
CASES = yaml.safe_load((FOLDER / "expected.yaml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def result() -> DraftResult:
    draft = read_reports([FOLDER / CASES["draft"]])[0]
    return check_draft(draft, read_reports([FOLDER / CASES["against"]]))


def rows() -> list[Any]:
    return [
        pytest.param(
            row,
            id=row["quote"],
            marks=[pytest.mark.xfail(reason=row["expected_failure"], strict=True)] if "expected_failure" in row else [],
        )
        for row in CASES["lines"]
    ]


@pytest.mark.parametrize("row", rows())
def test_a_row_gets_its_outcome(result: DraftResult, row: dict[str, str]) -> None:
    claims = {claim.id: claim for claim in result.rows}
    outcomes = {
        line.outcome for line in result.lines for claim_id in line.draft.claim_ids if claims[claim_id].quote == row["quote"]
    }
    assert row["outcome"] in outcomes, outcomes


def test_all_outcomes_but_one_occur_in_the_seed() -> None:
    outcomes = {row["outcome"] for row in CASES["lines"]}
    assert outcomes == {"contradicted", "disputed", "wrong speaker", "vaguer", "more exact", "supported", "no source"}


def test_the_seed_keeps_out_of_the_events() -> None:
    assert "draft.md" not in {Path(report.path).name for report in read_reports([FOLDER / CASES["against"]])}
