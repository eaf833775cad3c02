"""One sentence of two reports with another name or an opposed word in it, where no claim of the word itself
sets the two apart.

A name that is read as a claim of its own (a person, a place of an act) meets its other in a group. A name
that is only part of what a clause states ("a court in X sentenced ...") is found here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.checker.contradictions.contradiction import Contradiction, Side
from factcheck.models import Claim, Report
from factcheck.values.names import name, organisation, relate_names
from factcheck.values.oppositions import opposed
from factcheck.values.places import place, relate_places
from factcheck.wording import changes, covers, is_name, split_words, tellings

CONFIDENCE = 0.9
"""A guess: the development events have no such pair."""


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the statements of two reports that are told in the same words but for one name or opposed word."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.sentence].append(claim)
    sentences = sorted(told)
    pairs = ((told[sentences[one]], told[sentences[two]]) for one, two in tellings(sentences))
    return [found for left, right in pairs if (found := _renamed(left, right)) is not None]


def _renamed(left: list[Claim], right: list[Claim]) -> Contradiction | None:
    one, two = left[0].sentence, right[0].sentence
    found = changes(one, two)
    if len(found) != 1:
        return None
    names = _words(one, found[0].left), _words(two, found[0].right)
    named = found[0].left.start > 0 and is_name(one, found[0].left) and is_name(two, found[0].right)
    apart = not _may_be_one(*names) if named else _opposed(*names)
    if not apart:
        return None
    sides = _over(left, found[0].left), _over(right, found[0].right)
    kinds = [{claim.kind for claim in side} - {"statement"} for side in sides]
    if kinds[0] & kinds[1]:
        return None
    if len({claim.report_id for side in (left, right) for claim in side}) < 2:
        return None
    stated = [[claim for claim in side if claim.kind == "statement"] for side in sides]
    if not all(stated):
        return None
    return Contradiction(
        kind="statement",
        question=f"{names[0]} or {names[1]}: {stated[0][0].about}",
        sides=(_side(stated[0]), _side(stated[1])),
        verdict="conflict",
        reason=f"the same words with {names[0]!r} in one and {names[1]!r} in the other",
        confidence=CONFIDENCE,
    )


def _opposed(one: str, two: str) -> bool:
    """Tell whether the words exclude each other and neither undoes the other: "upstream" / "downstream"."""
    found = opposed(one.lower(), two.lower())
    return found is not None and not found.undone


def _over(claims: list[Claim], where: range) -> list[Claim]:
    return [claim for claim in claims if covers(claim, where)]


def _words(sentence: str, where: range) -> str:
    spans = split_words(sentence).spans
    return sentence[spans[where.start][0] : spans[where.stop - 1][1]].strip(".,;:()[]\"“”")


def _may_be_one(one: str, two: str) -> bool:
    """Tell whether the names can be two of one person, body or place: of one, or of one within the other."""
    related = (
        relate_names(name(one), name(two), "person"),
        relate_names(organisation(one), organisation(two), "organisation"),
        relate_places(place(one), place(two)),
    )
    return any(relation.relation in {"same", "vaguer"} for relation in related)


def _side(claims: list[Claim]) -> Side:
    """Return the shortest clause that states the name, once a report."""
    shortest = min(len(claim.quote) for claim in claims)
    kept = [claim for claim in claims if len(claim.quote) == shortest]
    return kept[0].quote, tuple(sorted(claim.id for claim in kept))
