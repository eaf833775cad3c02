from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match import lookup
from factcheck.match.lookup import sharing_two

rows = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=5), max_size=12)


@given(rows, st.integers(0, 12), st.integers(1, 50))
def test_the_index_finds_what_a_look_at_every_pair_finds(terms: list[list[str]], fresh: int, batch: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lookup, "BATCH", batch)
        found = [pair for left, right in sharing_two(terms, fresh) for pair in zip(left, right, strict=True)]
    expected = [
        (i, j) for i, j in combinations(range(len(terms)), 2) if i < fresh and len({*terms[i]} & {*terms[j]}) >= 2
    ]
    assert sorted(found) == expected
