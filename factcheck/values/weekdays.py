"""Weekdays, alone or with the date that stands beside them."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.models import Moment
from factcheck.values import days
from factcheck.values.absolute_dates import read_month, read_numeric
from factcheck.values.context import Context
from factcheck.values.date_words import MONTHS, SHIFTS, WEEKDAYS, WORDS_TOO, published_day, speaks_of_future
from factcheck.values.days import Days
from factcheck.values.nouns import STOP
from factcheck.values.ranks import ordinal_at

_UNDATED = "weekday '{}' without a publication date"
_NAMED = re.compile(_UNDATED.format(r"(\w+)"))


def undated_weekday(moment: Moment) -> int | None:
    """Return the weekday of a moment of which nothing else is known of the day, 0 for Monday; None for other moments."""
    named = _NAMED.fullmatch(moment.unresolved or "")
    return WEEKDAYS[named[1].lower()] if named else None


def read_weekday(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "Tuesday", "Tuesday (January 27)", "Tuesday, Jan. 27", "Sunday the 5th"; the date written beside it
    wins."""
    tokens = ctx.tokens
    low = tokens[i].low
    short = len(low) < 6
    if short and (low in WORDS_TOO or not tokens[i].text[0].isupper()):
        after = tokens[i + 1]
        if not (after.kind == "num" or (after.low in ".," and tokens[i + 2].low in MONTHS)):
            return None
    j = i + 1 + (short and tokens[i + 1].low == "." and tokens[i + 1].glued)
    k = j + (tokens[j].low in (",", "("))
    k += tokens[k].low == "the"
    beside = _date_beside(ctx, k) or _same_weekday(ctx, k, WEEKDAYS[low])
    if beside is not None:
        found, end = beside
        if tokens[j].low == "(":
            if tokens[end].low != ")":
                return _bare_weekday(ctx, i, j)
            end += 1
        return found, end
    return _bare_weekday(ctx, i, j)


def _date_beside(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    if tokens[i].low in MONTHS:
        found = read_month(ctx, i)
    elif tokens[i].kind == "num":
        found = read_numeric(ctx, i)
    else:
        found = None
    return found if found is not None and found[0].resolution == "day" else None


def _same_weekday(ctx: Context, i: int, weekday: int) -> tuple[Days, int] | None:
    """ "Monday the 13th": the nearest month in which that day falls on that weekday."""
    tokens, published = ctx.tokens, published_day(ctx)
    ordinal = ordinal_at(tokens, i)
    if ordinal is None or published is None or not 1 <= ordinal[0] <= 31 or tokens[i - 1].low == ",":
        return None
    if tokens[ordinal[1]].kind == "word" and tokens[ordinal[1]].low not in STOP:
        return None
    first = published.replace(day=1)
    months = [days.shift_months(first, shift) for shift in range(-14, 15)]
    made = [d for d in (days.make_day(m.year, m.month, int(ordinal[0])) for m in months) if d is not None]
    fitting = [d for d in made if d.weekday() == weekday]
    best = min(fitting, key=lambda d: abs((d - published).days), default=None)
    return (days.one_day(best), ordinal[1]) if best is not None else None


def _bare_weekday(ctx: Context, i: int, end: int) -> tuple[Days, int]:
    published = published_day(ctx)
    if published is None:
        return days.unresolved(_UNDATED.format(ctx.tokens[i].text)), end
    weekday = WEEKDAYS[ctx.tokens[i].low]
    tokens = ctx.tokens
    if (
        tokens[end].low in ("of", "in")
        and tokens[end + 1].low in ("next", "last", "this")
        and tokens[end + 2].low == "week"
    ):
        return days.one_day(days.weekday_of_week(weekday, published, SHIFTS[tokens[end + 1].low])), end + 3
    return days.one_day(days.weekday_near(weekday, published, speaks_of_future(tokens, i))), end


def shifted_weekday(ctx: Context, i: int, j: int) -> tuple[Days, int] | None:
    word, amount = ctx.tokens[i].low, SHIFTS[ctx.tokens[i].low]
    beside = read_weekday(ctx, j)
    published = published_day(ctx)
    if beside is None or published is None:
        return beside
    if beside[1] > j + 1:
        return beside
    weekday = WEEKDAYS[ctx.tokens[j].low]
    if word in ("last", "past"):
        return days.one_day(days.weekday_near(weekday, published - dt.timedelta(days=1), False)), j + 1
    if word == "coming" or word == "upcoming":
        return days.one_day(days.weekday_near(weekday, published + dt.timedelta(days=1), True)), j + 1
    return days.one_day(days.weekday_of_week(weekday, published, amount)), j + 1
