"""Which claims answer a draft's claim, and what they say to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.checker.confidence import Confidence
from factcheck.checker.contradictions import contradictions
from factcheck.checker.findings import worth_saying
from factcheck.checker.questions import Opposition
from factcheck.checker.sides import ValueSide, relation_of, sides_of
from factcheck.checker.verdicts import ruling_on
from factcheck.draft.otherwise import told_elsewhere, told_otherwise
from factcheck.draft.stand import Stand
from factcheck.lines import Stance
from factcheck.match import Matching
from factcheck.models import Claim, Quantity, Report, Verdict
from factcheck.settings import Settings
from factcheck.values.weapons import parse_weapon

MILDEST: tuple[Stance, ...] = ("same", "more exact", "vaguer", "later", "excluding")


class Told(NamedTuple):
    """What the draft says once or several times in one value, and what answers it."""

    claims: tuple[Claim, ...]
    stands: tuple[Stand, ...]


def told(
    draft_id: str,
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    matching: Matching,
    settings: Settings,
) -> list[Told]:
    """Return what the draft tells, in its order, each with the claims that answer it.

    Support and vagueness are judged pair by pair. That two values exclude each other is said where
    the checker would report it, and where no source supports the draft and one surely answers otherwise.
    """
    by_id = {claim.id: claim for claim in claims}
    own = sorted((c for c in claims if c.report_id == draft_id), key=lambda c: (c.start, c.end, c.id))
    found: dict[str, list[Stand]] = {claim.id: [] for claim in own}
    chances = {(a.id, b.id): chance for a, b, chance in _pairs(draft_id, by_id, matching)}
    for (mine, other), chance in chances.items():
        stand = _agreeing(by_id[mine], by_id[other], chance, settings)
        if stand:
            found[mine].append(stand)
    sources = [claim for claim in claims if claim.report_id != draft_id]
    for claim in own:
        if all(stand.stance != "same" for stand in found[claim.id]):
            found[claim.id] += told_elsewhere(claim, sources)
    home = {claim.id: claim.id for claim in own}
    for sides, kept in _judged(draft_id, by_id, reports, matching, settings):
        for side in sides:
            for repeated in _repeated([claim for claim in own if claim in side.claims]):
                home |= dict.fromkeys(repeated, repeated[0])
        for claim, against in _opposing(draft_id, sides, kept, reports):
            if chances.get((claim.id, against.claim.id), 0.0) >= settings.answer_threshold:
                found[claim.id].append(against)
    for mine, against in list(told_otherwise(chances, by_id, found, settings)):
        found[mine].append(against)
    for claim, against in _against_itself(own, reports, settings):
        found[claim.id].append(against)
    return [_together([c for c in own if home[c.id] == first.id], found) for first in own if home[first.id] == first.id]


def _repeated(claims: Sequence[Claim]) -> Iterator[list[str]]:
    """Yield the ids of claims that give one value: of "about 80 km" and "about 70 km" each is a value of its own."""
    told: dict[tuple[float | None, float | None] | None, list[str]] = {}
    for claim in claims:
        told.setdefault(figures_of(claim), []).append(claim.id)
    yield from told.values()


def figures_of(claim: Claim) -> tuple[float | None, float | None] | None:
    """Return the ends of a quantity in its canonical unit; None for all other values."""
    return (claim.value.low, claim.value.high) if isinstance(claim.value, Quantity) else None


def _together(claims: Sequence[Claim], found: Mapping[str, Sequence[Stand]]) -> Told:
    """Return repeated claims as one, each answer once: what agrees with one telling is not against another."""
    best: dict[str, Stand] = {}
    for stand in (stand for claim in claims for stand in found[claim.id]):
        known = best.setdefault(stand.claim.id, stand)
        if (MILDEST.index(stand.stance), -stand.chance) < (MILDEST.index(known.stance), -known.chance):
            best[stand.claim.id] = stand
    return Told(tuple(claims), tuple(best[claim_id] for claim_id in sorted(best)))


def _pairs(draft_id: str, by_id: Mapping[str, Claim], matching: Matching) -> Iterator[tuple[Claim, Claim, float]]:
    """Yield each scored pair of a draft's claim and a source's."""
    for (one, two), chance in matching.links.items():
        a, b = by_id[one], by_id[two]
        if (a.report_id == draft_id) != (b.report_id == draft_id):
            yield (a, b, chance) if a.report_id == draft_id else (b, a, chance)


def _agreeing(draft: Claim, source: Claim, chance: float, settings: Settings) -> Stand | None:
    relation = relation_of(draft, source)
    if relation.relation == "same" and _names_model(draft) and not _names_model(source):
        return Stand(source, "vaguer", relation.reason, chance) if chance >= settings.vaguer_threshold else None
    if relation.relation == "same" and chance >= settings.answer_threshold:
        return Stand(source, "same", relation.reason, chance)
    if relation.relation == "vaguer" and chance >= settings.vaguer_threshold:
        return Stand(source, "vaguer" if relation.vaguer == 1 else "more exact", relation.reason, chance)
    return None


def _names_model(claim: Claim) -> bool:
    """Tell whether a claim gives a model, which a source that says "passenger jet" does not bear out."""
    return claim.kind == "weapon" and bool(parse_weapon(claim.quote).model)


def _judged(
    draft_id: str,
    by_id: Mapping[str, Claim],
    reports: Mapping[str, Report],
    matching: Matching,
    settings: Settings,
) -> Iterator[tuple[list[ValueSide], list[tuple[Opposition, float]]]]:
    """Yield the sides of each group that the draft has a part in, and what the checker would report of them."""
    model = Confidence.load()
    for group in matching.groups:
        members = [by_id[c] for c in group.claim_ids]
        if any(claim.report_id == draft_id for claim in members):
            sides = sides_of(members)
            yield sides, worth_saying(sides, matching.links, reports, model, settings.report_threshold)


def _opposing(
    draft_id: str,
    sides: Sequence[ValueSide],
    kept: Sequence[tuple[Opposition, float]],
    reports: Mapping[str, Report],
) -> Iterator[tuple[Claim, Stand]]:
    """Yield what excludes a claim of the draft."""
    for opposition, confidence in kept:
        if opposition.verdict == "vague":
            continue
        one, two = (sides[k] for k in opposition.sides)
        for own, other in ((one, two), (two, one)):
            yield from _each(draft_id, own, other, opposition.verdict, confidence, reports)


def _each(
    draft_id: str,
    own: ValueSide,
    other: ValueSide,
    verdict: Verdict,
    confidence: float,
    reports: Mapping[str, Report],
) -> Iterator[tuple[Claim, Stand]]:
    """Yield each source's claim of ``other`` that excludes one of the draft's claims of ``own``."""
    sources = [claim for claim in other.claims if claim.report_id != draft_id]
    supports = [claim for claim in own.claims if claim.report_id != draft_id]
    for draft in own.claims:
        if draft.report_id != draft_id:
            continue
        relations = [(claim, relation_of(draft, claim)) for claim in sources]
        against = [(claim, r.reason) for claim, r in relations if r.relation == "excluding"]
        later = verdict == "update" and overtakes([claim for claim, _ in against], supports, reports)
        for claim, reason in against:
            yield draft, Stand(claim, "later" if later else "excluding", reason, confidence)


def overtakes(others: Sequence[Claim], supports: Sequence[Claim], reports: Mapping[str, Report]) -> bool:
    """Tell whether what ``others`` say is a later state of what the draft's supporters say.

    Judged without the draft, whose own day tells nothing of the state that it gives. Where the days
    do not tell, the larger figure of a count that grows is the later one.
    """
    if not others or not supports:
        return False
    own, other = ValueSide(tuple(supports)), ValueSide(tuple(others))
    ruling = ruling_on(own, other, relation_of(own.first, other.first), reports)
    if ruling is None or ruling.verdict != "update":
        return False
    before, after = _last_told(supports, reports), _last_told(others, reports)
    return after > before if after and before and after != before else _high(other) > _high(own)


def _last_told(claims: Sequence[Claim], reports: Mapping[str, Report]) -> str:
    """Return the last day on which one of the claims was published, "" where none is known."""
    return max((reports[claim.report_id].published or "")[:10] for claim in claims)


def _high(side: ValueSide) -> float:
    value = side.first.value
    return (value.high or value.low or 0.0) if isinstance(value, Quantity) else 0.0


def _against_itself(own: Sequence[Claim], reports: Mapping[str, Report], settings: Settings) -> Iterator[tuple[Claim, Stand]]:
    """Yield what the draft says against its own words: parts that miss their total, a weekday that misses its date."""
    by_id = {claim.id: claim for claim in own}
    for found in contradictions(own, reports):
        if found.confidence < settings.report_threshold or found.verdict == "vague":
            continue
        (_, one), (_, two) = found.sides
        for mine, other in product(one, two):
            yield by_id[mine], Stand(by_id[other], "excluding", found.reason, found.confidence)
            yield by_id[other], Stand(by_id[mine], "excluding", found.reason, found.confidence)
