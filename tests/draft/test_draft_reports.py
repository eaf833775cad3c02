"""A draft's check on screen, as JSON, as a workbook that comes back, as a page."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from made_up_draft import result_of

from factcheck.decisions import DECISIONS, Decisions, Review, Seen, seen, standings
from factcheck.lines import DraftResult
from factcheck.report import json as as_json
from factcheck.report.draft import page, text, workbook
from factcheck.report.draft.words import OUTCOMES, fails
from factcheck.report.schema import schema
from factcheck.review import apply_sheet, load_decisions

SCHEMA = Path(__file__).parents[2] / "schema" / "factcheck-draft-1.schema.json"


@pytest.fixture
def result() -> DraftResult:
    return result_of()


def silenced(result: DraftResult, number: int) -> Decisions:
    finding = seen(result.lines[number])
    return Decisions(findings=(finding.model_copy(update={"reviews": (Review(decision="not an issue"),)}),))


# --- JSON ---------------------------------------------------------------------------------------------


def test_the_schema_in_the_repository_is_the_models() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema("factcheck-draft-1"), "run python -m factcheck.report.schema"


def test_the_json_is_of_its_schema(result: DraftResult) -> None:
    shown = json.loads(as_json.render(result))
    jsonschema.Draft202012Validator(json.loads(schema("factcheck-draft-1"))).validate(shown)
    assert list(shown) == ["schema", "draft_id", "reports", "claims", "lines", "skipped"]
    assert shown["schema"] == "factcheck-draft/1"
    assert DraftResult.model_validate(shown) == result


def test_an_unknown_outcome_is_refused(result: DraftResult) -> None:
    shown = json.loads(as_json.render(result))
    shown["lines"][0]["outcome"] = "wrong"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(schema("factcheck-draft-1"))).validate(shown)


# --- screen -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [40, 80, 140, None])
def test_the_screen_keeps_its_width_and_the_drafts_order(result: DraftResult, width: int | None) -> None:
    shown = text.render(result, width=width)
    assert max(map(len, shown.splitlines())) <= (width or 100)
    flat = " ".join(shown.split())
    counts = "1 contradicted, 1 wrong speaker, 1 vaguer, 1 no source says so"
    assert flat.startswith(f"4 claims of the draft against 2 sources: {counts}")
    places = [flat.index(word) for word in ("*14 people*", "*212 passengers*", "*Several boats*", "*40 meters*")]
    assert places == sorted(places)
    assert "the draft has it from the police, its sources from the coast guard only" in flat
    assert "NO SOURCE SAYS SO" in flat


def test_what_reviewers_dismissed_is_counted_only(result: DraftResult) -> None:
    shown = text.render(result, decisions=silenced(result, 1))
    assert "212 passengers" not in shown and 'marked "not an issue"' in shown


# --- workbook -----------------------------------------------------------------------------------------


def test_the_sheet_is_in_the_drafts_order_with_a_list_of_decisions(result: DraftResult) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook.workbook_bytes(result)))
    assert book.sheetnames == ["Line by line", "Claims", "Reports", "How to read this", "factcheck"]
    sheet = book["Line by line"]
    head, *rows = sheet.iter_rows(values_only=True)
    shown = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["ID"] for row in shown] == [line.id for line in result.lines]
    assert [row["Outcome"] for row in shown] == ["wrong speaker", "contradicted", "vaguer", "no source says so"]
    assert str(shown[1]["Against"]).startswith("221 passengers\n") and not shown[1]["For"]
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == f'"{",".join(DECISIONS)}"'
    assert all(cell.data_type != "f" for name in book.sheetnames for row in book[name].iter_rows() for cell in row)


def test_decisions_come_back_also_on_what_no_source_tells(result: DraftResult, tmp_path: Path) -> None:
    path = tmp_path / "lines.xlsx"
    workbook.write(result, path, decisions_path=tmp_path / "factcheck-decisions.yaml")
    book = openpyxl.load_workbook(path)
    sheet = book["Line by line"]
    column = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(3, column["Decision"], "corrected")
    sheet.cell(5, column["Decision"], "not an issue")
    book.save(path)
    applied = apply_sheet(path)
    assert (applied.applied, applied.undecided, applied.unknown, applied.impossible) == (2, 2, [], [])
    stands = standings(result.lines, load_decisions(applied.decisions_path))
    assert [stands[line.id].decision for line in result.lines] == [None, "corrected", None, "not an issue"]


def test_a_line_without_a_source_is_not_the_one_that_had_some(result: DraftResult) -> None:
    alone = result.lines[1].model_copy(update={"answers": ()})
    assert standings([alone], silenced(result, 1))[alone.id].state == "changed"
    record = Seen(id="d1", sides=seen(result.lines[3]).sides)
    assert standings([result.lines[3]], Decisions(findings=(record,)))[result.lines[3].id].state == "open"


# --- page ---------------------------------------------------------------------------------------------


def test_the_page_shows_the_whole_draft_escaped(result: DraftResult) -> None:
    shown = page.render(result)
    assert shown.count("<script") == 1 and "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    words = re.sub(r"<[^>]*>", "", shown.split('<div class="words"', 1)[1].split(">", 1)[1].split("</div>")[0])
    assert words.replace("&lt;", "<").replace("&gt;", ">") == result.draft.text


def test_each_claim_leads_to_its_card_and_has_its_colour(result: DraftResult) -> None:
    shown = page.render(result)
    for number, (quote, style) in enumerate(
        [("14 people", "o-wrong-speaker"), ("212 passengers", "o-contradicted"), ("Several boats", "o-vaguer")], 1
    ):
        assert re.search(rf'<a class="{style}" href="#l{number}" [^>]*>{quote}</a>', shown)
        assert f'<article id="l{number}" class="card {style}"' in shown


def test_the_page_is_the_same_each_time(result: DraftResult) -> None:
    assert page.render(result) == page.render(result_of())


# --- exit codes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("threshold", "failing"),
    [("never", 0), ("conflict", 3), ("update", 4), ("vague", 6)],
)
def test_what_fails_a_run(result: DraftResult, threshold: str, failing: int) -> None:
    line = result.lines[0]
    failed = [o for o in OUTCOMES if fails([line.model_copy(update={"outcome": o})], threshold)]
    assert failed == list(OUTCOMES[:failing])
