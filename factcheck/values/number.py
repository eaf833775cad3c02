"""A number as news writes it: digits, words, mixtures, fractions, scale words and letters.

Everything here turns tokens into one exact number; hedges, units and vague words are read elsewhere.
"""

from __future__ import annotations

from factcheck.values.cardinals import (
    DENOMINATORS,
    PLURAL_DENOMINATORS,
    SCALES,
    SMALL,
    TENS,
    Number,
    read_cardinal,
)
from factcheck.values.digits import MAX_DIGITS, read_digits
from factcheck.values.nouns import is_plural
from factcheck.values.tokens import HYPHENS, Token

_GLUED_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "mn": 1e6, "b": 1e9, "B": 1e9, "tr": 1e12}


GROUPS = {"dozen": 12.0, "score": 20.0}
_HALVED = frozenset([*GROUPS, *SCALES, "a", "an"])
"""What a hyphen ties a half to: "half-a-million", "a half-dozen"."""
_OWNERS = frozenset(["the", "his", "her", "its", "their", "our", "my"])
"""What stands before a dozen in place of an article: "his dozen shots"."""


MOST_PARTS = 1000
"""Parts of "one in so many" at most: more are told as a number a year, or are a year themselves."""
_STRETCHES = frozenset(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"])

_PLURAL_UNITS = {"firsts": 1, "seconds": 2} | {f"{k}s": v for k, v in DENOMINATORS.items() if 2 < v < 10}


_FRACTION_SIGNS = {
    "¼": 1 / 4, "½": 1 / 2, "¾": 3 / 4, "⅐": 1 / 7, "⅑": 1 / 9, "⅒": 1 / 10, "⅓": 1 / 3, "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
    "⅞": 7 / 8,
}  # fmt: skip


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
        return _scaled(tokens, Number(_FRACTION_SIGNS[token.text], i + 1, 0.1, style="fraction"))
    if token.low == "." and not token.glued and tokens[i + 1].kind == "num" and tokens[i + 1].glued:
        digits = tokens[i + 1].text
        if digits.isdecimal() and len(digits) <= MAX_DIGITS:
            return _scaled(tokens, Number(float(f".{digits}"), i + 2, 10.0 ** -len(digits), style="digits"))
        return None
    if token.low in ("a", "an", "half", "quarter"):
        return _article_number(tokens, i)
    if token.low == "dozen" and i > 0 and tokens[i - 1].low in _OWNERS:
        return Number(GROUPS["dozen"], i + 1, 1.0)
    number = _written_fraction(tokens, i) or read_cardinal(tokens, i, dotted)
    if number is None:
        return None
    share = _one_in(tokens, number)
    return share or _over(tokens, _scaled(tokens, _with_fraction(tokens, _word_decimals(tokens, number))))


def _one_in(tokens: list[Token], number: Number) -> Number | None:
    """Read "one in five residents" as a fifth; "one in 2010" and "one in ten minutes" are none."""
    end = number.end
    if number.value != 1 or tokens[end].low != "in":
        return None
    whole = read_cardinal(tokens, end + 1, False)
    if whole is None or not 2 < whole.value <= MOST_PARTS or whole.value != int(whole.value):
        return None
    noun = tokens[whole.end].low
    if not is_plural(noun) or noun in _STRETCHES:
        return None
    return Number(1 / whole.value, whole.end, 0.1, style="fraction")


def _over(tokens: list[Token], number: Number) -> Number:
    """Read "one over twenty" where nothing is counted behind it."""
    if tokens[number.end].low != "over" or number.scaled:
        return number
    bottom = read_cardinal(tokens, number.end + 1, False)
    if bottom is None or bottom.value == 0 or tokens[bottom.end].kind not in ("end", "sym"):
        return number
    return Number(number.value / bottom.value, bottom.end, 0.1, style="fraction")


def _article_number(tokens: list[Token], i: int) -> Number | None:
    """Read "a hundred", "a dozen", "half a million", "a quarter of a million", "a third"."""
    j = i + 1 if tokens[i].low in ("a", "an") else i
    word = tokens[j].low
    if word in DENOMINATORS and word != "half" and (j == i or tokens[j + 1].low != "of"):
        k = j + 1
        if j > i and word in ("hundredth", "thousandth") and tokens[k].kind in ("end", "sym"):
            return Number(1 / DENOMINATORS[word], k, 0.1, style="fraction")
        if word == "quarter" and tokens[k].low in SCALES:
            return _scaled(tokens, Number(0.25, k, 0.1, style="fraction"))
        return None
    if word in DENOMINATORS:
        share = 1 / DENOMINATORS[word]
        k = j + 1
        k += tokens[k].low in HYPHENS and tokens[k + 1].low in _HALVED
        k += tokens[k].low == "of" and tokens[k + 1].low in ("a", "an") and tokens[k + 2].low in SCALES
        k += tokens[k].low in ("a", "an")
        k += tokens[k].low in HYPHENS and tokens[k + 1].low in _HALVED
        if tokens[k].low in GROUPS or tokens[k].low in SCALES:
            return _scaled(tokens, Number(share, k, 0.1, style="fraction"))
        return Number(share, j + 1, 0.1, style="fraction")
    if j == i:
        return None
    if word in GROUPS and word != "score":
        return Number(GROUPS[word], j + 1, 1.0)
    if word == "hundred" or word in SCALES:
        number = read_cardinal(tokens, j, False)
        return number and _scaled(tokens, _with_fraction(tokens, number))
    return None


def _written_fraction(tokens: list[Token], i: int) -> Number | None:
    """Read "1/2", "2 1/2", "2½", "two thirds", "one-fifth"."""
    token, after = tokens[i], tokens[i + 1]
    if token.kind == "num":
        if after.kind == "frac":
            read = read_digits(token.text)
            return read and Number(read[0] + _FRACTION_SIGNS[after.text], i + 2, 0.1, style="fraction")
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
    if (top.text, bottom.text) == ("9", "11"):
        return None
    if not 0 < int(top.text) < int(bottom.text) or (tokens[i + 3].low == "/" and tokens[i + 3].glued):
        return None
    return Number(int(top.text) / int(bottom.text), i + 3, 0.1, style="fraction")


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
            return Number(number.value / bottom, end, 0.1, style="fraction")
    k = j + (tokens[j].low in HYPHENS)
    if tokens[k].low != "and":
        return number
    k += 1 + (tokens[k + 1].low in HYPHENS)
    if tokens[k].low in ("a", "an"):
        top, k = 1.0, k + 1
    else:
        read = read_cardinal(tokens, k, False, joining=False)
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
        return float(DENOMINATORS.get(word, 0)), i + 1
    if word in PLURAL_DENOMINATORS:
        return float(PLURAL_DENOMINATORS[word]), i + 1
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
