"""Dates in figures alone: "2026-01-27", "27/1/2026", "27.01.2026", "1/27"."""

from __future__ import annotations

from factcheck.values import days
from factcheck.values.context import Context
from factcheck.values.date_words import MONTHS, WEEKDAYS
from factcheck.values.days import Days
from factcheck.values.tokens import words


def iso_or_slashed(ctx: Context, i: int) -> tuple[Days, int] | None:
    """Return the date in figures at token ``i`` and the index after it; a fraction or a phone number is none."""
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
    more = then.glued and then.low in ("/", "-", ".", ":") and third.glued
    if sign.low not in ("/", "-") or ctx.published is None or not (text + second.text).isdecimal() or more:
        return None
    if sign.low == "-" and (i == 0 or tokens[i - 1].low not in WEEKDAYS):
        return None
    month, day = int(text), int(second.text)
    if len(text) > 2 or len(second.text) > 2 or (month, day) in ((24, 7), (9, 11)):
        return None
    made = (
        days.nearest_year(month, day, ctx.published.date())
        if month <= 12 and day <= 31 and len(text) < 3
        else None
    )
    fraction = (
        month < day
        and day <= 16
        and not (i and tokens[i - 1].kind == "end")
        and (i == 0 or tokens[i - 1].low not in _DATE_LEADS)
    )
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
