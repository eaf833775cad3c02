"""Times of two acts that follow each other: a fire and its end, an arrest and the charge, what was and what is to come."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from factcheck.models import Claim, Moment
from factcheck.values import find
from factcheck.values.happening import act_name
from factcheck.values.oppositions import opposed

ENDINGS = frozenset(
    ["end", "finish", "complete", "close", "conclude", "contain", "extinguish", "knock down", "put out", "douse", "control",
     "quell", "rescue", "free", "save"]
)  # fmt: skip
"""Acts that end what others begin: a fire is reported, and is put out hours later."""
TELLING = frozenset(["say", "tell", "add", "write", "announce", "reveal", "disclose", "confirm", "declare", "unveil"])
"""Acts that tell of others: a birth is announced hours later. What is reported may be a fire's first minute."""
_LAW = (
    "kill, murder, shoot, stab, slay, attack, rob, steal, rape, crash, strike, hit, die, find, discover, call",
    "arrest, detain, capture, apprehend, seize", "charge, indict, book", "arraign, appear, hear, plead", "try, testify",
    "convict, acquit", "sentence, jail, imprison", "release, free, bail",
)  # fmt: skip
_JOURNEY = ("depart, sail, embark, take off", "crash, sink, capsize, derail, collide", "land, arrive, dock")
COURSES = tuple(
    {act: stage for stage, acts in enumerate(course) for act in acts.split(", ")} for course in (_LAW, _JOURNEY)
)
"""The stage that an act belongs to in the course of law, whose first is the deed itself and its discovery, or of a journey."""
AFTERMATH = frozenset(
    ["aftershock", "conference", "briefing", "vigil", "funeral", "memorial", "trial", "hearing", "inquest", "autopsy"]
)
"""What follows a happening and has days and hours of its own."""
RUNNING = frozenset(
    ["be", "have", "reach", "rise", "grow", "climb", "stand", "total", "number", "remain", "fall", "report", "record", "confirm",
     "count", "register", "estimate"]
)  # fmt: skip
"""Acts of a figure that goes on from day to day: of two days one is an update of the other."""
_YEAR = 366
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def end_of_one(a: Claim, b: Claim) -> bool:
    """Tell whether one act ends or undoes what the other began."""
    return (_two_acts(a, b) and (a.act in ENDINGS) != (b.act in ENDINGS)) or opposed(a.act, b.act) is not None


def two_stages(a: Claim, b: Claim) -> bool:
    """Tell an arrest from the deed, the charge, the hearing and the sentence, a departure from an arrival: each has its time."""
    found = ({course.get(claim.act) for claim in (a, b)} for course in COURSES)
    return any(None not in stages and len(stages) == 2 for stages in found)


def one_telling(a: Claim, b: Claim) -> bool:
    """Tell when something was from when it was told."""
    return _two_acts(a, b) and (a.act in TELLING) != (b.act in TELLING)


def one_to_come(a: Claim, b: Claim) -> bool:
    """Tell what has happened from another act that is still expected."""
    return _two_acts(a, b) and (a.certainty == "expected") != (b.certainty == "expected")


def one_of_the_aftermath(a: Claim, b: Claim) -> bool:
    """Tell a quake from an aftershock, a shooting from the vigil."""
    return bool(AFTERMATH & {a.head, a.act}) != bool(AFTERMATH & {b.head, b.act})


def two_weekdays(a: Claim, b: Claim) -> bool:
    """Tell two acts of two weekdays apart where no date says so: their hours cannot be held against each other."""
    dated = any(isinstance(claim.value, Moment) and not (claim.value.earliest or "T").startswith("T") for claim in (a, b))
    one, two = _weekday(a), _weekday(b)
    return not dated and _two_acts(a, b) and bool(one and two) and one != two


def on_two_days(a: Claim, b: Claim) -> bool:
    """Tell figures of two happenings of a kind, each dated in its sentence: "fired two on May 4", "fired three on May 11".

    A day more or less may be the clock of another zone.
    """
    if "" in {a.act, b.act} or act_name(a.act) != act_name(b.act) or a.act in RUNNING:
        return False
    one, two = _day(a.sentence), _day(b.sentence)
    return one is not None and two is not None and 1 < abs((one - two).days) < _YEAR - 1


@lru_cache(maxsize=5_000)
def _day(sentence: str) -> dt.date | None:
    """Return the only day that a sentence names with its month, in a leap year for any; None where it names none, or more."""
    moments = (found.value for found in find(sentence) if found.kind == "date")
    days = {m.earliest[-5:] for m in moments if isinstance(m, Moment) and m.earliest and m.earliest == m.latest}
    return dt.date.fromisoformat(f"2000-{days.pop()}") if len(days) == 1 else None


def _weekday(claim: Claim) -> str:
    """Return the weekday of a time: the one in its words, else the only one of its sentence."""
    named = _WEEKDAY.findall(claim.quote) or sorted(set(_WEEKDAY.findall(claim.sentence)))
    return named[0] if len(named) == 1 else ""


def _two_acts(a: Claim, b: Claim) -> bool:
    return "" not in {a.act, b.act} and act_name(a.act) != act_name(b.act)
