"""Laws that hold for every text and every pair of values."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values import find, relate

WORDS = (
    "about at least nearly up to between and 12 3.5 1,200 2½ half a dozen several two hundred million km "
    "miles $ £ "
    "euros % ( ) - – to 3:50 p.m. GMT Tuesday Jan. 27 2003 early next month last week year-old magnitude "
    "second no "
    "one of the people killed 's , . AI171 KN-25 ' ° C 0650"
)
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=9).map("".join),
)
PHRASES = [
    "350 km", "about 350 km", "217 miles", "349.2 km", "nearly 400 km", "at least 340 km", "up to 360 km",
    "several km",
    "300 to 400 km", "1,150 km", "12 men", "a dozen men", "at least 10 men", "about 12 men", "several men",
    "dozens of men", "many men", "10 to 15 men", "nearly 13 men", "1.2 million men", "as many as 12 men",
    "no men",
    "Tuesday", "Tuesday afternoon", "3:50 p.m.", "0650 GMT", "around 4 p.m.", "3:54 p.m. Seoul time",
    "January 2026",
    "early January", "Jan. 27", "2026", "from Monday to Wednesday", "on March 3", "36-year-old", "$5m", "£5m",
]  # fmt: skip
VALUES = st.sampled_from(
    [(found.value, found.kind) for text in PHRASES for found in find(text, "2026-01-27")]
)


@given(
    TEXTS,
    st.sampled_from([None, "2026-01-27", "2026-01-27T17:54:33+09:00", "0001-01-01", "9999-12-31", "soon"]),
)
@settings(max_examples=250, deadline=None)
def test_spans_round_trip_and_nothing_raises(text: str, published: str | None) -> None:
    last = 0
    for found in find(text, published, articles=len(text) % 2 == 0):
        assert text[found.start : found.end] == found.text
        assert found.text.strip() == found.text != ""
        assert found.start >= last
        last = found.end


@given(VALUES, VALUES)
@settings(max_examples=250, deadline=None)
def test_relate_is_symmetric(a: tuple, b: tuple) -> None:  # type: ignore[type-arg]
    assert relate(a[0], b[0], a[1]) == relate(b[0], a[0], a[1]).swapped()


@given(VALUES)
@settings(deadline=None)
def test_relate_is_reflexive(a: tuple) -> None:  # type: ignore[type-arg]
    assert relate(a[0], a[0], a[1]).relation == "same"


SPELLINGS = {
    1: "one",
    2: "two",
    7: "seven",
    12: "twelve",
    23: "twenty-three",
    40: "forty",
    116: "one hundred and sixteen",
}


@given(st.sampled_from(sorted(SPELLINGS)), st.integers(1, 150))
@settings(deadline=None)
def test_a_number_word_changes_no_relation(number: int, other: int) -> None:
    (digits,), (words,), (third,) = (find(f"at {n} km") for n in (number, SPELLINGS[number], other))
    assert digits.value.low == words.value.low  # type: ignore[union-attr]
    related = relate(digits.value, third.value, "distance").relation
    assert relate(words.value, third.value, "distance").relation == related


@given(st.integers(1, 5000), st.integers(1, 5000))
@settings(deadline=None)
def test_another_spelling_of_a_unit_changes_no_relation(a: int, b: int) -> None:
    spelled = [
        [find(text)[0].value for text in (f"at {n}km", f"at {n:,} kilometres", f"a {n}-kilometer trip")]
        for n in (a, b)
    ]
    assert len({relate(x, y, "distance").relation for x in spelled[0] for y in spelled[1]}) == 1


@given(st.integers(1, 900))
@settings(deadline=None)
def test_a_conversion_keeps_the_value(metres: int) -> None:
    (one,), (other,) = find(f"at {metres} m"), find(f"at {metres / 0.3048:.4f} feet")
    assert relate(one.value, other.value, "distance").relation == "same"


HOSTILE = [
    "1", "1 ", "million ", "(", "(1 ", "one hundred and ", "the end of the ", "2 weeks before ", "1-",
    "5 a-", "5 degrees ",
    "over ", "half of a ", "5 to ", "$", "5 km (", "between 5 and ", "first ", "early ", "a.", "Jan. ",
    "3:5", "'s ",
    "about about ", "5 men's ", "no ", "12:30 (", "magnitude ", "in 2 weeks from ", "twenty ", "€5 or ",
    "1.1.", "5e",
]  # fmt: skip


def calls(text: str) -> int:
    """Count the function calls that a text costs: a measure of work that no busy machine disturbs."""
    count = 0

    def tally(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        find(text, "2026-01-27", articles=True)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    small, large = (calls(piece * (size // len(piece))) for size in (1000, 4000))
    assert large <= 4.4 * small + 100


@pytest.mark.parametrize("piece", ["1", "million ", "("])
def test_a_megabyte_in_one_line_is_read(piece: str) -> None:
    assert find(piece * (1_000_000 // len(piece))) == []
