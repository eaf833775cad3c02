"""The clock of a match, which runs in minutes and seconds: "7:41 to go", "14:05 left in the first half"."""

from __future__ import annotations

from factcheck.models import Quantity
from factcheck.values.context import Context, Read
from factcheck.values.ranks import ordinal_at
from factcheck.values.tokens import Phrases, Token, words

_LEFT = Phrases(
    dict.fromkeys(
        ("left in the", "left to play", "remaining", "to go", "to play", "of the final", "of the half", "of round", "into round",
         "mark of"),
        "left",
    )
)  # fmt: skip
"""What stands behind a reading of it."""
_STOPS = words("stop stops stopped stopping halt halted knockout technical")
_BOUT = words("fight bout contest count knockout ko tko")
_REACH = 4
"""Words before a reading in which a bout is stopped."""


def starts_game_clock(kind: str, low: str) -> bool:
    """A quick look: can a reading start at a token of this kind and form?"""
    return kind == "num"


def read_game_clock(ctx: Context, i: int) -> Read | None:
    """Return the reading at token ``i`` as a duration in seconds; None where it may be a time of day."""
    minutes, sign, seconds = (token.text for token in ctx.tokens[i : i + 3])
    if sign != ":" or not (minutes.isdigit() and seconds.isdigit()) or len(seconds) != 2 or len(minutes) > 2:
        return None
    if not (_LEFT.match(ctx.tokens, i + 3) or _in_a_round(ctx.tokens, i + 3) or _ends_bout(ctx.tokens, i)):
        return None
    told = int(minutes) * 60.0 + int(seconds)
    value = Quantity(low=told, high=told, unit="s", said_low=told / 60, said_high=told / 60, said_unit="minute")
    return Read("duration", i, i + 3, value)


def _in_a_round(tokens: list[Token], i: int) -> bool:
    """Tell whether "of the sixth", "into the second" stands at ``i``: of a day it would be "p.m. of the sixth"."""
    return tokens[i].low in ("of", "into") and tokens[i + 1].low == "the" and ordinal_at(tokens, i + 2) is not None


def _ends_bout(tokens: list[Token], i: int) -> bool:
    """Tell whether a fight is stopped at the reading: "stopping the fight at 2:56"."""
    before = {token.low for token in tokens[max(0, i - _REACH) : i]}
    halved = tokens[i + 3].low in ("a.m.", "p.m.", "am", "pm", "a", "p")
    return not halved and not _STOPS.isdisjoint(before) and not _BOUT.isdisjoint(before)
