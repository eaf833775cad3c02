"""One spot on two sides of a town: "150 miles east of Aden" and, says another report, "150 miles west of Aden".

Reports tell where a happening was with ever another act and thing (the ship attacked, the captain sailing), so that
matching seldom sets the two side by side; the same distance from the same town says that they mean one spot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from factcheck.checker.contradictions.contradiction import Contradiction, side_of
from factcheck.checker.contradictions.order import between, by_report
from factcheck.checker.stages import one_of_the_aftermath
from factcheck.models import Claim, Place, Report
from factcheck.values import relate
from factcheck.values.bearings import on_two_sides, relation_of

CONFIDENCE = 0.8
"""A guess: one pair on the development events, and right."""


class Bearing(NamedTuple):
    """A place so far from a town, and the degrees of its direction."""

    place: Claim
    distance: Claim
    degrees: int


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the spots that reports put equally far from one town, on two sides of it, one contradiction a spot."""
    told: dict[tuple[str, str], list[Bearing]] = defaultdict(list)
    for in_report in by_report(claims).values():
        for bearing in _bearings(in_report, reports):
            value = bearing.place.value
            if isinstance(value, Place):
                told[bearing.place.event, value.key].append(bearing)
    return [found for _, group in sorted(told.items()) for found in _opposed(group)]


def _bearings(told: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[Bearing]:
    for distance, place in pairwise(claim for claim in told if claim.kind in ("distance", "place")):
        if distance.kind != "distance" or not isinstance(place.value, Place) or between(distance, place, reports).strip():
            continue
        relation = relation_of(place.value.relation)
        if place.about.endswith((": origin", ": destination")):
            continue  # "a crew from 5 km north" tells of no spot of the fire's
        if relation.sort == "direction" and relation.degrees is not None:
            yield Bearing(place, distance, relation.degrees)


def _opposed(group: Sequence[Bearing]) -> Iterator[Contradiction]:
    """Yield the first two on two sides, each with those on its side; a report that tells of both means two spots."""
    for a, b in combinations(group, 2):
        if not _one_spot(a, b) or not on_two_sides(a.degrees, b.degrees):
            continue
        here, there = ([c.place for c in group if _one_spot(c, one) and c.degrees == one.degrees] for one in (a, b))
        if {c.report_id for c in here}.isdisjoint(c.report_id for c in there):
            yield Contradiction(
                kind="place",
                question=f"place: {a.place.about.removesuffix(': place')}",
                sides=(side_of(here), side_of(there)),
                verdict="conflict",
                reason=relate(a.place.value, b.place.value, "place").reason,
                confidence=CONFIDENCE,
            )
            return


def _one_spot(a: Bearing, b: Bearing) -> bool:
    same = relate(a.distance.value, b.distance.value, "distance").relation == "same"
    return same and not one_of_the_aftermath(a.place, b.place)
