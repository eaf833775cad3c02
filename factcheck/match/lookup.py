"""Pairs of things that share two of their terms, found by an index and not by looking at every pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.match.words import Indices

BATCH = 4_000_000
"""Pairs looked at in one go: 32 MB an array."""


def sharing_two(terms: Sequence[Sequence[str]], fresh: int) -> Iterator[tuple[Indices, Indices]]:
    """Return the pairs of rows that share two terms, each pair once, in batches.

    The first of a pair is one of the first ``fresh`` rows and the smaller index. The index is of pairs of
    terms: of a wire's reports many say "Kremlin", few say "Kremlin" and "Navalny".
    """
    keys, owner = _pair_keys(terms)
    wanted = np.isin(keys, keys[owner < fresh])
    keys, owner = keys[wanted], owner[wanted]
    order = np.lexsort((owner, keys))
    keys, owner = keys[order], owner[order]
    # Within a key the owners ascend: each fresh entry meets those behind it.
    end = np.searchsorted(keys, keys, side="right")
    entries = np.flatnonzero((owner < fresh) & (end - np.arange(len(keys)) > 1))
    entries = entries[np.argsort(owner[entries], kind="stable")]
    count = end[entries] - entries - 1
    for part in _batches(owner[entries], count):
        left = np.repeat(owner[entries[part]], count[part])
        first = np.repeat(entries[part] + 1 - (np.cumsum(count[part]) - count[part]), count[part])
        right = owner[first + np.arange(len(first))]
        pairs = np.unique(left * len(terms) + right)
        yield pairs // len(terms), pairs % len(terms)


def _pair_keys(terms: Sequence[Sequence[str]]) -> tuple[NDArray[np.int64], Indices]:
    """Return a number for each two terms of each row, and the row."""
    code = {term: n for n, term in enumerate(sorted({term for row in terms for term in row}))}
    keys, owner = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.intp)]
    for place, row in enumerate(terms):
        codes = np.array(sorted({code[term] for term in row}), dtype=np.int64)
        one, two = np.triu_indices(len(codes), k=1)
        keys.append(codes[one] * len(code) + codes[two])
        owner.append(np.full(len(one), place, dtype=np.intp))
    return np.concatenate(keys), np.concatenate(owner)


def _batches(owner: Indices, count: Indices) -> list[Indices]:
    """Cut entries that are sorted by owner into runs of about ``BATCH`` pairs, never within an owner."""
    before = np.cumsum(count) - count
    run = before[np.searchsorted(owner, owner)] // BATCH
    return np.split(np.arange(len(owner)), np.flatnonzero(np.diff(run)) + 1)
