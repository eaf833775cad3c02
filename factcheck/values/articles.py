"""One, said by an article or a whole: "about an hour", "for a year", "all week"; "a missile" where
articles count."""

from __future__ import annotations

from factcheck.models import Quantity
from factcheck.values import units
from factcheck.values.assemble import finish
from factcheck.values.cardinals import Number
from factcheck.values.context import Context, Read
from factcheck.values.measures import Measure, add_smaller
from factcheck.values.nouns import STOP, counted_noun, is_plural
from factcheck.values.tokens import HYPHENS, Token, words

_LEADS = words("for in after lasted lasting took takes last least nor not only just")
_FOLLOWS = words("later earlier after long ago away")
_LIGHT = words("second minute pound day stone foot")
"""Units whose article is mostly idle talk ("a second", "on foot", "a day")."""
_WHOLES = words("day week month year night hour")


def read_single(ctx: Context, i: int, j: int, meaning: str) -> Read | None:
    """Read a single unit at ``j``; a hedge with ``meaning`` starts at ``i``."""
    word = ctx.tokens[j].low
    if word == "all" or (word == "the" and j > 0 and ctx.tokens[j - 1].low == "for"):
        return _whole(ctx, j)
    if word not in ("a", "an", "another"):
        return None
    unit = units.read_unit(ctx.tokens, j + 1, ctx.at_sea)
    if unit is None:
        return None
    if ctx.tokens[j + 1].low in HYPHENS or unit[0].kind not in ("duration", "distance", "mass"):
        return None
    if _measures(ctx.tokens, i, j, unit[1], meaning):
        return finish(ctx, i, j, add_smaller(ctx, Number(1.0, j + 1, 1.0), *unit), meaning)
    return None


def starts_single(low: str) -> bool:
    """A quick look: can a single thing start at a token of this kind and form?"""
    return low in ("a", "an", "another", "all", "the")


def _one(j: int, unit: tuple[units.Unit, int]) -> Measure:
    number = Number(1.0, j + 1, 1.0)
    return Measure(number, number, *unit)


def _measures(tokens: list[Token], i: int, j: int, end: int, meaning: str) -> bool:
    """Tell "lasted an hour" and "an hour and a half" from "$5 an hour"."""
    before = tokens[i - 1].low if i else ""
    if tokens[j + 1].low == "second" and tokens[end].kind == "word" and tokens[end].low not in STOP:
        return False  # "for a second time"
    if tokens[j + 1].low in _LIGHT and not meaning and before not in ("for", "lasted", "in"):
        return False
    half = tokens[end].low == "and" and tokens[end + 1].low in ("a", "half")
    return bool(meaning) or half or before in _LEADS or tokens[end].low in _FOLLOWS


def _whole(ctx: Context, j: int) -> Read | None:
    """ "all day", "for the hour"."""
    word = ctx.tokens[j + 1].low
    if word not in _WHOLES or (ctx.tokens[j].low == "the" and word != "hour"):
        return None
    unit = units.read_unit(ctx.tokens, j + 1)
    return finish(ctx, j, j, _one(j, unit), "") if unit is not None else None


def read_thing(ctx: Context, i: int) -> Read | None:
    """Read "a missile" as a count of one, and "an hour" as a duration wherever it stands."""
    if ctx.tokens[i].low not in ("a", "an"):
        return None
    unit = units.read_unit(ctx.tokens, i + 1, ctx.at_sea)
    if unit is not None:
        return finish(ctx, i, i, _one(i, unit), "")
    noun = counted_noun(ctx.tokens, i + 1, single=True)
    if noun is None or is_plural(noun.split()[0].lower()):
        return None
    return Read("count", i, i + 1, Quantity(low=1.0, high=1.0, said_low=1.0, said_high=1.0), noun)
