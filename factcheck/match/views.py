"""A folder's sentences or reports as unit rows, and what their neighbours say about two of them.

Two texts that are worded apart may still keep the same company: each is close to the same others
and far from the same others. :class:`Profile` measures that against a fixed number of landmarks,
so that its cost grows linearly.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.match.words import Array, Indices

Rows = NDArray[np.float32]
LANDMARKS = 400
"""Texts that others are measured against; a folder with fewer uses all of them."""
FEWEST = 3
"""Third texts below which a correlation says nothing."""
CHUNK = 8192
"""Pairs at a time: two gathered blocks of 8192 rows by 400 landmarks take 26 MB."""


class View:
    """Unit rows, dense or sparse; what two of them have in common is their cosine."""

    def __init__(self, rows: Any) -> None:
        from scipy.sparse import issparse

        self.sparse = bool(issparse(rows))
        self.rows: Any = _unit_sparse(rows) if self.sparse else unit(np.asarray(rows, dtype=np.float32))

    def cosine(self, left: Indices, right: Indices) -> Array:
        """Return the cosine of each pair of rows."""
        if self.sparse:
            if not len(left):
                return np.zeros(0)
            return np.asarray(
                self.rows[left].multiply(self.rows[right]).sum(axis=1), dtype=np.float64
            ).ravel()
        parts = [np.einsum("ij,ij->i", self.rows[left[c]], self.rows[right[c]]) for c in _chunks(len(left))]
        return np.concatenate(parts).astype(np.float64)

    def profile(self) -> Profile:
        """Return the similarity of each row to the landmarks."""
        marks = np.unique(np.linspace(0, self.rows.shape[0] - 1, LANDMARKS).astype(np.intp))
        near = self.rows @ self.rows[marks].T
        return Profile(np.asarray(near.toarray() if self.sparse else near, dtype=np.float32), marks)

    def means(self, owner: Indices, owners: int) -> View:
        """Return one row an owner: the direction of the sum of its rows."""
        from scipy.sparse import csr_matrix

        count = self.rows.shape[0]
        member = csr_matrix(
            (np.ones(count, dtype=np.float32), (owner, np.arange(count))), shape=(owners, count)
        )
        return View(member @ self.rows)


class Profile:
    """How near each text is to each landmark, ``near`` of shape (texts, landmarks)."""

    def __init__(self, near: Rows, marks: Indices) -> None:
        self._near = near.copy()
        self._place = np.full(len(near), -1, dtype=np.intp)
        self._place[marks] = np.arange(len(marks))
        # A text's nearness to itself says nothing: it counts in no sum below.
        self._near[marks, np.arange(len(marks))] = 0.0
        self._sum = self._near.sum(axis=1, dtype=np.float64)
        self._squares = np.einsum("ij,ij->i", self._near, self._near, dtype=np.float64)

    def correlation(self, left: Indices, right: Indices) -> Array:
        """Return Pearson's correlation of two texts' nearness to the landmarks other than themselves."""
        parts = [self._correlation(left[c], right[c]) for c in _chunks(len(left))]
        return np.clip(np.concatenate(parts), -1.0, 1.0)

    def rank(self, left: Indices, right: Indices, cosine: Array) -> Array:
        """Return the share of landmarks that are less near to the one than the other is, both ways' mean."""
        parts = []
        for c in _chunks(len(left)):
            level = cosine[c, None].astype(np.float32) - 1e-6
            below = [(self._near[side[c]] < level).mean(axis=1) for side in (left, right)]
            parts.append((below[0] + below[1]) / 2)
        return np.concatenate(parts).astype(np.float64)

    def centred(self) -> View:
        """Return each text's nearness to the landmarks, less its mean, as rows of their own."""
        mean = self._sum / max(1, self._near.shape[1] - 1)
        rows = self._near - mean[:, None].astype(np.float32)
        own = np.flatnonzero(self._place >= 0)
        rows[own, self._place[own]] = 0.0
        return View(rows)

    def _correlation(self, left: Indices, right: Indices) -> Array:
        both = np.einsum("ij,ij->i", self._near[left], self._near[right], dtype=np.float64)
        one, two = self._to(left, right), self._to(right, left)
        count = self._near.shape[1] - (self._place[left] >= 0).astype(float) - (self._place[right] >= 0)
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
