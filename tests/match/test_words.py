"""Words as sets and numbers: what is marked is what sorting finds, and a set without words shares with none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.words import Texts, WordSets, distinct, first_met, incidence, stems


@given(st.lists(st.integers(0, 40), min_size=1), st.sampled_from([0, 100]))
def test_distinct_keys_are_those_that_sorting_finds(keys: list[int], marked: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.match.words.MARKED", marked)
        found, place = distinct(np.array(keys), 41)
    assert found.tolist() == sorted(set(keys))
    assert found[place].tolist() == keys


@given(st.lists(st.integers(0, 40)), st.sampled_from([0, 100]))
def test_keys_are_numbered_in_the_order_in_which_they_are_met(keys: list[int], many: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.match.words.MANY", many)
        found, place = first_met(np.array(keys, dtype=np.intp))
    assert found.tolist() == list(dict.fromkeys(keys))
    assert found[place].tolist() == keys


def test_no_keys_are_none() -> None:
    found, place = distinct(np.zeros(0, dtype=np.intp), 0)
    assert len(found) == len(place) == 0


def test_words_shared_and_sets_without_words() -> None:
    sets = WordSets(incidence([["armed", "ferry"], ["armed"], ["old"], []])[0])
    left, right = np.array([0, 0, 0, 3]), np.array([1, 2, 3, 3])
    assert sets.shared(left, right).tolist() == [1, 0, -1, -1]
    assert sets.shared(left[:0], right[:0]).tolist() == []


def test_two_sets_differ_unless_they_hold_the_same_words() -> None:
    sets = WordSets(incidence([["armed", "ferry"], ["ferry", "armed"], ["old", "ferry"], ["ferry"], [], []])[0])
    left, right = np.array([0, 0, 0, 3, 4]), np.array([1, 2, 3, 4, 5])
    assert sets.differ(left, right).tolist() == [False, True, True, True, False]


def test_what_is_read_out_of_words_shares_its_columns() -> None:
    rows = [["Ferries,", "old"], [], ["and/or", "ferries"]]
    told, capitals = Texts(rows).read(stems, lambda word: stems(word) if word[0].isupper() else [])
    assert told.toarray().tolist() == [[0, 1, 1, 0], [0, 0, 0, 0], [1, 1, 0, 1]]  # and, ferr, old, or
    assert capitals.toarray().tolist() == [[0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]
