"""A folder's sentences or reports as unit rows, and what their neighbours say about two of them.

Two texts that are worded apart may still keep the same company: each is close to the same others
and far from the same others. :class:`Profile` measures that against a fixed number of landmarks,
so that its cost grows linearly.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.match.words import Array, Indices, distinct

Rows = NDArray[np.float32]
LANDMARKS = 400
"""Texts that others are measured against; a folder with fewer uses all of them."""
FEWEST = 3
"""Third texts below which a correlation says nothing."""
CHUNK = 1024
"""Pairs at a time: two gathered blocks of 1024 rows by 400 landmarks take 3 MB, which a processor's cache holds; with 4096
pairs the products took eight times as long."""
DENSE = 16
"""Cells of a product of matrices that cost about as much as one pair by itself."""


class View:
    """Unit rows, dense or sparse; what two of them have in common is their cosine.

    Rows of several folders may stand behind one another: ``bounds`` are the places where one begins,
    and the end. Sparse rows of two folders share no column.
    """

    def __init__(self, rows: Any, bounds: Indices | None = None) -> None:
        from scipy.sparse import issparse

        self.sparse = bool(issparse(rows))
        self.rows: Any = _unit_sparse(rows) if self.sparse else unit(np.asarray(rows, dtype=np.float32))
        self.bounds = np.array([0, rows.shape[0]]) if bounds is None else bounds

    def cosine(self, left: Indices, right: Indices) -> Array:
        """Return the cosine of each pair of rows."""
        if self.sparse:
            if not len(left):
                return np.zeros(0)
            return np.asarray(
                self.rows[left].multiply(self.rows[right]).sum(axis=1), dtype=np.float64
            ).ravel()
        return inner(self.rows, left, right)

    def profile(self) -> Profile:
        """Return the similarity of each row to the landmarks of its folder."""
        folders = list(pairwise(self.bounds.tolist()))
        marks = [_landmarks(start, end) for start, end in folders]
        near = np.zeros((self.rows.shape[0], max((len(found) for found in marks), default=0)), dtype=np.float32)
        if self.sparse:
            every = np.concatenate(marks)
            place = np.concatenate([np.arange(len(found)) for found in marks])
            product = (self.rows @ self.rows[every].T).tocoo()
            near[product.row, place[product.col]] = product.data
        else:
            for (start, end), found in zip(folders, marks, strict=True):
                near[start:end, : len(found)] = self.rows[start:end] @ self.rows[found].T
        return Profile(near, marks, self.bounds)

    def means(self, owner: Indices, bounds: Indices) -> View:
        """Return one row an owner: the direction of the sum of its rows; ``bounds`` are those of the owners."""
        from scipy.sparse import csr_matrix

        count = self.rows.shape[0]
        member = csr_matrix(
            (np.ones(count, dtype=np.float32), (owner, np.arange(count))), shape=(int(bounds[-1]), count)
        )
        return View(member @ self.rows, bounds)


class Profile:
    """How near each text is to each landmark of its folder, ``near`` of shape (texts, most landmarks).

    A folder with fewer landmarks has zeros behind them.
    """

    def __init__(self, near: Rows, marks: Sequence[Indices], bounds: Indices) -> None:
        self._near = near
        self._bounds = bounds
        self._place = np.full(len(near), -1, dtype=np.intp)
        for found in marks:
            self._place[found] = np.arange(len(found))
        self._marks = np.repeat([len(found) for found in marks], np.diff(bounds))
        # A text's nearness to itself says nothing: it counts in no sum below.
        own = np.flatnonzero(self._place >= 0)
        self._near[own, self._place[own]] = 0.0
        self._sum = self._near.sum(axis=1, dtype=np.float64)
        self._squares = np.einsum("ij,ij->i", self._near, self._near, dtype=np.float64)

    def correlation(self, left: Indices, right: Indices) -> Array:
        """Return Pearson's correlation of two texts' nearness to the landmarks other than themselves."""
        return np.clip(self._correlation(left, right), -1.0, 1.0)

    def rank(self, left: Indices, right: Indices, cosine: Array) -> Array:
        """Return the share of landmarks that are less near to the one than the other is, both ways' mean."""
        width = self._near.shape[1]
        level = cosine.astype(np.float32) - np.float32(1e-6)
        below = sum(_places(self._ladder, level + 4.0 * side) - width * side for side in (left, right))
        beyond = np.where(level > 0, width - self._marks[left], 0)
        return np.asarray((below / 2 - beyond) / np.maximum(1, self._marks[left]), dtype=np.float64)

    @functools.cached_property
    def _ladder(self) -> Array:
        """One ascending list of all: a row's numbers, which lie within 1 of 0, above those of the row before it."""
        return (np.sort(self._near, axis=1) + 4.0 * np.arange(len(self._near))[:, None]).ravel()

    def centred(self) -> View:
        """Return each text's nearness to the landmarks, less its mean, as rows of their own."""
        mean = self._sum / np.maximum(1, self._marks - 1)
        rows = self._near - mean[:, None].astype(np.float32)
        rows[np.arange(self._near.shape[1]) >= self._marks[:, None]] = 0.0
        own = np.flatnonzero(self._place >= 0)
        rows[own, self._place[own]] = 0.0
        return View(rows, self._bounds)

    def _correlation(self, left: Indices, right: Indices) -> Array:
        both = inner(self._near, left, right)
        one, two = self._to(left, right), self._to(right, left)
        count = self._marks[left] - (self._place[left] >= 0).astype(float) - (self._place[right] >= 0)
        use = np.maximum(count, 1)
        sum_left, sum_right = self._sum[left] - one, self._sum[right] - two
        spread_left = self._squares[left] - one**2 - sum_left**2 / use
        spread_right = self._squares[right] - two**2 - sum_right**2 / use
        spread = np.sqrt(np.maximum(spread_left, 0) * np.maximum(spread_right, 0))
        found = (both - sum_left * sum_right / use) / np.maximum(spread, 1e-6)
        found = np.where((count >= FEWEST) & (spread > 1e-6), found, 0.0)
        return np.where(left == right, 1.0, found)

    def _to(self, texts: Indices, others: Indices) -> Array:
        """Return the nearness of ``texts`` to ``others`` where those are landmarks, else 0."""
        place = self._place[others]
        return np.where(place >= 0, self._near[texts, np.maximum(place, 0)], 0.0).astype(np.float64)


def _landmarks(start: int, end: int) -> Indices:
    """Return the landmarks of the folder whose rows are ``start`` to ``end``."""
    if end - start <= LANDMARKS:
        return np.arange(start, end)
    return start + np.unique(np.linspace(0, end - start - 1, LANDMARKS).astype(np.intp))


def inner(rows: Rows, left: Indices, right: Indices) -> Array:
    """Return the inner product of each pair of rows, by a product of matrices where the pairs share many rows."""
    found = np.empty(len(left))
    for c in _chunks(len(left)):
        (one, i), (two, j) = (distinct(side[c], len(rows)) for side in (left, right))
        if len(one) * len(two) <= DENSE * len(i):
            found[c] = (rows[one] @ rows[two].T)[i, j]
        else:
            found[c] = np.einsum("ij,ij->i", rows.take(left[c], axis=0), rows.take(right[c], axis=0))
    return found


def _places(ascending: Array, sought: Array) -> Indices:
    """Return how many of ``ascending`` are less than each of ``sought``, looked up in their order: a third less time."""
    order = np.argsort(sought)
    found = np.empty(len(sought), dtype=np.intp)
    found[order] = np.searchsorted(ascending, sought[order])
    return found


def unit(rows: Rows) -> Rows:
    """Scale each row to length one; a row of zeros stays."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(length, 1e-9), dtype=np.float32)


def _unit_sparse(rows: Any) -> Any:
    from scipy.sparse import diags

    length = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(length, 1e-9)) @ rows).tocsr().astype(np.float32)


def _chunks(size: int) -> Iterator[slice]:
    for start in range(0, max(1, size), CHUNK):
        yield slice(start, start + CHUNK)
