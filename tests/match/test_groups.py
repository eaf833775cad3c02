"""Grouping of many events at once against a slow, obvious version: one event, one block, one pair at a time."""

from __future__ import annotations

from itertools import combinations, groupby

import numpy as np
import pytest
from fakes import WordEncoder
from ferry_table import TABLE
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.match import match_claims
from factcheck.match.cluster import clusters
from factcheck.match.evidence import Evidence
from factcheck.match.groups import SAME_WORDING, block_key
from factcheck.match.keys import event_of, key_of
from factcheck.match.score import KINDS, PairModel
from factcheck.models import Claim, Kind
from factcheck.settings import Settings

EVENTS = [key_of(number, happening) for number in range(3) for happening in ("main", "2019-03 sink")]


@st.composite
def tables(draw: st.DrawFn) -> list[Claim]:
    """Draw claims of a few events and reports; reports of two events never share an id."""
    drawn = draw(st.lists(st.tuples(st.sampled_from(TABLE), st.sampled_from(EVENTS), st.integers(0, 2)), max_size=14))
    return [
        claim.model_copy(update={"id": f"c{n:02d}", "event": event, "report_id": f"{event_of(event)}r{report}"})
        for n, (claim, event, report) in enumerate(drawn)
    ]


def slow(claims: list[Claim], threshold: float) -> set[tuple[str, ...]]:
    """Return the groups of two claims or more, by the ids of their claims."""
    found = set()
    model = PairModel.load()
    for _, told in groupby(sorted(claims, key=lambda c: (event_of(c.event), c.id)), key=lambda c: event_of(c.event)):
        event = list(told)
        evidence = Evidence(event, WordEncoder())
        scores = {}
        for i, j in combinations(range(len(event)), 2):
            left, right = np.array([i]), np.array([j])
            if block_key(event[i]) != block_key(event[j]) or evidence.rivals(left, right)[0]:
                continue
            score = float(model.probability(evidence.pairs(left, right), np.array([KINDS.index(event[i].kind)]))[0])
            scores[i, j] = max(score, SAME_WORDING) if evidence.same_wording(left, right)[0] else score
        left, right = (np.array([pair[side] for pair in scores], dtype=np.intp) for side in (0, 1))
        groups = clusters(len(event), left, right, np.array(list(scores.values())), threshold)
        found |= {tuple(event[n].id for n in group) for group in groups if len(group) > 1}
    return found


def fast(claims: list[Claim], threshold: float) -> set[tuple[str, ...]]:
    return {group.claim_ids for group in match_claims(claims, WordEncoder(), Settings(link_threshold=threshold)).groups}


@settings(deadline=None, max_examples=12)
@given(tables(), st.sampled_from([0.2, 0.5]), st.randoms())
def test_many_events_at_once_give_what_a_look_at_each_pair_gives(claims: list[Claim], threshold: float, random) -> None:
    expected = slow(claims, threshold)
    assert fast(claims, threshold) == expected
    random.shuffle(claims)
    assert fast(claims, threshold) == expected


@settings(deadline=None, max_examples=10)
@given(tables())
def test_another_event_in_the_folder_changes_nothing(claims: list[Claim]) -> None:
    alone = [claim for claim in claims if event_of(claim.event) == ""]
    expected = match_claims(alone, WordEncoder(), Settings())
    every = match_claims(claims, WordEncoder(), Settings())
    assert [group for group in every.groups if event_of(group.event) == ""] == list(expected.groups)
    ids = {claim.id for claim in alone}
    assert {pair: p for pair, p in every.links.items() if ids & set(pair)} == expected.links


def test_it_does_not_matter_which_events_share_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [
        claim.model_copy(update={"id": f"{claim.id}-{n}", "event": key_of(n, "main"), "report_id": f"{claim.report_id}-{n}"})
        for n in range(4)
        for claim in TABLE
    ]
    together = match_claims(claims, WordEncoder(), Settings())
    assert len(together.groups) == 4 * len(match_claims(TABLE, WordEncoder(), Settings()).groups)
    monkeypatch.setattr("factcheck.match.groups.BATCH", 1)
    assert match_claims(claims, WordEncoder(), Settings()) == together


def test_of_a_large_block_fewer_pairs_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [claim.model_copy(update={"event": "main"}) for claim in TABLE]
    report = claims[0].report_id
    every = match_claims(claims, WordEncoder(), Settings(), report).links.keys()
    monkeypatch.setattr("factcheck.match.groups.ALL_PAIRS", 1)
    monkeypatch.setattr("factcheck.match.candidates.NEAREST", 1)
    assert match_claims(claims, WordEncoder(), Settings(), report).links.keys() < every


@pytest.mark.parametrize(("kind", "compared"), [("count", False), ("date", True), ("time", True)])
def test_only_dates_and_times_are_compared_across_the_happenings_of_an_event(kind: Kind, compared: bool) -> None:
    main, back, other = (
        block_key(TABLE[0].model_copy(update={"kind": kind, "event": event}))
        for event in (key_of(0, "main"), key_of(0, "2019-03 sink"), key_of(1, "main"))
    )
    assert (main == back) == compared
    assert main != other
