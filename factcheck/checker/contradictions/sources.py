"""One value that two reports tell in the same words and put into two mouths: one of them has the wrong source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from factcheck.checker.contradictions.contradiction import Contradiction
from factcheck.checker.sources import source_of, told_apart
from factcheck.models import Claim, Quantity, Report

ALIKE = 80
"""Percent of two sentences, without their sources, that is alike (rapidfuzz token_sort_ratio); who confirms what
another has said does so in other words."""
FEWEST_WORDS = 6
CONFIDENCE = 0.7
"""A guess: the development events have no pair told so much alike."""


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the values of two reports that stand in one sentence but for who is named as its source."""
    told: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Quantity) and source_of(claim):
            told[claim.kind, claim.event, claim.value.model_dump_json()].append(claim)
    found = []
    for _, alike in sorted(told.items()):
        pair = next(((a, b) for a, b in combinations(alike, 2) if _swapped(a, b, claims)), None)
        if pair is not None:
            found.append(_finding(*pair))
    return found


def _swapped(a: Claim, b: Claim, claims: Sequence[Claim]) -> bool:
    """Say whether only the source differs, and neither report names the other's source for the value too."""
    one, other = source_of(a), source_of(b)
    # "The two men said" may be who another report names.
    if a.report_id == b.report_id or not told_apart(one, other) or _is_named(one) != _is_named(other):
        return False
    texts = [_without(claim, source) for claim, source in ((a, one), (b, other))]
    if min(len(text.split()) for text in texts) < FEWEST_WORDS or fuzz.token_sort_ratio(*texts) < ALIKE:
        return False
    again = (c for c in claims if c.value == a.value and c.kind == a.kind)
    both = {(a.report_id, other), (b.report_id, one)}
    return not any((c.report_id, source_of(c)) in both for c in again)


def _is_named(source: str) -> bool:
    return any(word[0].isupper() for word in source.split())


def _without(claim: Claim, source: str) -> str:
    return claim.sentence.replace(source, " ")


def _finding(a: Claim, b: Claim) -> Contradiction:
    one, other = source_of(a), source_of(b)
    return Contradiction(
        kind="organisation",
        question=f"who said {a.quote}: {a.about}".rstrip(": "),
        sides=((one, (a.id,)), (other, (b.id,))),
        verdict="conflict",
        reason=f"the same words and the same value, said by {one!r} in one report and by {other!r} in the other",
        confidence=CONFIDENCE,
    )
