"""The sheet to decide on: one row a finding, one column a side, drop-downs for the decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from factcheck.decisions import DECISIONS, Standing, claims_key
from factcheck.models import Claim, Discrepancy, Side
from factcheck.report.view import View, excerpt, letter, when
from factcheck.report.workbook.book import Book, Column, marked

NAME = "Discrepancies"
MAX_SIDE_COLUMNS = 12
"""A finding with more sides shows the rest together in one more column."""
PASSAGES = 2
SENTENCE = 320
"""Characters of a sentence in a side's cell; all of it is in the sheet Claims."""
REASONS = 8

VERDICT_FILLS = {"conflict": "#F9C6C6", "update": "#C7E0F4", "vague": "#FBE9B0"}
SEVERITY_FILLS = {"high": "#F9C6C6", "medium": "#FBE9B0"}
DECISION_FILLS = {
    "confirmed": "#F9C6C6",
    "not an issue": "#DDE3E9",
    "needs a call": "#FBE9B0",
    "corrected": "#CBEBD0",
}
STATE_WORDS = {
    "new": "new",
    "open": "open",
    "decided": "decided",
    "differ": "reviewers differ",
    "changed": "changed since",
}
STATE_FILLS = {"new": "#CBEBD0", "reviewers differ": "#E9D3F2", "changed since": "#E9D3F2"}


def write(book: Book, view: View, stands: Mapping[str, Standing]) -> None:
    """Write the sheet."""
    most = max((len(finding.sides) for finding in view.findings), default=2)
    sides = [Column(f"Side {letter(number)}", 38) for number in range(min(most, MAX_SIDE_COLUMNS))]
    if most > MAX_SIDE_COLUMNS:
        sides.append(Column("More sides", 38))
    columns = [
        Column("ID", 12), Column("Question", 24), Column("Verdict", 9), Column("Severity", 9),
        Column("Confidence", 11),
        *sides, Column("Why", 34),
        Column("Decision", 14), Column("Note", 30), Column("Reviewer", 13), Column("State", 12),
        Column("Said so far", 24), Column("Scope", 9), Column("Claims", 16),
    ]  # fmt: skip
    sheet = book.table(NAME, columns, freeze=2)
    at = {column.name: number for number, column in enumerate(columns)}
    for row, finding in enumerate(view.findings, 1):
        _row(book, sheet, view, row, at, finding, stands[finding.id])
    rows = len(view.findings)
    book.finish(sheet, rows, len(columns), printed=at["State"] + 1)
    if rows:
        _choices(sheet, rows, at["Decision"])
        _colours(book, sheet, rows, at)


def _row(
    book: Book, sheet: Any, view: View, row: int, at: Mapping[str, int], finding: Discrepancy, stand: Standing
) -> None:
    book.text(sheet, row, at["ID"], finding.id, book.small)
    book.text(sheet, row, at["Question"], finding.question, book.strong)
    book.text(sheet, row, at["Verdict"], finding.verdict)
    book.text(sheet, row, at["Severity"], finding.severity)
    sheet.write_number(row, at["Confidence"], finding.confidence, book.number)
    first = at["Side A"]
    for number in range(MAX_SIDE_COLUMNS):
        parts = _side(book, view, finding.sides[number]) if number < len(finding.sides) else []
        if parts:
            book.rich(sheet, row, first + number, parts)
    if len(finding.sides) > MAX_SIDE_COLUMNS:
        rest = enumerate(finding.sides[MAX_SIDE_COLUMNS:], MAX_SIDE_COLUMNS)
        words = "\n".join(
            f"{letter(number)}: {side.value} ({', '.join(view.publishers(side))})" for number, side in rest
        )
        book.text(sheet, row, at["More sides"], words)
    book.text(sheet, row, at["Why"], _why(finding))
    prefilled = stand.reviews[0] if stand.state in ("decided", "open") and len(stand.reviews) == 1 else None
    book.text(sheet, row, at["Decision"], prefilled.decision if prefilled else "", book.strong)
    book.text(sheet, row, at["Note"], prefilled.note if prefilled else "")
    book.text(sheet, row, at["Reviewer"], prefilled.reviewer if prefilled else "")
    book.text(sheet, row, at["State"], STATE_WORDS[stand.state])
    book.text(sheet, row, at["Said so far"], stand.said(), book.small)
    book.text(sheet, row, at["Scope"], finding.scope, book.small)
    book.text(sheet, row, at["Claims"], claims_key(finding), book.small_flat)


def _side(book: Book, view: View, side: Side) -> list[tuple[Any, str]]:
    """Value, then each sentence with its quote in bold and its source below."""
    claims = view.claims_of(side)
    origins = len({claim.report_id for claim in claims})
    parts = [(book.value, side.value)]
    distinct: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        distinct.setdefault((claim.sentence, claim.quote), []).append(claim)
    copies = list(distinct.values())
    for same in copies[:PASSAGES]:
        parts += [(None, "\n"), *marked(book, excerpt(view.passage(same[0]), SENTENCE))]
        parts.append((book.grey, "\n— " + _source(view, same)))
    rest = dict.fromkeys(view.outlet(claim) for same in copies[PASSAGES:] for claim in same)
    if rest:
        parts.append((book.grey, f"\nand in {', '.join(rest)}"))
    if side.origins < origins:
        parts.append((book.grey, f"\n{origins} reports, independent origins: {side.origins}"))
    return parts


def _source(view: View, same: list[Claim]) -> str:
    outlets = ", ".join(dict.fromkeys(view.outlet(claim) for claim in same))
    date = when(view.report_of(same[0])) if len(same) == 1 else ""
    said = f"; said by {same[0].said_by}" if same[0].said_by else ""
    return outlets + (f", {date}" if date else "") + said


def _why(finding: Discrepancy) -> str:
    lines = [
        f"{letter(relation.sides[0])}/{letter(relation.sides[1])} {relation.verdict}: {relation.reason}"
        for relation in finding.relations
    ]
    more = [f"and {len(lines) - REASONS} more pairs"] if len(lines) > REASONS else []
    return "\n".join(lines[:REASONS] + more)


def _choices(sheet: Any, rows: int, column: int) -> None:
    sheet.data_validation(
        1, column, rows, column,
        {
            "validate": "list",
            "source": list(DECISIONS),
            "input_title": "Decision",
            "input_message": "Choose one; leave it empty to decide later.",
            "error_title": "Not a decision",
            "error_message": f"Choose one of: {', '.join(DECISIONS)}.",
        },
    )  # fmt: skip


def _colours(book: Book, sheet: Any, rows: int, at: Mapping[str, int]) -> None:
    decision = xl_col_to_name(at["Decision"])
    for name, fills in (
        ("Verdict", VERDICT_FILLS),
        ("Severity", SEVERITY_FILLS),
        ("Decision", DECISION_FILLS),
        ("State", STATE_FILLS),
    ):
        column = xl_col_to_name(at[name])
        for word, fill in fills.items():
            book.when(sheet, (1, at[name], rows, at[name]), f'=${column}2="{word}"', book.fill(fill))
    dismissed = book.book.add_format({"font_color": "#9AA5B1"})
    book.when(sheet, (1, 0, rows, at["Why"]), f'=${decision}2="not an issue"', dismissed)
