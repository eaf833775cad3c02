"""A report that is vague in one line and exact in the next is told of only where the two are one figure, bounded and plain."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.findings import opposed_sides
from factcheck.checker.sides import ValueSide


def found(vague: str, exact: str) -> list[str]:
    both = report("a", f"The mill will shed {vague} jobs. It is shedding {exact} jobs now.")
    other = report("b", f"The mill sheds {exact} jobs.")
    sides = [
        ValueSide((claim(both, f"{vague} jobs", "count", head="job"),)),
        ValueSide((claim(both, f"{exact} jobs", "count", head="job"), claim(other, f"{exact} jobs", "count", head="job"))),
    ]
    return [o.verdict for o in opposed_sides(sides, {}, {of.id: of for of in (both, other)})]


@pytest.mark.parametrize("vague", ["several", "at least five", "up to 40", "about seven"])
def test_who_is_exact_elsewhere_is_not_vague(vague: str) -> None:
    assert found(vague, "seven") == []


@pytest.mark.parametrize("vague", ["at least seven", "up to seven", "as many as seven"])
def test_one_figure_told_as_the_most_and_as_a_fact_is(vague: str) -> None:
    assert found(vague, "seven") == ["vague"]
