"""Whole numbers in digits, words or both ("4 thousand", "one hundred and six"), and decimals in digits."""

from __future__ import annotations

import math
from typing import NamedTuple

from factcheck.values.digits import read_digits, weight_of
from factcheck.values.tokens import HYPHENS, Token, word_list

SMALL = {
    word: float(value)
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
} | {"nought": 0.0, "naught": 0.0}


TENS = {
    word: float(10 * value)
    for value, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
} | {"fourty": 40.0}


SCALES = {
    "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "mil": 1e6, "mn": 1e6, "mln": 1e6, "bln": 1e9, "tln": 1e12, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip


DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "thirtieth": 30, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip


PLURAL_DENOMINATORS = {"halves": 2} | {f"{k}s": v for k, v in DENOMINATORS.items() if k != "half"}


_MAX_TOKENS = 24


class Number(NamedTuple):
    """A number and how it was written."""

    value: float
    end: int
    """Index of the token after it."""
    weight: float
    """Weight of the last written digit that is not a zero: 10 for "350", 0.1 for "5.9", 1e5 for "1.2
    million"."""
    scaled: bool = False
    """Written with a scale word or letter, so that it says no more digits than it shows."""
    style: str = "words"
    """"digits", "words", or "fraction"."""


def read_cardinal(tokens: list[Token], i: int, dotted: bool, joining: bool = True) -> Number | None:
    """Read whole numbers in digits, words or both, and decimals in digits."""
    total, group, limit, weight = 0.0, None, math.inf, 0.0
    j = end = i
    scaled = digits = False
    while j - i < _MAX_TOKENS:
        token = tokens[j]
        if token.kind == "num":
            read = _digit_group(tokens, j, dotted)
            if read is None or read[0] >= limit or (end > i and not digits):
                break
            if group is not None and not (tokens[j - 1].low == "and" and read[0] < 100):
                break
            group, weight, j = (group or 0.0) + read[0], read[1], read[2]
            digits = True
        elif token.low in SMALL or token.low in TENS:
            value = SMALL[token.low] if token.low in SMALL else TENS[token.low]
            if digits or not (group is None or _continues(group, value)):
                break
            group, j = (group or 0.0) + value, j + 1
        elif token.low == "hundred" and (group is None or group < 1000):
            if (
                group is None
                and end == i
                and tokens[j + 1].low not in SCALES
                and not _after_article(tokens, i)
            ):
                break
            group, weight, j = (1.0 if group is None else group) * 100, weight * 100, j + 1
        elif token.low in SCALES and SCALES[token.low] < limit and _can_scale(tokens, i, j, group):
            limit = SCALES[token.low]
            total, weight, j = total + (1.0 if group is None else group) * limit, weight * limit, j + 1
            group, scaled = None, True
        else:
            break
        end = j
        if tokens[j].low in HYPHENS and (tokens[j + 1].low in SMALL or tokens[j + 1].low in SCALES):
            if not digits or tokens[j + 1].low in SCALES:
                j += 1
        elif joining and tokens[j].low == "and" and _joins(tokens, j, group, limit, digits):
            j += 1
    if end == i:
        return None
    value = total + (group or 0.0)
    style = "digits" if digits else "words"
    return Number(value, end, weight if digits else weight_of(value), scaled, style)


def _digit_group(tokens: list[Token], j: int, dotted: bool) -> tuple[float, float, int] | None:
    """Read one digit token, or groups of three set apart by spaces ("1 414 021 100")."""
    read = read_digits(tokens[j].text, dotted)
    if read is None:
        return None
    k = j
    if tokens[j].text.isdecimal() and len(tokens[j].text) <= 3 and tokens[j].text[0] != "0":
        while k - j < 5 and tokens[k + 1].kind == "num" and _is_spaced_group(tokens[k], tokens[k + 1]):
            k += 1
    if k - j < 2:
        return *read, j + 1
    value = float("".join(token.text for token in tokens[j : k + 1]))
    return value, weight_of(value), k + 1


def _is_spaced_group(before: Token, token: Token) -> bool:
    return len(token.text) == 3 and token.text.isdecimal() and token.start == before.end + 1


def _continues(group: float, value: float) -> bool:
    return (group % 100 == 0 and 0 < value < 100 and group >= 100) or (
        group % 10 == 0 and group % 100 >= 20 and 0 < value < 10
    )


def _after_article(tokens: list[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].low in ("a", "an", "one")


def _can_scale(tokens: list[Token], i: int, j: int, group: float | None) -> bool:
    """A scale word needs a number before it; letters such as "bn" also digits, and "MN" is Minnesota."""
    if group is None:
        return j == i and _after_article(tokens, i) and len(tokens[j].low) > 3
    digits = tokens[j - 1 - (tokens[j - 1].low in HYPHENS)].kind == "num"
    return len(tokens[j].low) > 3 or (digits and tokens[j].text != "MN")


def _joins(tokens: list[Token], j: int, group: float | None, limit: float, digits: bool) -> bool:
    """Tell whether "and" goes on with the same number.

    It does in "two hundred and six"; not in "two hundred and ten thousand", "one million and two others",
    "two
    million and three fifths".
    """
    if tokens[j - 1].low not in SCALES and tokens[j - 1].low != "hundred":
        return False
    if tokens[j + 1].kind == "num" and not (digits and group is not None):
        return False
    rest = read_cardinal(tokens, j + 1, False, joining=False)
    if rest is None or not 0 < rest.value < (100.0 if group is not None else limit):
        return False
    if digits and tokens[j + 1].kind != "num" and rest.value < 100:
        return False
    return not _is_denominator(tokens, rest.end + (tokens[rest.end].low in HYPHENS), rest.value)


def _is_denominator(tokens: list[Token], i: int, top: float) -> bool:
    word = tokens[i].low
    return word in PLURAL_DENOMINATORS or (top == 1 and word in DENOMINATORS)
