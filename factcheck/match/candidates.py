"""Which pairs of claims are looked at: all of a small block, the near ones of a large one."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np

from factcheck.match.encode import Vectors
from factcheck.match.fields import pair_keys
from factcheck.match.words import Indices, distinct

ALL_PAIRS = 100
"""Claims of a block up to which all its pairs are looked at. With 500 the pairs of a made-up wire of 20,000 claims are grouped
with F1 0.52 in place of 0.67, in twice the time, and the twelve development events show two more false alarms."""
NEAREST = 50
"""Claims that each claim of a larger block is compared with, the nearest by meaning: a question that more ask may fall apart.
On that wire 200 gave F1 0.38 and 50 gave 0.52; beside ``ALL_PAIRS`` 100, 100 gave 0.53, 50 gave 0.67, and 30 gave 0.72, but
lost a tenth of the pairs of claims that are no statements."""
ROWS = 1024
"""Claims whose nearest are sought in one go: against 20,000 others they take 160 MB."""
SHORT = 200_000
"""Claims of a block below which their ranks are numbers of four bytes: half the time that eight take."""


def candidates(
    keys: Sequence[Hashable], meaning: Callable[[Indices], Vectors], all_pairs: int
) -> tuple[Indices, Indices]:
    """Return the pairs of rows to look at, the smaller index first: pairs of one key, each once.

    ``meaning`` gives the unit vectors of some rows. The pairs of a block grow with its claims, not with their square;
    to find the nearest takes a product of matrices, some 2 s for 10,000 claims.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for row, key in enumerate(keys):
        blocks[key].append(row)
    left, right = [np.zeros(0, dtype=np.intp)], [np.zeros(0, dtype=np.intp)]
    for members in blocks.values():
        if len(members) < 2:
            continue
        block = np.array(members, dtype=np.intp)
        one, other = _every_pair(len(block)) if len(block) <= all_pairs else _near_pairs(meaning(block))
        left.append(block[one])
        right.append(block[other])
    return np.concatenate(left), np.concatenate(right)


@functools.lru_cache(maxsize=100)
def _every_pair(size: int) -> tuple[Indices, Indices]:
    one, other = np.triu_indices(size, k=1)
    return one, other


def _near_pairs(vectors: Vectors) -> tuple[Indices, Indices]:
    """Return the pairs of which one is among the ``NEAREST`` of the other; of equally near ones the first are."""
    size, kept = len(vectors), min(NEAREST, len(vectors) - 1)
    whole: type[np.signedinteger[Any]] = np.int32 if size < SHORT else np.int64
    pairs = []
    for start in range(0, size, ROWS):
        # No two of a row are the same, so that as many reach the least that is kept as are kept.
        near = np.round(1e4 * (vectors[start : start + ROWS] @ vectors.T)).astype(whole)
        near = near * whole(size) - np.arange(size, dtype=whole)
        own = np.arange(len(near))
        near[own, own + start] = np.iinfo(whole).min
        one, other = np.nonzero(near >= np.partition(near, -kept, axis=1)[:, -kept, None])
        pairs.append(pair_keys(one + start, other, size))
    every, _ = distinct(np.concatenate(pairs), size * size)
    return every // size, every % size
