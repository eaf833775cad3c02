"""What is an update and what a conflict."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.updates import raises_the_least, rule_update

MONDAY, TUESDAY = "2026-05-04", "2026-05-05"


def ruled(
    first: tuple[str, str | None], second: tuple[str, str | None], kind: str, **fields: str
) -> tuple[bool, str]:
    told = [report("a", *first), report("b", *second)]
    claims = [
        claim(each, next(w for w in each.text.split() if w[0].isdigit()), kind, **fields) for each in told
    ]
    ruling = rule_update(claims[:1], claims[1:], {each.id: each for each in told})
    return ruling.update, ruling.reason


KILLED = ("The flood killed 31 people", "The flood killed 118 people")


def test_a_toll_that_grows_with_time_is_an_update_with_its_timeline() -> None:
    update, why = ruled((KILLED[0], MONDAY), (KILLED[1], TUESDAY), "casualties", act="killed")
    assert update
    assert why == "31 on Monday, 4 May 2026 (A), 118 on Tuesday, 5 May 2026 (B)"


@pytest.mark.parametrize(
    ("first", "second", "kind", "fields", "reason"),
    [
        ((KILLED[0], TUESDAY), (KILLED[1], MONDAY), "casualties", {"act": "killed"}, "smaller figure"),
        (
            (KILLED[0], MONDAY),
            (KILLED[1], TUESDAY),
            "casualties",
            {"act": "killed", "event": "2003 quake"},
            "past",
        ),
        (("It saved 3 men", MONDAY), ("It saved 5 men", TUESDAY), "casualties", {"act": "rescued"}, "Monday"),
        (("It fired 2 rockets", MONDAY), ("It fired 4 rockets", TUESDAY), "count", {"act": "fire"}, "Monday"),
        (("It measured 5.9", None), ("It measured 6.1", None), "magnitude", {}, "no publication times"),
        (("Police held 3 men", None), ("Police held 9 men", None), "count", {"act": "arrest"}, "not known"),
    ],
)
def test_what_does_not_grow_is_a_conflict(
    first: tuple[str, str | None],
    second: tuple[str, str | None],
    kind: str,
    fields: dict[str, str],
    reason: str,
) -> None:
    update, why = ruled(first, second, kind, **fields)
    assert not update
    assert reason in why


@pytest.mark.parametrize(
    ("first", "second", "raised"),
    [
        (("more than 200", MONDAY), ("at least 240", TUESDAY), True),
        (("more than 200", MONDAY), ("at least 240", MONDAY), False),  # of one day: the first only says less
        (("more than 200", TUESDAY), ("at least 240", MONDAY), False),
        (("more than 200", MONDAY), ("240", TUESDAY), False),
        (("more than 200", MONDAY), ("at least 240", None), True),
    ],
)
def test_a_later_report_raises_the_least_of_a_toll(
    first: tuple[str, str | None], second: tuple[str, str | None], raised: bool
) -> None:
    told = [report(str(n), f"The flood killed {words} people", day) for n, (words, day) in enumerate((first, second))]
    claims = [claim(each, words, "casualties", act="killed") for each, (words, _) in zip(told, (first, second), strict=True)]
    assert bool(raises_the_least(claims[:1], claims[1:], {each.id: each for each in told})) == raised


@pytest.mark.parametrize(
    ("first", "second", "kind", "fields"),
    [
        ((KILLED[0], None), (KILLED[1], None), "casualties", {"act": "killed"}),
        (("It measured 8.0", None), ("It was later revised to 8.8", None), "magnitude", {}),
        (("Shares plunged 5%", None), ("Shares closed down 4%", None), "percent", {}),
        (("Police held 3 men", MONDAY), ("Police held 9 men", TUESDAY), "count", {"act": "arrest"}),
        (("So far 980 jobs went", None), ("Some 1130 jobs went", None), "count", {"act": "go"}),
        (("The find brings to 55 those alive", None), ("Some 22 were saved", None), "casualties", {"act": "survived"}),
    ],
)
def test_words_of_revision_and_growth_make_an_update(
    first: tuple[str, str | None], second: tuple[str, str | None], kind: str, fields: dict[str, str]
) -> None:
    assert ruled(first, second, kind, **fields)[0]


def test_an_order_that_is_not_known_lowers_the_trust() -> None:
    told = [report("a", KILLED[0]), report("b", KILLED[1])]
    sides = [
        [claim(each, number, "casualties", act="killed")]
        for each, number in zip(told, ("31", "118"), strict=True)
    ]
    ruling = rule_update(*sides, {each.id: each for each in told})
    assert ruling.update and ruling.trust < 1
    assert "not known" in ruling.reason


def test_one_smaller_figure_told_later_spoils_the_growth_of_a_side() -> None:
    told = [
        report("a", KILLED[0], MONDAY),
        report("b", KILLED[1], TUESDAY),
        report("c", KILLED[0], "2026-05-06"),
    ]
    claims = [claim(each, "118" if each.id == "b" else "31", "casualties", act="killed") for each in told]
    assert not rule_update([claims[0], claims[2]], [claims[1]], {each.id: each for each in told}).update


@pytest.mark.parametrize("swap", [False, True])
def test_the_sides_may_be_swapped(swap: bool) -> None:
    pair = ((KILLED[0], MONDAY), (KILLED[1], TUESDAY))
    first, second = pair[::-1] if swap else pair
    assert ruled(first, second, "casualties", act="killed")[0]
