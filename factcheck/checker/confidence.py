"""How sure a relation between two sides is worth an editor's minute: a logistic regression in a readable file.

Unlike matching, the checker may look at the values: two figures that nearly agree are more often
two reports of one fact than two figures a hundredfold apart.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from importlib.resources import files

from factcheck.checker.gap import gap_of
from factcheck.checker.sides import ValueSide
from factcheck.values.relation import ValueRelation

FEATURES = (
    "strongest link", "mean link", "sides in one report only", "reports told", "vaguer", "loose", "gap", "no gap known",
    "same head", "same act", "no head", "main event", "hedged differently", "same source", "other sides close",
    "one side in the lead", "one report, other thing", "told by one voice",
)  # fmt: skip
LEAD = 400
CLOSE = 0.6
"""Probability of one question from which a side is close to another: matching groups from 0.1 on, and what a large
group holds besides says less than how many other values come close to either side."""


class Confidence:
    """Weights a feature and a bias a kind, read from the file that ships with the package."""

    def __init__(self, weights: Mapping[str, float], bias: Mapping[str, float]) -> None:
        self._weights = [weights[name] for name in FEATURES]
        self._bias = bias

    @classmethod
    def load(cls) -> Confidence:
        """Read the weights that ship with the package."""
        data = json.loads(files("factcheck.checker").joinpath("confidence.json").read_text(encoding="utf-8"))
        return cls(data["weights"], data["bias"])

    def of(self, kind: str, features: list[float]) -> float:
        """Return the probability that a careful editor agrees with the relation, rounded as it is shown."""
        logit = self._bias[kind] + sum(w * x for w, x in zip(self._weights, features, strict=True))
        return round(1 / (1 + math.exp(-logit)), 2)


def voices_of(side: ValueSide) -> set[tuple[str, str | None]]:
    """Return who tells a side, in which report: one voice that tells two values mostly tells of two things."""
    return {(claim.report_id, claim.said_by) for claim in side.claims}


def strengths(a: ValueSide, b: ValueSide, links: Mapping[tuple[str, str], float]) -> list[float]:
    """Return the probability of one question for each claim of ``a`` with each of ``b``, in order."""
    return [links.get((min(x.id, y.id), max(x.id, y.id)), 0.0) for x in a.claims for y in b.claims]


def features_of(
    a: ValueSide,
    b: ValueSide,
    relation: ValueRelation,
    strength: Sequence[float],
    close: int,
) -> list[float]:
    """Return the features of one relation, from :func:`strengths`; ``close`` other sides come close to either."""
    pairs = [(x, y) for x in a.claims for y in b.claims]
    best = pairs[strength.index(max(strength))]
    reports_a, reports_b = ({c.report_id for c in side.claims} for side in (a, b))
    gap = gap_of(*best)
    return [
        max(strength), sum(strength) / len(strength), float(reports_a == reports_b and len(reports_a) == 1),
        math.log(len(reports_a | reports_b)), float(relation.relation == "vaguer"), 1.0 - relation.plausibility,
        min(3.0, gap or 0.0), float(gap is None), float(best[0].head == best[1].head != ""),
        float(best[0].act == best[1].act != ""), float(not best[0].head or not best[1].head),
        float(best[0].event == "main"), float(best[0].certainty != best[1].certainty),
        float(bool(best[0].said_by) and best[0].said_by == best[1].said_by), math.log1p(close),
        float(any(c.start < LEAD for c in (*a.claims, *b.claims))),
        float(reports_a == reports_b and len(reports_a) == 1 and best[0].head != best[1].head),
        float(relation.relation == "excluding" and not voices_of(a).isdisjoint(voices_of(b))),
    ]  # fmt: skip
