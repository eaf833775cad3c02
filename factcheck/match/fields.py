"""A field of every claim as rows of its distinct texts, so that what is slow is done once for each text, or for each two."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from factcheck.match.words import Indices, Texts, distinct

T = TypeVar("T", bound=Any)


class RowPairs(NamedTuple):
    """The distinct pairs of rows, the lesser row first, and the place among them of each pair that was asked for.

    They stand in the order in which they were first asked for: the pairs of a block share their rows.
    """

    left: Indices
    right: Indices
    back: Indices


def row_pairs(one: Indices, two: Indices, size: int) -> RowPairs:
    """Return the distinct pairs of rows below ``size``, whichever comes first."""
    keys, back = distinct(np.minimum(one, two) * size + np.maximum(one, two), size * size)
    first = np.empty(len(keys), dtype=np.intp)
    first[back[::-1]] = np.arange(len(back))[::-1]
    is_first = np.zeros(len(back), dtype=bool)
    is_first[first] = True
    order = back[is_first]
    place = np.empty(len(keys), dtype=np.intp)
    place[order] = np.arange(len(keys))
    return RowPairs(keys[order] // size, keys[order] % size, place[back])


class Field(Generic[T]):
    """The distinct texts of a field, those of an event together, since a text of another event is another text.

    ``row`` has the row of each claim's text, ``event`` the event of each row.
    """

    def __init__(self, texts: Sequence[T], event: NDArray[np.int64]) -> None:
        told = list(zip(event.tolist(), texts, strict=True))
        rows = sorted(set(told))
        place = {row: n for n, row in enumerate(rows)}
        self.row: Indices = np.array([place[row] for row in told], dtype=np.intp)
        self.event: Indices = np.array([event for event, _ in rows], dtype=np.intp)
        self.texts: list[T] = [text for _, text in rows]

    def read(self: Field[str], *finds: Callable[[str], Collection[str]]) -> list[Any]:
        """Return what each of ``finds`` finds in what stands between the blanks of each text: sparse rows of ones."""
        return Texts(text.split() for text in self.texts).read(*finds)

    def pairs(self, left: Indices, right: Indices) -> RowPairs:
        """Return the pairs of texts that pairs of claims have."""
        return row_pairs(self.row[left], self.row[right], max(1, len(self.texts)))
