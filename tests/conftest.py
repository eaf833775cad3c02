"""What tests of several folders share."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest

from factcheck.match.encode import SentenceEncoder, Vectors


class WordEncoder(SentenceEncoder):
    """A plain stand-in for the sentence model: texts are near each other as far as they share words."""

    def __init__(self) -> None:
        self.marks: set[str] = set()

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split() or ["-"]:
                vectors[row, crc32(word.encode()) % 64] += 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)

    def knows(self, marks: Sequence[str]) -> bool:
        return True

    def remember(self, marks: Sequence[str]) -> None:
        self.marks |= set(marks)


@pytest.fixture
def word_encoder(monkeypatch: pytest.MonkeyPatch) -> WordEncoder:
    """Put the stand-in where the pipeline makes its encoder."""
    encoder = WordEncoder()
    monkeypatch.setattr("factcheck.pipeline.encoder_for", lambda settings: encoder)
    return encoder
