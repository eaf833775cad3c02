"""Dates and parts of dated days at a place, and ranges of two dates as one value."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from factcheck.models import Moment
from factcheck.values import bounds, days
from factcheck.values.absolute_dates import year_at
from factcheck.values.cardinals import SMALL, TENS
from factcheck.values.context import Context, Read
from factcheck.values.date_words import MONTHS, PARTS_OF, SHIFTS, WEEKDAYS, is_moved, published_day
from factcheck.values.day_parts import PARTS, read_part
from factcheck.values.days import Days
from factcheck.values.holidays import HOLIDAYS
from factcheck.values.nouns import STOP
from factcheck.values.relative_dates import one_date, read_offset
from factcheck.values.tokens import HYPHENS, Token, words


def read_date(ctx: Context, i: int) -> Read | None:
    """Return the date, or part of a dated day, at token ``i``; a range of two dates is one value."""
    if ctx.tokens[i].low in ("between", "from"):
        return _between(ctx, i)
    hedge = bounds.read_hedge(ctx.tokens, i)
    if hedge is not None:
        return _hedged_ago(ctx, i, hedge.end)
    read = None if ctx.tokens[i].low == "tonight" else one_date(ctx, i)
    if read is None:
        return _half_of_day(ctx, i)
    found, end = read if is_moved(ctx.tokens, i) else _ranged(ctx, *read)
    return _with_part(ctx, i, found, end)


def _hedged_ago(ctx: Context, i: int, j: int) -> Read | None:
    """ "about two years ago": the day that it counts to, as an about."""
    read = read_offset(ctx, j)
    if read is None or ctx.tokens[read[1] - 1].low != "ago":
        return None
    found = _with_part(ctx, i, *read)
    return replace(found, value=found.value.model_copy(update={"about": True}))


def _half_of_day(ctx: Context, i: int) -> Read | None:
    """ "early Tuesday", "late on Monday night": the hours before nine, or those from six."""
    tokens = ctx.tokens
    near = _near_part(ctx, i)
    if near is not None:
        return near
    word = tokens[i].low
    j = i + 1 + (tokens[i + 1].low == "on")
    if word not in ("early", "late") or tokens[j].low not in WEEKDAYS.keys() | {
        "yesterday",
        "today",
        "tomorrow",
    }:
        return None
    read = one_date(ctx, j)
    if read is None or read[0].resolution != "day":
        return None
    found, end = read
    part = read_part(tokens, end)
    if part is not None and f"{word} {part[0]}" in PARTS:
        return Read("time", i, part[1], parted(found, f"{word} {part[0]}"))
    return Read("time", i, end, parted(found, word))


def _near_part(ctx: Context, i: int) -> Read | None:
    """ "last night", "this morning", "late this afternoon", "tonight"."""
    tokens = ctx.tokens
    lead = tokens[i].low if tokens[i].low in ("early", "late") else ""
    j = i + bool(lead)
    word, part, end = tokens[j].low, tokens[j + 1].low, j + 2
    if word == "tonight":
        part, end = "night", j + 1
    elif word not in ("last", "this") or part not in _NEAR_PARTS or (word == "last" and part != "night"):
        return None
    name = f"{lead} {part}" if f"{lead} {part}" in PARTS else part
    published = published_day(ctx)
    if published is None:
        said = ctx.text[tokens[i].start : tokens[end - 1].end]
        return Read("time", i, end, parted(days.unresolved(f"'{said}' without a publication date"), name))
    return Read("time", i, end, parted(days.one_day(published - dt.timedelta(days=word == "last")), name))


_NEAR_PARTS = words("night morning afternoon evening")


def _ranged(ctx: Context, found: Days, end: int, between: bool = False) -> tuple[Days, int]:
    """Join "late January or February", "Jan. 4-6", "2001-2005", "Monday to Wednesday"."""
    tokens = ctx.tokens
    word = tokens[end].low
    joins = word in HYPHENS or word in ("to", "through", "until") or (between and word == "and")
    if found.resolution != "day":
        joins = joins or word in ("or", "/")
    if found.first is None or found.last is None or not joins:
        return found, end
    if found.resolution == "day" and _is_bare_day(tokens, end + 1):
        last = days.make_day(found.first.year, found.first.month, int(tokens[end + 1].text))
        return (found._replace(last=last, resolution="span"), end + 2) if last and last > found.first else (found, end)
    if word in HYPHENS and tokens[end].glued != tokens[end + 1].glued:
        return found, end
    short = tokens[end + 1].text
    if found.resolution == "year" and word in HYPHENS and len(short) == 2 and short.isdecimal():
        year = found.last.year // 100 * 100 + int(short)
        return (
            (Days(found.first, dt.date(year, 12, 31), "span"), end + 2)
            if year > found.last.year
            else (found, end)
        )
    other = one_date(ctx, end + 1) or (year_at(tokens, end + 1) if found.resolution == "year" else None)
    if other is None or other[0].last is None:
        return found, end
    last = other[0].last
    if tokens[end + 1].low in WEEKDAYS and last < found.last:
        last += dt.timedelta(days=7)  # "Monday to Wednesday", where the report lies between
    if last < found.last or found.yearless != other[0].yearless:
        return found, end
    return found._replace(last=last, resolution="span"), other[1]


def _is_bare_day(tokens: list[Token], i: int) -> bool:
    """The second day of "Jan. 4-6": no clock, no date and no counted noun stands there."""
    token, after = tokens[i], tokens[i + 1]
    if (
        not token.text.isdecimal()
        or len(token.text) > 2
        or (after.low in (":", ".", "/") and tokens[i + 2].glued)
    ):
        return False
    return after.kind != "word" or after.low in ("and", "in") or (after.low in STOP and after.low != "of")


def _between(ctx: Context, i: int) -> Read | None:
    """ "between Jan. 4 and Jan. 6", "from Monday to Wednesday": a span, or nothing."""
    read = one_date(ctx, i + 1)
    if read is None or is_moved(ctx.tokens, i):
        return None
    found, end = _ranged(ctx, *read, between=ctx.tokens[i].low == "between")
    return _with_part(ctx, i, found, end) if end > read[1] else None


def _with_part(ctx: Context, i: int, found: Days, end: int) -> Read:
    """Add the part of the day ("Tuesday afternoon"), else return the date as it is."""
    if found.resolution == "day":
        j = end + (ctx.tokens[end].low in HYPHENS)
        part = read_part(ctx.tokens, j)
        if part is not None and part[0] not in ("early", "late", "overnight"):
            return Read("time", i, part[1], parted(found, part[0]))
    if found.first is None or found.last is None:
        return Read("date", i, end, Moment(earliest=None, latest=None, unresolved=found.unresolved))
    ends = (days.iso(found, day) for day in (found.first, found.last))
    moment = Moment(
        earliest=next(ends), latest=next(ends), resolution=found.resolution, unresolved=found.unresolved
    )
    return Read("date", i, end, moment)


def parted(found: Days, part: str) -> Moment:
    """Return a part of a day as a moment; an unknown day leaves the clock alone."""
    first, last = PARTS[part]
    if found.first is None:
        return Moment(
            earliest=f"T{first // 60:02d}:{first % 60:02d}", latest=f"T{last // 60 % 24:02d}:{last % 60:02d}",
            resolution="part", unresolved=found.unresolved,
        )  # fmt: skip
    last_day = found.first + dt.timedelta(days=last // 1440)
    return Moment(
        earliest=f"{days.iso(found, found.first)}T{first // 60:02d}:{first % 60:02d}",
        latest=f"{days.iso(found, last_day)}T{last // 60 % 24:02d}:{last % 60:02d}",
        resolution="part", unresolved=found.unresolved,
    )


_STARTERS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SHIFTS) | frozenset(PARTS_OF) | frozenset(SMALL)
    | frozenset(TENS) | frozenset(name.split()[0] for name in HOLIDAYS)
    | words("the in between from today yesterday tomorrow tonight easter black good thanksgiving a an "
        "first second third fourth fifth "
                "sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
                "sixteenth seventeenth "
                "eighteenth nineteenth twentieth thirtieth")
)  # fmt: skip


def starts_date(kind: str, low: str) -> bool:
    """A quick look: can a date start at a token of this kind and form?"""
    return kind == "num" or low in _STARTERS or bounds.starts_hedge(low)
