"""Reports of another event that its words could not tell from this one: the same navy, another year's pirates.

Matching never looks at values, and what a report is known by may be much the same for two events of
one kind at one place. Two signs together set a report apart: it lacks most of the names that the
others share, and its figures contradict theirs where the others agree among themselves. Either alone
is common among reports of one event: a short one has few names, a late one other figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from factcheck.checker.sides import relation_of, sides_of
from factcheck.match.keys import key_in
from factcheck.match.signature import names_of
from factcheck.models import Claim, Group, Kind, Report
from factcheck.question import group_of

Keyed = TypeVar("Keyed", Claim, Group)

FEWEST_REPORTS = 5
"""With fewer there is no telling what the others share."""
SHARED = 0.5
"""Share of the reports that have a name before it counts as the event's."""
FEWEST_NAMES = 0.5
"""Share of the event's names, by rarity and number of reports, from which a report is no stranger. Over the twelve
development events a third of the strangers have 0.6 or more and stay; one report in ten that is none has less."""
FEWEST_COMPARED = 6
"""Pairs of figures of a report and another's that must have been compared."""
AGREEING = 0.5
"""A stranger agrees less than this share as often as the others do among themselves. On the development events those
with few names that are none have 0.66 or more, the two that come apart here 0.25."""
UNTOLD: frozenset[Kind] = frozenset(["statement", "place", "organisation"])
"""Kinds of which two reports of one event often tell two things."""


class Apart:
    """The strangers among the reports of one event, each an event of its own with the other prints of its text."""

    def __init__(self, reports: Sequence[Report], groups: Iterable[Group], claims: Sequence[Claim]) -> None:
        self._report_of = {claim.id: claim.report_id for claim in claims}
        strangers = strangers_of(reports, groups, claims)
        number = {report.text: n for n, report in enumerate((r for r in reports if r.id in strangers), start=1)}
        self._event = {report.id: f"set apart {number[report.text]}" for report in reports if report.text in number}

    def cut(self, groups: Iterable[Group], by_id: Mapping[str, Claim]) -> list[Group]:
        """Return the groups without those claims that strangers tell; what one stranger told twice is a group still."""
        return [part for group in groups for part in (self._parts(group, by_id) if self._event else [group])]

    def _parts(self, group: Group, by_id: Mapping[str, Claim]) -> list[Group]:
        told: dict[str, list[Claim]] = defaultdict(list)
        for claim_id in group.claim_ids:
            told[self._event.get(self._report_of[claim_id], "")].append(by_id[claim_id])
        if len(told) == 1:
            return [group]
        return [group_of(claims) for _, claims in sorted(told.items()) if len(claims) > 1]

    def claim(self, claim: Claim) -> Claim:
        """Return the claim with the key of its own event."""
        return self._keyed(claim, claim.report_id)

    def group(self, group: Group) -> Group:
        """Return a group that was cut with the key of its own event."""
        return self._keyed(group, self._report_of[group.claim_ids[0]])

    def _keyed(self, record: Keyed, report_id: str) -> Keyed:
        event = self._event.get(report_id)
        return record.model_copy(update={"event": key_in(event, record.event)}) if event else record


def strangers_of(reports: Sequence[Report], groups: Iterable[Group], claims: Iterable[Claim]) -> list[str]:
    """Return the ids of the reports, of those of one event, that tell of another; sorted."""
    doubtful = _short_of_names(reports) if len(reports) >= FEWEST_REPORTS else set()
    if not doubtful:
        return []
    agreed, compared = _compared(groups, {claim.id: claim for claim in claims})
    return sorted(name for name in doubtful if _contradicts(name, agreed, compared))


def _short_of_names(reports: Sequence[Report]) -> set[str]:
    """Return the ids of the reports that lack most of the names which the event's reports share."""
    names = {report.id: names_of(report) for report in reports}
    told = Counter(name for own in names.values() for name in own)
    weight = {
        name: rarity * (told[name] - 1)
        for own in names.values()
        for name, rarity in own.items()
        if told[name] >= SHARED * len(reports)
    }
    enough = FEWEST_NAMES * sum(weight.values())
    return {key for key, own in names.items() if sum(weight.get(name, 0.0) for name in sorted(own)) < enough}


def _compared(groups: Iterable[Group], by_id: dict[str, Claim]) -> tuple[Counter[str], Counter[str]]:
    """Return in how many pairs with another report each report agrees on a question, and is compared at all.

    The counts under "" are of all pairs.
    """
    agreed: Counter[str] = Counter()
    compared: Counter[str] = Counter()
    for group in groups:
        if group.kind in UNTOLD:
            continue
        sides = sides_of([by_id[c] for c in group.claim_ids])
        on: dict[str, set[int]] = {}
        for n, side in enumerate(sides):
            for claim in side.claims:
                on.setdefault(claim.report_id, set()).add(n)
        opposed = {
            frozenset((i, j))
            for (i, a), (j, b) in combinations(enumerate(sides), 2)
            if relation_of(a.first, b.first).relation == "excluding"
        }
        for one, two in combinations(sorted(on), 2):
            agree = not on[one].isdisjoint(on[two])
            if agree or any(frozenset((i, j)) in opposed for i in on[one] for j in on[two]):
                compared.update((one, two, ""))
                agreed.update((one, two, "") if agree else ())
    return agreed, compared


def _contradicts(name: str, agreed: Counter[str], compared: Counter[str]) -> bool:
    """Tell whether a report agrees far more seldom with the others than they do with each other."""
    others = compared[""] - compared[name]
    if compared[name] < FEWEST_COMPARED or not others:
        return False
    usual = (agreed[""] - agreed[name]) / others
    return agreed[name] / compared[name] < AGREEING * usual
