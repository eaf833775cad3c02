"""How far two values lie apart, as the checker's confidence weighs it."""

from __future__ import annotations

import math

import pytest
from claims_of import claim, report

from factcheck.checker.gap import gap_of


def gap(first: str, second: str, kind: str = "count") -> float | None:
    one, two = (claim(report(words, f"It told of {words}."), words, kind) for words in (first, second))
    assert gap_of(one, two) == gap_of(two, one)
    return gap_of(one, two)


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("10 boats", "10 boats", 1),
        ("10 boats", "15 boats", 1.5),
        ("10 to 20 boats", "30 boats", 2),  # a figure in digits lies at its middle
        ("at least 10 boats", "30 boats", 3),
        ("several boats", "4 boats", 1),
        ("several boats", "15 boats", 1.5),
        ("several boats", "two boats", 1.5),
        ("dozens of boats", "several boats", 2.4),
    ],
)
def test_a_vague_word_lies_as_far_off_as_its_nearer_end(first: str, second: str, ratio: float) -> None:
    assert gap(first, second) == pytest.approx(math.log(ratio))


@pytest.mark.parametrize(("first", "second"), [("many boats", "85 boats"), ("no boats", "two boats")])
def test_what_has_no_size_has_no_gap(first: str, second: str) -> None:
    assert gap(first, second) is None
