"""Words that stand for a number: "several", "dozens of", "a few hundred", "both", "no injuries"."""

from __future__ import annotations

from factcheck.models import Quantity
from factcheck.values import bounds, money, units
from factcheck.values.cardinals import SCALES
from factcheck.values.context import Context, Read
from factcheck.values.nouns import CASUALTIES, STOP, counted_noun, is_plural
from factcheck.values.tokens import HYPHENS, Token


def read_vague(ctx: Context, i: int, j: int) -> Read | None:
    """ "several", "dozens of", "a few hundred", "several weeks", "tens of thousands of dollars"."""
    tokens = ctx.tokens
    match = bounds.VAGUE.match(tokens, j)
    if match is None:
        return _bare_units(ctx, i, j)
    word, end = match
    before = tokens[i - 1].low if i else ""
    if word == "many" and before in ("how", "so", "too", "as", "not", "very"):
        return None
    if word in ("hundreds", "thousands", "millions", "billions", "scores", "dozens") and tokens[
        end
    ].low not in ("of",):
        single_word_count = tokens[end].kind == "word" and (
            is_plural(tokens[end].low) or tokens[end].low in STOP | CASUALTIES
        )
        if not single_word_count and tokens[end].kind not in ("sym", "end"):
            return None
    i = j if i < j and tokens[i].low not in ("about", "some", "around") else i
    if tokens[end].low in ("rocket", "launch", "choice", "sclerosis") and word == "multiple":
        return None
    if tokens[end].low in HYPHENS and tokens[end].glued and word == "multiple":
        return None
    low, high = _vague_range(ctx, word)
    scale = _scale_after(tokens, end)
    if scale is not None and word in ("several", "few", "couple", "many", "multiple"):
        low, high, end = low * scale[0], high * scale[0] if high else None, scale[1]
    k = end + (tokens[end].low == "of")
    k += tokens[k].low in ("the", "more") and tokens[k + 1].kind == "word"
    named = money.read_name(tokens, k, True)
    unit = None
    if named is not None:
        unit, end = money.money_unit(named[0], named[2]), named[1]
    else:
        read = units.read_unit(tokens, k, ctx.at_sea)
        if read is not None and read[0].kind not in ("angle",):
            unit, end = read
    of = None
    if unit is None:
        of = counted_noun(tokens, end)
        needs_noun = word in ("many", "few", "number", "series", "various", "handful")
        if needs_noun and (of is None or not is_plural(of.split()[-1].lower())):
            return None
    return Read(unit.kind if unit else "count", i, end, _vague_quantity(low, high, unit), of)


def _vague_range(ctx: Context, word: str) -> tuple[float, float | None]:
    words = ctx.settings.vague_words
    if word in words:
        return words[word]
    multiplier, _, scale = word.partition(" of ")
    factor = 10.0 if multiplier == "tens" else 100.0
    base = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}[scale]
    return 2 * factor * base, 10 * factor * base - 1


def _scale_after(tokens: list[Token], i: int) -> tuple[float, int] | None:
    word = tokens[i].low
    if word == "hundred":
        return 100.0, i + 1
    if word == "dozen":
        return 12.0, i + 1
    return (SCALES[word], i + 1) if word in SCALES and len(word) > 3 else None


def _vague_quantity(low: float, high: float | None, unit: units.Unit | None) -> Quantity:
    factor = unit.factor if unit else 1.0
    return Quantity(
        low=low * factor, high=None if high is None else high * factor, unit=unit.canonical if unit else None,
        said_low=low, said_high=high, said_unit=unit.name if unit else None, bound="vague", resolution=factor,
    )  # fmt: skip


_NEXT_UNIT = {
    "seconds": 60.0, "minutes": 3600.0, "hours": 86400.0, "days": 604800.0, "weeks": 5184000.0,
    "months": 31536000.0,
    "years": 315360000.0, "decades": 3153600000.0, "centuries": 31536000000.0,
}  # fmt: skip


def _bare_units(ctx: Context, i: int, j: int) -> Read | None:
    """ "a minutes-long strike", "within hours", "for decades": more than one, less than the next larger
    unit."""
    tokens = ctx.tokens
    word = tokens[j].low
    if word not in _NEXT_UNIT:
        return None
    long = tokens[j + 1].low in HYPHENS and tokens[j + 1].glued and tokens[j + 2].low == "long"
    before = tokens[j - 1].low if j else ""
    after = tokens[j + 1].low
    led = before == "within" or (
        before in ("for", "after", "in", "just", "only") and after not in ("of", "to", "in", "and")
    )
    if not (long or led or after in ("later", "ago", "earlier", "before", "after")):
        return None
    unit = units.UNITS[{"centuries": "century"}.get(word, word[:-1])]
    quantity = _vague_quantity(2.0, _NEXT_UNIT[word] / unit.factor, unit)
    return Read("duration", j, j + (3 if long else 1), quantity, None)


def read_named_count(ctx: Context, i: int, j: int, meaning: str) -> Read | None:
    """ "a pair of", "both", "no injuries", "none of", "nobody was hurt"."""
    tokens = ctx.tokens
    match = bounds.NAMED_COUNTS.match(tokens, j)
    if match is None:
        return None
    word, (value, end) = tokens[j].low, match
    of = counted_noun(tokens, end)
    if word == "nobody" or (value == "0" and end == j + 2):
        behind = [tokens[end + k].low for k in (0, 1, 2, 3)]
        if behind[0] not in ("was", "were", "has", "had", "is") or CASUALTIES.isdisjoint(behind):
            return None
        of = "people"
    elif word in ("no", "both") or end > j + 1:
        if (
            of is None
            or not is_plural(of.split()[-1].lower())
            or (word == "both" and _pairs_names(tokens, end))
        ):
            return None
    elif word in ("none",):
        if tokens[end].low != "of" and tokens[end].low not in ("was", "were", "survived"):
            return None
    elif word in ("neither", "twice"):
        return None
    number = float(value)
    quantity = Quantity(low=number, high=number, said_low=number, said_high=number)
    return Read("count", i, end, quantity, of)


def _pairs_names(tokens: list[Token], i: int) -> bool:
    return any(tokens[k].low == "and" for k in range(i, i + 4))
