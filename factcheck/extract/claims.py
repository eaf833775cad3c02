"""Reports to claims: the extractors side by side, then who said it, how firmly and of which event."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from factcheck.extract.clause import masked_clause
from factcheck.extract.draft import Draft
from factcheck.extract.parse import Paragraph, paragraphs
from factcheck.extract.quantities import quantity_drafts
from factcheck.models import Claim, Report
from factcheck.settings import Settings
from factcheck.values import find


def extract_claims(reports: Iterable[Report], settings: Settings | None = None) -> list[Claim]:
    """Return the claims of all reports, in the order of the reports and of their text."""
    settings = settings or Settings()
    claims: list[Claim] = []
    for report, parsed in paragraphs(reports, settings.spacy_model):
        claims.extend(_report_claims(report, parsed))
    return claims


def _report_claims(report: Report, parsed: list[Paragraph]) -> list[Claim]:
    seen: Counter[str] = Counter()
    claims = []
    for paragraph in parsed:
        doc = paragraph.doc
        drafts = quantity_drafts(doc, find(doc.text, report.published))
        for draft in sorted(drafts, key=lambda d: (d.start, d.end, d.kind)):
            claims.append(_claim(report, paragraph, draft, seen))
    return claims


def _claim(report: Report, paragraph: Paragraph, draft: Draft, seen: Counter[str]) -> Claim:
    doc = paragraph.doc
    sentence = doc[draft.anchor].sent.text.strip()
    quote = doc.text[draft.start : draft.end]
    key = "\0".join([report.id, draft.kind, sentence, quote])
    seen[key] += 1
    return Claim(
        id="c" + hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:12],
        report_id=report.id,
        kind=draft.kind,
        about=draft.about,
        event="main",
        value=draft.value,
        quote=quote,
        start=paragraph.start + draft.start,
        end=paragraph.start + draft.end,
        sentence=sentence,
        head=draft.head,
        act=draft.act,
        clause=masked_clause(doc, draft.start, draft.end, draft.anchor),
    )
