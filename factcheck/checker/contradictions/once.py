"""What a thing undergoes once, with two dates: a bridge built in 1967 and, says another report, in 1972.

Such a day long past is an event of its own, by its own date, so that matching never sets two of them side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.checker.contradictions.contradiction import Contradiction, first_conflict
from factcheck.models import Claim, Report
from factcheck.values import relate

ONCE = frozenset(["build", "construct", "erect", "found", "establish", "incorporate", "bear"])
"""Acts of which a thing or a person has one."""
CONFIDENCE = 0.7
"""A guess: the development events have none."""


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the things for which two reports give two days, or years, of such an act, one contradiction each."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "date" and claim.act in ONCE and claim.head and claim.certainty == "asserted":
            told[claim.act, claim.about.lower()].append(claim)
    return [found for _, group in sorted(told.items()) if (found := _opposed(group)) is not None]


def _opposed(group: Sequence[Claim]) -> Contradiction | None:
    """Return the first two days that exclude each other, each with those that agree; one report alone may tell of two."""
    return first_conflict(
        group,
        lambda a, b: relate(a.value, b.value, "date").relation == "excluding",
        lambda a, b: relate(a.value, b.value, "date").relation == "same",
        CONFIDENCE,
    )
