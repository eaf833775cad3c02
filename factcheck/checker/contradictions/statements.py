"""Two reports that deny each other in as many words, however unlike their sentences are.

"The power supply was not affected" and "the quake knocked out electricity" share no word. Where the lists of
opposed words set two statements of one thing against each other, no likeness is asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.checker.contradictions.contradiction import Contradiction, side_of
from factcheck.checker.updates import rule_update
from factcheck.models import Claim, Report, Statement
from factcheck.question import question_of
from factcheck.values import oppositions, relate
from factcheck.values.clauses import view

LARGEST = 300
"""Statements of one thing that are compared all with all; more are told of what every report is about."""
CONFIDENCE = 0.75
"""Of six such findings on the development events an editor signed six; a guess below it for so few."""
FIRM = frozenset(["asserted", "denied"])


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the statements of two reports on one thing that cannot both be true."""
    by_thing: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Statement):
            for thing in _things(claim.value):
                by_thing[claim.event, thing].append(claim)
    found: dict[frozenset[str], Contradiction] = {}
    for _, told in sorted(by_thing.items()):
        for finding in _findings(told[:LARGEST], reports):
            found.setdefault(frozenset(id_ for _, ids in finding.sides for id_ in ids), finding)
    return list(found.values())


def _things(statement: Statement) -> set[str]:
    """Return what the statement is of, in one word each: for harm also the place where it was done."""
    taken = view(statement)
    phrases = [taken.thing]
    if oppositions.step(taken.head):
        phrases += [place.phrase for place in taken.places if place.preposition in {"in", "at"}]
    return {oppositions.thing(p.pair) or oppositions.thing(p.head) or p.head for p in phrases}


def _findings(told: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[Contradiction]:
    """Yield one contradiction for all statements that deny each other, each with the first that it denies."""
    denied: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    taken: set[str] = set()
    for a, b in combinations(told, 2):
        reason = _reason(a, b)
        if reason:
            denied[a.id].append((b, reason))
            denied[b.id].append((a, reason))
    for claim in told:
        if claim.id in denied and claim.id not in taken:
            other, reason = denied[claim.id][0]
            here = [one for one, _ in denied[other.id]]
            there = [one for one, _ in denied[claim.id] if one not in here]
            taken |= {one.id for one in (*here, *there)}
            update = rule_update(here, there, reports)
            yield Contradiction(
                kind="statement",
                question=question_of([*here, *there]),
                sides=(side_of(here), side_of(there)),
                verdict="update" if update.update else "conflict",
                reason=f"{reason}; {update.reason}" if update.update else reason,
                confidence=CONFIDENCE * update.trust if update.update else CONFIDENCE,
            )


def _reason(a: Claim, b: Claim) -> str:
    """Return why two statements cannot both be true, "" where they can."""
    if a.report_id == b.report_id or a.certainty not in FIRM or b.certainty not in FIRM:
        return ""
    relation = relate(a.value, b.value, "statement")
    sure = relation.relation == "excluding" and relation.plausibility == 1
    return relation.reason if sure else ""
