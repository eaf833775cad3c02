"""Adding reports: what is new, what changes, and that it comes to the same as one check of all."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_wire import contents, fresh_check, made_up, read

from factcheck import __version__
from factcheck.errors import StoreError
from factcheck.models import CheckResult, Claim, Report
from factcheck.settings import Settings
from factcheck.store import add_reports, present

pytestmark = pytest.mark.usefixtures("word_encoder")


def add(path: Path, *reports: Report) -> CheckResult:
    return add_reports(path, reports, read)


# --- what must be left alone ------------------------------------------------------------------------


def test_adding_twice_changes_nothing(path):
    reports = [made_up("ferry", "courier", 12), made_up("ferry", "herald", 14)]
    add(path, *reports)
    before = path.read_bytes()
    result = add(path, *reports)
    assert path.read_bytes() == before
    assert result.changes is not None
    assert (result.changes.added, result.changes.known, result.changes.fresh) == ((), 2, frozenset())
    assert (result.reports, result.discrepancies) == ((), ())


def test_an_event_that_is_not_touched_keeps_its_rows_and_is_not_shown(path):
    add(path, *(made_up("ferry", outlet, n) for outlet, n in (("courier", 12), ("herald", 14), ("post", 12))))
    before = contents(path)
    result = add(path, *(made_up("quake", outlet, n) for outlet, n in (("courier", 3), ("herald", 4), ("post", 5))))
    after = contents(path)
    assert {report.title for report in result.reports} == {"The quake"}
    for table in ("claims", "groups", "discrepancies", "links", "signatures"):
        assert set(before[table]) <= set(after[table])


def test_only_new_reports_are_read(path):
    seen: list[str] = []

    def watched(reports: Sequence[Report], day: Mapping[str, str | None]) -> list[Claim]:
        seen.extend(report.publisher for report in reports)
        return read(reports, day)

    add_reports(path, [made_up("ferry", "courier", 12)], watched)
    add_reports(path, [made_up("ferry", "courier", 12), made_up("ferry", "herald", 14)], watched)
    assert seen == ["courier", "herald"]


# --- what changes -----------------------------------------------------------------------------------


def test_a_report_that_differs_makes_a_new_finding(path):
    add(path, made_up("ferry", "courier", 12, boats=3))
    changes = add(path, made_up("ferry", "herald", 12, boats=5)).changes
    assert changes is not None and len(changes.new) == 1 and not changes.changed and not changes.settled


def test_one_more_side_is_a_change_of_the_finding(path):
    add(path, made_up("ferry", "courier", 12, boats=3), made_up("ferry", "herald", 12, boats=5))
    result = add(path, made_up("ferry", "post", 12, boats=9))
    assert result.changes is not None and not result.changes.new
    (changed,) = result.changes.changed
    assert {side.value for side in changed.was.sides} == {"3 boats", "5 boats"}
    assert result.changes.fresh == {finding.id for finding in result.discrepancies}


def test_another_voice_on_a_side_is_no_change(path):
    add(path, made_up("ferry", "courier", 12, boats=3), made_up("ferry", "herald", 12, boats=5))
    result = add(path, made_up("ferry", "post", 12, boats=3))
    assert len(result.discrepancies) == 1
    assert result.changes is not None and not result.changes.fresh and not result.changes.settled


def test_a_corrected_version_settles_a_finding_and_keeps_its_history(path):
    add(path, made_up("ferry", "courier", 12, boats=3), made_up("ferry", "herald", 12, boats=5))
    result = add(path, made_up("ferry", "herald", 12, boats=3))
    assert result.changes is not None and not result.discrepancies
    (settled,) = result.changes.settled
    assert {side.value for side in settled.sides} == {"3 boats", "5 boats"}
    assert result.changes.replaced == result.changes.added
    rows = contents(path)
    assert len(rows["reports"]) == 3 and len(present(path).reports) == 2
    assert any("5 boats" in str(row) for row in rows["claims"])
    assert "5 boats" not in present(path).model_dump_json()


def test_an_update_that_takes_the_place_of_a_conflict_is_a_change(path):
    add(path, made_up("ferry", "courier", 12), made_up("ferry", "herald", 10, published="2031-03-07"))
    result = add(path, made_up("ferry", "herald", 40, published="2031-03-07"))
    toll = next(finding for finding in result.discrepancies if "person" in finding.question)
    assert result.changes is not None
    (was,) = (changed.was for changed in result.changes.changed if changed.id == toll.id)
    assert (was.verdict, toll.verdict) == ("conflict", "update")


def test_an_earlier_version_that_comes_again_changes_nothing(path):
    old, new = made_up("ferry", "herald", 12), made_up("ferry", "herald", 13)
    add(path, old)
    add(path, new)
    before = path.read_bytes()
    add(path, old, new)
    assert path.read_bytes() == before


# --- the same as one check of all -------------------------------------------------------------------

REPORTS = st.builds(
    made_up,
    st.sampled_from(["ferry", "ferry", "quake", "fire"]),
    st.sampled_from(["courier", "herald", "post", "times"]),
    st.sampled_from([12, 13, 40]),
    boats=st.sampled_from([None, 3, 5]),
    villages=st.sampled_from([None, 2, 7]),
    published=st.sampled_from(["2031-03-05", "2031-03-06T10:00+01:00", None]),
    number=st.sampled_from([0, 1]),
)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(st.lists(REPORTS, min_size=1, max_size=5), min_size=1, max_size=5))
def test_the_state_is_what_one_check_of_all_reports_gives(batches):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wire.sqlite"
        for batch in batches:
            before = {finding.id for finding in present(path).discrepancies} if path.exists() else set()
            changes = add(path, *batch).changes
            state = present(path)
            assert state == fresh_check(state.reports)
            now = {finding.id for finding in state.discrepancies}
            assert changes is not None
            assert set(changes.new) <= now - before and changes.fresh <= now
            assert {finding.id for finding in changes.settled} <= before - now


def test_a_report_without_a_day_is_read_again_when_the_others_tell_another(path):
    undated = made_up("ferry", "post", 12, published=None)
    add(path, undated, made_up("ferry", "courier", 12), made_up("ferry", "herald", 12))
    later = [made_up("ferry", f"outlet{n}", 12, published="2031-06-09") for n in range(4)]
    result = add(path, *later)
    assert present(path) == fresh_check([undated, made_up("ferry", "courier", 12), made_up("ferry", "herald", 12), *later])
    told = {claim.value.earliest for claim in present(path).rows if claim.report_id == undated.id and claim.kind == "date"}
    assert told == {"2031-06-09"}
    assert result.changes is not None and len(result.changes.added) == 4


# --- who made it ------------------------------------------------------------------------------------


def test_other_settings_are_refused_and_named(path):
    add(path, made_up("ferry", "courier", 12))
    with pytest.raises(StoreError, match="report_threshold"):
        add_reports(path, [made_up("ferry", "herald", 14)], read, Settings(report_threshold=0.9))
    add_reports(path, [made_up("ferry", "herald", 14)], read, Settings(max_files=7, read_urls=True))
    assert len(present(path).reports) == 2


def test_a_store_of_another_version_of_the_program_is_read_anew(path, monkeypatch):
    first = made_up("ferry", "courier", 12)
    for module in ("write", "work"):
        monkeypatch.setattr(f"factcheck.store.{module}.__version__", "0.0.1")
    add_reports(path, [first], lambda reports, day: [])
    for module in ("write", "work"):
        monkeypatch.setattr(f"factcheck.store.{module}.__version__", __version__)
    add(path, made_up("ferry", "herald", 14))
    assert present(path) == fresh_check([first, made_up("ferry", "herald", 14)])


def test_every_event_is_checked_again_where_the_store_grows_so_large_that_it_is_encoded_otherwise(
    path, monkeypatch, word_encoder
):
    asked: list[int] = []
    monkeypatch.setattr("factcheck.pipeline.encoder_of", lambda claims, settings: asked.append(claims) or word_encoder)
    few = Settings(static_claims=10)
    ferry = [made_up("ferry", outlet, 12) for outlet in ("courier", "herald", "post", "times")]
    add_reports(path, ferry, read, few)
    small = add_reports(path, [made_up("ferry", "mail", 12)], read, few)
    assert len(small.reports) == 5
    large = add_reports(path, [made_up("quake", "courier", 3)], read, few)
    after = add_reports(path, [made_up("quake", "herald", 3)], read, few)
    assert asked == [8, 10, 12, 14]
    assert (len(large.reports), len(after.reports)) == (6, 2)
