"""The made-up wire that the benches run on: what it says of its reports is true."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.models import Quantity
from factcheck.values import find

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """The script, which is no part of the package."""
    sys.path.insert(0, str(BENCH))
    try:
        import wire
    finally:
        sys.path.remove(str(BENCH))
    return wire


def test_quotes_stand_where_claims_say(bench: ModuleType) -> None:
    for wired in bench.wire(300, seed=1):
        text = wired.report.text
        assert all(text[claim.start : claim.end] == claim.quote for claim in wired.claims)
        assert all(claim.sentence in text and not set("{}<>[]|") & set(claim.sentence) for claim in wired.claims)
        assert len({claim.id for claim in wired.claims}) == len(wired.claims) == len(wired.questions)


def test_values_are_what_reading_gives(bench: ModuleType) -> None:
    for wired in bench.wire(40, seed=2):
        for claim in wired.claims:
            if isinstance(claim.value, Quantity):
                assert claim.value in [found.value for found in find(claim.quote)]


def test_only_planted_questions_have_two_answers(bench: ModuleType) -> None:
    answers: dict[str, set[str]] = {}
    otherwise: set[str] = set()
    for wired in bench.wire(400, seed=3):
        otherwise |= wired.otherwise
        for claim, question in zip(wired.claims, wired.questions, strict=True):
            if claim.kind in ("time", "date", "person", "place"):
                answers.setdefault(question, set()).add(getattr(claim.value, "name", None) or claim.value.earliest)
    apart = {question for question, values in answers.items() if len(values) > 1}
    assert apart and apart <= otherwise


def test_a_seed_gives_one_wire_and_its_beginning_needs_no_end(bench: ModuleType) -> None:
    one, again, other = (list(islice(bench.wire(10_000, seed=seed), 50)) for seed in (4, 4, 5))
    assert one == again != other
    sizes = [len(wired.report.text.split()) for wired in one]
    assert min(sizes) > 100 and max(sizes) < 800
