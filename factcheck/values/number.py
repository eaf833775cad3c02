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
    "mil": 1e6, "mln": 1e6, "bln": 1e9, "tln": 1e12, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_GLUED_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "mn": 1e6, "b": 1e9, "B": 1e9, "tr": 1e12}
GROUPS = {"dozen": 12.0, "score": 20.0}
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "thirtieth": 30, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_PLURAL_DENOMINATORS = {"halves": 2} | {f"{k}s": v for k, v in _DENOMINATORS.items() if k != "half"}
_PLURAL_UNITS = {"firsts": 1, "seconds": 2} | {f"{k}s": v for k, v in _DENOMINATORS.items() if 2 < v < 10}
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


_POWER = re.compile(r"(.+?)(?:[eE]|[x×]10\^?)([+-]?\d{1,2})")
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


def read_number(tokens: list[Token], i: int, dotted: bool = False) -> Number | None:
    """Return the number that starts at token ``i``, with its fraction and scale, or None."""
    sign = 1.0
    if tokens[i].low in ("minus", "negative"):
        sign, i = -1.0, i + 1 + (tokens[i + 1].low in HYPHENS)
    elif tokens[i].low in ("-", "−"):
        if not _is_sign(tokens, i):
            return None
        sign, i = -1.0, i + 1
    number = _unsigned(tokens, i, dotted)
    return number._replace(value=sign * number.value) if number and sign < 0 else number


def _is_sign(tokens: list[Token], i: int) -> bool:
    """A minus stands apart from what is before it and touches its number, which no other hyphen follows."""
    if tokens[i].glued or not tokens[i + 1].glued or (i > 0 and tokens[i - 1].kind == "num"):
        return False
    if tokens[i + 1].kind != "num":
        return tokens[i + 1].low == "."
    return not (tokens[i + 2].low in HYPHENS and tokens[i + 2].glued)


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
    return _over(tokens, _scaled(tokens, _with_fraction(tokens, _word_decimals(tokens, number))))


def _over(tokens: list[Token], number: Number) -> Number:
    """Read "one over twenty" where nothing is counted behind it."""
    if tokens[number.end].low != "over" or number.scaled:
        return number
    bottom = _cardinal(tokens, number.end + 1, False)
    if bottom is None or bottom.value == 0 or tokens[bottom.end].kind not in ("end", "sym"):
        return number
    return Number(number.value / bottom.value, bottom.end, 0.01, style="fraction")


def _article_number(tokens: list[Token], i: int) -> Number | None:
    """Read "a hundred", "a dozen", "half a million", "a quarter of a million", "a third"."""
    j = i + 1 if tokens[i].low in ("a", "an") else i
    word = tokens[j].low
    if word in _DENOMINATORS and word != "half" and (j == i or tokens[j + 1].low != "of"):
        k = j + 1
        if j > i and word in ("hundredth", "thousandth") and tokens[k].kind in ("end", "sym"):
            return Number(1 / _DENOMINATORS[word], k, 0.01, style="fraction")
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
        part = read_slash(tokens, i)
        if part is None and token.text.isdecimal() and len(token.text) < 4 and not after.glued:
            part = read_slash(tokens, i + 1)
            return part and part._replace(value=part.value + float(token.text))
        return part
    return None


def read_slash(tokens: list[Token], i: int) -> Number | None:
    top, slash, bottom = tokens[i], tokens[i + 1], tokens[i + 2]
    if not (slash.low in "/⁄" and slash.glued and bottom.glued and bottom.kind == top.kind == "num"):
        return None
    if not (top.text.isdecimal() and bottom.text.isdecimal() and len(top.text) < 3 and len(bottom.text) < 3):
        return None
    if not 0 < int(top.text) < int(bottom.text) or (tokens[i + 3].low == "/" and tokens[i + 3].glued):
        return None
    return Number(int(top.text) / int(bottom.text), i + 3, 0.01, style="fraction")


def _cardinal(tokens: list[Token], i: int, dotted: bool, joining: bool = True) -> Number | None:
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
    """A scale word needs a number before it; letters such as "bn" also digits."""
    if group is None:
        return j == i and _after_article(tokens, i) and len(tokens[j].low) > 3
    return len(tokens[j].low) > 3 or tokens[j - 1].kind == "num"


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
    rest = _cardinal(tokens, j + 1, False, joining=False)
    if rest is None or not 0 < rest.value < (100.0 if group is not None else limit):
        return False
    if digits and tokens[j + 1].kind != "num" and rest.value < 100:
        return False
    return not _is_denominator(tokens, rest.end + (tokens[rest.end].low in HYPHENS), rest.value)


def _is_denominator(tokens: list[Token], i: int, top: float) -> bool:
    word = tokens[i].low
    return word in _PLURAL_DENOMINATORS or (top == 1 and word in _DENOMINATORS)


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
        bottom, end = _denominator(tokens, j + (tokens[j].low in HYPHENS), number.value)
        if bottom:
            return Number(number.value / bottom, end, 0.01, style="fraction")
    k = j + (tokens[j].low in HYPHENS)
    if tokens[k].low != "and":
        return number
    k += 1 + (tokens[k + 1].low in HYPHENS)
    if tokens[k].low in ("a", "an"):
        top, k = 1.0, k + 1
    else:
        read = _cardinal(tokens, k, False, joining=False)
        if read is None or read.style != "words" or read.scaled:
            return number
        top, k = read.value, read.end
    bottom, end = _denominator(tokens, k + (tokens[k].low in HYPHENS), top)
    if not bottom:
        return number
    unit = (
        next((scale for scale in (1e12, 1e9, 1e6, 1e3) if number.value >= scale), 1.0)
        if number.scaled
        else 1.0
    )
    if number.scaled and SCALES.get(tokens[end].low, unit) < unit:
        unit, end = SCALES[tokens[end].low], end + 1
    return Number(number.value + unit * top / bottom, end, unit * 0.1, number.scaled)


def _denominator(tokens: list[Token], i: int, top: float) -> tuple[float, int]:
    """Return what a fraction of ``top`` parts is divided by ("thirds", "twenty-firsts") and the index
    after it."""
    word = tokens[i].low
    if top == 1:
        return float(_DENOMINATORS.get(word, 0)), i + 1
    if word in _PLURAL_DENOMINATORS:
        return float(_PLURAL_DENOMINATORS[word]), i + 1
    k = i + 1 + (tokens[i + 1].low in HYPHENS)
    last = _PLURAL_UNITS.get(tokens[k].low)
    return (TENS[word] + last, k + 1) if word in TENS and last else (0.0, i)


def _scaled(tokens: list[Token], number: Number) -> Number:
    """Multiply by the scale or dozen that follows: "2½ million", "1.2bn", "two dozen", "14K"."""
    j = number.end
    token = tokens[j]
    k = j + (token.low in HYPHENS)
    if number.style == "fraction" and token.low == "of" and tokens[j + 1].low in ("a", "an"):
        k = j + 2
    word = tokens[k].low
    if word in SCALES and len(word) > 3 and not number.scaled:
        return _times(number, SCALES[word], k + 1)
    if number.style == "digits" and token.glued and not number.scaled and token.text in _GLUED_SCALES:
        return _times(number, _GLUED_SCALES[token.text], j + 1)
    alone = tokens[j + 1].kind in ("end", "sym") and not token.glued
    if number.style == "digits" and token.text == "M" and alone and not number.scaled:
        return _times(number, 1e6, j + 1)
    if word in ("dozen", "dozens") and number.value < 100:
        return Number(number.value * 12, k + 1, 1.0)
    return number


def _times(number: Number, scale: float, end: int) -> Number:
    return Number(number.value * scale, end, number.weight * scale, True, number.style)
