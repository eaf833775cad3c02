"""The collector of cycles, left alone while much is made, and back afterwards."""

from __future__ import annotations

import gc

import pytest

from factcheck.libraries import cycles_left_alone


def test_the_collector_rests_and_comes_back() -> None:
    with cycles_left_alone():
        assert not gc.isenabled()
        made = [[n] for n in range(2000)]
    assert gc.isenabled()
    assert len(made) == 2000
    assert gc.get_freeze_count() == 0
    assert any(one is made for one in gc.get_objects(generation=2))  # no young collection goes through them


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError), cycles_left_alone():
        raise ValueError
    assert gc.isenabled()


def test_what_somebody_else_has_set_aside_stays_there() -> None:
    gc.freeze()
    try:
        kept = gc.get_freeze_count()
        with cycles_left_alone():
            pass
        assert gc.get_freeze_count() >= kept - 50  # some of it may die meanwhile
    finally:
        gc.unfreeze()
