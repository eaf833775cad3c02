"""A further vote on statements: an entailment cross-encoder from a local folder, where the settings name one.

It is asked only of two sides of one group of statements about which the rules say nothing. No such model
ships: without one the rules stand alone.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.checker.sides import ValueSide
from factcheck.errors import SettingsError
from factcheck.libraries import let_threads_sleep

MOST_PAIRS = 200
"""Pairs of sides of one group that are asked about; a larger group mixes several questions anyway."""


class Vote(NamedTuple):
    """Two sides, and how probable the model holds it that their sentences exclude each other, either way round."""

    sides: tuple[int, int]
    probability: float


class Entailment:
    """A loaded cross-encoder with a label "contradiction"."""

    def __init__(self, folder: str, least: float) -> None:
        """Load the model of ``folder``; votes below ``least`` are not given.

        Raises SettingsError where the folder holds no cross-encoder, or one without such a label.
        """
        self._model = _load(folder)
        self._least = least
        labels = {str(name).lower(): int(n) for n, name in self._model.config.id2label.items()}
        if len(labels) < 2 or "contradiction" not in labels:
            raise SettingsError(
                f"entailment_model: the labels of {folder} are {', '.join(labels)}; one must be contradiction"
            )
        self._contradiction = labels["contradiction"]

    def votes(self, sides: Sequence[ValueSide], known: set[tuple[int, int]]) -> list[Vote]:
        """Return the votes on the pairs of ``sides`` that are not ``known``, in order."""
        pairs = [pair for pair in combinations(range(len(sides)), 2) if pair not in known][:MOST_PAIRS]
        if not pairs:
            return []
        words = [side.first.quote for side in sides]
        asked = [(words[i], words[j]) for pair in pairs for i, j in (pair, pair[::-1])]
        scores = self._model.predict(asked, apply_softmax=True, show_progress_bar=False)
        told = scores[:, self._contradiction].reshape(-1, 2).min(axis=1).tolist()
        return [Vote(pair, round(p, 4)) for pair, p in zip(pairs, told, strict=True) if p >= self._least]


def _load(folder: str) -> Any:
    if not (Path(folder) / "config.json").is_file():
        raise SettingsError(f"entailment_model: {folder} is no folder with a model; save a cross-encoder there")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    let_threads_sleep()
    from sentence_transformers import CrossEncoder

    try:
        return CrossEncoder(folder, device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise SettingsError(f"entailment_model: {folder} holds no cross-encoder: {error}") from error
