"""The claim table on the screen: a block a report, a line a claim."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from factcheck.models import Claim, Report
from factcheck.report.passage import visible
from factcheck.report.screen import Screen
from factcheck.report.view import plural, when

EVENT = "main"
"""The event that goes without saying."""


def render(claims: Sequence[Claim], reports: Sequence[Report], width: int | None, color: bool) -> str:
    """Return the table as text that ends in a newline; ``width`` in terminal cells, None for 100."""
    screen = Screen(width, color)
    screen.block(
        "", screen.styled(f"{plural(len(reports), 'report')}, {plural(len(claims), 'claim')}", "bold")
    )
    by_report: dict[str, list[Claim]] = {report.id: [] for report in reports}
    for claim in claims:
        by_report[claim.report_id].append(claim)
    for report in reports:
        screen.line()
        name = ", ".join(
            part for part in (visible(report.publisher), when(report), visible(report.path)) if part
        )
        screen.block("", screen.styled(name, "bold"))
        if by_report[report.id]:
            screen.table(_table(by_report[report.id]))
        else:
            screen.block("  ", "no claim was found in it")
    return screen.text()


def _table(claims: Sequence[Claim]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
    for head, share in (
        ("kind", None),
        ("about", 3),
        ("words", 3),
        ("said by", 2),
        ("how", None),
        ("event", 1),
    ):
        table.add_column(head, ratio=share, overflow="fold", header_style="dim")
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        cells = (
            claim.kind,
            claim.about,
            claim.quote,
            claim.said_by or "",
            "" if claim.certainty == "asserted" else claim.certainty,
            "" if claim.event == EVENT else claim.event,
        )
        table.add_row(*(Text(visible(cell)) for cell in cells))
    return table
