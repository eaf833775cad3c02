"""Words as sets and numbers: what is marked is what sorting finds, and a set without words shares with none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.words import WordSets, distinct


@given(st.lists(st.integers(0, 40), min_size=1), st.sampled_from([0, 100]))
def test_distinct_keys_are_those_that_sorting_finds(keys: list[int], marked: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.match.words.MARKED", marked)
        found, place = distinct(np.array(keys), 41)
    assert found.tolist() == sorted(set(keys))
    assert found[place].tolist() == keys


def test_no_keys_are_none() -> None:
    found, place = distinct(np.zeros(0, dtype=np.intp), 0)
    assert len(found) == len(place) == 0


def test_words_shared_and_sets_without_words() -> None:
    sets = WordSets([{"ferry", "armed"}, {"armed"}, {"old"}, set()])
    left, right = np.array([0, 0, 0, 3]), np.array([1, 2, 3, 3])
    assert sets.shared(left, right).tolist() == [1, 0, -1, -1]
    assert sets.shared(left[:0], right[:0]).tolist() == []
