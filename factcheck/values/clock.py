"""Clock times: "3:50 p.m.", "3.50 pm", "0650 GMT", "1353 (1023 GMT)", "half past nine", "in the morning"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.models import Moment, Resolution
from factcheck.values.cardinals import SMALL, TENS
from factcheck.values.context import Context, Read
from factcheck.values.date_words import WEEKDAYS, is_moved
from factcheck.values.day_parts import PARTS, bare_part, clock_text
from factcheck.values.tokens import HYPHENS, Phrases, Token, words
from factcheck.values.zones import Zone, format_offset, read_zone

_AFTER_OR_NEAR = (
    "about|around|approximately|roughly|circa|nearly|almost|shortly after|shortly before|just after|"
    "just before|soon after|close to|some time after|sometime after|sometime around|at about|at around|"
    "at approximately|at roughly|a little after|a little before|a few minutes after|a few minutes before|"
    "just past|minutes after|minutes before|moments after|moments before|sometime before|at nearly|"
    "at just after|at just before"
)
_HEDGES = Phrases(dict.fromkeys(_AFTER_OR_NEAR.split("|"), "about"))
_HALF_DAYS = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12, "ampm": 0}
_HALF_OF_PART = words("morning afternoon evening night")
_ONE_PM = 780
_SMALL_HOURS = 5
"""The last hour that "Saturday night" gives to the day after: "at 2:30 Saturday night"."""
_HOURS = {word: int(value) for word, value in SMALL.items() if 0 < value <= 12}


LONGEST_TOWN = 3
"""Words of a town's name between a clock and its second reading in brackets."""


class Clock(NamedTuple):
    """A reading of the clock in minutes after midnight."""

    minutes: int
    end: int
    marked: bool
    """Words or signs make it certainly a time ("p.m.", ":", "o'clock")."""
    whole_hour: bool
    halved: bool = True
    """The half of the day is known."""


def read_time(ctx: Context, i: int) -> Read | None:
    """Return the time of day at token ``i`` with its hedge, zone and second reading in brackets."""
    tokens = ctx.tokens
    hedge = _HEDGES.match(tokens, i)
    j = hedge[1] if hedge else i
    j += tokens[j].low == "between" or (tokens[j].low == "from" and tokens[j + 1].kind == "num")
    moved = is_moved(tokens, j)
    between = j > i and tokens[j - 1].low in ("between", "from") and not moved
    i = j if moved else i
    clock = _read_clock(tokens, j)
    if clock is None:
        return None if between else bare_part(ctx, i, j)
    clock = _of_named_part(tokens, j, clock)
    last = None if moved else _range_end(tokens, clock, between)
    if (
        last is not None
        and last.minutes >= clock.minutes
        and not clock.marked
        and last.marked
        and clock.minutes < 720
    ):
        half = last.minutes >= 720 and clock.minutes + 720 <= last.minutes
        clock = clock._replace(minutes=clock.minutes + 720 * half, marked=True)
    zone, end, certain = _zone_behind(ctx, last or clock)
    if between and last is None:
        return None
    if not (clock.marked or (last is not None and last.marked) or certain):
        return None
    start = i if hedge or between else j
    return Read("time", start, end, _moment(clock, last, zone, bool(hedge)))


def _moment(clock: Clock, last: Clock | None, zone: Zone | None, about: bool) -> Moment:
    offset = format_offset(zone.offset) if zone else ""
    resolution: Resolution = "span" if last else "hour" if clock.whole_hour else "minute"
    return Moment(
        earliest=clock_text(clock.minutes) + offset, latest=clock_text((last or clock).minutes) + offset,
        zone=zone.name if zone else None, resolution=resolution, about=about,
    )  # fmt: skip


def _of_named_part(tokens: list[Token], i: int, clock: Clock) -> Clock:
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


def _range_end(tokens: list[Token], clock: Clock, between: bool) -> Clock | None:
    word = tokens[clock.end].low
    if word in HYPHENS or word in ("to", "until", "till") or (between and word == "and"):
        return _read_clock(tokens, clock.end + 1)
    return None


def _zone_behind(ctx: Context, clock: Clock) -> tuple[Zone | None, int, bool]:
    """Return zone, index after it, and whether what follows makes bare digits a time.

    A second reading in brackets ("3:50 p.m. (0650 GMT)") gives the offset of the first.
    """
    tokens, end = ctx.tokens, clock.end
    day = ctx.published.date() if ctx.published else None
    zone = read_zone(tokens, end, day)
    certain = zone is not None
    if zone is not None:
        end = zone.end
    four_digits = tokens[end - 1].kind == "num" and (len(tokens[end - 1].text) == 4 or clock.marked)
    if tokens[end].low in ("hours", "hrs") and four_digits and clock.end == end:
        end += 1
        certain = True
        zone = read_zone(tokens, end, day)
        end = zone.end if zone else end
    if tokens[end].low in ("on", "in") and tokens[end].low == "in":
        half = tokens[end + 1].low == "the" and tokens[end + 2].low in ("morning", "afternoon", "evening")
        end += 3 if half else 0
    mark = _past_town(tokens, end)
    if tokens[mark].low in ("(", "/", ",", "[") and tokens[mark + 1].low != "local":
        j = mark + 1
        j += tokens[j].low in ("about", "around", "or")
        other = _read_clock(tokens, j)
        if other is not None:
            there = read_zone(tokens, other.end, day)
            k = there.end if there else other.end
            while tokens[mark].low in ("(", "[") and tokens[k].low not in (")", "]", "") and k < other.end + 9:
                k += 1
            closed = tokens[mark].low not in ("(", "[") or tokens[k].low in (")", "]")
            if there is not None and closed:
                close = k + (tokens[k].low in (")", "]"))
                return _derived(clock, zone, other, there), close, True
    return zone, end, certain


def _past_town(tokens: list[Token], end: int) -> int:
    """Return the bracket behind the town whose clock it is, "10:15 a.m. in Helsinki (0815 GMT)"; else ``end``."""
    mark = end + 1
    while mark <= end + LONGEST_TOWN and tokens[mark].text[:1].isupper():
        mark += 1
    return mark if tokens[end].low == "in" and mark > end + 1 and tokens[mark].low in ("(", "[") else end


def _derived(clock: Clock, zone: Zone | None, other: Clock, there: Zone) -> Zone:
    """The offset that two readings of one moment show; kept only where it is a possible one."""
    if zone is not None and zone.offset is not None:
        return zone
    name = zone.name if zone else "local"
    if there.offset is None or not clock.halved:
        return Zone(name, None, 0)
    difference = (clock.minutes - other.minutes + there.offset + 720) % 1440 - 720
    if difference < -660:
        difference += 1440
    return Zone(name, difference if difference % 15 == 0 else None, 0)


def _read_clock(tokens: list[Token], i: int) -> Clock | None:
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


def starts_time(kind: str, low: str) -> bool:
    """A quick look: can a time of day start at a token of this kind and form?"""
    return kind == "num" or low in _STARTERS or low in _HEDGES


_STARTERS = (
    frozenset(_HOURS)
    | frozenset(TENS)
    | frozenset(SMALL)
    | words(
        "noon midnight noonish mid half quarter a between from early late overnight wee small pre predawn"
    )
    | frozenset(PARTS)
)
