"""One spot on two sides of a town: "150 miles east of Aden" and, says another report, "150 miles west of Aden".

Reports tell where a happening was with ever another act and thing (the ship attacked, the captain sailing), so that
matching seldom sets the two side by side; the same distance from the same town says that they mean one spot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.checker.contradictions.contradiction import Contradiction, first_conflict
from factcheck.checker.contradictions.order import between, by_report
from factcheck.checker.stages import one_of_the_aftermath
from factcheck.models import Claim, Place, Report
from factcheck.values import relate
from factcheck.values.bearings import on_two_sides, relation_of

CONFIDENCE = 0.8
"""A guess: one pair on the development events, and right."""


class Bearing(NamedTuple):
    """How far from a town a place lies, and the degrees of its direction."""

    distance: Claim
    degrees: int


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the spots that reports put equally far from one town, on two sides of it, one contradiction a spot."""
    bearings: dict[str, Bearing] = {}
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for in_report in by_report(claims).values():
        for place, town, bearing in _bearings(in_report, reports):
            bearings[place.id] = bearing
            told[place.event, town].append(place)
    return [found for _, group in sorted(told.items()) if (found := _opposed(group, bearings)) is not None]


def _bearings(told: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[tuple[Claim, str, Bearing]]:
    """Yield the places of a report that are told by a distance from a town, each with the key of the town."""
    for distance, place in pairwise(claim for claim in told if claim.kind in ("distance", "place")):
        if distance.kind != "distance" or not isinstance(place.value, Place) or between(distance, place, reports).strip():
            continue
        if place.about.endswith((": origin", ": destination")):
            continue  # "a crew from 5 km north" tells of no spot of the fire's
        relation = relation_of(place.value.relation)
        if relation.sort == "direction" and relation.degrees is not None:
            yield place, place.value.key, Bearing(distance, relation.degrees)


def _opposed(group: Sequence[Claim], bearings: Mapping[str, Bearing]) -> Contradiction | None:
    """Return the first two on two sides, each with those on its side; a report that tells of both means two spots."""

    def one_spot(a: Claim, b: Claim) -> bool:
        one, two = bearings[a.id].distance, bearings[b.id].distance
        return relate(one.value, two.value, "distance").relation == "same" and not one_of_the_aftermath(a, b)

    return first_conflict(
        group,
        lambda a, b: one_spot(a, b) and on_two_sides(bearings[a.id].degrees, bearings[b.id].degrees),
        lambda a, b: one_spot(a, b) and bearings[a.id].degrees == bearings[b.id].degrees,
        CONFIDENCE,
    )
