"""Passages as W3C Web Annotations: one a claim, with a quote and a position selector each.

The position counts code points of ``reports[].text`` in the JSON, half-open, as the model asks; on
the live page the quote with its surroundings is what finds the place.

https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from factcheck.models import CheckResult, Claim, Discrepancy, Report
from factcheck.report.iris import report_iri, result_urn, urn
from factcheck.report.view import View

AROUND = 32
"""Characters of ``prefix`` and ``suffix``: enough to tell two places apart, as annotation clients do."""


def render(result: CheckResult) -> str:
    """Return one annotation collection with one page, in the order of the claim table, and a newline."""
    view = View(result)
    of_claim: dict[str, list[tuple[Discrepancy, int]]] = {}
    for finding in view.findings:
        for number, side in enumerate(finding.sides):
            for claim_id in side.claim_ids:
                of_claim.setdefault(claim_id, []).append((finding, number))
    collection = result_urn("annotations", result)
    document: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": collection,
        "type": "AnnotationCollection",
        "label": "Claims and discrepancies",
        "total": len(result.rows),
    }
    if result.rows:
        items = [
            _annotation(claim, view.reports[claim.report_id], of_claim.get(claim.id, ()))
            for claim in result.rows
        ]
        document["first"] = {
            "id": result_urn("annotation page", result),
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items,
        }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _annotation(claim: Claim, report: Report, findings: Sequence[tuple[Discrepancy, int]]) -> dict[str, Any]:
    bodies = [_body(f"{claim.about}: {claim.quote}", "describing"), _body(claim.kind, "classifying")]
    bodies += [_body(_disagrees(finding, number), "assessing") for finding, number in findings]
    return {
        "id": urn("annotation", claim.id),
        "type": "Annotation",
        "motivation": "assessing" if findings else "describing",
        "body": bodies,
        "target": {
            "type": "SpecificResource",
            "source": report_iri(report),
            "selector": [_quote(claim, report), _position(claim)],
        },
    }


def _body(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _disagrees(finding: Discrepancy, number: int) -> str:
    others = ", ".join(side.value for other, side in enumerate(finding.sides) if other != number)
    return f"{finding.verdict}: {finding.question}: here {finding.sides[number].value}, elsewhere {others}"


def _quote(claim: Claim, report: Report) -> dict[str, str]:
    return {
        "type": "TextQuoteSelector",
        "exact": claim.quote,
        "prefix": report.text[max(0, claim.start - AROUND) : claim.start],
        "suffix": report.text[claim.end : claim.end + AROUND],
    }


def _position(claim: Claim) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
