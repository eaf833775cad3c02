"""Do two sentences of a folder tell of the same happening? A probability from evidence with names.

Two reports of two launches share most of their words. What tells them apart is how rare a shared
word is in this folder, and the company that a sentence and its report keep: whether both are near
to the same others. No parse is needed, so that a claim table alone is enough.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import numpy as np

from factcheck.match.encode import Encoder
from factcheck.match.views import View
from factcheck.match.words import Array, Indices, stem

FEATURES = (
    "meaning", "spelling", "names", "other words", "words", "topics", "finer topics", "rank of meaning",
    "company by meaning", "company by words", "company by names",
    "reports' topics", "reports' names", "reports' company", "reports' company squared", "shorter length",
)  # fmt: skip
TOPICS, FINER_TOPICS = 6, 12
"""Directions kept of the folder's words: of 6, 12 and 20, 6 was best over folders of two events and 12 over
folders of one; both together are better than each."""
SPARE, POWERS = 30, 4
"""Directions beyond those kept, and rounds, for an approximation that is exact in small folders."""
WORD = re.compile(r"[^\W\d_][\w'’-]{1,40}|\d[\d.,:]{0,20}")


class SentenceScorer:
    """The probabilities of sentence pairs over one folder."""

    def __init__(self, sentences: Sequence[str], reports: Sequence[str], encoder: Encoder) -> None:
        """Take one sentence and one report id a row; a sentence may repeat."""
        told = sorted(set(zip(reports, sentences, strict=True)))
        place = {pair: n for n, pair in enumerate(told)}
        self._place = np.array([place[pair] for pair in zip(reports, sentences, strict=True)], dtype=np.intp)
        texts = [sentence for _, sentence in told]
        codes = {report: n for n, report in enumerate(sorted(set(reports)))}
        self._report = np.array([codes[report] for report, _ in told], dtype=np.intp)
        if not texts:
            return
        words = _Words(texts, self._report)
        self._length = words.lengths
        self._texts = texts
        topics, finer = _topics(words.all, (TOPICS, FINER_TOPICS))
        self._views = {
            "meaning": View(encoder.encode(texts)), "names": View(words.names),
            "other words": View(words.others), "words": View(words.all),
            "topics": View(topics), "finer topics": View(finer),
        }  # fmt: skip
        self._company = {name: self._views[name].profile() for name in ("meaning", "words", "names")}
        by_report = {
            name: self._views[name].means(self._report, len(codes)).profile() for name in ("topics", "names")
        }
        company = self._company["names"].centred().means(self._report, len(codes)).profile()
        self._by_report = {**by_report, "company": company}

    def probability(self, left: Indices, right: Indices) -> Array:
        """Return one probability a pair of rows, rounded so that float noise decides nothing."""
        size = max(1, len(set(self._place.tolist())))
        one, two = self._place[left], self._place[right]
        keys, back = np.unique(np.minimum(one, two) * size + np.maximum(one, two), return_inverse=True)
        weights, bias = _load()
        logit = self._features(keys // size, keys % size) @ weights + bias
        return np.asarray(np.round(1 / (1 + np.exp(-logit)), 4)[back], dtype=np.float64)

    def features(self, left: Indices, right: Indices) -> Array:
        """Return the feature matrix of pairs of rows, shape (pairs, len(FEATURES))."""
        return self._features(self._place[left], self._place[right])

    def _features(self, left: Indices, right: Indices) -> Array:
        if not len(left):
            return np.zeros((0, len(FEATURES)))
        meaning = self._views["meaning"].cosine(left, right)
        one, two = self._report[left], self._report[right]
        reports = {name: profile.correlation(one, two) for name, profile in self._by_report.items()}
        columns = [
            meaning, self._spelling(left, right),
            *(self._views[name].cosine(left, right) for name in FEATURES[2:7]),
            self._company["meaning"].rank(left, right, meaning),
            *(self._company[name].correlation(left, right) for name in ("meaning", "words", "names")),
            reports["topics"], reports["names"], reports["company"], reports["company"] ** 2,
            np.log1p(np.minimum(self._length[left], self._length[right])),
        ]  # fmt: skip
        return np.stack(columns, axis=1)

    def _spelling(self, left: Indices, right: Indices) -> Array:
        from rapidfuzz.fuzz import token_set_ratio
        from rapidfuzz.process import cpdist

        texts = self._texts
        ratio = cpdist(
            [texts[i] for i in left], [texts[j] for j in right], scorer=token_set_ratio, dtype=np.float32
        )
        return np.asarray(ratio, dtype=np.float64) / 100


class _Words:
    """The words of each sentence, weighed by their rarity among the folder's sentences and reports."""

    def __init__(self, texts: Sequence[str], report: Indices) -> None:
        from scipy.sparse import csr_matrix, diags

        found = [_words(text) for text in texts]
        column = {word: n for n, word in enumerate(sorted({word for words in found for word in words}))}
        rows = [row for row, words in enumerate(found) for _ in words]
        columns = [column[word] for words in found for word in words]
        shape = (len(texts), max(1, len(column)))
        present = csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=shape)
        capital = [float(is_capital) for words in found for is_capital in words.values()]
        capitals, uses = np.bincount(columns, capital, shape[1]), np.bincount(columns, None, shape[1])
        named = capitals > 0.5 * uses
        reports = int(report.max()) + 1
        member = csr_matrix(
            (np.ones(len(texts)), (report, np.arange(len(texts)))), shape=(reports, len(texts))
        )
        in_reports = np.asarray(((member @ present) > 0).sum(axis=0)).ravel()
        in_texts = np.asarray(present.sum(axis=0)).ravel()
        self.lengths = np.array([len(words) for words in found], dtype=np.float64)
        self.all = present @ diags(_rarity(in_texts, len(texts)))
        self.names = present @ diags(_rarity(in_reports, reports) * named)
        self.others = present @ diags(_rarity(in_texts, len(texts)) * ~named)


def _words(text: str) -> dict[str, bool]:
    """Return the stems of a sentence's words, and whether one of them has a capital."""
    ignored = _function_words()
    found: dict[str, bool] = {}
    for word in WORD.findall(text[:2000]):
        if word.lower() not in ignored:
            key = stem(word)
            found[key] = found.get(key, False) or word[0].isupper()
    return found


def _rarity(where: Array, total: int) -> Array:
    return np.asarray(np.log((total + 1) / (where + 0.5)) + 0.05, dtype=np.float64)


def _topics(words: Any, sizes: Sequence[int]) -> list[Array]:
    """Return each sentence in the strongest directions of the folder's words, once a size.

    Latent semantic analysis by a randomised singular value decomposition (Halko, Martinsson and
    Tropp, 2011) from a fixed start: ARPACK's restarts made two runs over one folder differ.
    Directions as strong as the last one stay with it, so that no tie is decided by noise.
    """
    wide = words.astype(np.float64)
    probes = np.random.default_rng(0).standard_normal((wide.shape[1], min(max(sizes) + SPARE, *wide.shape)))
    span = wide @ probes
    for _ in range(POWERS):
        span = wide @ (wide.T @ np.linalg.qr(span)[0])
    basis = np.linalg.qr(span)[0]
    left, strength, _ = np.linalg.svd((wide.T @ basis).T, full_matrices=False)
    rows = np.asarray(basis @ left * strength, dtype=np.float64)
    weakest = [strength[min(size, len(strength)) - 1] - 1e-6 * strength[0] for size in sizes]
    return [rows[:, strength >= level] for level in weakest]


@functools.cache
def _function_words() -> frozenset[str]:
    text = files("factcheck.match").joinpath("function_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@functools.cache
def _load() -> tuple[Array, float]:
    data = json.loads(files("factcheck.match").joinpath("sentence_weights.json").read_text(encoding="utf-8"))
    return np.array([data["weights"][name] for name in FEATURES]), float(data["bias"])
