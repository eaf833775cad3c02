"""What a number measures, by the words around it: an age, a magnitude, a count, and of what."""

from __future__ import annotations

from factcheck.values import units
from factcheck.values.context import Context
from factcheck.values.measures import Measure
from factcheck.values.nouns import STOP, counted_noun, is_plural
from factcheck.values.tokens import HYPHENS, Token, words


def kind_of(
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
            return "age", _AGES["year"], aged[0], aged[1]
        return "number", None, i, end
    if unit.kind == "duration":
        old = _old_end(tokens, end)
        if old is not None and unit.name in ("year", "month", "week", "day"):
            return "age", _AGES[unit.name], i, old
    if unit.name == "degree":
        if tokens[end].low in _QUAKE_WORDS or any(tokens[end + d].low == "richter" for d in (2, 3)):
            return "magnitude", None, i, end
        return ("temperature" if ctx.hot else "angle"), unit, i, end
    return unit.kind, unit, i, end


_MAGNITUDE = words("magnitude magnitudes richter strength")


_QUAKE_WORDS = words("quake earthquake tremor temblor aftershock aftershocks foreshock shock quakes")


_OWN_NOUNS = words(
    "high tall long deep wide thick away north south east west above below altitude elevation depth height"
)


_AGES = {
    name: units.Unit(name, "age", "year", units.UNITS[name].factor / units.UNITS["year"].factor)
    for name in ("year", "month", "week", "day")
}


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
    turned = (
        before.low in ("turn", "turns", "turned")
        and measure.high.style == "digits"
        and tokens[end].kind != "num"
    )
    if turned and value > 9:
        return i, end
    if before.low in ("aged", "age") or (before.low == "ages" and measure.is_range):
        return i - 1 if before.low != "ages" else i, end
    if _is_listed_age(tokens, i, end) or _is_age_of_death(tokens, i, end, value):
        return i, end
    if tokens[end].low in ("yo", "y.o."):
        return i, end + 1
    if before.low == "," and i > 2 and tokens[end].low in (",", ".", ";", ")", "", "—"):
        name, earlier = tokens[i - 2], tokens[i - 3]
        is_name = name.kind == "word" and name.text[:1].isupper() and earlier.text[:1].isupper()
        lone = name.kind == "word" and not is_plural(name.low) and tokens[end].low == "," and 9 < value < 100
        if (is_name or lone) and measure.high.style == "digits" and value >= 1 and name.low not in _MONTHS:
            return i, end
    return None


_DYING = words("dies died dead die dying death passed")
_TALLIES = frozenset(["toll", "number"])
_LAST_WORDS = 8
"""Words between a death and the age at it: "died on Monday in a hospital in Lund at 77"."""


def _is_listed_age(tokens: list[Token], i: int, end: int) -> bool:
    """ "at the age of 95", "ages 47 and 48"."""
    before, earlier = tokens[i - 1] if i else tokens[-1], tokens[i - 2] if i > 1 else tokens[-1]
    if before.low == "of" and earlier.low in ("age", "ages"):
        return True
    if before.low == "ages":
        return tokens[end].low in ("and", ",") and tokens[end + 1].kind == "num"
    return before.low in ("and", ",") and earlier.kind == "num" and i > 2 and tokens[i - 3].low == "ages"


def _is_age_of_death(tokens: list[Token], i: int, end: int, value: float) -> bool:
    """ "dies at 75", "died on Monday in prison at 77,"; no death toll at 75."""
    if i < 2 or tokens[i - 1].low != "at" or not 9 < value < 115 or tokens[end].kind == "word":
        return False
    said = []
    for token in reversed(tokens[max(0, i - 1 - _LAST_WORDS) : i - 1]):
        if token.low in (".", ";"):
            break
        said.append(token.low)
    died = not _DYING.isdisjoint(said) and _TALLIES.isdisjoint(said)
    return died and tokens[end].low not in HYPHENS | {":", "%"}


_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday"
)


def _magnitude(ctx: Context, i: int, measure: Measure, end: int) -> tuple[int, int] | None:
    """Tell an earthquake's magnitude by the words around; return its span with them."""
    tokens = ctx.tokens
    if not (0 < measure.low.value <= 10 and measure.high.value <= 10) or measure.high.scaled:
        return None
    k = end + (tokens[end].low in HYPHENS)
    if tokens[k].low in ("magnitude", "magnitudes", "strength") and measure.high.style != "fraction":
        return i, k + 1
    if tokens[end].low == "on" and any(tokens[end + d].low == "richter" for d in (1, 2, 3)):
        return i, end
    named = _behind_magnitude(tokens, i)
    if named is not None:
        return named, end
    if measure.high.weight < 1 and measure.high.style == "digits" and _quake_near(tokens, i, end):
        return i, end
    return None


_BETWEEN_MAGNITUDE = words("of a - was is at as to from ranging scale")


def _behind_magnitude(tokens: list[Token], i: int) -> int | None:
    """Return where the value starts when "magnitude" stands shortly before it."""
    for back in range(1, min(i, 4) + 1):
        word = tokens[i - back].low
        if word in _MAGNITUDE:
            between = [tokens[x].low for x in range(i - back + 1, i)]
            if _BETWEEN_MAGNITUDE.issuperset(between):
                return i - back if between in ([], ["-"], ["of"]) else i
        if word in (".", ";"):
            return None
    return None


def _quake_near(tokens: list[Token], i: int, end: int) -> bool:
    """A broken number in a sentence on a magnitude, or beside the word for a quake, with nothing else
    counted."""
    if tokens[end].kind != "word" or tokens[end].low in STOP:
        for back in range(1, min(i, 30) + 1):
            if tokens[i - back].low in _MAGNITUDE:
                return True
            if tokens[i - back].low in (".", ";") and not tokens[i - back + 1].glued:
                break
    before = {tokens[x].low for x in range(max(0, i - 8), i)}
    behind = {tokens[x].low for x in range(end, end + 4)}
    if not _QUAKE_WORDS.isdisjoint(behind) or not _MAGNITUDE.isdisjoint(before | behind):
        return True
    return tokens[end].kind != "word" and not _QUAKE_WORDS.isdisjoint(before)


def noun_of(ctx: Context, end: int, measure: Measure, kind: str, unit: units.Unit | None) -> str | None:
    tokens = ctx.tokens
    if kind in ("number", "percent", "magnitude") or (kind == "age"):
        single = measure.high.value == 1 or (tokens[end].low in HYPHENS and tokens[end].glued)
        return counted_noun(tokens, end, single=single)
    glued = tokens[end - 2].low in HYPHENS and tokens[end - 2].glued and tokens[end - 1].glued
    if glued or tokens[end].low == "of":
        return counted_noun(tokens, end, single=True)
    return tokens[end].text if tokens[end].low in _OWN_NOUNS else None
