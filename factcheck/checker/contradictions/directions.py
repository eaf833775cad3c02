"""A rise that falls, a fall that rises: "98,000 this year, up from 153,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.order import before, between, by_report, by_sentence, point, show
from factcheck.models import Claim, Quantity, Report

_UP = (
    "up|rose|risen|rising|rises|grew|grown|growing|increased|increasing|increase|climbed|climbing|jumped|jumping|"
    "surged|soared|raised|upgraded|a rise|a jump|an increase"
)
_DOWN = (
    "down|fell|fallen|falling|falls|dropped|dropping|drop|declined|declining|decreased|decreasing|decrease|"
    "slipped|shrank|shrunk|lowered|reduced|cut|downgraded|a fall|a drop|a decline"
)
_FROM = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: sharply| slightly)? from (?:the |a |an )?$")
_TO = re.compile(r"^[^.;:()]{0,40}\bto (?:the |a |an )?$")
CONFIDENCE = 0.85


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return figures said to have risen, or fallen, from one that lies on the other side of them."""
    found: list[Contradiction] = []
    for told in by_report(claims).values():
        for sentence in by_sentence(told):
            figures = [claim for claim in sentence if point(claim) is not None]
            found.extend(_wrong(figures, reports))
    return found


def _wrong(figures: list[Claim], reports: Mapping[str, Report]) -> Iterator[Contradiction]:
    for n, start in enumerate(figures):
        said = _FROM.search(before(start, reports))
        if said is None:
            continue
        rises = said["up"] is not None
        ends = [e for e in _ends(figures, n, reports) if _unit(e) == _unit(start)]
        if not ends or any(_fits(start, end, rises) for end in ends):
            continue
        end = min(ends, key=lambda e: abs((point(e) or 0) - (point(start) or 0)))
        words = said.group().strip()
        not_so = "not more" if rises else "not less"
        yield Contradiction(
            kind=end.kind,
            question=f"{end.about}: the way from {start.quote} to {end.quote}",
            sides=((end.quote, (end.id,)), (f"{words} {start.quote}", (start.id,))),
            verdict="conflict",
            reason=f'{show(point(end) or 0)}, "{words}" {show(point(start) or 0)}, is {not_so} than it',
            confidence=CONFIDENCE,
        )


def _ends(figures: list[Claim], n: int, reports: Mapping[str, Report]) -> list[Claim]:
    """Return where the way may end: the figure behind "to", else those before it in the sentence."""
    behind = figures[n + 1] if n + 1 < len(figures) else None
    if behind is not None and _TO.match(between(figures[n], behind, reports)):
        return [behind]
    return figures[:n]


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None


def _fits(start: Claim, end: Claim, rises: bool) -> bool:
    first, last = point(start) or 0, point(end) or 0
    return last > first if rises else last < first
