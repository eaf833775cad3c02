"""A claim that answers a claim of the draft, and what it says to it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.lines import Stance
from factcheck.models import Claim


class Stand(NamedTuple):
    """A claim that answers a claim of the draft; ``chance`` (0 to 1) is that it answers the same question."""

    claim: Claim
    stance: Stance
    reason: str
    chance: float
