"""The face of a clock: "3:50 p.m.", "0650", "half past nine", "nine in the evening", "3:30 Sunday morning"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.values.cardinals import SMALL, TENS
from factcheck.values.date_words import WEEKDAYS
from factcheck.values.tokens import Token, words

_HALF_DAYS = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12, "ampm": 0}
_HALF_OF_PART = words("morning afternoon evening night")
_ONE_PM = 780
_SMALL_HOURS = 5
"""The last hour that "Saturday night" gives to the day after: "at 2:30 Saturday night"."""
_HOURS = {word: int(value) for word, value in SMALL.items() if 0 < value <= 12}


class Clock(NamedTuple):
    """A reading of the clock in minutes after midnight."""

    minutes: int
    end: int
    marked: bool
    """Words or signs make it certainly a time ("p.m.", ":", "o'clock")."""
    whole_hour: bool
    halved: bool = True
    """The half of the day is known."""


def read_clock(tokens: list[Token], i: int) -> Clock | None:
    """Return the reading that starts at token ``i``, whether or not it is certainly a time."""
    token = tokens[i]
    if token.low in ("noon", "midnight", "noonish") or (token.low == "mid" and tokens[i + 1].low == "night"):
        j = i + 1 + (token.low == "mid")
        return Clock(720 if token.low.startswith("noon") else 0, j, True, True)
    if token.kind == "num":
        return _past(tokens, i) or _digital(tokens, i)
    if token.low in _HOURS:
        return _worded(tokens, i) or _past(tokens, i)
    if token.low in ("half", "quarter", "a") or token.low in TENS or token.low in SMALL:
        return _past(tokens, i)
    return None


def _half_day(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return the hours to add and the index after "p.m.", "pm", "p . m .", "in the afternoon"."""
    i += tokens[i].low == "." and tokens[i].glued and tokens[i + 1].glued
    word = tokens[i].low
    if word in _HALF_DAYS:
        return _HALF_DAYS[word], i + 1
    if word in ("a", "p") and tokens[i + 1].low == "." and tokens[i + 2].low == "m":
        return (12 if word == "p" else 0), i + 3 + (tokens[i + 3].low == ".")
    if word in ("in", "at") and tokens[i + 1].low in ("the", "night"):
        part = tokens[i + 2].low if tokens[i + 1].low == "the" else "night"
        if part in ("morning", "afternoon", "evening", "night"):
            return (0 if part == "morning" else 12), i + (3 if word == "in" else 2)
    return None


def _with_half(
    hour: int, minute: int, tokens: list[Token], end: int, marked: bool, whole: bool, padded: bool = False
) -> Clock | None:
    """Add the half of the day that follows; ``padded`` hours ("0650", "03:50") count through the whole
    day."""
    half = _half_day(tokens, end)
    if half is not None:
        add, end = half
        hour = hour % 12 + add if hour <= 12 else hour
        marked = True
    if hour > 24 or minute > 59:
        return None
    return Clock(hour * 60 + minute, end, marked, whole, padded or half is not None or hour > 12 or hour == 0)


def _digital(tokens: list[Token], i: int) -> Clock | None:
    text = tokens[i].text
    if i and tokens[i].glued and tokens[i - 1].low in "$£€#:/":
        return None
    after = tokens[i + 1]
    if (
        text.isdecimal()
        and len(text) <= 2
        and after.low == ":"
        and after.glued
        and tokens[i + 2].kind == "num"
    ):
        return _colons(tokens, i)
    whole, point, part = text.partition(".")
    if point and whole.isdecimal() and part.isdecimal() and len(part) == 2 and len(whole) <= 2:
        dotted = _with_half(int(whole), int(part), tokens, i + 1, False, False)
        at = i > 0 and tokens[i - 1].low == "at" and after.low in ("?", ".", "")
        return dotted and dotted._replace(marked=dotted.marked or at)
    if not text.isdecimal() or len(text) > 4:
        return None
    if len(text) > 2:
        hour, minute = int(text[:-2]), int(text[-2:])
        return _with_half(hour, minute, tokens, i + 1, False, False, padded=len(text) == 4)
    if after.low in ("o'clock", "oclock") or (after.low == "o" and tokens[i + 2].low in ("'clock", "clock")):
        return _with_half(int(text), 0, tokens, i + 2, True, True)
    return _with_half(int(text), 0, tokens, i + 1, False, True) if 0 < int(text) <= 24 else None


def _colons(tokens: list[Token], i: int) -> Clock | None:
    """ "15:50", "08:08:51": two digits of minutes, so that "1:1" and "2:0" stay out."""
    minutes = tokens[i + 2]
    base, _, broken = minutes.text.partition(".")
    if not minutes.glued or len(base) != 2 or not base.isdecimal() or broken:
        return None
    end = i + 3
    if tokens[end].low == ":" and tokens[end].glued and tokens[end + 1].kind == "num":
        end += 2
    if i and tokens[i - 1].low == "of" and i > 1 and tokens[i - 2].low in ("time", "times"):
        return None
    return _with_half(int(tokens[i].text), int(base), tokens, end, True, False, len(tokens[i].text) == 2)


def _worded(tokens: list[Token], i: int) -> Clock | None:
    hour = _HOURS[tokens[i].low]
    if tokens[i + 1].low in ("o'clock", "oclock"):
        return _with_half(hour, 0, tokens, i + 2, True, True)
    if _half_day(tokens, i + 1) is not None and tokens[i + 1].low != "a":
        return _with_half(hour, 0, tokens, i + 1, False, True)
    minute = TENS.get(tokens[i + 1].low) or (
        SMALL.get(tokens[i + 1].low, 0.0) if tokens[i + 1].kind == "word" else 0
    )
    if minute and minute >= 10 and _half_day(tokens, i + 2) is not None:
        return _with_half(hour, int(minute), tokens, i + 2, True, False)
    return None


def _past(tokens: list[Token], i: int) -> Clock | None:
    """ "half past nine", "a quarter to six", "10 past 9"."""
    j = i + (tokens[i].low == "a")
    word = tokens[j].low
    shift = 30 if word == "half" else 15 if word == "quarter" else None
    if shift is None:
        number = (
            SMALL.get(word) or TENS.get(word) or (float(word) if word.isdecimal() and len(word) <= 2 else 0)
        )
        shift = int(number) if 0 < number < 60 else None
    if shift is None:
        return None
    j += 1
    j += tokens[j].low in ("minutes", "minute")
    way = tokens[j].low
    if way not in ("past", "to") or (way == "to" and word not in ("quarter",)):
        return None
    hour = _HOURS.get(tokens[j + 1].low)
    if hour is None and tokens[j + 1].text.isdecimal() and len(tokens[j + 1].text) <= 2:
        hour = int(tokens[j + 1].text)
    if hour is None or not 0 < hour <= 12:
        return None
    end = j + 2 + (tokens[j + 2].low in ("o'clock", "oclock"))
    minute = shift if way == "past" else -shift
    clock = _with_half(hour, 0, tokens, end, True, False)
    return clock and clock._replace(minutes=clock.minutes + minute)


def of_named_part(tokens: list[Token], i: int, clock: Clock) -> Clock:
    """Give a clock the half of the day's part behind it: "3:30 Sunday morning", "at 11 Saturday night"."""
    k = clock.end + (tokens[clock.end].low == "on")
    day, part = tokens[k].low, tokens[k + 1].low
    certain = clock.marked or tokens[i - 1 if i else -1].low == "at"
    if not certain or clock.minutes >= _ONE_PM or part not in _HALF_OF_PART:
        return clock
    if day not in WEEKDAYS and day not in ("this", "yesterday", "tomorrow"):
        return clock
    hour = clock.minutes // 60 % 12
    later = part in ("afternoon", "evening") or (part == "night" and hour > _SMALL_HOURS)
    return clock._replace(minutes=clock.minutes % 720 + 720 * later, marked=True, halved=True)
