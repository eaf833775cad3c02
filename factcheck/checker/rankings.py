"""Ranks in two rankings: what each counts, from when on, and whether it only names a place in a series."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.checker.around import FEW, words_before, words_behind
from factcheck.models import Claim, Quantity
from factcheck.values.happening import act_name
from factcheck.wording import only_changed

SERIES = frozenset(
    ["round", "quarter", "half", "inning", "period", "set", "lap", "leg", "heat", "stage", "season", "floor", "chapter",
     "final", "semifinal", "semi-final", "quarterfinal", "quarter-final"]
)  # fmt: skip
"""Things that a number only names: what happened in the fifth round says nothing of what happened in the sixth."""
MAKERS = frozenset(["maker", "manufacturer", "producer", "vendor", "supplier", "seller"])
"""Heads of one ranking: the world's No. 4 maker of what another calls the fifth largest vendor."""
SPANS = frozenset(["night", "day", "evening", "morning", "week", "half", "quarter", "round", "leg", "stage"])
STANDINGS = frozenset(["move", "climb", "rise", "jump", "drop", "rank", "sit", "stand"])
"""Acts whose bare ordinal is a place in a table: "moved into tenth"."""
_IN_A_ROW = re.compile(r"\b(?:straight|consecutive|successive|running|in a row)\b")
_WINDOW = re.compile(
    rf"\b(?:(?:in|within) (?:less than |under |about )?(?:an?|{FEW}) "
    r"(?:day|week|month|year|hour|season|decade)s?|(?:this|last) (?:day|week|month|year|season)|since \S+|"
    r"(?:of|in) the (?:week|month|year|season|century))\b"
)
_NAMING = re.compile(r"(?:^|(?P<ranked>\b(?:is|was|be|been|marks|marked|became|for|as) )|[^\w]|\w )[Tt]he $")
"""Before a rank that only says which one is meant; "was the second" ranks it."""
_FROM = re.compile(r" (?:\w+(?:ed|en|eld|ade|ought) )?(?:since|after|under|following) \w")
"""Behind a rank, at most one participle away: from when on it counts."""


def places_in_a_series(a: Claim, b: Claim) -> bool:
    """Tell whether a number only says which one: "in the fifth round" and "in the sixth", of two acts."""
    return bool({a.head, b.head} & SERIES) and (a.head, a.act) != (b.head, b.act)


def two_rankings(a: Claim, b: Claim) -> bool:
    """Tell "the eighth straight win" from "the tenth win", "the second in two days" from "the fifth this season"."""
    makers = {a.head, b.head} <= MAKERS
    if "" not in {a.head, b.head} and act_name(a.head) != act_name(b.head) and not makers:
        return True
    if _is_standing(a) != _is_standing(b):
        return True
    one, two = (_scope(claim) for claim in (a, b))
    return one.row != two.row or (bool(one.window and two.window) and one.window != two.window)


def narrower_ranking(a: Claim, b: Claim) -> bool:
    """Tell "the first vote under the new law" from "the fourth vote": who counts from later on comes to fewer."""
    one, two = _counts_from(a), _counts_from(b)
    if one == two:
        return False
    narrow, wide = (a, b) if one else (b, a)
    return _place(narrow) < _place(wide)


def two_of_a_row(a: Claim, b: Claim) -> bool:
    """Tell "the first missile reached" from "the second missile climbed", which only name the one; "was the second" ranks it.

    A night or a half is named so by one alone: "on the first night" / "second night of riots".
    """
    labels = (_is_label(a), _is_label(b))
    return (all(labels) or (any(labels) and a.head in SPANS)) and not only_changed(a, b)


def denied_on_one(a: Claim, b: Claim) -> bool:
    """Tell whether one only says which it is not: "not the first time"."""
    return (a.certainty == "denied") != (b.certainty == "denied")


class _Scope(NamedTuple):
    row: bool
    """Counted without a break."""
    window: str
    """Since when, or within what."""


def _is_label(claim: Claim) -> bool:
    behind = words_behind(claim)
    named = _NAMING.search(words_before(claim))
    scoped = _WINDOW.search(behind.split(",")[0]) or _FROM.match(behind) or len(claim.about.split()) > len(claim.head.split()) + 2
    return bool(claim.head) and named is not None and not named["ranked"] and not scoped


def _is_standing(claim: Claim) -> bool:
    return not claim.head and claim.act in STANDINGS


def _scope(claim: Claim) -> _Scope:
    window = _WINDOW.search(words_behind(claim).split(",")[0])
    return _Scope(bool(_IN_A_ROW.search(f"{claim.quote} {claim.about}")), window[0].lower() if window else "")


def _counts_from(claim: Claim) -> bool:
    return _FROM.match(words_behind(claim)) is not None


def _place(claim: Claim) -> float:
    return claim.value.low or 0.0 if isinstance(claim.value, Quantity) else 0.0
