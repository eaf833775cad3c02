"""The whole of matching: block, score, cluster, name the question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from factcheck.libraries import cycles_left_alone
from factcheck.match.candidates import ALL_PAIRS, candidates
from factcheck.match.cluster import clusters
from factcheck.match.encode import Encoder
from factcheck.match.evidence import Evidence
from factcheck.match.keys import event_of
from factcheck.match.score import KINDS, PairModel
from factcheck.match.words import Array, Indices
from factcheck.models import Claim, Group
from factcheck.question import group_of
from factcheck.settings import Settings

SAME_WORDING = 0.97
"""Probability that two reports' clauses ask one question when they are the same but for the value."""
BATCH = 5_000
"""Claims matched at once: their vectors take 40 MB; with 10,000 it takes a twentieth longer."""
CHUNK = 100_000
"""Pairs scored at once: their features take 27 MB."""


Link = tuple[str, str]
"""The ids of two claims, in order."""


@dataclass(frozen=True)
class Matching:
    """Groups of two claims or more, and the pair probabilities inside them, by claim ids in order.

    Of one report, where it was asked for, the probabilities of all pairs, grouped or not.
    """

    groups: tuple[Group, ...]
    links: Mapping[Link, float]


class _Links(Mapping[Link, float]):
    """The probabilities of the pairs of some batches: a table that is made once somebody looks into it."""

    def __init__(self, batches: Sequence[tuple[Sequence[str], Indices, Indices, Array]]) -> None:
        """Take for each batch the ids of its claims, the places of each pair among them, and the pairs' probabilities."""
        self._batches = batches

    @cached_property
    def _table(self) -> dict[Link, float]:
        return {
            (ids[one], ids[two]): chance
            for ids, left, right, chances in self._batches
            for one, two, chance in zip(left.tolist(), right.tolist(), chances.tolist(), strict=True)
        }

    def __getitem__(self, link: Link) -> float:
        return self._table[link]

    def __iter__(self) -> Iterator[Link]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


def block_key(claim: Claim) -> tuple[str, ...]:
    """Return what two claims must share to be compared at all: kind, event, and for tolls the state.

    Dates are not told apart by their happening: its key holds the date, and one report looks back on what
    another has as its news. Ages are those of the day of the report, whatever happening they stand beside.
    """
    state = claim.act if claim.kind == "casualties" else ""
    unit = getattr(claim.value, "unit", None) if claim.kind == "percent" else None
    event = event_of(claim.event) if claim.kind in {"date", "time", "age"} else claim.event
    return claim.kind, event, state, unit or ""


@cycles_left_alone()
def match_claims(
    claims: Sequence[Claim], encoder: Encoder, settings: Settings, report_id: str | None = None
) -> Matching:
    """Group the claims that answer one question; the order of ``claims`` changes nothing.

    What an event's groups are depends on its own claims only. Many small events are matched at once,
    since most of what one takes is what every call of a numeric library takes. The links hold the
    pairs inside the groups, and all pairs with a claim of ``report_id``. Nothing here makes a cycle, and
    to look for one took a sixth of the time.
    """
    model = PairModel.load()
    groups: list[Group] = []
    links = []
    for batch in _batches(claims):
        found, left, right, probability = _match(batch, encoder, model, settings, report_id)
        groups += found
        links.append(([claim.id for claim in batch], left, right, probability))
    return Matching(tuple(sorted(groups, key=lambda group: group.id)), _Links(links))


def _batches(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Return the claims of whole events together, sorted, ``BATCH`` or more at a time; events of like size meet."""
    events: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        events[event_of(claim.event)].append(claim)
    batch: list[Claim] = []
    for name in sorted(events, key=lambda name: (len(events[name]), name)):
        batch += events.pop(name)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _match(
    claims: list[Claim], encoder: Encoder, model: PairModel, settings: Settings, report_id: str | None
) -> tuple[list[Group], Indices, Indices, Array]:
    """Group the claims of some events; return also the pairs that are links and their probabilities."""
    evidence = Evidence(claims, encoder)
    left, right = candidates([block_key(claim) for claim in claims], evidence.meaning, ALL_PAIRS)
    met = [np.flatnonzero(~evidence.rivals(left[part], right[part])) + part.start for part in _parts(len(left))]
    left, right = (np.concatenate([side[rows] for rows in met]) for side in (left, right))
    number = {kind: n for n, kind in enumerate(KINDS)}
    kinds = np.array([number[claim.kind] for claim in claims], dtype=np.intp)
    scored = [_probability(kinds, left[part], right[part], evidence, model) for part in _parts(len(left))]
    probability = np.concatenate(scored)
    found = [group for group in clusters(len(claims), left, right, probability, settings.link_threshold) if len(group) > 1]
    place = np.full(len(claims), -1)
    for n, group in enumerate(found):
        place[group] = n
    told = (place[left] == place[right]) & (place[left] >= 0)
    if report_id is not None:
        theirs = np.array([claim.report_id == report_id for claim in claims], dtype=bool)
        told |= theirs[left] | theirs[right]
    return [group_of([claims[n] for n in group]) for group in found], left[told], right[told], probability[told]


def _probability(
    kinds: Indices, left: Indices, right: Indices, evidence: Evidence, model: PairModel
) -> Array:
    """Return the probability of each pair."""
    scored = model.probability(evidence.pairs(left, right), kinds[left])
    # One clause with another value in it needs no weighing, and two tellings of where one place lies neither.
    sure = evidence.same_wording(left, right) | evidence.same_whereabouts(left, right)
    return np.where(sure, np.maximum(scored, SAME_WORDING), scored)


def _parts(pairs: int) -> list[slice]:
    return [slice(start, start + CHUNK) for start in range(0, max(1, pairs), CHUNK)]
