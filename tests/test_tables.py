"""Claim tables: out and back to the letter, refused with row and column, told from tables of reports."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import TableError
from factcheck.models import Claim, Moment, Name, Place, Quantity, Report, Statement, Value
from factcheck.settings import Settings
from factcheck.tables import csv_text, is_claim_table, json_text, parquet_bytes, read_table
from factcheck.tables.columns import guarded, unguarded

SETTINGS = Settings()
TEXT = "=SUM(1) Two barges sank at 3:50 p.m.; -5 degrees; “Zoë” Lund,\nthe captain, was on the Orla; she lives."
VALUES: dict[str, Value] = {
    "Two barges": Quantity(low=2, high=None, unit=None, said_low=2, said_high=None, bound="at_least", resolution=0.1),
    "3:50 p.m.": Moment(earliest="T15:50", latest="T15:50", resolution="minute", about=True),
    "-5 degrees": Quantity(low=-5, high=-5, unit="celsius", said_low=-5, said_high=-5, said_unit="degree"),
    "“Zoë” Lund,\nthe captain": Name(name="Zoë Lund", key="lund zoe", of="captain"),
    "the Orla": Place(name="Orla", key="orla", relation="on"),
    "she lives": Statement(subject="she", act="live", polarity=True),
}


def sample(path: str) -> tuple[list[Claim], list[Report]]:
    """A report with a claim of each type of value, and texts that tempt a spreadsheet."""
    from hashlib import sha256

    report = Report(
        id="r1", path=path, title="=cmd", publisher="The Quay", published="2031-03-05T09:00+01:00",
        sha256=sha256(TEXT.encode()).hexdigest(), text=TEXT, guessed=("title", "published"),
    )  # fmt: skip
    kinds = ("count", "time", "temperature", "person", "place", "statement")
    claims = [
        Claim(
            id=f"c{number}", report_id="r1", kind=kind, about="", event="main", value=value, quote=quote,
            start=TEXT.index(quote), end=TEXT.index(quote) + len(quote), sentence=TEXT, certainty="hedged",
            said_by="'=a;=b",
        )
        for number, (kind, (quote, value)) in enumerate(zip(kinds, VALUES.items(), strict=True))
    ]  # fmt: skip
    return claims, [report]


@pytest.fixture
def report_file(tmp_path: Path) -> str:
    path = tmp_path / "quay.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


WRITERS = {
    "csv": lambda claims, reports: csv_text(claims, reports).encode(),
    "json": lambda claims, reports: json_text(claims, reports).encode(),
    "parquet": parquet_bytes,
}


@pytest.mark.parametrize("form", WRITERS)
def test_a_table_comes_back_to_the_letter(tmp_path, report_file, form):
    claims, reports = sample(report_file)
    path = tmp_path / f"claims.{form}"
    path.write_bytes(WRITERS[form](claims, reports))
    assert is_claim_table(path, SETTINGS)
    table = read_table(path, SETTINGS)
    assert list(table.claims) == sorted(claims, key=lambda claim: claim.start)
    assert (list(table.reports), table.skipped) == (reports, ())


def test_a_sorted_sheet_in_another_dialect_is_the_same(tmp_path, report_file):
    claims, reports = sample(report_file)
    head, *rows = csv.reader(io.StringIO(csv_text(claims, reports).lstrip("\ufeff"), newline=""))
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerows([["note", *reversed(head)], *(["checked", *reversed(row)] for row in reversed(rows)), []])
    path = tmp_path / "claims.csv"
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    assert list(read_table(path, SETTINGS).claims) == sorted(claims, key=lambda claim: claim.start)


def test_a_csv_without_its_report_is_read_without_text_and_says_so(tmp_path):
    claims, reports = sample(str(tmp_path / "gone.txt"))
    path = tmp_path / "claims.csv"
    path.write_text(csv_text(claims, reports), encoding="utf-8", newline="")
    table = read_table(path, SETTINGS)
    assert [report.text for report in table.reports] == [""]
    assert [row.path for row in table.skipped] == [reports[0].path]
    again = read_table(path, SETTINGS, reports)
    assert list(again.reports) == reports and not again.skipped


def test_a_report_that_changed_since_gives_no_text(tmp_path, report_file):
    claims, reports = sample(report_file)
    path = tmp_path / "claims.csv"
    path.write_text(csv_text(claims, reports), encoding="utf-8", newline="")
    Path(report_file).write_text(TEXT.replace("Two", "Ten"), encoding="utf-8")
    assert [report.text for report in read_table(path, SETTINGS).reports] == [""]


def test_no_cell_is_a_formula(report_file):
    cells = [cell for row in csv.reader(io.StringIO(csv_text(*sample(report_file)))) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@" and cell and not cell.lstrip("-").isdecimal()]


@given(st.text(alphabet="=+-@'\"; \na1", max_size=30))
def test_a_guard_comes_off_again(text: str):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip(' \n"').startswith(("=", "+", "-", "@"))


# --- what is refused ------------------------------------------------------------------------------

BROKEN = {
    "no known kind": (2, "kind", "colour", "row 2, column kind: "),
    "no number": (2, "value.low", "two", "row 2, column value.low: "),
    "no finite number": (2, "value.low", "inf", "row 2, column value.low: is not finite"),
    "a turned interval": (4, "value.low", "7", "row 4, column value.low: is greater than value.high"),
    "no type of value": (3, "value.type", "", "row 3, column value.type: "),
    "a field of another type": (2, "value.earliest", "2031-03-05", "row 2, column value.earliest: "),
    "no date": (3, "value.earliest", "yesterday", "row 3, column value.earliest: is no ISO 8601"),
    "no such certainty": (5, "certainty", "sure", "row 5, column certainty: "),
    "no offset": (3, "start", "x", "row 3, column start: "),
    "a quote that is not there": (3, "quote", "3:55 p.m.", "row 3, column quote: is not what the report says"),
    "an empty quote": (3, "quote", "", "row 3, column quote: "),
    "an id twice": (3, "id", "c0", "row 3, column id: c0 stands in row 2 already"),
    "two titles of one report": (3, "report.title", "x", "row 3, column report.title: "),
    "no day of publication": (2, "report.published", "soon", "row 2, column report.published: "),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_csv_that_breaks_the_schema_is_refused_with_row_and_column(tmp_path, report_file, case):
    row, column, cell, words = BROKEN[case]
    rows = list(csv.reader(io.StringIO(csv_text(*sample(report_file)).lstrip("\ufeff"), newline="")))
    rows[row - 1][rows[0].index(column)] = cell
    path = tmp_path / "claims.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with pytest.raises(TableError) as refused:
        read_table(path, SETTINGS)
    assert f"{path}, {words}" in str(refused.value) and "\n" not in str(refused.value)


JSON_BROKEN = {
    "no list": (lambda d: d.update(reports={}), "'reports' is no list"),
    "no record": (lambda d: d["claims"].insert(1, 7), "row 2, column -: "),
    "a field of its own": (lambda d: d["claims"][0].update(colour=1), "row 1, column colour: "),
    "no number in the value": (lambda d: d["claims"][0]["value"].update(low="x"), "row 1, column value.low: "),
    "no report of that id": (lambda d: d["claims"][0].update(report_id="r9"), "row 1, column report_id: "),
    "half a letter": (lambda d: d["claims"][0].update(about="\ud800"), "row 1, column about: "),
    "no number that there is": (lambda d: d["claims"][0]["value"].update(low=float("nan")), "row 1, column value.low"),
    "a report without a path": (lambda d: d["reports"][0].pop("path"), "report 1, path: "),
}


@pytest.mark.parametrize("case", JSON_BROKEN)
def test_a_json_that_breaks_the_schema_is_refused_with_row_and_column(tmp_path, report_file, case):
    change, words = JSON_BROKEN[case]
    document = json.loads(json_text(*sample(report_file)))
    change(document)
    path = tmp_path / "claims.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(TableError) as refused:
        read_table(path, SETTINGS)
    assert words in str(refused.value)


def test_a_missing_column_is_named(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("id,report_id,quote\n1,2,3\n", encoding="utf-8")
    assert is_claim_table(path, SETTINGS)
    with pytest.raises(TableError, match="needs the column kind"):
        read_table(path, SETTINGS)


def test_a_parquet_that_is_none_is_refused(tmp_path):
    path = tmp_path / "claims.parquet"
    path.write_bytes(b"PAR1 nothing PAR1")
    with pytest.raises(TableError, match="is no parquet file"):
        read_table(path, SETTINGS)


NOT_TABLES = {
    "reports.csv": b"text,title\nTwo barges sank.,Quay\n",
    "item.json": b'{"uri": "urn:1", "body_text": "Two barges sank.", "headline": "Quay"}',
    "items.json": b'[{"uri": "urn:1", "body_text": "Two barges sank."}]',
    "broken.json": b"{",
    "deep.json": b"[" * 100_000,
    "empty.csv": b"",
    "image.csv": b"\x89PNG\r\n\x1a\n\0\0",
    "report.md": b"id,report_id,quote",
}


@pytest.mark.parametrize("name", NOT_TABLES)
def test_a_file_of_reports_is_no_claim_table(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(NOT_TABLES[name])
    assert not is_claim_table(path, SETTINGS)
    assert not is_claim_table(tmp_path / "nowhere.csv", SETTINGS)
