"""Parts against their total: "163 people: 98 men, 41 women and 12 children" are 151."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.contradictions.order import COUNTS, between, by_report, by_sentence, point, show
from factcheck.models import Claim, Quantity, Report

_NEXT = re.compile(r"^[^.;:()\d]{0,40}?(?:,|,? and|,? plus|,? as well as) (?:a |an |another |the )?$")
"""Words from one part to the next: what is left of its noun, and a comma or "and"."""
_VERB = re.compile(r"\b(?:was|were|is|are|has|had|have|said|will|would|after|when|while|who|which|but)\b")
_WHOLE = re.compile(r"^[^.;()\d]{0,60}(?:: | ?[—–] ?| - |\(|,? (?:made up of|comprising|consisting of) )$")
"""The parts that follow are all there are."""
_SOME = re.compile(r"^[^.;()\d]{0,60},? (?:including|among them|of whom|of them|of which) (?:were |are )?$")
"""The parts that follow may not be all: they cannot exceed the total."""
PARTITIONS = (
    ({"adult", "child", "infant", "baby", "toddler"}, {"adult"}, {"passenger", "person", "people"}),
    ({"man", "woman", "child", "boy", "girl"}, {"man", "woman"}, {"person", "people", "victim", "passenger"}),
    (
        {"passenger", "crew", "member", "crewmember", "pilot", "attendant", "crewman"},
        {"passenger"},
        {"person", "people", "soul", "occupant"},
    ),
)
"""Kinds of people that leave nobody out: all of them, who must be named, and what their total is called."""
CONFIDENCE_LISTED = 0.85
CONFIDENCE_APART = 0.7


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return totals that the parts given with them do not add up to."""
    found = []
    for told in by_report(claims).values():
        counts = [c for c in _distinct(told) if c.kind in COUNTS and _whole_number(c)]
        for sentence in by_sentence(counts):
            for run in _runs(sentence, reports):
                contradiction = _listed(run, sentence, reports) or _apart(run, counts)
                if contradiction is not None:
                    found.append(contradiction)
    return found


def _distinct(told: Sequence[Claim]) -> Iterator[Claim]:
    """Leave out claims that start inside the one before."""
    end = -1
    for claim in told:
        if claim.kind in COUNTS and claim.start >= end:
            yield claim
            end = claim.end


def _whole_number(claim: Claim) -> bool:
    number = point(claim)
    exact = isinstance(claim.value, Quantity) and claim.value.bound == "exact" and claim.value.unit is None
    return exact and number is not None and number == round(number)


def _runs(sentence: list[Claim], reports: Mapping[str, Report]) -> Iterator[list[Claim]]:
    """Yield the lists of two parts or more, each as long as it goes."""
    run: list[Claim] = []
    for claim in sentence:
        gap = between(run[-1], claim, reports) if run else ""
        if run and not (_NEXT.match(gap) and not _VERB.search(gap)):
            if len(run) > 1:
                yield run
            run = []
        run.append(claim)
    if len(run) > 1:
        yield run


def _listed(run: list[Claim], sentence: list[Claim], reports: Mapping[str, Report]) -> Contradiction | None:
    """Hold the parts against the total that introduces them."""
    place = sentence.index(run[0])
    if not place:
        return None
    total = sentence[place - 1]
    lead = between(total, run[0], reports)
    whole, some = _WHOLE.match(lead), _SOME.match(lead)
    summed, said = _sum(run), point(total) or 0
    if (whole and summed != said) or (some and summed > said):
        return _finding(run, total, CONFIDENCE_LISTED)
    return None


def _apart(run: list[Claim], counts: list[Claim]) -> Contradiction | None:
    """Hold parts that leave nobody out against the totals that the report gives elsewhere."""
    heads = {claim.head for claim in run}
    for kinds, needed, totals in PARTITIONS:
        if not (heads <= kinds and heads & needed and len(heads) > 1):
            continue
        alike = [c for c in counts if c.head in totals and (c.event, c.kind) == (run[0].event, run[0].kind)]
        largest = max(point(part) or 0 for part in run)
        numbers = [c for c in alike if c not in run and (point(c) or 0) > largest]
        if numbers and all(point(c) != _sum(run) for c in numbers):
            nearest = min(numbers, key=lambda c: abs((point(c) or 0) - _sum(run)))
            return _finding(run, nearest, CONFIDENCE_APART)
    return None


def _sum(run: list[Claim]) -> float:
    return sum(point(claim) or 0 for claim in run)


def _finding(run: list[Claim], total: Claim, confidence: float) -> Contradiction:
    summed = " + ".join(show(point(claim) or 0) for claim in run)
    return Contradiction(
        kind=total.kind,
        question=f"{total.about}: total and parts",
        sides=(
            (total.quote, (total.id,)),
            (", ".join(claim.quote for claim in run), tuple(sorted(claim.id for claim in run))),
        ),
        verdict="conflict",
        reason=f"{summed} is {show(_sum(run))}, not {show(point(total) or 0)}",
        confidence=confidence,
    )
