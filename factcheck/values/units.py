"""Units of measure by the names, signs and glued forms of news.

A plain table of factors. pint was measured first: it refuses "nautical miles", "metric tons", "degrees
Celsius" and "Mach", reads "nm" beside a ship as nanometres and "m" beside money as metres, and costs half
a second to
load, while news needs some eighty units whose factors are fixed by treaty. The tests hold every factor
against pint, so that this table can't drift. Ton without an adjective is the tonne: outlets outside the
United States write it so, and the short ton lies within a tenth of it.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import NamedTuple

from factcheck.values.tokens import HYPHENS, Phrases, Token, words


class Unit(NamedTuple):
    """A unit: its kind of value, the canonical unit, and ``canonical = said * factor + offset``."""

    name: str
    kind: str
    canonical: str
    factor: float
    offset: float = 0.0
    sign: str = ""
    """How a number with it is shown."""


UNITS: dict[str, Unit] = {}
_NAMES: dict[str, str] = {}
_SIGNS: dict[str, str] = {}
"""Signs whose case counts ("M" is no metre); "=" marks them in the table."""


def _load() -> None:
    table = files("factcheck.values").joinpath("data/units.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        UNITS[row["name"]] = Unit(
            row["name"],
            row["kind"],
            row["canonical"],
            float(row["factor"]),
            float(row["offset"]),
            row["sign"],
        )
        for word in row["words"].split(";"):
            signs = _SIGNS if word.startswith("=") else _NAMES
            signs[word.removeprefix("=")] = row["name"]


_load()
_PHRASES = Phrases(_NAMES)
SEA_WORDS = words(
    "nautical ship ships vessel vessels coast sea port island boat boats tanker tankers navy naval "
    "offshore pirates maritime strait gulf coastguard frigate submarine sailors yacht"
)
_FROM_WHERE = words("off from away north south east west northeast northwest southeast southwest")
HEAT_WORDS = words("temperature temperatures thermostat warming heat heatwave cold weather fever chill")
_GLUED_ONLY = frozenset(["t", "h", "D", "W", "l", "mb", "in", "g"])
"""Signs that are words or letters of their own when a space stands before them."""


def read_unit(tokens: list[Token], i: int, at_sea: bool = False) -> tuple[Unit, int] | None:
    """Return the unit at ``i`` and the index after it; a hyphen may come first ("340-kilometre").

    ``at_sea`` makes "nm" nautical miles, and so does what it is away from.
    """
    token = tokens[i]
    if token.low in HYPHENS and token.low != "−":
        if token.glued and tokens[i + 1].glued:
            return read_unit(tokens, i + 1, at_sea) if tokens[i + 1].low not in HYPHENS else None
        return None
    sign = _SIGNS.get(token.text)
    if len(token.text) == 1 and token.kind == "word" and _goes_on(tokens, i):
        return None
    match = _PHRASES.match(tokens, i)
    if sign is not None and (match is None or match[1] == i + 1):
        if token.text in _GLUED_ONLY and not token.glued and not _inch(tokens, i):
            return None
        if token.text == "nm" and (at_sea or tokens[i + 1].low in _FROM_WHERE):
            sign = "nautical mile"
        return UNITS[sign], i + 1
    if match is None:
        return None
    return UNITS[match[0]], match[1]


def _goes_on(tokens: list[Token], i: int) -> bool:
    """Digits grown onto a letter make it a part number: "24 L-202", "173 m212"."""
    after = tokens[i + 1]
    return after.glued and (
        after.kind == "num" or (after.low in HYPHENS and tokens[i + 2].kind == "num" and tokens[i + 2].glued)
    )


def _inch(tokens: list[Token], i: int) -> bool:
    return (
        tokens[i].text == "in" and tokens[i - 2].low in ("ft", "foot", "feet") and tokens[i - 1].kind == "num"
    )
