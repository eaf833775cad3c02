"""The relation words of a place: "near", "off", "south of", "southern part of", and the bearing that they tell."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.values.spelling import fold

COMPASS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
POINTS = {point: 45 * step for step, point in enumerate(COMPASS)}
"""Degrees of the compass points."""
TWO_SIDES = 90
"""Degrees from which on two bearings are two sides of a place."""
NEAR = frozenset(
    ["near", "close to", "not far from", "around", "by", "beside", "next to", "just outside", "nearby"]
)


class Relation(NamedTuple):
    """A relation word taken apart: in, area, through, to, near, off, outside, between, direction or part."""

    sort: str
    degrees: int | None = None
    """Compass bearing of a direction or part; None for "central" and for other sorts."""


def relation_of(text: str) -> Relation:
    """Take a relation word apart; unknown words read as "in"."""
    folded = fold(text)
    bearing = re.search(r"\b(north|south|east|west)?[ ]?(north|south|east|west)(ern)?\b", folded)
    degrees = POINTS.get((bearing.group(1) or "") + bearing.group(2)) if bearing else None
    if folded.endswith("part of"):
        return Relation("part", degrees)
    if degrees is not None:
        return Relation("direction", degrees)
    for sort in ("outside", "off", "between", "through", "to"):
        if re.search(rf"\b{sort}\b", folded):
            return Relation(sort)
    if folded == "in the area of":
        return Relation("area")
    if folded in NEAR or folded == "away from":
        return Relation("near")
    return Relation("in")


def on_two_sides(a: int, b: int) -> bool:
    """Tell whether two bearings, in degrees, lie on two sides of a place; "east-northeast" is rounded to either."""
    turned = abs(a - b) % 360
    return min(turned, 360 - turned) >= TWO_SIDES
