"""From a number with its hedge to a finished value: bounds behind it, kind, span and noun."""

from __future__ import annotations

from factcheck.values import bounds, money, units
from factcheck.values.context import Context, Read
from factcheck.values.interval import to_quantity
from factcheck.values.kinds import kind_of, noun_of
from factcheck.values.measures import Measure, conversion_end, read_measure


def finish(ctx: Context, i: int, j: int, measure: Measure, meaning: str) -> Read:
    """Read what stands behind the number, settle the kind, and build the value."""
    tokens = ctx.tokens
    end = measure.end
    if meaning in ("", "about", "exact") and not measure.is_range:
        after = bounds.read_hedge_after(tokens, end)
        if after is not None and (not meaning or after.meaning in ("at_least", "at_most")):
            meaning, end = after.meaning, after.end
            measure = _late_unit(ctx, measure, end)
            end = max(end, measure.end)
    if meaning in ("at_least", "at_most") and not measure.is_range:
        pair = _second_bound(ctx, measure, end, meaning)
        if pair is not None:
            measure, end, meaning = pair
    if measure.unit is not None:
        end = conversion_end(ctx, end, measure._replace(end=end))
        end = _bound_behind_unit(ctx, end, meaning)
    kind, unit, start, end = kind_of(ctx, i, j, measure, end)
    exact = (kind in ("count", "number", "age", "rank") and unit is None) or kind == "age"
    of = noun_of(ctx, end, measure, kind, unit)
    if (
        kind == "number"
        and of is not None
        and not (measure.high.style == "fraction" and measure.high.value < 1)
    ):
        kind = "count"
    return Read(kind, start, end, to_quantity(measure, meaning, unit, exact, ctx.settings), of)


def _late_unit(ctx: Context, measure: Measure, end: int) -> Measure:
    """ "200-plus miles", "an hour or so": the unit may stand behind the bound."""
    if measure.unit is not None:
        return measure
    named = money.read_name(ctx.tokens, end, measure.high.scaled)
    if named is not None:
        return measure._replace(unit=money.money_unit(named[0], named[2]), end=named[1])
    read = units.read_unit(ctx.tokens, end, ctx.at_sea)
    return measure if read is None else measure._replace(unit=read[0], end=read[1])


def _bound_behind_unit(ctx: Context, end: int, meaning: str) -> int:
    """A bound behind the unit after a bound before it only widens the span."""
    after = bounds.read_hedge_after(ctx.tokens, end) if not meaning else None
    return after.end if after is not None and after.meaning == "exact" else end


def _second_bound(ctx: Context, measure: Measure, end: int, meaning: str) -> tuple[Measure, int, str] | None:
    """ "more than 100 and less than 300"."""
    tokens = ctx.tokens
    j = end + (tokens[end].low in ("and", "but", ","))
    j += j > end and tokens[j].low in ("and", "but")
    if j == end:
        return None
    hedge = bounds.read_hedge(tokens, j)
    if hedge is None or {hedge.meaning, meaning} != {"at_least", "at_most"}:
        return None
    other = read_measure(ctx, hedge.end)
    if other is None or (other.unit is not None and measure.unit is not None and other.unit != measure.unit):
        return None
    low, high = (measure.low, other.low) if meaning == "at_least" else (other.low, measure.low)
    if low.value >= high.value:
        return None
    return Measure(low, high, measure.unit or other.unit, other.end), other.end, ""
