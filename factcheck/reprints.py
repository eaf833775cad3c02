"""One text in two files: the second copy adds an outlet to a finding, and changes none.

Matching and checking weigh how many reports tell a thing, so a file that is given twice would shift both.
They see each text once; its copies join what was found afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.models import Claim, Discrepancy, Group, Report


class Reprints:
    """The claims of first prints, and for each of them those that say the same in a copy of its report.

    The first print is that with the earliest time of publication, then by id. A claim of a copy that
    differs in its value or event (its copy is dated otherwise) is no reprint.
    """

    def __init__(self, claims: Sequence[Claim], reports: Iterable[Report]) -> None:
        first: dict[str, str] = {}
        original: dict[str, str] = {}
        for report in sorted(reports, key=lambda report: (report.published or "~", report.id)):
            original[report.id] = first.setdefault(report.text, report.id)
        copied = {told for copy, told in original.items() if copy != told}
        told_first: dict[tuple[str, str], list[str]] = defaultdict(list)
        for claim in claims:
            if claim.report_id in copied:
                told_first[claim.report_id, _content(claim)].append(claim.id)
        self.kept: list[Claim] = []
        self._copies: dict[str, list[str]] = defaultdict(list)
        seen: dict[tuple[str, str], int] = defaultdict(int)
        for claim in claims:
            source = original.get(claim.report_id, claim.report_id)
            if source == claim.report_id:
                self.kept.append(claim)
                continue
            content = _content(claim)
            place = seen[claim.report_id, content]
            seen[claim.report_id, content] += 1
            twins = told_first[source, content]
            if place < len(twins):
                self._copies[twins[place]].append(claim.id)
            else:
                self.kept.append(claim)

    def grouped(self, group: Group) -> Group:
        """Return the group with the copies of its claims."""
        return group.model_copy(update={"claim_ids": self._all(group.claim_ids)})

    def found(self, finding: Discrepancy) -> Discrepancy:
        """Return the finding with the copies of its claims on their sides."""
        sides = tuple(side.model_copy(update={"claim_ids": self._all(side.claim_ids)}) for side in finding.sides)
        return finding.model_copy(update={"sides": sides})

    def _all(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(other for id_ in ids for other in (id_, *self._copies.get(id_, ()))))


def _content(claim: Claim) -> str:
    return claim.model_dump_json(exclude={"id", "report_id"})
