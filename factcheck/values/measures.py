"""Quantities: a hedge, a number or range, a unit or currency, and its conversion in brackets, as one
value."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.values import bounds, money, units
from factcheck.values.cardinals import Number
from factcheck.values.context import Context
from factcheck.values.nouns import PEOPLE, STOP
from factcheck.values.number import read_number
from factcheck.values.tokens import HYPHENS, Token, words


class Measure(NamedTuple):
    """A number or range with its unit, before any hedge."""

    low: Number
    high: Number
    unit: units.Unit | None
    end: int

    @property
    def is_range(self) -> bool:
        """Two ends were written."""
        return self.low.value != self.high.value


def read_measure(ctx: Context, i: int, between: bool = False, change: bool = False) -> Measure | None:
    """Read "$1.2bn", "350 km", "340 to 350 km", "5 feet 2 inches" at token ``i``; ``between`` allows
    "and"."""
    low = _one_side(ctx, i)
    if low is None:
        return None
    apart = change and (low.unit is not None or (i > 0 and ctx.tokens[i - 1].low == "from"))
    high = None if apart else _other_side(ctx, low, between)
    if high is None:
        return low if between is False else None
    low_number = low.low
    if (
        high.low.scaled
        and not low_number.scaled
        and (low.unit is None or high.unit in (None, low.unit))
        and low_number.value < 1000
    ):
        low_number = _share_scale(low_number, high.low)
    if not low_number.value < high.low.value * _ratio(low.unit, high.unit):
        return None if between else low
    unit = high.unit or low.unit
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        ratio = low.unit.factor / high.unit.factor
        low_number = low_number._replace(value=low_number.value * ratio, weight=low_number.weight * ratio)
    return Measure(low_number, high.low, unit, high.end)


def _ratio(low: units.Unit | None, high: units.Unit | None) -> float:
    return high.factor / low.factor if low is not None and high is not None else 1.0


def _share_scale(low: Number, high: Number) -> Number:
    scale = next((s for s in (1e12, 1e9, 1e6, 1e3) if high.value >= s), 1.0)
    if low.value * scale >= high.value:
        return low
    return low._replace(value=low.value * scale, weight=low.weight * scale, scaled=True)


def _one_side(ctx: Context, i: int) -> Measure | None:
    tokens = ctx.tokens
    sign = money.read_sign(tokens, i)
    j = sign[1] if sign else i
    number = read_number(tokens, j, ctx.dotted)
    if number is None:
        return None
    if sign is not None:
        return _signed_money(ctx, number, sign[0])
    end = number.end
    coined = number.scaled or (ctx.pounds and number.style == "digits") or money.speaks_of_paying(tokens, i)
    named = money.read_name(tokens, end, coined)
    if named is not None:
        return _named_money(ctx, number, named)
    lettered = _with_letter(ctx, number) if tokens[end].glued else None
    if lettered is not None:
        return lettered
    read = units.read_unit(tokens, end, ctx.at_sea)
    if read is None and number.style == "fraction":  # "half a mile", "a quarter of an hour"
        j = end + (tokens[end].low == "of")
        read = units.read_unit(tokens, j + 1, ctx.at_sea) if tokens[j].low in ("a", "an") else None
    if read is None:
        return Measure(number, number, None, end)
    return add_smaller(ctx, number, *read)


def _with_letter(ctx: Context, number: Number) -> Measure | None:
    """Read a letter grown onto the number: "88m euros" and "1.4m homes" are millions, "41C" degrees."""
    tokens, end = ctx.tokens, number.end
    letter = tokens[end].text
    if ctx.hot and letter in _DEGREES:
        return Measure(number, number, units.UNITS[_DEGREES[letter]], end + 1)
    if letter not in ("m", "M"):
        return None
    million = Number(number.value * 1e6, end + 1, number.weight * 1e6, True, number.style)
    named = money.read_name(tokens, end + 1, True)
    if named is not None:
        return Measure(million, million, money.money_unit(named[0], named[2]), named[1])
    if _counts_millions(tokens, end + 1) if letter == "m" else number.style == "digits":
        return Measure(million, million, None, end + 1)
    return None


_DEGREES = {"C": "Celsius", "F": "Fahrenheit"}
"""Letters grown onto a number that are degrees where the text speaks of heat or cold."""
_MILLIONS_OF = PEOPLE | words(
    "units vehicles users customers homes households shares jobs tonnes barrels votes viewers subscribers "
    "copies tickets cars visitors doses downloads tourists members followers cases phones devices voters "
    "refugees migrants albums"
)


_EXTENTS = words("high tall long wide deep thick away above below")


def _counts_millions(tokens: list[Token], i: int) -> bool:
    """ "1.4m homes", "2m mobile users" and "1.4m iPhones" are millions; "1.4m waves" and "2m tall men" are metres."""
    inner_capital = any(letter.isupper() for letter in tokens[i].text[1:]) and tokens[i].low.endswith("s")
    described = tokens[i].kind == "word" and tokens[i].low not in STOP | _EXTENTS
    return inner_capital or tokens[i].low in _MILLIONS_OF or (described and tokens[i + 1].low in _MILLIONS_OF)


_SMALLER = {
    "foot": "inch", "hour": "minute", "minute": "second", "pound": "ounce", "stone": "pound", "year": "month",
    "week": "day", "day": "hour", "metre": "centimetre",
}  # fmt: skip


def add_smaller(ctx: Context, number: Number, unit: units.Unit, end: int) -> Measure:
    """Add the smaller part: "5 feet 2 inches", "two hours and 30 minutes", "one year and a quarter"."""
    tokens = ctx.tokens
    plain = Measure(number, number, unit, end)
    if unit.name not in _SMALLER:
        return plain
    if unit.name == "foot" and tokens[end].low in HYPHENS and tokens[end].glued and tokens[end + 1].kind == "num":
        return _with_inches(tokens, number, unit, end + 1) or plain
    j = end + (tokens[end].low in ("and", ",") and unit.kind == "duration")
    j += unit.kind == "duration" and tokens[end].low == "," and tokens[j].low == "and"
    if tokens[end].low == "and" and tokens[j].low in ("a", "half") and unit.kind == "duration":
        share = {"half": 0.5, "quarter": 0.25}.get(tokens[j + (tokens[j].low == "a")].low)
        if share:
            total = number._replace(value=number.value + share, weight=0.1)
            return Measure(total, total, unit, j + 1 + (tokens[j].low == "a"))
    part = (
        read_number(tokens, j)
        if tokens[j].kind == "num" or j > end or unit.name in ("foot", "hour")
        else None
    )
    if part is None:
        return plain
    read = units.read_unit(tokens, part.end)
    if read is None or read[0].name != _SMALLER[unit.name]:
        return plain
    ratio = read[0].factor / unit.factor
    if part.value * ratio >= 1:
        return plain
    total = Number(number.value + part.value * ratio, read[1], part.weight * ratio, style=number.style)
    return Measure(total, total, unit, read[1])


def _with_inches(tokens: list[Token], number: Number, unit: units.Unit, i: int) -> Measure | None:
    """Read the two inches of "a 6-foot-2 forward", the 11 of "6-foot-11-inch"."""
    inches = read_number(tokens, i)
    inch = units.UNITS["inch"]
    if inches is None or inches.value >= unit.factor / inch.factor:
        return None
    end = inches.end + 2 * (tokens[inches.end].low in HYPHENS and tokens[inches.end + 1].low in ("inch", "inches"))
    total = Number(number.value + inches.value * inch.factor / unit.factor, end, inch.factor / unit.factor, style=number.style)
    return Measure(total, total, unit, end)


def _signed_money(ctx: Context, number: Number, code: str) -> Measure:
    """A number behind its currency sign: "m" is million here, and the name may follow too ("$5 US")."""
    tokens, end = ctx.tokens, number.end
    if tokens[end].text in ("m", "M", "mn", "mm") and tokens[end].glued and not number.scaled:
        end += 1
        number = number._replace(value=number.value * 1e6, weight=number.weight * 1e6, scaled=True)
    if (
        tokens[end].low in ("us", "usd", "u.s.")
        and code == "USD"
        and not tokens[end].glued
        and tokens[end].text != "us"
    ) or (tokens[end].low in ("dollars",) and code == "USD"):
        end += 1
    return Measure(number, number, money.money_unit(code), end)


def _named_money(ctx: Context, number: Number, named: tuple[str, int, float]) -> Measure:
    """A number before its currency name, with the cents that follow: "thirteen dollars forty-five cents"."""
    code, end, worth = named
    tokens = ctx.tokens
    if tokens[end].low in ("million", "billion", "trillion") and not number.scaled:
        scale = {"million": 1e6, "billion": 1e9, "trillion": 1e12}[tokens[end].low]
        number = number._replace(value=number.value * scale, weight=number.weight * scale, scaled=True)
        end += 1
    elif worth == 1.0 and not number.scaled:
        j = end + (tokens[end].low == "and")
        cents = read_number(tokens, j)
        if cents is not None and 0 < cents.value < 100 and cents.value == int(cents.value):
            name = money.read_name(tokens, cents.end, False)
            bare = tokens[cents.end].kind in ("sym", "end") and tokens[j].kind in ("num", "word")
            if (name is not None and name[2] == 0.01) or (
                bare and tokens[cents.end].low not in ("%", "$", "-", "€")
            ):
                number = number._replace(value=number.value + cents.value / 100, weight=0.01)
                end = name[1] if name is not None else cents.end
    return Measure(number, number, money.money_unit(code, worth), end)


def _other_side(ctx: Context, low: Measure, between: bool) -> Measure | None:
    """Read the second end of a range behind "to", a hyphen, "or", or (after "between") "and"."""
    tokens, j = ctx.tokens, low.end
    if tokens[j].low in HYPHENS and tokens[j].glued and not tokens[j + 1].glued and low.unit is None:
        j += tokens[j + 1].low in ("to", "or")  # "24- to 30-foot"
    word = tokens[j].low
    if word in HYPHENS:
        if tokens[j].glued != tokens[j + 1].glued:
            return None
    elif word == "and":
        if not between:
            return None
    elif word == "or":
        if low.low.style != "words" and tokens[j + 1].kind != "num":
            return None
    elif word not in ("to", "through"):
        return None
    j += 1
    if word == "to" and tokens[j].low in ("a", "an"):
        return None
    hedge = bounds.read_hedge(tokens, j) if between or word == "to" else None
    if hedge is not None:
        j = hedge.end
    high = _one_side(ctx, j)
    if high is None or (
        word in HYPHENS
        and (high.low.style != low.low.style or (low.low.value == 0 and low.low.style == "words"))
    ):
        return None
    if not _fit(low.unit, high.unit, word):
        return None
    if word == "or" and (high.low.value > 3 * low.low.value or tokens[j - 2].kind == "sym"):
        return None
    return high


def _fit(low: units.Unit | None, high: units.Unit | None, word: str) -> bool:
    """Two ends of a range share a kind of unit; only money may name it on the first alone ("$5 to 10")."""
    if low is None:
        return True
    if high is None:
        return low.kind == "money" and (word in ("and", "to") or word in HYPHENS)
    return low.canonical == high.canonical


def conversion_end(ctx: Context, end: int, measure: Measure) -> int:
    """Return the index after a conversion in brackets ("350 km (217 miles)"), else ``end``."""
    tokens = ctx.tokens
    if measure.unit is None or tokens[end].low not in ("(", "["):
        return end
    j = end + 1
    j += tokens[j].low == "or"
    hedge = bounds.read_hedge(tokens, j)
    j = hedge.end if hedge else j
    inner = read_measure(ctx, j)
    if (
        inner is None
        or inner.unit is None
        or inner.unit.kind != measure.unit.kind
        or inner.unit == measure.unit
    ):
        return end
    close = inner.end
    if tokens[close].low in ("/", ",", ";", "or"):
        more = read_measure(ctx, close + 1)
        close = more.end if more is not None and more.unit is not None else close
    return close + 1 if tokens[close].low in (")", "]") else end
