"""What became of findings: new, changed, settled, or as they were. Pure; knows no file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from factcheck.decisions import is_same, seen
from factcheck.models import Changed, Discrepancy


def compare(
    before: Sequence[Discrepancy], after: Sequence[Discrepancy]
) -> tuple[tuple[str, ...], tuple[Changed, ...], tuple[Discrepancy, ...]]:
    """Return the ids of the new findings, the changed ones, and the earlier ones that are settled.

    A finding is as it was when its sides are (see :mod:`factcheck.decisions`) and its verdict is. It
    has changed when it shares a claim with an earlier one, which it then comes from: the one that it
    shares most claims with. An earlier finding that shares no claim with one of today is settled.
    """
    by_claim: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(before):
        for claim in _claims(finding):
            by_claim[claim].append(number)
    left = set(range(len(before)))
    new: list[str] = []
    changed: list[Changed] = []
    for finding in after:
        shared = Counter(number for claim in _claims(finding) for number in by_claim.get(claim, ()))
        left -= shared.keys()
        if not shared:
            new.append(finding.id)
        elif not any(_as_it_was(before[number], finding) for number in shared):
            origin = min(shared, key=lambda number: (-shared[number], before[number].id))
            changed.append(Changed(id=finding.id, was=before[origin]))
    return tuple(new), tuple(changed), tuple(before[number] for number in sorted(left))


def _as_it_was(old: Discrepancy, today: Discrepancy) -> bool:
    return (
        old.verdict == today.verdict
        and len(old.sides) == len(today.sides)
        and is_same(seen(old), seen(today))
    )


def _claims(finding: Discrepancy) -> set[str]:
    return {claim for side in finding.sides for claim in side.claim_ids}
