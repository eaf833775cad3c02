"""Groups and contradictions to discrepancies: sides, relations, verdict, scope, severity, confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.checker.confidence import CLOSE, Confidence, features_of, strengths, voices_of
from factcheck.checker.contradictions import Contradiction, contradictions, told_once
from factcheck.checker.entailment import Entailment
from factcheck.checker.questions import Opposition, questions_of
from factcheck.checker.sides import ValueSide, relation_between, sides_of
from factcheck.checker.verdicts import ruling_on
from factcheck.models import Claim, Discrepancy, Group, Kind, Place, Quantity, Relation, Report, Scope, Severity, Side, Verdict
from factcheck.origins import count_origins
from factcheck.question import stable_id
from factcheck.settings import Settings
from factcheck.values.spelling import fold
from factcheck.wording import same_wording

BESIDE = 0.75
"""Share of the threshold from which a vaguer side is named beside a finding that shows both sides anyway: 0.5 cost
four points of precision on the development events, 0.75 three, and a reader misses the pair without it."""
SAME_WORDING = 0.95
"""Confidence in a difference that is all that sets two clauses apart."""
GRAVITY: tuple[Verdict, ...] = ("conflict", "update", "vague")
SEVERITY: dict[Kind, Severity] = {
    "casualties": "high", "person": "high", "title": "high", "weapon": "medium", "statement": "high", "count": "medium",
}  # fmt: skip


class Checked(NamedTuple):
    """The findings, gravest first, and the groups: one a question, those of contradictions with them."""

    discrepancies: list[Discrepancy]
    groups: list[Group]


def check_groups(
    groups: Sequence[Group],
    links: Mapping[tuple[str, str], float],
    claims: Sequence[Claim],
    reports: Sequence[Report],
    settings: Settings,
    origins: Mapping[str, str],
) -> Checked:
    """Return one discrepancy for each question whose sides do not all agree, and for each contradiction.

    ``origins`` gives each claim's independent origin by claim id: a side told by copies has one.
    """
    by_id = {claim.id: claim for claim in claims}
    report_of = {report.id: report for report in reports}
    model = Confidence.load()
    folder = settings.entailment_model
    judge = Entailment(folder, settings.entailment_threshold) if folder else None
    found = []
    asked = []
    for group in groups:
        sides = sides_of([by_id[c] for c in group.claim_ids])
        kept = worth_saying(sides, links, report_of, model, settings.report_threshold, judge)
        questions = questions_of(group, sides, kept)
        found += [_finding(q.group, sides, q.oppositions, origins) for q in questions if q.oppositions]
        asked += [q.group for q in questions]
    for contradiction in _new(told_once(contradictions(claims, report_of), by_id, origins), found):
        if contradiction.confidence >= settings.report_threshold:
            group, finding = _contradicted(contradiction, by_id, origins)
            asked.append(group)
            found.append(finding)
    once = {group.id: group for group in asked}
    return Checked(gravest_first(found), [once[key] for key in sorted(once)])


def _voted(
    judge: Entailment, sides: Sequence[ValueSide], found: Sequence[Opposition]
) -> list[tuple[Opposition, float]]:
    """Return the oppositions that only the entailment model sees, each as sure as the model."""
    votes = judge.votes(sides, {opposition.sides for opposition in found})
    reason = "an entailment model calls it a contradiction: {:.2f}"
    return [
        (Opposition(vote.sides, "conflict", reason.format(vote.probability), []), vote.probability) for vote in votes
    ]


def worth_saying(
    sides: Sequence[ValueSide],
    links: Mapping[tuple[str, str], float],
    reports: Mapping[str, Report],
    model: Confidence,
    threshold: float,
    judge: Entailment | None = None,
) -> list[tuple[Opposition, float]]:
    """Return the oppositions of one group's sides to report, each with its confidence.

    The sure ones, and of the sides they show also who is vaguer than whom: who reads "two" beside
    "several" and "multiple" asks about each pair of them.
    """
    kind = sides[0].first.kind
    oppositions = opposed_sides(sides, links, reports)
    sure = [(o, SAME_WORDING if o.same_wording else model.of(kind, o.features)) for o in oppositions]
    if judge is not None and kind == "statement":
        sure += _voted(judge, sides, oppositions)
    shown = {side for o, p in sure if p >= threshold for side in o.sides}
    return [
        (o, p)
        for o, p in sure
        if p >= threshold or (o.verdict == "vague" and p >= BESIDE * threshold and shown.issuperset(o.sides))
    ]


def _new(candidates: Iterable[Contradiction], found: Sequence[Discrepancy]) -> Iterator[Contradiction]:
    """Yield the contradictions whose sides no finding sets against each other yet."""
    opposed = {
        frozenset((x, y))
        for finding in found
        for relation in finding.relations
        for x in finding.sides[relation.sides[0]].claim_ids
        for y in finding.sides[relation.sides[1]].claim_ids
    }
    for contradiction in candidates:
        (_, first), (_, second) = contradiction.sides
        pairs = {frozenset((x, y)) for x in first for y in second}
        if not pairs & opposed:
            opposed |= pairs
            yield contradiction


def _contradicted(
    contradiction: Contradiction, by_id: Mapping[str, Claim], origins: Mapping[str, str]
) -> tuple[Group, Discrepancy]:
    """Return a contradiction as a group of its own and a finding on it."""
    claims = [by_id[c] for _, ids in contradiction.sides for c in ids]
    group = Group(
        id=stable_id("g", (c.id for c in claims)),
        question=contradiction.question,
        kind=contradiction.kind,
        event=claims[0].event,
        claim_ids=tuple(sorted(c.id for c in claims)),
    )
    sides = tuple(
        Side(value=words, claim_ids=tuple(sorted(ids)), origins=count_origins((by_id[c] for c in ids), origins))
        for words, ids in contradiction.sides
    )
    within = len({frozenset(by_id[c].report_id for c in ids) for _, ids in contradiction.sides}) == 1
    relation = Relation(sides=(0, 1), verdict=contradiction.verdict, reason=contradiction.reason)
    return group, _discrepancy(group, sides, (relation,), "within" if within else "between", contradiction.confidence)


def opposed_sides(
    sides: Sequence[ValueSide], links: Mapping[tuple[str, str], float], reports: Mapping[str, Report]
) -> list[Opposition]:
    """Return every pair of sides whose values do not agree, with what speaks for saying so."""
    met = []
    close: dict[int, set[int]] = defaultdict(set)
    for (i, a), (j, b) in combinations(enumerate(sides), 2):
        relation = relation_between(a, b)
        ruling = ruling_on(a, b, relation, reports)
        if ruling is None:
            continue
        if ruling.verdict == "vague":
            vague, exact = (a, b) if relation.vaguer == 0 else (b, a)
            idle = _told_exactly_elsewhere(vague, exact) or _named_elsewhere(vague, exact, reports)
            idle = idle or _one_of_several(exact, sides)
        else:
            idle = _two_of_one_report(a, b) or (relation.follows and _told_in_turn(a, b))
        if not idle:
            strength = strengths(a, b, links)
            met.append((i, j, relation, ruling, strength))
            if max(strength) >= CLOSE:
                close[i].add(j)
                close[j].add(i)
    found = []
    for i, j, relation, ruling, strength in met:
        a, b = sides[i], sides[j]
        features = features_of(a, b, relation, strength, len((close[i] | close[j]) - {i, j}))
        wording = any(same_wording(x, y) for x in a.claims for y in b.claims)
        found.append(Opposition((i, j), ruling.verdict, ruling.reason, features, wording))
    return found


def _two_of_one_report(a: ValueSide, b: ValueSide) -> bool:
    """Tell whether one report has both places, or both weapons, in one voice: it tells of two."""
    if a.first.kind not in {"place", "weapon"}:
        return False
    return not voices_of(a).isdisjoint(voices_of(b))


def _told_in_turn(a: ValueSide, b: ValueSide) -> bool:
    """Tell whether one report has both an act and its undoing: it tells a story, of which the other has one end."""
    return not {claim.report_id for claim in a.claims}.isdisjoint(claim.report_id for claim in b.claims)


def _told_exactly_elsewhere(vague: ValueSide, exact: ValueSide) -> bool:
    """Tell whether every report that is vague here also gives the exact value, from the same source.

    Who writes "several" and then "two" counts as he goes on; "up to 40" and "40" are one figure told as the most
    and as a fact, which an editor has to choose between.
    """
    if _is_bounded_by(vague.first, exact.first):
        return False
    told = {(claim.report_id, claim.said_by) for claim in exact.claims}
    return all((claim.report_id, claim.said_by) in told for claim in vague.claims)


def _one_of_several(exact: ValueSide, sides: Sequence[ValueSide]) -> bool:
    """Tell whether all who name a weapon name another beside it: of "a shotgun and two pistols" none is "the gun"."""
    others = (s for s in sides if s is not exact and relation_between(exact, s).relation == "excluding")
    told = {voice for side in others for voice in voices_of(side)}
    return exact.first.kind == "weapon" and voices_of(exact) <= told


def _named_elsewhere(vague: ValueSide, exact: ValueSide, reports: Mapping[str, Report]) -> bool:
    """Tell whether every report that names a place loosely has the words that it leaves out: "a hospital" "in Lund"."""
    if not (isinstance(exact.first.value, Place) and isinstance(vague.first.value, Place)):
        return False
    left_out = set(exact.first.value.key.split()) - set(vague.first.value.key.split())
    texts = (f" {fold(reports[claim.report_id].text)} " for claim in vague.claims)
    return bool(left_out) and all(all(f" {word} " in text for word in left_out) for text in texts)


def _is_bounded_by(bounded: Claim, exact: Claim) -> bool:
    """Tell whether the one is "at least" or "up to" the very figure of the other."""
    one, two = bounded.value, exact.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity) and one.bound in {"at_least", "at_most"}):
        return False
    return two.bound == "exact" and two.low in {one.low, one.high}


def gravest_first(findings: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Return the findings in the order of a result."""
    return sorted(findings, key=_order)


def _order(finding: Discrepancy) -> tuple[int, int, float, str]:
    severities = ("high", "medium", "low")
    return GRAVITY.index(finding.verdict), severities.index(finding.severity), -finding.confidence, finding.id


def _finding(
    group: Group, sides: list[ValueSide], kept: list[tuple[Opposition, float]], origins: Mapping[str, str]
) -> Discrepancy:
    place = {old: new for new, old in enumerate(sorted({k for o, _ in kept for k in o.sides}))}
    shown = [_side(sides[k], origins) for k in place]
    relations = [Relation(sides=(place[o.sides[0]], place[o.sides[1]]), verdict=o.verdict, reason=o.reason) for o, _ in kept]
    scope = _scope([sides[k] for k in place], relations)
    return _discrepancy(group, tuple(shown), tuple(relations), scope, max(p for _, p in kept))


def _discrepancy(
    group: Group, sides: tuple[Side, ...], relations: tuple[Relation, ...], scope: Scope, confidence: float
) -> Discrepancy:
    verdict = min((r.verdict for r in relations), key=GRAVITY.index)
    return Discrepancy(
        id=stable_id("d", (c for side in sides for c in side.claim_ids)),
        group_id=group.id,
        question=group.question,
        verdict=verdict,
        scope=scope,
        severity=_severity(group.kind, verdict),
        confidence=round(confidence, 2),
        summary=f"{group.question}: " + " / ".join(side.value for side in sides),
        sides=sides,
        relations=relations,
    )


def _severity(kind: Kind, verdict: Verdict) -> Severity:
    """Return what it would cost to print the wrong side: less where one side only says less."""
    full = SEVERITY.get(kind, "low")
    if verdict != "vague":
        return full
    return "medium" if full == "high" else "low"


def _side(side: ValueSide, origins: Mapping[str, str]) -> Side:
    ids = tuple(sorted(claim.id for claim in side.claims))
    return Side(value=side.first.quote, claim_ids=ids, origins=count_origins(side.claims, origins))


def _scope(sides: list[ValueSide], relations: list[Relation]) -> Scope:
    """Return "within" when every relation can be seen inside one report."""
    for relation in relations:
        first, second = (sides[k] for k in relation.sides)
        if not {c.report_id for c in first.claims} & {c.report_id for c in second.claims}:
            return "between"
    return "within"
