"""The JSON and its schema hold each other."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.models import CheckResult
from factcheck.report.json import render
from factcheck.report.schema import schema

SCHEMA = Path(__file__).parents[2] / "schema" / "factcheck-1.schema.json"


def test_the_schema_in_the_repository_is_the_models() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema(), "run python -m factcheck.report.schema"


def test_a_result_is_valid_and_reads_back(result: CheckResult) -> None:
    shown = render(result)
    jsonschema.Draft202012Validator(json.loads(schema())).validate(json.loads(shown))
    assert CheckResult.model_validate_json(shown) == result


def test_the_names_that_other_programs_rely_on(result: CheckResult) -> None:
    shown = json.loads(render(result))
    assert list(shown) == ["schema", "reports", "claims", "groups", "discrepancies", "skipped"]
    assert shown["schema"] == "factcheck/1"
    for claim in shown["claims"]:
        text = next(report["text"] for report in shown["reports"] if report["id"] == claim["report_id"])
        assert text[claim["start"] : claim["end"]] == claim["quote"]


def test_what_is_not_of_the_schema_is_refused(result: CheckResult) -> None:
    shown = json.loads(render(result))
    shown["discrepancies"][0]["verdict"] = "wrong"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(schema())).validate(shown)


def test_letters_stay_letters(result: CheckResult) -> None:
    report = result.reports[0].model_copy(update={"title": "Zürich 東京 🎉"})
    assert "Zürich 東京 🎉" in render(result.model_copy(update={"reports": (report, *result.reports[1:])}))
