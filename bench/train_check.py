"""Train the checker's confidence on hand-made event clusters and write factcheck/checker/confidence.json.

    python bench/train_check.py CLUSTER... [--write]

A relation between two sides of a group is right when some gold row sets the two against each other.
Prints average precision by leave-one-event-out and a calibration table, then trains on all.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from clusters import Cluster, load_cluster
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from factcheck.checker.confidence import FEATURES
from factcheck.checker.findings import opposed_sides
from factcheck.checker.sides import ValueSide, sides_of
from factcheck.match import match_claims
from factcheck.match.score import KINDS
from factcheck.models import Claim
from factcheck.pipeline import claims_of, encoder_for
from factcheck.settings import Settings

TARGET = Path(__file__).parent.parent / "factcheck" / "checker" / "confidence.json"


class Labelled(NamedTuple):
    """Training rows of one event."""

    features: np.ndarray
    kinds: list[str]
    labels: np.ndarray


def gold_sides(cluster: Cluster, claims: list[Claim]) -> dict[str, set[tuple[int, int]]]:
    """Return, for each claim id, the (gold row, side) pairs whose mentions it covers."""
    found: dict[str, set[tuple[int, int]]] = {claim.id: set() for claim in claims}
    for number, item in enumerate(cluster.discrepancies):
        for side, data in enumerate(item["sides"]):
            spans = [span for span in map(cluster.span, data["mentions"]) if span]
            for claim in claims:
                if any(span.overlaps(claim) for span in spans):
                    found[claim.id].add((number, side))
    return found


def confirmed(a: ValueSide, b: ValueSide, gold: dict[str, set[tuple[int, int]]]) -> bool:
    """Tell whether some gold row sets the two sides against each other."""
    first, second = (set().union(*(gold[c.id] for c in side.claims)) for side in (a, b))
    return any(row == other and i != j for row, i in first for other, j in second)


def label(path: Path, settings: Settings) -> Labelled:
    """Run extraction and matching on one cluster and label every opposition of sides."""
    cluster = load_cluster(path)
    reports = sorted(cluster.reports, key=lambda report: report.id)
    claims = claims_of(reports, settings)
    gold = gold_sides(cluster, claims)
    matching = match_claims(claims, encoder_for(settings), settings)
    by_id = {claim.id: claim for claim in claims}
    report_of = {report.id: report for report in reports}
    rows: list[Any] = []
    for group in matching.groups:
        sides = sides_of([by_id[c] for c in group.claim_ids])
        for o in opposed_sides(sides, matching.links, report_of):
            rows.append((o.features, group.kind, confirmed(sides[o.sides[0]], sides[o.sides[1]], gold)))
    features = np.array([row[0] for row in rows]).reshape(-1, len(FEATURES))
    return Labelled(features, [row[1] for row in rows], np.array([row[2] for row in rows], dtype=int))


def design(row: Labelled) -> np.ndarray:
    """Return the features with one bias column a kind."""
    return np.hstack(
        [
            row.features,
            np.array([[float(k == name) for name in KINDS] for k in row.kinds]).reshape(-1, len(KINDS)),
        ]
    )


def fit(rows: list[Labelled]) -> LogisticRegression:
    """Fit a ridge-regularised logistic regression on all oppositions."""
    model = LogisticRegression(C=0.5, max_iter=5000)
    return model.fit(np.vstack([design(r) for r in rows]), np.concatenate([r.labels for r in rows]))


def main() -> None:
    """Train, report by leave-one-event-out, and write the weights when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [label(path, Settings()) for path in args.clusters]
    held = [
        fit(rows[:k] + rows[k + 1 :]).predict_proba(design(row))[:, 1] if len(row.labels) else np.zeros(0)
        for k, row in enumerate(rows)
    ]
    scores, labels = np.concatenate(held), np.concatenate([row.labels for row in rows])
    print(
        f"{len(labels)} oppositions, {labels.sum()} right, average precision {average_precision_score(labels, scores):.3f}"
    )
    for low in np.arange(0, 1, 0.1):
        inside = (scores >= low) & (scores < low + 0.1)
        if inside.any():
            print(
                f"  given {low:.1f} to {low + 0.1:.1f}: {inside.sum():5d}, right {labels[inside].mean():.2f}"
            )
    model = fit(rows)
    weights, bias = np.split(model.coef_[0], [len(FEATURES)])
    data = {
        "trained": "python bench/train_check.py on 12 development events",
        "weights": dict(zip(FEATURES, np.round(weights, 3).tolist(), strict=True)),
        "bias": dict(zip(KINDS, np.round(bias + model.intercept_[0], 3).tolist(), strict=True)),
    }
    print(json.dumps(data, indent=1))
    if args.write:
        TARGET.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
