"""Numbers that differ because they count something else: women of the dead, six of the injured, none of another thing."""

from __future__ import annotations

import re

from factcheck.models import Claim
from factcheck.values.gazetteer import country_of

SORTS = frozenset(
    ["man", "woman", "boy", "girl", "child", "baby", "infant", "toddler", "teenager", "adult", "male", "female",
     "mother", "father", "pensioner"]
)  # fmt: skip
"""Heads that tell sex or age: a report that counts by them counts the others apart."""
_AMONG_THEM = re.compile(r"\b(?:one|two|three|some) of (?:them|whom|these|those)(?: (?:was|were|being))? $")
_PARTITIVE = re.compile(r"\s+of (?:the|those|these|them|its|their|whom|which)\b|[\s-]+of[\s-]+\d")
_SIZE = re.compile(r"\w[\w.,]*-[a-z]+")
_ASIDE = re.compile(r"(?:--|[,(–—]) ?$")


def of_another(a: Claim, b: Claim) -> bool:
    """Tell whether two numbers count two sorts of people, one a part of the other, or one none of another thing."""
    return any(rule(a, b) for rule in (_two_sorts, _is_part, _none_of_another, _is_size))


def _is_size(a: Claim, b: Claim) -> bool:
    """Tell whether one is the size of what it stands before: 160 seats of a 300-seat house."""
    return bool(_SIZE.fullmatch(a.quote)) != bool(_SIZE.fullmatch(b.quote))


def _none_of_another(a: Claim, b: Claim) -> bool:
    """Tell whether one counts none of a thing that has another name than the other's: "no reports" / "some islands"."""
    none = any(getattr(claim.value, "high", None) == 0 for claim in (a, b))
    return none and a.kind == "count" and "" not in {a.head, b.head} and a.head != b.head


def _is_part(a: Claim, b: Claim) -> bool:
    """Tell whether one of two numbers is told as part of a known whole, and the other, not being one, may be that whole.

    "Two of the vessels" that were boarded may still be set against "three vessels" that another report has boarded;
    six of the injured are never all of them.
    """
    asides = [_is_aside(claim) for claim in (a, b)]
    one, two = (aside or _is_partitive(claim) for aside, claim in zip(asides, (a, b), strict=True))
    other = "" not in {a.act, b.act} and a.act != b.act
    return one != two and (any(asides) or other or a.report_id == b.report_id or a.kind == "casualties")


def _is_partitive(claim: Claim) -> bool:
    before, quote, behind = claim.sentence.partition(claim.quote)
    return bool(_PARTITIVE.match(behind) or _PARTITIVE.search(quote) or _AMONG_THEM.search(before))


def _is_aside(claim: Claim) -> bool:
    """Tell whether a bare number takes up what was counted before it: "four robbers -- two dressed as women --"."""
    before, quote, _ = claim.sentence.partition(claim.quote)
    return bool(_ASIDE.search(before)) and " " not in quote and bool(claim.head) and claim.head in before.lower()


def _two_sorts(a: Claim, b: Claim) -> bool:
    """Tell whether two numbers are of two sorts of people, or one of a sort and the other of all."""
    if a.head != b.head and {a.head, b.head} & SORTS:
        return True
    left, right = _nations(a), _nations(b)
    return bool(left and right) and not left & right


def _nations(claim: Claim) -> frozenset[str]:
    """Return the countries that the counted people are said to be of."""
    words = (word.strip(",.") for word in claim.quote.split())
    return frozenset(code for word in words if word[:1].isupper() and (code := country_of(word)))
