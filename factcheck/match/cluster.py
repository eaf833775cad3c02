"""Pair probabilities to groups that do not chain: average-link clustering inside connected components."""

from __future__ import annotations

import numpy as np

from factcheck.match.evidence import Array, Indices


def clusters(size: int, left: Indices, right: Indices, probability: Array, threshold: float) -> list[list[int]]:
    """Return the groups of ``range(size)``, each sorted, in order of their first member.

    Two groups are joined while the mean probability over all their pairs is at least
    ``threshold``; a pair that was not scored counts as 0. Ties go to the lower index, so that the
    result is a function of the pairs alone.
    """
    groups: list[list[int]] = []
    for members in _components(size, left, right, probability, threshold):
        groups.extend(_average_link(members, left, right, probability, threshold))
    return sorted(groups)


def _components(size: int, left: Indices, right: Indices, probability: Array, threshold: float) -> list[list[int]]:
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    linked = probability >= threshold
    graph = coo_matrix((np.ones(int(linked.sum())), (left[linked], right[linked])), shape=(size, size))
    _, labels = connected_components(graph, directed=False)
    members: dict[int, list[int]] = {}
    for index, label in enumerate(labels.tolist()):
        members.setdefault(label, []).append(index)
    return list(members.values())


def _average_link(members: list[int], left: Indices, right: Indices, probability: Array, threshold: float) -> list[list[int]]:
    if len(members) < 3:
        return [members]
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform

    place = {index: n for n, index in enumerate(members)}
    distance = np.ones((len(members), len(members)))
    np.fill_diagonal(distance, 0.0)
    for i, j, p in zip(left.tolist(), right.tolist(), probability.tolist(), strict=True):
        if i in place and j in place:
            distance[place[i], place[j]] = distance[place[j], place[i]] = 1.0 - p
    labels = fcluster(linkage(squareform(distance, checks=False), "average"), 1.0 - threshold + 1e-9, "distance")
    found: dict[int, list[int]] = {}
    for index, label in zip(members, labels.tolist(), strict=True):
        found.setdefault(label, []).append(index)
    return list(found.values())
