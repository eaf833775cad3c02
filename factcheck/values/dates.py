"""Dates as news writes them: months, days, years, weekdays, relative days, parts and ranges of them."""

from __future__ import annotations

import datetime as dt

from factcheck.models import Moment
from factcheck.values import days
from factcheck.values.clock import PARTS, read_part
from factcheck.values.context import Context, Read
from factcheck.values.days import Days
from factcheck.values.nouns import is_plural
from factcheck.values.number import SMALL, TENS, read_number
from factcheck.values.ranks import ordinal_at
from factcheck.values.tokens import HYPHENS, Token, word_list, words

_MONTH_NAMES = word_list(
    "january february march april may june july august september october november december"
)
MONTHS = (
    {name: n for n, name in enumerate(_MONTH_NAMES, start=1)}
    | {name[:3]: n for n, name in enumerate(_MONTH_NAMES, start=1)}
    | {"sept": 9}
)
_WEEKDAY_NAMES = word_list("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
}  # fmt: skip
_WORDS_TOO = words("may march mar sun sat wed mon dec jan jun")
"""Months and weekdays whose letters are other words: they need a neighbour that makes them a date."""
_MONTH_LEADS = words(
    "in of last next since until till by early late mid from this during through before after to between "
    "on and or "
    "for every around late-"
)
_FUTURE = words(
    "will 'll shall scheduled expected due plans planned planning plan upcoming going hopes intends "
    "coming set slated "
    "would next until till ahead preparing prepares"
)
_SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "coming": 1, "this": 0, "current": 0,
    "upcoming": 1, "same": 0,
}  # fmt: skip
_UNITS = words("week month year decade weekend day")
_SPANS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
    "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "fortnight": "fortnight", "century": "century",
    "centuries": "century", "hour": "hour", "hours": "hour", "minute": "minute", "minutes": "minute",
}  # fmt: skip
_PARTS_OF = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "middle": "mid",
    "end": "late", "earlier": "", "later": "",
}  # fmt: skip
_HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year day": (1, 1), "new year's eve": (12, 31), "new years eve": (12, 31),
    "valentine's day": (2, 14), "halloween": (10, 31), "independence day": (7, 4), "may day": (5, 1),
    "veterans day": (11, 11), "new year's": (1, 1), "new years day": (1, 1),
}  # fmt: skip


def read_date(ctx: Context, i: int) -> Read | None:
    """Return the date, or part of a dated day, at token ``i``; a range of two dates is one value."""
    read = _one_date(ctx, i)
    if read is None:
        return None
    found, end = read
    found, end = _ranged(ctx, found, end)
    return _with_part(ctx, i, found, end)


def _ranged(ctx: Context, found: Days, end: int) -> tuple[Days, int]:
    """Join "late January or February", "Jan. 4-6", "2001-2005", "Monday to Wednesday"."""
    tokens = ctx.tokens
    word = tokens[end].low
    if (
        found.first is None
        or found.last is None
        or not (word in HYPHENS or word in ("or", "to", "through", "until"))
    ):
        return found, end
    j = end + 1
    bare_day = tokens[j].kind == "num" and tokens[j].text.isdecimal() and len(tokens[j].text) <= 2
    if bare_day and found.resolution == "day" and tokens[j + 1].low not in (":", ".", "/") and word != "or":
        last = days.make_day(found.first.year, found.first.month, int(tokens[j].text))
        follows = tokens[j + 1]
        if (
            last is not None
            and last > found.first
            and not (follows.kind == "word" and follows.low not in ("and", "in"))
        ):
            return Days(found.first, last, "span"), j + 1
        return found, end
    if word in HYPHENS and found.resolution == "year" and not tokens[j].glued:
        return found, end
    other = _one_date(ctx, j) or (_year_at(tokens, j) if found.resolution == "year" else None)
    if other is None or other[0].first is None or other[0].last is None or other[0].last < found.last:
        return found, end
    return Days(found.first, other[0].last, "span"), other[1]


def _with_part(ctx: Context, i: int, found: Days, end: int) -> Read:
    """Add the part of the day ("Tuesday afternoon"), else return the date as it is."""
    if found.resolution == "day":
        j = end + (ctx.tokens[end].low in HYPHENS)
        part = read_part(ctx.tokens, j)
        if part is not None and part[0] not in ("early", "late", "overnight"):
            return Read("time", i, part[1], parted(found, part[0]))
    if found.first is None or found.last is None:
        return Read("date", i, end, Moment(earliest=None, latest=None, unresolved=found.unresolved))
    moment = Moment(
        earliest=found.first.isoformat(), latest=found.last.isoformat(), resolution=found.resolution
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
        earliest=f"{found.first.isoformat()}T{first // 60:02d}:{first % 60:02d}",
        latest=f"{last_day.isoformat()}T{last // 60 % 24:02d}:{last % 60:02d}",
        resolution="part",
    )


def _one_date(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    token = tokens[i]
    if token.kind == "num":
        return _numeric(ctx, i) or _offset(ctx, i)
    low = token.low
    if low in WEEKDAYS or low in MONTHS:
        return _named(ctx, i)
    if low in _SHIFTS or low in _PARTS_OF or low == "the":
        return _led(ctx, i) or (_offset(ctx, i) if low in ("the", "last", "next") else None)
    if low in ("today", "yesterday", "tomorrow", "tonight"):
        return _near_day(ctx, i)
    if low in (
        "in",
        "since",
        "during",
        "by",
        "of",
        "from",
        "until",
        "before",
        "after",
        "year",
        "circa",
        "around",
    ):
        return None
    holiday = _holiday(ctx, i)
    if holiday is not None:
        return holiday
    ordinal = ordinal_at(tokens, i)
    if ordinal is not None:
        return _ordinal_day(ctx, i, ordinal)
    return _offset(ctx, i)


def _published(ctx: Context) -> dt.date | None:
    return ctx.published.date() if ctx.published else None


def _named(ctx: Context, i: int) -> tuple[Days, int] | None:
    low = ctx.tokens[i].low
    if low in WEEKDAYS and low not in MONTHS:
        return _weekday(ctx, i)
    return _month(ctx, i)


def _month_at(tokens: list[Token], i: int) -> tuple[int, int] | None:
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


def _year_at(tokens: list[Token], i: int) -> tuple[Days, int] | None:
    token = tokens[i]
    if (
        token.kind == "num"
        and len(token.text) == 4
        and token.text.isdecimal()
        and 1000 <= int(token.text) <= 2199
    ):
        return days.whole_year(int(token.text)), i + 1
    return None


def _year_behind(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return the year behind a day or month: "2026", ", 2026", "of 1995"."""
    j = i + (tokens[i].low in (",", "of"))
    year = _year_at(tokens, j)
    if year is None or year[0].first is None or (tokens[year[1]].low == ":" and tokens[year[1]].glued):
        return None
    return year[0].first.year, year[1]


def _month(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "Jan. 27", "January 27, 2026", "January 2026", "in January"."""
    tokens = ctx.tokens
    read = _month_at(tokens, i)
    if read is None:
        return None
    month, j = read
    doubtful = tokens[i].low in _WORDS_TOO
    if doubtful and tokens[i].text[0].islower() and tokens[j].kind != "num":
        return None
    k = j + (tokens[j].low == "the") + (tokens[j].low in ("/", "-") and tokens[j].glued)
    day = _day_number(tokens, k)
    if day is not None:
        number, end = day
        year = _year_behind(tokens, end)
        if year is not None:
            made = days.make_day(year[0], month, number)
            return (days.one_day(made), year[1]) if made else None
        return _undated(ctx, i, end, month, number)
    year = _year_behind(tokens, j)
    if year is not None:
        return days.whole_month(year[0], month), year[1]
    before = tokens[i - 1].low if i else ""
    if (doubtful or len(tokens[i].low) == 3) and (before not in _MONTH_LEADS or tokens[i].text.islower()):
        return None
    if not tokens[i].text[0].isupper() and before not in _MONTH_LEADS:
        return None
    published = _published(ctx)
    if published is None:
        return days.unresolved(f"month '{tokens[i].text}' without a year or a publication date"), j
    return days.nearest_month(month, published), j


def _undated(ctx: Context, i: int, end: int, month: int, day: int) -> tuple[Days, int] | None:
    """A day and month without a year."""
    published = _published(ctx)
    if days.make_day(2000, month, day) is None:
        return None
    if published is None:
        words = ctx.text[ctx.tokens[i].start : ctx.tokens[end - 1].end]
        return days.unresolved(f"'{words}' without a year or a publication date"), end
    made = days.nearest_year(month, day, published)
    return (days.one_day(made), end) if made else None


def _weekday(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "Tuesday", "Tuesday (January 27)", "Tuesday, Jan. 27", "Sunday the 5th"; the date written beside it
    wins."""
    tokens = ctx.tokens
    low = tokens[i].low
    short = len(low) < 6
    if short and (low in _WORDS_TOO or not tokens[i].text[0].isupper()):
        after = tokens[i + 1]
        if not (after.kind == "num" or (after.low in ".," and tokens[i + 2].low in MONTHS)):
            return None
    j = i + 1 + (short and tokens[i + 1].low == "." and tokens[i + 1].glued)
    k = j + (tokens[j].low in (",", "("))
    k += tokens[k].low == "the"
    beside = _date_beside(ctx, k)
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
        found = _month(ctx, i)
    elif tokens[i].kind == "num":
        found = _numeric(ctx, i)
        if found is None and tokens[i + 1].low in ("st", "nd", "rd", "th") and tokens[i + 1].glued:
            ordinal = ordinal_at(tokens, i)
            found = _ordinal_day(ctx, i, ordinal, True) if ordinal else None
    else:
        ordinal = ordinal_at(tokens, i)
        found = _ordinal_day(ctx, i, ordinal, tokens[i - 1].low == "the") if ordinal else None
    return found if found is not None and found[0].resolution == "day" else None


def _bare_weekday(ctx: Context, i: int, end: int) -> tuple[Days, int]:
    published = _published(ctx)
    if published is None:
        return days.unresolved(f"weekday '{ctx.tokens[i].text}' without a publication date"), end
    weekday = WEEKDAYS[ctx.tokens[i].low]
    tokens = ctx.tokens
    if (
        tokens[end].low in ("of", "in")
        and tokens[end + 1].low in ("next", "last", "this")
        and tokens[end + 2].low == "week"
    ):
        return days.one_day(days.weekday_of_week(weekday, published, _SHIFTS[tokens[end + 1].low])), end + 3
    return days.one_day(days.weekday_near(weekday, published, _speaks_of_future(tokens, i))), end


def _speaks_of_future(tokens: list[Token], i: int) -> bool:
    """A word of the same sentence, up to eight tokens back, looks ahead."""
    for k in range(i - 1, max(-1, i - 9), -1):
        if tokens[k].low in (".", ";", "!", "?"):
            return False
        if tokens[k].low in _FUTURE or tokens[k].low.endswith("'ll"):
            return True
    return False


def _numeric(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "27 January 2026", "2026-01-27", "27/1/2026", "27.01.2026", and a year where the words make it one."""
    tokens = ctx.tokens
    return _day_month(ctx, i) or _iso_or_slashed(ctx, i) or _plain_year(tokens, i)


def _day_month(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    day = _day_number(tokens, i)
    if day is None:
        return None
    number, j = day
    j += tokens[j].low in ("of", "/", "-") or (tokens[j].low == "day" and tokens[j + 1].low == "of")
    j += tokens[j].low == "of"
    month = _month_at(tokens, j)
    if month is None or (
        tokens[j].low in _WORDS_TOO and tokens[j].text.islower() and tokens[j].low in ("may", "march")
    ):
        return None
    if tokens[j].text[0].islower() and tokens[j].low not in _MONTH_NAMES and tokens[j].low not in MONTHS:
        return None
    k = month[1] + (tokens[month[1]].low in ("/", "-") and tokens[month[1]].glued)
    year = _year_behind(tokens, k)
    if year is None:
        return _undated(ctx, i, month[1], month[0], number)
    made = days.make_day(year[0], month[0], number)
    return (days.one_day(made), year[1]) if made else None


def _iso_or_slashed(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    text = tokens[i].text
    if text.count(".") == 2 and len(text) <= 10:
        return _three(text.split("."), i + 1, day_first=True)
    sign = tokens[i + 1]
    if sign.low not in ("-", "/", "–") or not sign.glued or not tokens[i + 2].glued:
        return None
    second, then, third = tokens[i + 2], tokens[i + 3], tokens[i + 4]
    if then.low == sign.low and then.glued and third.glued and third.kind in ("num", "word"):
        if (
            tokens[i + 5].low == sign.low
            and tokens[i + 5].glued
            and tokens[i + 6].kind == "num"
            and tokens[i + 6].glued
        ):
            return None
        return _three([text, second.text, third.text], i + 5, day_first=False)
    if sign.low != "/" or ctx.published is None or not (text + second.text).isdecimal() or then.glued:
        return None
    month, day = int(text), int(second.text)
    if len(text) > 2 or len(second.text) > 2 or (month, day) == (24, 7):
        return None
    made = (
        days.nearest_year(month, day, ctx.published.date())
        if month <= 12 and day <= 31 and len(text) < 3
        else None
    )
    fraction = month < day and day <= 16 and (i == 0 or tokens[i - 1].low not in _DATE_LEADS)
    return (days.one_day(made), i + 3) if made and not fraction else None


_DATE_LEADS = words("on or , by since next until before after from dated") | set(WEEKDAYS)


def _three(parts: list[str], end: int, day_first: bool) -> tuple[Days, int] | None:
    """Read year, month and day in the order that their sizes allow; of two doubtful ones the month comes
    first."""
    low = [part.lower() for part in parts]
    named = next((k for k, part in enumerate(low) if part in MONTHS), None)
    if any(not part.isdecimal() or len(part) > 4 for k, part in enumerate(low) if k != named):
        return None
    year_at = next((k for k, part in enumerate(low) if len(part) == 4 and part.isdecimal()), None)
    if year_at is None:
        if named is not None or day_first or len(low[2]) != 2:
            return None
        year_at = 2
    year = int(low[year_at])
    year += (1900 if year >= 40 else 2000) if len(low[year_at]) == 2 else 0
    rest = [k for k in range(3) if k != year_at]
    if named is not None:
        month, day = MONTHS[low[named]], int(low[next(k for k in rest if k != named)])
    else:
        month, day = int(low[rest[0]]), int(low[rest[1]])
        if (day_first and day <= 12) or month > 12:
            month, day = day, month
    made = days.make_day(year, month, day)
    return (days.one_day(made), end) if made else None


_YEAR_LEADS = words(
    "in since from until till by of year early late mid during before after between around circa through "
    "back "
    "as summer winter spring autumn fall election christmas born"
)


def _plain_year(tokens: list[Token], i: int) -> tuple[Days, int] | None:
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


def _ordinal_day(
    ctx: Context, i: int, ordinal: tuple[float, int], certain: bool = False
) -> tuple[Days, int] | None:
    """ "27th of January", "fourth of July, 1995"; a bare "the 18th" only where ``certain``."""
    value, end = ordinal
    if not 1 <= value <= 31:
        return None
    dated = _day_month(ctx, i)
    if dated is not None:
        return dated
    published = _published(ctx)
    if not certain or published is None:
        return None
    day = int(value)
    months = [days.shift_months(published.replace(day=1), shift) for shift in (-1, 0, 1)]
    made = [d for d in (days.make_day(m.year, m.month, day) for m in months) if d is not None]
    return (days.one_day(min(made, key=lambda d: abs((d - published).days))), end) if made else None


def _near_day(ctx: Context, i: int) -> tuple[Days, int] | None:
    word = ctx.tokens[i].low
    published = _published(ctx)
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
        return _part_of(ctx, j, _PARTS_OF[word])
    if word in _PARTS_OF:
        j += tokens[j].low in HYPHENS or tokens[j].low == "in"
        return _part_of(ctx, j, _PARTS_OF[word])
    return _shifted(ctx, i)


def _part_of(ctx: Context, i: int, part: str) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    low = tokens[i].low
    if low in WEEKDAYS or low in ("yesterday", "today", "tomorrow"):
        read = _one_date(ctx, i)
        return read if read is not None and not part else None
    read = None
    if low in MONTHS:
        month = _month_at(tokens, i)
        capital = tokens[i].text[0].isupper() or low not in _WORDS_TOO
        read = _month(ctx, i) if capital else None
        if read is None and month is not None and capital and _published(ctx) is not None:
            read = days.nearest_month(month[0], _published(ctx) or dt.date.min), month[1]
    elif low in _SHIFTS:
        read = _shifted(ctx, i)
    elif tokens[i].kind == "num":
        read = _plain_year(tokens, i) or (_year_at(tokens, i) if tokens[i + 1].low != "people" else None)
    elif low == "the":
        read = _behind_the(ctx, i)
    elif low in ("week", "month", "year") and tokens[i - 1].low == "the":
        read = _shifted_unit(ctx, low, 0, i + 1)
    if read is None or not part:
        return read
    return (days.part_of(read[0], part), read[1]) if read[0].resolution != "day" else None


def _shifted_unit(ctx: Context, unit: str, amount: int, end: int) -> tuple[Days, int]:
    published = _published(ctx)
    if published is None:
        return days.unresolved(f"'{unit}' counted from an unknown publication date"), end
    return days.unit_around(published, unit, amount), end


def _shifted(ctx: Context, i: int) -> tuple[Days, int] | None:
    """ "last week", "next Friday", "this month", "last December", "last summer", "previous week - Monday"."""
    tokens = ctx.tokens
    word, amount = tokens[i].low, _SHIFTS.get(tokens[i].low)
    j = i + 1
    if amount is None:
        return None
    low = tokens[j].low
    published = _published(ctx)
    if low in WEEKDAYS:
        return _shifted_weekday(ctx, i, j)
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
    if low in MONTHS and (tokens[j].text[0].isupper() or low not in _WORDS_TOO):
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
        read = _holiday(ctx, j, amount) or (_numeric(ctx, j) if tokens[j].kind == "num" else None)
        ordinal = ordinal_at(tokens, j) if read is None else None
        read = _ordinal_day(ctx, j, ordinal) if ordinal else read
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


def _shifted_weekday(ctx: Context, i: int, j: int) -> tuple[Days, int] | None:
    word, amount = ctx.tokens[i].low, _SHIFTS[ctx.tokens[i].low]
    beside = _weekday(ctx, j)
    published = _published(ctx)
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


def _shifted_month(ctx: Context, j: int, amount: int) -> tuple[Days, int] | None:
    read = _month_at(ctx.tokens, j)
    published = _published(ctx)
    if read is None or published is None:
        return _month(ctx, j)
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
        other = _one_date(ctx, j + 2) if tokens[j + 2].low in ("yesterday", "tomorrow", "today") else None
        amount = -1 if tokens[j + 1].low == "before" else 1
        if other is not None and other[0].first is not None:
            return days.one_day(other[0].first + dt.timedelta(days=amount)), other[1]
        return None
    if low in ("beginning", "start", "middle", "end"):
        return _led(ctx, j)
    ordinal = ordinal_at(tokens, j)
    if ordinal is not None:
        alone = (
            tokens[ordinal[1]].kind in ("sym", "end")
            and tokens[j].kind == "num"
            and tokens[i - 1].low in ("on", "by")
        )
        return _ordinal_day(ctx, j, ordinal, certain=alone)
    return None


def _holiday(ctx: Context, i: int, amount: int = 0) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    first = tokens[i].low
    published = _published(ctx)
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
    for size in (3, 2, 1):
        name = " ".join(tokens[i + k].low for k in range(size))
        if name in _HOLIDAYS:
            month, day = _HOLIDAYS[name]
            year = _year_behind(tokens, i + size)
            if year is not None:
                made = days.make_day(year[0], month, day)
                return (days.one_day(made), year[1]) if made else None
            return _undated(ctx, i, i + size, month, day)
    return None


def _moving_holiday(ctx: Context, i: int) -> tuple[Days, int] | None:
    tokens = ctx.tokens
    published = _published(ctx)
    end = i + 1 if tokens[i].low == "thanksgiving" else i + 2
    if tokens[i].low != "thanksgiving" and tokens[i + 1].low != "friday":
        return None
    end += tokens[i].low == "thanksgiving" and tokens[i + 1].low == "day"
    year = _year_behind(tokens, end)
    if year is None and published is None:
        return None
    number, end = year if year is not None else (published.year if published else 0, end)
    if tokens[i].low == "good":
        return days.one_day(days.easter(number) - dt.timedelta(days=2)), end
    november = dt.date(number, 11, 1)
    thursday = november + dt.timedelta(days=(3 - november.weekday()) % 7 + 21)
    return days.one_day(thursday + dt.timedelta(days=tokens[i].low == "black")), end


def _offset(ctx: Context, i: int) -> tuple[Days, int] | None:
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
    way, end = tokens[j + 1].low, j + 2
    published = _published(ctx)
    if way == "ago":
        base: dt.date | None = published
        sign = -1
    elif way in ("before", "after", "from"):
        other = _one_date(ctx, end) if tokens[end].low != "now" else None
        if tokens[end].low == "now":
            base, end = published, end + 1
        elif (other is not None and other[0].resolution == "day" and tokens[end].kind != "num") or (
            other is not None and other[0].resolution == "day"
        ):
            base, end = other[0].first, other[1]
        else:
            return None
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


def starts_date(token: Token) -> bool:
    """A quick look: can a date start at this token?"""
    return token.kind == "num" or token.low in _STARTERS


_STARTERS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(_SHIFTS) | frozenset(_PARTS_OF) | frozenset(SMALL)
    | frozenset(TENS) | frozenset(name.split()[0] for name in _HOLIDAYS)
    | words("the today yesterday tomorrow tonight easter black good thanksgiving a an "
        "first second third fourth "
        "fifth "
                "sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
                "sixteenth seventeenth "
                "eighteenth nineteenth twentieth thirtieth")
)  # fmt: skip
