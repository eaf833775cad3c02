"""Clock times: "3:50 p.m.", "3.50 pm", "0650 GMT", "1353 (1023 GMT)", "half past nine", "in the morning"."""

from __future__ import annotations

from factcheck.models import Moment, Resolution
from factcheck.values.cardinals import SMALL, TENS
from factcheck.values.clock_face import Clock, of_named_part, read_clock
from factcheck.values.context import Context, Read
from factcheck.values.date_words import is_moved
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
LONGEST_TOWN = 3
"""Words of a town's name between a clock and its second reading in brackets."""


def read_time(ctx: Context, i: int) -> Read | None:
    """Return the time of day at token ``i`` with its hedge, zone and second reading in brackets."""
    tokens = ctx.tokens
    hedge = _HEDGES.match(tokens, i)
    j = hedge[1] if hedge else i
    j += tokens[j].low == "between" or (tokens[j].low == "from" and tokens[j + 1].kind == "num")
    moved = is_moved(tokens, j)
    between = j > i and tokens[j - 1].low in ("between", "from") and not moved
    i = j if moved else i
    clock = read_clock(tokens, j)
    if clock is None:
        return None if between else bare_part(ctx, i, j)
    clock = of_named_part(tokens, j, clock)
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


def _range_end(tokens: list[Token], clock: Clock, between: bool) -> Clock | None:
    word = tokens[clock.end].low
    if word in HYPHENS or word in ("to", "until", "till") or (between and word == "and"):
        return read_clock(tokens, clock.end + 1)
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
        other = read_clock(tokens, j)
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


def starts_time(kind: str, low: str) -> bool:
    """A quick look: can a time of day start at a token of this kind and form?"""
    return kind == "num" or low in _STARTERS or low in _HEDGES


_STARTERS = (
    frozenset(TENS)
    | frozenset(SMALL)
    | words(
        "noon midnight noonish mid half quarter a between from early late overnight wee small pre predawn"
    )
    | frozenset(PARTS)
)
