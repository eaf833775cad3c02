"""The words around a claim's quote in its sentence, which say what its value is of."""

from __future__ import annotations

from factcheck.models import Claim

FEW = r"one|two|three|four|five|six|seven|eight|nine|ten|\d+"
"""A small number in words or any in figures, as an alternative of a pattern."""


def words_before(claim: Claim) -> str:
    """Return what the sentence says before the quote."""
    return claim.sentence.partition(claim.quote)[0]


def words_behind(claim: Claim) -> str:
    """Return what the sentence says behind the quote."""
    return claim.sentence.partition(claim.quote)[2]
