"""Is a pair of figures that exclude each other an update or a conflict? Policy, with the timeline in words.

A toll of the event under report can only grow while it is being counted; a figure may be revised in so
many words. Everything else that differs is a conflict, also a toll that shrinks, and one of long ago.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.models import Claim, Moment, Quantity, Report

GROWING_STATES = frozenset({"killed", "injured"})
"""States whose number only grows; the missing are found, and of survivors some die.

Without known times 7 of 11 such rows of the development events are updates, and 1 of 4 of the displaced."""
GROWING_COUNTS = frozenset(
    {"arrest", "detain", "evacuate", "displace", "destroy", "damage", "aftershock", "body"}
)
"""Acts and things whose count only grows; without known times their figures are taken for a conflict."""
_REVISED = re.compile(
    r"\b(?:(?:later|since|then|was|were|been|had|has) (?:revised|upgraded|downgraded|corrected|updated)|"
    r"(?:revised|upgraded|downgraded|corrected|updated|bumped) (?:[\w-]+ ){0,4}?(?:to|from|up)|"
    r"(?:toll|number|figure|count|total) (?:has |had )?(?:rose|risen|rises|climbed|climbs|grew|grown|jumped)|"
    r"at first|initially|preliminar(?:y|ily)|first (?:put|given|reported)|earlier (?:put|reported|given)|"
    r"latest (?:figures?|count|toll)|new (?:death )?(?:toll|figures?)|now stands|closed|at the close)\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(r"\b(?:so far|to date|as of|up to now|and counting|bring(?:s|ing) (?:the|to))\b", re.IGNORECASE)
"""Words of a count that is still going on."""
REACH = 40
"""Characters before and behind a figure in which words of revision speak of it."""
RUN_REACH = 70
"""Characters before a figure in which words of a running count speak of it."""
UNDATED_TRUST = 0.8
"""What an update without an order keeps of its confidence."""


class Ruling(NamedTuple):
    """Whether two sides are an update, the timeline or the want of one, and a factor on the confidence."""

    update: bool
    reason: str
    trust: float


class _Telling(NamedTuple):
    """One telling of a figure: how much, when (None where unknown), and in which words of whom."""

    number: float
    when: dt.datetime | None
    day_only: bool
    words: str


def rule_update(first: Sequence[Claim], second: Sequence[Claim], reports: Mapping[str, Report]) -> Ruling:
    """Judge two sides by all their claims; one smaller figure that is told later spoils a growing toll."""
    figures = (claim for claim in (*first, *second) if isinstance(claim.value, Quantity | Moment))
    revised = [claim for claim in figures if _revision(claim, reports)]
    tellings = sorted((_telling(claim, reports) for claim in (*first, *second)), key=_order)
    timeline = _timeline(tellings)
    if revised:
        words = _revision(revised[0], reports)
        return Ruling(True, f'the text revises the figure ("{words}"): {timeline}', 1.0)
    toll = any(_toll(claim) for claim in (*first, *second))
    running = any(_runs(claim, reports) for claim in (*first, *second))
    if not toll and not running and not any(_tally(claim) for claim in (*first, *second)):
        return Ruling(False, timeline, 1.0)
    if first[0].event != "main":
        return Ruling(False, f"a past toll no longer grows: {timeline}", 1.0)
    order = _growth(first, second, reports)
    if order == "shrinks":
        return Ruling(False, f"the smaller figure is the later one: {timeline}", 1.0)
    if order == "unknown" and not (toll or running):
        return Ruling(False, f"which figure is the later one is not known: {timeline}", 1.0)
    if order == "unknown":
        words = "a figure that can only grow; which is the later one is not known"
        return Ruling(True, f"{words}: {timeline}", UNDATED_TRUST)
    return Ruling(True, timeline, 1.0)


def raises_the_least(first: Sequence[Claim], second: Sequence[Claim], reports: Mapping[str, Report]) -> Ruling | None:
    """Return the ruling where a toll's "more than 200" became "at least 240" in a later report, None where it did not.

    Also where no order is known, as of two figures that exclude each other; of one day the first only says less.
    """
    claims = (*first, *second)
    if not all(growing(claim) and _at_least(claim) for claim in claims):
        return None
    order = _growth(first, second, reports)
    dated = (any(_telling(claim, reports).when for claim in side) for side in (first, second))
    if order == "grows" or (order == "unknown" and not all(dated)):
        return rule_update(first, second, reports)
    return None


def _at_least(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.low is not None and claim.value.high is None


def growing(claim: Claim) -> bool:
    """Tell whether a figure is the toll of what is under report, which is still being counted."""
    return _toll(claim) and claim.event == "main"


def _toll(claim: Claim) -> bool:
    return claim.kind == "casualties" and claim.act in GROWING_STATES


def _tally(claim: Claim) -> bool:
    """Tell whether a count only grows, by what is counted."""
    if claim.kind == "casualties":
        return claim.act == "displaced"
    return claim.kind == "count" and bool({claim.act, claim.head} & GROWING_COUNTS)


def _runs(claim: Claim, reports: Mapping[str, Report]) -> bool:
    """Tell whether a count is said to be going on: "98,000 so far this year"."""
    text = reports[claim.report_id].text
    around = text[max(0, claim.start - RUN_REACH) : claim.start], text[claim.end : claim.end + REACH // 2]
    sentence = claim.kind in {"count", "casualties"} and bool(_RUNNING.search(claim.sentence))
    return sentence and any(_RUNNING.search(part) for part in around)


def _growth(first: Sequence[Claim], second: Sequence[Claim], reports: Mapping[str, Report]) -> str:
    """Return "grows", "shrinks" or "unknown" by when the smaller and the larger figure were told."""
    sides = [[_telling(claim, reports) for claim in side] for side in (first, second)]
    small, large = sorted(sides, key=lambda side: max(telling.number for telling in side))
    pairs = [(s, g) for s in small for g in large if s.when and g.when]
    known = [_before(s, g) for s, g in pairs]
    if "after" in known:
        return "shrinks"
    return "grows" if "before" in known else "unknown"


def _before(a: _Telling, b: _Telling) -> str:
    """Tell whether ``a`` was told "before" or "after" ``b``, "" where it can't be said."""
    if a.when is None or b.when is None:
        return ""
    if a.day_only or b.day_only:
        x, y = a.when.date(), b.when.date()
        return "before" if x < y else "after" if x > y else ""
    return "before" if a.when < b.when else "after" if a.when > b.when else ""


def _revision(claim: Claim, reports: Mapping[str, Report]) -> str:
    """Return the words that revise a figure, "" for none: no other number may stand between."""
    text = reports[claim.report_id].text
    lead = re.split(r"[\d\n]", text[max(0, claim.start - REACH) : claim.start])[-1]
    tail = re.split(r"[\d\n.;]", text[claim.end : claim.end + REACH])[0]
    match = _REVISED.search(lead) or _REVISED.search(tail)
    return match.group() if match else ""


def _telling(claim: Claim, reports: Mapping[str, Report]) -> _Telling:
    report = reports[claim.report_id]
    value = claim.value
    ends = [end for end in (value.low, value.high) if end is not None] if isinstance(value, Quantity) else []
    when, day_only = _read(report.published)
    words = f"{claim.quote}{_on(when)} ({report.publisher})"
    return _Telling(sum(ends) / len(ends) if ends else 0.0, when, day_only, words)


def _read(published: str | None) -> tuple[dt.datetime | None, bool]:
    try:
        when = dt.datetime.fromisoformat(published) if published else None
    except ValueError:
        when = None
    if when is None:
        return None, True
    return when, len(published or "") <= 10 or when.tzinfo is None


def _on(when: dt.datetime | None) -> str:
    return f" on {when:%A}, {when.day} {when:%B %Y}" if when else ""


def _order(telling: _Telling) -> tuple[str, float, str]:
    return telling.when.isoformat() if telling.when else "~", telling.number, telling.words


def _timeline(tellings: Sequence[_Telling]) -> str:
    """Return who said what when, the earliest first: "31 on Monday, 4 May 2026 (X), 118 on ... (Y)"."""
    words = ", ".join(dict.fromkeys(telling.words for telling in tellings))
    return words if any(telling.when for telling in tellings) else f"{words}; no publication times"
