"""Days of what happens once to a thing; first what is left alone."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.contradictions.once import find
from factcheck.models import Claim


def dated(name: str, text: str, day: str, act: str = "build", about: str = "bridge built") -> Claim:
    return claim(report(name, text), day, "date", act=act, about=about, head=about.split()[0], event=f"{day} {act}")


BUILT = dated("one", "The bridge, built in 1967, fell.", "1967")


@pytest.mark.parametrize(
    "other",
    [
        dated("two", "The bridge was built in the 1960s.", "the 1960s"),
        dated("two", "The bridge was built in 1967.", "1967"),
        dated("two", "The tower was built in 1972.", "1972", about="tower built"),
        dated("two", "The bridge was painted in 1972.", "1972", act="paint", about="bridge painted"),
        dated("one", "The bridge, built in 1967, fell. A bridge built in 1972 held.", "1972"),
    ],
)
def test_what_may_be_is_left_alone(other: Claim) -> None:
    assert find([BUILT, other], {}) == []


def test_two_years_of_one_building_are_set_against_each_other() -> None:
    other = dated("two", "The bridge was built in 1972.", "1972")
    (found,) = find([BUILT, other], {})
    assert {ids for _, ids in found.sides} == {(BUILT.id,), (other.id,)}
