"""One sentence in two tellings: what must stay apart first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Claim, Quantity
from factcheck.values import places
from factcheck.wording import NEIGHBOURS, changes, renamed, same_wording, split_words, tellings


def told(report: str, sentence: str, quote: str) -> Claim:
    """Return a claim; its value does not matter."""
    start = sentence.index(quote)
    return Claim(
        id=f"{report}-{start}", report_id=report, kind="count", about="", event="main",
        value=Quantity(low=1, high=1), quote=quote, start=start, end=start + len(quote), sentence=sentence,
    )  # fmt: skip


CREW = "The ferry was carrying 212 passengers and 31 crew members."
SWAPPED = "The ferry was carrying 31 passengers and 212 crew members."


@pytest.mark.parametrize(
    ("one", "quote", "two", "other"),
    [
        (CREW, "212 passengers", SWAPPED, "212 crew members"),
        (CREW, "31 crew members", SWAPPED, "31 passengers"),
        ("In 2019 the mill made 400 tons of paper.", "400", "In 2020 the mill made 600 tons of paper.", "600"),
        ("On Monday Alder cut 400 jobs in Leeds.", "400 jobs", "On Monday Birch cut 600 jobs in Leeds.", "600 jobs"),
        ("Four people were killed in the fire.", "Four people", "Six people were hurt in the fire.", "Six people"),
        ("They took 3 boats.", "3 boats", "They took 4 boats.", "4 boats"),
        ("Rescue crews found 9 miners alive.", "9 miners", "On Tuesday rescue crews found 8 miners alive.", "8 miners"),
    ],
)
def test_other_questions_are_no_same_wording(one: str, quote: str, two: str, other: str) -> None:
    assert not same_wording(told("r1", one, quote), told("r2", two, other))


def test_one_report_does_not_retell_itself() -> None:
    assert not same_wording(told("r1", CREW, "212 passengers"), told("r1", SWAPPED, "31 passengers"))


@pytest.mark.parametrize(
    ("one", "quote", "two", "other"),
    [
        (CREW, "212 passengers", SWAPPED, "31 passengers"),
        (CREW, "31 crew members", SWAPPED, "212 crew members"),
        ("It sank at 6:40 a.m. (0540 GMT) today.", "6:40 a.m. (0540 GMT)", "It sank at 7:15 a.m. (0540 GMT) today.", "7:15 a.m."),
        ("Ten people died and three were hurt.", "three", "Three people died and ten were hurt.", "ten"),
    ],
)  # fmt: skip
def test_one_place_of_one_sentence_is_found(one: str, quote: str, two: str, other: str) -> None:
    assert same_wording(told("r1", one, quote), told("r2", two, other))
    assert same_wording(told("r2", two, other), told("r1", one, quote))


@pytest.mark.parametrize(
    ("one", "quote", "other", "is_renamed"),
    [
        ("Two were hurt in the capital on Friday.", "the capital", "the city", False),
        ("They mobilised all forces in Athens today.", "They mobilised", "They mobilized", False),
        ("A 5.9-magnitude quake struck the island today.", "5.9-magnitude quake", "6.1-magnitude quake", False),
        ("Judge Nora Kelly sent him to jail today.", "Nora Kelly", "Aoife Ryan", True),
        ("The ship went down off Port Velde at noon.", "off Port Velde", "off Kristvik", True),
    ],
)
def test_a_name_in_the_place_of_a_name(one: str, quote: str, other: str, is_renamed: bool) -> None:
    a, b = told("r1", one, quote), told("r2", one.replace(quote, other), other)
    assert renamed(a, b) is renamed(b, a) is is_renamed


def test_words_put_in_make_no_change() -> None:
    assert changes(CREW, CREW.replace("ferry", "old ferry")) == ()
    assert changes(CREW, CREW) == ()


WORDS = st.lists(st.sampled_from(["the", "a", "12", "40", "ferry", "sank", "off", "Velde", "(local)", ";", "“big”"]), max_size=12)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_changes_are_symmetric_and_inside(one: str, two: str) -> None:
    there, back = changes(one, two), changes(two, one)
    assert len(there) == len(back)
    assert all(change.left and change.right for change in there)
    assert {(0, 1)} >= set(tellings([one, two]))


@given(st.lists(st.tuples(st.integers(0, 1), WORDS.map(" ".join)), max_size=30, unique=True))
def test_tellings_are_those_that_a_look_at_each_neighbour_of_the_event_finds(rows: list[tuple[int, str]]) -> None:
    expected = set()
    for step in (1, -1):
        for event in (0, 1):
            told = [n for n, (of, _) in enumerate(rows) if of == event]
            ordered = sorted(told, key=lambda n: (split_words(rows[n][1]).folded[::step], rows[n][1]))
            for place, one in enumerate(ordered):
                near = ordered[place + 1 : place + 1 + NEIGHBOURS]
                expected |= {(min(one, two), max(one, two)) for two in near if changes(rows[one][1], rows[two][1])}
    found = list(tellings([sentence for _, sentence in rows], [event for event, _ in rows]))
    assert len(found) == len(set(found))
    assert set(found) == expected


def placed(report_id: str, sentence: str, where: str) -> Claim:
    return told(report_id, sentence, where).model_copy(update={"kind": "place", "value": places.place(where)})


@pytest.mark.parametrize(("jobs", "same"), [("400", True), ("900", False)])
def test_a_place_beside_another_figure_is_another_statement(jobs: str, same: bool) -> None:
    one = placed("r1", "The bank will cut 400 jobs in Lund this year.", "Lund")
    two = placed("r2", f"The bank will cut {jobs} jobs in Oslo this year.", "Oslo")
    assert same_wording(one, two) == same_wording(two, one) == same
