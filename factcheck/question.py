"""Claims to a group: its id, and the question that it answers in words a reader would use."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from textwrap import shorten

from factcheck.models import Claim, Group

OPENINGS = {
    "count": "number of", "casualties": "number of", "distance": "distance:", "altitude": "altitude:", "speed": "speed:",
    "magnitude": "magnitude:", "duration": "duration:", "time": "time:", "date": "date:", "money": "sum:", "percent": "share:",
    "mass": "weight:", "temperature": "temperature:", "area": "area:", "rank": "rank:", "age": "age:", "person": "who:",
    "title": "office:", "organisation": "body:", "place": "place:", "weapon": "weapon:", "statement": "true or not:",
}  # fmt: skip

TOLD = 4
"""Words from which on a statement can be understood without its sentence."""
LONGEST = 100
"""Characters of a statement in a question."""


def question_of(claims: Sequence[Claim]) -> str:
    """Return the group's question: the plainest wording among the claims of the commonest thing."""
    if claims[0].kind == "statement":
        return f"{OPENINGS['statement']} {_statement(claims)}"
    heads = Counter(claim.head for claim in claims)
    head = min(heads, key=lambda word: (-heads[word], word))
    of_head = [claim for claim in claims if claim.head == head]
    # "number of men killed" asks for any number, "number of man killed" for one.
    several = [claim for claim in of_head if getattr(claim.value, "high", 1) != 1]
    wordings = Counter(claim.about for claim in several or of_head if claim.about)
    wordings = wordings or Counter(claim.about for claim in claims if claim.about)
    plain = min(
        wordings, key=lambda words: (len(words.split()), -wordings[words], words), default=claims[0].kind
    )
    # A population is a number by itself.
    counted = head == "population" and claims[0].kind == "count"
    return plain if counted else f"{OPENINGS[claims[0].kind]} {plain}"


def _statement(claims: Sequence[Claim]) -> str:
    """Return the shortest telling of what is true or not, in the words of its report; "undamaged" alone tells nothing."""
    told = [" ".join(claim.quote.split()) for claim in claims]
    whole = [words for words in told if words.count(" ") + 1 >= TOLD] or told
    shortest = min(whole, key=lambda words: (len(words), words))
    return shortest if len(shortest) <= LONGEST else shorten(shortest, LONGEST, placeholder=" …")


def group_of(claims: Sequence[Claim]) -> Group:
    """Return the claims as a group; their order changes nothing."""
    ids = tuple(sorted(claim.id for claim in claims))
    return Group(
        id=stable_id("g", ids), question=question_of(claims), kind=claims[0].kind, event=claims[0].event, claim_ids=ids
    )


def stable_id(letter: str, claim_ids: Iterable[str]) -> str:
    """Return an id that depends on the claims alone."""
    return letter + hashlib.sha256("\0".join(claim_ids).encode()).hexdigest()[:12]
