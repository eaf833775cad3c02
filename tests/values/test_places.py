"""Places: relation words, containment, aliases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Place
from factcheck.values.gazetteer import capital_of, country_of, is_place
from factcheck.values.places import place, relate_places

CASES = [
    # silent
    (("Sea of Japan", "in"), ("East Sea", "in"), "same"),
    (("Pyongyang", "in"), ("the city of Pyongyang", "in"), "same"),
    (("Elm Street area", "in"), ("Elm Street", "in"), "same"),
    (("Meghani Nagar", "in"), ("Meghaninagar", "in"), "same"),
    (("Hormozgan", "in"), ("Hormouzgan", "in"), "same"),
    (("the UK", "in"), ("Britain", "in"), "same"),
    (("the coast of Egypt", "off"), ("Egypt", "off"), "same"),
    (("City Airport", "at"), ("Westport City Airport", "at"), "same"),
    (("a hut", "in"), ("a small hut", "in"), "same"),
    (("Gulf of Aden", "in"), ("Somalia", "off"), "incomparable"),
    (("the 1200 block of East Elm Street", "in"), ("1200 block of Elm St.", "in"), "same"),
    (("12 Elm Street", "at"), ("14 Oak Street", "at"), "incomparable"),
    (("Zyxville", "in"), ("Qwertyton", "in"), "incomparable"),
    (("a hostel", "in"), ("a residential area", "in"), "incomparable"),
    (("Seoul", "in"), ("a hospital", "in"), "incomparable"),
    # one tells less
    (("Pyongyang", "near"), ("Pyongyang", "north of"), "vaguer"),
    (("Pyongyang area", "in"), ("Pyongyang", "north of"), "vaguer"),
    (("Aden", "off"), ("Aden", "east of"), "vaguer"),
    (("Iran", "in"), ("Tehran", "in"), "vaguer"),
    (("Texas", "in"), ("Houston", "in"), "vaguer"),
    (("a local school", "in"), ("Westport Middle School", "in"), "vaguer"),
    (("the sea", "in"), ("Sea of Japan", "in"), "vaguer"),
    (("the airport", "near"), ("the airport", "in"), "vaguer"),
    (("London", "south of"), ("the British capital", "south of"), "same"),
    (("Hamburg", "near"), ("Bremen", "near"), "incomparable"),
    (("Hamburg", "away from"), ("Munich", "near"), "incomparable"),
    (("Hong Kong", "via"), ("the United States", "through"), "incomparable"),
    (("Rome", "south of"), ("Naples", "north of"), "incomparable"),
    (("island", "south of"), ("Rome", "north of"), "incomparable"),
    (("Elm Hill", "in"), ("South Elm Hill", "in"), "vaguer"),
    (("Elm Street", "in"), ("the 1200 block of Elm Street", "in"), "same"),
    # exclude
    (("a loading bay", "in"), ("a storeroom", "in"), "excluding"),
    (("the 1200 block of East Elm Street", "in"), ("the 1400 block of Elm Street", "in"), "excluding"),
    (("12 Elm Street", "at"), ("21 Elm Street", "at"), "excluding"),
    (("Rome", "south of"), ("regional capital", "north of"), "excluding"),
    (("Tehran", "south of"), ("Tehran", "southeast of"), "excluding"),
    (("Aden", "east of"), ("Aden", "west of"), "excluding"),
    (("Pyongyang", "north of"), ("Pyongyang", "northern part of"), "excluding"),
    (("India", "western part of"), ("India", "northwestern part of"), "excluding"),
    (("Iran", "central part of"), ("", "southeastern part of"), "excluding"),
    (("the economic zone", "outside"), ("the economic zone", "in"), "excluding"),
    (("Tehran", "in"), ("Mashhad", "in"), "excluding"),
    (("Hamburg", "near"), ("Munich", "near"), "excluding"),
    (("Vester district", "in"), ("Oster district", "in"), "excluding"),
    (("the second floor", "on"), ("the third floor", "on"), "excluding"),
    (("the second floor of the hotel", "on"), ("the third floor", "on"), "excluding"),
    (("the stairs", "on"), ("a break room", "in"), "excluding"),
    (("Kenya", "in"), ("Somalia", "in"), "excluding"),
    (("an office", "in"), ("a closet", "in"), "excluding"),
    (("break room", "in"), ("mixing room", "in"), "excluding"),
]


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_relation(a: tuple[str, str], b: tuple[str, str], relation: str) -> None:
    found = relate_places(place(*a), place(*b))
    assert found.relation == relation, found.reason
    assert relate_places(place(*b), place(*a)).relation == relation
    if relation == "vaguer":
        assert found.vaguer == 0


def test_lists_are_sorted() -> None:
    assert place("Chile, Hawaii and Taiwan").key == place("Taiwan, Chile, and Hawaii").key


def test_gazetteer() -> None:
    assert country_of("Iranian") == country_of("Iran") == "IR"
    assert country_of("South Korean") == "KR"
    assert capital_of("Seoul") == "KR"
    assert is_place("Bandar Abbas")
    assert not is_place("Snurfville")


WORD = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
RELATION = st.sampled_from(
    ["in", "near", "off", "outside", "between", "north of", "southern part of", "away from", ""]
)


@given(WORD, RELATION, WORD, RELATION)
def test_relation_is_symmetric_and_reflexive(a: str, how: str, b: str, other: str) -> None:
    left, right = place(a, how), place(b, other)
    there, back = relate_places(left, right), relate_places(right, left)
    assert there.relation == back.relation
    if there.relation == "vaguer":
        assert there.vaguer != back.vaguer
    assert relate_places(left, left).relation == "same"
    assert isinstance(left, Place)


@pytest.mark.parametrize(
    ("wide", "narrow", "asked"),
    [
        ("Iran", "Tehran", False),
        ("Athens", "the streets of Athens", False),
        ("Hawaii", "Hawaii and Japan", False),
        ("a school", "Westport Middle School", True),
        ("the sea", "Sea of Japan", True),
    ],
)
def test_a_name_beside_a_wider_name_raises_no_question(wide: str, narrow: str, asked: bool) -> None:
    found = relate_places(place(wide), place(narrow))
    assert (found.relation, found.vaguer, bool(found.plausibility)) == ("vaguer", 0, asked)
