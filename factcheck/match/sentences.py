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
from itertools import pairwise
from typing import Any

import numpy as np
from rapidfuzz.fuzz import token_set_ratio

from factcheck.match.encode import Encoder
from factcheck.match.fields import Field, row_pairs
from factcheck.match.views import View
from factcheck.match.words import Array, Indices, Texts, by_folder, distinct, owners, spelling, stem

FEATURES = (
    "meaning", "spelling", "names", "other words", "words", "topics", "finer topics", "rank of meaning",
    "company by meaning", "company by words", "company by names",
    "reports' topics", "reports' names", "reports' company", "reports' company squared", "shorter length",
)  # fmt: skip
TOPICS, FINER_TOPICS = 6, 12
"""Directions kept of the folder's words: of 6, 12 and 20, 6 was best over folders of two events and 12 over
folders of one; both together are better than each."""
SPARE, POWERS = 30, 4
"""Directions beyond those kept, and rounds, for the approximation in large folders."""
EXACT = 300
"""Sentences up to which the directions are found exactly: 300 take some 20 ms."""
WORD = re.compile(r"[^\W\d_][\w'’-]{1,40}|\d[\d.,:]{0,20}")
LONGEST = 2000
"""Characters of a sentence whose words count."""


class SentenceScorer:
    """The probabilities of sentence pairs, each within its own folder."""

    def __init__(
        self, sentences: Sequence[str], reports: Sequence[str], encoder: Encoder, folders: Sequence[str] | None = None
    ) -> None:
        """Take one sentence, one report id and one folder's name a row; all are of one folder where none is named.

        A sentence may repeat. Pairs are always of one folder.
        """
        rows = list(zip(folders or [""] * len(sentences), reports, sentences, strict=True))
        told = sorted(set(rows))
        place = {row: n for n, row in enumerate(told)}
        self._place = np.array([place[row] for row in rows], dtype=np.intp)
        texts = [sentence for _, _, sentence in told]
        sources = sorted({(folder, report) for folder, report, _ in told})
        code = {source: n for n, source in enumerate(sources)}
        self._report = np.array([code[folder, report] for folder, report, _ in told], dtype=np.intp)
        if not texts:
            return
        bounds = _bounds([folder for folder, _, _ in told])
        by_report = _bounds([folder for folder, _ in sources])
        words = _Words(texts, self._report, bounds, by_report)
        self._length = words.lengths
        self._texts = Field(texts, np.repeat(np.arange(len(bounds) - 1), np.diff(bounds)))
        self._first = np.unique(self._texts.row, return_index=True)[1]
        topics, finer = _topics(words.all, bounds, (TOPICS, FINER_TOPICS))
        self._views = {
            "meaning": View(encoder.encode(texts), bounds), "names": View(words.names, bounds),
            "other words": View(words.others, bounds), "words": View(words.all, bounds),
            "topics": View(topics, bounds), "finer topics": View(finer, bounds),
        }  # fmt: skip
        self._company = {name: self._views[name].profile() for name in ("meaning", "words", "names")}
        self._by_report = {
            "topics": self._views["topics"].means(self._report, by_report).profile(),
            "names": self._views["names"].means(self._report, by_report).profile(),
            "company": self._company["names"].centred().means(self._report, by_report).profile(),
        }

    def probability(self, left: Indices, right: Indices) -> Array:
        """Return one probability a pair of rows, rounded so that float noise decides nothing."""
        return self.weigh(left, right)[1]

    def weigh(self, left: Indices, right: Indices) -> tuple[Array, Array]:
        """Return how near two rows are in meaning, and their probability, as :meth:`probability` does."""
        pairs = row_pairs(self._place[left], self._place[right], max(1, len(self._report)))
        weights, bias = _load()
        features = self._features(pairs.left, pairs.right)
        probability = np.round(1 / (1 + np.exp(-(features @ weights + bias))), 4)
        return features[pairs.back, FEATURES.index("meaning")], probability[pairs.back]

    def features(self, left: Indices, right: Indices) -> Array:
        """Return the feature matrix of pairs of rows, shape (pairs, len(FEATURES))."""
        return self._features(self._place[left], self._place[right])

    def _features(self, left: Indices, right: Indices) -> Array:
        if not len(left):
            return np.zeros((0, len(FEATURES)))
        texts = self._texts.pairs(left, right)
        one, two = self._first[texts.left], self._first[texts.right]
        alike = {name: view.cosine(one, two)[texts.back] for name, view in self._views.items()}
        alike["spelling"] = (spelling(self._texts.texts, texts.left, texts.right, token_set_ratio) / 100)[texts.back]
        size = int(self._report.max()) + 1
        keys, back = distinct(self._report[left] * size + self._report[right], size * size)
        reports = {name: profile.correlation(keys // size, keys % size)[back] for name, profile in self._by_report.items()}
        columns = [
            *(alike[name] for name in FEATURES[:7]),
            self._company["meaning"].rank(left, right, alike["meaning"]),
            *(self._company[name].correlation(left, right) for name in ("meaning", "words", "names")),
            reports["topics"], reports["names"], reports["company"], reports["company"] ** 2,
            np.log1p(np.minimum(self._length[left], self._length[right])),
        ]  # fmt: skip
        return np.stack(columns, axis=1)


class _Words:
    """The words of each sentence, weighed by their rarity among its folder's sentences and reports.

    A word of another folder is another word: a column is a word of a folder.
    """

    def __init__(self, texts: Sequence[str], report: Indices, bounds: Indices, by_report: Indices) -> None:
        from scipy.sparse import diags

        folder = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
        told, capital = Texts(text[:LONGEST].split() for text in texts).read(_stems, _capital_stems)
        present, of = by_folder((told + capital).astype(np.float32), folder)
        uses, capitals = (np.bincount(present.indices, weights, present.shape[1]) for weights in (None, present.data > 1))
        named = capitals > 0.5 * uses
        present.data[:] = 1
        by_texts = _rarity(uses, np.diff(bounds)[of])
        by_reports = _rarity(owners(present, np.arange(len(texts)), report), np.diff(by_report)[of])
        self.lengths = np.diff(present.indptr).astype(np.float64)
        self.all = present @ diags(by_texts)
        self.names = present @ diags(by_reports * named)
        self.others = present @ diags(by_texts * ~named)


def _stems(word: str) -> list[str]:
    """Return the stems of the words between two blanks, but for function words."""
    return [stem(part) for part in WORD.findall(word) if part.lower() not in _function_words()]


def _capital_stems(word: str) -> list[str]:
    """Return those of the words with a capital."""
    return [stem(part) for part in WORD.findall(word) if part[0].isupper() and part.lower() not in _function_words()]


def _rarity(where: Any, total: Any) -> Array:
    return np.asarray(np.log((total + 1) / (where + 0.5)) + 0.05, dtype=np.float64)


def _topics(words: Any, bounds: Indices, sizes: tuple[int, int]) -> list[Array]:
    """Return each sentence in the strongest directions of its folder's words, once a size.

    Directions as strong as the last one stay with it, so that no tie is decided by noise; a folder
    with fewer than others has zeros for the rest.
    """
    found = [_directions(words[start:end]) for start, end in pairwise(bounds.tolist())]
    topics = []
    for size in sizes:
        parts = [
            rows[:, strength >= strength[min(size, len(strength)) - 1] - 1e-6 * strength[0]] for rows, strength in found
        ]
        wide = np.zeros((words.shape[0], max(part.shape[1] for part in parts)))
        for start, part in zip(bounds.tolist(), parts, strict=False):
            wide[start : start + len(part), : part.shape[1]] = part
        topics.append(wide)
    return topics


def _directions(words: Any) -> tuple[Array, Array]:
    """Return sentences by directions, the strongest first, and their strengths: latent semantic analysis.

    Exact for a small folder. For others by a randomised singular value decomposition (Halko,
    Martinsson and Tropp, 2011) from a fixed start: ARPACK's restarts made two runs differ.
    """
    wide = words.astype(np.float64)
    wide = wide[:, np.flatnonzero(wide.getnnz(axis=0))]
    if wide.shape[0] <= EXACT:
        squares, directions = np.linalg.eigh((wide @ wide.T).toarray())
        strength = np.sqrt(np.maximum(squares[::-1], 0.0))
        return directions[:, ::-1] * strength, strength
    probes = np.random.default_rng(0).standard_normal((wide.shape[1], min(FINER_TOPICS + SPARE, *wide.shape)))
    span = wide @ probes
    for _ in range(POWERS):
        span = wide @ (wide.T @ np.linalg.qr(span)[0])
    basis = np.linalg.qr(span)[0]
    left, strength, _ = np.linalg.svd((wide.T @ basis).T, full_matrices=False)
    return np.asarray(basis @ left * strength, dtype=np.float64), strength


def _bounds(folders: Sequence[str]) -> Indices:
    """Return where each folder's rows begin, and the end; rows of one folder stand together."""
    first = [n for n, folder in enumerate(folders) if n == 0 or folder != folders[n - 1]]
    return np.array([*first, len(folders)], dtype=np.intp)


@functools.cache
def _function_words() -> frozenset[str]:
    text = files("factcheck.match").joinpath("function_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@functools.cache
def _load() -> tuple[Array, float]:
    data = json.loads(files("factcheck.match").joinpath("sentence_weights.json").read_text(encoding="utf-8"))
    return np.array([data["weights"][name] for name in FEATURES]), float(data["bias"])
