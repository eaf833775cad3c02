"""Train the sentence scorer on labelled sentence pairs and write factcheck/match/sentence_weights.json.

    python bench/train_sentences.py PAIRS.jsonl [--write]

A line of the file has a_doc, a_sentence, b_doc, b_sentence and same_event. A document's name starts
with its topic ("12_3plus"), and a topic is a folder: it gives the context. Since a folder may hold
one event or several, each topic counts three times: as it is, and one folder for each part of it
(what follows the number in a document's name). Prints the AUC by cross-validation over topics.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from factcheck.match.encode import Encoder
from factcheck.match.sentences import FEATURES, SentenceScorer
from factcheck.pipeline import encoder_for
from factcheck.settings import Settings

TARGET = Path(__file__).parent.parent / "factcheck" / "match" / "sentence_weights.json"
FOLDS = 11
RIDGE = 0.03
PART_WEIGHT = 0.5
"""Weight of a pair in a folder of one event, whose pairs count in the whole topic already. Of 0, 0.1,
0.3, 0.5 and 1: the AUC over topics falls from 0.905 to 0.897, that over single events rises from 0.77
to 0.81; at 0.5 they are 0.902 and 0.80."""

Row = dict[str, Any]


class Labelled(NamedTuple):
    """Features, labels and topics of sentence pairs."""

    features: NDArray[np.float64]
    labels: NDArray[np.int64]
    topics: NDArray[np.str_]


def topic(document: str) -> str:
    """Return the topic of a document: what stands before the underscore."""
    return document.split("_")[0]


def part(document: str) -> str:
    """Return the part of its topic that a document belongs to: "12plus" for "12_3plus"."""
    return re.sub(r"_\d+", "_", document)


def folders(rows: list[Row], name: Any) -> Iterator[list[Row]]:
    """Yield the rows whose two documents lie in one folder, folder by folder."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if name(row["a_doc"]) == name(row["b_doc"]):
            groups.setdefault(name(row["a_doc"]), []).append(row)
    yield from groups.values()


def labelled(rows: list[Row], name: Any, encoder: Encoder) -> Labelled:
    """Score the features of all pairs, each in the context of its folder."""
    features, labels, topics = [], [], []
    for group in folders(rows, name):
        left, right = np.arange(len(group)), np.arange(len(group), 2 * len(group))
        sentences = [row["a_sentence"] for row in group] + [row["b_sentence"] for row in group]
        documents = [row["a_doc"] for row in group] + [row["b_doc"] for row in group]
        features.append(SentenceScorer(sentences, documents, encoder).features(left, right))
        labels += [int(row["same_event"]) for row in group]
        topics += [topic(row["a_doc"]) for row in group]
    return Labelled(np.vstack(features), np.array(labels), np.array(topics))


def fit(whole: Labelled, parts: Labelled) -> tuple[NDArray[np.float64], float]:
    """Return weights and bias of a ridge-regularised logistic regression on standardised features."""
    features = np.vstack([whole.features, parts.features])
    scale = StandardScaler().fit(features)
    regression = LogisticRegression(C=RIDGE, max_iter=1000).fit(
        scale.transform(features),
        np.concatenate([whole.labels, parts.labels]),
        sample_weight=np.repeat([1.0, PART_WEIGHT], [len(whole.labels), len(parts.labels)]),
    )
    weights = regression.coef_[0] / scale.scale_
    return weights, float(regression.intercept_[0] - weights @ scale.mean_)


def chosen(data: Labelled, mask: NDArray[np.bool_]) -> Labelled:
    """Return the rows of a mask."""
    return Labelled(data.features[mask], data.labels[mask], data.topics[mask])


def cross_validate(whole: Labelled, parts: Labelled) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the scores of both by models that saw nothing of a pair's topic."""
    scores, part_scores = np.zeros(len(whole.labels)), np.zeros(len(parts.labels))
    for _, test in GroupKFold(FOLDS).split(whole.features, whole.labels, whole.topics):
        held = set(whole.topics[test].tolist())
        out, part_out = (np.isin(data.topics, list(held)) for data in (whole, parts))
        weights, bias = fit(chosen(whole, ~out), chosen(parts, ~part_out))
        scores[out] = whole.features[out] @ weights + bias
        part_scores[part_out] = parts.features[part_out] @ weights + bias
    return scores, part_scores


def main() -> None:
    """Train, report by cross-validation over topics, and write the weights when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in args.pairs.read_text(encoding="utf-8").splitlines()]
    encoder = encoder_for(Settings())
    whole, parts = labelled(rows, topic, encoder), labelled(rows, part, encoder)
    scores, part_scores = cross_validate(whole, parts)
    # labelled() goes folder by folder; the spelling baseline must follow.
    ordered = [row for group in folders(rows, topic) for row in group]
    spelling = [fuzz.token_set_ratio(row["a_sentence"], row["b_sentence"]) for row in ordered]
    topics = len(set(whole.topics.tolist()))
    print(f"pairs {len(whole.labels)}, topics {topics}; AUC by cross-validation over topics")
    for title, labels, values in (
        ("rapidfuzz alone", whole.labels, spelling),
        ("MiniLM cosine alone", whole.labels, whole.features[:, 0]),
        ("sentence scorer", whole.labels, scores),
        ("in folders of one event: MiniLM cosine alone", parts.labels, parts.features[:, 0]),
        ("in folders of one event: sentence scorer", parts.labels, part_scores),
    ):
        print(f"  {title:46s} {roc_auc_score(labels, values):.3f}")
    weights, bias = fit(whole, parts)
    data = {
        "trained": f"python bench/train_sentences.py on {len(whole.labels)} labelled pairs of "
        f"{topics} topics",
        "cross-validated AUC": round(float(roc_auc_score(whole.labels, scores)), 3),
        "weights": dict(zip(FEATURES, np.round(weights, 3).tolist(), strict=True)),
        "bias": round(bias, 3),
    }
    if args.write:
        TARGET.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
