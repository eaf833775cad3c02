"""Does the draft put its words into the mouth of somebody whom no source has say them? Precision first.

Most names of speakers say too little to tell two of them apart ("officials", "the ministry"), so only
three things do: two countries, two kinds of houses (the police, the coast guard), and two people of whom
both have a title.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

from factcheck.models import Claim
from factcheck.values.gazetteer import capital_of, country_of
from factcheck.values.offices import role_words
from factcheck.values.spelling import fold

LONGEST = 4
"""Words of the longest name of a country or house."""


class Identity(NamedTuple):
    """What a speaker's name tells of who speaks."""

    countries: frozenset[str]
    houses: frozenset[str]
    person: frozenset[str]
    """The words of a titled person's name, folded."""


def wrong_speakers(draft: Sequence[Claim], supports: Sequence[Claim]) -> tuple[str, tuple[str, ...]] | None:
    """Return whom the draft names and whom the sources name instead; None unless all of them are others.

    A source that says it in its own voice leaves open who told it.
    """
    told = tuple(dict.fromkeys(claim.said_by or "" for claim in supports))
    if not told or "" in told:
        return None
    for said in dict.fromkeys(claim.said_by for claim in draft if claim.said_by):
        if all(are_others(said, other) for other in told):
            return said, told
    return None


def are_others(one: str, two: str) -> bool:
    """Tell whether two speakers, each with whom it cites, are surely not the same."""
    return all(_apart(_identity(a), _identity(b)) for a, b in product(one.split(", citing "), two.split(", citing ")))


def _apart(a: Identity, b: Identity) -> bool:
    return any(x and y and not x & y for x, y in zip(a, b, strict=True))


@lru_cache(maxsize=10_000)
def _identity(speaker: str) -> Identity:
    houses = {_houses().get(phrase, "") for phrase in _phrases(fold(speaker).split())} - {""}
    return Identity(countries_in(speaker), frozenset(houses), _person(speaker))


def countries_in(text: str) -> frozenset[str]:
    """Return the ISO codes of the countries that a text names, also by an adjective or a capital."""
    found = (country_of(phrase) or capital_of(phrase) for phrase in _longest_countries(fold(text).split()))
    return frozenset(code for code in found if code)


def _phrases(words: Sequence[str]) -> Iterator[str]:
    """Yield every run of words, its last word in the singular too."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
            run = " ".join(words[start:end])
            yield run
            yield run.removesuffix("es" if run.endswith("sses") else "s")


def _longest_countries(words: Sequence[str]) -> Iterator[str]:
    """Yield the names of countries and capitals, of overlapping ones the longest: "south korean", not "korean"."""
    start = 0
    while start < len(words):
        runs = (words[start:end] for end in range(min(start + LONGEST, len(words)), start, -1))
        found = next((run for run in runs if country_of(" ".join(run)) or capital_of(" ".join(run))), None)
        if found:
            yield " ".join(found)
        start += len(found) if found else 1


def _person(speaker: str) -> frozenset[str]:
    """Return the name behind a title, up to a comma or "of"; empty where there is no title before a name."""
    words = speaker.split(",")[0].split(" of ")[0].split()
    last = max((n for n, word in enumerate(words) if fold(word) in role_words()), default=len(words))
    name = [word for word in words[last + 1 :] if word[:1].isupper()]
    return frozenset(fold(word) for word in name)


@cache
def _houses() -> dict[str, str]:
    """Return the kind of house of each word that tells it."""
    table = tomllib.loads(files("factcheck.draft").joinpath("houses.toml").read_text(encoding="utf-8"))
    return {word: house for house, words in table.items() for word in words}
