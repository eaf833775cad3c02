"""Parts of a report on the screen that findings and the lines of a draft share: sides, sentences, what was skipped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.decisions import Standing
from factcheck.models import Claim, Side, Skipped
from factcheck.report.passage import Passage, excerpt, visible
from factcheck.report.view import View, plural, when

if TYPE_CHECKING:
    from rich.text import Text

    from factcheck.report.screen import Screen

PASSAGES = 3
"""Sentences shown of one side; of a longer side one less, and the rest is counted."""
SKIPPED = 20
SENTENCE_LINES = 4
"""A longer sentence is cut around its quote."""


def stands_line(screen: Screen, stand: Standing) -> None:
    """Print where a finding stands with the reviewers, if anywhere."""
    said = visible(stand.said())
    words = {
        "new": ("NEW", "bold green"),
        "changed": (f"CHANGED since it was decided. {said}", "bold magenta"),
        "differ": (f"REVIEWERS DIFFER. {said}", "bold magenta"),
        "decided": (f"Decided. {said}", "green"),
        "open": (said, ""),
    }
    text, style = words[stand.state]
    if text:
        screen.block("   ", screen.styled(text, style))


def side_block(screen: Screen, view: View, label: str, side: Side, most: int = PASSAGES) -> None:
    """Print a side: its label and value, who is on it, ``most`` of their sentences."""
    claims = view.claims_of(side)
    screen.block(
        "   ",
        screen.styled(label, "bold") + "  " + screen.styled(visible(side.value), "bold")
        + screen.styled(" · ", "dim") + _outlets(view, side, claims),
        hang=3,
    )  # fmt: skip
    by_sentence: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault((claim.sentence, claim.quote), []).append(claim)
    copies = list(by_sentence.values())
    keep = len(copies) if len(copies) <= most else max(1, most - 1)
    for same in copies[:keep]:
        _sentence(screen, view, same)
    rest = [claim for same in copies[keep:] for claim in same]
    if rest:
        outlets = list(dict.fromkeys(visible(view.outlet(claim)) for claim in rest))
        screen.block("      ", screen.styled(f"and {len(rest)} more: {some(outlets, 6)}", "dim"))


def _outlets(view: View, side: Side, claims: Sequence[Claim]) -> str:
    outlets = [visible(name) for name in view.publishers(side)]
    reports = len({claim.report_id for claim in claims})
    origins = f" ({plural(side.origins, 'independent origin')})" if side.origins < reports else ""
    return some(outlets, 5) + origins


def some(names: Sequence[str], most: int) -> str:
    """Return at most ``most`` names, the rest counted."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} others"


def _sentence(screen: Screen, view: View, same: Sequence[Claim]) -> None:
    """Print one sentence, then its source as in print: outlet, date, speaker, file and paragraph."""
    claim = same[0]
    report = view.report_of(claim)
    passage = excerpt(view.passage(claim), SENTENCE_LINES * (screen.width - 10))
    screen.block("      ", marked(screen, passage))
    source = ", ".join(part for part in (visible(view.outlet(claim)), when(report)) if part)
    if claim.said_by:
        source += f"; said by {visible(claim.said_by)}"
    source += f"; {visible(view.short_path(report))} ¶{view.paragraph(claim)}"
    others = [visible(view.outlet(other)) for other in same[1:]]
    if others:
        source += f"; word for word in {some(others, 4)}"
    screen.block("      ", screen.styled(f"— {source}", "dim"), hang=2)


def marked(screen: Screen, passage: Passage) -> Text:
    """Return a passage with its quote standing out, between asterisks where there is no colour."""
    mark = "" if screen.color else "*"
    quote = screen.styled(f"{mark}{passage.quote}{mark}", "bold underline")
    return screen.styled(passage.before, "") + quote + passage.after



def skipped_block(screen: Screen, skipped: Sequence[Skipped]) -> None:
    """Print what was skipped and why, if anything."""
    if not skipped:
        return
    screen.line()
    screen.block("", screen.styled("Skipped", "bold"))
    for item in skipped[:SKIPPED]:
        screen.block("  ", f"{visible(item.path)}: {visible(item.reason)}", hang=2)
    if len(skipped) > SKIPPED:
        screen.block("  ", f"and {len(skipped) - SKIPPED} more; --format json lists them all")
