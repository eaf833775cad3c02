"""Policy: from how two values relate to what an editor is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.checker.sides import ValueSide
from factcheck.checker.sources import sources_note
from factcheck.checker.unlike import SAID
from factcheck.checker.updates import growing, raises_the_least, rule_update
from factcheck.models import Quantity, Report, Verdict
from factcheck.values.relation import ValueRelation


class Ruling(NamedTuple):
    """What an editor is told of two sides, why, and how far it can be trusted (a factor, 0 to 1)."""

    verdict: Verdict
    reason: str
    trust: float = 1.0


def ruling_on(
    a: ValueSide, b: ValueSide, relation: ValueRelation, reports: Mapping[str, Report]
) -> Ruling | None:
    """Return the ruling on two sides, or None where there is nothing to say."""
    if relation.relation == "vaguer":
        if not relation.plausibility or (_is_vague(a) and _is_vague(b)):
            return None
        raised = raises_the_least(a.claims, b.claims, reports)
        if raised:
            return Ruling("update", f"{relation.reason}; {raised.reason}", raised.trust)
        if _two_bounds(a, b):
            return Ruling("conflict", f"{relation.reason}, but the two give another bound of one figure")
        return Ruling("vague", relation.reason)
    if relation.relation != "excluding" or _said_anew(a, b, reports):
        return None
    note = sources_note(a.claims, b.claims)
    reason = f"{relation.reason}; {note}" if note else relation.reason
    update = rule_update(a.claims, b.claims, reports)
    if update.update:
        return Ruling("update", f"{reason}; {update.reason}", update.trust)
    return Ruling("update" if relation.follows else "conflict", reason)


def _said_anew(a: ValueSide, b: ValueSide, reports: Mapping[str, Report]) -> bool:
    """Tell whether two reports of different days each date what was said to them: a wire goes on with Tuesday's words."""
    if not {a.first.act, b.first.act} <= SAID or a.first.kind not in {"time", "date"}:
        return False
    one, two = ({(reports[claim.report_id].published or "")[:10] for claim in side.claims} for side in (a, b))
    return one.isdisjoint(two)


def _two_bounds(a: ValueSide, b: ValueSide) -> bool:
    """Tell whether two sides bound one figure by two: "more than 26,000" / "more than 31,000", "up to 70%" / "up to 80%".

    Each writer gives the bound that he knows. What may be rounded ("over 26,000" / "over 26,271") is no other bound,
    "at least one" only says that there are some, and the least of a toll that is still being counted is raised by
    time alone.
    """
    one, two = a.first.value, b.first.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity) and one.bound == two.bound) or growing(a.first):
        return False
    if one.bound not in {"at_least", "at_most"}:
        return False
    ends = [value.high if value.low is None else value.low for value in (one, two)]
    return all(end is not None and end > 1 for end in ends) and len({f"{end:.2g}" for end in ends}) > 1


def _is_vague(side: ValueSide) -> bool:
    """Tell whether a side gives no figure at all: of "several" and "a few" neither is the more exact."""
    return getattr(side.first.value, "bound", "") == "vague"
