"""With the real models: additions in parts come to the same as one check of all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from factcheck import check, read_reports
from factcheck.models import Claim, Report
from factcheck.pipeline import told_claims
from factcheck.settings import Settings
from factcheck.store import add_reports, present

SEEDS = Path(__file__).parents[2] / "seeds"


def read(reports: list[Report], day: Mapping[str, str | None]) -> list[Claim]:
    return told_claims(reports, day, Settings())


@pytest.mark.slow
def test_reports_of_two_events_in_three_additions(path):
    launch, quake = (list(read_reports([SEEDS / name])) for name in ("nk-launch-2026-01-27", "kamchatka-quake-2025-07-30"))
    parts = [[*launch[:4], *quake[:2]], [launch[4], *quake[2:4]], [quake[4], *launch[5:7]]]
    results = [add_reports(path, part, read) for part in parts]
    assert present(path) == check(report for part in parts for report in part)
    assert {claim.event.partition(":")[0] for claim in present(path).rows} >= {"main", "other event 1"}
    assert all(result.changes and len(result.changes.added) == len(part) for result, part in zip(results, parts, strict=True))
