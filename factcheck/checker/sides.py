"""A group's claims to sides: claims whose values agree stand on one side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.checker.counted import of_another
from factcheck.checker.gap import gap_of
from factcheck.models import Claim, Moment, Name, Place, Quantity
from factcheck.values import relate
from factcheck.values.moment_relation import is_anchored
from factcheck.values.offices import parse_office
from factcheck.values.oppositions import opposed
from factcheck.values.relation import ValueRelation
from factcheck.wording import only_changed, renamed, same_wording

SAID = frozenset(["say", "tell", "report", "write", "add"])
"""Acts that are done again each day: two times of them are those of two statements."""


@dataclass(frozen=True)
class ValueSide:
    """Claims that agree; the first one stands for all."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that stands for the side: the most exact, then the earliest by id."""
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


def relation_of(a: Claim, b: Claim) -> ValueRelation:
    """Return how the values of two claims relate.

    Names that say nothing of each other alone do exclude each other where two reports tell one
    sentence in the same words but for the name; so do one sum in two currencies and two days of one statement.
    """
    moments = a.kind in {"time", "date"}
    if moments and {a.act, b.act} <= SAID and "main" in {a.event, b.event} and not only_changed(a, b):
        return ValueRelation("incomparable", "when two statements were made")
    if moments and opposed(a.act, b.act):
        return ValueRelation("incomparable", f"of two acts: {a.act} / {b.act}")
    relation = relate(a.value, b.value, a.kind)
    if a.kind == "age" and (a.act == "turn") != (b.act == "turn") and relation.relation != "same":
        return ValueRelation("incomparable", "an age, and one that is reached on a birthday")
    if relation.relation in {"excluding", "vaguer"} and of_another(a, b):
        return ValueRelation("incomparable", "of other people, or one a part of the other")
    if relation.relation == "incomparable" and _reworded(a, b):
        return ValueRelation(
            "excluding", f"the same words with {a.quote!r} in one and {b.quote!r} in the other"
        )
    return relation


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


def _exactness(claim: Claim) -> tuple[int, str, str]:
    if isinstance(claim.value, Moment):
        return int(not is_anchored(claim.value)), claim.value.model_dump_json(), claim.id
    bound = getattr(claim.value, "bound", "exact")
    order = {"exact": 0, "about": 1, "range": 2, "at_least": 3, "at_most": 3, "vague": 4}
    return order[bound], claim.value.model_dump_json(), claim.id
