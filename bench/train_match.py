"""Train the pair model on hand-made event clusters and write factcheck/match/weights.json.

    python bench/train_match.py CLUSTER... [--write]

A cluster is a folder with docs/*.txt, meta.json and gold.json. A pair of claims of one block is a
positive when one gold discrepancy mentions both, a negative when gold mentions both under different
questions or when their values exclude each other and no gold row sets them against each other.
A gold row names some tellings of a value, not all: a claim of the same thing and value as one that it
names may be meant too, and a pair of two such claims of one row is left without a label.
Values only choose which unlisted pairs are labelled; no feature sees them. Prints the AUC by
leave-one-event-out, then trains on all.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from clusters import Cluster, load_cluster
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

from factcheck.checker.sides import relation_of
from factcheck.match.evidence import FEATURES, Evidence
from factcheck.match.groups import block_key
from factcheck.match.score import FAMILY, KINDS
from factcheck.models import Claim
from factcheck.pipeline import claims_of, encoder_for
from factcheck.settings import Settings

TARGET = Path(__file__).parent.parent / "factcheck" / "match" / "weights.json"
FAMILIES = [
    {"count", "casualties"}, {"time", "date"}, {"distance", "altitude"},
    {"person", "title"},
]  # fmt: skip


FAMILIES_OF = sorted(set(FAMILY.values()))
OWN_SCALE = 0.6
"""A family's own weights are held this much closer to zero than the shared ones."""


class Labelled(NamedTuple):
    """Training rows of one event."""

    features: np.ndarray
    kinds: list[str]
    labels: np.ndarray


def compatible(kind: str, gold_kind: str) -> bool:
    """Tell whether a claim of ``kind`` can be what a gold row of ``gold_kind`` speaks of."""
    return kind == gold_kind or any(kind in family and gold_kind in family for family in FAMILIES)


def rows_of(claims: list[Claim], cluster: Cluster) -> dict[str, set[int]]:
    """Return, for each claim id, the numbers of the gold discrepancies that mention it."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, item in enumerate(cluster.discrepancies):
        for side in item["sides"]:
            for mention in side["mentions"]:
                span = cluster.span(mention)
                if span is None:
                    continue
                for claim in claims:
                    if span.overlaps(claim) and compatible(claim.kind, item["kind"]):
                        found[claim.id].add(number)
    return found


def meant_too(claims: list[Claim], mentioned: dict[str, set[int]]) -> dict[str, set[int]]:
    """Return, for each claim id, the rows that name a claim of the same thing and value."""
    named: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if mentioned[claim.id]:
            named[claim.kind, claim.head].append(claim)
    found: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        for other in named[claim.kind, claim.head] if claim.kind != "statement" else ():
            if relation_of(claim, other).relation == "same":
                found[claim.id] |= mentioned[other.id]
    return found


def labelled_pairs(claims: list[Claim], cluster: Cluster) -> Iterator[tuple[int, int, int]]:
    """Yield (index, index, label) for the pairs whose label is known."""
    mentioned = rows_of(claims, cluster)
    meant = meant_too(claims, mentioned)
    blocks: dict[Any, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        blocks[block_key(claim)].append(index)
    for members in blocks.values():
        for i, j in combinations(members, 2):
            if claims[i].sentence == claims[j].sentence and claims[i].report_id == claims[j].report_id:
                continue
            a, b = mentioned[claims[i].id], mentioned[claims[j].id]
            if a & b:
                yield i, j, 1
            elif meant[claims[i].id] & meant[claims[j].id]:
                continue
            elif (a and b) or relation_of(claims[i], claims[j]).relation in {"excluding", "vaguer"}:
                yield i, j, 0


def label(path: Path, settings: Settings) -> Labelled:
    """Extract, pair and label one cluster."""
    cluster = load_cluster(path)
    claims = claims_of(sorted(cluster.reports, key=lambda r: r.id), settings)
    pairs = list(labelled_pairs(claims, cluster))
    left = np.array([i for i, _, _ in pairs], dtype=np.intp)
    right = np.array([j for _, j, _ in pairs], dtype=np.intp)
    evidence = Evidence(claims, encoder_for(settings))
    features = evidence.pairs(left, right) if pairs else np.zeros((0, len(FEATURES)))
    return Labelled(features, [claims[i].kind for i in left], np.array([y for _, _, y in pairs], dtype=int))


def design(row: Labelled) -> np.ndarray:
    """Return the features, the same again for the pair's own family, and one bias column a kind."""
    bias = np.array([[float(kind == name) for name in KINDS] for kind in row.kinds]).reshape(-1, len(KINDS))
    own = [
        row.features * np.array([[float(FAMILY[k] == family)] for k in row.kinds]).reshape(-1, 1)
        for family in FAMILIES_OF
    ]
    return np.hstack([row.features, *(OWN_SCALE * part for part in own), bias])


def fit(rows: list[Labelled]) -> LogisticRegression:
    """Fit a ridge-regularised logistic regression; each event weighs the same."""
    weights = np.concatenate([np.full(len(r.labels), 1000.0 / max(1, len(r.labels))) for r in rows])
    model = LogisticRegression(C=0.3, max_iter=5000)
    model.fit(
        np.vstack([design(r) for r in rows]), np.concatenate([r.labels for r in rows]), sample_weight=weights
    )
    return model


def main() -> None:
    """Train, report by leave-one-event-out, and write the weights when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    settings = Settings()
    rows = [label(path, settings) for path in args.clusters]
    aucs, aps = [], []
    for k, (path, row) in enumerate(zip(args.clusters, rows, strict=True)):
        if not 0 < row.labels.sum() < len(row.labels):
            continue
        scores = fit(rows[:k] + rows[k + 1 :]).predict_proba(design(row))[:, 1]
        aucs.append(roc_auc_score(row.labels, scores))
        aps.append(average_precision_score(row.labels, scores))
        print(
            f"{path.name:34s} pairs {len(row.labels):6d} same question {row.labels.sum():5d}  "
            f"AUC {aucs[-1]:.3f}  average precision {aps[-1]:.3f}"
        )
    model = fit(rows)
    shared, own, bias = np.split(model.coef_[0], [len(FEATURES), len(FEATURES) * (1 + len(FAMILIES_OF))])
    own = own.reshape(len(FAMILIES_OF), len(FEATURES)) * OWN_SCALE
    weights = {
        family: dict(zip(FEATURES, np.round(shared + own[n], 3).tolist(), strict=True))
        for n, family in enumerate(FAMILIES_OF)
    }
    bias = np.round(bias + model.intercept_[0], 3).tolist()
    data = {
        "trained": "python bench/train_match.py on 12 development events",
        "weights": weights,
        "bias": dict(zip(KINDS, bias, strict=True)),
    }
    print("mean AUC", np.mean(aucs).round(3), "mean average precision", np.mean(aps).round(3))
    if args.write:
        TARGET.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
