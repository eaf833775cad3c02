"""Words of texts: stems, and overlap in which words that every report uses weigh little."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.models import Claim

Array = NDArray[np.float64]
Indices = NDArray[np.intp]

WORD = re.compile(r"[^\W\d_][\w'’-]+")
SUFFIXES = ("ings", "ing", "edly", "ies", "ed", "es", "ly", "s")


class WordWeights:
    """Texts as word sets in which words that every report uses weigh little."""

    def __init__(self, texts: Sequence[str], claims: Sequence[Claim]) -> None:
        from scipy.sparse import csr_matrix

        sets = [sorted({stem(word) for word in WORD.findall(text)}) for text in texts]
        reports: dict[str, set[str]] = {}
        for words, claim in zip(sets, claims, strict=True):
            for word in words:
                reports.setdefault(word, set()).add(claim.report_id)
        total = len({claim.report_id for claim in claims})
        column = {word: n for n, word in enumerate(sorted(reports))}
        weight = {word: np.log((total + 1) / (len(where) + 0.5)) + 0.05 for word, where in reports.items()}
        rows = [row for row, words in enumerate(sets) for _ in words]
        columns = [column[word] for words in sets for word in words]
        data = [weight[word] for words in sets for word in words]
        matrix = csr_matrix((data, (rows, columns)), shape=(len(sets), max(1, len(column))))
        norms = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1 if len(sets) else np.zeros(0)
        self._matrix = matrix.multiply(1 / np.maximum(norms, 1e-9)[:, None]).tocsr() if len(sets) else matrix

    def cosine(self, left: Indices, right: Indices) -> Array:
        """Return the weighted overlap of each pair, 0 to 1."""
        if not len(left):
            return np.zeros(0)
        return np.asarray(
            self._matrix[left].multiply(self._matrix[right]).sum(axis=1), dtype=np.float64
        ).ravel()


def stem(word: str) -> str:
    """Strip the commonest endings: crude, deterministic and the same on both sides of a pair."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word
