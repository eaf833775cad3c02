"""Profiles against the plain definition: Pearson's correlation over all third texts."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match.views import View


@settings(deadline=None)
@given(st.integers(6, 14), st.integers(0, 2**32 - 1))
def test_correlation_and_rank_agree_with_the_plain_definition(size: int, seed: int) -> None:
    view = View(np.random.default_rng(seed).normal(size=(size, 5)))
    cosine = view.rows @ view.rows.T
    left, right = np.triu_indices(size, k=1)
    found = view.profile().correlation(left, right)
    for i, j, value in zip(left, right, found, strict=True):
        third = [k for k in range(size) if k not in (i, j)]
        assert abs(value - np.corrcoef(cosine[i, third], cosine[j, third])[0, 1]) < 1e-3


def test_sparse_and_dense_rows_agree() -> None:
    from scipy.sparse import csr_matrix

    rows = np.random.default_rng(0).integers(0, 2, size=(9, 6)).astype(np.float32)
    left, right = np.triu_indices(9, k=1)
    dense, sparse = View(rows), View(csr_matrix(rows))
    assert np.allclose(dense.cosine(left, right), sparse.cosine(left, right), atol=1e-6)
    expected = dense.profile().correlation(left, right)
    assert np.allclose(expected, sparse.profile().correlation(left, right), atol=1e-4)
