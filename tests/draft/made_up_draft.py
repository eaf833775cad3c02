"""A draft on a ferry fire that never was, its sources, and what the pairs of their claims are worth."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.draft import check_lines
from factcheck.lines import DraftResult, Line
from factcheck.match import Matching
from factcheck.match.copies import origins
from factcheck.models import Claim, Report
from factcheck.settings import Settings

sys.path.append(str(Path(__file__).parents[1] / "checker"))

from claims_of import claim, report

__all__ = ["claim", "lines_of", "linked", "report", "result_of"]


def linked(draft: Sequence[Claim], sources: Sequence[Claim], chance: float) -> dict[tuple[str, str], float]:
    """Return a link of each claim of the draft to each source's of its kind, as matching orders them."""
    return {(min(a.id, b.id), max(a.id, b.id)): chance for a in draft for b in sources if a.kind == b.kind}


def lines_of(draft: Sequence[Claim], sources: Sequence[Claim], reports: Sequence[Report], chance: float = 0.6) -> list[Line]:
    """Return the lines of a draft whose every claim is as near to every source's claim of its kind."""
    matching = Matching((), linked(draft, sources, chance))
    claims = [*draft, *sources]
    told = origins(sources, reports)
    return check_lines(draft[0].report_id, claims, reports, matching, Settings(), told)


def result_of() -> DraftResult:
    """Return the check of a small draft with most outcomes."""
    text = (
        "Fire on the ferry\n\nThe police said 14 people were hurt. The ship had 212 passengers. Several boats came. "
        "The mast was 40 meters high. <script>alert(1)</script> =1+1"
    )
    draft = report("draft", text, "2031-03-05")
    post = report("post", "The coast guard said 14 people were hurt. The ship had 221 passengers.", "2031-03-04")
    wire = report("wire", "The ship had 221 passengers. Two boats came.", "2031-03-04")
    own = [
        claim(draft, "14 people", "count", about="people hurt", head="person", said_by="the police"),
        claim(draft, "212 passengers", "count", about="passengers", head="passenger"),
        claim(draft, "Several boats", "count", about="boats came", head="boat"),
        claim(draft, "40 meters", "altitude", about="height of mast", head="mast"),
    ]
    told = [
        claim(post, "14 people", "count", about="people hurt", head="person", said_by="the coast guard"),
        claim(post, "221 passengers", "count", about="passengers", head="passenger"),
        claim(wire, "221 passengers", "count", about="passengers", head="passenger"),
        claim(wire, "Two boats", "count", about="boats came", head="boat"),
    ]
    links = {(min(a.id, b.id), max(a.id, b.id)): 0.7 for a in own for b in told if a.about == b.about}
    reports = [draft, post, wire]
    lines = check_lines("draft", [*own, *told], reports, Matching((), links), Settings(), origins(told, reports))
    return DraftResult(draft_id="draft", reports=tuple(reports), claims=(*own, *told), lines=tuple(lines))
