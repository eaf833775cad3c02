"""How many other values come close to either of two sides: what a large group holds besides says nothing of the two."""

from __future__ import annotations

import math

import pytest
from claims_of import claim, report

from factcheck.checker.confidence import CLOSE, FEATURES
from factcheck.checker.findings import opposed_sides
from factcheck.checker.sides import ValueSide

NUMBERS = ("two boats", "three boats", "five boats", "nine boats")


@pytest.mark.parametrize(
    ("linked", "close"),
    [
        ([], 0),
        ([(0, 1)], 0),  # the two themselves
        ([(2, 3)], 0),
        ([(0, 2)], 1),
        ([(0, 2), (1, 2)], 1),
        ([(0, 2), (1, 3)], 2),
    ],
)
def test_only_sides_that_may_answer_the_same_question_count(linked: list[tuple[int, int]], close: int) -> None:
    told = [report(str(n), f"They took {words}.") for n, words in enumerate(NUMBERS)]
    claims = [claim(of, words, "count", head="boat") for of, words in zip(told, NUMBERS, strict=True)]
    links = {(claims[i].id, claims[j].id): CLOSE if (i, j) in linked else CLOSE - 0.01 for i in range(4) for j in range(i + 1, 4)}
    found = opposed_sides([ValueSide((c,)) for c in claims], links, {of.id: of for of in told})
    first = next(o for o in found if o.sides == (0, 1))
    assert first.features[FEATURES.index("other sides close")] == pytest.approx(math.log1p(close))
