"""Pair probabilities to groups that do not chain: average-link clustering inside connected components."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from factcheck.match.words import Array, Indices

LARGEST = 4000
"""Claims or reports that are joined by their mean at once: they take some 130 MB."""
STEP = 0.1
"""By how much the likelihood is raised that ties a chain of more."""


def clusters(
    size: int, left: Indices, right: Indices, probability: Array, threshold: float
) -> list[list[int]]:
    """Return the groups of ``range(size)``, each sorted, in order of their first member.

    Two groups are joined while the mean probability over all their pairs is at least
    ``threshold``; a pair that was not scored counts as 0. The result is a function of the pairs
    alone, whatever their order. More than ``LARGEST`` that a chain of likely pairs ties are first
    parted where the chain is weakest, since the mean takes memory by the square.
    """
    return _clusters(size, left, right, probability, threshold, threshold)


def _clusters(
    size: int, left: Indices, right: Indices, probability: Array, threshold: float, floor: float
) -> list[list[int]]:
    """As :func:`clusters`, where only pairs of probability ``floor`` tie a chain."""
    labels = _components(size, left, right, probability >= floor)
    count = np.bincount(labels)
    order, end = np.argsort(labels, kind="stable"), np.cumsum(count)
    place = np.empty(size, dtype=np.intp)
    place[order] = np.arange(size) - np.repeat(end - count, count)
    inside = np.flatnonzero(labels[left] == labels[right])
    inside = inside[np.argsort(labels[left[inside]], kind="stable")]
    one, other, likely = place[left[inside]], place[right[inside]], probability[inside]
    pairs_end = np.cumsum(np.bincount(labels[left[inside]], minlength=len(count)))
    every = order.tolist()
    groups: list[list[int]] = []
    for members, pairs in zip(_slices(end), _slices(pairs_end), strict=True):
        indices = every[members]
        found = [list(range(len(indices)))]
        if len(indices) > LARGEST and floor < 1:
            found = _clusters(len(indices), one[pairs], other[pairs], likely[pairs], threshold, min(1.0, floor + STEP))
        elif 2 < len(indices) <= LARGEST:
            found = _average_link(len(indices), one[pairs], other[pairs], likely[pairs], threshold)
        groups.extend([indices[n] for n in group] for group in found)
    return sorted(groups)


def _slices(ends: Indices) -> Iterator[slice]:
    """Yield the parts of a row that end at ``ends``."""
    return (slice(start, end) for start, end in pairwise([0, *ends.tolist()]))


def _components(size: int, left: Indices, right: Indices, linked: NDArray[np.bool_]) -> NDArray[np.intp]:
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(int(linked.sum())), (left[linked], right[linked])), shape=(size, size))
    return np.asarray(connected_components(graph, directed=False)[1], dtype=np.intp)


def _average_link(
    size: int, left: Indices, right: Indices, probability: Array, threshold: float
) -> list[list[int]]:
    # Where every pair is likely so is every mean: most groups, by far, are that plain.
    if len(left) == size * (size - 1) // 2 and probability.min() >= threshold:
        return [list(range(size))]

    from scipy.cluster.hierarchy import linkage

    one, other = np.minimum(left, right), np.maximum(left, right)
    distance = np.ones(size * (size - 1) // 2)
    # The cosine of a text with its copy may round to a little more than one.
    distance[one * (2 * size - one - 1) // 2 + other - one - 1] = np.maximum(0.0, 1.0 - probability)
    groups = {n: [n] for n in range(size)}
    for n, (first, second, apart, _) in enumerate(linkage(distance, "average").tolist(), start=size):
        if apart > 1.0 - threshold + 1e-9:
            break
        groups[n] = groups.pop(int(first)) + groups.pop(int(second))
    return [sorted(group) for group in groups.values()]
