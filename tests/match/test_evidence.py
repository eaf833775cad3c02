"""Evidence never looks at a value; the order of claims changes no group."""

from __future__ import annotations

import random

import numpy as np
from fakes import WordEncoder
from ferry_table import TABLE

from factcheck.match import match_claims
from factcheck.match.evidence import FEATURES, Evidence
from factcheck.match.groups import block_key
from factcheck.match.keys import key_of
from factcheck.models import Claim, Quantity, Statement
from factcheck.settings import Settings
from factcheck.wording import same_wording


def other_value(claim: Claim) -> Claim:
    """Return the claim with another number in value, quote and sentence; the words around stay."""
    assert isinstance(claim.value, Quantity)
    quote = claim.quote.replace(claim.quote.split()[0], "9,417", 1)
    number = {"low": 9417, "high": 9417, "said_low": 9417, "said_high": 9417}
    return claim.model_copy(
        update={
            "value": claim.value.model_copy(update=number),
            "quote": quote,
            "sentence": claim.sentence.replace(claim.quote, quote, 1),
        }
    )


def test_other_values_give_the_same_features() -> None:
    left, right = np.triu_indices(len(TABLE), k=1)
    before = Evidence(TABLE, WordEncoder()).pairs(left, right)
    after = Evidence([other_value(claim) for claim in TABLE], WordEncoder()).pairs(left, right)
    changed = [name for name, a, b in zip(FEATURES, before.T, after.T, strict=True) if not np.allclose(a, b)]
    assert not changed
    assert [block_key(claim) for claim in TABLE] == [block_key(other_value(claim)) for claim in TABLE]


def test_features_are_finite_and_symmetric() -> None:
    left, right = np.triu_indices(len(TABLE), k=1)
    evidence = Evidence(TABLE, WordEncoder())
    one_block = [block_key(TABLE[i]) == block_key(TABLE[j]) for i, j in zip(left, right, strict=True)]
    left, right = left[one_block], right[one_block]
    there, back = evidence.pairs(left, right), evidence.pairs(right, left)
    assert np.isfinite(there).all()
    uneven = [name for name, a, b in zip(FEATURES, there.T, back.T, strict=True) if not np.allclose(a, b)]
    assert not uneven


def test_the_order_of_claims_changes_nothing() -> None:
    expected = match_claims(TABLE, WordEncoder(), Settings())
    for seed in range(3):
        shuffled = random.Random(seed).sample(TABLE, len(TABLE))
        assert match_claims(shuffled, WordEncoder(), Settings()) == expected


def test_no_claims_make_no_groups() -> None:
    assert match_claims([], WordEncoder(), Settings()).groups == ()


def test_statements_are_kept_apart_only_where_thing_and_act_have_nothing_in_common() -> None:
    claim = TABLE[0].model_copy(update={"kind": "statement", "value": Statement(subject="bridge", act="close")})
    told = [("bridge", "close"), ("bridge", "hold"), ("ferry", "close"), ("licence", "expire")]
    row = [
        claim.model_copy(
            update={"id": f"c{n}", "report_id": f"r{n}", "head": head, "act": act, "about": head, "sentence": f"{head} {act}."}
        )
        for n, (head, act) in enumerate(told)
    ]
    left, right = np.triu_indices(len(row), k=1)
    apart = Evidence(row, WordEncoder()).rivals(left, right)
    assert set(zip(left[apart].tolist(), right[apart].tolist(), strict=True)) == {(0, 3), (1, 2), (1, 3), (2, 3)}


def test_one_sentence_in_two_tellings_is_found_in_each_of_many_events() -> None:
    row = [
        told.model_copy(update={"report_id": report, "event": key_of(event, "main"), "clause": ""})
        for claim in [TABLE[0], *TABLE]
        for event in (1, 0)
        for report, told in (("r8", other_value(claim)), ("r9", claim))
    ]
    left, right = np.triu_indices(len(row), k=1)
    one_event = np.array([row[i].event == row[j].event for i, j in zip(left, right, strict=True)])
    left, right = left[one_event], right[one_event]
    expected = [same_wording(row[i], row[j]) for i, j in zip(left, right, strict=True)]
    assert Evidence(row, WordEncoder()).same_wording(left, right).tolist() == expected
    assert sum(expected) >= 2 * 5


def test_the_first_and_the_second_of_a_row_are_rivals_and_ranks_are_not() -> None:
    claim = TABLE[0].model_copy(update={"kind": "altitude"})
    row = [
        claim.model_copy(update={"id": f"c{n}", "report_id": f"r{n}", "about": about, "sentence": f"It told {n} {about}."})
        for n, about in enumerate(["first missile", "second missile", "missile", "first missile"])
    ]
    left, right = np.triu_indices(len(row), k=1)
    apart = Evidence(row, WordEncoder()).rivals(left, right)
    found = set(zip(left[apart].tolist(), right[apart].tolist(), strict=True))
    assert found == {(0, 1), (1, 3)}
    ranks = [claim.model_copy(update={"kind": "rank"}) for claim in row]
    assert not Evidence(ranks, WordEncoder()).rivals(left, right).any()
