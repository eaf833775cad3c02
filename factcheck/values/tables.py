"""The plain data files of this package, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return ``data/<name>.toml`` as it stands."""
    return tomllib.loads(
        files("factcheck").joinpath("values", "data", f"{name}.toml").read_text(encoding="utf-8")
    )


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Return one list of the ``[words]`` table of a data file."""
    return frozenset(table(name)["words"][key])
