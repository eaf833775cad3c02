"""Hold what a check found to a case: right or not, and where it went wrong, in words an editor can follow.

A conflict is found when one finding has a relation between two of its sides, one covering a mention
of one side of the case, the other a mention of another. Between reports that relation must have the
case's verdict; within one report it is enough that the two passages are set against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from factcheck.cases.records import Case, CaseSide, Conflict, LookAlike, ShortCase
from factcheck.cases.seen import Seen
from factcheck.cases.show import claim_line, mention_lines, relation_line, side_lines, touching_lines
from factcheck.models import Claim


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a case is met; if not, in one line the stage that lost it and why, and what was found."""

    met: bool
    reason: str = ""
    details: tuple[str, ...] = ()


MET = Outcome(met=True)


def judge(case: Case, seen: Seen) -> Outcome:
    """Judge one case; a :class:`ShortCase` against the check of its own texts.

    Raises :class:`CaseError` for a mention that the reports do not hold.
    """
    if isinstance(case, Conflict):
        return _conflict(case, seen)
    if isinstance(case, LookAlike):
        return _look_alike(case, seen)
    return _short(case, seen)


def _conflict(case: Conflict, seen: Seen) -> Outcome:
    found = seen.opposed([list(side.mentions) for side in case.sides])
    verdicts = sorted({relation.verdict for _, relation in found})
    if found and (case.scope == "within" or case.verdict in verdicts):
        return MET
    if found:
        why = found[0][1].reason
        reason = f"another verdict: found as {' and '.join(verdicts)}, not as {case.verdict} ({why})"
    else:
        reason = _lost(case, seen)
    details = [line for side in case.sides for line in side_lines(side, seen)]
    return Outcome(False, reason, (*details, *touching_lines(case, seen)))


def _look_alike(case: LookAlike, seen: Seen) -> Outcome:
    found = seen.opposed([[mention] for mention in case.mentions])
    if not found:
        return MET
    finding, relation = found[0]
    reason = f"not silent: {relation.verdict} reported on {finding.question}: {relation.reason}"
    details = [line for mention in case.mentions for line in mention_lines(mention, seen)]
    return Outcome(False, reason, (*details, *(relation_line(*pair) for pair in found)))


def _short(case: ShortCase, seen: Seen) -> Outcome:
    findings = seen.result.discrepancies
    verdicts = {finding.verdict for finding in findings}
    if verdicts == (set() if case.expect == "none" else {case.expect}):
        return MET
    if findings:
        stage = "not silent" if case.expect == "none" else "another verdict"
        found = " and ".join(sorted(verdicts))
        reason = f"{stage}: found {found}, expected {case.expect} ({findings[0].summary})"
    elif not seen.claims:
        reason = f"not extracted: no claim was read, expected {case.expect}"
    else:
        reason = f"silent: no finding, expected {case.expect}"
    details = [claim_line(claim, seen) for claim in seen.claims.values()]
    return Outcome(False, reason, (*details, *(relation_line(f, r) for f in findings for r in f.relations)))


def _lost(case: Conflict, seen: Seen) -> str:
    """The first stage that no two sides of the case came through.

    Claims of the case's kind count first: a statement that happens to overlap a number says little.
    """
    claims = [[claim for mention in side.mentions for claim in seen.covering(mention)] for side in case.sides]
    own = [[claim for claim in found if claim.kind == case.kind] for found in claims]
    if sum(map(bool, claims)) < 2:
        return "not extracted: no claim for " + _sides(case, claims, there=False)
    question = _shared_question(own, seen)
    if question is None and sum(map(bool, own)) > 1:
        return "not grouped: in different groups, " + _sides(case, own, there=True)
    question = question or _shared_question(claims, seen)
    if question is not None:
        return f"silent: in one group ({question}), no {case.verdict} reported between its sides"
    return f"not extracted: no claim of kind {case.kind} for " + _sides(case, own, there=False)


def _shared_question(claims: list[list[Claim]], seen: Seen) -> str | None:
    """The question of the first group that holds claims of two sides."""
    groups = [
        {group.id: group.question for claim in found if (group := seen.group(claim))} for found in claims
    ]
    for one, other in combinations(groups, 2):
        for name, question in one.items():
            if name in other:
                return question
    return None


def _sides(case: Conflict, claims: list[list[Claim]], *, there: bool) -> str:
    """The sides with claims, or those without."""
    chosen = [side for side, found in zip(case.sides, claims, strict=True) if bool(found) is there]
    return (" and " if there else " nor for ").join(_named(side) for side in chosen)


def _named(side: CaseSide) -> str:
    first = side.mentions[0]
    return f"{side.value!r} ({first.report}: {first.quote!r})"
