"""The words of the calendar, and what stands around a date."""

from __future__ import annotations

import datetime as dt

from factcheck.values.context import Context
from factcheck.values.tokens import Token, word_list, words

MONTH_NAMES = word_list(
    "january february march april may june july august september october november december"
)


MONTHS = (
    {name: n for n, name in enumerate(MONTH_NAMES, start=1)}
    | {name[:3]: n for n, name in enumerate(MONTH_NAMES, start=1)}
    | {"sept": 9}
)


_WEEKDAY_NAMES = word_list("monday tuesday wednesday thursday friday saturday sunday")


WEEKDAYS = {name: n for n, name in enumerate(_WEEKDAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
    "sat": 5, "sun": 6,
}  # fmt: skip


WORDS_TOO = words("may march mar sun sat wed mon dec jan jun")
"""Months and weekdays whose letters are other words: they need a neighbour that makes them a date."""


MONTH_LEADS = words(
    "in of last next since until till by early late mid from this during through before after to between "
    "on and or for every around late-"
)


_FUTURE = words(
    "will 'll shall scheduled expected due plans planned planning plan upcoming going hopes intends coming "
    "goes ships airs expires premieres set slated forecast want wants hope would next until till ahead preparing prepares"
)


SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "coming": 1, "this": 0, "current": 0,
    "upcoming": 1, "same": 0,
}  # fmt: skip


PARTS_OF = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "middle": "mid",
    "end": "late", "earlier": "", "later": "",
}  # fmt: skip


def published_day(ctx: Context) -> dt.date | None:
    return ctx.published.date() if ctx.published else None


def speaks_of_future(tokens: list[Token], i: int) -> bool:
    """A word of the same sentence, not far back, looks ahead: "will", "is to be", "by" Friday.

    What stands before a comma says less: "who turns 40 next month, left on Tuesday".
    """
    if i and tokens[i - 1].low == "by":
        return True
    apart = False
    for k in range(i - 1, max(-1, i - FAR_BACK), -1):
        word = tokens[k].low
        if word in (".", ";", "!", "?") or (apart and i - k > NEAR_BACK):
            return False
        apart = apart or word == ","
        if word == "due" and tokens[k + 1].low == "to":
            continue
        modal = word in ("will", "shall") or word.endswith("'ll")
        modal = modal or (tokens[k].text in ("may", "might") and tokens[k + 1].low not in ("have", "not", "well"))
        ahead = (word in _FUTURE and not (apart and word == "next")) or (word == "be" and k > 0 and tokens[k - 1].low == "to")
        if modal or (ahead and i - k <= NEAR_BACK):
            return True
    return False


NEAR_BACK, FAR_BACK = 8, 16
"""Tokens back that any word may look ahead from, and those from which only "will" and "shall" do, commas barred."""


def is_moved(tokens: list[Token], i: int) -> bool:
    """Say whether what stands at ``i`` is where something was moved from: "postponed from 4 May to 11 May" is no span."""
    moved = any(tokens[k].low in _MOVED for k in range(max(0, i - 7), i))
    return moved and (tokens[i].low == "from" or (i > 0 and tokens[i - 1].low == "from"))


_MOVED = words("moved postponed delayed rescheduled changed shifted pushed brought deferred")
