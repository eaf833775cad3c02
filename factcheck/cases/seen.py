"""What a check found, seen from the passages of its reports: which claims, groups and findings touch them."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePath

from factcheck.cases.records import CaseError, Mention
from factcheck.models import CheckResult, Claim, Discrepancy, Group, Relation, Report

Sides = list[list[Mention]]
"""The mentions of each side of a case."""


class Seen:
    """Look-ups over one result. A claim covers a mention where the two overlap by a character."""

    def __init__(self, result: CheckResult) -> None:
        self.result = result
        self.claims: dict[str, Claim] = {claim.id: claim for claim in result.rows}
        self._of_report: dict[str, list[Claim]] = defaultdict(list)
        for claim in result.rows:
            self._of_report[claim.report_id].append(claim)
        self._groups: dict[str, Group] = {name: group for group in result.groups for name in group.claim_ids}
        self._reports: dict[str, list[Report]] = defaultdict(list)
        for report in result.reports:
            path = PurePath(report.path)
            for name in {report.path, path.name, path.stem}:
                self._reports[name].append(report)

    def report(self, name: str) -> Report:
        """The one report of this file name; raises :class:`CaseError` for none or several."""
        found = self._reports.get(name, [])
        if len(found) != 1:
            known = ", ".join(sorted({PurePath(report.path).stem for report in self.result.reports}))
            what = "is not among the reports" if not found else "is the name of several reports"
            raise CaseError(f"report {name!r} {what}; write one of: {known}")
        return found[0]

    def span(self, mention: Mention) -> tuple[Report, int, int]:
        """Where a mention stands; raises :class:`CaseError` where its report does not hold it."""
        report = self.report(mention.report)
        pattern = r"\s+".join(re.escape(word) for word in mention.quote.split())
        hits = list(re.finditer(pattern, report.text))
        if len(hits) < mention.nth:
            times = f"holds {len(hits)} times" if hits else "does not hold"
            raise CaseError(f"report {mention.report} {times} {mention.quote!r}; copy the words of its text")
        return report, *hits[mention.nth - 1].span()

    def covering(self, mention: Mention) -> list[Claim]:
        """The claims whose quote overlaps the mention, in the order of the text."""
        report, start, end = self.span(mention)
        claims = [claim for claim in self._of_report[report.id] if claim.start < end and start < claim.end]
        return sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))

    def group(self, claim: Claim) -> Group | None:
        """The group that the claim is in, None where it stands alone."""
        return self._groups.get(claim.id)

    def opposed(self, sides: Sides) -> list[tuple[Discrepancy, Relation]]:
        """The relations that set two of these sides against each other: each end covers one of its own."""
        ids = [{claim.id for mention in side for claim in self.covering(mention)} for side in sides]
        found = []
        for finding in self.result.discrepancies:
            hits = [
                {n for n, wanted in enumerate(ids) if wanted & set(side.claim_ids)} for side in finding.sides
            ]
            for relation in finding.relations:
                one, other = (hits[n] for n in relation.sides)
                if any(i != j for i in one for j in other):
                    found.append((finding, relation))
        return found
