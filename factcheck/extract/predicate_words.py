"""The word lists of ``predicates.toml``, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(key: str) -> frozenset[str]:
    """Return one list of ``predicates.toml``."""
    return frozenset(_lists()[key])


@cache
def acts() -> dict[str, str]:
    """Return the nouns that tell an act, each with its verb."""
    found: dict[str, str] = _lists()["acts"]
    return found


@cache
def _lists() -> dict[str, Any]:
    with files("factcheck").joinpath("extract/predicates.toml").open("rb") as stream:
        return tomllib.load(stream)
