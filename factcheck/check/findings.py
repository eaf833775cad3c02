"""Groups to discrepancies: sides, the relations between them, verdict, scope, severity, confidence."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import combinations

from factcheck.check.sides import ValueSide, relation_of, sides_of
from factcheck.check.verdicts import verdict_of
from factcheck.models import Claim, Discrepancy, Group, Kind, Relation, Report, Scope, Severity, Side, Verdict

GRAVITY: tuple[Verdict, ...] = ("conflict", "update", "vague")
SEVERITY: dict[Kind, Severity] = {
    "casualties": "high", "person": "high", "title": "high", "weapon": "medium", "statement": "high", "count": "medium",
}  # fmt: skip


def check_groups(
    groups: Sequence[Group], links: dict[tuple[str, str], float], claims: Sequence[Claim], reports: Sequence[Report]
) -> list[Discrepancy]:
    """Return one discrepancy for each group whose sides do not all agree, gravest first."""
    by_id = {claim.id: claim for claim in claims}
    report_of = {report.id: report for report in reports}
    found = []
    for group in groups:
        finding = _finding(group, [by_id[c] for c in group.claim_ids], links, report_of)
        if finding is not None:
            found.append(finding)
    return sorted(found, key=_order)


def _order(finding: Discrepancy) -> tuple[int, int, float, str]:
    severities = ("high", "medium", "low")
    return GRAVITY.index(finding.verdict), severities.index(finding.severity), -finding.confidence, finding.id


def _finding(
    group: Group, claims: list[Claim], links: dict[tuple[str, str], float], reports: dict[str, Report]
) -> Discrepancy | None:
    sides = sides_of(claims)
    relations: list[Relation] = []
    strength: list[float] = []
    for (i, a), (j, b) in combinations(enumerate(sides), 2):
        relation = relation_of(a.first, b.first)
        verdict = verdict_of(a.first, b.first, relation, reports)
        if verdict:
            relations.append(Relation(sides=(i, j), verdict=verdict, reason=relation.reason))
            strength.append(_link(a, b, links))
    if not relations:
        return None
    verdict = min((r.verdict for r in relations), key=GRAVITY.index)
    shown = tuple(_side(side) for side in sides)
    return Discrepancy(
        id="d" + hashlib.sha256("\0".join(c for side in shown for c in side.claim_ids).encode()).hexdigest()[:12],
        group_id=group.id,
        question=group.question,
        verdict=verdict,
        scope=_scope(sides, relations),
        severity=SEVERITY.get(group.kind, "low"),
        confidence=round(max(strength), 2),
        summary=f"{group.question}: " + " / ".join(side.value for side in shown),
        sides=shown,
        relations=tuple(relations),
    )


def _link(a: ValueSide, b: ValueSide, links: dict[tuple[str, str], float]) -> float:
    """Return the strongest link across two sides."""
    pairs = (tuple(sorted((x.id, y.id))) for x in a.claims for y in b.claims)
    return max(links.get((first, second), 0.0) for first, second in pairs)


def _side(side: ValueSide) -> Side:
    origins = len({claim.report_id for claim in side.claims})
    return Side(value=side.first.quote, claim_ids=tuple(sorted(c.id for c in side.claims)), origins=origins)


def _scope(sides: list[ValueSide], relations: list[Relation]) -> Scope:
    """Return "within" when every relation can be seen inside one report."""
    for relation in relations:
        first, second = (sides[k] for k in relation.sides)
        if not {c.report_id for c in first.claims} & {c.report_id for c in second.claims}:
            return "between"
    return "within"
