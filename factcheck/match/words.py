"""Words of texts: stems, sets of words, and overlap in which words that every report uses weigh little."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain, count
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process

Array = NDArray[np.float64]
Indices = NDArray[np.intp]

WORD = re.compile(r"[^\W\d_][\w'’-]+")
MARKED = 16
"""Possible keys for each given one up to which marking them takes less time than sorting."""
MANY = 20_000
"""Keys from which on pandas numbers them, in a third of the time, but it takes 0.4 s to load."""
SUFFIXES = ("ings", "ing", "edly", "ies", "ed", "es", "ly", "s")


class Texts:
    """Texts as rows of words: what is read out of a word is read once, however many texts have it."""

    def __init__(self, texts: Iterable[Collection[str]]) -> None:
        self._told, self._words = incidence(texts)

    def read(self, *finds: Callable[[str], Collection[str]]) -> list[Any]:
        """Return for each of ``finds`` what it finds in the words of each text.

        Sparse rows of ones, a column a found word, in alphabetical order and the same for all.
        """
        found, _ = incidence(find(word) for find in finds for word in self._words)
        size = len(self._words)
        sets = [self._told @ found[n * size : (n + 1) * size] for n in range(len(finds))]
        for rows in sets:
            rows.data[:] = 1
            rows.sort_indices()
        return sets


def read(texts: Iterable[str], *finds: Callable[[str], Collection[str]]) -> list[Any]:
    """Return what each of ``finds`` finds in what stands between the blanks of each text, as :meth:`Texts.read` does."""
    return Texts(text.split() for text in texts).read(*finds)


class WordWeights:
    """Texts as word sets in which words that every report of their event uses weigh little."""

    def __init__(self, sets: Any, event: Indices, row: Indices, report: Indices) -> None:
        """Take the word set and the event of each text, and the text and the report of each claim."""
        from scipy.sparse import diags

        rows, of = by_folder(sets.astype(np.float64), event)
        total = np.bincount(event[row[np.unique(report, return_index=True)[1]]], minlength=1)
        rows.data = (np.log((total[of] + 1) / (owners(rows, row, report) + 0.5)) + 0.05)[rows.indices]
        norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
        self._matrix = (diags(1 / np.maximum(norms, 1e-9)) @ rows).tocsr()

    def cosine(self, left: Indices, right: Indices) -> Array:
        """Return the weighted overlap of each pair of texts, 0 to 1."""
        if not len(left):
            return np.zeros(0)
        return np.asarray(
            self._matrix[left].multiply(self._matrix[right]).sum(axis=1), dtype=np.float64
        ).ravel()


class WordSets:
    """A set of words a row, as sparse rows of ones; two rows are compared without a look at the words."""

    def __init__(self, sets: Any) -> None:
        self.size = np.diff(sets.indptr).astype(np.int64)
        self._matrix = sets

    def shared(self, left: Indices, right: Indices) -> NDArray[np.int64]:
        """Return how many words the sets of each pair share; -1 where one of them is empty."""
        found = np.full(len(left), -1, dtype=np.int64)
        both = np.flatnonzero((self.size[left] > 0) & (self.size[right] > 0))
        if len(both):
            found[both] = self._matrix[left[both]].multiply(self._matrix[right[both]]).sum(axis=1).ravel()
        return found


    def differ(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs have two sets that are not the same."""
        one, two = self.size[left], self.size[right]
        return np.asarray((one != two) | (np.maximum(0, self.shared(left, right)) < one))


def spelling(
    texts: Sequence[str], left: Indices, right: Indices, scorer: Callable[..., float], least: float = 0
) -> Array:
    """Return rapidfuzz's score of each pair of texts, 0 to 100, and 0 where it is below ``least``."""
    held = np.array(texts, dtype=object)
    pairs = (held[rows].tolist() for rows in (left, right))
    return np.asarray(process.cpdist(*pairs, scorer=scorer, score_cutoff=least, dtype=np.float64), dtype=np.float64)


def incidence(rows: Iterable[Collection[str]]) -> tuple[Any, list[str]]:
    """Return how often each row has each word, as a sparse matrix, and the words of its columns in alphabetical order."""
    from scipy.sparse import csr_matrix

    met: defaultdict[str, int] = defaultdict(count().__next__)
    held = list(rows)
    told = np.fromiter(map(met.__getitem__, chain.from_iterable(held)), dtype=np.intp)
    ends = np.concatenate([[0], np.cumsum(np.fromiter(map(len, held), dtype=np.intp, count=len(held)))])
    words = sorted(met)
    column = np.empty(len(words), dtype=np.intp)
    column[[met[word] for word in words]] = np.arange(len(words))
    ones = np.ones(len(told), dtype=np.int32)
    matrix = csr_matrix((ones, column[told], ends), shape=(len(ends) - 1, len(words)))
    matrix.sort_indices()
    return matrix, words


def by_folder(sets: Any, folder: Indices) -> tuple[Any, Indices]:
    """Return the rows with a column for each word of each folder, and the folder of each column.

    A word of another folder is another word.
    """
    from scipy.sparse import csr_matrix

    width = sets.shape[1]
    keys = np.repeat(folder, np.diff(sets.indptr)) * width + sets.indices
    kept, column = distinct(keys, (int(folder.max(initial=0)) + 1) * width)
    return csr_matrix((sets.data, column, sets.indptr), shape=(sets.shape[0], len(kept))), kept // width


def owners(rows: Any, row: Indices, owner: Indices) -> NDArray[np.int64]:
    """Return how many owners have each column, where a row ``row[n]`` is of ``owner[n]``; a row may be of several."""
    from scipy.sparse import csr_matrix

    shape = (int(owner.max(initial=0)) + 1, rows.shape[0])
    told = csr_matrix((np.ones(len(row)), (owner, row)), shape=shape) @ rows
    return np.bincount(told.indices, minlength=rows.shape[1])


def distinct(keys: Indices, size: int) -> tuple[Indices, Indices]:
    """Return the distinct keys, each below ``size``, ascending, and where among them each key is.

    Where there are not many more possible keys than given ones, they are marked and not sorted.
    """
    if size > MARKED * len(keys):
        found, places = np.unique(keys, return_inverse=True)
        return found, places
    marked = np.zeros(size, dtype=bool)
    marked[keys] = True
    found = np.flatnonzero(marked)
    place = np.empty(size, dtype=np.intp)
    place[found] = np.arange(len(found))
    return found, place[keys]


def first_met(keys: Indices) -> tuple[Indices, Indices]:
    """Return the distinct keys in the order in which they are first met, and where among them each key is."""
    if len(keys) >= MANY:
        import pandas as pd

        places, keys = pd.factorize(keys)
        return keys, places
    found, first, places = np.unique(keys, return_index=True, return_inverse=True)
    order = np.argsort(first)
    return found[order], np.argsort(order)[places]


def codes(words: Sequence[str]) -> NDArray[np.int64]:
    """Number the distinct words in their order; the empty word is 0."""
    order = {word: n for n, word in enumerate(sorted(set(words) - {""}), start=1)}
    order[""] = 0
    return np.fromiter(map(order.__getitem__, words), dtype=np.int64, count=len(words))


@functools.lru_cache(maxsize=100_000)
def stems(word: str) -> tuple[str, ...]:
    """Return the stems of what stands between two blanks: "cease-fire," has one, "and/or" two."""
    return tuple(map(stem, WORD.findall(word)))


@functools.lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Strip the commonest endings: crude, deterministic and the same on both sides of a pair."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word
