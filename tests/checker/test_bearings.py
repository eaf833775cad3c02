"""Spots told by distance and direction from a town; first what is left alone."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.contradictions.bearings import find
from factcheck.models import Claim, Place, Report


def spot(text: str, thing: str = "ship", end: str = "place") -> tuple[Report, list[Claim]]:
    """Return a report and its claims: each "<n> km <direction> of <Town>" as a distance and a place."""
    told = report(text.replace(" ", "-"), text)
    words = text.split(" ")
    claims: list[Claim] = []
    for i, word in enumerate(words):
        if word == "km":
            side, town = words[i + 1], words[i + 3].rstrip(".,")
            place = Place(name=town, key=town.lower(), relation=f"{side} of")
            about, quote = f"attack {thing}: {end}", f"{side} of {town}"
            claims.append(claim(told, f"{words[i - 1]} km", "distance", head=thing))
            claims.append(claim(told, quote, "place", about=about, head=thing, value=place))
    return told, claims


def found_in(*told: tuple[Report, list[Claim]]) -> list[tuple[str, ...]]:
    reports = {one.id: one for one, _ in told}
    found = find([c for _, claims in told for c in claims], reports)
    return [tuple(sorted(words for words, _ in one.sides)) for one in found]


EAST = spot("It was attacked 150 km east of Aden.")


@pytest.mark.parametrize(
    "other",
    [
        spot("It was attacked 150 km east of Aden."),
        spot("It was attacked 150 km northeast of Aden."),
        spot("It was attacked 150 km west of Mukalla."),
        spot("Its helper lay 90 km west of Aden."),
        spot("One came from 150 km west of Aden.", end="origin"),
        spot("Another shook the sea 150 km west of Aden.", thing="aftershock"),
        spot("It was attacked 150 km east of Aden and its helper lay 150 km west of Aden."),
    ],
)
def test_what_may_be_another_spot_is_left_alone(other: tuple[Report, list[Claim]]) -> None:
    assert found_in(EAST, other) == []


def test_one_spot_on_two_sides_of_a_town_is_found_whatever_is_told_of_it() -> None:
    west = spot("The captain called from 150 km west of Aden.", thing="captain")
    assert found_in(EAST, west) == [("east of Aden", "west of Aden")]


def test_reports_on_one_side_stand_together() -> None:
    west = [spot(f"The {who} called from 150 km southwest of Aden.", thing=who) for who in ("captain", "mate")]
    reports = {told.id: told for told, _ in (EAST, *west)}
    (found,) = find([c for _, claims in (EAST, *west) for c in claims], reports)
    assert sorted(len(ids) for _, ids in found.sides) == [1, 2]
