"""What became of a sheet, in words for a terminal."""

from __future__ import annotations

from factcheck.decisions import Review
from factcheck.report.passage import visible
from factcheck.report.view import plural
from factcheck.review.apply import ApplyReport, Difference, Problem, Replaced


def describe(report: ApplyReport) -> str:
    """Return a line of counts, then a line for each row that asks for attention; ends in a newline."""
    bad = [*report.unknown, *report.impossible]
    lines = [f"{_counts(report, len(bad))}; kept in {report.decisions_path}", *map(_problem, bad)]
    if report.replaced:
        lines += ["Changed from an earlier sheet or row:", *map(_replaced, report.replaced)]
    if report.differ:
        lines += ["Reviewers differ:", *map(_difference, report.differ)]
    return "\n".join(visible(line) for line in lines) + "\n"


def _counts(report: ApplyReport, bad: int) -> str:
    parts = [
        f"{plural(report.applied, 'decision')} taken",
        f"{report.unchanged} unchanged" if report.unchanged else "",
        f"{report.undecided} left open" if report.undecided else "",
        f"{plural(bad, 'row')} not taken" if bad else "",
    ]
    return ", ".join(filter(None, parts))


def _problem(problem: Problem) -> str:
    return f"  {problem.place}: {problem.message}"


def _replaced(item: Replaced) -> str:
    who = item.after.reviewer or "unnamed"
    return f"  {item.place}: {item.id}: {who}: {_said(item.before)}, now {_said(item.after)}"


def _difference(difference: Difference) -> str:
    said = "; ".join(f"{review.reviewer or 'unnamed'}: {_said(review)}" for review in difference.reviews)
    return f"  {difference.id} {difference.question}: {said}"


def _said(review: Review) -> str:
    return review.decision + (f" ({review.note})" if review.note else "")
