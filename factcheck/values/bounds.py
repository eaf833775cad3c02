"""Words that hedge or bound a number, before it and behind it, and vague words that stand for one."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.values.tokens import Phrases, Token

_ABOUT = (
    "about|around|approximately|approx|approx .|roughly|circa|some|an estimated|estimated|close to|"
    "close on|near|just about|somewhere around|in the region of|in the vicinity of|in the neighborhood of|"
    "in the neighbourhood of|on the order of|of the order of|~|≈|±|c .|ca .|more or less|an average of|"
    "or so|more or less behind"
)
_NEARLY = (
    "nearly|almost|just under|slightly less than|a little less than|just short of|close to but under|"
    "approaching|slightly under|a little under|not quite|just below|slightly below|just shy of|"
    "little less than"
)
_OVER = (
    "just over|slightly more than|a little more than|a little over|slightly over|just above|little more than"
)
_AT_LEAST = (
    "at least|more than|over|above|no fewer than|no less than|not less than|not fewer than|at minimum|"
    "a minimum of|minimum of|in excess of|upwards of|upward of|greater than|higher than|larger than|"
    "bigger than|better than|exceeding|exceed|exceeds|exceeded|well over|well above|far more than|"
    "much more than|many more than|considerably more than|significantly more than|older than|longer than|"
    "beyond|topping|topped|surpassing|surpassed|surpasses|at the least|as few as|more than or equal to|greater than or equal to|"
    "higher or equal than|bigger or equal than|equal to or more than|equal to or greater than|> =|>|≥|"
    "as much or more than|well more than|upwards to|somewhat more than|quite over"
)
_AT_MOST = (
    "up to|as many as|as much as|no more than|not more than|less than|fewer than|under|below|at most|"
    "at the most|a maximum of|maximum of|a maximum|maximum|lower than|smaller than|as high as|as far as|"
    "as long as|as fast as|as large as|as low as|as tall as|within|younger than|shorter than|well under|"
    "well below|less than or equal to|smaller than or equal to|lower or equal than|equal to or less than|"
    "< =|<|≤|not exceeding|no longer than|no higher than|no later than|far less than|far fewer than|"
    "much less than|anything up to|not over|no bigger than|no larger than"
)
_EXACT = "exactly|precisely|equal to|flat|exact|="

_BEFORE = Phrases(
    {
        phrase: meaning
        for meaning, phrases in (
            ("about", _ABOUT), ("nearly", _NEARLY), ("over", _OVER), ("at_least", _AT_LEAST),
            ("at_most", _AT_MOST), ("exact", _EXACT),
        )
        for phrase in phrases.split("|")
    }
)  # fmt: skip
_AFTER = Phrases(
    {
        "or more": "at_least", "or so": "about", "or greater": "at_least", "or higher": "at_least",
        "or above": "at_least", "or over": "at_least", "or older": "at_least", "or better": "at_least",
        "and above": "at_least", "and over": "at_least", "and up": "at_least", "or longer": "at_least",
        "- plus": "at_least", "plus": "at_least", "+": "at_least", "or more than": "at_least",
        "or less": "at_most", "or fewer": "at_most", "or under": "at_most", "or below": "at_most",
        "or lower": "at_most", "or younger": "at_most", "at most": "at_most", "at least": "at_least",
        "at the most": "at_most", "at the least": "at_least", "and counting": "at_least",
        "and under": "at_most", "maximum": "at_most", "max": "at_most", "minimum": "at_least",
        "- odd": "about", "odd": "about", "- ish": "about", "or thereabouts": "about", "- strong": "exact",
        "or equal to": "same", "or so of": "about",
    }
)  # fmt: skip


class Hedge(NamedTuple):
    """A bounding word and the index after it."""

    meaning: str
    end: int


def starts_hedge(low: str) -> bool:
    """Tell whether a bounding phrase can start with a token of this form."""
    return low in _BEFORE


def read_hedge(tokens: list[Token], i: int) -> Hedge | None:
    """Return the bounding phrase at ``i``; of two in a row ("up to about") the bound counts."""
    first = _BEFORE.match(tokens, i)
    if first is None:
        return None
    meaning, end = first
    second = _BEFORE.match(tokens, end)
    if second is not None and meaning != "exact":
        meaning = meaning if meaning in ("at_least", "at_most") else second[0]
        end = second[1]
    return Hedge(meaning, end)


def read_hedge_after(tokens: list[Token], i: int) -> Hedge | None:
    """Return the bounding phrase that stands behind a number at ``i``."""
    match = _AFTER.match(tokens, i)
    if match is None or match[0] == "same":
        return None
    word = tokens[i].low
    if (word == "or" and tokens[match[1]].low == "than") or tokens[match[1]].kind == "num":
        return None  # "5,000 or less than 6,000" bounds another number
    if word in ("plus", "maximum", "max", "minimum", "odd", "at") and not tokens[i].glued:
        # "200 plus tax" and "12 at least for now" say something else; "200 plus people" is too rare to
        # risk it.
        follows = tokens[match[1]].low
        if word in ("plus", "odd") or (word == "at" and follows not in ("", ".", ",", ";", ")")):
            return None
    if word == "+" and not tokens[i].glued:
        return None
    return Hedge(*match)


VAGUE = Phrases(
    {
        "several": "several", "multiple": "multiple", "numerous": "numerous", "countless": "countless",
        "many": "many", "a few": "few", "few": "few", "a handful of": "handful", "a handful": "handful",
        "handful of": "handful", "a number of": "number", "any number of": "number", "a couple of": "couple",
        "a couple": "couple", "couple of": "couple", "dozens": "dozens", "scores": "scores",
        "hundreds": "hundreds", "thousands": "thousands", "millions": "millions", "billions": "billions",
        "tens of thousands": "tens of thousands", "hundreds of thousands": "hundreds of thousands",
        "tens of millions": "tens of millions", "hundreds of millions": "hundreds of millions",
        "tens of billions": "tens of billions", "hundreds of billions": "hundreds of billions",
        "a series of": "series", "quite a few": "number", "a string of": "series",
        "dozens and dozens": "dozens",
        "a large number of": "number", "a small number of": "few", "a great many": "many",
        "a good many": "many",
        "a great number of": "number", "large numbers of": "number", "an unknown number of": "number",
        "an unspecified number of": "number", "an undisclosed number of": "number",
    }
)  # fmt: skip
NAMED_COUNTS = Phrases(
    {
        "a pair of": "2", "pair of": "2", "a trio of": "3", "trio of": "3", "a quartet of": "4",
        "quartet of": "4",
        "both": "2", "a duo of": "2", "twice": "2", "neither": "0", "a brace of": "2",
        "no": "0", "none": "0", "nobody": "0", "no one": "0",
    }
)  # fmt: skip
