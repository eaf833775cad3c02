"""Read one quantity at a place: what hedges it, the number, and the words that make it no number."""

from __future__ import annotations

from factcheck.values import bounds, labels
from factcheck.values.articles import read_single, starts_single
from factcheck.values.assemble import finish
from factcheck.values.cardinals import SMALL
from factcheck.values.context import Context, Read
from factcheck.values.measures import Measure, read_measure
from factcheck.values.money import starts_money
from factcheck.values.nouns import CASUALTIES, STOP
from factcheck.values.ranks import ordinal_at
from factcheck.values.tokens import HYPHENS, Token, words
from factcheck.values.vague import read_named_count, read_vague

_CHANGES = words(
    "rose rise risen rising fell fall fallen falling dropped drop cut cuts grew grow grown increased "
    "increase climbed jumped declined decline decreased up down revised raised raising lowered lifted "
    "moved went changed slipped reduced improved widened narrowed soared surged plunged slid tumbled "
    "expanded shrank updated doubled upgraded downgraded downgrading upgrading revising"
)


def read_quantity(ctx: Context, i: int) -> Read | None:
    """Return the quantity that starts at token ``i``, or None."""
    tokens = ctx.tokens
    if tokens[i].low in ("between", "from", "ranging"):
        return _between(ctx, i)
    hedge = bounds.read_hedge(tokens, i)
    if hedge is not None and _is_preposition(tokens, i, hedge):
        return None
    j = hedge.end if hedge else i
    meaning = hedge.meaning if hedge else ""
    return (
        read_vague(ctx, i, j)
        or read_named_count(ctx, i, j, meaning)
        or _measured(ctx, i, j, meaning)
        or read_single(ctx, i, j, meaning)
    )


def _is_preposition(tokens: list[Token], i: int, hedge: bounds.Hedge) -> bool:
    """ "$184 million over eight years": "over" and its kin may not bound the number."""
    if hedge.end != i + 1 or tokens[i].low not in ("over", "under", "below", "above", "beyond"):
        return False
    before = tokens[i - 1] if i else tokens[-1]
    time_of = any(tokens[hedge.end + k].low in _STRETCHES for k in (1, 2, 3))
    return time_of and before.low not in _LEADS_OVER and before.kind in ("word", "num", "sym")


_STRETCHES = words(
    "years months weeks days hours seasons decades games quarters year month week day hour season"
)


_LEADS_OVER = words(
    "for of after took lasted in is was by with at spent served just well to a the are were from than , ."
)


def _between(ctx: Context, i: int) -> Read | None:
    """ "between 12 and 15", "from 5 to 7" where nothing rose or fell, "ranging from 3.6 to 4.3"."""
    tokens = ctx.tokens
    j = i + (tokens[i].low == "ranging")
    if tokens[j].low not in ("from", "between"):
        return None
    if tokens[j].low == "from" and _changes(tokens, i):
        return None
    if tokens[j + 1].kind == "num" and labels.is_label(tokens, j + 1):
        return None
    measure = read_measure(ctx, j + 1, between=True)
    if measure is None or not measure.is_range or _year_pair(measure):
        return None
    return finish(ctx, i, j + 1, measure, "")


_HALVES = words("other latter final opening better early late second-")


def _changes(tokens: list[Token], i: int) -> bool:
    """Something rises or falls in the words before."""
    return any(tokens[k].low in _CHANGES for k in range(max(0, i - 7), i))


def _year_pair(measure: Measure) -> bool:
    return measure.unit is None and all(
        1500 <= end.value <= 2099 and end.value == int(end.value) and end.style == "digits"
        for end in (measure.low, measure.high)
    )


def _measured(ctx: Context, i: int, j: int, meaning: str) -> Read | None:
    tokens = ctx.tokens
    token = tokens[j]
    if token.kind == "num":
        if labels.is_label(tokens, j) or (i == j and labels.may_be_score(tokens, j)):
            return None
    elif (token.low in ("a", "an") and tokens[j + 1].kind == "num") or labels.is_calibre(tokens, j):
        return None
    if token.low == "half" and j > 0 and (tokens[j - 1].low in _HALVES or ordinal_at(tokens, j - 1)):
        return None
    measure = read_measure(ctx, j, change=_changes(tokens, i))
    if measure is None:
        return None
    if token.low == "zero" and measure.unit is not None and measure.unit.kind == "duration":
        return None  # a zero-day flaw
    if measure.unit is None:
        if i == j and labels.is_in_compound(tokens, j):
            return None
        if token.low == "half" and measure.end == j + 1 and tokens[j + 1].low in HYPHENS and tokens[j + 1].glued:
            return None  # a half-brother
        if token.kind == "num" and labels.is_year(tokens, j) and measure.end == j + 1:
            return None
        if _year_pair(measure) and measure.is_range:
            return None
        after = tokens[measure.end]
        if measure.high.style == "digits" and after.glued and after.kind == "word":
            return None
        if _is_pronoun(ctx, i, j, measure):
            return None
    return finish(ctx, i, j, measure, meaning)


def _is_pronoun(ctx: Context, i: int, j: int, measure: Measure) -> bool:
    """ "one" that counts nothing, and a bare "half" or "a third" of nothing said."""
    tokens = ctx.tokens
    if tokens[j].low != "one" or measure.end != j + 1:
        return False
    after, before = tokens[measure.end], tokens[j - 1] if j else tokens[-1]
    if i < j and after.low != "another":
        return False
    if before.low in ("no", "this", "that", "which", "any", "every", "some", "another", "a", "each", "not"):
        return True
    if after.low in ("another", "by", "such", "thing", "day", "way", "of") or after.low in STOP:
        return True
    if after.low.partition("'")[0] in ("you", "i", "he", "she", "it", "they", "we", "who", "that"):
        return True
    if after.low.endswith("ed") and after.low not in CASUALTIES:
        return True
    if after.low in HYPHENS and after.glued:
        return False
    return after.kind not in ("word",) and not (after.kind == "end" and j == 0)


_STARTERS = frozenset(SMALL) | words(
    "half hundred dozen between from ranging minus negative another quarter twenty thirty forty fourty fifty "
    "sixty seventy eighty ninety thousand seconds minutes hours days weeks months years "
    "decades centuries million billion"
)


def starts_quantity(kind: str, low: str) -> bool:
    """A quick look: can a quantity start with a token of this kind and form?"""
    return (
        kind in ("num", "frac")
        or low in _STARTERS
        or (kind == "sym" and low in "$£€¥₩₹₽₪₺₴฿₫₦₱₡₿-−.><≥≤~≈=")
        or bounds.starts_hedge(low)
        or starts_single(low)
        or low in bounds.VAGUE
        or low in bounds.NAMED_COUNTS
        or starts_money(low)
    )
