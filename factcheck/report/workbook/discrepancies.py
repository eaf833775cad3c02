"""The sheet to decide on: one row a finding, one column a side, drop-downs for the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from factcheck.decisions import DECISIONS, Standing, claims_key
from factcheck.models import Claim, Discrepancy, Side
from factcheck.report.passage import excerpt
from factcheck.report.view import View, letter, plural, when
from factcheck.report.workbook.book import Book, Column, Table

NAME = "Discrepancies"
MAX_SIDE_COLUMNS = 12
"""A finding with more sides shows the rest together in one more column."""
SIDE_WIDTHS = {2: 40, 3: 32, 4: 27}
"""In characters, by the number of sides, so that a page stays legible; of more sides 24."""
PASSAGES = 2
SENTENCE = 280
"""Characters of a sentence in a side's cell; all of it is in the sheet Claims."""
REASONS = 8
WHY_LENGTH = 700
"""Characters of reasoning in a cell: a row can be no taller than 409 points, and what is cut cannot be read."""

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
    table = Table(book, NAME, _columns(view), freeze=2)
    for row, finding in enumerate(view.findings, 1):
        _finding(table, view, row, finding)
        review_cells(table, row, stands[finding.id])
    decision_choices(table)
    word_fills(
        table,
        {"Verdict": VERDICT_FILLS, "Severity": SEVERITY_FILLS, "Decision": DECISION_FILLS, "State": STATE_FILLS},
    )
    table.finish(printed=table.at["Reviewer"] + 1)


def _columns(view: View) -> list[Column]:
    most = max((len(finding.sides) for finding in view.findings), default=2)
    width = SIDE_WIDTHS.get(most, 24)
    sides = [Column(f"Side {letter(number)}", width) for number in range(min(most, MAX_SIDE_COLUMNS))]
    if most > MAX_SIDE_COLUMNS:
        sides.append(Column("More sides", width))
    return [
        Column("ID", 14), Column("Question", 20), Column("Verdict", 9), Column("Severity", 9),
        Column("Confidence", 11), *sides, Column("Why", 26), Column("Decision", 13), Column("Note", 22),
        Column("Reviewer", 10), Column("State", 11), Column("Said so far", 24), Column("Scope", 9),
        Column("Claims", 16),
    ]  # fmt: skip


def _finding(table: Table, view: View, row: int, finding: Discrepancy) -> None:
    book, at = table.book, table.at
    table.text(row, at["ID"], finding.id, book.small)
    table.text(row, at["Question"], finding.question, book.strong)
    table.text(row, at["Verdict"], finding.verdict)
    table.text(row, at["Severity"], finding.severity)
    table.number(row, at["Confidence"], finding.confidence, book.number)
    for number in range(min(MAX_SIDE_COLUMNS, at["Why"] - at["Side A"])):
        parts = side_parts(book, view, finding.sides[number]) if number < len(finding.sides) else []
        table.rich(row, at["Side A"] + number, parts)
    if "More sides" in at:
        rest = list(enumerate(finding.sides))[MAX_SIDE_COLUMNS:]
        words = (
            f"{letter(number)}  {side.value} — {', '.join(view.publishers(side))}" for number, side in rest
        )
        table.text(row, at["More sides"], "\n".join(words))
    table.text(row, at["Why"], _why(finding))
    table.text(row, at["Scope"], finding.scope, book.small)
    table.text(row, at["Claims"], claims_key(finding), book.small_flat)


def review_cells(table: Table, row: int, stand: Standing) -> None:
    """Fill in what one reviewer said, so that an untouched row reads back as it was.

    Where several spoke, or of other words, the cells stay empty and "Said so far" has it all.
    """
    book, at = table.book, table.at
    only = stand.reviews[0] if stand.state in ("decided", "open") and len(stand.reviews) == 1 else None
    table.text(row, at["Decision"], only.decision if only else "", book.strong)
    table.text(row, at["Note"], only.note if only else "")
    table.text(row, at["Reviewer"], only.reviewer if only else "")
    table.text(row, at["State"], STATE_WORDS[stand.state])
    table.text(row, at["Said so far"], stand.said(), book.small)


def side_parts(book: Book, view: View, side: Side) -> list[tuple[Any, str]]:
    """Return the parts of a side's cell: value, then each sentence with its quote in bold and its source below."""
    claims = view.claims_of(side)
    distinct: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        distinct.setdefault((claim.sentence, claim.quote), []).append(claim)
    copies = list(distinct.values())
    parts: list[tuple[Any, str]] = [(book.value, side.value)]
    for same in copies[:PASSAGES]:
        parts += [(book.normal, "\n"), *book.marked(excerpt(view.passage(same[0]), SENTENCE))]
        parts.append((book.grey, f"\n— {_source(view, same)}"))
    rest = dict.fromkeys(view.outlet(claim) for same in copies[PASSAGES:] for claim in same)
    if rest:
        parts.append((book.grey, f"\nand in {', '.join(rest)}"))
    reports = len({claim.report_id for claim in claims})
    if side.origins < reports:
        parts.append(
            (book.grey, f"\n{plural(reports, 'report')}, {plural(side.origins, 'independent origin')}")
        )
    return parts


def _source(view: View, same: Sequence[Claim]) -> str:
    outlets = ", ".join(dict.fromkeys(view.outlet(claim) for claim in same))
    date = when(view.report_of(same[0])) if len(same) == 1 else ""
    said = f"; said by {same[0].said_by}" if same[0].said_by else ""
    return outlets + (f", {date}" if date else "") + said


def _why(finding: Discrepancy) -> str:
    lines = [
        f"{letter(relation.sides[0])}/{letter(relation.sides[1])} {relation.verdict}: {relation.reason}"
        for relation in finding.relations
    ]
    keep = 1
    while keep < min(len(lines), REASONS) and sum(map(len, lines[: keep + 1])) <= WHY_LENGTH:
        keep += 1
    more = [f"and {plural(len(lines) - keep, 'more pair')}"] if len(lines) > keep else []
    return "\n".join(lines[:keep] + more)


def decision_choices(table: Table) -> None:
    """Let the column "Decision" offer the decisions, and nothing else."""
    column = table.at["Decision"]
    table.sheet.data_validation(
        1, column, max(table.rows, 1), column,
        {
            "validate": "list",
            "source": list(DECISIONS),
            "input_title": "Decision",
            "input_message": "Choose one; leave it empty to decide later.",
            "error_title": "Not a decision",
            "error_message": f"Choose one of: {', '.join(DECISIONS)}.",
        },
    )  # fmt: skip


def word_fills(table: Table, fills: Mapping[str, Mapping[str, str]]) -> None:
    """Colour cells by their word, a column by its name; grey the words of a row that is "not an issue" up to "Why"."""
    book, at = table.book, table.at
    for name, of_word in fills.items():
        column = xl_col_to_name(at[name])
        for word, background in of_word.items():
            table.when(at[name], at[name], f'=${column}2="{word}"', book.fill(background))
    dismissed = book.book.add_format({"font_color": "#9AA5B1"})
    table.when(0, at["Why"], f'=${xl_col_to_name(at["Decision"])}2="not an issue"', dismissed)
