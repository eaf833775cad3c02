"""Ordinals and ranks: "second", "23rd", "third-largest", "No. 3", "the deadliest ... in a decade"."""

from __future__ import annotations

import re

from factcheck.models import Quantity
from factcheck.values.cardinals import SCALES, SMALL, TENS
from factcheck.values.context import Context, Read
from factcheck.values.nouns import STOP, counted_noun
from factcheck.values.number import read_number
from factcheck.values.tokens import HYPHENS, Phrases, Token, word_list, words

_ORDINALS = {
    word: float(n)
    for n, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        start=1,
    )
} | {
    f"{stem}ieth": 10.0 * n
    for n, stem in enumerate(word_list("twent thirt fort fift sixt sevent eight ninet"), start=2)
}
_BIG = {"hundredth": 100.0} | {f"{word}th": scale for word, scale in SCALES.items() if len(word) > 4}
_SUFFIX = frozenset(("st", "nd", "rd", "th"))
_NOT_AFTER = {
    "first": words(
        "lady ladies minister aid class hand degree responding base baseman half officer sergeant "
        "lieutenant name names thought and place person responder responders base half rate foremost"
    ),
    "second": words(
        "opinion chance hand class degree base baseman rate guess guessed nature thoughts lieutenant half ago "
        "later delay"
    ),
    "third": words("party parties world class degree base baseman"),
    "eleventh": words("hour"),
}
_WORDED = {"1": "first", "2": "second", "3": "third", "11": "eleventh"}
_NOT_BEFORE = words("at per split every each")
_IDIOMS = Phrases(dict.fromkeys(("time 's the charm", "time 's a charm", "time is the charm", "time lucky", "to none"), ""))
"""What stands behind the ordinal of a saying: "the third time's the charm"."""
_BASES = words("first second third")
_SUPERLATIVES = re.compile(
    r"(?:larg|bigg|dead|high|low|worst|best|strong|great|old|young|fast|slow|tall|long|short|small|heav|bloodi|deadli|cost|"
    r"rich|poor|weak|dens|bus|cheap|earl|lat|near|clos|deep|wid)\w{0,8}est|worst|best|most|fewest|least"
)
_SCOPE = words("since in ever on of this so")
_SCOPE_NOUNS = words(
    "decade decades century centuries history year years month months record time times generation ever "
    "memory"
)


def ordinal_at(tokens: list[Token], i: int) -> tuple[float, int] | None:
    """Return the ordinal at ``i`` ("23rd", "twenty-third", "one hundred twenty fifth") and the index after
    it."""
    token = tokens[i]
    if token.kind == "num":
        if tokens[i + 1].glued and tokens[i + 1].low in _SUFFIX and len(token.text) < 7:
            digits = token.text.replace(",", "")
            return (float(digits), i + 2) if digits.isdecimal() else None
        return None
    if token.low in _ORDINALS or token.low in _BIG:
        return _ORDINALS.get(token.low) or _BIG[token.low], i + 1
    if token.low not in TENS and token.low not in SMALL:
        return None
    number = read_number(tokens, i)
    if number is None or number.style != "words":
        return None
    j = number.end + (tokens[number.end].low in HYPHENS or tokens[number.end].low == "and")
    last = _ORDINALS.get(tokens[j].low)
    if last is None or not (
        (number.value % 100 == 0 and last < 100)
        or (number.value % 10 == 0 and number.value % 100 >= 20 and last < 10)
    ):
        return None
    return number.value + last, j + 1


def read_rank(ctx: Context, i: int) -> Read | None:
    """Read a rank at token ``i``; its ``of`` is the ranked noun with the scope behind it."""
    tokens = ctx.tokens
    numbered = _numbered(tokens, i)
    if numbered is not None:
        return numbered
    read = ordinal_at(tokens, i)
    if read is None:
        return _superlative(tokens, i)
    value, end = read
    if not _ranks(tokens, i, end):
        return None
    if tokens[end].low in HYPHENS and tokens[end].glued and _SUPERLATIVES.fullmatch(tokens[end + 1].low):
        end += 2
    elif _SUPERLATIVES.fullmatch(tokens[end].low):
        end += 1
    return Read("rank", i, end, _exactly(value), _ranked(tokens, end))


def _numbered(tokens: list[Token], i: int) -> Read | None:
    """ "No. 3", "number two", "#1"."""
    word, j = tokens[i].low, i + 1
    if word == "no":
        if tokens[j].low != "." or not tokens[j].glued:
            return None
        j += 1
    elif word not in ("number", "#", "nos"):
        return None
    if word == "number" and tokens[j].low not in SMALL and tokens[j].kind != "num":
        return None
    number = read_number(tokens, j)
    if number is None or number.value != int(number.value) or number.value > 1000 or number.value < 1:
        return None
    return Read("rank", i, number.end, _exactly(number.value), _ranked(tokens, number.end))


def _ranks(tokens: list[Token], i: int, end: int) -> bool:
    """Leave alone seconds of time, fixed phrases and the adverb at the head of a sentence."""
    word, after = _WORDED.get(tokens[i].text, tokens[i].low), tokens[end]
    if word in _NOT_AFTER:
        skip = end + 1 if after.low in HYPHENS and after.glued else end
        if tokens[skip].low in _NOT_AFTER[word]:
            return False
        if word == "first" and after.low == "of" and tokens[end + 1].low == "all":
            return False
        if word == "first" and (after.low == "," or (i > 0 and tokens[i - 1].low == "at")):
            return False
    if i and tokens[i - 1].low in _NOT_BEFORE and word in ("first", "second"):
        return False
    if _IDIOMS.match(tokens, end) or (word in _BASES and _is_base(tokens, i, end)):
        return False
    if i and word == "second" and tokens[i - 1].kind == "num":
        return False
    if after.low in ("ld", "lead") or (word == "first" and after.low.endswith("ed")):
        return False
    if i and tokens[i - 1].low == "a" and word == "second" and (after.kind != "word" or after.low in STOP):
        return False
    if tokens[i].kind == "num":  # "5th Fleet", "11th and Poplar Streets"
        if after.text[:1].isupper() and after.kind == "word":
            return False
        if after.low in ("and", ",") and tokens[end + 1].text[:1].isupper():
            return False
    return not (tokens[i].text[0].isupper() and after.kind == "word" and after.text[0].isupper() and i > 0)


def _is_base(tokens: list[Token], i: int, end: int) -> bool:
    """Tell whether the ordinal is a base of a diamond: "at third", "from first to third base"."""
    if i and tokens[i - 1].low == "at" and (tokens[end].kind != "word" or tokens[end].low in STOP):
        return True
    return tokens[end].low in ("to", "and", "or") and tokens[end + 1].low in _BASES and tokens[end + 2].low == "base"


def _superlative(tokens: list[Token], i: int) -> Read | None:
    """A bare superlative ranks first, where a scope of time says among what ("deadliest in a decade")."""
    if not tokens[i].low.endswith("st") or not _SUPERLATIVES.fullmatch(tokens[i].low):
        return None
    if tokens[i].low in ("most", "least", "best", "fewest") or i == 0:
        return None
    if tokens[i - 1].low not in ("the", "its", "their") and tokens[i - 1].kind != "poss":
        return None
    for k in range(i + 1, i + 9):
        if tokens[k].low in (".", ",", "", ";"):
            return None
        if tokens[k].low in ("since", "ever") or tokens[k].low in _SCOPE_NOUNS:
            return Read("rank", i, i + 1, _exactly(1.0), _ranked(tokens, i + 1))
    return None


def _exactly(value: float) -> Quantity:
    return Quantity(low=value, high=value, said_low=value, said_high=value)


def _ranked(tokens: list[Token], i: int) -> str | None:
    i += tokens[i].low == "such"
    noun = counted_noun(tokens, i, single=True)
    words = noun.split() if noun else []
    j = i
    seen = 0
    while seen < len(words) and j < i + 12:
        seen += tokens[j].kind in ("word", "abbr")
        j += 1
    scope: list[str] = []
    if tokens[j].low in _SCOPE or tokens[j].low in ("last", "next"):
        while len(scope) < 5 and tokens[j].kind in ("word", "num"):
            if scope and tokens[j].low in STOP and tokens[j].low not in ("the", "a", "this", "more", "than"):
                break
            scope.append(tokens[j].text)
            j += 1
    while scope and scope[-1].lower() in STOP:
        scope.pop()
    return " ".join(words + scope) or None


def starts_rank(kind: str, low: str) -> bool:
    """A quick look: can a rank start at a token of this kind and form?"""
    return (
        kind == "num" or low in _ORDINALS or low in _BIG or low in TENS or low in SMALL
        or low in ("no", "number", "#", "nos") or low.endswith("st")
    )  # fmt: skip
