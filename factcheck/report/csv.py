"""The discrepancies as CSV: what a desk opens in any spreadsheet, and what ``review apply`` reads back.

One row a finding, gravest first, one column a side, as in the workbook's first sheet. RFC 4180:
commas, CRLF, quotes doubled; one line a row, whatever the texts hold. UTF-8 with a mark at its
beginning, without which Excel garbles quotation marks and accents; ``utf-8-sig`` in Python.

A cell that a spreadsheet could take for a formula, because it begins with = + - @ (or their wide
forms), has an apostrophe put before it, and so has such a character behind a semicolon, where a
cell would begin in countries that use it instead of the comma. ``review apply`` takes the first
apostrophe off again.
"""

from __future__ import annotations

import csv
import io
import re

from factcheck.decisions import Decisions, Standing, claims_key, standings
from factcheck.models import CheckResult, Discrepancy
from factcheck.report.passage import visible
from factcheck.report.sides import ShownSide, cut, shown_reasons, shown_sides
from factcheck.report.view import View

BYTE_ORDER_MARK = "\ufeff"
SIDES = 12
"""Columns for sides, always as many, so that files of several events can be put together."""
SENTENCE = 280
OUTLETS = 8
REASONS = 8
HEAD = (
    "ID", "Question", "Kind", "Verdict", "Severity", "Confidence", "Scope",
    *(f"Side {chr(ord('A') + number)}" for number in range(SIDES)), "More sides",
    "Why", "Decision", "Note", "Reviewer", "State", "Said so far", "Claims",
)  # fmt: skip

_FORMULA = re.compile(r"(^|;)([\s\"']{0,20})(?=[=+\-@＝＋－＠﹢﹣﹦﹫])")


def render(result: CheckResult, decisions: Decisions | None = None) -> str:
    """Return the table. Decision, Note and Reviewer are left for the reader; "Said so far" has the rest."""
    view = View(result)
    stands = standings(result.discrepancies, decisions)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for finding in view.findings:
        writer.writerow(guarded(cell) for cell in _cells(view, finding, stands[finding.id]))
    return BYTE_ORDER_MARK + out.getvalue()


def guarded(text: str) -> str:
    """Return the text as a cell that no spreadsheet takes for a formula, on one line."""
    return _FORMULA.sub(r"\1'\2", visible(text).strip())


def _cells(view: View, finding: Discrepancy, stand: Standing) -> list[str]:
    sides = [_side(side) for side in shown_sides(view, finding, SENTENCE)]
    columns = [*sides[:SIDES], *[""] * (SIDES - len(sides))]
    kind = view.groups[finding.group_id].kind if finding.group_id in view.groups else ""
    return [
        finding.id, cut(finding.question), kind, finding.verdict, finding.severity,
        f"{finding.confidence:.2f}", finding.scope, *columns, " | ".join(sides[SIDES:]),
        _why(finding), "", "", "", stand.state, stand.said(), claims_key(finding),
    ]  # fmt: skip


def _side(side: ShownSide) -> str:
    outlets = ", ".join(side.outlets[:OUTLETS])
    if len(side.outlets) > OUTLETS:
        outlets += f" and {len(side.outlets) - OUTLETS} more"
    passage = side.told[0].passage if side.told else None
    words = f": “{passage.before}{passage.quote}{passage.after}”" if passage else ""
    return f"{side.value} — {outlets}{words}"


def _why(finding: Discrepancy) -> str:
    reasons = [f"{reason.pairs} {reason.verdict}: {reason.reason}" for reason in shown_reasons(finding)]
    more = [f"and {len(reasons) - REASONS} more"] if len(reasons) > REASONS else []
    return " | ".join(reasons[:REASONS] + more)
