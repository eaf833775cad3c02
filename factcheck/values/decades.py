"""Ages by the decade: "in his early 30s", "a woman in her twenties"."""

from __future__ import annotations

from factcheck.models import Quantity
from factcheck.values.cardinals import TENS
from factcheck.values.context import Context, Read
from factcheck.values.tokens import words

OWNERS = words("his her their my your our")
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_PLURAL_TENS = {f"{word[:-1]}ies": value for word, value in TENS.items()}


def read_decade_age(ctx: Context, i: int) -> Read | None:
    """Read an age by the decade at ``i``, behind one of `OWNERS`: the whole decade, or a third of it."""
    tokens = ctx.tokens
    first, last = _THIRDS.get(tokens[i].low, (0, 9))
    j = i + (tokens[i].low in _THIRDS)
    j += j > i and tokens[j].low == "-"
    if tokens[j].low in _PLURAL_TENS:
        decade, end = _PLURAL_TENS[tokens[j].low], j + 1
    elif tokens[j].text.isdecimal() and len(tokens[j].text) == 2 and tokens[j + 1].low in ("s", "'s"):
        decade, end = float(tokens[j].text), j + 2
    else:
        return None
    low, high = decade + first, decade + last
    quantity = Quantity(
        low=low, high=high, unit="year", said_low=low, said_high=high, said_unit="year", bound="range"
    )
    return Read("age", i, end, quantity) if decade % 10 == 0 else None
