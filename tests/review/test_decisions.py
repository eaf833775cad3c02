"""When a decision still stands: what must not disturb it first, then what must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decisions import (
    MAX_KEY_CHARS,
    Decisions,
    Review,
    Seen,
    SeenSide,
    Standing,
    claims_key,
    is_same,
    parse_claims_key,
    seen,
    standings,
)
from factcheck.models import Discrepancy, Relation, Side


def finding(sides: str, finding_id: str = "d1") -> Discrepancy:
    """Make a finding from "a b | c": two sides, of the claims a and b, and c."""
    made = tuple(Side(value=side.strip(), claim_ids=tuple(side.split())) for side in sides.split("|"))
    return Discrepancy(
        id=finding_id,
        group_id="g",
        question="q",
        verdict="conflict",
        scope="between",
        severity="low",
        confidence=0.5,
        summary="",
        sides=made,
        relations=(Relation(sides=(0, 1), verdict="conflict", reason=""),),
    )


def decided(sides: str, *reviews: Review, finding_id: str = "d1") -> Seen:
    return seen(finding(sides, finding_id)).model_copy(update={"reviews": reviews})


NO_ISSUE = Review(reviewer="Ana", decision="not an issue")
CONFIRMED = Review(reviewer="Bo", decision="confirmed")


@pytest.mark.parametrize(
    "today",
    [
        pytest.param("a b | c | e", id="unchanged"),
        pytest.param("e | c | b a", id="other order"),
        pytest.param("a b x | c | e", id="another report repeats a known value"),
        pytest.param("a | c | e", id="one of two reports withdrew it, the value stays"),
        pytest.param("a b | c", id="a value was withdrawn, two remain"),
    ],
)
def test_a_decision_stands(today: str) -> None:
    decisions = Decisions(findings=(decided("a b | c | e", NO_ISSUE),))
    (stand,) = standings([finding(today, "d2")], decisions).values()
    assert (stand.state, stand.decision, stand.silent) == ("decided", "not an issue", True)


@pytest.mark.parametrize(
    "today",
    [
        pytest.param("a b | c | x", id="a new value"),
        pytest.param("a b | x", id="all words of a side are others"),
        pytest.param("a | b | c", id="one side became two"),
        pytest.param("a c | x", id="two sides became one"),
    ],
)
def test_a_decided_finding_has_changed(today: str) -> None:
    decisions = Decisions(findings=(decided("a b | c", NO_ISSUE),))
    (stand,) = standings([finding(today, "d2")], decisions).values()
    assert (stand.state, stand.silent, stand.reviews) == ("changed", False, (NO_ISSUE,))


def test_without_decisions_all_is_new() -> None:
    for decisions in (None, Decisions(), Decisions(findings=(decided("x | y", NO_ISSUE),))):
        assert standings([finding("a | b")], decisions) == {"d1": Standing()}


def test_seen_but_not_decided_is_open_and_its_change_is_new() -> None:
    decisions = Decisions(findings=(decided("a | b"),))
    assert standings([finding("a | b")], decisions)["d1"].state == "open"
    assert standings([finding("a | b | c")], decisions)["d1"].state == "new"


def test_a_record_that_stands_is_not_also_the_past_of_another_finding() -> None:
    decisions = Decisions(findings=(decided("a b | c", NO_ISSUE),))
    stands = standings([finding("a | c", "d1"), finding("b | x", "d2")], decisions)
    assert (stands["d1"].state, stands["d2"].state) == ("decided", "new")


def test_reviewers_who_differ_silence_nothing() -> None:
    stand = standings([finding("a | b")], Decisions(findings=(decided("a | b", NO_ISSUE, CONFIRMED),)))["d1"]
    assert (stand.state, stand.decision, stand.silent) == ("differ", None, False)
    assert stand.said() == "Ana: not an issue; Bo: confirmed"


def test_an_open_word_does_not_differ() -> None:
    reviews = (NO_ISSUE, Review(reviewer="Bo", decision="open", note="looking"))
    stand = standings([finding("a | b")], Decisions(findings=(decided("a | b", *reviews),)))["d1"]
    assert (stand.state, stand.silent) == ("decided", True)


def test_a_new_decision_on_changed_words_counts_and_the_old_one_waits() -> None:
    old, new = decided("a | b", NO_ISSUE), decided("a | b | c", CONFIRMED, finding_id="d2")
    decisions = Decisions(findings=(old, new))
    assert standings([finding("a | b | c", "d2")], decisions)["d2"].decision == "confirmed"
    assert standings([finding("a | b")], decisions)["d1"].state == "differ"


SIDES = st.lists(
    st.lists(st.sampled_from("abcdefghijkl"), min_size=1, max_size=3, unique=True), min_size=2, max_size=4
).filter(lambda sides: len({claim for side in sides for claim in side}) == sum(map(len, sides)))


@given(SIDES, st.randoms())
def test_order_never_matters(sides: list[list[str]], random: object) -> None:
    mixed = [random.sample(side, len(side)) for side in random.sample(sides, len(sides))]  # type: ignore[attr-defined]
    one, other = (seen(finding(" | ".join(" ".join(side) for side in some))) for some in (sides, mixed))
    assert is_same(one, other) and is_same(other, one)


@given(SIDES)
def test_a_key_reads_back(sides: list[list[str]]) -> None:
    made = finding(" | ".join(" ".join(side) for side in sides))
    parsed = parse_claims_key(claims_key(made))
    assert parsed is not None and parsed[0] == made.id
    assert [side.claims for side in parsed[1]] == [tuple(sorted(side)) for side in sides]


def test_a_key_fits_a_cell_and_still_names_every_side() -> None:
    made = finding(" | ".join(" ".join(f"c{side}{n:011d}" for n in range(2000)) for side in range(3)))
    key = claims_key(made)
    parsed = parse_claims_key(key)
    assert len(key) <= MAX_KEY_CHARS and parsed is not None
    assert is_same(Seen(id="d1", sides=parsed[1]), seen(made))


@pytest.mark.parametrize("text", ["", "d1", "d1: ", "d1: a | ", ": a | b", "=1+1", "d1 a | b"])
def test_what_is_no_key(text: str) -> None:
    assert parse_claims_key(text) is None


def test_sides_of_a_key_have_no_words() -> None:
    assert parse_claims_key("d1: a | b") == ("d1", (SeenSide(claims=("a",)), SeenSide(claims=("b",))))
