"""Reviewers' decisions on findings, and whether a decision still stands: records and pure functions.

A finding is known by the claims on its sides, never by a row number, a file order or the id alone:

* A recorded finding **is the same** as one of today when every side of today shares a claim with
  exactly one recorded side, and no two with the same one. So another report that repeats a known
  value changes nothing, nor does a value that was withdrawn while two others remain.
* It **has changed** when the two share a claim but not in that way: a value nobody had seen has
  appeared, the words of a side were all rewritten (a claim keeps its id only as long as its report
  says it), or one side has become two. A record that is the same as some finding of today is never
  also the earlier state of another one.
* Everything else is **new**: in no sheet that has come back so far.

A line of a draft's check is decided on in the same way: its sides are the draft's words and the sources'
answers, and where no source says so it has one side.

Knows no file; :mod:`factcheck.review` reads and writes them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from factcheck.models import Record, Side

Decision = Literal["confirmed", "not an issue", "needs a call", "corrected", "open"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)

SHEET_COLUMNS = ("id", "decision", "note", "reviewer", "claims")
"""What a sheet must or may carry to be read back, in any order: the first two are needed."""

INDEX_SHEET = "factcheck"
"""The hidden sheet of a workbook that lists the findings it was made with."""

State = Literal["new", "open", "decided", "differ", "changed"]

MAX_KEY_CHARS = 32_000
"""A spreadsheet cell holds 32,767 characters; a longer key keeps fewer claims of each side."""


class Decidable(Protocol):
    """What a reviewer decides on: a discrepancy, or a line of a draft's check."""

    @property
    def id(self) -> str:
        """Its id, by its claims."""

    @property
    def question(self) -> str:
        """What it is about, in words."""

    @property
    def sides(self) -> tuple[Side, ...]:
        """Who says what."""


class Review(Record):
    """What one reviewer said of one finding. An unnamed reviewer is the empty string."""

    reviewer: str = ""
    decision: Decision = "open"
    note: str = ""


class SeenSide(Record):
    """One side of a finding as the reviewer saw it: the value in words, the ids of its claims."""

    value: str = ""
    claims: tuple[str, ...] = ()


class Seen(Record):
    """A finding that was in a sheet that came back, with what reviewers said of it, if anything."""

    id: str
    question: str = ""
    sides: tuple[SeenSide, ...] = ()
    reviews: tuple[Review, ...] = ()

    def order(self) -> tuple[str, tuple[tuple[str, ...], ...]]:
        """Return what records are sorted by: the id, then the claims."""
        return self.id, tuple(side.claims for side in self.sides)


class Decisions(Record):
    """All findings seen so far, sorted by id."""

    findings: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a finding of today stands with the reviewers.

    ``new``: in no sheet so far. ``open``: seen, not decided. ``decided``: all who decided agree;
    ``decision`` is theirs. ``differ``: they do not. ``changed``: ``reviews`` are about earlier words.
    """

    state: State = "new"
    decision: Decision | None = None
    reviews: tuple[Review, ...] = ()

    @property
    def silent(self) -> bool:
        """True where everybody who decided said "not an issue" of these very words."""
        return self.state == "decided" and self.decision == "not an issue"

    def said(self) -> str:
        """Return who said what, in one line: "Ana: confirmed (checked with the ministry)"."""
        return "; ".join(
            f"{review.reviewer or 'unnamed'}: {review.decision}{f' ({review.note})' if review.note else ''}"
            for review in self.reviews
        )


def seen(finding: Decidable) -> Seen:
    """Return the finding of today as it would be recorded."""
    sides = tuple(SeenSide(value=side.value, claims=tuple(sorted(side.claim_ids))) for side in finding.sides)
    return Seen(id=finding.id, question=finding.question, sides=sides)


def standings(findings: Iterable[Decidable], decisions: Decisions | None) -> dict[str, Standing]:
    """Return where each finding stands, by its id. Without decisions every finding is new."""
    today = [seen(finding) for finding in findings]
    if decisions is None or not decisions.findings:
        return {finding.id: Standing() for finding in today}
    by_claim: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(decisions.findings):
        for side in record.sides:
            for claim in side.claims:
                by_claim[claim].append(number)
    related = {finding.id: _related(finding, by_claim) for finding in today}
    same = {
        finding.id: [n for n in related[finding.id] if is_same(decisions.findings[n], finding)]
        for finding in today
    }
    taken = {number for numbers in same.values() for number in numbers}
    result: dict[str, Standing] = {}
    for finding in today:
        if same[finding.id]:
            result[finding.id] = _standing(_merged(decisions.findings[n] for n in same[finding.id]))
            continue
        reviews = _merged(decisions.findings[n] for n in related[finding.id] if n not in taken)
        decided = tuple(review for review in reviews if review.decision != "open" or review.note)
        result[finding.id] = Standing("changed", None, decided) if decided else Standing()
    return result


def is_same(record: Seen, finding: Seen) -> bool:
    """Tell whether a recorded finding is the same as one of today; the module says how."""
    of_claim = {claim: number for number, side in enumerate(record.sides) for claim in side.claims}
    met: set[int] = set()
    for side in finding.sides:
        numbers = {of_claim[claim] for claim in side.claims if claim in of_claim}
        if len(numbers) != 1 or numbers & met:
            return False
        met |= numbers
    # A line without any source is not the one that had some.
    return len(met) >= min(2, len(record.sides))


def _related(finding: Seen, by_claim: Mapping[str, list[int]]) -> list[int]:
    claims = (claim for side in finding.sides for claim in side.claims)
    return sorted({number for claim in claims for number in by_claim.get(claim, ())})


def _merged(records: Iterable[Seen]) -> tuple[Review, ...]:
    """Return the reviews of all records, one a reviewer."""
    by_reviewer: dict[str, Review] = {}
    for record in records:
        for review in record.reviews:
            by_reviewer.setdefault(review.reviewer, review)
    return tuple(by_reviewer[name] for name in sorted(by_reviewer))


def _standing(reviews: tuple[Review, ...]) -> Standing:
    decided = {review.decision for review in reviews} - {"open"}
    if not decided:
        return Standing("open", None, reviews)
    if len(decided) > 1:
        return Standing("differ", None, reviews)
    return Standing("decided", decided.pop(), reviews)


# --- the key that a sheet carries in its column "claims" --------------------------------------------

_KEY = re.compile(r"\s*(\S{1,200}):\s(.{1,40000})", re.DOTALL)


def claims_key(finding: Decidable) -> str:
    """Return a finding's id and its sides' claim ids in one cell: "d1: c1 c2 | c3"."""
    sides = [sorted(side.claim_ids) for side in finding.sides]
    keep = max(len(side) for side in sides)
    while True:
        key = f"{finding.id}: " + " | ".join(" ".join(side[:keep]) for side in sides)
        if len(key) <= MAX_KEY_CHARS or keep == 1:
            return key
        keep = max(1, keep // 2)


def parse_claims_key(key: str) -> tuple[str, tuple[SeenSide, ...]] | None:
    """Return the id and sides of a :func:`claims_key`; None where the text is not one."""
    match = _KEY.fullmatch(key)
    if match is None:
        return None
    sides = tuple(SeenSide(claims=tuple(side.split())) for side in match[2].split("|"))
    if not all(side.claims for side in sides):
        return None
    return match[1], sides
