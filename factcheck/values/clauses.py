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

UNKNOWN = "unknown"
"""Stage of an act of which it is said only that nobody knows."""

_REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
_CAUSE_OF = re.compile(r"\bcauses? (?:of|for|behind) (.+)")
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
    told = _cause(statement, verb, core, places) or _condition(statement, subject, core, places)
    if told is not None:
        return told
    if verb in COPULAS:
        return _state(statement, subject, verb, core, adverbs, degrees, stage, places)
    if core and core[-1].lower() in _REFLEXIVE:
        verb, core = f"{verb} oneself", ()
    if verb == "take" and core[-1:] == ("part",):
        verb, core = "take part", ()
    if verb in oppositions.listed("undergoing"):
        core = ()
    thing = Phrase(core) if core else subject
    agent = subject if core else Phrase()
    verb, places = _happening(verb, thing if core else None, places)
    thing = subject if verb == HAPPEN else thing
    degree = next((d for d in degrees if d != "near"), None)
    if any(place.preposition == "to" and place.phrase.head == "death" for place in places):
        places = tuple(place for place in places if place.phrase.head != "death")
        verb = f"{verb} to death" if oppositions.known(f"{verb} to death") else verb
    return View(agent, thing, verb, verb, adverbs, degree, stage, places, statement.polarity)


def _cause(
    statement: Statement, verb: str, core: tuple[str, ...], places: tuple[Place, ...]
) -> View | None:
    """Read "the cause of the fire was a fault", "is unknown", "the fire was blamed on a fault" as causing."""
    of = _CAUSE_OF.search(statement.subject or statement.object)
    said = " ".join(core).lower()
    if of is not None:
        thing = Phrase(_named(of[1]))
        open_ = said in oppositions.listed("unknown") or any(
            place.phrase.head in {"investigation", "probe"} for place in places
        )
        if open_ or (verb == "know" and not statement.polarity):
            return View(Phrase(), thing, "cause", "cause", (), None, UNKNOWN, (), True)
        if verb in COPULAS and core:
            return View(Phrase(core), thing, "cause", "cause", (), None, "done", (), statement.polarity)
        return None
    source = next((place.phrase for place in places if place.preposition in {"on", "to"}), None)
    if verb in oppositions.listed("caused_by") and source is not None and core:
        return View(source, Phrase(core), "cause", "cause", (), None, "done", (), statement.polarity)
    return None


def _condition(
    statement: Statement, subject: Phrase, core: tuple[str, ...], places: tuple[Place, ...]
) -> View | None:
    """Read "listed in stable condition" as a state; "critical but stable" is no step of the scale."""
    found = next((p.phrase for p in places if p.phrase.head == "condition" and len(p.phrase.words) > 1), None)
    if found is None:
        return None
    steps = [word.lower() for word in found.words[:-1] if oppositions.step(word.lower())]
    head = steps[0] if len(steps) == 1 else ""
    thing = Phrase(core) if core else subject
    return View(Phrase(), thing, "be", head, (), None, "done", (), statement.polarity)


def _state(
    statement: Statement, subject: Phrase, verb: str, core: tuple[str, ...], adverbs: tuple[str, ...],
    degrees: list[oppositions.Degree], stage: str, places: tuple[Place, ...],
) -> View:  # fmt: skip
    """Read "be badly damaged" as the act, "be closed" as a state."""
    said = [word.lower() for word in core]
    found = (oppositions.degree(word) for word in [*said[:-1], *adverbs])
    degrees = [*degrees, *(degree for degree in found if degree)]
    degree = next((d for d in degrees if d != "near"), None)
    head = said[-1] if said else _bare(places)
    act = oppositions.verb_of(head)
    manner = (*adverbs, *said[:-1], *(f"{one} {other}" for one, other in pairwise(said)))
    if act:
        return View(Phrase(), subject, act, act, manner, degree, stage, places, statement.polarity)
    return View(Phrase(), subject, verb, head, manner, degree, stage, places, statement.polarity)


def _bare(places: tuple[Place, ...]) -> str:
    """Return the state that a preposition and a bare noun tell: "in effect", "at large", "on strike"."""
    found = [f"{place.preposition} {place.phrase.head}" for place in places]
    plain = [f"{place.preposition} {word}" for place in places[:1] for word in place.phrase.words[-1:] if word.islower()]
    return next((state for state in found if oppositions.known(state)), plain[0] if plain else "")


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
    for word in [*_WORD.findall(text), ""]:
        if word.lower() in PREPOSITIONS or not word:
            if preposition and inner:
                places.append(Place(preposition, Phrase(_named(" ".join(inner)))))
            preposition, inner = (word.lower(), []) if word else (preposition, inner)
        elif preposition:
            inner.append(word)
        else:
            core.append(word)
    if preposition and not inner:
        core.append(preposition)
    return _named(" ".join(core)), tuple(places)


def _named(text: str) -> tuple[str, ...]:
    """Return the words of a phrase without what follows "of"."""
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    return tuple(words[: lower.index("of", 1)]) if "of" in lower[1:] else tuple(words)


def same_act(a: View, b: View) -> bool:
    """Say whether two views tell of one act, or of one state."""
    if a.stative != b.stative:
        return False
    return bool(a.head) and oppositions.alike(a.head, b.head)
