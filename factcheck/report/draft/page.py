"""A draft's check as a page: the draft with its claims coloured, and beside it what the sources say to each.

The page is made and guarded like that of a folder's check: :mod:`factcheck.report.page`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

from factcheck.decisions import Decisions, Standing, claims_key, standings
from factcheck.lines import DraftResult, Line, Outcome
from factcheck.report.csv import guarded
from factcheck.report.draft.words import OUTCOMES, SAID, counts, overview, whose
from factcheck.report.page import asset, document
from factcheck.report.page.content import SENTENCE, STATES, ReportRow, report_rows, tally
from factcheck.report.passage import Passage, excerpt
from factcheck.report.sides import ShownSide, cut, shown_side
from factcheck.report.view import View
from factcheck.report.workbook.cells import allowed

SIGNS: dict[Outcome, str] = {
    "contradicted": "≠", "disputed": "⇄", "wrong speaker": "“", "outdated": "↻", "vaguer": "≈", "more exact": "≈",
    "supported": "✓", "no source": "–",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the draft's text; ``card`` is the card of the shortest claim that it belongs to."""

    text: str
    card: LineCard | None


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """One answer: how it stands to the draft, and who gives it in which words."""

    stance: str
    side: ShownSide


@dataclass(frozen=True, slots=True)
class LineCard:
    """One line. ``key`` names it in the browser's memory: other claims make it another line."""

    anchor: str
    key: str
    id: str
    claims: str
    question: str
    question_cell: str
    kind: str
    outcome: str
    word: str
    sign: str
    confidence: str
    summary: str
    state: str
    state_words: str
    said: str
    passage: Passage
    answers: list[ShownAnswer]

    @property
    def style(self) -> str:
        """The class that colours it."""
        return "o-" + self.outcome.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Content:
    """All of the page; the names that it shares with a folder's page are those of its filters."""

    title: str
    counts: str
    reviewed: bool
    silent: int
    cards: list[LineCard]
    segments: list[Segment]
    legend: list[tuple[str, str]]
    reports: list[ReportRow]
    verdicts: list[tuple[str, int]]
    severities: list[tuple[str, int]]
    kinds: list[tuple[str, int]]
    skipped: list[tuple[str, str]]


def render(result: DraftResult, decisions: Decisions | None = None) -> str:
    """Return the page as text. The same result and decisions give the same bytes."""
    own = files(__package__)
    style = asset("page.css") + own.joinpath("draft.css").read_text(encoding="utf-8")
    return document("draft.html", own.joinpath("draft.html").read_text(encoding="utf-8"), style, _content(result, decisions))


def _content(result: DraftResult, decisions: Decisions | None) -> Content:
    view = View(result.plain)
    stands = standings(result.lines, decisions)
    shown = [line for line in result.lines if not stands[line.id].silent]
    cards = [_card(view, result, number, line, stands[line.id]) for number, line in enumerate(shown, 1)]
    return Content(
        title=cut(f"{view.name_of(result.draft)}: line by line"),
        counts=f"{overview(result)}.",
        reviewed=decisions is not None,
        silent=len(result.lines) - len(shown),
        cards=cards,
        segments=_segments(result, shown, cards),
        legend=[(f"o-{outcome.replace(' ', '-')}", f"{SIGNS[outcome]} {SAID[outcome]}") for outcome, _ in counts(shown)],
        reports=report_rows(view),
        verdicts=[(outcome, number) for outcome, number in counts(shown)],
        severities=[],
        kinds=tally(sorted({card.kind for card in cards}), [card.kind for card in cards]),
        skipped=[(cut(item.path), cut(item.reason)) for item in result.skipped],
    )


def _card(view: View, result: DraftResult, number: int, line: Line, stand: Standing) -> LineCard:
    claims = claims_key(line)
    first = view.claims_of(line.draft)[0]
    return LineCard(
        anchor=f"l{number}",
        key=hashlib.sha256(claims.encode("utf-8")).hexdigest()[:16],
        id=line.id,
        claims=guarded(claims),
        question=cut(line.question),
        question_cell=guarded(cut(line.question)),
        kind=first.kind,
        outcome=line.outcome,
        word=SAID[line.outcome],
        sign=SIGNS[line.outcome],
        confidence=f"{line.confidence:.2f}" if line.answers else "",
        summary=cut(line.summary, SENTENCE),
        state=stand.state,
        state_words=STATES[stand.state],
        said=cut(stand.said(), 2 * SENTENCE),
        passage=excerpt(view.passage(first), SENTENCE),
        answers=[
            ShownAnswer(whose(result, answer), shown_side(view, place, answer, SENTENCE))
            for place, answer in enumerate(line.answers)
        ],
    )


def _segments(result: DraftResult, shown: Sequence[Line], cards: Sequence[LineCard]) -> list[Segment]:
    """Cut the draft's text wherever a claim begins or ends."""
    card_of: Mapping[str, LineCard] = {
        claim_id: card for line, card in zip(shown, cards, strict=True) for claim_id in line.draft.claim_ids
    }
    text = result.draft.text
    spans = [(claim.start, claim.end, card_of[claim.id]) for claim in result.rows if claim.id in card_of]
    spans = [span for span in spans if 0 <= span[0] < span[1] <= len(text)]
    bounds = sorted({0, len(text), *(place for start, end, _ in spans for place in (start, end))})
    found = []
    for start, end in pairwise(bounds):
        over = [(b - a, OUTCOMES.index(card.outcome), n) for n, (a, b, card) in enumerate(spans) if a <= start and end <= b]
        found.append(Segment(allowed(text[start:end]), spans[min(over)[2]][2] if over else None))
    return found
