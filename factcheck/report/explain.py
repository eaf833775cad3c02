"""Explanations on the screen: the two claims, one row a piece of evidence, the sum, and the outcome."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from factcheck.models import CheckResult, Claim, Explanation
from factcheck.report.passage import visible
from factcheck.report.screen import Screen

SMALL = 0.05
"""Parts of the log odds below this are summed in one row."""


def render_explanations(
    result: CheckResult, explanations: Sequence[Explanation], *, width: int | None = None, color: bool = False
) -> str:
    """Return the explanations as text that ends in a newline; ``width`` in terminal cells, None for 100."""
    screen = Screen(width, color)
    claims = {claim.id: claim for claim in result.rows}
    titles = {report.id: report.publisher or report.path for report in result.reports}
    for number, explanation in enumerate(explanations):
        if number:
            screen.line()
        _pair(screen, explanation, claims, titles)
    return screen.text()


def _pair(
    screen: Screen, explanation: Explanation, claims: Mapping[str, Claim], titles: Mapping[str, str]
) -> None:
    for claim_id in explanation.claim_ids:
        claim = claims[claim_id]
        words = f"{claim.id}  {titles.get(claim.report_id, claim.report_id)}: {claim.quote} ({claim.about})"
        screen.block("", visible(words), hang=2)
    screen.block("", Text(visible(explanation.reason), style="bold"), hang=2)
    table = Table(box=None, pad_edge=False)
    table.add_column("evidence")
    table.add_column("what the two have", overflow="fold")
    table.add_column("log odds", justify="right")
    shown = [term for term in explanation.terms if abs(term.part) >= SMALL]
    for term in shown:
        table.add_row(Text(term.name), Text(visible(term.has)), f"{term.part:+.2f}")
    if len(shown) < len(explanation.terms):
        rest = explanation.total - sum(term.part for term in shown)
        table.add_row(Text(f"{len(explanation.terms) - len(shown)} others"), Text(""), f"{rest:+.2f}")
    rule = f" ({explanation.rule})" if explanation.rule else ""
    table.add_row(
        Text("sum"),
        Text(f"probability {explanation.probability:.2f}{visible(rule)}"),
        f"{explanation.total:+.2f}",
    )
    screen.table(table)
