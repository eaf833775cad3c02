"""The table of units against pint, and the news forms that pint refuses."""

from __future__ import annotations

import pint
import pytest

from factcheck.values import find
from factcheck.values.units import UNITS

REGISTRY = pint.UnitRegistry()
CANONICAL = {
    "m": "metre", "km/h": "km/hour", "kg": "kilogram", "m2": "metre**2", "L": "litre", "W": "watt",
    "J": "joule",
    "Pa": "pascal", "V": "volt", "A": "ampere", "Hz": "hertz", "°": "degree", "s": "second",
}  # fmt: skip
PINT_NAMES = {
    "nautical mile": "nautical_mile", "light year": "light_year", "mph": "mile/hour", "ft/s": "foot/second",
    "ft/min": "foot/minute", "mile/s": "mile/second", "short ton": "short_ton", "long ton": "long_ton",
    "kiloton": "kilotonne", "megaton": "megatonne", "drachm": "dram", "mm2": "mm**2", "cm2": "cm**2",
    "m2": "m**2",
    "km2": "km**2", "ft2": "foot**2", "yd2": "yard**2", "mi2": "mile**2", "m3": "m**3", "km3": "km**3",
    "ft3": "foot**3",
    "yd3": "yard**3", "cm3": "cm**3", "mi3": "mile**3", "fluid ounce": "fluid_ounce", "barrel": "oil_barrel",
    "calorie": "kilocalorie", "quarter": "year/4", "night": "day", "kWh": "kWh", "stone": "stone",
}  # fmt: skip
CALENDAR = {"month": 30, "quarter": 365 / 4, "year": 365, "decade": 3650, "century": 36500}
"""Days: news counts calendar months and years, not the mean ones of astronomers."""
SURVEY = {"acre", "fathom", "furlong"}
"""Pint takes the survey foot for these, two parts in a million longer than the international one."""


@pytest.mark.parametrize(
    "name", [n for n, unit in UNITS.items() if unit.canonical in CANONICAL and n not in CALENDAR]
)
def test_factors_agree_with_pint(name: str) -> None:
    unit = UNITS[name]
    expected = REGISTRY.Quantity(1, PINT_NAMES.get(name, name)).to(CANONICAL[unit.canonical]).magnitude
    assert unit.factor == pytest.approx(expected, rel=1e-5 if name in SURVEY else 1e-6)


@pytest.mark.parametrize(("name", "days"), CALENDAR.items())
def test_calendar_units(name: str, days: float) -> None:
    assert UNITS[name].factor == pytest.approx(days * 86400)


@pytest.mark.parametrize(("celsius", "name"), [(100, "degF"), (-40, "degF"), (20, "kelvin")])
def test_temperatures_agree_with_pint(celsius: float, name: str) -> None:
    unit = UNITS["Fahrenheit" if name == "degF" else "kelvin"]
    said = REGISTRY.Quantity(celsius, "degC").to(name).magnitude
    assert said * unit.factor + unit.offset == pytest.approx(celsius)


@pytest.mark.parametrize(
    ("text", "name"),
    [("7FT", "foot"), ("5 nautical miles", "nautical mile"), ("2 metric tons", "tonne"),
        ("6 deg C", "Celsius"),
     ("Mach 2", None), ("10 sq km", "km2"), ("190 km2", "km2"), ("20 mins", "minute"),
     ("the $2m 3-inch pen", "inch")],
)  # fmt: skip
def test_news_forms(text: str, name: str | None) -> None:
    said = [getattr(found.value, "said_unit", None) for found in find(text)]
    assert name in said
