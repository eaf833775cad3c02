"""Find the values of a text in one pass from left to right; the first reader that understands a place
wins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import lru_cache

from factcheck.settings import Settings
from factcheck.values.articles import read_thing
from factcheck.values.clock import read_time, starts_time
from factcheck.values.context import Context, Read, make_context
from factcheck.values.dates import read_date, starts_date
from factcheck.values.days import NEWS_YEARS
from factcheck.values.decades import OWNERS, read_decade_age
from factcheck.values.found import Found
from factcheck.values.game_clock import read_game_clock, starts_game_clock
from factcheck.values.quantities import read_quantity, starts_quantity
from factcheck.values.ranks import read_rank, starts_rank

DEFAULTS = Settings()


def find(
    text: str, published: str | None = None, *, articles: bool = False, settings: Settings = DEFAULTS
) -> list[Found]:
    """Return the values of ``text`` in order; they never overlap.

    ``published`` (ISO 8601) is the day that weekdays and "yesterday" count from; without it they stay
    unresolved and say so. ``articles`` also returns "a" and "an" before a noun as counts of one.
    Kinds: those of `factcheck.models.Kind` for values, and "number" (nothing counted is named), "volume",
    "angle",
    "power", "energy", "pressure", "data" and other measures by their dimension. A whole or vague number
    whose noun
    stands behind it is a "count".
    """
    ctx = make_context(text, _read_published(published), settings)
    found: list[Found] = []
    i = 0
    while i < ctx.size:
        read = _read_at(ctx, i, articles)
        if read is None or read.end <= i:
            i += 1
            continue
        start, end = ctx.tokens[read.start].start, ctx.tokens[read.end - 1].end
        if not found or start >= found[-1].end:
            found.append(Found(read.kind, start, end, text[start:end], read.value, read.of))
        i = read.end
    return found


def _read_published(published: str | None) -> dt.datetime | None:
    """Read an ISO date or datetime; what is neither, or no year of news, counts as unknown."""
    if not published:
        return None
    try:
        day = dt.datetime.fromisoformat(published)
    except ValueError:
        return None
    return day if day.year in NEWS_YEARS else None


def _read_at(ctx: Context, i: int, articles: bool) -> Read | None:
    token = ctx.tokens[i]
    if i and ctx.tokens[i - 1].low in OWNERS:
        read = read_decade_age(ctx, i)
        if read is not None:
            return read
    low = "" if token.kind == "num" else token.low[:_LONGEST]
    for reader in _readers(token.kind, low):
        read = reader(ctx, i)
        if read is not None:
            return read
    return read_thing(ctx, i) if articles else None


_LONGEST = 24
"""No starting word is longer; a hostile word of a megabyte is no key to keep."""


@lru_cache(maxsize=8192)
def _readers(kind: str, low: str) -> tuple[Callable[[Context, int], Read | None], ...]:
    """The readers whose values can start with such a token; most words start none."""
    return tuple(reader for starts, reader in _READERS if starts(kind, low))


_READERS = (
    (starts_game_clock, read_game_clock),
    (starts_time, read_time),
    (starts_date, read_date),
    (starts_rank, read_rank),
    (starts_quantity, read_quantity),
)
