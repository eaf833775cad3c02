"""``check --store`` and ``export``: what a person sees, and the exit codes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from made_up_wire import EVENTS

from factcheck.cli import FOUND, MENDABLE, OK, main

pytestmark = pytest.mark.usefixtures("word_encoder")
Said = Callable[..., tuple[int, str, str]]
HEAD = "---\ntitle: {title}\npublisher: {outlet}\npublished: {day}\nurl: https://{outlet}.example/{title}\n---\n"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def call(*argv: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(word) for word in argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def wire(tmp_path: Path) -> Callable[..., Path]:
    """Write a report of the ferry, and return its file."""

    def write(outlet: str, boats: int, day: str = "2031-03-05", title: str = "Ferry") -> Path:
        path = tmp_path / f"{outlet}.md"
        text = f"{EVENTS['ferry']} The navy sent {boats} boats to the ferry.\n"
        path.write_text(HEAD.format(outlet=outlet, day=day, title=title) + text, encoding="utf-8")
        return path

    return write


def test_agreement_is_0_a_new_finding_1_and_the_same_again_0(said, wire, path):
    code, out, err = said("check", wire("courier", 3), wire("post", 3), "--store", path)
    assert (code, err) == (OK, "") and out.startswith("2 reports added\n")
    code, out, _ = said("check", wire("herald", 5), "--store", path)
    assert code == FOUND
    assert out.startswith("1 report added\n") and "\n1 new\n" in out and "\n   NEW\n" in out
    code, out, _ = said("check", wire("herald", 5), wire("post", 3), "--store", path)
    assert code == OK
    assert out == "0 reports added; 2 were in the store already\n\nNothing to report: no report is new.\n"


def test_a_changed_finding_says_what_it_was_and_a_settled_one_is_listed(said, wire, path):
    said("check", wire("courier", 3), wire("herald", 5), "--store", path)
    code, out, _ = said("check", wire("times", 9), "--store", path)
    assert code == FOUND and "CHANGED: was conflict, 3 boats / 5 boats" in out
    said("check", wire("times", 3), "--store", path)
    code, out, _ = said("check", wire("herald", 3), "--store", path)
    assert code == OK
    assert out.startswith("1 report added, 1 in the place of an earlier version\n")
    assert "\nSettled\n" in out and "(was conflict, 3 boats / 5 boats)" in out


def test_what_is_as_it_was_is_shown_but_is_no_reason_to_fail(said, wire, path):
    said("check", wire("courier", 3), wire("herald", 5), "--store", path)
    code, out, _ = said("check", wire("times", 3), "--store", path)
    assert code == OK and "no finding changed" in out and "CONFLICT" in out
    assert "CONFLICT" not in said("check", wire("post", 3), "--store", path, "--new")[1]


def test_without_a_path_the_store_is_shown_as_one_check_of_all_would_be(said, wire, path, tmp_path):
    files = [wire("courier", 3), wire("herald", 5)]
    for file in files:
        said("check", file, "--store", path)
    whole = said("check", *files, "--format", "json")
    assert said("check", "--store", path, "--format", "json") == whole
    assert whole[0] == FOUND and "changes" not in json.loads(whole[1])


def test_the_json_has_what_changed(said, wire, path):
    said("check", wire("courier", 3), wire("herald", 5), "--store", path)
    document = json.loads(said("check", wire("herald", 3), "--store", path, "--format", "json")[1])
    changes = document["changes"]
    assert changes["added"] == changes["replaced"] and len(changes["added"]) == 1
    assert (changes["new"], changes["changed"], changes["known"]) == ([], [], 0)
    assert [side["value"] for side in changes["settled"][0]["sides"]] == ["3 boats", "5 boats"]


def test_decisions_beside_the_store_hold(said, wire, path, tmp_path):
    sheet = tmp_path / "review.csv"
    said("check", wire("courier", 3), wire("herald", 5), "--store", path, "-o", sheet)
    rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows[1:]:
        row[rows[0].index("Decision")], row[rows[0].index("Reviewer")] = "not an issue", "=Ana"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert said("review", "apply", sheet)[0] == OK
    assert said("check", "--store", path)[0] == OK
    out = tmp_path / "decisions.csv"
    assert said("export", "decisions", "--store", path, "-o", out)[0] == OK
    assert "'=Ana,not an issue" in out.read_text(encoding="utf-8-sig")


def test_what_is_asked_wrongly_is_told(said, wire, path, tmp_path):
    for argv, words in (
        (["check", "--store", path], "there is no such store"),
        (["export", "claims", "--store", path, "-o", tmp_path / "c.csv"], "there is no such store"),
        (["export", "decisions", "--store", path, "-o", tmp_path / "c.csv"], "there is no such store"),
        (["export", "claims", "--store", path, "-o", tmp_path / "c.xlsx"], ".parquet or .csv"),
    ):
        code, _, err = said(*argv)
        assert code == MENDABLE and words in err and err.count("\n") == 1
    table = tmp_path / "claims.csv"
    said("extract", wire("courier", 3), "-o", table)
    code, _, err = said("check", table, "--store", path)
    assert code == MENDABLE and "is a claim table" in err and not path.exists()


@pytest.mark.parametrize("table", ["reports", "claims", "groups", "discrepancies", "decisions"])
def test_a_table_is_the_same_in_both_forms(said, wire, path, tmp_path, table):
    said("check", wire("courier", 3), wire("herald", 5), "--store", path)
    said("check", wire("herald", 9, title="=Ferry"), "--store", path)
    for suffix in ("csv", "parquet"):
        assert said("export", table, "--store", path, "-o", tmp_path / f"out.{suffix}") == (OK, "", "")
    text = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    parquet = pq.read_table(tmp_path / "out.parquet")
    assert parquet.num_rows == len(rows) and set(parquet.column_names) == set(csv.DictReader(io.StringIO(text)).fieldnames or ())
    assert (len(rows) > 0) == (table != "decisions")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    if table == "reports":
        assert parquet["title"].to_pylist()[-1] == "=Ferry" and rows[-1]["title"] == "'=Ferry"


def test_the_exported_claims_are_a_claim_table(said, wire, path, tmp_path):
    said("check", wire("courier", 3), wire("herald", 5), "--store", path)
    table = tmp_path / "claims.parquet"
    said("export", "claims", "--store", path, "-o", table)
    assert said("check", table, "--format", "json") == said("check", "--store", path, "--format", "json")
