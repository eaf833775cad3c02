"""A draft's check on the screen: its claims in its order, each with what the sources say."""

from __future__ import annotations

from factcheck.decisions import Decisions, Standing, standings
from factcheck.lines import DraftResult, Line, Outcome
from factcheck.report.blocks import SENTENCE_LINES, marked, side_block, skipped_block, stands_line
from factcheck.report.draft.words import SAID, overview, whose
from factcheck.report.passage import excerpt, visible
from factcheck.report.screen import Screen
from factcheck.report.view import View, plural

STYLE: dict[Outcome, str] = {
    "contradicted": "bold red", "disputed": "bold magenta", "wrong speaker": "bold magenta", "outdated": "bold cyan",
    "vaguer": "bold yellow", "more exact": "bold yellow", "supported": "green", "no source": "dim",
}  # fmt: skip
ANSWERS = 4
"""Answers shown of one claim; the rest is counted."""
PASSAGES = 2


def render(
    result: DraftResult, *, width: int | None = None, color: bool = False, decisions: Decisions | None = None
) -> str:
    """Return the check as text that ends in a newline; see :func:`factcheck.report.text.render`."""
    screen = Screen(width, color)
    view = View(result.plain)
    stands = standings(result.lines, decisions)
    screen.block("", screen.styled(overview(result), "bold"))
    screen.block("", screen.styled(f"The draft is {visible(result.draft.path)}", "dim"))
    silent = sum(stand.silent for stand in stands.values())
    if silent:
        screen.block("", f'{plural(silent, "claim")} marked "not an issue" not shown.')
    for number, line in enumerate(result.lines, 1):
        if not stands[line.id].silent:
            screen.line()
            _line(screen, view, result, number, line, stands[line.id] if decisions else Standing("open"))
    if not result.lines:
        screen.line()
        screen.block("", "No claim with a value that can be compared was found in the draft.")
    skipped_block(screen, result.skipped)
    return screen.text()


def _line(screen: Screen, view: View, result: DraftResult, number: int, line: Line, stand: Standing) -> None:
    claims = view.claims_of(line.draft)
    # The first part's style is that of the whole line.
    head = screen.styled("", "") + screen.styled(f"{number}. ", "dim")
    head += screen.styled(SAID[line.outcome].upper(), STYLE[line.outcome])
    head += f" · {visible(line.question)} · ¶{', ¶'.join(dict.fromkeys(str(view.paragraph(claim)) for claim in claims))}"
    if line.answers:
        head += f" · confidence {line.confidence:.2f}"
    screen.block("", head + screen.styled(f" · {visible(line.id)}", "dim"), hang=3)
    stands_line(screen, stand)
    passage = excerpt(view.passage(claims[0]), SENTENCE_LINES * (screen.width - 10))
    screen.block("   ", marked(screen, passage))
    if not line.answers:
        return
    screen.block("   ", screen.styled(visible(line.summary), STYLE[line.outcome].removeprefix("bold ")))
    most = 1 if line.outcome == "supported" else PASSAGES
    for answer in line.answers[:ANSWERS]:
        side_block(screen, view, f"{whose(result, answer)}:", answer, most)
    rest = len(line.answers) - ANSWERS
    if rest > 0:
        screen.block("   ", screen.styled(f"and {plural(rest, 'more answer')}; --format json has all", "dim"))
