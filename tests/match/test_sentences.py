"""The sentence scorer: symmetric, whatever the order, and right about the plainest cases."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import WordEncoder

from factcheck.match.sentences import FEATURES, SentenceScorer

FOLDER = [
    ("r1", "A ferry with forty people aboard capsized off Lemnos in rough seas."),
    ("r1", "The minister promised an inquiry into the company that owns the ship."),
    ("r2", "Forty people were aboard the ferry that capsized off Lemnos."),
    ("r2", "Divers will search the wreck again at dawn."),
    ("r3", "A train left the rails near Oldham and two carriages overturned."),
    ("r3", "The line to Oldham stays closed for a week."),
    ("r4", "Two carriages overturned when a train left the rails near Oldham."),
]


def scorer(rows: list[tuple[str, str]]) -> SentenceScorer:
    return SentenceScorer([sentence for _, sentence in rows], [report for report, _ in rows], WordEncoder())


def all_pairs(size: int) -> tuple[np.ndarray, np.ndarray]:
    return np.triu_indices(size, k=1)


@pytest.mark.parametrize(("one", "two"), [(0, 4), (1, 5), (2, 5), (3, 6)])
def test_sentences_of_two_happenings_stay_apart(one: int, two: int) -> None:
    assert scorer(FOLDER).probability(np.array([one]), np.array([two]))[0] < 0.5


@pytest.mark.parametrize(("one", "two"), [(0, 2), (4, 6)])
def test_one_happening_in_other_words(one: int, two: int) -> None:
    assert scorer(FOLDER).probability(np.array([one]), np.array([two]))[0] > 0.5


def test_a_sentence_that_is_repeated_changes_no_probability() -> None:
    left, right = all_pairs(len(FOLDER))
    assert np.array_equal(
        scorer(FOLDER).probability(left, right), scorer([*FOLDER, *FOLDER[:3]]).probability(left, right)
    )


def test_the_order_of_the_input_and_of_a_pair_changes_nothing() -> None:
    left, right = all_pairs(len(FOLDER))
    expected = scorer(FOLDER).probability(left, right)
    turned = scorer(FOLDER[::-1])
    last = len(FOLDER) - 1
    assert np.array_equal(turned.probability(last - left, last - right), expected)
    assert np.array_equal(scorer(FOLDER).probability(right, left), expected)


NO_WORDS, ONE_WORD = [("r1", "")] * 2, [("r1", "Fire."), ("r2", "Fire.")]


@pytest.mark.parametrize("rows", [NO_WORDS, ONE_WORD, FOLDER[:2], FOLDER[:4]])
def test_tiny_and_empty_input_gives_finite_features(rows: list[tuple[str, str]]) -> None:
    left, right = all_pairs(len(rows))
    features = scorer(rows).features(left, right)
    assert features.shape == (len(left), len(FEATURES))
    assert np.isfinite(features).all()


def test_no_rows_and_no_pairs() -> None:
    none = np.zeros(0, dtype=np.intp)
    assert scorer([]).probability(none, none).shape == (0,)
    assert scorer(FOLDER).probability(none, none).shape == (0,)


def test_landmarks_hardly_change_what_all_texts_say(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(report + str(n), sentence + f" Part {n}.") for n in range(12) for report, sentence in FOLDER]
    left, right = all_pairs(len(rows))
    exact = scorer(rows).probability(left, right)
    monkeypatch.setattr("factcheck.match.views.LANDMARKS", 60)
    assert np.corrcoef(exact, scorer(rows).probability(left, right))[0, 1] > 0.95
