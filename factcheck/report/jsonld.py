"""Claims as schema.org ``Claim`` with their appearance, as JSON-LD.

A ``ClaimReview`` stands only where a person has decided, for these very words: one a reviewer and
finding. The verdicts of the machine are nobody's review and are left out; so are "open" and "needs
a call". A rating says what was decided of the discrepancy in words (``alternateName``), never a
grade of truth, which nobody gave.

https://schema.org/Claim, https://schema.org/ClaimReview
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.decisions import Decision, Decisions, Review, standings
from factcheck.models import CheckResult, Claim, Discrepancy, Report
from factcheck.report.iris import report_iri, urn
from factcheck.report.view import View

RATINGS: dict[Decision, str] = {
    "confirmed": "Discrepancy confirmed",
    "not an issue": "Not a discrepancy",
    "corrected": "Corrected",
}


def render(result: CheckResult, decisions: Decisions | None = None) -> str:
    """Return one JSON-LD document, its claims in the order of the claim table, that ends in a newline."""
    view = View(result)
    stands = standings(result.discrepancies, decisions)
    graph = [_claim(claim, view.reports[claim.report_id]) for claim in result.rows]
    for finding in view.findings:
        stand = stands[finding.id]
        if stand.state in ("decided", "differ"):
            graph += [_review(finding, review) for review in stand.reviews if review.decision in RATINGS]
    document = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def claim_urn(claim_id: str) -> str:
    """Return the name of a claim, as long as its report says it."""
    return urn("claim", claim_id)


def _claim(claim: Claim, report: Report) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "Claim",
        "@id": claim_urn(claim.id),
        "identifier": claim.id,
        "name": f"{claim.about}: {claim.quote}",
        "text": claim.sentence,
        "appearance": _article(report),
    }
    if claim.said_by:
        # Whether a source is a person or a body is not known: a node without a type says neither.
        node["author"] = {"name": claim.said_by}
    elif report.publisher:
        node["author"] = {"@type": "Organization", "name": report.publisher}
    return node


def _article(report: Report) -> dict[str, Any]:
    iri = report_iri(report)
    fields = {
        "@type": "NewsArticle",
        "@id": iri,
        "url": iri if iri == report.url else None,
        "headline": report.title,
        "datePublished": report.published,
        "publisher": {"@type": "Organization", "name": report.publisher} if report.publisher else None,
    }
    return {name: value for name, value in fields.items() if value}


def _review(finding: Discrepancy, review: Review) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "ClaimReview",
        "@id": urn("review", finding.id, review.reviewer),
        "identifier": finding.id,
        "claimReviewed": finding.summary or finding.question,
        "itemReviewed": [
            {"@id": claim_urn(claim_id)} for side in finding.sides for claim_id in side.claim_ids
        ],
        "reviewRating": {"@type": "Rating", "alternateName": RATINGS[review.decision]},
    }
    if review.reviewer:
        node["author"] = {"@type": "Person", "name": review.reviewer}
    if review.note:
        node["reviewBody"] = review.note
    return node
