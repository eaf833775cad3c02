"""The table of verdicts, from the words of two values to the verdict."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.sides import ValueSide, relation_of
from factcheck.checker.verdicts import ruling_on
from factcheck.models import Claim, Name, Place, Value
from factcheck.values import find, relate

DAY = "2026-01-28"


def read(words: str, kind: str) -> Value:
    if kind == "weapon":
        return Name(name=words, key=words.lower())
    if kind == "place":
        relation, _, name = words.rpartition(" ")
        return Place(name=name, key=name.lower(), relation=relation)
    return find(words, DAY)[0].value


def verdict(first: str, second: str, kind: str, act: str = "") -> str | None:
    told = [report("a", f"It said {first}.", DAY), report("b", f"It said {second}.", DAY)]
    pair: list[Claim] = [
        claim(each, words, kind, value=read(words, kind), act=act)
        for each, words in zip(told, (first, second), strict=True)
    ]
    relation = relate(pair[0].value, pair[1].value, pair[0].kind)
    sides = [ValueSide((each,)) for each in pair]
    ruling = ruling_on(sides[0], sides[1], relation, {each.id: each for each in told})
    return ruling.verdict if ruling else None


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("about 350 km", "217 miles", "distance"),
        ("3:50 p.m. Seoul time", "0650 GMT", "time"),
        ("7:10 a.m. KST", "22:10 GMT", "time"),
        ("a weapon", "a projectile", "weapon"),
        ("a Hwasong-17", "an ICBM", "weapon"),
        ("several boats", "a few boats", "count"),
        ("between 7:28 and 8:06 GMT", "0800 GMT", "time"),
    ],
)
def test_what_agrees_has_no_verdict(first: str, second: str, kind: str) -> None:
    assert verdict(first, second, kind) is None


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("multiple missiles", "two missiles", "count"),
        ("at least two missiles", "two missiles", "count"),
        ("at least 12 people", "38 people", "casualties"),
        ("in the afternoon", "3:50 p.m.", "time"),
        ("near Seoul", "north of Seoul", "place"),
    ],
)
def test_what_tells_less_is_vague(first: str, second: str, kind: str) -> None:
    assert verdict(first, second, kind, "killed") in ("vague", "update")


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("over 26,000 jobs", "over 26,271 jobs", "count"),
        ("at least one boat", "at least two boats", "count"),
        ("up to 40 km", "at least 20 km", "distance"),
        ("at least 12 people", "at least 17 people", "casualties"),
    ],
)
def test_bounds_that_may_both_be_meant_are_vague(first: str, second: str, kind: str) -> None:
    assert verdict(first, second, kind, "killed") in ("vague", "update")


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("more than 26,000 homes", "more than 31,000 homes", "count"),
        ("up to 70 percent", "up to 80 percent", "percent"),
        ("two missiles", "four missiles", "count"),
        ("450 km", "about 800 km", "distance"),
        ("3:30 p.m.", "3:50 p.m.", "time"),
        ("a ballistic missile", "a cruise missile", "weapon"),
        ("inside Seoul", "outside Seoul", "place"),
    ],
)
def test_what_excludes_each_other_is_a_conflict(first: str, second: str, kind: str) -> None:
    assert verdict(first, second, kind) == "conflict"


def test_an_age_and_the_next_birthday_are_no_conflict() -> None:
    told = [report("a", "Ana Pinto, 28, won."), report("b", "Ana Pinto turns 29 on April 11.")]
    now, next_ = claim(told[0], "28", "age"), claim(told[1], "29", "age", act="turn")
    assert relation_of(now, next_).relation == "incomparable"
    assert relation_of(now, next_.model_copy(update={"act": ""})).relation == "excluding"


@pytest.mark.parametrize(("act", "days", "expected"), [
    ("strike", ("2031-03-04", "2031-03-05"), "conflict"),
    ("say", ("2031-03-05", "2031-03-05"), "conflict"),
    ("say", ("2031-03-04", "2031-03-05"), None),
])  # fmt: skip
def test_the_words_of_two_days_are_two_statements(act: str, days: tuple[str, str], expected: str | None) -> None:
    reports = {of.id: of for of in (report("a", "It was on March 4.", days[0]), report("b", "It was on March 5.", days[1]))}
    one, two = claim(reports["a"], "March 4", "date", act=act), claim(reports["b"], "March 5", "date", act=act)
    ruling = ruling_on(ValueSide((one,)), ValueSide((two,)), relate(one.value, two.value, "date"), reports)
    assert (ruling.verdict if ruling else None) == expected
