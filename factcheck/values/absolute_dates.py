"""Dates that name their month, day or year: "Jan. 27", "27 January 2026", "2026-01-27", "in 2003"."""

from __future__ import annotations

import datetime as dt

from factcheck.values import days
from factcheck.values.cardinals import SMALL, TENS
from factcheck.values.context import Context
from factcheck.values.date_words import (
    MONTH_LEADS,
    MONTH_NAMES,
    MONTHS,
    WORDS_TOO,
    published_day,
    speaks_of_future,
)
from factcheck.values.days import Days
from factcheck.values.nouns import is_plural
from factcheck.values.number import read_number
from factcheck.values.numeric_dates import iso_or_slashed
from factcheck.values.ranks import ordinal_at
from factcheck.values.tokens import HYPHENS, Token, words


def month_at(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return the month named at ``i`` and the index after it and its full stop."""
    token = tokens[i]
    month = MONTHS.get(token.low)
    if month is None:
        return None
    short = len(token.low) < 5 and token.low not in ("may", "june", "july")
    end = i + 1 + (short and tokens[i + 1].low == "." and tokens[i + 1].glued)
    return month, end


def _day_number(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return a day of the month in digits, ordinal digits or words, and the index after it."""
    ordinal = ordinal_at(tokens, i)
    if ordinal is not None and 1 <= ordinal[0] <= 31:
        return int(ordinal[0]), ordinal[1]
    token = tokens[i]
    if token.kind == "num" and token.text.isdecimal() and len(token.text) <= 2 and 1 <= int(token.text) <= 31:
        after = tokens[i + 1]
        if after.low in ":%" and after.glued:
            return None
        return int(token.text), i + 1
    if token.low in TENS or (token.low in SMALL and token.low != "one"):
        number = read_number(tokens, i)
        if number is not None and 1 <= number.value <= 31 and number.style == "words":
            return int(number.value), number.end
    return None


def year_at(tokens: list[Token], i: int) -> tuple[Days, int] | None:
    token = tokens[i]
    if (
        token.kind == "num"
        and len(token.text) == 4
        and token.text.isdecimal()
        and 1000 <= int(token.text) <= 2199
    ):
        return days.whole_year(int(token.text)), i + 1
    return None


def year_behind(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return the year behind a day or month: "2026", ", 2026", "of 1995"."""
    j = i + (tokens[i].low in (",", "of"))
    year = year_at(tokens, j)
    if year is None:
        return _worded_year(tokens, j)
    if year[0].first is None or (tokens[year[1]].low == ":" and tokens[year[1]].glued):
        return None
    return year[0].first.year, year[1]


def _worded_year(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """ "two thousand and thirty two", "nineteen eighty six", "seventeen hundred thirty three"."""
    if tokens[i].low not in SMALL and tokens[i].low not in TENS:
        return None
    number = read_number(tokens, i)
    if number is None or number.style != "words":
        return None
    if 1100 <= number.value < 2200:
        return int(number.value), number.end
    rest = read_number(tokens, number.end) if 11 <= number.value <= 21 else None
    if rest is None or rest.style != "words" or not 0 < rest.value < 100:
        return None
    return int(number.value * 100 + rest.value), rest.end


def _short_year(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """ "10 Nov 11": two digits behind day and month that count nothing; 69 and above are of the last century (POSIX)."""
    token, after = tokens[i], tokens[i + 1]
    if token.kind != "num" or len(token.text) != 2 or not token.text.isdecimal():
        return None
    closed = after.kind in ("end", "sym") and after.low not in HYPHENS | {"%", "$", "°", ":"}
    if not closed and token.text[0] != "0":
        return None
    return int(token.text) + (1900 if int(token.text) >= 69 else 2000), i + 1


def read_month(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "Jan. 27", "January 27, 2026", "January 2026", "in January"."""
    tokens = ctx.tokens
    read = month_at(tokens, i)
    if read is None:
        return None
    month, j = read
    doubtful = tokens[i].low in WORDS_TOO
    k = j + (tokens[j].low == "the") + (tokens[j].low in ("/", "-") and tokens[j].glued)
    if doubtful and tokens[i].text[0].islower() and tokens[k].kind != "num":
        return None
    day = _day_number(tokens, k)
    if day is not None:
        number, end = day
        year = year_behind(tokens, end)
        if year is not None:
            made = days.make_day(year[0], month, number)
            return (days.one_day(made), year[1]) if made else None
        return undated(ctx, i, end, month, number)
    if tokens[j].low in HYPHENS and tokens[j].glued and tokens[j + 1].low in ("end", "beginning"):
        whole = _whole_month(ctx, i, month)
        return days.part_of(whole, "late" if tokens[j + 1].low == "end" else "early"), j + 2
    year = year_behind(tokens, j)
    if year is not None:
        return days.whole_month(year[0], month), year[1]
    before = tokens[i - 1].low if i else ""
    if (doubtful or len(tokens[i].low) == 3) and (before not in MONTH_LEADS or tokens[i].text.islower()):
        return None
    if not tokens[i].text[0].isupper() and before not in MONTH_LEADS:
        return None
    return _whole_month(ctx, i, month), j


def _whole_month(ctx: Context, i: int, month: int) -> Days:
    published = published_day(ctx)
    if published is None:
        words = ctx.tokens[i].text
        return days.yearless(month, None, f"month '{words}' without a year or a publication date")
    return days.nearest_month(month, published, speaks_of_future(ctx.tokens, i))


def undated(ctx: Context, i: int, end: int, month: int, day: int) -> tuple[Days, int] | None:
    """A day and month without a year."""
    published = published_day(ctx)
    if days.make_day(2000, month, day) is None:
        return None
    if published is None:
        words = ctx.text[ctx.tokens[i].start : ctx.tokens[end - 1].end]
        return days.yearless(month, day, f"'{words}' without a year or a publication date"), end
    made = days.nearest_year(month, day, published, speaks_of_future(ctx.tokens, i))
    return (days.one_day(made), end) if made else None


def read_numeric(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "27 January 2026", "2026-01-27", "27/1/2026", "27.01.2026", and a year where the words make it one."""
    tokens = ctx.tokens
    return read_day_month(ctx, i) or iso_or_slashed(ctx, i) or read_year(tokens, i)


def read_day_month(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    day = _day_number(tokens, i)
    if day is None:
        return None
    number, j = day
    j += tokens[j].low in ("of", "/", "-") or (tokens[j].low == "day" and tokens[j + 1].low == "of")
    j += tokens[j].low == "of"
    month = month_at(tokens, j)
    if month is None or (
        tokens[j].low in WORDS_TOO and tokens[j].text.islower() and tokens[j].low in ("may", "march")
    ):
        return None
    if tokens[j].text[0].islower() and tokens[j].low not in MONTH_NAMES and tokens[j].low not in MONTHS:
        return None
    k = month[1] + (tokens[month[1]].low in ("/", "-") and tokens[month[1]].glued)
    year = year_behind(tokens, k) or _short_year(tokens, k)
    if year is None:
        return undated(ctx, i, month[1], month[0], number)
    made = days.make_day(year[0], month[0], number)
    return (days.one_day(made), year[1]) if made else None


def _later_year(first: str, last: str) -> bool:
    """ "2001-2005" and "1939-45" span years."""
    if not last.isdecimal() or len(last) not in (2, 4) or (last[:2] > "20" and len(last) == 4):
        return False
    return last > first if len(last) == 4 else last > first[2:]


_YEAR_LEADS = words(
    "in since from until till by of year early late mid during before after between around circa through "
    "back as summer winter spring autumn fall election christmas born"
)


def read_year(tokens: list[Token], i: int) -> tuple[Days, int] | None:
    """ "in 2003", "the 2003 earthquake", "(2003)", "the 1990s"."""
    token = tokens[i]
    if len(token.text) != 4 or not token.text.isdecimal() or not 1500 <= int(token.text) <= 2099:
        return None
    before, after = tokens[i - 1].low if i else "", tokens[i + 1]
    if token.glued and (tokens[i - 1].kind == "word" or before in "#$£€/=_"):
        return None
    if after.low in ("s", "'s") or (after.low == "'" and tokens[i + 2].low == "s"):
        if after.low == "s" and after.glued and token.text[3] == "0":
            first = int(token.text)
            return Days(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "span"), i + 2
        return days.whole_year(int(token.text)), i + 1
    if after.kind == "word" and after.glued:
        return None
    dash, other = after, tokens[i + 2]
    if dash.low in HYPHENS and dash.glued and other.glued and _later_year(token.text, other.text):
        return days.whole_year(int(token.text)), i + 1
    spoken = before in _YEAR_LEADS or (
        before in ("-", "–") and i > 1 and tokens[i - 2].low in ("mid", "early", "late")
    )
    closed = before == "(" and after.low in ("-", "–", ")", ",")
    the_year = (
        before in ("the", "its", "a", "their", "his", "her") and after.kind == "word" and after.glued is False
    )
    if after.kind == "word" and is_plural(after.low) and not the_year and before != "in":
        return None
    ends = after.kind in ("sym", "end") and after.low not in ("$", "%", "-", "/", "°", "+")
    alone = ends and 1900 <= int(token.text) <= 2099 and (i == 0 or tokens[i - 1].kind != "num")
    if (
        spoken
        or closed
        or (the_year and after.low not in ("of",))
        or (alone and before not in ("to", "for", "over"))
    ):
        return days.whole_year(int(token.text)), i + 1
    return None


def read_ordinal_day(
    ctx: Context, i: int, ordinal: tuple[float, int], certain: bool = False
) -> tuple[Days, int] | None:
    """ "27th of January", "fourth of July, 1995"; a bare "the 18th" only where ``certain``."""
    value, end = ordinal
    if not 1 <= value <= 31:
        return None
    dated = read_day_month(ctx, i)
    if dated is not None:
        return dated
    published = published_day(ctx)
    if not certain or published is None:
        return None
    future = speaks_of_future(ctx.tokens, i)
    months = [days.shift_months(published.replace(day=1), shift) for shift in range(-3, 4)]
    made = [d for d in (days.make_day(m.year, m.month, int(value)) for m in months) if d is not None]
    side = [d for d in made if (d >= published if future else d <= published)]
    best = min(side, key=lambda d: abs((d - published).days), default=None)
    return (days.one_day(best), end) if best is not None else None
