"""What a check made of a case's passages, in lines that an editor can follow."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.cases.records import CaseSide, Conflict, Mention
from factcheck.cases.seen import Seen
from factcheck.models import Claim, Discrepancy, Moment, Quantity, Relation


def side_lines(side: CaseSide, seen: Seen) -> Iterator[str]:
    """Value and mentions of one side of a case, with the claims that cover them."""
    yield f"{side.value!r}:"
    for mention in side.mentions:
        yield from (f"  {line}" for line in mention_lines(mention, seen))


def mention_lines(mention: Mention, seen: Seen) -> Iterator[str]:
    """A mention, and every claim that covers it."""
    claims = seen.covering(mention)
    yield f"{mention.report}: {mention.quote!r}" + ("" if claims else ": no claim covers it")
    yield from (f"  {claim_line(claim, seen)}" for claim in claims)


def claim_line(claim: Claim, seen: Seen) -> str:
    """What was read from a passage, and which group it went to."""
    group = seen.group(claim)
    place = f"in group {group.id}, {group.question} ({group.event})" if group else "in no group"
    about = f" of {claim.about}" if claim.about else ""
    return f"claim {claim.quote!r}: {claim.kind}{about} = {_value(claim)}, {place}"


def _value(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Quantity):
        ends = ["…" if end is None else f"{end:g}" for end in (value.low, value.high)]
        number = ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"
        return f"{number} {value.unit}" if value.unit else number
    if isinstance(value, Moment):
        if value.earliest is None and value.latest is None:
            return value.unresolved or "unknown"
        return " to ".join(dict.fromkeys((value.earliest or "…", value.latest or "…")))
    return " ".join(str(part) for part in value.model_dump(exclude={"type", "key"}).values() if part)


def touching_lines(case: Conflict, seen: Seen) -> Iterator[str]:
    """Every finding that has a claim of the case on one of its sides."""
    ids = {claim.id for side in case.sides for mention in side.mentions for claim in seen.covering(mention)}
    for finding in seen.result.discrepancies:
        if any(ids & set(side.claim_ids) for side in finding.sides):
            yield from (relation_line(finding, relation) for relation in finding.relations)


def relation_line(finding: Discrepancy, relation: Relation) -> str:
    """Two sides of a finding, the verdict and the reason."""
    one, other = (finding.sides[n].value for n in relation.sides)
    why = f"{relation.verdict} ({relation.reason})"
    return f"finding {finding.id}, {finding.question}: {one!r} against {other!r}: {why}"
