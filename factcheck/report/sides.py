"""A finding laid out for reading: its sides with their passages, and the reasons, repeats folded together.

What page, Markdown and CSV share; every text is ready to be shown (one line, controls visible), but
not yet escaped for any format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote as percent

from factcheck.models import Claim, Discrepancy, Report, Side, Verdict
from factcheck.report.order import VERDICTS
from factcheck.report.passage import Passage, excerpt, visible
from factcheck.report.view import View, letter, plural, when
from factcheck.report.workbook.cells import is_web

MAX_WORDS = 300
"""Characters of a value, a question or a name; longer ones are cut, and say so."""
MAX_QUOTE = 600
MAX_DATE = 40
"""A date that could be read is shorter; one that could not is shown as it was written."""
FRAGMENT_WORDS = 8
"""Words at each end of a long quote that a link carries to find it by."""


@dataclass(frozen=True, slots=True)
class Told:
    """One passage: the words, and where they stand.

    ``place`` is the file and the paragraph; ``repeats`` names the outlets with the same words.
    """

    passage: Passage
    outlet: str
    when: str
    said_by: str
    place: str
    url: str | None
    repeats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One side: its letter, its value in words, who stands on it, their passages."""

    letter: str
    number: int
    value: str
    outlets: tuple[str, ...]
    origins: str
    """ "3 reports, 1 independent origin" where reports copy each other, else empty."""
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class ShownReason:
    """Why pairs of sides do not agree: "A/B, A/C"."""

    pairs: str
    verdict: Verdict
    reason: str


def shown_sides(view: View, finding: Discrepancy, sentence: int) -> list[ShownSide]:
    """Return the finding's sides; sentences are cut to about ``sentence`` characters around the quote."""
    return [shown_side(view, number, side, sentence) for number, side in enumerate(finding.sides)]


def shown_reasons(finding: Discrepancy) -> list[ShownReason]:
    """Return the reasons, gravest first; pairs of sides with the same reason share one."""
    pairs: dict[tuple[Verdict, str], list[str]] = {}
    for relation in sorted(finding.relations, key=lambda relation: VERDICTS.index(relation.verdict)):
        pair = "/".join(letter(side) for side in relation.sides)
        pairs.setdefault((relation.verdict, relation.reason), []).append(pair)
    return [
        ShownReason(cut(", ".join(names), MAX_WORDS), verdict, cut(reason, MAX_QUOTE))
        for (verdict, reason), names in pairs.items()
    ]


def cut(text: str, limit: int = MAX_WORDS) -> str:
    """Return the text as it can be shown, cut to about ``limit`` characters; a cut says what is missing."""
    if len(text) <= limit + len(" … (9,999 characters more)"):
        return visible(text)
    return f"{visible(text[:limit])} … ({len(text) - limit:,} characters more)"


def shown_side(view: View, number: int, side: Side, sentence: int) -> ShownSide:
    """Return one side, its passages cut to about ``sentence`` characters around the quote."""
    claims = view.claims_of(side)
    copies: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        copies.setdefault((claim.sentence, claim.quote), []).append(claim)
    reports = len({claim.report_id for claim in claims})
    origins = ""
    if side.origins < reports:
        origins = f"{plural(reports, 'report')}, {plural(side.origins, 'independent origin')}"
    return ShownSide(
        letter=letter(number),
        number=number,
        value=cut(side.value),
        outlets=tuple(cut(name) for name in view.publishers(side)),
        origins=origins,
        told=tuple(_told(view, same, sentence) for same in copies.values()),
    )


def _told(view: View, same: list[Claim], sentence: int) -> Told:
    claim = same[0]
    report = view.report_of(claim)
    passage = view.passage(claim)
    words = Passage(passage.before, cut(passage.quote, MAX_QUOTE), passage.after)
    outlet = cut(view.outlet(claim))
    return Told(
        passage=excerpt(words, sentence),
        outlet=outlet,
        when=cut(when(report), MAX_DATE),
        said_by=cut(claim.said_by or ""),
        place=f"{cut(view.short_path(report))} ¶{view.paragraph(claim)}",
        url=_link(report, claim),
        repeats=_others(outlet, (cut(view.outlet(other)) for other in same[1:])),
    )


def _others(outlet: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name != outlet))


def _link(report: Report, claim: Claim) -> str | None:
    """Return the report's address with the quote as a text fragment, by which browsers scroll to it.

    https://wicg.github.io/scroll-to-text-fragment/: of a long quote the first and the last words.
    """
    if not report.url or not is_web(report.url):
        return None
    words = re.findall(r"\S+", claim.quote[:MAX_QUOTE])
    if len(claim.quote) > MAX_QUOTE or not words:
        return report.url
    parts = [words] if len(words) <= 2 * FRAGMENT_WORDS else [words[:FRAGMENT_WORDS], words[-FRAGMENT_WORDS:]]
    fragment = ",".join(percent(" ".join(part), safe="").replace("-", "%2D") for part in parts)
    return f"{report.url}{'' if '#' in report.url else '#'}:~:text={fragment}"
