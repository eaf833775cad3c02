"""Holidays by name: fixed days, and those that move with Easter or the week."""

from __future__ import annotations

import datetime as dt

from factcheck.values import days
from factcheck.values.absolute_dates import undated, year_behind
from factcheck.values.context import Context
from factcheck.values.date_words import published_day
from factcheck.values.days import Days

HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year 's day": (1, 1), "new year day": (1, 1), "new year 's eve": (12, 31), "new years eve": (12, 31),
    "valentine 's day": (2, 14), "halloween": (10, 31), "independence day": (7, 4), "may day": (5, 1),
    "veterans day": (11, 11), "new year 's": (1, 1), "new years day": (1, 1),
}  # fmt: skip


def read_holiday(ctx: Context, i: int, amount: int = 0) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    first = tokens[i].low
    published = published_day(ctx)
    if first == "easter" and published is not None:
        shift, end = (
            (1, i + 2) if tokens[i + 1].low == "monday" else (0, i + 1 + (tokens[i + 1].low == "sunday"))
        )
        years = [days.easter(published.year + k) + dt.timedelta(days=shift) for k in (-1, 0, 1)]
        picked = [
            d for d in years if (d > published if amount > 0 else d < published if amount < 0 else True)
        ]
        best = min(picked, key=lambda d: abs((d - published).days))
        return days.one_day(best), end
    if first in ("black", "good", "thanksgiving"):
        return _moving_holiday(ctx, i)
    for size in (4, 3, 2, 1):
        name = " ".join(tokens[i + k].low for k in range(size))
        if name in HOLIDAYS:
            month, day = HOLIDAYS[name]
            year = year_behind(tokens, i + size)
            if year is not None:
                made = days.make_day(year[0], month, day)
                return (days.one_day(made), year[1]) if made else None
            return undated(ctx, i, i + size, month, day)
    return None


def _moving_holiday(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    published = published_day(ctx)
    end = i + 1 if tokens[i].low == "thanksgiving" else i + 2
    if tokens[i].low != "thanksgiving" and tokens[i + 1].low != "friday":
        return None
    end += tokens[i].low == "thanksgiving" and tokens[i + 1].low == "day"
    year = year_behind(tokens, end)
    if year is None and published is None:
        return None
    number, end = year if year is not None else (published.year if published else 0, end)
    if tokens[i].low == "good":
        return days.one_day(days.easter(number) - dt.timedelta(days=2)), end
    november = dt.date(number, 11, 1)
    thursday = november + dt.timedelta(days=(3 - november.weekday()) % 7 + 21)
    return days.one_day(thursday + dt.timedelta(days=tokens[i].low == "black")), end
