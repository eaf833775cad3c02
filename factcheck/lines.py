"""What a draft's check says: one line a claim of the draft, in its order.

The JSON of ``factcheck check DRAFT --against SOURCES --format json`` is the serialised
:class:`DraftResult`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from factcheck.models import CheckResult, Claim, Record, Report, Side, Skipped

Outcome = Literal["contradicted", "disputed", "wrong speaker", "outdated", "vaguer", "more exact", "supported", "no source"]
"""Gravest first.

``contradicted``: what answers the same question excludes the draft's words, and no source supports them.
``disputed``: some sources support the draft, others exclude it. ``wrong speaker``: sources give the value,
but to somebody else only. ``outdated``: supported, and a later state is told. ``vaguer``, ``more exact``:
the draft says less, or more, than any source. ``no source``: no source says so, which is no error.
"""
Stance = Literal["same", "excluding", "later", "more exact", "vaguer"]
"""What claims that answer a draft's question are to it: ``more exact`` and ``vaguer`` are theirs, not the draft's."""


class Answer(Side):
    """Claims that answer the question of a draft's claim in one way; ``origins`` leaves the draft out.

    They are the sources' claims, or other claims of the draft where the draft contradicts itself.
    """

    stance: Stance
    reason: str
    """The working: why the values agree, exclude each other, or say less."""


class Line(Record):
    """One value that the draft gives, once or several times, and what the sources say to it."""

    id: str
    question: str
    outcome: Outcome
    confidence: float = Field(ge=0, le=1)
    """That the best answer behind the outcome answers the same question; 0 without an answer."""
    summary: str
    """The outcome in words."""
    draft: Side
    answers: tuple[Answer, ...]
    """Gravest stance first; of one stance the best told first."""

    @property
    def sides(self) -> tuple[Side, ...]:
        """The draft's side, then the answers: what a reviewer decides on."""
        return (self.draft, *self.answers)


class DraftResult(Record):
    """All that a draft's check found. ``rows`` are the claims of the draft and of its sources."""

    schema_: Literal["factcheck-draft/1"] = Field(default="factcheck-draft/1", alias="schema")
    draft_id: str
    reports: tuple[Report, ...]
    """The draft and its sources, sorted by id."""
    rows: tuple[Claim, ...] = Field(alias="claims")
    lines: tuple[Line, ...]
    skipped: tuple[Skipped, ...] = ()

    @property
    def draft(self) -> Report:
        """The draft."""
        return next(report for report in self.reports if report.id == self.draft_id)

    @property
    def plain(self) -> CheckResult:
        """Reports and claims as a result without findings: what look-ups need."""
        return CheckResult(reports=self.reports, rows=self.rows, groups=(), discrepancies=(), skipped=self.skipped)
