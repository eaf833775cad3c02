"""Which claims stand on one side, and which numbers are not of the same people."""

from __future__ import annotations

import random

import pytest
from claims_of import claim, report

from factcheck.checker.sides import ValueSide, relation_between, relation_of, sides_of
from factcheck.models import Claim

DAY = "2031-03-05"
BOATS = "Two of the boats sank. There were five boats."


def told(words: str, kind: str = "distance", **fields: str) -> Claim:
    of = report(words.replace(" ", "-"), f"They said {words}.", DAY)
    return claim(of, words, kind, **fields)


def test_a_rough_figure_stands_with_the_nearest_of_those_it_could_mean() -> None:
    claims = [told(words) for words in ("358.5 kilometers", "340 kilometers", "about 350 kilometers", "about 220 miles")]
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        sides = sides_of(claims)
        home = next(side for side in sides if any(c.quote == "about 220 miles" for c in side.claims))
        assert {c.quote for c in home.claims} == {"about 350 kilometers", "about 220 miles"}


def whole(text: str, quote: str) -> Claim:
    kind = "count" if "boats" in text else "casualties"
    return claim(report("r" if "boats" in text else quote, text, DAY), quote, kind, head="boat" if kind == "count" else "person")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (told("two women", "casualties", head="woman"), told("three people", "casualties", head="person")),
        (told("two women", "casualties", head="woman"), told("one man", "casualties", head="man")),
        (told("11 Yemeni sailors", "count", head="sailor"), told("12 Kenyan sailors", "count", head="sailor")),
        (whole("Six of the injured were children.", "Six"), whole("It injured 17 people.", "17 people")),
        (whole("Three died, one of them a pregnant woman.", "a pregnant woman"), told("two women", "casualties", head="woman")),
        (whole("Four robbers -- two dressed as women -- fled.", "two"), whole("It was four robbers.", "four robbers")),
        (whole(BOATS, "Two"), whole(BOATS, "five boats")),
        (told("no reports", "count", head="report"), told("several islands", "count", head="island")),
    ],
)
def test_a_part_of_the_people_is_no_figure_for_another_part_or_the_whole(first: Claim, second: Claim) -> None:
    assert relation_of(first, second).relation == "incomparable"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (told("two women", "casualties", head="woman"), told("three women", "casualties", head="woman")),
        (told("no reports", "count", head="report"), told("several reports", "count", head="report")),
        (told("11 Yemeni sailors", "count", head="sailor"), told("12 sailors", "count", head="sailor")),
        (told("12 Yemeni sailors", "count", head="sailor"), told("11 Yemeni men", "count", head="sailor")),
    ],
)
def test_two_numbers_of_the_same_people_are_set_against_each_other(first: Claim, second: Claim) -> None:
    assert relation_of(first, second).relation == "excluding"


def test_a_side_is_set_against_another_by_those_of_its_claims_that_can_be() -> None:
    man, wounded = told("a man", "casualties", head="man"), told("1 wounded", "casualties", head="person")
    women, others = told("two women", "casualties", head="woman"), told("two others", "casualties", head="other")
    assert relation_between(ValueSide((man,)), ValueSide((women,))).relation == "incomparable"
    assert relation_between(ValueSide((man, wounded)), ValueSide((others,))).relation == "excluding"
