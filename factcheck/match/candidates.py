"""Which pairs of claims are looked at: all of a small block, the near ones of a large one."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

import numpy as np

from factcheck.match.encode import Vectors
from factcheck.match.lookup import sharing_two
from factcheck.match.words import Indices

ALL_PAIRS = 600
"""Claims of a block up to which all its pairs are looked at: the largest of twelve events of a dozen reports has 467."""
NEAREST = 4
"""Landmarks that place a claim of a large block; two claims are compared that have two of them in common."""


def candidates(
    keys: Sequence[Hashable], meaning: Callable[[Indices], Vectors], all_pairs: int = ALL_PAIRS
) -> tuple[Indices, Indices]:
    """Return the pairs of rows to look at, the smaller index first: pairs of one key, each once.

    ``meaning`` gives the unit vectors of some rows. A block of n claims above ``all_pairs`` costs some n to the
    power of 1.5: each is held to the square root of n landmarks, claims of the block spread over it.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        blocks[key].append(row)
    left, right = [np.zeros(0, dtype=np.intp)], [np.zeros(0, dtype=np.intp)]
    for members in blocks.values():
        if len(members) < 2:
            continue
        block = np.array(members, dtype=np.intp)
        pairs = [_every_pair(len(block))] if len(block) <= all_pairs else _near_pairs(meaning(block))
        for one, other in pairs:
            left.append(block[one])
            right.append(block[other])
    return np.concatenate(left), np.concatenate(right)


@functools.lru_cache(maxsize=100)
def _every_pair(size: int) -> tuple[Indices, Indices]:
    one, other = np.triu_indices(size, k=1)
    return one, other


def _near_pairs(vectors: Vectors) -> list[tuple[Indices, Indices]]:
    size = len(vectors)
    marks = np.unique(np.linspace(0, size - 1, int(np.sqrt(size))).astype(np.intp))
    nearest = np.argsort(-np.round(vectors @ vectors[marks].T, 4), axis=1, kind="stable")[:, :NEAREST]
    return list(sharing_two([[str(mark) for mark in row] for row in nearest.tolist()], size))
