"""The question that a group of claims answers, in words a reader would use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.models import Claim

OPENINGS = {
    "count": "number of", "casualties": "number of", "distance": "distance:", "altitude": "altitude:", "speed": "speed:",
    "magnitude": "magnitude:", "duration": "duration:", "time": "time:", "date": "date:", "money": "sum:", "percent": "share:",
    "mass": "weight:", "temperature": "temperature:", "area": "area:", "rank": "rank:", "age": "age:", "person": "who:",
    "title": "office:", "organisation": "body:", "place": "place:", "weapon": "weapon:", "statement": "whether",
}  # fmt: skip


def question_of(claims: Sequence[Claim]) -> str:
    """Return the group's question, from the wording that most claims share (ties: the shortest)."""
    wordings = Counter(claim.about for claim in claims if claim.about)
    about = min(wordings, key=lambda words: (-wordings[words], len(words), words), default=claims[0].kind)
    return f"{OPENINGS[claims[0].kind]} {about}"
