"""The vector cache: bounded, safe to delete, safe to share, and never a reason to fail."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import numpy as np

from factcheck.match.encode import VectorCache

TEXTS = [f"text {n}" for n in range(20)]


def vectors(texts: list[str]) -> np.ndarray:
    return np.array([[len(text), n] for n, text in enumerate(texts)], dtype=np.float16)


def write(path: Path, first: int) -> None:
    """Fill a cache from one of two processes, in overlapping parts."""
    cache = VectorCache(path, 1000)
    for start in range(first, first + 60, 3):
        texts = [f"shared {n}" for n in range(start, start + 6)]
        cache.put(texts, np.array([[int(text.split()[1])] for text in texts], dtype=np.float16))


def test_what_was_put_is_found_and_nothing_else(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "deep" / "cache.sqlite", 1000)
    cache.put(TEXTS, vectors(TEXTS))
    found = cache.get([*TEXTS, "unknown", "lone surrogate \ud800"])
    assert sorted(found) == sorted(TEXTS)
    assert np.array_equal(np.stack([found[text] for text in TEXTS]), vectors(TEXTS))


def test_the_oldest_go_when_it_is_full(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path / "cache.sqlite", 5)
    for text in TEXTS:
        cache.put([text], vectors([text]))
    assert sorted(cache.get(TEXTS)) == sorted(TEXTS[-5:])


def test_a_deleted_file_is_an_empty_cache(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = VectorCache(path, 1000)
    cache.put(TEXTS, vectors(TEXTS))
    path.unlink()
    assert cache.get(TEXTS) == {}
    cache.put(TEXTS, vectors(TEXTS))
    assert len(cache.get(TEXTS)) == len(TEXTS)


def test_a_file_that_is_no_cache_is_left_alone_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"no database at all" * 100)
    cache = VectorCache(path, 1000)
    assert cache.get(TEXTS) == {}
    cache.put(TEXTS, vectors(TEXTS))
    assert path.read_bytes().startswith(b"no database")


def test_a_damaged_page_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = VectorCache(path, 1000)
    cache.put(TEXTS, vectors(TEXTS))
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    assert cache.get(TEXTS) == {}
    cache.put(TEXTS, vectors(TEXTS))


def test_a_folder_in_its_place_is_no_error(tmp_path: Path) -> None:
    cache = VectorCache(tmp_path, 1000)
    cache.put(TEXTS, vectors(TEXTS))
    assert cache.get(TEXTS) == {}


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write, args=(path, first)) for first in (0, 20)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    texts = [f"shared {n}" for n in range(83)]
    found = VectorCache(path, 1000).get(texts)
    assert {text: int(row[0]) for text, row in found.items()} == {text: int(text.split()[1]) for text in texts}
