"""One thing in one report, several in another: silent cases first."""

from __future__ import annotations

import pytest
from claims_of import ONE, claim, report

from factcheck.checker.contradictions.plurals import find
from factcheck.models import Claim, Quantity, Report, Statement


def one(of: Report, quote: str = "a tug", head: str = "tug", act: str = "send", **more: str) -> Claim:
    return claim(of, quote, "count", value=ONE, about="tug sent", head=head, act=act, **more)


def told(of: Report, quote: str, subject: str, obj: str = "", act: str = "dispatch", polarity: bool = True) -> Claim:
    value = Statement(subject=subject, act=act, object=obj, polarity=polarity)
    return claim(of, quote, "statement", value=value, head="tug", act=act)


FIRST = report("r1", "The owner sent a tug to the wreck.")


@pytest.mark.parametrize(
    ("text", "subject", "obj", "act", "polarity"),
    [
        ("The tugs left the harbour", "The tugs", "", "dispatch", True),
        ("Two tugs were dispatched", "Two tugs", "", "dispatch", True),
        ("Several tugs were dispatched", "Several tugs", "", "dispatch", True),
        ("The port dispatched its tugs", "The port", "its tugs", "dispatch", True),
        ("The port dispatched other tugs", "The port", "other tugs", "dispatch", True),
        ("The port dispatched men to look for tugs", "The port", "men to look for tugs", "dispatch", True),
        ("Tugs dispatched men", "Tugs", "men", "dispatch", True),
        ("Tugs were not dispatched", "Tugs", "", "dispatch", False),
        ("Tugs burned in the port", "Tugs", "", "burn", True),
        ("A tug was dispatched", "A tug", "", "dispatch", True),
    ],
)
def test_what_says_no_more_than_one_of_the_act_is_left_alone(text: str, subject: str, obj: str, act: str, polarity: bool) -> None:
    other = report("r2", text)
    claims = [one(FIRST), told(other, text, subject, obj, act, polarity)]
    assert find(claims, {}) == []


def test_a_report_that_counts_the_things_is_left_alone() -> None:
    other = report("r2", "Tugs were dispatched. Three tugs came.")
    three = claim(other, "Three tugs", "count", value=Quantity(low=3, high=3), head="tug", act="come")
    assert find([one(FIRST), told(other, "Tugs were dispatched", "Tugs"), three], {}) == []


def test_a_report_that_tells_of_one_and_of_several_is_left_alone() -> None:
    both = report("r2", "Tugs were dispatched, and a tug came back.")
    again = one(both)
    assert find([again, told(both, "Tugs were dispatched", "Tugs")], {}) == []


def test_another_event_is_left_alone() -> None:
    other = report("r2", "Tugs were dispatched")
    assert find([one(FIRST, event="2019-05 sink"), told(other, other.text, "Tugs")], {}) == []


@pytest.mark.parametrize(
    ("text", "subject", "obj"),
    [
        ("Tugs were dispatched", "Tugs", ""),
        ("The port dispatched big tugs to the wreck", "The port", "big tugs to the wreck"),
    ],
)
def test_a_bare_plural_is_more_than_one(text: str, subject: str, obj: str) -> None:
    other = report("r2", text)
    single, plural = one(FIRST), told(other, text, subject, obj)
    (found,) = find([single, plural], {})
    assert found.kind == "count" and found.verdict == "conflict"
    assert found.sides == (("a tug", (single.id,)), (text, (plural.id,)))
