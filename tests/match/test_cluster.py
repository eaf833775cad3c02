"""Grouping against a slow, obvious version: average link over all pairs, one join at a time."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match.cluster import clusters

Graph = tuple[int, dict[tuple[int, int], float]]


def slow(size: int, scores: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Join the two groups with the highest mean probability until none reaches the threshold."""

    def mean(a: list[int], b: list[int]) -> float:
        return sum(scores.get((min(i, j), max(i, j)), 0.0) for i in a for j in b) / (len(a) * len(b))

    groups = [[i] for i in range(size)]
    while len(groups) > 1:
        best, one, two = max((mean(a, b), x, y) for (x, a), (y, b) in combinations(enumerate(groups), 2))
        if best < threshold - 1e-9:
            break
        joined = sorted(groups[one] + groups[two])
        groups = [g for n, g in enumerate(groups) if n not in (one, two)] + [joined]
    return sorted(groups)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Draw pairs with probabilities that never tie: each is a distinct multiple of an odd step."""
    size = draw(st.integers(1, 9))
    pairs = list(combinations(range(size), 2))
    kept = [pair for pair in pairs if draw(st.booleans())]
    order = draw(st.permutations(range(len(kept))))
    noise = np.random.default_rng(draw(st.integers(0, 1000))).uniform(0, 0.01, len(kept))
    scores = (np.array(order) + 0.5) / (len(kept) + 1) + noise
    return size, dict(zip(kept, scores.tolist(), strict=True))


def fast(size: int, scores: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    pairs = list(scores)
    left = np.array([i for i, _ in pairs], dtype=np.intp)
    right = np.array([j for _, j in pairs], dtype=np.intp)
    return clusters(size, left, right, np.array([scores[pair] for pair in pairs]), threshold)


@settings(deadline=None)
@given(graphs(), st.sampled_from([0.3, 0.5, 0.7]))
def test_the_same_groups_as_the_slow_version(graph: Graph, threshold: float) -> None:
    size, scores = graph
    assert fast(size, scores, threshold) == slow(size, scores, threshold)


@settings(deadline=None)
@given(graphs(), st.randoms())
def test_the_order_of_pairs_changes_nothing(graph: Graph, chance: random.Random) -> None:
    size, scores = graph
    pairs = list(scores.items())
    chance.shuffle(pairs)
    assert fast(size, dict(pairs), 0.5) == fast(size, scores, 0.5)


def test_a_chain_is_no_group() -> None:
    """Each is like the next, the ends have nothing in common: no group holds them all."""
    chain = {(n, n + 1): 0.9 for n in range(9)}
    found = fast(10, chain, 0.5)
    assert max(len(group) for group in found) <= 3


def test_a_full_group_holds_together_over_one_missing_link() -> None:
    scores = dict.fromkeys(combinations(range(5), 2), 0.9)
    scores.pop((0, 4))
    assert fast(5, scores, 0.5) == [[0, 1, 2, 3, 4]]


def test_copies_whose_cosine_rounds_above_one_are_one_group() -> None:
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    assert clusters(3, left, right, np.full(3, 1 + 1e-7), 0.5) == [[0, 1, 2]]


def test_nothing_and_one() -> None:
    assert fast(0, {}, 0.5) == []
    assert fast(1, {}, 0.5) == [[0]]


def test_a_chain_that_is_too_long_is_parted_where_it_is_weakest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.cluster.LARGEST", 3)
    pairs = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9, (2, 3): 0.55, (3, 4): 0.8, (4, 5): 0.8, (3, 5): 0.8}
    assert fast(6, pairs, 0.5) == [[0, 1, 2], [3, 4, 5]]
    alike = dict.fromkeys(combinations(range(5), 2), 1.0)
    assert fast(5, alike, 0.5) == [[0, 1, 2, 3, 4]]


def test_a_cosine_a_hair_above_one_is_one() -> None:
    left, right = np.array([0, 0, 1]), np.array([1, 2, 2])
    assert clusters(3, left, right, np.full(3, 1 + 1e-12), 0.5) == [[0, 1, 2]]
