"""Whom a report cites: whether two sides fall apart by who said it rather than by who printed it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.models import Claim
from factcheck.values.gazetteer import country_of

_WORD = re.compile(r"[\w’'-]+")
_PLAIN = frozenset(
    ["a", "an", "the", "of", "for", "in", "at", "and", "to", "by", "on", "with", "its", "his", "her", "their", "mr", "mrs",
     "ms", "dr", "according", "official", "officials", "spokesman", "spokeswoman", "spokesperson", "statement", "report",
     "reports", "media", "news", "agency", "television", "tv", "state", "local", "police", "ministry", "department",
     "government", "authority", "authorities", "head", "chief", "director", "office", "service", "centre", "center",
     "national", "federal", "president", "minister", "military", "army", "source", "sources"]
)  # fmt: skip
"""Words that two bodies share without being one."""


def source_of(claim: Claim) -> str:
    """Return who first said it: the last of the sources that cite each other; "" where the outlet speaks."""
    return (claim.said_by or "").rpartition(", citing ")[2]


def told_apart(a: str, b: str) -> bool:
    """Say whether two sources, in words, are surely two: each has words of its own and they share none."""
    left, right = _own(a), _own(b)
    return bool(left and right) and not left & right


def sources_note(a: Sequence[Claim], b: Sequence[Claim]) -> str:
    """Return what sets two sides apart, where it is who said it: every claim is attributed, to others here than there.

    An outlet that prints both is named as reporting two positions, not as contradicting itself; "" otherwise.
    """
    here, there = ({source_of(claim) for claim in side} for side in (a, b))
    if not all(told_apart(one, other) for one in here for other in there):
        return ""
    both = {claim.report_id for claim in a} & {claim.report_id for claim in b}
    names = f"{_some(here)} and {_some(there)} differ"
    return f"{names}; a report that gives both reports what each said" if both else names


def _some(names: set[str]) -> str:
    first, *others = sorted(names)
    return f"{first} and {len(others)} more" if others else first


def _own(source: str) -> frozenset[str]:
    """Return the words that name the source: a country by its code, none that any body might have."""
    words = (word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(source))
    return frozenset(country_of(word) or word for word in words if word not in _PLAIN)
