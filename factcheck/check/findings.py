"""Groups to discrepancies: sides, the relations between them, verdict, scope, severity, confidence."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.check.confidence import Confidence, features_of
from factcheck.check.sides import ValueSide, relation_of, same_wording, sides_of
from factcheck.check.verdicts import verdict_of
from factcheck.models import Claim, Discrepancy, Group, Kind, Relation, Report, Scope, Severity, Side, Verdict
from factcheck.settings import Settings
from factcheck.values.relation import ValueRelation

SAME_WORDING = 0.95
"""Confidence in a difference that is all that sets two clauses apart."""
GRAVITY: tuple[Verdict, ...] = ("conflict", "update", "vague")
SEVERITY: dict[Kind, Severity] = {
    "casualties": "high", "person": "high", "title": "high", "weapon": "medium", "statement": "high", "count": "medium",
}  # fmt: skip


class Opposition(NamedTuple):
    """Two sides of a group that do not agree, before it is decided whether to say so."""

    sides: tuple[int, int]
    verdict: Verdict
    reason: str
    features: list[float]
    same_wording: bool = False
    """Two reports tell one clause word for word, but for the value."""


def check_groups(
    groups: Sequence[Group],
    links: Mapping[tuple[str, str], float],
    claims: Sequence[Claim],
    reports: Sequence[Report],
    settings: Settings,
) -> list[Discrepancy]:
    """Return one discrepancy for each group whose sides do not all agree, gravest first."""
    by_id = {claim.id: claim for claim in claims}
    report_of = {report.id: report for report in reports}
    model = Confidence.load()
    found = []
    for group in groups:
        sides = sides_of([by_id[c] for c in group.claim_ids])
        oppositions = opposed_sides(sides, links, report_of)
        sure = [(o, SAME_WORDING if o.same_wording else model.of(group.kind, o.features)) for o in oppositions]
        kept = [(o, p) for o, p in sure if p >= settings.report_threshold]
        if kept:
            found.append(_finding(group, sides, kept))
    return sorted(found, key=_order)


def opposed_sides(
    sides: Sequence[ValueSide], links: Mapping[tuple[str, str], float], reports: Mapping[str, Report]
) -> list[Opposition]:
    """Return every pair of sides whose values do not agree, with what speaks for saying so."""
    size = sum(len(side.claims) for side in sides)
    found = []
    for (i, a), (j, b) in combinations(enumerate(sides), 2):
        relation = relation_of(a.first, b.first)
        verdict = verdict_of(a.first, b.first, relation, reports)
        if verdict and not (verdict == "vague" and _told_exactly_elsewhere(a, b, relation)):
            features = features_of(a, b, relation, links, size, len(sides))
            wording = any(same_wording(x, y) for x in a.claims for y in b.claims)
            found.append(Opposition((i, j), verdict, relation.reason, features, wording))
    return found


def _told_exactly_elsewhere(a: ValueSide, b: ValueSide, relation: ValueRelation) -> bool:
    """Tell whether every report that is vague here also gives the exact value, from the same source."""
    vague, exact = (a, b) if relation.vaguer == 0 else (b, a)
    told = {(claim.report_id, claim.said_by) for claim in exact.claims}
    return all((claim.report_id, claim.said_by) in told for claim in vague.claims)


def _order(finding: Discrepancy) -> tuple[int, int, float, str]:
    severities = ("high", "medium", "low")
    return GRAVITY.index(finding.verdict), severities.index(finding.severity), -finding.confidence, finding.id


def _finding(group: Group, sides: list[ValueSide], kept: list[tuple[Opposition, float]]) -> Discrepancy:
    place = {old: new for new, old in enumerate(sorted({k for o, _ in kept for k in o.sides}))}
    shown = [_side(sides[k]) for k in place]
    relations = [
        Relation(sides=(place[o.sides[0]], place[o.sides[1]]), verdict=o.verdict, reason=o.reason) for o, _ in kept
    ]
    verdict = min((r.verdict for r in relations), key=GRAVITY.index)
    return Discrepancy(
        id="d" + hashlib.sha256("\0".join(c for side in shown for c in side.claim_ids).encode()).hexdigest()[:12],
        group_id=group.id,
        question=group.question,
        verdict=verdict,
        scope=_scope([sides[k] for k in place], relations),
        severity=SEVERITY.get(group.kind, "low"),
        confidence=round(max(p for _, p in kept), 2),
        summary=f"{group.question}: " + " / ".join(side.value for side in shown),
        sides=tuple(shown),
        relations=tuple(relations),
    )


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
