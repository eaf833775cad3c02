"""The whole of matching: block, score, cluster, name the question."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from factcheck.match.cluster import clusters
from factcheck.match.encode import Encoder
from factcheck.match.evidence import Evidence
from factcheck.match.question import question_of
from factcheck.match.score import PairModel
from factcheck.match.settle import is_main
from factcheck.match.words import Indices
from factcheck.models import Claim, Group
from factcheck.settings import Settings
from factcheck.values.happening import act_name, parse

SAME_WORDING = 0.97
"""Probability that two reports' clauses ask one question when they are the same but for the value."""


@dataclass(frozen=True)
class Matching:
    """Groups of two claims or more, and the pair probabilities inside them, by claim ids in order."""

    groups: tuple[Group, ...]
    links: dict[tuple[str, str], float]


def block_key(claim: Claim) -> tuple[str, ...]:
    """Return what two claims must share to be compared at all: kind, event, and for tolls the state.

    A date is not told apart by the date of its happening: that would keep two dates of one act apart.
    """
    state = claim.act if claim.kind == "casualties" else ""
    unit = getattr(claim.value, "unit", None) if claim.kind == "percent" else None
    event = claim.event
    if claim.kind in {"date", "time"} and not is_main(event):
        event = event.rpartition(": ")[0] + act_name(parse(event.rpartition(": ")[2]).act)
    return claim.kind, event, state, unit or ""


def match_claims(claims: Sequence[Claim], encoder: Encoder, settings: Settings) -> Matching:
    """Group the claims that answer one question; the order of ``claims`` changes nothing."""
    ordered = sorted(claims, key=lambda claim: claim.id)
    evidence = Evidence(ordered, encoder)
    model = PairModel.load()
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, claim in enumerate(ordered):
        blocks[block_key(claim)].append(index)
    groups: list[Group] = []
    links: dict[tuple[str, str], float] = {}
    for key in sorted(blocks):
        members = np.array(blocks[key], dtype=np.intp)
        if len(members) < 2:
            continue
        left, right = _all_pairs(len(members))
        apart = ~evidence.rivals(members[left], members[right])
        left, right = left[apart], right[apart]
        kind = ordered[members[0]].kind
        probability = model.probability(evidence.pairs(members[left], members[right]), kind)
        # One clause with another value in it needs no weighing.
        wording = evidence.same_wording(members[left], members[right])
        probability = np.where(wording, np.maximum(probability, SAME_WORDING), probability)
        found = clusters(len(members), left, right, probability, settings.link_threshold)
        place = {member: n for n, group in enumerate(found) if len(group) > 1 for member in group}
        for i, j, p in zip(left.tolist(), right.tolist(), probability.tolist(), strict=True):
            if i in place and place.get(j) == place[i]:
                links[ordered[members[i]].id, ordered[members[j]].id] = p
        groups.extend(_group([ordered[members[n]] for n in group]) for group in found if len(group) > 1)
    return Matching(tuple(sorted(groups, key=lambda group: group.id)), links)


def _all_pairs(size: int) -> tuple[Indices, Indices]:
    left, right = np.triu_indices(size, k=1)
    return left, right


def _group(claims: list[Claim]) -> Group:
    ids = tuple(sorted(claim.id for claim in claims))
    return Group(
        id="g" + hashlib.sha256("\0".join(ids).encode()).hexdigest()[:12],
        question=question_of(claims),
        kind=claims[0].kind,
        event=claims[0].event,
        claim_ids=ids,
    )
