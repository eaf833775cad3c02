"""A group's claims to sides: claims whose values agree stand on one side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.checker.gap import gap_of
from factcheck.checker.unlike import of_two_matters, unlike
from factcheck.models import Claim, Moment, Name, Place, Quantity
from factcheck.values import readings, relate
from factcheck.values.moment_relation import is_anchored
from factcheck.values.offices import parse_office
from factcheck.values.relation import ValueRelation
from factcheck.wording import only_changed, renamed, same_wording


@dataclass(frozen=True)
class ValueSide:
    """Claims that agree; the first one stands for all."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that stands for the side: the most exact, then the one that says most of what it is about."""
        return self.claims[0]


def sides_of(claims: Sequence[Claim]) -> list[ValueSide]:
    """Return the sides in order of their values; the order of ``claims`` changes nothing.

    A claim that would agree with several sides stands on the nearest: "about 220 miles" can mean 350 km
    and 358, and is told of the first.
    """
    sides: list[list[Claim]] = []
    waiting: list[tuple[Claim, list[int]]] = []
    for claim in sorted(claims, key=_exactness):
        homes = [n for n, side in enumerate(sides) if _agree(claim, side[0])]
        if homes:
            waiting.append((claim, homes))
        else:
            sides.append([claim])
            waiting = [(c, [*n, len(sides) - 1] if _agree(c, claim) else n) for c, n in waiting]
    for claim, homes in waiting:
        _, nearest = min((gap_of(claim, sides[n][0]) or 0.0, n) for n in homes)
        sides[nearest].append(claim)
    return [ValueSide(tuple(side)) for side in sides]


def relation_between(a: ValueSide, b: ValueSide) -> ValueRelation:
    """Return how two sides relate: as the claims that stand for them, or where those say nothing, as the first two that do.

    One of the men injured says nothing of two others; the side's "1 wounded" does.
    """
    relation = relation_of(a.first, b.first)
    if relation.relation == "incomparable" and a.first.kind not in {"statement", "age"}:
        pairs = ((x, y) for x in a.claims for y in b.claims)
        telling = (found for x, y in pairs if (found := relation_of(x, y)).relation in {"excluding", "vaguer"})
        return next(telling, relation)
    return relation


def relation_of(a: Claim, b: Claim) -> ValueRelation:
    """Return how the values of two claims relate.

    Names that say nothing of each other alone do exclude each other where two reports tell one
    sentence in the same words but for the name; so does one sum in two currencies.
    """
    relation = relate(a.value, b.value, a.kind)
    if a.kind == "money" and relation.relation == "incomparable":
        relation = _in_one_currency(a, b) or relation
    if relation.relation in {"excluding", "vaguer"} and (reason := unlike(a, b)):
        return ValueRelation("incomparable", reason)
    told = relation.relation == "excluding" or (relation.relation == "vaguer" and a.kind == "duration")
    if told and of_two_matters(a, b):
        return ValueRelation("incomparable", "of another act and another thing")
    if relation.relation == "incomparable" and _reworded(a, b):
        return ValueRelation(
            "excluding", f"the same words with {a.quote!r} in one and {b.quote!r} in the other"
        )
    return relation


def _in_one_currency(a: Claim, b: Claim) -> ValueRelation | None:
    """Relate two sums in the first currency that both are told in: "€2m ($2.6m)" and "$2.5 million" in dollars."""
    for one in readings(a.quote) or (a.value,):
        for other in readings(b.quote) or (b.value,):
            found = relate(one, other, a.kind)
            if found.relation != "incomparable":
                return found
    return None


def _reworded(a: Claim, b: Claim) -> bool:
    """Tell whether two reports tell one sentence with another name, place or field of an office in it, or in another unit."""
    if a.kind == "title" and isinstance(a.value, Name) and isinstance(b.value, Name):
        one_role = parse_office(a.value.name).role == parse_office(b.value.name).role
        return renamed(a, b) or (one_role and only_changed(a, b))
    return renamed(a, b) if isinstance(a.value, Name | Place) else _recoined(a, b)


def _recoined(a: Claim, b: Claim) -> bool:
    """Tell whether two reports tell one figure of another unit in the same words: £310 million / $310 million."""
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return False
    one, two = a.value, b.value
    return (one.said_low, one.said_high) == (two.said_low, two.said_high) and same_wording(a, b)


def _agree(a: Claim, b: Claim) -> bool:
    return relation_of(a, b).relation == "same"


def _exactness(claim: Claim) -> tuple[int, str, int, str]:
    if isinstance(claim.value, Moment):
        return int(not is_anchored(claim.value)), claim.value.model_dump_json(), -len(claim.about), claim.id
    bound = getattr(claim.value, "bound", "exact")
    order = {"exact": 0, "about": 1, "range": 2, "at_least": 3, "at_most": 3, "vague": 4}
    return order[bound], claim.value.model_dump_json(), -len(claim.about), claim.id
