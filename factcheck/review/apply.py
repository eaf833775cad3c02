"""Take the decisions of a reviewer's sheet into the decisions file, and say what could not be taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.decisions import (
    DECISIONS,
    Decision,
    Decisions,
    Review,
    Seen,
    SeenSide,
    is_same,
    parse_claims_key,
    seen,
)
from factcheck.models import CheckResult
from factcheck.review.file import DECISIONS_FILE, load_decisions, save_decisions
from factcheck.review.sheet import ReviewSheet, SheetRow, read_sheet

BY_NAME: dict[str, Decision] = {name: name for name in DECISIONS}


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that could not be taken: the cell at fault ("Discrepancies!B7"), and what is wrong."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A finding on which reviewers decided differently."""

    id: str
    question: str
    reviews: tuple[Review, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """A reviewer's earlier word that this sheet put another in the place of."""

    place: str
    id: str
    before: Review
    after: Review


@dataclass(slots=True)
class ApplyReport:
    """What became of a sheet's rows; every row is counted or named once."""

    decisions_path: Path
    applied: int = 0
    unchanged: int = 0
    undecided: int = 0
    unknown: list[Problem] = field(default_factory=list)
    impossible: list[Problem] = field(default_factory=list)
    replaced: list[Replaced] = field(default_factory=list)
    differ: list[Difference] = field(default_factory=list)


def apply_sheet(
    sheet_path: str | Path, decisions_path: str | Path | None = None, result: CheckResult | None = None
) -> ApplyReport:
    """Take a sheet's decisions into the decisions file, and save it.

    Without ``decisions_path`` the file is the one that the workbook names, if its folder is there,
    or else the one beside the sheet. ``result`` helps to know the findings of a sheet that has lost
    its column "Claims". Rows that cannot be taken are named in the report; all others are kept.
    Raises :class:`~factcheck.errors.ReviewError` or :class:`~factcheck.errors.WriteError`.
    """
    sheet = read_sheet(sheet_path)
    path = Path(decisions_path) if decisions_path is not None else _home(sheet, Path(sheet_path))
    before = load_decisions(path)
    ledger = _Ledger(before)
    report = ApplyReport(path)
    for finding in sheet.made_with.values():
        ledger.record(finding)
    today = {finding.id: seen(finding) for finding in result.discrepancies} if result else {}
    touched: set[int] = set()
    for row in sheet.rows:
        number = _take(row, sheet, today, ledger, report)
        if number is not None:
            touched.add(number)
    report.differ = _differences(ledger, touched)
    after = ledger.decisions()
    if after != before:
        save_decisions(after, path)
    return report


def _home(sheet: ReviewSheet, sheet_path: Path) -> Path:
    """The file that the workbook names: only one of our own name, in a folder that exists."""
    named = sheet.decisions_path
    if named is not None and named.name == DECISIONS_FILE and named.parent.is_dir():
        return named
    return sheet_path.parent / DECISIONS_FILE


def _take(
    row: SheetRow, sheet: ReviewSheet, today: Mapping[str, Seen], ledger: _Ledger, report: ApplyReport
) -> int | None:
    """Take one row into the ledger, and return its record's number; None where it could not be taken."""
    said = row.text("decision")
    word = " ".join(said.casefold().split())
    if word and word not in BY_NAME:
        choices = ", ".join(DECISIONS)
        report.impossible.append(
            Problem(row.place("decision"), f'"{said}" is not a decision; choose {choices}')
        )
        return None
    finding = _finding(row, sheet, today, ledger)
    if finding is None:
        if word or row.text("note") or row.text("id"):
            report.unknown.append(_unknown(row))
        return None
    number = ledger.record(finding)
    note = row.text("note")
    if not word and not note:
        report.undecided += 1
        return number
    review = Review(reviewer=row.text("reviewer"), decision=BY_NAME.get(word, "open"), note=note)
    earlier = ledger.review(number, review)
    if earlier == review:
        report.unchanged += 1
        return number
    report.applied += 1
    if earlier is not None:
        report.replaced.append(Replaced(row.place("decision"), finding.id, earlier, review))
    return number


def _finding(row: SheetRow, sheet: ReviewSheet, today: Mapping[str, Seen], ledger: _Ledger) -> Seen | None:
    """Find out what the row is about: by the workbook's index, its own claims, this run, or the file."""
    finding_id = row.text("id")
    if not finding_id:
        return None
    if finding_id in sheet.made_with:
        return sheet.made_with[finding_id]
    parsed = parse_claims_key(row.text("claims"))
    if parsed and parsed[0] == finding_id:
        return Seen(id=finding_id, question=row.text("question"), sides=parsed[1])
    return today.get(finding_id) or ledger.by_id(finding_id)


def _unknown(row: SheetRow) -> Problem:
    finding_id = row.text("id")
    if not finding_id:
        return Problem(row.place("id"), "a decision without an id; copy the id of its finding there")
    parsed = parse_claims_key(row.text("claims"))
    hint = f'; the row\'s column Claims says "{parsed[0]}"' if parsed else ""
    return Problem(row.place("id"), f'no finding has the id "{finding_id}"{hint}')


class _Ledger:
    """The decisions while a sheet is taken in."""

    def __init__(self, decisions: Decisions) -> None:
        self._records = list(decisions.findings)
        self._by_claim: dict[str, list[int]] = defaultdict(list)
        self._by_id: dict[str, int] = {}
        for number, record in enumerate(self._records):
            self._index(number, record)

    def _index(self, number: int, record: Seen) -> None:
        self._by_id.setdefault(record.id, number)
        for side in record.sides:
            for claim in side.claims:
                if number not in self._by_claim[claim]:
                    self._by_claim[claim].append(number)

    def by_id(self, finding_id: str) -> Seen | None:
        """Return the record of this id, if there is one."""
        number = self._by_id.get(finding_id)
        return None if number is None else self._records[number]

    def record(self, finding: Seen) -> int:
        """Return the number of the finding's record, which is made, or learns of its newer claims."""
        claims = [claim for side in finding.sides for claim in side.claims]
        candidates = sorted({number for claim in claims for number in self._by_claim.get(claim, ())})
        for number in candidates:
            if is_same(self._records[number], finding):
                self._records[number] = _grown(self._records[number], finding)
                self._index(number, self._records[number])
                return number
        known = self._by_id.get(finding.id)
        if known is not None and (not claims or not self._records[known].sides):
            return known
        self._records.append(finding)
        self._index(len(self._records) - 1, finding)
        return len(self._records) - 1

    def review(self, number: int, review: Review) -> Review | None:
        """Put a reviewer's word in; return what the same reviewer said before."""
        record = self._records[number]
        same = [old for old in record.reviews if old.reviewer.casefold() == review.reviewer.casefold()]
        others = tuple(old for old in record.reviews if old not in same)
        if same and same[0].model_copy(update={"reviewer": review.reviewer}) == review:
            return review
        self._records[number] = record.model_copy(update={"reviews": (*others, review)})
        return same[0] if same else None

    def at(self, number: int) -> Seen:
        """Return a record."""
        return self._records[number]

    def decisions(self) -> Decisions:
        """Return all of it, sorted as the file keeps it."""
        records = (
            record.model_copy(
                update={"reviews": tuple(sorted(record.reviews, key=lambda review: review.reviewer))}
            )
            for record in self._records
        )
        return Decisions(findings=tuple(sorted(records, key=Seen.order)))


def _grown(record: Seen, finding: Seen) -> Seen:
    """Return the record with the claims that its sides have won since; none is forgotten."""
    sides: list[SeenSide] = []
    for side in record.sides:
        now = next((new for new in finding.sides if set(new.claims) & set(side.claims)), None)
        claims = sorted({*side.claims, *(now.claims if now else ())})
        sides.append(SeenSide(value=side.value or (now.value if now else ""), claims=tuple(claims)))
    return record.model_copy(
        update={"id": finding.id, "question": finding.question or record.question, "sides": tuple(sides)}
    )


def _differences(ledger: _Ledger, touched: set[int]) -> list[Difference]:
    differences = []
    for number in sorted(touched):
        record = ledger.at(number)
        decided = [review for review in record.reviews if review.decision != "open"]
        if len({review.decision for review in decided}) > 1:
            differences.append(Difference(record.id, record.question, tuple(decided)))
    return differences
