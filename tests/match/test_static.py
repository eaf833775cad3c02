"""The static encoder on a vocabulary of its own: what is kept is what was distilled, and order changes nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.match import static
from factcheck.match.encode import model_folder
from factcheck.match.static import StaticEncoder

SIZE = 30_522
"""Tokens of the bundled model's vocabulary."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Distil by chance, and note each time that it is done."""
    calls: list[Path] = []

    def distilled(folder: Path) -> np.ndarray:
        calls.append(folder)
        return np.random.default_rng(0).normal(size=(SIZE, 8)).astype(np.float16).astype(np.float32)

    monkeypatch.setattr(static, "_distilled", distilled)
    return calls


def test_a_text_is_the_mean_of_its_tokens(made: list[Path]) -> None:
    encoder = StaticEncoder("bundled", None)
    ship, sank, both, turned = encoder.encode(["ship", "sank", "ship sank", "SANK Ship"])
    assert np.allclose(both, turned)
    assert both @ ship > ship @ sank
    assert np.allclose(np.linalg.norm([ship, both], axis=1), 1, atol=1e-6)
    assert encoder.encode([]).shape[0] == 0
    assert not encoder.encode([""]).any()


def test_it_is_distilled_once_and_a_broken_file_is_made_again(made: list[Path], tmp_path: Path) -> None:
    first = StaticEncoder("bundled", tmp_path).encode(["a ferry sank"])
    assert np.array_equal(StaticEncoder("bundled", tmp_path).encode(["a ferry sank"]), first)
    assert made == [model_folder("bundled")]
    [file] = tmp_path.iterdir()
    file.write_bytes(b"\x93NUMPY broken")
    assert np.array_equal(StaticEncoder("bundled", tmp_path).encode(["a ferry sank"]), first)
    assert len(made) == 2


def test_a_folder_that_cannot_be_written_is_no_error(made: list[Path], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert StaticEncoder("bundled", tmp_path / "file").encode(["a ferry"]).shape == (1, 8)


def test_frequent_tokens_weigh_little() -> None:
    vectors = np.random.default_rng(0).normal(size=(500, 300)).astype(np.float32)
    length = np.linalg.norm(static._reduced(vectors, 100), axis=1)
    assert length[:105].max() < length[-5:].min() / 2
