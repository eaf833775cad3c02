"""The clock of a match, which runs in minutes and seconds: "7:41 to go", "14:05 left in the first half"."""

from __future__ import annotations

from factcheck.models import Quantity
from factcheck.values.context import Context, Read
from factcheck.values.tokens import Phrases

_LEFT = Phrases(
    dict.fromkeys(
        ("left in the", "left to play", "remaining", "to go", "to play", "into the first", "into the second",
         "of the first", "of the second", "of the third", "of the fourth", "of the final", "of the half", "mark of"),
        "left",
    )
)  # fmt: skip
"""What stands behind a reading of it."""


def starts_game_clock(kind: str, low: str) -> bool:
    """A quick look: can a reading start at a token of this kind and form?"""
    return kind == "num"


def read_game_clock(ctx: Context, i: int) -> Read | None:
    """Return the reading at token ``i`` as a duration in seconds; None where it may be a time of day."""
    minutes, sign, seconds = (token.text for token in ctx.tokens[i : i + 3])
    if sign != ":" or not (minutes.isdigit() and seconds.isdigit()) or len(seconds) != 2 or len(minutes) > 2:
        return None
    if _LEFT.match(ctx.tokens, i + 3) is None:
        return None
    told = int(minutes) * 60.0 + int(seconds)
    value = Quantity(low=told, high=told, unit="s", said_low=told / 60, said_high=told / 60, said_unit="minute")
    return Read("duration", i, i + 3, value)
