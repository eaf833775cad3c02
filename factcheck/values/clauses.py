"""A statement taken apart into what its relation to another is told from: roles, point, extent, places."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models import Statement
from factcheck.values import oppositions
from factcheck.values.things import Phrase

COPULAS = frozenset(["be", "become", "remain", "stay"])
PREPOSITIONS = frozenset(
    ["in", "on", "at", "from", "to", "into", "onto", "over", "under", "near", "off", "by", "with", "without",
     "for", "against", "during", "amid", "before", "after", "following", "since", "inside", "within",
     "outside", "beyond", "toward", "towards", "through", "across", "along", "around", "about", "between",
     "among", "behind", "beside", "above", "below", "as", "out", "up", "down", "until", "despite", "because",
     "due", "ahead", "prior", "via", "per", "than", "like", "upon"]
)  # fmt: skip
HAPPEN = "happen"
"""Stands for all verbs that only say that the subject took place."""

_WORD = re.compile(r"[A-Za-z0-9][\w.'’&-]{0,60}")


class Place(NamedTuple):
    """A prepositional phrase."""

    preposition: str
    phrase: Phrase


class View(NamedTuple):
    """A statement taken apart."""

    agent: Phrase
    thing: Phrase
    """What the act befalls, or what the state is of."""
    verb: str
    head: str
    """The word that tells the point: the verb, or the head of a copula's complement."""
    manner: tuple[str, ...]
    """Words beside the head: "smoothly", "well", and pairs with it ("well equipped")."""
    degree: oppositions.Degree | None
    stage: str
    places: tuple[Place, ...]
    polarity: bool

    @property
    def stative(self) -> bool:
        """Whether the point is a state that a copula gives."""
        return self.verb in COPULAS


@lru_cache(maxsize=20_000)
def view(statement: Statement) -> View:
    """Take a statement apart."""
    act = statement.act.lower().split()
    stage = "done"
    if "to" in act[1:2]:
        stage, act = oppositions.stage(act[0]), act[2:]
    degrees = [found for word in act[:-1] if (found := oppositions.degree(word))]
    verb = " ".join(word for word in act if oppositions.degree(word) is None) or " ".join(act[-1:])
    core, places = _split(statement.object)
    adverbs = tuple(word for word in core if _is_adverb(word))
    core = tuple(word for word in core if not _is_adverb(word))
    subject = Phrase(_named(statement.subject))
    if verb in COPULAS and not any(place.phrase.head == "condition" for place in places):
        return _state(statement, subject, verb, core, adverbs, degrees, stage, places)
    condition = next(
        (p.phrase for p in places if p.phrase.head == "condition" and len(p.phrase.words) > 1), None
    )
    if condition is not None:
        thing = Phrase(core) if core else subject
        return View(
            Phrase(), thing, "be", condition.words[0].lower(), (), None, stage, (), statement.polarity
        )
    thing = Phrase(core) if core else subject
    agent = subject if core else Phrase()
    verb, places = _happening(verb, thing if core else None, places)
    thing = subject if verb == HAPPEN else thing
    degree = next((d for d in degrees if d != "near"), None)
    if any(place.preposition == "to" and place.phrase.head == "death" for place in places):
        places = tuple(place for place in places if place.phrase.head != "death")
        verb = f"{verb} to death" if oppositions.known(f"{verb} to death") else verb
    return View(agent, thing, verb, verb, adverbs, degree, stage, places, statement.polarity)


def _state(
    statement: Statement, subject: Phrase, verb: str, core: tuple[str, ...], adverbs: tuple[str, ...],
    degrees: list[oppositions.Degree], stage: str, places: tuple[Place, ...],
) -> View:  # fmt: skip
    """Read "be badly damaged" as the act, "be closed" as a state."""
    said = [word.lower() for word in core]
    found = (oppositions.degree(word) for word in [*said[:-1], *adverbs])
    degrees = [*degrees, *(degree for degree in found if degree)]
    degree = next((d for d in degrees if d != "near"), None)
    head = said[-1] if said else ""
    act = oppositions.verb_of(head)
    manner = (*adverbs, *said[:-1], *(f"{one} {other}" for one, other in pairwise(said)))
    if act:
        return View(Phrase(), subject, act, act, manner, degree, stage, places, statement.polarity)
    return View(Phrase(), subject, verb, head, manner, degree, stage, places, statement.polarity)


def _happening(verb: str, thing: Phrase | None, places: tuple[Place, ...]) -> tuple[str, tuple[Place, ...]]:
    """Read "took place after the visit", "followed the visit" as happening after the visit."""
    if verb in oppositions.listed("happening") or (
        verb == "take" and thing is not None and thing.head == "place"
    ):
        return HAPPEN, places
    order = {"follow": "after", "precede": "before"}.get(verb)
    if order and thing is not None:
        return HAPPEN, (*places, Place(order, thing))
    return verb, places


def _is_adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and word not in oppositions.listed("nouns_in_ly")


def _split(text: str) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """Return the words before the first preposition, and the prepositional phrases."""
    core: list[str] = []
    places: list[Place] = []
    preposition = ""
    inner: list[str] = []
    for word in [*_WORD.findall(text), "in"]:
        if word.lower() in PREPOSITIONS:
            if preposition and inner:
                places.append(Place(preposition, Phrase(_named(" ".join(inner)))))
            preposition = word.lower()
            inner = []
        elif preposition:
            inner.append(word)
        else:
            core.append(word)
    return _named(" ".join(core)), tuple(places)


def _named(text: str) -> tuple[str, ...]:
    """Return the words of a phrase without what follows "of"."""
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    return tuple(words[: lower.index("of", 1)]) if "of" in lower[1:] else tuple(words)
