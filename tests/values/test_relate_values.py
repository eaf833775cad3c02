"""How two values relate, read from words: what must not be told apart comes first."""

from __future__ import annotations

import pytest

from factcheck.models import Moment, Quantity
from factcheck.values import find, relate
from factcheck.values.moment_relation import hours_apart

PUBLISHED = "2026-01-27"

SAME = [
    ("about 12 men", "13 men"), ("around a quarter of them", "0.26"),
    ("about 350 km", "349.2 km"), ("350 km", "217 miles"), ("217 miles", "220 miles"), ("2000ft", "609 m"),
    ("2000ft", "about 600 m"), ("609 m", "about 600 m"), ("80 km", "50 miles"), ("5 feet 2 inches", "157 cm"),
    ("22.4%", "22%"), ("100 degrees Fahrenheit", "37.8 degrees Celsius"), ("two weeks", "14 days"),
    ("six hours", "about 6 hours"), ("two men", "2 men"), ("a dozen men", "12 men"),
    ("28,500 men", "28,500 men"),
    ("163 men", "around 160 men"), ("nearly 100 men", "around 100 men"),
    ("nearly 100 men", "as many as 100 men"),
    ("around 100 men", "as many as 100 men"), ("1.2 million men", "1,234,000 men"),
    ("30,000 men", "nearly 30,000 men"), ("about 300 men", "more than 300 men"), ("30 to 40 men", "as many as 30 to 40 men"),
    ("aged 36", "36-year-old"), ("3:50 p.m. Seoul time", "0650 GMT"), ("3:50 p.m.", "15:50"),
    ("Jan. 4", "4 January"),
    ("Thursday evening", "Thursday night"), ("early Wednesday", "Wednesday morning"),
    ("9.08am BST", "1.38pm IST"), ("$160 million", "160m dollars"),
]  # fmt: skip

VAGUER = [  # the first tells less
    ("several men", "2 men"), ("multiple men", "2 men"), ("at least two men", "two men"),
    ("many men", "80 men"),
    ("at least 12 men", "at least 17 men"), ("dozens of men", "80 men"), ("up to 100 men", "94 men"),
    ("more than 200 men", "at least 240 men"), ("between 12 and 15 men", "13 men"), ("30 to 40 men", "as many as 35 to 40 men"),
    ("hundreds of men", "242 men"),
    ("less than an hour", "40 minutes"), ("Tuesday", "Tuesday afternoon"), ("Tuesday afternoon", "3:50 p.m."),
    ("late January or February", "early February"), ("around 3:50 p.m.", "3:54 p.m."),
    ("about 4 p.m.", "3:50 p.m."),
    ("December 2003", "Dec. 26, 2003"), ("2003", "December 2003"),
]  # fmt: skip

EXCLUDING = [
    ("about 12 men", "15 men"),
    ("about 350 km", "358.5 km"), ("340 km", "350 km"), ("340 km", "about 350 km"), ("1,150 km", "1,500 km"),
    ("150 m", "200 m"), ("70 km", "80 km"), ("magnitude 5.9", "magnitude 6.1"),
    ("8.8 magnitude", "magnitude 8.7"),
    ("12 men", "10 men"), ("163 men", "160 men"), ("120,000 men", "100,000 men"),
    ("more than 100 men", "94 men"),
    ("several men", "50 men"), ("no men", "three men"), ("nearly 30,000 men", "14,000 men"),
    ("$160 million", "$180 million"), ("3:30 p.m.", "3:50 p.m."), ("Dec. 26, 2003", "Dec. 27, 2003"),
    ("Monday", "Tuesday"), ("Monday morning", "Monday afternoon"), ("aged 36", "aged 37"),
    ("about 2 p.m.", "1:38 p.m."), ("around 3:54 p.m.", "around 3:59 p.m."), ("around 3:50 p.m.", "around 3:59 p.m."),
    ("nearly 300 men", "more than 300 men"), ("almost 300 men", "at least 300 men"),
    ("up to 3 m", "over 3 m"), ("less than 300 men", "more than 300 men"),
]  # fmt: skip


def value(text: str) -> tuple[Quantity | Moment, str]:
    """Return the one value of a phrase and its kind."""
    (found,) = find(text, PUBLISHED)
    return found.value, found.kind


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same(left: str, right: str) -> None:
    (a, kind), (b, _) = value(left), value(right)
    assert relate(a, b, kind).relation == "same"


@pytest.mark.parametrize(("left", "right"), VAGUER)
def test_vaguer(left: str, right: str) -> None:
    (a, kind), (b, _) = value(left), value(right)
    assert relate(a, b, kind)[:1] + relate(a, b, kind)[2:3] == ("vaguer", 0)


@pytest.mark.parametrize(("left", "right"), EXCLUDING)
def test_excluding(left: str, right: str) -> None:
    (a, kind), (b, _) = value(left), value(right)
    assert relate(a, b, kind).relation == "excluding"


@pytest.mark.parametrize(
    ("left", "right"),
    [("350 km", "350 kg"), ("$5", "£5"), ("3:50 p.m.", "0650 GMT"), ("Tuesday", "3:50 p.m.")],
)
def test_incomparable_says_why(left: str, right: str) -> None:
    (a, kind), (b, _) = value(left), value(right)
    relation = relate(a, b, kind)
    assert relation.relation == "incomparable"
    assert relation.reason


def test_a_loose_word_is_less_plausible_than_a_fitting_one() -> None:
    two = value("2 men")[0]
    several = relate(value("several men")[0], two, "count")
    multiple = relate(value("multiple men")[0], two, "count")
    assert several.plausibility < multiple.plausibility


def test_the_reason_shows_the_conversion() -> None:
    reason = relate(value("about 350 km")[0], value("217 miles")[0], "distance").reason
    assert reason == "217 mi = 349.2 km, within the rounding of about 350 km"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("November 18", "November 18, 2008", "same"),
        ("in September", "September 15, 2008", "vaguer"),
        ("November 18", "November 19", "excluding"),
        ("December 31", "January 2, 2009", "excluding"),
        ("February 29", "February 28, 2009", "same"),
    ],
)
def test_days_of_an_unknown_year_are_read_beside_the_other(left: str, right: str, relation: str) -> None:
    (first,), (second,) = find(left), find(right)
    assert relate(first.value, second.value, "date").relation == relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Friday evening", "late last night", "same"),
        ("Thursday night", "early on Friday", "vaguer"),
        ("Sunday night", "early Monday", "vaguer"),
        ("this morning", "2.30am", "excluding"),
        ("early this morning", "2.30am", "vaguer"),
        ("this morning", "yesterday afternoon", "excluding"),
        ("Monday night", "Wednesday night", "excluding"),
        ("late Thursday", "Friday afternoon", "excluding"),
    ],
)
def test_parts_of_days_that_no_date_tells(left: str, right: str, relation: str) -> None:
    (first,), (second,) = find(left), find(right)
    assert relate(first.value, second.value, "time").relation == relation
    assert relate(second.value, first.value, "time").relation == relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("on Friday", "Friday", "same"),
        ("on Friday", "on Thursday", "excluding"),
        ("on Friday", "yesterday", "incomparable"),
        ("on Friday", "January 4", "incomparable"),
        ("on Friday", "3:50 p.m.", "incomparable"),
    ],
)
def test_weekdays_that_no_date_tells(left: str, right: str, relation: str) -> None:
    (first,), (second,) = find(left), find(right)
    assert relate(first.value, second.value, "date").relation == relation


@pytest.mark.parametrize(
    ("left", "right", "hours"),
    [
        ("2003", "December 2003", 0.0),
        ("late 2022", "2023", 0.0),
        ("Jan. 4", "Jan. 6", 24.0),
        ("early Tuesday", "8:25 a.m.", 0.0),
        ("10 a.m.", "1 p.m.", 3.0),
    ],
)
def test_hours_between_the_nearest_ends(left: str, right: str, hours: float) -> None:
    first, second = value(left)[0], value(right)[0]
    assert isinstance(first, Moment) and isinstance(second, Moment)
    assert hours_apart(first, second) == hours == hours_apart(second, first)


def test_a_day_and_a_clock_lie_no_known_time_apart() -> None:
    first, second = value("Jan. 4")[0], value("3:50 p.m.")[0]
    assert isinstance(first, Moment) and isinstance(second, Moment)
    assert hours_apart(first, second) is None
