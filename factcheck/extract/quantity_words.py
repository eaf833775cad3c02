"""The word lists of ``quantities.toml``, each read once, and the past participle of a verb."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_VOWELS = "aeiou"


@cache
def words(key: str) -> frozenset[str]:
    """Return one list of ``quantities.toml``."""
    return frozenset(_lists()[key])


@cache
def happenings() -> dict[str, str]:
    """Return the nouns of a happening, each with its verb."""
    found: dict[str, str] = _lists()["happenings"]
    return found


@cache
def states() -> dict[str, str]:
    """Return the words of a toll, each with its state: "killed", "injured", "missing", "survived"."""
    listed: dict[str, list[str]] = _lists()["states"]
    return {word: state for state, words in listed.items() for word in words}


@cache
def plights() -> dict[str, str]:
    """Return the words that tell what became of people who are only numbered, each with its verb or ""."""
    found: dict[str, str] = _lists()["plights"]
    return found


@cache
def participle(lemma: str) -> str:
    """Return the past participle of a verb's lemma: "fired", "shot", "carried", "grabbed"."""
    verb, _, particle = lemma.partition(" ")
    irregular: dict[str, str] = _lists()["participles"]
    form = irregular.get(verb) or _regular(verb)
    return f"{form} {particle}".strip()


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in {*_VOWELS, ""}:
        return f"{verb[:-1]}ied"
    short = len(verb) in {3, 4} and verb[-1] in "bdgklmnprt" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS
    return f"{verb}{verb[-1]}ed" if short and verb[-1] != "k" else f"{verb}ed"


@cache
def _lists() -> dict[str, Any]:
    with files("factcheck").joinpath("extract/quantities.toml").open("rb") as stream:
        return tomllib.load(stream)
