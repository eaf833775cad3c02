"""Numbers that with what stands beside them make up the other one: "one person and two others" are three."""

from __future__ import annotations

import math
import re

from factcheck.checker.around import FEW, words_before, words_behind
from factcheck.models import Claim
from factcheck.values import find

_OTHERS = re.compile(rf"\band (?:\w+ ){{0,2}}?(?P<others>(?:{FEW}) others?)\b")
_SINGLE_BEFORE = re.compile(r"\b(?:the|an?|his|her|their|its|one) (?:[\w’'-]+ ){1,3}and (?:another )?$", re.IGNORECASE)
_SINGLE_BEHIND = re.compile(
    r" and (?:the|an?|his|her|their|its|one) [\w’'-]+(?: [\w’'-]+){0,2}?(?=[,.;]| (?:was|were|died|on|in|at)\b|$)"
)
_AT = r"(?:in|at|from|on)"
_MORE_BEHIND = re.compile(rf" (?:people )?{_AT} (?:[\w’'-]+ ){{1,4}}and (?P<more>{FEW}) (?:others? |people |more )?{_AT} ")
_MORE_BEFORE = re.compile(rf"\b(?P<more>{FEW}) (?:[\w’'-]+ )?{_AT} (?:[\w’'-]+ ){{1,4}}and $")
"""What is counted at two places, or on two days: "six people in Lund and nine in Vorn"."""
_ONE_MORE = re.compile(r"[^.;]{0,60}?(?:,|,? and) a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b")



def adds_up(a: Claim, b: Claim) -> bool:
    """Tell whether a number and those counted beside it, one alone or more, make up the other one."""
    if a.kind not in {"count", "casualties"}:
        return False
    return any(_low(one) + more == _low(other) for one, other in ((a, b), (b, a)) for more in _beside(one))


def _beside(claim: Claim) -> list[float]:
    """Return how many are counted beside a number, each way that its sentence says so."""
    before, behind = words_before(claim), words_behind(claim)
    others = _OTHERS.search(behind) if claim.kind == "count" else None
    elsewhere = (_MORE_BEHIND.match(behind), _MORE_BEFORE.search(before))
    found = [_number(others["others"])] if others else []
    found += [_number(match["more"]) for match in elsewhere if match]
    single = _SINGLE_BEFORE.search(before) or _SINGLE_BEHIND.match(behind) or _ONE_MORE.match(behind)
    return [*found, 1.0] if single else found


def _number(words: str) -> float:
    values = find(words)
    return getattr(values[0].value, "low", None) or math.nan if values else math.nan


def _low(claim: Claim) -> float:
    low = getattr(claim.value, "low", None)
    return math.nan if low is None else low
