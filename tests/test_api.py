"""The public names, and what holds for a check as a whole: the same bytes, spans that hold, tables that come back."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

import factcheck
from factcheck import check, read_reports
from factcheck.report.json import render
from factcheck.settings import Settings

LAUNCH = {
    "army.md": "The army fired two missiles on Tuesday, the ministry said. They flew about 350 km (217 miles).",
    "coast.md": "The coast guard said four missiles were fired on Tuesday. Nobody was hurt.",
    "wire.md": "Several missiles were fired at around 3:50 p.m. on Tuesday, the army said; one flew 340 km.",
}


@pytest.fixture
def launch(tmp_path: Path) -> list[Path]:
    """Three short reports of a made-up launch."""
    for name, text in LAUNCH.items():
        head = f"---\npublisher: {name[:-3]}\npublished: 2031-03-05T09:00+01:00\n---\n"
        (tmp_path / name).write_text(head + text + "\n", encoding="utf-8")
    return sorted(tmp_path.glob("*.md"))


def test_the_public_names_are_these():
    assert factcheck.__all__ == ["check", "read_reports"]
    assert all(callable(getattr(factcheck, name)) for name in factcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        factcheck.chek  # noqa: B018


def test_the_claims_are_a_table(word_encoder, launch):
    result = check(read_reports(launch))
    assert list(result.claims["id"]) == [row.id for row in result.rows]
    assert len(result.claims) > 5 and {"kind", "value", "quote"} <= set(result.claims.columns)


def test_every_quote_is_in_its_place(word_encoder, launch):
    result = check(read_reports(launch))
    texts = {report.id: report.text for report in result.reports}
    assert all(texts[row.report_id][row.start : row.end] == row.quote for row in result.rows)


def test_reports_from_anywhere_will_do(word_encoder, launch):
    """What matters is the records, not the reader that made them, nor their order."""
    read = read_reports(launch)
    shuffled = list(read)
    random.Random(1).shuffle(shuffled)
    assert render(check(iter(shuffled))) == render(check(read))


def test_no_report_is_no_claim(word_encoder):
    assert check([]).rows == ()


def test_what_was_skipped_goes_along(word_encoder, launch, tmp_path):
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    assert [row.reason for row in check(read_reports([tmp_path])).skipped] == ["is empty"]


def test_progress_is_told_of_each_stage(word_encoder, launch):
    told: list[tuple[str, int, int]] = []
    check(read_reports(launch), progress=lambda *step: told.append(step))
    assert [step for step in told if step[0] == "extract"] == [("extract", n, 3) for n in range(4)]
    assert list(dict.fromkeys(step[0] for step in told)) == ["extract", "match", "check"]


@pytest.mark.slow
def test_the_same_reports_give_the_same_bytes(launch, tmp_path, monkeypatch):
    """With the real models: in any order, with and without the cache, in one process or several."""
    pages = []
    for paths, options in (
        (launch, {"settings": Settings(vector_cache_rows=0)}),
        (launch[::-1], {"settings": Settings(vector_cache_rows=0)}),
        ([launch[1], tmp_path], {}),
        (launch, {}),
        (launch, {"jobs": 2}),
    ):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        pages.append(render(check(read_reports(paths), **options)))
    assert len(set(pages)) == 1
    assert {finding["verdict"] for finding in json.loads(pages[0])["discrepancies"]} >= {"conflict"}
