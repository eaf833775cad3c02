"""Read one quantity at a place: hedge, value, unit, and what kind of thing it measures."""

from __future__ import annotations

from factcheck.models import Quantity
from factcheck.values import bounds, labels, money, units
from factcheck.values.context import Context, Read
from factcheck.values.nouns import STOP, counted_noun, is_plural
from factcheck.values.number import SCALES, SMALL, Number
from factcheck.values.quantity import Measure, conversion_end, money_unit, read_measure, to_quantity
from factcheck.values.tokens import HYPHENS, Token, words

_CHANGES = words(
    "rose rise risen rising fell fall fallen falling dropped drop cut cuts grew grow grown increased "
    "increase climbed "
    "jumped declined decline decreased up down revised raised raising lowered lifted moved went changed "
    "slipped reduced "
    "improved widened narrowed soared surged plunged slid tumbled expanded shrank updated doubled "
    "upgraded downgraded "
    "downgrading upgrading revising"
)
_MAGNITUDE = words("magnitude magnitudes richter")
_QUAKE_WORDS = words("quake earthquake tremor temblor aftershock aftershocks foreshock shock quakes")
_OWN_NOUNS = words("high tall long deep wide thick away north south east west above below")


def read_quantity(ctx: Context, i: int, articles: bool = False) -> Read | None:
    """Return the quantity that starts at token ``i``, or None; ``articles`` lets "a" count as one."""
    tokens = ctx.tokens
    if tokens[i].low in ("between", "from", "ranging"):
        return _between(ctx, i)
    hedge = bounds.read_hedge(tokens, i)
    j = hedge.end if hedge else i
    meaning = hedge.meaning if hedge else ""
    return (
        _vague(ctx, i, j)
        or _named_count(ctx, i, j, meaning)
        or _measured(ctx, i, j, meaning)
        or _single(ctx, i, j, meaning, articles)
    )


def _between(ctx: Context, i: int) -> Read | None:
    """ "between 12 and 15", "from 5 to 7" where nothing rose or fell, "ranging from 3.6 to 4.3"."""
    tokens = ctx.tokens
    j = i + (tokens[i].low == "ranging")
    if tokens[j].low not in ("from", "between"):
        return None
    if tokens[j].low == "from" and any(tokens[k].low in _CHANGES for k in range(max(0, i - 7), i)):
        return None
    if tokens[j + 1].kind == "num" and labels.is_label(tokens, j + 1):
        return None
    measure = read_measure(ctx, j + 1, between=True)
    if measure is None or not measure.is_range or _year_pair(measure):
        return None
    return _finish(ctx, i, j + 1, measure, "")


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
    elif token.low in ("a", "an") and tokens[j + 1].kind == "num":
        return None
    measure = read_measure(ctx, j)
    if measure is None:
        return None
    if measure.unit is None:
        if token.kind == "num" and labels.is_year(tokens, j) and measure.end == j + 1:
            return None
        if _year_pair(measure) and measure.is_range:
            return None
        after = tokens[measure.end]
        if measure.high.style == "digits" and after.glued and after.kind == "word":
            return None
        if _is_pronoun(ctx, i, j, measure):
            return None
    return _finish(ctx, i, j, measure, meaning)


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
    if after.low in HYPHENS and after.glued:
        return False
    return after.kind not in ("word",) and not (after.kind == "end" and j == 0)


def _finish(ctx: Context, i: int, j: int, measure: Measure, meaning: str) -> Read:
    """Read what stands behind the number, settle the kind, and build the value."""
    tokens = ctx.tokens
    end = measure.end
    if not meaning and not measure.is_range:
        after = bounds.read_hedge_after(tokens, end)
        if after is not None:
            meaning, end = after.meaning, after.end
            measure = _late_unit(ctx, measure, end)
            end = max(end, measure.end)
    if meaning in ("at_least", "at_most") and not measure.is_range:
        pair = _second_bound(ctx, measure, end, meaning)
        if pair is not None:
            measure, end, meaning = pair
    if measure.unit is not None:
        end = conversion_end(ctx, end, measure._replace(end=end))
        end = _bound_behind_unit(ctx, end, meaning)
    kind, unit, start, end = _kind(ctx, i, j, measure, end)
    exact = (kind in ("count", "number", "age", "rank") and unit is None) or kind == "age"
    of = _noun(ctx, end, measure, kind, unit)
    if kind == "number" and of is not None:
        kind = "count"
    return Read(kind, start, end, to_quantity(measure, meaning, unit, exact, ctx.settings), of)


def _late_unit(ctx: Context, measure: Measure, end: int) -> Measure:
    """ "200-plus miles", "an hour or so": the unit may stand behind the bound."""
    if measure.unit is not None:
        return measure
    named = money.read_name(ctx.tokens, end, measure.high.scaled)
    if named is not None:
        return measure._replace(unit=money_unit(named[0], named[2]), end=named[1])
    read = units.read_unit(ctx.tokens, end, ctx.at_sea)
    return measure if read is None else measure._replace(unit=read[0], end=read[1])


def _bound_behind_unit(ctx: Context, end: int, meaning: str) -> int:
    """A bound behind the unit after a bound before it only widens the span."""
    after = bounds.read_hedge_after(ctx.tokens, end) if not meaning else None
    return after.end if after is not None and after.meaning == "exact" else end


def _second_bound(ctx: Context, measure: Measure, end: int, meaning: str) -> tuple[Measure, int, str] | None:
    """ "more than 100 and less than 300"."""
    tokens = ctx.tokens
    j = end + (tokens[end].low in ("and", "but", ","))
    j += j > end and tokens[j].low in ("and", "but")
    if j == end:
        return None
    hedge = bounds.read_hedge(tokens, j)
    if hedge is None or {hedge.meaning, meaning} != {"at_least", "at_most"}:
        return None
    other = read_measure(ctx, hedge.end)
    if other is None or (other.unit is not None and measure.unit is not None and other.unit != measure.unit):
        return None
    low, high = (measure.low, other.low) if meaning == "at_least" else (other.low, measure.low)
    if low.value >= high.value:
        return None
    return Measure(low, high, measure.unit or other.unit, other.end), other.end, ""


def _kind(
    ctx: Context, i: int, j: int, measure: Measure, end: int
) -> tuple[str, units.Unit | None, int, int]:
    """Return kind, unit, and the span, widened over the words that make the kind ("years old",
    "magnitude-")."""
    tokens = ctx.tokens
    unit = measure.unit
    if unit is None:
        quake = _magnitude(ctx, i, measure, end)
        if quake is not None:
            return "magnitude", None, quake[0], quake[1]
        aged = _age_without_unit(tokens, i, measure, end)
        if aged is not None:
            return "age", units.UNITS["year"], aged[0], aged[1]
        return "number", None, i, end
    if unit.kind == "duration":
        old = _old_end(tokens, end)
        if old is not None and unit.name in ("year", "month", "week", "day"):
            return "age", unit, i, old
    if unit.name == "degree":
        return ("temperature" if _speaks_of_heat(ctx) else "angle"), unit, i, end
    return unit.kind, unit, i, end


def _speaks_of_heat(ctx: Context) -> bool:
    return any(
        t.low in ("temperature", "temperatures", "thermostat", "warming", "heat", "cold") for t in ctx.tokens
    )


def _old_end(tokens: list[Token], end: int) -> int | None:
    """Return the index after "old" or "of age" behind a unit of time."""
    if tokens[end].low in HYPHENS and tokens[end].glued and tokens[end + 1].low in ("old", "olds"):
        return end + 2
    if tokens[end].low in ("old", "olds"):
        return end + 1
    if tokens[end].low == "of" and tokens[end + 1].low == "age":
        return end + 2
    return None


def _age_without_unit(tokens: list[Token], i: int, measure: Measure, end: int) -> tuple[int, int] | None:
    """ "aged 36", "age 87", "87 yo", and the number between commas behind a name: "Sumeet Sabharwal, 56,"."""
    value = measure.high.value
    if not 0 < value < 125 or value != int(value):
        return None
    before = tokens[i - 1] if i else tokens[-1]
    if before.low in ("aged", "age") or (before.low == "ages" and measure.is_range):
        return i - 1 if before.low != "ages" else i, end
    if tokens[end].low in ("yo", "y.o."):
        return i, end + 1
    if before.low == "," and i > 2 and tokens[end].low in (",", ".", ";", ")", "", "—"):
        name, earlier = tokens[i - 2], tokens[i - 3]
        is_name = name.kind == "word" and name.text[:1].isupper() and earlier.text[:1].isupper()
        if is_name and measure.high.style == "digits" and value >= 1 and name.low not in _MONTHS:
            return i, end
    return None


_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul "
    "aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday"
)


def _magnitude(ctx: Context, i: int, measure: Measure, end: int) -> tuple[int, int] | None:
    """Tell an earthquake's magnitude by the words around; return its span with them."""
    tokens = ctx.tokens
    if not (0 < measure.low.value <= 10 and measure.high.value <= 10) or measure.high.scaled:
        return None
    k = end + (tokens[end].low in HYPHENS)
    if tokens[k].low in ("magnitude", "magnitudes") and measure.high.style != "fraction":
        return i, k + 1
    if tokens[end].low == "on" and any(tokens[end + d].low == "richter" for d in (1, 2, 3)):
        return i, end
    for back in range(1, 5):
        if i - back < 0:
            break
        word = tokens[i - back].low
        if word in _MAGNITUDE:
            between = [tokens[x].low for x in range(i - back + 1, i)]
            if all(
                w in ("of", "a", "-", "was", "is", "at", "as", "to", "from", "ranging", "scale")
                for w in between
            ):
                return (i - back if not between or between == ["-"] or between == ["of"] else i), end
        if word in (".", ";"):
            break
    if measure.high.weight >= 1 or measure.high.style != "digits":
        return None
    near = [tokens[x].low for x in range(max(0, i - 8), i)] + [tokens[x].low for x in range(end, end + 4)]
    after = tokens[end].low in HYPHENS and tokens[end + 1].low in _QUAKE_WORDS
    if after or ((any(w in _QUAKE_WORDS for w in near) or "richter" in near) and tokens[end].kind != "word"):
        return i, end
    if any(w in _QUAKE_WORDS for w in near[-4:]) or any(w in _MAGNITUDE for w in near):
        return i, end
    return None


def _noun(ctx: Context, end: int, measure: Measure, kind: str, unit: units.Unit | None) -> str | None:
    tokens = ctx.tokens
    if kind in ("number", "percent", "magnitude") or (kind == "age"):
        single = measure.high.value == 1 or (tokens[end].low in HYPHENS and tokens[end].glued)
        return counted_noun(tokens, end, single=single)
    glued = tokens[end - 2].low in HYPHENS and tokens[end - 2].glued and tokens[end - 1].glued
    if glued or tokens[end].low == "of":
        return counted_noun(tokens, end, single=True)
    return tokens[end].text if tokens[end].low in _OWN_NOUNS else None


_TENS_OF = {"tens of": 10, "hundreds of": 100}


def _vague(ctx: Context, i: int, j: int) -> Read | None:
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
            is_plural(tokens[end].low) or tokens[end].low in STOP
        )
        if not single_word_count and tokens[end].kind not in ("sym", "end"):
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
        unit, end = money_unit(named[0], named[2]), named[1]
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
    if not long and not (
        before in ("within", "for", "after", "in") and tokens[j + 1].low not in ("of", "to", "in")
    ):
        return None
    unit = units.UNITS[{"centuries": "century"}.get(word, word[:-1])]
    quantity = _vague_quantity(2.0, _NEXT_UNIT[word] / unit.factor, unit)
    return Read("duration", j, j + (3 if long else 1), quantity, None)


def _named_count(ctx: Context, i: int, j: int, meaning: str) -> Read | None:
    """ "a pair of", "both", "no injuries", "none of", "nobody was hurt"."""
    tokens = ctx.tokens
    match = bounds.NAMED_COUNTS.match(tokens, j)
    if match is None:
        return None
    word, (value, end) = tokens[j].low, match
    of = counted_noun(tokens, end)
    if word in ("no", "zero", "both") or end > j + 1:
        if (
            of is None
            or not is_plural(of.split()[-1].lower())
            or (word == "both" and _pairs_names(tokens, end))
        ):
            return None
    elif word in ("none",):
        if tokens[end].low != "of" and tokens[end].low not in ("was", "were", "survived"):
            return None
    elif word in ("nobody", "neither", "twice"):
        return None
    number = float(value)
    quantity = Quantity(low=number, high=number, said_low=number, said_high=number)
    return Read("count", i, end, quantity, of)


def _pairs_names(tokens: list[Token], i: int) -> bool:
    return any(tokens[k].low == "and" for k in range(i, i + 4))


_AFTER_ARTICLE_UNITS = words("for in after lasted lasting took takes last least")


def _single(ctx: Context, i: int, j: int, meaning: str, articles: bool) -> Read | None:
    """ "about an hour", "for a year", "half an hour" with its article; "a missile" where articles count."""
    tokens = ctx.tokens
    if tokens[j].low not in ("a", "an", "another"):
        return None
    before = tokens[i - 1].low if i else ""
    read = units.read_unit(tokens, j + 1, ctx.at_sea)
    number = Number(1.0, j + 1, 1.0)
    one = Measure(number, number, None, j + 1)
    if (
        read is not None
        and tokens[j + 1].low not in HYPHENS
        and read[0].kind in ("duration", "distance", "mass")
    ):
        bare = tokens[j + 1].low in ("second", "minute", "pound", "day", "stone", "foot") and not meaning
        if meaning or articles or before in _AFTER_ARTICLE_UNITS:
            if bare and before not in ("for", "lasted", "in") and not articles:
                return None
            return _finish(ctx, i, j, one._replace(unit=read[0], end=read[1]), meaning)
        return None
    if articles and read is None and tokens[j].low != "another":
        noun = counted_noun(tokens, j + 1, single=True)
        if noun is not None and not is_plural(noun.split()[0].lower()):
            quantity = Quantity(low=1.0, high=1.0, said_low=1.0, said_high=1.0)
            return Read("count", i if meaning else j, j + 1, quantity, noun)
    return None


def starts_quantity(token: Token, articles: bool) -> bool:
    """A quick look: can a quantity start with this token?"""
    low = token.low
    return (
        token.kind in ("num", "frac")
        or low in _STARTERS
        or (token.kind == "sym" and low in "$£€¥₩₹₽₪₺₴฿₫₦₱₡₿-−.><≥≤~≈=")
        or bounds.starts_hedge(token)
        or low in bounds.VAGUE
        or low in bounds.NAMED_COUNTS
    )


_STARTERS = frozenset(SMALL) | words(
    "a an half hundred between from ranging minus negative another quarter twenty thirty forty fourty fifty "
    "sixty seventy eighty ninety thousand us u.s. c hk nz nt au aus r mex mxn cad usd eur gbp jpy inr aud chf "
    "cny krw rs rmb nzd dollar sen s sg cdn seconds minutes hours days weeks months years decades centuries "
    "million billion"
)
