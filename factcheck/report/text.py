"""The report on the screen: counts, then one block a discrepancy, gravest first, then what was skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.decisions import Decisions, Standing, standings
from factcheck.models import Changes, CheckResult, Discrepancy
from factcheck.report import changed
from factcheck.report.blocks import side_block, skipped_block, some, stands_line
from factcheck.report.order import VERDICTS
from factcheck.report.passage import visible
from factcheck.report.select import Filters, select
from factcheck.report.view import View, letter, plural

if TYPE_CHECKING:
    from factcheck.report.screen import Screen

VERDICT_STYLE = {"conflict": "bold red", "update": "bold cyan", "vague": "bold yellow"}
REASONS = 6
SETTLED = 20


def render(
    result: CheckResult,
    *,
    width: int | None = None,
    color: bool = False,
    decisions: Decisions | None = None,
    filters: Filters | None = None,
) -> str:
    """Return the report as text that ends in a newline.

    ``width`` in terminal cells, None for 100; ``color`` adds ANSI styles, without it the quoted
    words stand between asterisks. With ``decisions`` each finding says where it stands, and those
    that everybody called "not an issue" are only counted.
    """
    from factcheck.report.screen import Screen

    view = View(result)
    stands = standings(result.discrepancies, decisions)
    shown = select(view, filters or Filters(), stands)
    screen = Screen(width, color)
    _counts(screen, view, shown, stands, reviewed=decisions is not None)
    for number, finding in enumerate(shown, 1):
        screen.line()
        _finding(screen, view, number, finding, stands[finding.id] if decisions else Standing("open"))
    if not shown:
        screen.line()
        screen.block("", _nothing(result, stands))
    if result.changes is not None:
        _settled(screen, result.changes)
    skipped_block(screen, result.skipped)
    return screen.text()


# --- the first lines ------------------------------------------------------------------------------


def _counts(
    screen: Screen,
    view: View,
    shown: Sequence[Discrepancy],
    stands: Mapping[str, Standing],
    *,
    reviewed: bool,
) -> None:
    result = view.result
    verdicts = Counter[str](finding.verdict for finding in result.discrepancies)
    by_verdict = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in VERDICTS if verdicts[verdict])
    total = len(result.discrepancies)
    if result.changes is not None:
        screen.block("", screen.styled(changed.added(result.changes), "bold"))
        if not result.reports:
            return
    screen.block(
        "",
        screen.styled(
            ("In the events that they touch: " if result.changes is not None else "")
            + ", ".join(
                [
                    plural(len(result.reports), "report"),
                    plural(len(result.rows), "claim"),
                    plural(len(result.groups), "group"),
                    plural(total, "discrepancy", "discrepancies"),
                ]
            )
            + (f": {by_verdict}" if by_verdict else ""),
            "bold",
        ),
    )
    if result.changes is not None:
        screen.block("", changed.counted(result.changes))
    if view.folder:
        screen.block("", screen.styled(f"Files are in {visible(view.folder)}", "dim"))
    if reviewed and total:
        screen.block("", _since(stands))
    silent = sum(stand.silent for stand in stands.values())
    if shown and len(shown) < total - silent:
        screen.block("", f"Shown: {len(shown)} of {total - silent}; the filters leave out the rest.")


def _since(stands: Mapping[str, Standing]) -> str:
    states = Counter("silent" if stand.silent else stand.state for stand in stands.values())
    words = {
        "new": "new since the last review",
        "changed": "changed since it was decided",
        "differ": "on which reviewers differ",
        "open": "open",
        "decided": "decided",
        "silent": 'silent ("not an issue")',
    }
    return "; ".join(f"{states[state]} {text}" for state, text in words.items() if states[state])


def _nothing(result: CheckResult, stands: Mapping[str, Standing]) -> str:
    if result.changes is not None and not result.reports:
        return "Nothing to report: no report is new."
    if not result.reports:
        return "No report could be read."
    if not result.rows:
        return "No claim with a value that can be compared was found in what was read."
    if any(stand.silent for stand in stands.values()) and all(stand.silent for stand in stands.values()):
        return 'Nothing to show: reviewers marked every discrepancy "not an issue".'
    if result.discrepancies:
        return "Nothing to show: no discrepancy passes the filters."
    if len(result.reports) == 1:
        return "Nothing to report: the sources inside this one report do not contradict each other."
    return "Nothing to report: where these reports speak of the same thing, they agree."


# --- one finding ----------------------------------------------------------------------------------


def _finding(screen: Screen, view: View, number: int, finding: Discrepancy, stand: Standing) -> None:
    head = screen.styled(f"{number}. ", "dim") + screen.styled(visible(finding.question), "bold")
    screen.block("", head, hang=3)
    facts = screen.styled(finding.verdict.upper(), VERDICT_STYLE[finding.verdict])
    facts += f" · {finding.severity} severity · confidence {finding.confidence:.2f}"
    if finding.scope == "within":
        facts += " · within one report"
    facts += screen.styled(f" · {visible(finding.id)}", "dim")
    screen.block("   ", facts)
    if view.result.changes is not None:
        screen.block("   ", screen.styled(changed.mark(view.result.changes, finding), "bold green"))
        stand = Standing("open") if stand.state == "new" else stand  # the mark says so
    stands_line(screen, stand)
    for index, side in enumerate(finding.sides):
        screen.line()
        side_block(screen, view, letter(index), side)
    screen.line()
    _reasons(screen, finding)


def _reasons(screen: Screen, finding: Discrepancy) -> None:
    """Print why: one line a pair of sides, the gravest first; pairs with the same reason share a line."""
    pairs: dict[tuple[str, str], list[str]] = {}
    for relation in sorted(finding.relations, key=lambda relation: VERDICTS.index(relation.verdict)):
        pair = "/".join(letter(side) for side in relation.sides)
        pairs.setdefault((relation.verdict, relation.reason), []).append(pair)
    keep = len(pairs) if len(pairs) <= REASONS else REASONS - 1
    for (verdict, reason), names in list(pairs.items())[:keep]:
        prefix = "" if verdict == finding.verdict else f"{verdict}: "
        head = screen.styled(f"{some(names, 4)}  ", "dim")
        screen.block("   ", head + prefix + visible(reason), hang=len(head))
    if len(pairs) > keep:
        left = plural(len(pairs) - keep, "more pair of sides does", "more pairs of sides do")
        screen.block("   ", screen.styled(f"and {left} not agree; --format json has every reason", "dim"))


# --- the end ----------------------------------------------------------------------------------------


def _settled(screen: Screen, changes: Changes) -> None:
    """Print the earlier findings of which nothing is left."""
    if changes.settled:
        screen.line()
        screen.block("", screen.styled("Settled", "bold"))
    for finding in changes.settled[:SETTLED]:
        screen.block("  ", f"{visible(finding.question)} (was {changed.earlier(finding)})", hang=2)
    if len(changes.settled) > SETTLED:
        screen.block("  ", f"and {len(changes.settled) - SETTLED} more; --format json lists them all")
