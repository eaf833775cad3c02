"""Claims for other programs: schema.org's Claim, and the W3C's annotations, held to their schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from samples import hostile_result

from factcheck.decisions import Decision, Decisions, Review, seen
from factcheck.models import CheckResult
from factcheck.report import annotations, jsonld
from factcheck.report.iris import report_iri

SCHEMAS = Path(__file__).parent / "schemas"


def validated(source: str, name: str) -> dict[str, Any]:
    assert source.endswith("\n")
    document: dict[str, Any] = json.loads(source)
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    return document


def said(result: CheckResult, *reviews: Review) -> Decisions:
    finding = seen(result.discrepancies[0]).model_copy(update={"reviews": reviews})
    return Decisions(findings=(finding,))


def review_nodes(result: CheckResult, decisions: Decisions | None) -> list[dict[str, Any]]:
    document = validated(jsonld.render(result, decisions), "claims")
    return [node for node in document["@graph"] if node["@type"] == "ClaimReview"]


# --- schema.org ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("decision", [None, "open", "needs a call"])
def test_without_a_person_s_decision_there_is_no_review(
    result: CheckResult, decision: Decision | None
) -> None:
    decisions = said(result, Review(reviewer="Ana", decision=decision)) if decision else None
    assert review_nodes(result, decisions) == []


def test_a_decision_on_other_words_is_no_review_of_these(result: CheckResult) -> None:
    decisions = said(result, Review(reviewer="Ana", decision="confirmed"))
    (record,) = decisions.findings
    first, *rest = record.sides
    older = record.model_copy(
        update={"sides": (first.model_copy(update={"claims": (*first.claims, *rest[0].claims)}),)}
    )
    assert review_nodes(result, Decisions(findings=(older,))) == []


def test_a_decision_is_a_review_of_the_claims_at_issue(result: CheckResult) -> None:
    decisions = said(
        result,
        Review(reviewer="Ana", decision="confirmed", note="called the ministry"),
        Review(reviewer="Ben", decision="not an issue"),
    )
    ana, ben = review_nodes(result, decisions)
    assert ana["author"] == {"@type": "Person", "name": "Ana"}
    assert ana["reviewRating"]["alternateName"] == "Discrepancy confirmed"
    assert ana["reviewBody"] == "called the ministry" and "reviewBody" not in ben
    document = json.loads(jsonld.render(result, decisions))
    claims = {node["@id"] for node in document["@graph"] if node["@type"] == "Claim"}
    assert {item["@id"] for item in ana["itemReviewed"]} <= claims
    assert ana["@id"] != ben["@id"]


def test_each_claim_has_its_appearance_and_who_said_it(result: CheckResult) -> None:
    document = validated(jsonld.render(result), "claims")
    nodes = {node["identifier"]: node for node in document["@graph"]}
    assert list(nodes) == [claim.id for claim in result.rows]
    for claim in result.rows:
        node = nodes[claim.id]
        assert node["text"] == claim.sentence
        assert node["author"]["name"] == (claim.said_by or node["appearance"]["publisher"]["name"])


# --- web annotations ---------------------------------------------------------------------------------------


def test_each_passage_is_found_by_its_quote_and_by_its_place(result: CheckResult) -> None:
    document = validated(annotations.render(result), "annotations")
    items = document["first"]["items"]
    assert document["total"] == len(items) == len(result.rows)
    reports = {report.id: report for report in result.reports}
    for claim, item in zip(result.rows, items, strict=True):
        text = reports[claim.report_id].text
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"] == claim.quote
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert len({item["id"] for item in items}) == len(items)


def test_a_passage_at_issue_is_assessed(result: CheckResult) -> None:
    items = json.loads(annotations.render(result))["first"]["items"]
    at_issue = {c for finding in result.discrepancies for side in finding.sides for c in side.claim_ids}
    for claim, item in zip(result.rows, items, strict=True):
        assert (item["motivation"] == "assessing") == (claim.id in at_issue)
    assert "conflict: number of people killed: here none, elsewhere one, three" in json.dumps(items)


def test_no_claims_is_a_collection_without_a_page() -> None:
    empty = CheckResult(reports=(), claims=(), groups=(), discrepancies=())
    assert "first" not in validated(annotations.render(empty), "annotations")
    assert validated(jsonld.render(empty), "claims")["@graph"] == []


def test_hostile_words_and_addresses_stay_valid() -> None:
    result = hostile_result()
    validated(annotations.render(result), "annotations")
    validated(jsonld.render(result), "claims")
    assert not any(report_iri(report).startswith(("javascript:", "data:")) for report in result.reports)


@pytest.mark.parametrize("render", [annotations.render, jsonld.render])
def test_the_same_result_gives_the_same_bytes(render: Any, result: CheckResult) -> None:
    assert render(result) == render(result)
