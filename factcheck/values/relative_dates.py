"""One date at a place: by its name, or counted from the publication or from another date."""

from __future__ import annotations

import datetime as dt

from factcheck.values import days
from factcheck.values.absolute_dates import (
    month_at,
    read_day_month,
    read_month,
    read_numeric,
    read_ordinal_day,
    read_year,
    year_at,
)
from factcheck.values.cardinals import SMALL, TENS
from factcheck.values.context import Context
from factcheck.values.date_words import (
    MONTHS,
    PARTS_OF,
    SHIFTS,
    WEEKDAYS,
    WORDS_TOO,
    published_day,
    speaks_of_future,
)
from factcheck.values.days import Days
from factcheck.values.holidays import read_holiday
from factcheck.values.nouns import STOP
from factcheck.values.number import read_number
from factcheck.values.ranks import ordinal_at
from factcheck.values.tokens import HYPHENS, words
from factcheck.values.weekdays import read_weekday, shifted_weekday

_UNITS = words("week month year decade weekend day")


_SPANS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
    "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "fortnight": "fortnight", "century": "century",
    "centuries": "century", "hour": "hour", "hours": "hour", "minute": "minute", "minutes": "minute",
}  # fmt: skip


def one_date(ctx: Context, i: int, offsets: bool = True) -> tuple[Days, int] | None:
    """Read one date; ``offsets`` allows "two days before ...", which itself holds a date without them."""
    tokens = ctx.tokens
    token = tokens[i]
    if token.kind == "num":
        return read_numeric(ctx, i) or (read_offset(ctx, i) if offsets else None)
    low = token.low
    if low in WEEKDAYS or low in MONTHS:
        return (read_holiday(ctx, i) if low == "may" else None) or _named(ctx, i)
    if low in SHIFTS or low in PARTS_OF or low == "the":
        return _led(ctx, i)
    if low == "in":
        ahead = offsets and speaks_of_future(tokens, i)
        return read_offset(ctx, i + 1, ahead=True) if ahead else None
    if low in ("today", "yesterday", "tomorrow", "tonight"):
        return _near_day(ctx, i)
    holiday = read_holiday(ctx, i)
    if holiday is not None:
        return holiday
    ordinal = ordinal_at(tokens, i)
    if ordinal is not None:
        return _fraction(ctx, *ordinal) or read_ordinal_day(ctx, i, ordinal)
    if low in TENS or low in SMALL:
        dated = read_day_month(ctx, i)
        if dated is not None:
            return dated
    return read_offset(ctx, i) if offsets else None


def _named(ctx: Context, i: int) -> tuple[Days, int] | None:
    low = ctx.tokens[i].low
    if low in WEEKDAYS and low not in MONTHS:
        return read_weekday(ctx, i)
    return read_month(ctx, i)


def _near_day(ctx: Context, i: int) -> tuple[Days, int] | None:
    word = ctx.tokens[i].low
    published = published_day(ctx)
    if published is None:
        return days.unresolved(f"'{ctx.tokens[i].text}' without a publication date"), i + 1
    amount = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return days.one_day(published + dt.timedelta(days=amount)), i + 1


def _led(ctx: Context, i: int) -> tuple[Days, int] | None:
    """Dates behind "last", "next", "early", "the end of", "the 18th"."""
    tokens = ctx.tokens
    word, j = tokens[i].low, i + 1
    if word == "the":
        return _behind_the(ctx, i)
    if word in ("beginning", "start", "middle", "end"):
        if tokens[j].low != "of":
            return None
        j += 1 + (tokens[j + 1].low == "the")
        return _part_of(ctx, j, PARTS_OF[word])
    if word in PARTS_OF:
        j += tokens[j].low in HYPHENS or tokens[j].low == "in"
        return _part_of(ctx, j, PARTS_OF[word])
    return _shifted(ctx, i)


def _part_of(ctx: Context, i: int, part: str) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    low = tokens[i].low
    if low in WEEKDAYS or low in ("yesterday", "today", "tomorrow"):
        read = one_date(ctx, i)
        return read if read is not None and not part else None
    read = None
    if low in MONTHS:
        month = month_at(tokens, i)
        capital = tokens[i].text[0].isupper() or low not in WORDS_TOO
        read = read_month(ctx, i) if capital else None
        if read is None and month is not None and capital and published_day(ctx) is not None:
            read = days.nearest_month(month[0], published_day(ctx) or dt.date.min), month[1]
    elif low in SHIFTS:
        read = _shifted(ctx, i)
    elif tokens[i].kind == "num":
        read = read_year(tokens, i) or (year_at(tokens, i) if tokens[i + 1].low != "people" else None)
    elif low in ("week", "month", "year") and tokens[i - 1].low == "the":
        read = _shifted_unit(ctx, low, 0, i + 1)
    if read is None or not part:
        return read
    if read[0].first is None:
        return read
    return (days.part_of(read[0], part), read[1]) if read[0].resolution != "day" else None


def _shifted_unit(ctx: Context, unit: str, amount: int, end: int) -> tuple[Days, int]:
    published = published_day(ctx)
    if published is None:
        return days.unresolved(f"'{unit}' counted from an unknown publication date"), end
    return days.unit_around(published, unit, amount), end


def _shifted(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "last week", "next Friday", "this month", "last December", "last summer", "previous week - Monday"."""
    tokens = ctx.tokens
    word, amount = tokens[i].low, SHIFTS.get(tokens[i].low)
    j = i + 1
    if amount is None:
        return None
    low = tokens[j].low
    published = published_day(ctx)
    if low in WEEKDAYS:
        return shifted_weekday(ctx, i, j)
    if low in _UNITS and not (low == "day" and word in ("this", "same", "current", "past", "last")):
        end = j + 1
        k = end + (tokens[end].low in HYPHENS or tokens[end].low == "on")
        if low == "week" and tokens[k].low in WEEKDAYS and published is not None and word != "past":
            return days.one_day(days.weekday_of_week(WEEKDAYS[tokens[k].low], published, amount)), k + 1
        if tokens[end].low in ("'s",) or (word in ("past", "same") and low != "day"):
            return None
        if low == "day" and published is not None:
            return days.one_day(published + dt.timedelta(days=amount)), end
        return _shifted_unit(ctx, low, amount, end)
    if low in MONTHS and (tokens[j].text[0].isupper() or low not in WORDS_TOO):
        return _shifted_month(ctx, j, amount)
    if low in days.SEASONS and published is not None:
        now = days.season(low, published.year)
        year = published.year + amount
        if amount == -1 and now.last is not None and now.last < published:
            year = published.year
        if amount == 1 and now.first is not None and now.first > published:
            year = published.year
        return days.season(low, year), j + 1
    if word in ("next", "this", "last"):
        read = read_holiday(ctx, j, amount) or (read_numeric(ctx, j) if tokens[j].kind == "num" else None)
        ordinal = ordinal_at(tokens, j) if read is None else None
        read = read_ordinal_day(ctx, j, ordinal) if ordinal else read
        if read is not None and read[0].resolution == "day" and read[0].first and published is not None:
            return _push(read, published, amount)
    return None


def _push(read: tuple[Days, int], published: dt.date, amount: int) -> tuple[Days, int]:
    """Move a day without a year to the side of the publication that "next" or "last" asks for."""
    day = read[0].first
    if day is None or amount == 0 or (day > published) == (amount > 0):
        return read
    moved = days.make_day(day.year + amount, day.month, day.day)
    return (days.one_day(moved), read[1]) if moved else read


def _shifted_month(ctx: Context, j: int, amount: int) -> tuple[Days, int] | None:
    read = month_at(ctx.tokens, j)
    published = published_day(ctx)
    if read is None or published is None:
        return read_month(ctx, j)
    month, end = read
    year = published.year
    if amount < 0 and month >= published.month:
        year -= 1
    if amount > 0 and month <= published.month:
        year += 1
    return days.whole_month(year, month), end


def _behind_the(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "the 27th", "the end of March", "the day before yesterday", "the following day", "the 1990s"."""
    tokens = ctx.tokens
    j = i + 1
    low = tokens[j].low
    if low in ("following", "coming", "current") or (
        low in ("last", "next", "previous") and tokens[j + 1].low in _UNITS
    ):
        if tokens[j + 1].low == "day":
            return days.unresolved(f"'the {low} day' counts from a day told elsewhere"), j + 2
        return _shifted(ctx, j)
    if low == "day" and tokens[j + 1].low in ("before", "after"):
        other = _near_day(ctx, j + 2) if tokens[j + 2].low in ("yesterday", "tomorrow", "today") else None
        amount = -1 if tokens[j + 1].low == "before" else 1
        if other is not None and other[0].first is not None:
            return days.one_day(other[0].first + dt.timedelta(days=amount)), other[1]
        return None
    if low in ("beginning", "start", "middle", "end"):
        return _led(ctx, j)
    ordinal = ordinal_at(tokens, j)
    if ordinal is not None:
        fraction = _fraction(ctx, *ordinal)
        if fraction is not None:
            return fraction
        after = tokens[ordinal[1]]
        alone = tokens[j].kind == "num" and (after.kind in ("sym", "end") or after.low in STOP)
        led = i > 0 and tokens[i - 1].low in ("on", "by", "until", "since")
        return read_ordinal_day(ctx, j, ordinal, certain=alone and led and after.low not in HYPHENS)
    return None


_FRACTIONS = {"quarter": 4, "half": 2}


def _fraction(ctx: Context, nth: float, i: int) -> tuple[Days, int] | None:
    """Read behind "first", at ``i``, "quarter of next year", "half of 2014": that part of a whole year."""
    tokens = ctx.tokens
    parts = _FRACTIONS.get(tokens[i].low, 0)
    if not 0 < nth <= parts or tokens[i + 1].low != "of":
        return None
    read = _part_of(ctx, i + 2 + (tokens[i + 2].low == "the"), "")
    if read is None or read[0].first is None or read[0].resolution != "year":
        return None
    return days.fraction_of_year(read[0].first.year, int(nth), parts), read[1]


def read_offset(ctx: Context, i: int, ahead: bool = False) -> tuple[Days, int] | None:
    """ "two days ago", "a week earlier", "3 weeks from January 15", "in two months" where the words look
    ahead."""
    tokens = ctx.tokens
    number = read_number(tokens, i)
    if number is not None and number.value == int(number.value):
        amount, j = int(number.value), number.end
    elif tokens[i].low in ("a", "an"):
        amount, j = 1, i + 1
    else:
        return None
    unit = _SPANS.get(tokens[j].low)
    if unit is None or unit in ("hour", "minute") or not 0 < amount < 1000:
        return None
    way, end = ("ahead", j + 1) if ahead else (tokens[j + 1].low, j + 2)
    published = published_day(ctx)
    if way == "ago":
        base: dt.date | None = published
        sign = -1
    elif way == "ahead":
        base, sign = published, 1
    elif way in ("before", "after", "from"):
        if tokens[end].low == "now":
            base, end = published, end + 1
        else:
            other = one_date(ctx, end, offsets=False)
            if other is None or other[0].resolution != "day":
                return None
            if other[0].yearless:
                return days.unresolved("counted from a day of an unknown year"), other[1]
            base, end = other[0].first, other[1]
        sign = -1 if way == "before" else 1
    else:
        return None
    if base is None:
        return days.unresolved("counted from a day that is not known"), end
    moved = days.shift(base, sign * amount, unit)
    if moved is None:
        return None
    if way == "ago" and unit in ("month", "year", "decade"):
        return (
            days.whole_month(moved.year, moved.month) if unit == "month" else days.whole_year(moved.year)
        ), end
    return days.one_day(moved), end
