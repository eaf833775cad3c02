"""What screen, sheet and page call outcomes and stances, and which outcomes fail a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from factcheck.lines import Answer, DraftResult, Line, Outcome, Stance
from factcheck.report.view import plural

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""Gravest first."""
SAID: dict[Outcome, str] = {outcome: outcome for outcome in OUTCOMES} | {"no source": "no source says so"}
MEANING: dict[Outcome, str] = {
    "contradicted": "What answers the same question excludes the draft's words, and no source supports them.",
    "disputed": "Some sources support the draft, others exclude it. Nothing is decided about which is right.",
    "wrong speaker": "Sources give the value, but to somebody else only.",
    "outdated": "Sources give the value, and a later one tells of a later state, as with a growing toll.",
    "vaguer": 'The sources say more: "several" here, "two" there.',
    "more exact": 'No source says as much: "two" here, "several" there.',
    "supported": "A source or more say the same, after rounding and conversion.",
    "no source": "No source was found that says so. That is no error: see whether the draft knows it from elsewhere.",
}
STANCES: dict[Stance, str] = {
    "excluding": "against", "later": "later", "same": "for", "more exact": "more exact", "vaguer": "vaguer",
}  # fmt: skip
FAILING: dict[str, tuple[Outcome, ...]] = {
    "conflict": OUTCOMES[:3], "update": OUTCOMES[:4], "vague": OUTCOMES[:6], "never": (),
}  # fmt: skip
"""By the verdict that a run is to fail on."""


def fails(lines: Iterable[Line], threshold: str) -> bool:
    """Tell whether a line is as grave as ``threshold``, a verdict; "never" lets everything pass."""
    return any(line.outcome in FAILING[threshold] for line in lines)


def counts(lines: Iterable[Line]) -> list[tuple[Outcome, int]]:
    """Return how many lines have each outcome that occurs, gravest first."""
    number = Counter(line.outcome for line in lines)
    return [(outcome, number[outcome]) for outcome in OUTCOMES if number[outcome]]


def overview(result: DraftResult) -> str:
    """Return the first line: "12 claims of the draft against 8 sources: 1 contradicted, 9 supported"."""
    sources = plural(len(result.reports) - 1, "source")
    told = ", ".join(f"{number} {SAID[outcome]}" for outcome, number in counts(result.lines))
    return f"{plural(len(result.lines), 'claim')} of the draft against {sources}" + (f": {told}" if told else "")


def whose(result: DraftResult, answer: Answer) -> str:
    """Return how an answer stands to the draft: "for", "against", or the draft against itself."""
    own = {claim.id for claim in result.rows if claim.report_id == result.draft_id}
    return f"{STANCES[answer.stance]}, by the draft itself" if own.issuperset(answer.claim_ids) else STANCES[answer.stance]
