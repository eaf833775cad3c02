"""One thing in one report, several in another: "a ship was sent" / "ships were dispatched".

A bare plural is no count: it may stand for a kind of thing. Set against "a ship" of the same act it does
say more than one, unless one of the two reports counts such things itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.checker.contradictions.contradiction import Contradiction, side_of
from factcheck.checker.contradictions.order import COUNTS
from factcheck.models import Claim, Quantity, Report, Statement
from factcheck.values import find as find_values
from factcheck.values.nouns import STOP
from factcheck.values.oppositions import alike

CONFIDENCE = 0.6
"""A guess: the development events have too few of them to measure it."""
_ONE = re.compile(r"(?:an?|(?:just |only )?one|a single) ", re.IGNORECASE)
_ADJECTIVES = 2
"""Words that may stand before the noun of a bare plural."""
_NOT_BARE = STOP | {"other", "few", "many", "several", "such"}
Thing = tuple[str, str]
"""The event, and the noun."""


def find(claims: Sequence[Claim], reports: Mapping[str, Report]) -> list[Contradiction]:
    """Return the things of which one report tells one, and another several, by the same act."""
    singles: dict[Thing, list[Claim]] = defaultdict(list)
    plurals: dict[Thing, list[Claim]] = defaultdict(list)
    counted: dict[Thing, set[str]] = defaultdict(set)
    for claim in claims:
        if not (claim.head and claim.act):
            continue
        thing = (claim.event, claim.head)
        if claim.kind in COUNTS:
            if _is_one(claim):
                singles[thing].append(claim)
            else:
                counted[thing].add(claim.report_id)
        elif isinstance(claim.value, Statement) and _is_bare(claim, claim.value):
            plurals[thing].append(claim)
    return [found for thing in sorted(singles) for found in _opposed(singles[thing], plurals[thing], counted[thing])]


def _opposed(singles: Iterable[Claim], plurals: Iterable[Claim], counted: set[str]) -> Iterator[Contradiction]:
    """Yield one contradiction an act; a report that tells both one and several knows which are which."""
    ones = [claim for claim in singles if claim.report_id not in counted]
    many = [claim for claim in plurals if claim.report_id not in counted]
    while ones:
        act = ones[0].act
        one_act = [claim for claim in ones if alike(claim.act, act)]
        ones = [claim for claim in ones if not alike(claim.act, act)]
        several = [claim for claim in many if alike(claim.act, act)]
        one_in, many_in = ({claim.report_id for claim in told} for told in (one_act, several))
        one_act = [claim for claim in one_act if claim.report_id not in many_in]
        several = [claim for claim in several if claim.report_id not in one_in]
        if one_act and several:
            yield Contradiction(
                kind="count",
                question=f"how many: {one_act[0].about}",
                sides=(side_of(one_act), side_of(several)),
                verdict="conflict",
                reason=f"one {one_act[0].head} and more than one exclude each other",
                confidence=CONFIDENCE,
            )


def _is_one(claim: Claim) -> bool:
    value = claim.value
    one = isinstance(value, Quantity) and value.low == value.high == 1 and claim.kind == "count"
    return one and claim.certainty == "asserted" and bool(_ONE.match(claim.quote))


def _is_bare(claim: Claim, statement: Statement) -> bool:
    """Tell whether the thing stands in a bare plural: "small ships", not "the ships", "his ships" or "two ships".

    The thing is what the act is done to, or who acts where it is done to nothing: that one protester threw a
    stone says nothing of others who threw theirs.
    """
    noun = claim.head
    forms = {f"{noun}s", f"{noun}es", f"{noun[:-1]}ies"}
    told = statement.polarity and claim.certainty == "asserted"
    return told and _starts_bare(statement.object or statement.subject, forms)


def _starts_bare(phrase: str, forms: set[str]) -> bool:
    words = phrase.lower().split()[: _ADJECTIVES + 1]
    at = next((n for n, word in enumerate(words) if word in forms), None)
    return at is not None and _NOT_BARE.isdisjoint(words[:at]) and not find_values(" ".join(words[: at + 1]))
