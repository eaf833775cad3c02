"""Digit tokens as numbers: groups of thousands by comma, point or space, decimals, powers of ten."""

from __future__ import annotations

import re

MAX_DIGITS = 24


def weight_of(value: float) -> float:
    """Return the largest power of ten that divides a whole ``value`` (1 for zero and broken numbers)."""
    if value == 0 or value != int(value):
        return 1.0
    whole, weight = abs(int(value)), 1.0
    while whole % 10 == 0:
        whole //= 10
        weight *= 10
    return weight


_POWER = re.compile(r"(.+?)(?:[eE]|[x×]10\^?)([+-]?\d{1,2})")


_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?:\.\d+)?")


_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){1,8}(?:,\d+)?")


_SPACE_GROUPS = re.compile(r"\d{1,3}(?:[\u202f\u00a0]\d{3}){1,8}(?:[.,]\d+)?")


def read_digits(text: str, dotted: bool = False) -> tuple[float, float] | None:
    """Return the number that a digit token writes, with its `Number.weight`.

    ``dotted`` says that a single group of three after a point is thousands ("2.400"), as the text around
    made known. None for what is no number ("1.2.3.4", or more digits than a number has).
    """
    if len(text) > MAX_DIGITS:
        return None
    power = _POWER.fullmatch(text)
    if power is not None:
        base = read_digits(power[1], dotted)
        scale = 10.0 ** int(power[2])
        return base and (base[0] * scale, base[1] * scale)
    whole, point, broken = text, "", ""
    if text.isdecimal():
        pass
    elif _COMMA_GROUPS.fullmatch(text):
        whole, point, broken = text.replace(",", "").partition(".")
    elif _SPACE_GROUPS.fullmatch(text):
        whole, point, broken = re.sub(r"[\u202f\u00a0]", "", text).replace(",", ".").partition(".")
    elif _DOT_GROUPS.fullmatch(text) and (dotted or text.count(".") > 1 or "," in text):
        whole, point, broken = text.replace(".", "").replace(",", ".").partition(".")
    else:
        whole, point, broken = text.replace(",", ".").partition(".")
    if not (whole + broken).isdecimal():
        return None
    value = float(whole + point + broken)
    return value, 10.0 ** -len(broken) if broken else weight_of(value)
