"""The discrepancy report as Markdown, to paste into a ticket, a pull request or a CMS.

GitHub's dialect, of which only headings, lists, quotes, bold and links are used, so that plain
CommonMark reads it alike. Words from reports are escaped: they can form no link, picture, heading,
code or HTML.
"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.decisions import Decisions, Standing, standings
from factcheck.models import CheckResult, Discrepancy
from factcheck.report.order import VERDICTS
from factcheck.report.passage import visible
from factcheck.report.select import Filters, select
from factcheck.report.sides import ShownSide, Told, cut, shown_reasons, shown_sides
from factcheck.report.view import View, plural

SENTENCE = 600
PASSAGES = 3
SKIPPED = 20

_ALWAYS = re.compile(r"([\\`*_\[\]<>|~&$@])")
_AT_THE_START = re.compile(r"^(\d{1,9}(?=[.)](?: |$))|(?=[-+=#]))")
_ADDRESS = re.compile(r"\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)", re.IGNORECASE)


def render(result: CheckResult, decisions: Decisions | None = None) -> str:
    """Return the report as text that ends in a newline, without what reviewers called "not an issue"."""
    view = View(result)
    stands = standings(result.discrepancies, decisions)
    shown = select(view, Filters(), stands)
    lines = ["# Discrepancies", "", _counts(result), ""]
    for number, finding in enumerate(shown, 1):
        lines += _finding(view, number, finding, stands[finding.id] if decisions else None)
    silent = len(result.discrepancies) - len(shown)
    if silent:
        lines += [f"{plural(silent, 'discrepancy', 'discrepancies')} marked “not an issue”, not shown.", ""]
    if result.skipped:
        lines += ["## Skipped", ""]
        lines += [f"- {escaped(cut(s.path))}: {escaped(cut(s.reason))}" for s in result.skipped[:SKIPPED]]
        if len(result.skipped) > SKIPPED:
            lines += [f"- and {len(result.skipped) - SKIPPED:,} more"]
    return "\n".join(lines).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    """Return the text on one line, so that Markdown shows it as it is, be it at the beginning of a line.

    Marks that only mean something there, or inside an address that would be linked by itself, are
    escaped in that place alone: what is pasted should stay readable.
    """
    return _AT_THE_START.sub(r"\1\\", _inline(text))


def _inline(text: str) -> str:
    text = _ALWAYS.sub(r"\\\1", " ".join(visible(text).split()))
    return _ADDRESS.sub(lambda match: match[0] + "\\", text)


def _counts(result: CheckResult) -> str:
    verdicts = Counter[str](finding.verdict for finding in result.discrepancies)
    words = [
        plural(len(result.reports), "report"),
        plural(len(result.rows), "claim"),
        plural(len(result.discrepancies), "discrepancy", "discrepancies"),
    ]
    by_verdict = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in VERDICTS if verdicts[verdict])
    return ", ".join(words) + (f" ({by_verdict})." if by_verdict else ".")


def _finding(view: View, number: int, finding: Discrepancy, stand: Standing | None) -> list[str]:
    facts = [f"**{finding.verdict}**", f"{finding.severity} severity", f"confidence {finding.confidence:.2f}"]
    if finding.scope == "within":
        facts.append("within one report")
    facts.append(f"id {escaped(finding.id)}")
    lines = [f"## {number}. {escaped(cut(finding.question))}", "", " · ".join(facts)]
    if stand and stand.state != "open":
        said = f": {escaped(stand.said())}" if stand.reviews else ""
        lines += ["", f"Review: {stand.state}{said}"]
    lines.append("")
    for side in shown_sides(view, finding, SENTENCE):
        lines += _side(side)
    lines += [
        f"- {reason.pairs}, {reason.verdict}: {escaped(reason.reason)}" for reason in shown_reasons(finding)
    ]
    return [*lines, ""]


def _side(side: ShownSide) -> list[str]:
    origins = f" ({side.origins})" if side.origins else ""
    lines = [f"**{side.letter}: {escaped(side.value)}** — {escaped(', '.join(side.outlets))}{origins}", ""]
    for told in side.told[:PASSAGES]:
        lines += [f"> {_marked(told)}", ">", f"> — {_source(told)}", ""]
    if len(side.told) > PASSAGES:
        lines += [f"and {plural(len(side.told) - PASSAGES, 'more passage')}", ""]
    return lines


def _marked(told: Told) -> str:
    """Return the passage with its quote in bold."""
    before, quote, after = told.passage.before, told.passage.quote, told.passage.after
    if not quote.strip():
        return escaped(before + after)
    if not before.strip():
        return f"**{escaped(quote)}**{_gap(after[:1], quote[-1])}{_inline(after)}"
    bold = f"{_gap(before[-1], quote[0])}**{_inline(quote)}**{_gap(after[:1], quote[-1])}"
    return f"{escaped(before)}{bold}{_inline(after)}"


def _gap(outside: str, inside: str) -> str:
    """Return a blank where the text has one, or where bold would not begin or end without.

    https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
    """
    needed = outside.isalnum() and not inside.isalnum()
    return " " if needed or outside.isspace() or (inside.isspace() and outside) else ""


def _source(told: Told) -> str:
    outlet = f"[{escaped(told.outlet)}](<{told.url}>)" if told.url else escaped(told.outlet)
    words = [outlet, *([escaped(told.when)] if told.when else [])]
    said = f"; said by {escaped(told.said_by)}" if told.said_by else ""
    repeats = f"; word for word in {escaped(', '.join(told.repeats))}" if told.repeats else ""
    return f"{', '.join(words)}{said}; {escaped(told.place)}{repeats}"
