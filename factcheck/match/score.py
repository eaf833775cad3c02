"""Evidence to a probability that two claims answer one question: a logistic regression in a readable file.

``weights.json`` names the features with their weights and says how it was trained.
"""

from __future__ import annotations

import json
from importlib.resources import files

import numpy as np

from factcheck.match.evidence import FEATURES
from factcheck.match.words import Array, Indices
from factcheck.models import Kind

KINDS: tuple[Kind, ...] = (
    "count", "distance", "altitude", "speed", "magnitude", "duration", "time", "date", "money", "percent", "mass",
    "temperature", "area", "casualties", "rank", "age", "person", "title", "organisation", "place", "weapon", "statement",
)  # fmt: skip


FAMILY: dict[Kind, str] = {
    **dict.fromkeys(("count", "casualties", "percent", "money", "rank"), "numbers"),
    **dict.fromkeys(
        ("distance", "altitude", "speed", "magnitude", "duration", "mass", "temperature", "area", "age"), "measures"
    ),
    **dict.fromkeys(("time", "date"), "times"),
    **dict.fromkeys(("person", "title", "organisation", "weapon"), "names"),
    "place": "places", "statement": "statements",
}  # fmt: skip
"""Kinds that share their weights: what shows "the same question" for a toll does not for a date."""


class PairModel:
    """Weights a feature and a family of kinds, and a bias a kind."""

    def __init__(self, weights: dict[str, dict[str, float]], bias: dict[str, float]) -> None:
        self._weights = {
            family: np.array([row[name] for name in FEATURES]) for family, row in weights.items()
        }
        self._bias = bias
        families = list(self._weights)
        self._of_families = np.stack([self._weights[family] for family in families])
        self._family = np.array([families.index(FAMILY[kind]) for kind in KINDS])
        self._start = np.array([bias[kind] for kind in KINDS])

    @classmethod
    def load(cls) -> PairModel:
        """Read the weights that ship with the package."""
        data = json.loads(files("factcheck.match").joinpath("weights.json").read_text(encoding="utf-8"))
        return cls(data["weights"], data["bias"])

    def probability(self, features: Array, kinds: Indices) -> Array:
        """Return one probability a pair of claims of one of ``KINDS``, rounded so that float noise decides nothing."""
        logit = (features @ self._of_families.T)[np.arange(len(kinds)), self._family[kinds]] + self._start[kinds]
        return np.asarray(np.round(1 / (1 + np.exp(-logit)), 4), dtype=np.float64)

    def terms(self, features: Array, kind: Kind) -> list[tuple[str, float, float]]:
        """Return (feature, its value, its part of the log odds) for one pair, the strongest first."""
        rows = [
            (name, float(x), float(x * w))
            for name, x, w in zip(FEATURES, features, self._weights[FAMILY[kind]], strict=True)
        ]
        return [
            ("starting point for " + kind, 1.0, self._bias[kind]),
            *sorted(rows, key=lambda row: -abs(row[2])),
        ]
