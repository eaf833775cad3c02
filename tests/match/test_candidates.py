"""The pairs that are looked at: all of a small block, each claim's nearest in a large one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match.candidates import candidates


def no_vectors(rows: np.ndarray) -> np.ndarray:
    raise AssertionError("a small block needs no vectors")


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_a_small_block_is_looked_at_whole(keys: list[str]) -> None:
    left, right = candidates(keys, no_vectors, all_pairs=len(keys))
    expected = [(i, j) for i, j in combinations(range(len(keys)), 2) if keys[i] == keys[j]]
    assert sorted(zip(left.tolist(), right.tolist(), strict=True)) == expected


@settings(deadline=None)
@given(st.integers(2, 30), st.integers(1, 6), st.integers(0, 1000), st.integers(1, 7))
def test_of_a_large_block_each_claims_nearest(size: int, nearest: int, seed: int, rows: int) -> None:
    vectors = np.random.default_rng(seed).normal(size=(size, 4))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.match.candidates.NEAREST", nearest)
        patch.setattr("factcheck.match.candidates.ROWS", rows)
        left, right = candidates(["a"] * size, lambda block: vectors[block], all_pairs=1)
    expected = set()
    for i in range(size):
        others = sorted((-round(float(vectors[i] @ vectors[j]), 4), j) for j in range(size) if j != i)
        expected |= {(min(i, j), max(i, j)) for _, j in others[:nearest]}
    assert set(zip(left.tolist(), right.tolist(), strict=True)) == expected
    assert len(left) == len(expected)


def test_claims_that_mean_the_same_are_compared_in_the_order_of_their_rows() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("factcheck.match.candidates.NEAREST", 1)
        left, right = candidates(["a"] * 3, lambda block: np.ones((3, 1)), all_pairs=2)
    assert list(zip(left.tolist(), right.tolist(), strict=True)) == [(0, 1), (0, 2)]
