"""Clocks and sums that brackets convert, and those that only stand in brackets."""

from __future__ import annotations

import pytest

from factcheck.values import find
from factcheck.values.parts import without_conversions

DAY = "2031-03-05"


def told(text: str) -> list[str]:
    return [value.text for value in without_conversions(text, find(text, DAY))]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It began at 9:40 p.m. Friday (1:40 a.m.).", ["9:40 p.m.", "Friday", "1:40 a.m."]),
        ("It began at 9:40 p.m. Friday (11:27 UTC Saturday).", ["9:40 p.m.", "Friday", "11:27 UTC", "Saturday"]),
        ("It began at 9 p.m. (the alarm came at 6:05 UTC).", ["9 p.m.", "6:05 UTC"]),
    ],
)
def test_two_moments_stay_two(text: str, kept: list[str]) -> None:
    assert told(text) == kept


def test_a_clock_of_another_zone_is_no_second_moment() -> None:
    text = "It began about 9:40 p.m. Friday (1:40 a.m. ET Saturday) and ended at 5 a.m."
    assert told(text) == ["about 9:40 p.m.", "Friday", "5 a.m."]
    undated = without_conversions(text, find(text))
    assert [value.text for value in undated] == ["about 9:40 p.m.", "Friday", "5 a.m."]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It cost US$2 million ($3.1 million).", ["US$2 million"]),
        ("It cost $ US1 million ($1.4 million).", ["$ US1 million"]),
        ("It cost $2 million ($3.1 million with the roof).", ["$2 million", "$3.1 million"]),
        ("It cost US$2 million and $3.1 million.", ["US$2 million", "$3.1 million"]),
    ],
)
def test_a_bare_dollar_in_brackets_behind_a_us_dollar_is_no_second_sum(text: str, kept: list[str]) -> None:
    assert told(text) == kept
