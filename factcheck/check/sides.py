"""A group's claims to sides: claims whose values agree stand on one side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.models import Claim
from factcheck.values import relate
from factcheck.values.relation import ValueRelation


@dataclass(frozen=True)
class ValueSide:
    """Claims that agree; the first one stands for all."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that stands for the side: the most exact, then the earliest by id."""
        return self.claims[0]


def sides_of(claims: Sequence[Claim]) -> list[ValueSide]:
    """Return the sides in order of their values; the order of ``claims`` changes nothing."""
    sides: list[list[Claim]] = []
    for claim in sorted(claims, key=_exactness):
        home = next((side for side in sides if _agree(claim, side[0])), None)
        if home is None:
            sides.append([claim])
        else:
            home.append(claim)
    return [ValueSide(tuple(side)) for side in sides]


def relation_of(a: Claim, b: Claim) -> ValueRelation:
    """Return how the values of two claims relate."""
    return relate(a.value, b.value, a.kind)


def _agree(a: Claim, b: Claim) -> bool:
    return relation_of(a, b).relation == "same"


def _exactness(claim: Claim) -> tuple[int, str, str]:
    bound = getattr(claim.value, "bound", "exact")
    order = {"exact": 0, "about": 1, "range": 2, "at_least": 3, "at_most": 3, "vague": 4}
    return order[bound], claim.value.model_dump_json(), claim.id
