"""A report that is vague in one line and exact in the next is told of only where the two are one figure, bounded and plain."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.findings import opposed_sides
from factcheck.checker.sides import ValueSide
from factcheck.models import Statement


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


@pytest.mark.parametrize(("story", "verdicts"), [(True, []), (False, ["update"])])
def test_who_tells_an_act_and_its_undoing_tells_a_story(story: bool, verdicts: list[str]) -> None:
    first = report("a", "The suspect is at large.", "2031-03-04")
    second = report("b", "The suspect was arrested. Before, the suspect was at large.", "2031-03-05")
    free = Statement(subject="suspect", act="be", object="at large")
    held = Statement(subject="", act="arrest", object="suspect")
    told = [claim(first, "The suspect is at large", "statement", value=free)]
    told += [claim(second, "the suspect was at large", "statement", value=free)] if story else []
    sides = [ValueSide(tuple(told)), ValueSide((claim(second, "The suspect was arrested", "statement", value=held),))]
    assert [o.verdict for o in opposed_sides(sides, {}, {"a": first, "b": second})] == verdicts
