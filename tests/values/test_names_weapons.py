"""Weapons: models, kinds, facets."""

from __future__ import annotations

import pytest

from factcheck.values.names import relate_names
from factcheck.values.weapons import family, parse_weapon, weapon

CASES = [
    # silent
    ("a weapon", "a projectile", "same"),
    ("a Hwasong-17", "an ICBM", "same"),
    ("AK-47s", "AK-47 assault rifles", "same"),
    ("ballistic missiles", "short-range ballistic missiles", "same"),
    ("petrol bombs", "Molotov cocktails", "same"),
    ("Boeing 737 aircraft", "a Boeing 737", "same"),
    ("semi-automatic pistols", "semiautomatic pistol", "same"),
    ("large-calibre rockets", "a large-caliber rocket", "same"),
    ("rockets", "missiles", "incomparable"),
    ("AK-47s", "a grenade launcher", "incomparable"),
    ("AK-47s", "machine guns", "incomparable"),
    # one tells less
    ("a projectile", "a ballistic missile", "vaguer"),
    ("missiles", "cruise missiles", "vaguer"),
    ("a gun", "a .357 Magnum", "vaguer"),
    ("a handgun", "a revolver", "vaguer"),
    ("an Airbus A320", "an Airbus A320-200", "vaguer"),
    # exclude
    ("a ballistic missile", "a cruise missile", "excluding"),
    ("short-range missiles", "long-range missiles", "excluding"),
    ("machine guns", "assault rifles", "excluding"),
    ("a bolt-action rifle", "a semi-automatic rifle", "excluding"),
    ("solid-fuel missiles", "liquid-fuelled missiles", "excluding"),
    ("a frigate", "a destroyer", "excluding"),
    (".38-caliber revolver", ".22-caliber revolver", "excluding"),
]


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_relation(a: str, b: str, relation: str) -> None:
    found = relate_names(weapon(a), weapon(b), "weapon")
    assert found.relation == relation
    if relation == "vaguer":
        assert found.vaguer == 0


def test_parts() -> None:
    parts = parse_weapon("three Hwasong-11 short-range ballistic missiles")
    assert (parts.kind, parts.model) == ("missile", "hwasong 11")
    assert ("path", "ballistic") in parts.facets


def test_family_is_what_alternatives_share() -> None:
    assert family("machine gun") == family("assault rifle") == "firearm"
