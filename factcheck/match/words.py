"""Words of texts: stems, and overlap in which words that every report uses weigh little."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.match.keys import event_of
from factcheck.models import Claim

Array = NDArray[np.float64]
Indices = NDArray[np.intp]

WORD = re.compile(r"[^\W\d_][\w'’-]+")
MARKED = 16
"""Possible keys for each given one up to which marking them takes less time than sorting."""
TEXTS = 20_000
"""Texts of which what is read out of them is kept: claims of one event share many."""
SUFFIXES = ("ings", "ing", "edly", "ies", "ed", "es", "ly", "s")


class WordWeights:
    """Texts as word sets in which words that every report of their event uses weigh little."""

    def __init__(self, texts: Sequence[str], claims: Sequence[Claim]) -> None:
        from scipy.sparse import csr_matrix, diags

        sets = [sorted(stems(text)) for text in texts]
        event = codes([event_of(claim.event) for claim in claims])
        report = codes([claim.report_id for claim in claims])
        code = {word: n for n, word in enumerate(sorted({word for words in sets for word in words}))}
        size = [len(words) for words in sets]
        # A word of another event is another word: a column is a word of an event.
        told = np.array([code[word] for words in sets for word in words], dtype=np.int64)
        columns, column = np.unique(np.repeat(event, size) * max(1, len(code)) + told, return_inverse=True)
        where = np.unique(column * (report.max(initial=0) + 1) + np.repeat(report, size))
        uses = np.bincount(where // (report.max(initial=0) + 1), minlength=len(columns))
        total = np.bincount(event[np.unique(report, return_index=True)[1]], minlength=1)
        weight = np.log((total[columns // max(1, len(code))] + 1) / (uses + 0.5)) + 0.05
        ends = np.concatenate([[0], np.cumsum(size)])
        matrix = csr_matrix((weight[column], column, ends), shape=(len(sets), max(1, len(columns))))
        norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
        self._matrix = (diags(1 / np.maximum(norms, 1e-9)) @ matrix).tocsr() if len(sets) else matrix

    def cosine(self, left: Indices, right: Indices) -> Array:
        """Return the weighted overlap of each pair, 0 to 1."""
        if not len(left):
            return np.zeros(0)
        return np.asarray(
            self._matrix[left].multiply(self._matrix[right]).sum(axis=1), dtype=np.float64
        ).ravel()


class WordSets:
    """A set of words a text; pairs of texts are compared without a look at the words."""

    def __init__(self, sets: Sequence[Collection[str]]) -> None:
        from scipy.sparse import csr_matrix

        code = {word: n for n, word in enumerate(sorted({word for words in sets for word in words}))}
        self.size = np.array([len(words) for words in sets], dtype=np.int64)
        self._matrix = csr_matrix(
            (
                np.ones(int(self.size.sum()), dtype=np.int32),
                [code[word] for words in sets for word in sorted(words)],
                np.concatenate([[0], np.cumsum(self.size)]),
            ),
            shape=(len(sets), max(1, len(code))),
        )

    def shared(self, left: Indices, right: Indices) -> NDArray[np.int64]:
        """Return how many words the sets of each pair share; -1 where one of them is empty."""
        found = np.full(len(left), -1, dtype=np.int64)
        both = np.flatnonzero((self.size[left] > 0) & (self.size[right] > 0))
        if len(both):
            found[both] = self._matrix[left[both]].multiply(self._matrix[right[both]]).sum(axis=1).ravel()
        return found


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


def codes(words: Sequence[str]) -> NDArray[np.int64]:
    """Number the distinct words in their order; the empty word is 0."""
    order = {word: n for n, word in enumerate(sorted(set(words) - {""}), start=1)}
    return np.array([order.get(word, 0) for word in words], dtype=np.int64)


@functools.lru_cache(maxsize=TEXTS)
def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words."""
    return frozenset(stem(word) for word in WORD.findall(text))


@functools.lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Strip the commonest endings: crude, deterministic and the same on both sides of a pair."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word
