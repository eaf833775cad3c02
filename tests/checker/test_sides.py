"""Which claims stand on one side, and which numbers are not of the same people."""

from __future__ import annotations

import random
from typing import Any

import pytest
from claims_of import claim, report

from factcheck.checker.findings import opposed_sides
from factcheck.checker.sides import ValueSide, relation_between, relation_of, sides_of
from factcheck.models import Claim
from factcheck.values.offices import office
from factcheck.values.places import place
from factcheck.values.weapons import weapon

DAY = "2031-03-05"
ROBBERS = report("a", "Four robbers -- two dressed as women -- fled.")
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
        (claim(ROBBERS, "two", "count", head="robber", act="dress"), told("four robbers", "count", head="robber", act="flee")),
        (told("300-seat", "count", head="seat"), told("160 seats", "count", head="seat")),
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


def side(name: str, text: str, quote: str, kind: str, **fields: Any) -> ValueSide:
    value = weapon(quote) if kind == "weapon" else place(quote.partition(" ")[2])
    return ValueSide((claim(report(name, text), quote, kind, value=value, **fields),))


def opposed(sides: list[ValueSide], texts: list[str]) -> list[tuple[int, int]]:
    reports = {name: report(name, text) for name, text in zip("abcd", texts, strict=False)}
    return [found.sides for found in opposed_sides(sides, {}, reports)]


@pytest.mark.parametrize(
    ("texts", "quotes", "expected"),
    [
        (["He had a gun.", "He had a rifle."], ["gun", "rifle"], [(0, 1)]),
        (["He had a pistol.", "He had a rifle."], ["pistol", "rifle"], [(0, 1)]),
        (["He had a gun.", "He had a rifle and a pistol."], ["gun", "rifle", "pistol"], []),
    ],
)
def test_one_of_two_weapons_is_not_the_gun_of_another_report(
    texts: list[str], quotes: list[str], expected: list[tuple[int, int]]
) -> None:
    sides = [side("ab"[n > 0], texts[n > 0], quote, "weapon") for n, quote in enumerate(quotes)]
    assert opposed(sides, texts) == expected


@pytest.mark.parametrize(
    ("loose", "expected"),
    [
        ("She died in a hospital.", [(0, 1)]),
        ("She died in a hospital, where she was born.", [(0, 1)]),
        ("She died in a hospital in Lund.", []),
        ("Lund mourned. She died in a hospital.", []),
    ],
)
def test_a_place_that_its_report_tells_in_full_is_not_told_loosely(loose: str, expected: list[tuple[int, int]]) -> None:
    texts = [loose, "She died in Lund hospital."]
    quotes = ("in a hospital", "in Lund hospital")
    sides = [side(name, text, quote, "place", act="die") for name, text, quote in zip("ab", texts, quotes, strict=True)]
    assert opposed(sides, texts) == expected


LOCAL = whole("The crash came at 8:05 a.m. local time (0705 GMT).", "8:05 a.m. local time (0705 GMT)")
WORLD = told("0705 GMT", "time")


def test_the_clock_that_tells_its_zone_stands_for_its_side() -> None:
    sides = sides_of([WORLD, told("8:50 a.m. local time", "time"), LOCAL])
    assert [side.first.quote for side in sides] == [LOCAL.quote, "8:50 a.m. local time"]
    assert relation_of(sides[0].first, sides[1].first).relation == "excluding"


def dated(name: str, text: str, day: str, act: str) -> Claim:
    return claim(report(name, text, DAY), day, "date", act=act)


@pytest.mark.parametrize(
    ("first", "second", "act", "other"),
    [
        ("The talks began on Monday.", "The talks ended on Friday.", "begin", "end"),
        ("The bank said on Monday that it will close.", "It said on Friday that jobs will go.", "say", "say"),
    ],
)
def test_two_acts_have_each_its_day(first: str, second: str, act: str, other: str) -> None:
    days = (next(day for day in ("Monday", "Friday") if day in text) for text in (first, second))
    one, two = (dated(*row) for row in zip("ab", (first, second), days, (act, other), strict=True))
    assert relation_of(one, two).relation == "incomparable"


def test_one_statement_told_in_the_same_words_has_one_day() -> None:
    text = "The bank said on {} that it will close the branch."
    one, two = (dated(day, text.format(day), day, "say") for day in ("Monday", "Friday"))
    assert relation_of(one, two).relation == "excluding"


@pytest.mark.parametrize(
    ("offices", "relation"),
    [
        (("IMF chief", "IMF head"), "incomparable"),
        (("sporting director", "managing director"), "excluding"),
        (("Finance Director", "Chairman"), "excluding"),
    ],
)
def test_one_sentence_with_another_field_of_one_office_is_told_of(offices: tuple[str, str], relation: str) -> None:
    text = "The price was fair and the club can pay it, said {} Fabio Conti."
    one, two = (
        claim(report(name, text.format(words), DAY), words, "title", value=office(words, of="conti fabio"))
        for name, words in zip("ab", offices, strict=True)
    )
    assert relation_of(one, two).relation == relation


def sum_told(words: str) -> Claim:
    return claim(report(words.replace(" ", "-"), f"Thieves took jewels worth {words}."), words, "money")


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("2 million euros", "$2.6 million", "incomparable"),
        ("2 million euros ($2.6 million)", "£1.7 million", "incomparable"),
        ("2 million euros ($2.6 million)", "$2.6 million", "same"),
        ("2 million euros (£1.7 million; $2.6 million)", "$2.6 million", "same"),
        ("2 million euros ($2.6 million)", "$2.5 million", "excluding"),
        ("2 million euros ($2.6 million)", "$2.5 million (£1.6 million)", "excluding"),
    ],
)
def test_two_sums_are_compared_in_the_currency_that_both_are_told_in(first: str, second: str, relation: str) -> None:
    assert relation_of(sum_told(first), sum_told(second)).relation == relation
