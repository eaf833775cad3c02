"""Texts in batches: the vectors are those of the model itself, whatever stands beside a text."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.encode import BATCH, SentenceEncoder, _batches, load_model, model_folder

TEXTS = [
    "sank", "", "the ferry sank off Lund", "crew",
    "All of the crew were taken aboard a tug that had answered the call for help, the harbour master said.",
]  # fmt: skip


@given(st.lists(st.integers(2, 2 * BATCH)))
def test_each_text_is_in_one_batch_of_bounded_size(tokens: list[int]) -> None:
    batches = _batches(tokens)
    assert sorted(text for batch in batches for text in batch) == list(range(len(tokens)))
    assert all(len(batch) == 1 or len(batch) * max(tokens[text] for text in batch) <= BATCH for batch in batches)


def test_texts_of_one_length_stand_together() -> None:
    assert _batches([3, 9, 3, 9, BATCH + 1]) == [[4], [1, 3, 0, 2]]


def test_the_vectors_are_those_of_the_model_itself() -> None:
    import torch

    threads = torch.get_num_threads()
    found = SentenceEncoder("bundled", None, 0).encode(TEXTS * 60)
    wanted = load_model(model_folder("bundled")).encode(TEXTS, normalize_embeddings=True)
    assert np.allclose(found, np.tile(wanted, (60, 1)), atol=2e-3)  # kept in half precision
    assert torch.get_num_threads() == threads
