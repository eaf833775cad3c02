"""What the readers share about one text: its tokens and what the whole of it makes known."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from factcheck.models import Moment, Quantity
from factcheck.settings import Settings
from factcheck.values.tokens import LOOKAHEAD, Token, tokenize
from factcheck.values.units import HEAT_WORDS, SEA_WORDS

_DOT_GROUP = re.compile(r"\d{1,3}\.\d{3}")
_COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}")


@dataclass(frozen=True, slots=True)
class Context:
    """One text on its way through the readers."""

    text: str
    tokens: list[Token]
    published: dt.datetime | None
    settings: Settings
    dotted: bool
    """Points group thousands in this text."""
    at_sea: bool
    hot: bool
    """The text speaks of temperature, so that a bare degree is one."""
    pounds: bool
    """The pound sign occurs, so that scaled pounds are money."""

    @property
    def size(self) -> int:
        """Number of tokens, without the closing empty ones."""
        return len(self.tokens) - LOOKAHEAD


@dataclass(frozen=True, slots=True)
class Read:
    """A value on its way out: its kind, its tokens ``[start, end)``, and where its noun may begin."""

    kind: str
    start: int
    end: int
    value: Quantity | Moment
    of: str | None = None


def make_context(text: str, published: dt.datetime | None, settings: Settings) -> Context:
    """Tokenize ``text`` and look once at what decides doubtful forms."""
    tokens = tokenize(text)
    numbers = [token.text for token in tokens if token.kind == "num" and not token.text.isdecimal()]
    grouped = any(_DOT_GROUP.fullmatch(number) for number in numbers)
    dotted = grouped and any(
        number.count(".") > 1 or _COMMA_DECIMAL.fullmatch(number) for number in numbers if len(number) < 24
    )
    spoken = {token.low for token in tokens}
    return Context(
        text=text,
        tokens=tokens,
        published=published,
        settings=settings,
        dotted=dotted,
        at_sea=not spoken.isdisjoint(SEA_WORDS),
        hot=not spoken.isdisjoint(HEAT_WORDS),
        pounds="£" in spoken,
    )
