"""Reports to claims: the extractors side by side, then who said it, how firmly and of which event."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.attribution import Attribution, Context, attribute, told_back
from factcheck.extract.certainty import certainty_of
from factcheck.extract.clause import masked_clause
from factcheck.extract.draft import Draft
from factcheck.extract.event_cues import PLANNED, days_of, is_past, year_before
from factcheck.extract.events import EventReader
from factcheck.extract.names import name_drafts
from factcheck.extract.parse import Paragraph, paragraphs
from factcheck.extract.people import people_of
from factcheck.extract.places import place_drafts
from factcheck.extract.pronouns import referents_of
from factcheck.extract.quantities import quantity_drafts
from factcheck.extract.statements import statement_drafts
from factcheck.models import Certainty, Claim, Moment, Report, Statement
from factcheck.settings import Settings
from factcheck.values import Found, find
from factcheck.values.days import news_day
from factcheck.values.happening import MAIN
from factcheck.values.parts import parts, without_conversions

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BESIDE_NOUN = frozenset(["amod", "appos", "npadvmod", "nummod", "compound"])
"""How an age hangs on whose age it is."""


def extract_claims(reports: Iterable[Report], settings: Settings | None = None) -> list[Claim]:
    """Return the claims of all reports, in the order of the reports and of their text."""
    settings = settings or Settings()
    claims: list[Claim] = []
    for report, parsed in paragraphs(reports, settings.spacy_model):
        claims.extend(_report_claims(report, parsed, settings))
    return claims


def _report_claims(report: Report, parsed: list[Paragraph], settings: Settings) -> list[Claim]:
    docs = [paragraph.doc for paragraph in parsed]
    values = [_values(doc.text, report.published, settings) for doc in docs]
    events = EventReader(docs, values, report.title, report.published)
    people = people_of(docs)
    referents = referents_of(docs)
    seen: Counter[str] = Counter()
    claims = []
    for number, (paragraph, found, sources) in enumerate(zip(parsed, values, told_back(list(_attributions(docs))), strict=True)):
        doc = paragraph.doc
        drafts = [
            *quantity_drafts(doc, found),
            *name_drafts(doc, people),
            *place_drafts(doc, people),
            *statement_drafts(doc, referents[number]),
        ]
        drafts = [_not_to_come(doc, draft, report.published, settings) for draft in drafts]
        for draft in sorted(drafts, key=lambda d: (d.start, d.end, d.kind, d.about)):
            event = MAIN if draft.lasting else events.event_of(number, draft.anchor)
            said_by = sources.said_by(draft.anchor)
            # Who somebody is the outlet tells, in the words of whomever it quotes as in its own; nobody tells his own name.
            own = draft.kind == "person" and doc.text[draft.start : draft.end] in (said_by or "")
            if own or (draft.kind == "title" and draft.anchor not in sources.quoted):
                said_by = None
            claims.append(_claim(report, paragraph, draft, said_by, event, seen))
    return claims


def _not_to_come(doc: Doc, draft: Draft, published: str | None, settings: Settings) -> Draft:
    """Return a date that lies ahead although its clause tells what was, a year earlier: "struck the town in February"."""
    value, today = draft.value, news_day(published)
    if draft.kind != "date" or not isinstance(value, Moment) or today is None or value.resolution not in {"day", "month"}:
        return draft
    days = days_of(value)
    said_year = re.search(r"\d{4}", doc.text[draft.start : draft.end])
    if days is None or said_year or days[0] <= today + timedelta(settings.event_days_after) or not is_past(doc[draft.anchor]):
        return draft
    ahead = any(token.lemma_ in PLANNED or token.lower_ == "due" for token in doc[draft.anchor].sent)
    if ahead or _certainty(doc, draft) != "asserted":
        return draft  # "was to open in February", "had been due to open"
    first, last = (day.isoformat() for day in year_before(days))
    return replace(draft, value=value.model_copy(update={"earliest": first, "latest": last}))


def _attributions(docs: list[Doc]) -> Iterator[Attribution]:
    """Yield who says what in each paragraph, read in their order."""
    context: Context | None = None
    for doc in docs:
        sources = attribute(doc, context)
        context = sources.context
        yield sources


def _values(text: str, published: str | None, settings: Settings) -> list[Found]:
    """Find the values of a text; one that contradicts its own bracket, weekday or zone counts as two."""
    found = without_conversions(text, find(text, published, settings=settings))
    return [part for value in found for part in parts(value, published)]


def _certainty(doc: Doc, draft: Draft) -> Certainty:
    """Return how firm the claim is.

    A name, an office or the age beside a name holds whatever its bearer may do or deny. A statement that says
    "not" is no denial of it: "failed to sink" asserts that it floats.
    """
    beside = draft.kind == "age" and doc[draft.anchor].dep_ in _BESIDE_NOUN
    if beside or draft.kind in {"person", "title", "organisation"}:
        return "asserted"
    found = certainty_of(doc, draft.anchor, draft.start, draft.end)
    if found == "asserted" and draft.kind == "place" and _did_not_happen(doc[draft.anchor], draft.act):
        return "denied"
    denied = found == "denied" and isinstance(draft.value, Statement) and not draft.value.polarity
    return "asserted" if denied else found


def _did_not_happen(anchor: Token, act: str) -> bool:
    """Say whether the act of a place is denied: "traffic from Lom is not affected", "no ship was lost in Lom"."""
    verb = next((above for above in anchor.ancestors if above.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ != act:
        return False
    parts = (c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < anchor.i)
    return any(c.dep_ == "neg" for c in verb.children) or any(k.lower_ == "no" for c in parts for k in c.children)


def _claim(
    report: Report, paragraph: Paragraph, draft: Draft, said_by: str | None, event: str, seen: Counter[str]
) -> Claim:
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
        event=event,
        value=draft.value,
        quote=quote,
        start=paragraph.start + draft.start,
        end=paragraph.start + draft.end,
        sentence=sentence,
        said_by=said_by,
        certainty=_certainty(doc, draft),
        head=draft.head,
        act=draft.act,
        clause=masked_clause(doc, draft.start, draft.end, draft.anchor),
    )
