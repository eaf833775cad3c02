"""Parts of the day: "early morning", "at dawn", "overnight"."""

from __future__ import annotations

from factcheck.models import Moment
from factcheck.values.context import Context, Read
from factcheck.values.tokens import HYPHENS, Token, words

PARTS = {
    "morning": (240, 720), "afternoon": (720, 1080), "evening": (1020, 1380), "night": (1080, 1800),
    "dawn": (240, 420), "daybreak": (240, 420), "dusk": (1020, 1200), "lunchtime": (690, 840),
    "midday": (690, 780), "sunrise": (240, 480), "sunset": (1020, 1260), "nightfall": (1020, 1260),
    "early morning": (0, 540), "late morning": (600, 720), "mid morning": (540, 660),
    "early afternoon": (720, 900), "late afternoon": (900, 1080), "mid afternoon": (840, 960),
    "early evening": (1020, 1200), "late evening": (1200, 1440), "late night": (1320, 1620),
    "early hours": (0, 360), "wee hours": (0, 300), "small hours": (0, 300), "predawn": (180, 360),
    "pre dawn": (180, 360), "overnight": (1200, 1860), "early": (0, 540), "late": (1080, 1440),
}  # fmt: skip
"""Parts of the day in minutes after midnight; past 1440 they reach into the next day."""


def clock_text(minutes: int) -> str:
    """Return "THH:MM"."""
    minutes %= 1440
    return f"T{minutes // 60:02d}:{minutes % 60:02d}"


_PART_LEADS = words("in at during by before after since until")


def read_part(tokens: list[Token], i: int) -> tuple[str, int] | None:
    """Return the part of the day named at ``i`` ("early morning", "afternoon") and the index after it."""
    word = tokens[i].low
    j = i + 1
    if word in ("early", "late", "mid", "pre", "wee", "small"):
        j += tokens[j].low in HYPHENS
        name = f"{word} {tokens[j].low}"
        return (name, j + 1) if name in PARTS else None
    return (word, j) if word in PARTS else None


def bare_part(ctx: Context, i: int, j: int) -> Read | None:
    """ "in the early hours", "at dawn", "overnight", "in the afternoon": a part of an unknown day."""
    tokens = ctx.tokens
    part = read_part(tokens, j)
    if part is None:
        return None
    name, end = part
    before = tokens[j - 1].low if j else ""
    if before in ("the", "a", "an") and j > 1:
        before = tokens[j - 2].low
    if name != "overnight" and before not in _PART_LEADS and i == j and " " not in name:
        return None
    first, last = PARTS[name]
    moment = Moment(earliest=clock_text(first), latest=clock_text(last), resolution="part", about=j > i)
    return Read("time", i, end, moment)
