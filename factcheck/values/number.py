"""Cardinal numbers as news writes them: digits, words, mixtures, fractions, scale letters.

Everything here turns tokens into one exact number; hedges, units and vague words are read elsewhere.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from factcheck.values.tokens import HYPHENS, Token, word_list

SMALL = {
    word: float(value)
    for value, word in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
} | {"nought": 0.0, "naught": 0.0}
TENS = {
    word: float(10 * value)
    for value, word in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
} | {"fourty": 40.0}
SCALES = {
    "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "mil": 1e6, "mln": 1e6, "bln": 1e9, "tln": 1e12, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_GLUED_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "mn": 1e6, "b": 1e9, "B": 1e9, "tr": 1e12}
GROUPS = {"dozen": 12.0, "score": 20.0}
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "thirtieth": 30, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_PLURAL_DENOMINATORS = {"halves": 2} | {f"{k}s": v for k, v in _DENOMINATORS.items() if k != "half"}
_FRACTION_SIGNS = {
    "¼": 1 / 4, "½": 1 / 2, "¾": 3 / 4, "⅐": 1 / 7, "⅑": 1 / 9, "⅒": 1 / 10, "⅓": 1 / 3, "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
    "⅞": 7 / 8,
}  # fmt: skip
_MAX_DIGITS = 24
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


def is_start(token: Token) -> bool:
    """Tell whether a number can start at this token."""
    return token.kind in ("num", "frac") or token.low in _STARTS


_STARTS = (
    frozenset(SMALL)
    | frozenset(TENS)
    | {"half", "hundred", "a", "an", "quarter", "minus", "negative", "thousand"}
) - {"score"}


def weight_of(value: float) -> float:
    """Return the largest power of ten that divides a whole ``value`` (1 for zero and broken numbers)."""
    if value == 0 or value != int(value):
        return 1.0
    whole, weight = abs(int(value)), 1.0
    while whole % 10 == 0:
        whole //= 10
        weight *= 10
    return weight


_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?:\.\d+)?")
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){1,8}(?:,\d+)?")
_SPACE_GROUPS = re.compile(r"\d{1,3}(?:[\u202f\u00a0]\d{3}){1,8}(?:[.,]\d+)?")


def read_digits(text: str, dotted: bool = False) -> tuple[float, float] | None:
    """Return the number that a digit token writes, with its `Number.weight`.

    ``dotted`` says that a single group of three after a point is thousands ("2.400"), as the text around
    made known. None for what is no number ("1.2.3.4", or more digits than a number has).
    """
    if len(text) > _MAX_DIGITS:
        return None
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


def read_number(tokens: list[Token], i: int, dotted: bool = False) -> Number | None:
    """Return the number that starts at token ``i``, with its fraction and scale, or None."""
    sign = 1.0
    if tokens[i].low in ("minus", "negative"):
        sign, i = -1.0, i + 1
    elif tokens[i].low in ("-", "−") and not tokens[i].glued and tokens[i + 1].glued:
        sign, i = -1.0, i + 1
        if tokens[i].kind != "num":
            return None
    number = _unsigned(tokens, i, dotted)
    return number._replace(value=sign * number.value) if number and sign < 0 else number


def _unsigned(tokens: list[Token], i: int, dotted: bool) -> Number | None:
    token = tokens[i]
    if token.kind == "frac":
        return _scaled(tokens, Number(_FRACTION_SIGNS[token.text], i + 1, 0.01, style="fraction"))
    if token.low == "." and not token.glued and tokens[i + 1].kind == "num" and tokens[i + 1].glued:
        digits = tokens[i + 1].text
        if digits.isdecimal() and len(digits) <= _MAX_DIGITS:
            return _scaled(tokens, Number(float(f".{digits}"), i + 2, 10.0 ** -len(digits), style="digits"))
        return None
    if token.low in ("a", "an", "half", "quarter"):
        return _article_number(tokens, i)
    number = _written_fraction(tokens, i) or _cardinal(tokens, i, dotted)
    if number is None:
        return None
    return _scaled(tokens, _with_fraction(tokens, _word_decimals(tokens, number)))


def _article_number(tokens: list[Token], i: int) -> Number | None:
    """Read "a hundred", "a dozen", "half a million", "a quarter of a million", "a third"."""
    j = i + 1 if tokens[i].low in ("a", "an") else i
    word = tokens[j].low
    if word in _DENOMINATORS and word != "half" and (j == i or tokens[j + 1].low != "of"):
        k = j + 1
        if word == "quarter" and tokens[k].low in SCALES:
            return _scaled(tokens, Number(0.25, k, 0.01, style="fraction"))
        return None
    if word in _DENOMINATORS:
        share = 1 / _DENOMINATORS[word]
        k = j + 1
        k += tokens[k].low in HYPHENS and tokens[k + 1].low in GROUPS
        k += tokens[k].low == "of" and tokens[k + 1].low in ("a", "an") and tokens[k + 2].low in SCALES
        k += tokens[k].low in ("a", "an")
        if tokens[k].low in GROUPS or tokens[k].low in SCALES:
            return _scaled(tokens, Number(share, k, 0.01, style="fraction"))
        return Number(share, j + 1, 0.01, style="fraction")
    if j == i:
        return None
    if word in GROUPS and word != "score":
        return Number(GROUPS[word], j + 1, 1.0)
    if word == "hundred" or word in SCALES:
        number = _cardinal(tokens, j, False)
        return number and _scaled(tokens, _with_fraction(tokens, number))
    return None


def _written_fraction(tokens: list[Token], i: int) -> Number | None:
    """Read "1/2", "2 1/2", "2½", "two thirds", "one-fifth"."""
    token, after = tokens[i], tokens[i + 1]
    if token.kind == "num":
        if after.kind == "frac":
            read = read_digits(token.text)
            return read and Number(read[0] + _FRACTION_SIGNS[after.text], i + 2, 0.01, style="fraction")
        part = _slash(tokens, i)
        if part is None and token.text.isdecimal() and len(token.text) < 4 and not after.glued:
            part = _slash(tokens, i + 1)
            return part and part._replace(value=part.value + float(token.text))
        return part
    return None


def _slash(tokens: list[Token], i: int) -> Number | None:
    top, slash, bottom = tokens[i], tokens[i + 1], tokens[i + 2]
    if not (slash.low in "/⁄" and slash.glued and bottom.glued and bottom.kind == top.kind == "num"):
        return None
    if not (top.text.isdecimal() and bottom.text.isdecimal() and len(top.text) < 3 and len(bottom.text) < 3):
        return None
    if not 0 < int(top.text) < int(bottom.text) or (tokens[i + 3].low == "/" and tokens[i + 3].glued):
        return None
    return Number(int(top.text) / int(bottom.text), i + 3, 0.01, style="fraction")


def _cardinal(tokens: list[Token], i: int, dotted: bool) -> Number | None:
    """Read whole numbers in digits, words or both, and decimals in digits."""
    total, group, limit, weight = 0.0, None, math.inf, 0.0
    j = end = i
    scaled = digits = False
    while j - i < _MAX_TOKENS:
        token = tokens[j]
        if token.kind == "num":
            read = _digit_group(tokens, j, dotted)
            if group is not None or read is None or read[0] >= limit or (end > i and not digits):
                break
            group, weight, j = read
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
        elif tokens[j].low == "and" and _joins(tokens, j, group, limit, digits):
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
    """A scale word needs a number before it; letters such as "bn" also digits."""
    if group is None:
        return j == i and _after_article(tokens, i) and len(tokens[j].low) > 3
    return len(tokens[j].low) > 3 or tokens[j - 1].kind == "num"


def _joins(tokens: list[Token], j: int, group: float | None, limit: float, digits: bool) -> bool:
    """Tell whether "and" goes on with the same number ("two hundred and six", not "two hundred and ten
    thousand")."""
    room = 100.0 if group is not None else limit
    if tokens[j - 1].low not in SCALES and tokens[j - 1].low != "hundred":
        return False
    if (tokens[j + 1].kind == "num") != digits and tokens[j + 1].low not in SMALL:
        return False
    if digits and tokens[j + 1].kind != "num":
        return False
    rest = _cardinal(tokens, j + 1, False) if tokens[j + 1].low != "and" else None
    return rest is not None and 0 < rest.value < room


def _word_decimals(tokens: list[Token], number: Number) -> Number:
    """Read "point" and the words after it."""
    j = number.end
    if number.style != "words" or tokens[j].low != "point":
        return number
    digits = ""
    k = j + 1
    while k - j < 8 and (tokens[k].low in SMALL or tokens[k].low in TENS):
        digits += str(int(SMALL.get(tokens[k].low, TENS.get(tokens[k].low, 0.0))))
        if tokens[k].low in TENS and tokens[k + 1].low in HYPHENS and tokens[k + 2].low in SMALL:
            digits = digits[:-1] + str(int(SMALL[tokens[k + 2].low]))
            k += 2
        k += 1
    if not digits:
        return number
    return Number(number.value + float(f"0.{digits}"), k, 10.0 ** -len(digits))


def _with_fraction(tokens: list[Token], number: Number) -> Number:
    """Add "and a half", "and three fifths"; turn "two thirds" and "one-fifth" into fractions."""
    j = number.end
    if number.style == "words" and not number.scaled:
        k = j + (tokens[j].low in HYPHENS)
        word = tokens[k].low
        bottom = _DENOMINATORS.get(word) if number.value == 1 else _PLURAL_DENOMINATORS.get(word)
        if bottom:
            return Number(number.value / bottom, k + 1, 0.01, style="fraction")
    k = j + (tokens[j].low in HYPHENS)
    if tokens[k].low != "and":
        return number
    k += 1
    k += tokens[k].low in HYPHENS
    top, k = (1.0, k + 1) if tokens[k].low in ("a", "an", "one") else (SMALL.get(tokens[k].low, 0.0), k + 1)
    k += tokens[k].low in HYPHENS
    word = tokens[k].low
    bottom = _DENOMINATORS.get(word) if top == 1 else _PLURAL_DENOMINATORS.get(word)
    if not bottom or not top:
        return number
    unit = weight_of(number.value) if number.scaled else 1.0
    if number.scaled:
        unit = next(s for s in (1e12, 1e9, 1e6, 1e3, 1.0) if number.value >= s)
    return Number(number.value + unit * top / bottom, k + 1, unit * 0.1, number.scaled)


def _scaled(tokens: list[Token], number: Number) -> Number:
    """Multiply by the scale or dozen that follows: "2½ million", "1.2bn", "two dozen", "14K"."""
    j = number.end
    token = tokens[j]
    k = j + (token.low in HYPHENS)
    word = tokens[k].low
    if word in SCALES and len(word) > 3 and not number.scaled:
        return _times(number, SCALES[word], k + 1)
    if number.style == "digits" and token.glued and not number.scaled and token.text in _GLUED_SCALES:
        return _times(number, _GLUED_SCALES[token.text], j + 1)
    if word in ("dozen", "dozens") and number.value < 1000:
        return Number(number.value * 12, k + 1, 1.0)
    return number


def _times(number: Number, scale: float, end: int) -> Number:
    return Number(number.value * scale, end, number.weight * scale, True, number.style)
