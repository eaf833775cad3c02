"""Where the sources give the draft's question another answer, and none of them gives the draft's.

The checker's confidence asks whether a difference inside a folder is worth an editor's minute. Of a
draft another question is asked: did it take a fact over wrongly? There a single source that answers
the very question is enough, and a figure that is one slip of the finger off is a sign by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.checker.gap import gap_of
from factcheck.checker.sides import relation_of
from factcheck.draft.speakers import countries_in
from factcheck.draft.stand import Stand
from factcheck.models import Claim, Moment, Name, Place, Quantity
from factcheck.settings import Settings
from factcheck.values.bearings import relation_of as place_relation
from factcheck.values.names import may_be_one
from factcheck.values.offices import is_seat, parse_office, relate_offices
from factcheck.values.oppositions import alike
from factcheck.values.weapons import is_craft, parse_weapon

MISPRINT_CHANCE = 0.05
"""Pair probability from which a misprint's figure counts as the same fact: chance alone gives one to one pair in
thirty of three-digit figures of one size, and one in ninety of two-digit figures with swapped digits."""
FAR, FAR_CHANCE = 3.0, 0.6
"""Figures more than e to this power apart are rarely one fact gone wrong; they need this probability."""


def told_otherwise(
    chances: Mapping[tuple[str, str], float],
    by_id: Mapping[str, Claim],
    found: Mapping[str, Sequence[Stand]],
    settings: Settings,
) -> Iterator[tuple[str, Stand]]:
    """Yield what excludes a claim of the draft that no source supports, with the claim's id.

    A source's claim counts against one claim of the draft only: the one whose question it answers
    best, and no worse than any claim that only says more or less.
    """
    answered = _best_of_sources(chances)
    for (mine, other), chance in chances.items():
        known = found[mine]
        if any(stand.stance == "same" for stand in known):
            continue
        draft, source = by_id[mine], by_id[other]
        reason = excluded(draft, source)
        near = max((stand.chance for stand in known if stand.stance in ("vaguer", "more exact")), default=0.0)
        least = FAR_CHANCE if (gap_of(draft, source) or 0.0) > FAR else settings.contradiction_threshold
        sure = answered[other] == mine and chance >= max(least, near)
        if reason and (sure or (chance >= MISPRINT_CHANCE and is_misprint(draft, source))):
            yield mine, Stand(source, "excluding", reason, chance)


def excluded(draft: Claim, source: Claim) -> str:
    """Return why a source's value excludes the draft's, "" where it does not.

    A month against a day, or a part of a day against a minute, mostly tell of two moments; in a town and
    south of it two acts have their places. Two people exclude each other where both are said to hold one
    office that has one holder, of one country; two makes where both are said of one sort of craft.
    """
    relation = relation_of(draft, source)
    if relation.relation == "excluding":
        a, b = draft.value, source.value
        two_moments = isinstance(a, Moment) and isinstance(b, Moment) and a.resolution != b.resolution
        return "" if two_moments or _two_places(draft, source) else relation.reason
    if draft.kind == "weapon":
        return _two_makes(draft.quote, source.quote)
    if draft.kind == "title" and isinstance(draft.value, Name) and isinstance(source.value, Name):
        return _two_holders(draft, source, draft.value, source.value)
    return ""


def _two_makes(draft: str, source: str) -> str:
    """Return that two models of one sort of craft have two makers: no plane is an Airbus and a Boeing."""
    one, two = parse_weapon(draft), parse_weapon(source)
    makers = [parts.model.split()[0] for parts in (one, two) if parts.model]
    apart = len(makers) == 2 and makers[0] != makers[1] and one.kind == two.kind and is_craft(one.kind)
    return f"two makes: {draft} / {source}" if apart else ""


def _two_places(draft: Claim, source: Claim) -> bool:
    """Tell whether one thing is done in a place and another beside it: damage in a town, and the quake south of it."""
    a, b = draft.value, source.value
    if not (isinstance(a, Place) and isinstance(b, Place)) or alike(draft.act, source.act):
        return False
    return {place_relation(value.relation).sort for value in (a, b)} == {"in", "direction"}


def _two_holders(draft: Claim, source: Claim, one: Name, two: Name) -> str:
    same_seat = is_seat(parse_office(one.name)) and relate_offices(one.name, two.name).relation == "same"
    if not (same_seat and one.of and two.of) or may_be_one(one.of, two.of):
        return ""
    land = countries_in(draft.sentence) & countries_in(source.sentence)
    people = " / ".join(claim.about.removeprefix("office of ") for claim in (draft, source))
    return f"two holders of one office, {one.name}: {people}" if land else ""


def told_elsewhere(draft: Claim, sources: Sequence[Claim]) -> Iterator[Stand]:
    """Yield the sources' claims that give the draft's very figure for a thing of the same name, in any happening.

    Which happening a figure of the background belongs to is often read in two ways; a figure of two
    digits or more is seldom the same by accident.
    """
    written = _written(draft)
    if written is None or not draft.head or (len(written[0]) < 2 and written[1] < 2):
        return
    for source in sources:
        if (source.kind, source.head) == (draft.kind, draft.head) and _written(source) == written:
            yield Stand(source, "same", relation_of(draft, source).reason, MISPRINT_CHANCE)


def _best_of_sources(chances: Mapping[tuple[str, str], float]) -> dict[str, str]:
    """Return, for each source's claim, the claim of the draft whose question it most likely answers."""
    best: dict[str, tuple[float, str]] = {}
    for (mine, other), chance in chances.items():
        best[other] = max(best.get(other, (-1.0, "")), (chance, mine))
    return {other: mine for other, (_, mine) in best.items()}


def is_misprint(one: Claim, two: Claim) -> bool:
    """Tell whether two figures of one size and unit differ by one digit of three or more, or by two swapped neighbours."""
    a, b = _written(one), _written(two)
    if a is None or b is None or a[1:] != b[1:]:
        return False
    width = max(len(a[0]), len(b[0]))
    x, y = a[0].ljust(width, "0"), b[0].ljust(width, "0")
    apart = [n for n in range(width) if x[n] != y[n]]
    if len(apart) == 1:
        return width >= 3
    return len(apart) == 2 and apart[1] == apart[0] + 1 and x[apart[0]] == y[apart[1]] and x[apart[1]] == y[apart[0]]


def _written(claim: Claim) -> tuple[str, int, str | None] | None:
    """Return a figure's digits without zeros at its ends, its size as a power of ten, its unit; None for no one figure."""
    value = claim.value
    if not isinstance(value, Quantity) or value.said_low is None or value.said_low != value.said_high or value.said_low <= 0:
        return None
    digits, _, power = f"{value.said_low:.9e}".partition("e")
    return digits.replace(".", "").rstrip("0"), int(power), value.said_unit
