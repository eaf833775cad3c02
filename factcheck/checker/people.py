"""Parts of a number of people: women of the dead, the Yemenis of the arrested. A part is no figure for the whole."""

from __future__ import annotations

from factcheck.models import Claim
from factcheck.values.gazetteer import country_of

SORTS = frozenset(
    ["man", "woman", "boy", "girl", "child", "baby", "infant", "toddler", "teenager", "adult", "male", "female",
     "mother", "father", "pensioner"]
)  # fmt: skip
"""Heads that tell sex or age: a report that counts by them counts the others apart."""


def other_people(a: Claim, b: Claim) -> bool:
    """Tell whether two numbers are of two sorts of people, or one of a sort and the other of all."""
    if a.head != b.head and {a.head, b.head} & SORTS:
        return True
    left, right = _nations(a), _nations(b)
    return bool(left and right) and not left & right


def _nations(claim: Claim) -> frozenset[str]:
    """Return the countries that the counted people are said to be of."""
    words = (word.strip(",.") for word in claim.quote.split())
    return frozenset(code for word in words if word[:1].isupper() and (code := country_of(word)))
