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
    """Return the group's question: the plainest wording among the claims of the commonest thing."""
    heads = Counter(claim.head for claim in claims)
    head = min(heads, key=lambda word: (-heads[word], word))
    wordings = Counter(claim.about for claim in claims if claim.about and claim.head == head)
    wordings = wordings or Counter(claim.about for claim in claims if claim.about)
    plain = min(
        wordings, key=lambda words: (len(words.split()), -wordings[words], words), default=claims[0].kind
    )
    return f"{OPENINGS[claims[0].kind]} {plain}"
