"""Pairs of values that say nothing of each other, for what is told around them: one rule each, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from factcheck.checker.counted import of_another
from factcheck.models import Claim, Kind
from factcheck.values.gazetteer import country_of
from factcheck.values.happening import act_name
from factcheck.values.names import may_be_one, name
from factcheck.values.oppositions import opposed
from factcheck.wording import only_changed

SAID = frozenset(["say", "tell", "report", "write", "add"])
"""Acts that are done again each day: two times of them are those of two statements."""
ENDINGS = frozenset(
    ["end", "finish", "close", "conclude", "contain", "extinguish", "knock down", "put out", "douse", "control", "quell"]
)
"""Acts that end what others begin: a fire is reported, and is put out hours later."""
SERIES = frozenset(["round", "quarter", "half", "inning", "period", "set", "lap", "season", "floor", "chapter"])
"""Things that a number only names: what happened in the fifth round says nothing of what happened in the sixth."""
_IN_A_ROW = re.compile(r"\b(?:straight|consecutive|successive|running|in a row)\b")
_WINDOW = re.compile(
    r"\b(?:(?:in|within) (?:less than |under |about )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?:day|week|month|year|hour|season|decade)s?|(?:this|last) (?:day|week|month|year|season)|since \S+|"
    r"(?:of|in) the (?:week|month|year|season|century))\b"
)
_STAY = re.compile(
    r"[- ](?:visit|trip|tour|stay|stop|journey|mission) (?:to|of|in|through|around) (?:the )?"
    r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
)
"""A stay of so many days, and where: what stands behind the days."""
_NAMED = re.compile(r"[A-Z][\w'’-]+$")


class Rule(NamedTuple):
    """Of which kinds, when it holds, and what an editor is told."""

    kinds: frozenset[Kind]
    holds: Callable[[Claim, Claim], bool]
    reason: str


def unlike(a: Claim, b: Claim) -> str:
    """Return why the values of two claims of one kind cannot be held against each other; "" where they can."""
    return next((rule.reason for rule in RULES if a.kind in rule.kinds and rule.holds(a, b)), "")


def _statements(a: Claim, b: Claim) -> bool:
    return {a.act, b.act} <= SAID and "main" in {a.event, b.event} and not only_changed(a, b)


def _end_of_one(a: Claim, b: Claim) -> bool:
    return ("" not in {a.act, b.act} and (a.act in ENDINGS) != (b.act in ENDINGS)) or opposed(a.act, b.act) is not None


def _birthday(a: Claim, b: Claim) -> bool:
    return (a.act == "turn") != (b.act == "turn") or _then(a) != _then(b)


def _then(claim: Claim) -> bool:
    """Tell whether the age is that of another day: "then 15-year-old"."""
    return claim.sentence.partition(claim.quote)[0].rstrip("- ").lower().endswith("then")


def _two_people(a: Claim, b: Claim) -> bool:
    one, two = _person(a), _person(b)
    return bool(one and two) and not may_be_one(one, two)


def _person(claim: Claim) -> str:
    """Return the key of the person that an age is told of; "" for "climber", "British climber", "Briton"."""
    words = [word for word in claim.about.split() if _NAMED.match(word) and not country_of(word)]
    named = bool(words) and claim.about.endswith(words[-1])
    return name(" ".join(words)).key if named else ""


def _two_stays(a: Claim, b: Claim) -> bool:
    """Tell a three-day visit to Lisbon from a four-day tour of Europe, of which it may be a part."""
    one, two = _stay(a), _stay(b)
    return bool(one and two) and one != two


def _stay(claim: Claim) -> str:
    """Return where a visit of so many days leads, "" where its words do not say it."""
    led = _STAY.match(claim.sentence.partition(claim.quote)[2])
    return name(led["place"]).key if led else ""


def _places_in_a_series(a: Claim, b: Claim) -> bool:
    return bool({a.head, b.head} & SERIES) and (a.head, a.act) != (b.head, b.act)


def _two_rankings(a: Claim, b: Claim) -> bool:
    """Tell "the eighth straight win" from "the tenth win", "the second in two days" from "the fifth this season"."""
    if "" not in {a.head, b.head} and act_name(a.head) != act_name(b.head):
        return True
    one, two = (_scope(claim) for claim in (a, b))
    return one.row != two.row or (bool(one.window and two.window) and one.window != two.window)


class _Scope(NamedTuple):
    row: bool
    """Counted without a break."""
    window: str
    """Since when, or within what."""


def _scope(claim: Claim) -> _Scope:
    _, _, behind = claim.sentence.partition(claim.quote)
    window = _WINDOW.search(behind.split(",")[0])
    return _Scope(bool(_IN_A_ROW.search(f"{claim.quote} {claim.about}")), window[0].lower() if window else "")


RULES = (
    Rule(frozenset(["time", "date"]), _statements, "when two statements were made"),
    Rule(frozenset(["time", "date"]), _end_of_one, "of two acts, one of them an end or undone by the other"),
    Rule(frozenset(["age"]), _birthday, "an age, and one of another day"),
    Rule(frozenset(["age"]), _two_people, "ages of two people"),
    Rule(frozenset(["duration"]), _two_stays, "of two journeys, or of one and a part of it"),
    Rule(frozenset(["rank"]), _places_in_a_series, "two places in a row, of two things"),
    Rule(frozenset(["rank"]), _two_rankings, "places in two rankings"),
    Rule(frozenset(["count", "casualties"]), of_another, "of other people, or one a part of the other"),
)
