"""A field's distinct texts: what is asked once for each two of them is what asking for every pair gives."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.fields import Field


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["ferry", "old ferry", ""])), min_size=1))
def test_each_two_texts_are_asked_for_once(rows: list[tuple[int, str]]) -> None:
    field = Field([text for _, text in rows], np.array([event for event, _ in rows]))
    assert [(field.event[row], field.texts[row]) for row in field.row] == rows
    assert len(field.texts) == len(set(rows))
    left, right = np.triu_indices(len(rows), k=1)
    pairs = field.pairs(left, right)
    assert len(set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))) == len(pairs.left)
    for n, (i, j) in enumerate(zip(left, right, strict=True)):
        assert sorted([field.row[i], field.row[j]]) == [pairs.left[pairs.back[n]], pairs.right[pairs.back[n]]]
