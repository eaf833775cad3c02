"""Pairs of values that say nothing of each other, for what is told around them: one rule each, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from factcheck.checker.around import words_before, words_behind
from factcheck.checker.counted import SORTS, of_another, of_two_countries
from factcheck.checker.figures import (
    caught_and_held,
    cost_and_yield,
    load_and_size,
    of_all_the_world,
    of_another_offer,
    of_another_span,
    of_the_former,
    of_two_nights,
    one_rate,
    prices_of_a_share,
    record_and_breaker,
    threatened_and_given,
    two_accounts,
    two_dimensions,
    two_plays,
    wished_and_had,
)
from factcheck.checker.rankings import denied_on_one, narrower_ranking, places_in_a_series, two_of_a_row, two_rankings
from factcheck.checker.stages import (
    end_of_one,
    on_two_days,
    one_of_the_aftermath,
    one_telling,
    one_to_come,
    two_stages,
    two_weekdays,
)
from factcheck.models import Claim, Kind, Quantity
from factcheck.values.bearings import COMPASS, POINTS, on_two_sides
from factcheck.values.gazetteer import country_of
from factcheck.values.happening import act_name, is_happening
from factcheck.values.names import may_be_one, name
from factcheck.values.places import kinds, place, relate_places
from factcheck.wording import only_changed

SAID = frozenset(["say", "tell", "report", "write", "add"])
"""Acts that are done again each day: two times of them are those of two statements."""
ADULT = 16.0
"""Years from which nobody is taken for a child: an 11-year-old is not the man of 20."""
LAWBREAKERS = frozenset(["suspect", "gunman", "parolee", "convict", "fugitive", "robber", "killer", "attacker", "shooter"])
_LAWMEN = re.compile(r"\b(?:[Dd]eputy|[Oo]fficer|[Tt]rooper|[Pp]olice(?:man|woman)|[Ss]ergeant|[Ss]heriff|[Dd]etective)\b")
"""Of whom one is never the other: a parolee of 27 and Deputy Lam, 35."""
THINGS = frozenset(
    ["case", "record", "law", "rule", "ban", "war", "dispute", "company", "firm", "program", "tradition", "congregation"]
)
"""Heads that have an age and are nobody; beside them happenings and kinds of places."""
_STAY = re.compile(
    r"[- ](?:visit|trip|tour|stay|stop|journey|mission) (?:to|of|in|through|around) (?:the )?"
    r"(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})"
)
"""A stay of so many days, and where: what stands behind the days."""
_KIN = re.compile(r"['’]s? (?:\w+ )?(?:son|daughter|wife|husband|brother|sister|mother|father|child|nephew|niece|fianc\S+)$")
_NAMED = re.compile(r"[A-Z][\w'’-]+$")
_ANOTHER_DAY = re.compile(r"\b(?:then|(?:will|would) (?:be|turn|have been|have turned))[- ]*$")
_RANKED_IN = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest|\w+est) "
    r"(?:[\w'’-]+ ){0,6}?(?:in|within) (?:just |less than |under |about |as many as )?$"
)
"""Before a length of time within which a rank counts."""

_AT = re.compile(r" at (?P<where>[A-Z][\w'’-]*(?: [\w'’-]+){0,4})$")
_BEARING = re.compile(rf" (?P<side>{'|'.join(COMPASS)}) of (?P<town>[A-Z][\w'’-]*(?: [\w'’-]+){{0,4}})$")
_DONE_BY = re.compile(r" by (?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})$")
_COUNTED_FROM = re.compile(r"\b(?P<order>after|before) (?:[\w'’-]+ ){0,6}?(?P<from>[\w'’-]+(?<!ed)(?<!en)(?<!ing))$")
"""The happening that a length of time is counted from; what was done ("after escorted") may be told in any words."""


class Rule(NamedTuple):
    """Of which kinds, when it holds, and what an editor is told."""

    kinds: frozenset[Kind]
    holds: Callable[[Claim, Claim], bool]
    reason: str


def unlike(a: Claim, b: Claim) -> str:
    """Return why the values of two claims of one kind cannot be held against each other; "" where they can."""
    return next((rule.reason for rule in RULES if a.kind in rule.kinds and rule.holds(a, b)), "")


def of_two_matters(a: Claim, b: Claim) -> bool:
    """Tell whether two days, lengths of time or places exclude nothing, since neither the act nor the thing is the same.

    Two clock times, or distances, may: one launch is told with many verbs. A bare number is of its act alone: "two last week".
    """
    if act_name(a.act) == act_name(b.act):
        return False
    if a.kind == "count":
        return "" in {a.head, b.head} or ("" not in {a.act, b.act} and a.head == b.head and a.head in _SPELLS)
    if a.kind not in _OF_ONE_MATTER or "" in {a.act, b.act}:
        return False
    named = "" not in {a.head, b.head} or a.kind == "place"
    return named and act_name(a.head) != act_name(b.head)


_OF_ONE_MATTER: frozenset[Kind] = frozenset(["date", "duration", "place"])
_SPELLS = frozenset(["season", "term", "spell", "stint"])
"""Heads that count time: of one season as a coach and eleven as a player the thing is the act."""


def _statements(a: Claim, b: Claim) -> bool:
    return {a.act, b.act} <= SAID and "main" in {a.event, b.event} and not only_changed(a, b)


def _birthday(a: Claim, b: Claim) -> bool:
    return (a.act == "turn") != (b.act == "turn") or _then(a) != _then(b)


def _then(claim: Claim) -> bool:
    """Tell whether the age is that of another day: "then 15-year-old", "will be 29 in April"."""
    return _ANOTHER_DAY.search(words_before(claim).lower()) is not None


def _two_people(a: Claim, b: Claim) -> bool:
    """Tell ages of two names apart, of several people and of one, and a child's from an adult's of no name and wording."""
    one, two = _person(a), _person(b)
    if _are_several(a) != _are_several(b):
        return True
    if one and two:
        return not may_be_one(one, two)
    if any(x.head in LAWBREAKERS and _LAWMEN.search(y.about) for x, y in ((a, b), (b, a))):
        return True
    return _is_minor(a) != _is_minor(b) and not only_changed(a, b)


def _of_a_thing(a: Claim, b: Claim) -> bool:
    """Tell the age of a murder case or a church from a person's."""
    return _is_thing(a) != _is_thing(b)


def _is_thing(claim: Claim) -> bool:
    return not _person(claim) and (claim.head in THINGS or is_happening(claim.head) or claim.head in kinds())


def _are_several(claim: Claim) -> bool:
    """Tell whether the age is that of one of several: "his half-brothers, 17 and 22"."""
    last = claim.about.split()[-1:]
    return bool(last and claim.head) and last[0].lower() in {f"{claim.head}s", f"{claim.head}es"}


def _of_kin(a: Claim, b: Claim) -> bool:
    """Tell the age of a mayor from that of "the mayor's daughter"; a daughter of 19 and a woman of 20 may be one."""
    kin = [bool(_KIN.search(claim.about)) for claim in (a, b)]
    other = a if kin[1] else b
    return kin[0] != kin[1] and not _person(other) and other.head not in SORTS


def _is_minor(claim: Claim) -> bool:
    """Tell whether the age is a child's."""
    return isinstance(claim.value, Quantity) and claim.value.high is not None and claim.value.high < ADULT


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
    led = _STAY.match(words_behind(claim))
    return name(led["place"]).key if led else ""


def _by_two(a: Claim, b: Claim) -> bool:
    """Tell the points that Lam scored from those that Varga did."""
    one, two = (_DONE_BY.search(claim.about) for claim in (a, b))
    return one is not None and two is not None and not may_be_one(name(one["who"]).key, name(two["who"]).key)


def _windows(a: Claim, b: Claim) -> bool:
    """Tell "the second death in two days" from "a day after the first": within what, and how much later."""
    return _is_window(a) != _is_window(b)


def _is_window(claim: Claim) -> bool:
    return _RANKED_IN.search(words_before(claim)) is not None


def _from_two_moments(a: Claim, b: Claim) -> bool:
    """Tell "a day after a visit" from "hours after the arrival": how much later than what."""
    one, two = (_COUNTED_FROM.search(claim.about) for claim in (a, b))
    return one is not None and two is not None and one["order"] == two["order"] and act_name(one["from"]) != act_name(two["from"])


def _at_two_places(a: Claim, b: Claim) -> bool:
    """Tell how high the waves were at one town from how high they were at another."""
    one, two = (_AT.search(claim.about) for claim in (a, b))
    if one is None or two is None:
        return False
    return relate_places(place(one["where"]), place(two["where"])).relation in {"excluding", "incomparable"}


def _on_two_sides(a: Claim, b: Claim) -> bool:
    """Tell how far east of a town something was from how far west of it: two spots, or one of two bearings."""
    one, two = (_BEARING.search(claim.about) for claim in (a, b))
    if one is None or two is None or one["town"] != two["town"]:
        return False
    return on_two_sides(POINTS[one["side"]], POINTS[two["side"]])


def _two_ends(a: Claim, b: Claim) -> bool:
    """Tell where something came from and where it went, or where something else befell it on the way."""
    ends = {claim.about.rpartition(": ")[2] for claim in (a, b)}
    return len(ends) == 2 and (ends == {"origin", "destination"} or act_name(a.act) != act_name(b.act))


def _stolen(a: Claim, b: Claim) -> bool:
    """Tell the weapon that was stolen from the one that the thief had; or one that it was not from one that it was."""
    return (a.act == "steal") != (b.act == "steal") or (a.certainty == "denied") != (b.certainty == "denied")


_WHEN: frozenset[Kind] = frozenset(["time", "date"])
_FIGURES: frozenset[Kind] = frozenset(["count", "money", "duration", "distance"])
_MEASURED: frozenset[Kind] = frozenset(["count", "distance", "altitude", "speed", "magnitude", "duration"])
RULES = (
    Rule(_WHEN, _statements, "when two statements were made"),
    Rule(_WHEN, end_of_one, "of two acts, one of them an end or undone by the other"),
    Rule(_WHEN, two_stages, "of two stages of the course of law"),
    Rule(_WHEN, one_telling, "when it was, and when it was told"),
    Rule(_WHEN, one_to_come, "of what has been and of what is to come"),
    Rule(_WHEN, two_weekdays, "hours of two days, of two acts"),
    Rule(_WHEN | {"magnitude", "distance", "place"}, one_of_the_aftermath, "of what happened and of what followed"),
    Rule(_MEASURED, on_two_days, "of two days"),
    Rule(frozenset(["age"]), _birthday, "an age, and one of another day"),
    Rule(frozenset(["age"]), _two_people, "ages of two people"),
    Rule(frozenset(["age"]), _of_a_thing, "ages of a person and of a thing"),
    Rule(frozenset(["age"]), _of_kin, "ages of somebody and of kin"),
    Rule(frozenset(["duration"]), _two_stays, "of two journeys, or of one and a part of it"),
    Rule(frozenset(["duration"]), _windows, "how much later, and within what time"),
    Rule(frozenset(["duration"]), _from_two_moments, "how much later than two things"),
    Rule(frozenset(["distance"]), _on_two_sides, "to two sides of a place"),
    Rule(frozenset(["rank"]), places_in_a_series, "two places in a row, of two things"),
    Rule(frozenset(["rank"]), two_rankings, "places in two rankings"),
    Rule(frozenset(["rank"]), narrower_ranking, "places in a ranking and in a part of it"),
    Rule(frozenset(["rank"]), two_of_a_row, "two of a row, each by its number"),
    Rule(frozenset(["rank"]), denied_on_one, "which it is, and which it is not"),
    Rule(frozenset(["place"]), _two_ends, "two ends of a way, or one of them and a place on it"),
    Rule(frozenset(["weapon"]), _stolen, "two weapons: one stolen, or one that it was not"),
    Rule(frozenset(["percent"]), of_two_countries, "shares of two countries"),
    Rule(frozenset(["count", "casualties"]), of_another, "of other people, or one a part of the other"),
    Rule(frozenset(["altitude"]), _at_two_places, "at two places"),
    Rule(frozenset(["count"]), _by_two, "done by two people"),
    Rule(_FIGURES, wished_and_had, "what is wished for, and what there is"),
    Rule(frozenset(["duration", "money"]), threatened_and_given, "what may be got, and what was"),
    Rule(frozenset(["count", "money"]), of_all_the_world, "of all the world, and of a part of it"),
    Rule(_MEASURED | {"money", "mass"}, of_the_former, "of an older model, and of the new one"),
    Rule(_FIGURES, record_and_breaker, "a record, and what broke it"),
    Rule(_FIGURES, one_rate, "a rate, and an amount"),
    Rule(_FIGURES, of_another_span, "of two spans, or of a part and the whole"),
    Rule(frozenset(["money"]), of_another_offer, "of two offers, or with debt and without"),
    Rule(frozenset(["money"]), prices_of_a_share, "prices of two moments"),
    Rule(frozenset(["mass", "distance"]), load_and_size, "how much of something, and the size of another thing"),
    Rule(frozenset(["count", "casualties"]), of_two_nights, "of two nights, or of one and of all"),
    Rule(frozenset(["count"]), caught_and_held, "how many were arrested, and how many are still held"),
    Rule(frozenset(["distance"]), two_plays, "yards of two plays"),
    Rule(frozenset(["distance"]), two_dimensions, "how deep, and how far"),
    Rule(frozenset(["money", "percent"]), two_accounts, "of two accounts"),
    Rule(frozenset(["money"]), cost_and_yield, "what something cost, and what it brought"),
)
