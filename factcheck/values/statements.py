"""How two statements relate: the same question answered alike, oppositely, or less fully.

Nothing is told from likeness alone: "excluding" needs the same thing and an opposition on one point that
the lists of :mod:`factcheck.values.oppositions` know. Everything else is "incomparable".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.models import Statement
from factcheck.values import oppositions
from factcheck.values.relation import ValueRelation

PREPOSITIONS = frozenset(
    "in on at to from into onto over under near off by with without for against during amid before after "
    "following since inside within outside beyond toward towards through across along around about between among behind "
    "beside above below as out up down until despite because due ahead prior via per than like upon".split()
)
COPULAS = frozenset(["be", "become", "remain", "stay"])
NAME_LIKENESS = 88
"""Least rapidfuzz ratio of two spellings of one name or noun; "Kamchatka" / "Kamchatski" are 84."""
UNDONE_PLAUSIBILITY = 0.5
"""How much an act and its undoing count as a contradiction: both are true one after the other."""

_WORD = re.compile(r"[A-Za-z0-9][\w.'’&-]*")


class Place(NamedTuple):
    """A prepositional phrase of a statement."""

    preposition: str
    head: str


class View(NamedTuple):
    """A statement taken apart."""

    agent: tuple[str, ...]
    thing: tuple[str, ...]
    """Words of what the act befalls or the state is of, as written; the head stands last."""
    verb: str
    says: tuple[str, ...]
    """Words that tell the point: the verb, or the complement of a copula."""
    degree: oppositions.Degree | None
    stage: str
    places: tuple[Place, ...]
    polarity: bool


def relate_statements(a: Statement, b: Statement) -> ValueRelation:
    """Relate two statements; symmetric but for the sides.

    "excluding" only where both speak of one thing and are opposed on one point: one denies what the other
    says, their words stand on two poles of a list, one says all and the other part, or the roles of doer
    and done-to are swapped. Where the one act undoes the other ("cut" / "restored"), ``plausibility`` is
    below 1: both can be true one after the other. "vaguer": one leaves open how far it went ("damaged" /
    "destroyed").
    """
    left, right = view(a), view(b)
    if _swapped(left, right):
        return ValueRelation("excluding", f"who does it to whom is swapped: {_words(a)} / {_words(b)}")
    if not _one_thing(left.thing, right.thing):
        return ValueRelation("incomparable", "not of the same thing")
    if left.agent and right.agent and not _one_thing(left.agent, right.agent):
        return ValueRelation("incomparable", "not done by the same")
    if _places_apart(left, right):
        return ValueRelation("incomparable", "not at the same place")
    return _by_point(left, right)


@lru_cache(maxsize=20_000)
def view(statement: Statement) -> View:
    """Take a statement apart."""
    act = statement.act.lower().split()
    staging = "done"
    if "to" in act[1:2]:
        staging, act = oppositions.stage(act[0]), act[2:]
    degree = next(
        (oppositions.degree(w) for w in act[:-1] if oppositions.degree(w) not in {None, "near"}), None
    )
    act = [w for w in act if oppositions.degree(w) is None] or act[-1:]
    core, places, rest = _split(statement.object)
    subject = tuple(_WORD.findall(statement.subject))
    verb = " ".join(act)
    if verb in COPULAS:
        complement = [w.lower() for w in core] + rest
        degree = degree or next(
            (oppositions.degree(w) for w in complement[:-1] if oppositions.degree(w)), None
        )
        return View((), subject, verb, tuple(complement), degree, staging, places, statement.polarity)
    thing = core if core else subject
    agent = subject if core else ()
    return View(agent, thing, verb, (verb, *rest), degree, staging, places, statement.polarity)


# --- the point --------------------------------------------------------------------------------


def _by_point(a: View, b: View) -> ValueRelation:
    same = _same_act(a, b)
    if same and a.stage == b.stage:
        return _same_point(a, b)
    if same:
        if a.polarity and b.polarity and "done" in {a.stage, b.stage}:
            return ValueRelation("excluding", f"{a.stage} / {b.stage}", plausibility=UNDONE_PLAUSIBILITY)
        return ValueRelation("incomparable", f"{a.stage} / {b.stage}")
    if a.stage != b.stage:
        return ValueRelation("incomparable", "not the same act")
    on_scale = _on_scale(a, b)
    if on_scale is not None:
        return on_scale
    for one in a.says:
        for other in b.says:
            found = oppositions.opposed(one, other)
            if found is None:
                continue
            if a.polarity and b.polarity:
                likely = UNDONE_PLAUSIBILITY if found.undone else 1.0
                return ValueRelation("excluding", f"{found.on}: {one} / {other}", plausibility=likely)
            if a.polarity != b.polarity and not found.undone:
                return ValueRelation("same", f"not {one if b.polarity else other}")
    return ValueRelation("incomparable", "not the same act")


def _same_act(a: View, b: View) -> bool:
    if a.verb in COPULAS or b.verb in COPULAS:
        if not (a.says and b.says):
            return False
        return _one_word(a.says[-1], b.says[-1]) and (a.verb in COPULAS) == (b.verb in COPULAS)
    return oppositions.alike(a.verb, b.verb)


def _same_point(a: View, b: View) -> ValueRelation:
    word = a.says[-1] if a.verb in COPULAS else a.verb
    if a.polarity == b.polarity:
        return _by_degree(a, b) if a.polarity else ValueRelation("same", f"not {word}")
    denied, said = (a, b) if b.polarity else (b, a)
    if denied.degree in {"major", "full"}:
        if said.degree in {"major", "full"}:
            return ValueRelation("excluding", f"{word} {said.degree} / not")
        return ValueRelation("incomparable", f"only {denied.degree} is denied")
    if {p.preposition for p in denied.places} - {p.preposition for p in said.places}:
        return ValueRelation("incomparable", "what is denied is narrower")
    return ValueRelation("excluding", f"{word} / not {word}")


def _by_degree(a: View, b: View) -> ValueRelation:
    extents = (_extent(a), _extent(b))
    if set(extents) == {"little", "much"}:
        return ValueRelation("excluding", f"how far: {a.degree} / {b.degree}")
    if "little" in extents and "open" in extents:
        return ValueRelation("vaguer", "one does not say how far", 0 if extents[0] == "open" else 1)
    return ValueRelation("same", "the same act of the same thing")


def _extent(view: View) -> str:
    if view.degree in {"part", "minor"}:
        return "little"
    return "much" if view.degree in {"full", "major"} else "open"


def _on_scale(a: View, b: View) -> ValueRelation | None:
    """Relate two words of one scale: "damaged" tells less than "destroyed", "cracked" excludes it."""
    found = [(s, w) for w in (a.says[-1:] + b.says[-1:]) if (s := oppositions.step(w)) is not None]
    if len(found) < 2 or found[0][0][0] != found[1][0][0]:
        return None
    (_, low), (_, high) = found[0][0], found[1][0]
    words = f"{found[0][1]} / {found[1][1]}"
    if not (a.polarity and b.polarity):
        denied, said = (low, high) if b.polarity else (high, low)
        if a.polarity == b.polarity or denied > said:
            return ValueRelation("incomparable", f"{words}, one denied")
        return ValueRelation("excluding", f"{words}, one denied")
    low, high = _moved(low, a.degree), _moved(high, b.degree)
    if 0 in (low, high) and low != high:
        return ValueRelation("vaguer", f"how far: {words}", 0 if low == 0 else 1)
    if abs(low - high) >= oppositions.SCALE_GAP:
        return ValueRelation("excluding", f"how far: {words}")
    return ValueRelation("same", f"about as far: {words}")


def _moved(step: int, degree: oppositions.Degree | None) -> int:
    """Return the step with its word of degree: "minor damage" 1, "badly damaged" 4, "partly collapsed" 2."""
    if degree in {"part", "minor"}:
        return 1 if step < 2 else 2
    if step == 0 and degree in {"major", "full"}:
        return 4
    return step


# --- what it is of ----------------------------------------------------------------------------


def _one_thing(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether two noun phrases can name one thing: their heads agree, their names do not clash."""
    if not a or not b:
        return False
    first, second = _heads(a), _heads(b)
    if first[-1] in oppositions.listed("pointing") or second[-1] in oppositions.listed("pointing"):
        return False
    if not any(_one_word(x, y) for x, y in zip(first, second, strict=False)) and not oppositions.one_thing(
        " ".join(first[-2:]), " ".join(second[-2:])
    ):
        return False
    return not _apart(a, b)


def _heads(words: tuple[str, ...]) -> list[str]:
    """Return the head of the phrase before its "of", with the word before it."""
    lower = [word.lower() for word in words]
    if "of" in lower[1:]:
        lower = lower[: lower.index("of", 1)]
    return [_base(lower[-1])]


def _apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Say whether names or numbers set two phrases of one head apart."""
    for kind in (_names, _numbers):
        first, second = kind(a), kind(b)
        if first and second and not any(_one_word(x, y) for x in first for y in second):
            return True
    return False


def _names(words: tuple[str, ...]) -> list[str]:
    return [w.lower() for w in words if w[:1].isupper() and len(w) > 2]


def _numbers(words: tuple[str, ...]) -> list[str]:
    counted = oppositions.listed("numbers")
    return [w.lower() for w in words if w[:1].isdigit() or w.lower() in counted]


def _one_word(a: str, b: str) -> bool:
    if oppositions.one_thing(_base(a), _base(b)):
        return True
    if min(len(a), len(b)) < 5:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b) >= NAME_LIKENESS


def _base(word: str) -> str:
    """Return a noun's singular, by its ending alone."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def _places_apart(a: View, b: View) -> bool:
    """Say whether one preposition leads to two different things: "in Rome" / "in Milan"."""
    for one in a.places:
        for other in b.places:
            if one.preposition == other.preposition and not _one_word(one.head, other.head):
                return True
    return False


# --- roles ------------------------------------------------------------------------------------


def _swapped(a: View, b: View) -> bool:
    if not (a.agent and b.agent and a.polarity and b.polarity and oppositions.alike(a.verb, b.verb)):
        return False
    if a.verb not in oppositions.listed("directed"):
        return False
    return _one_thing(a.agent, b.thing) and _one_thing(a.thing, b.agent) and not _one_thing(a.agent, b.agent)


def _split(text: str) -> tuple[tuple[str, ...], tuple[Place, ...], list[str]]:
    """Return the noun phrase before the first preposition, the prepositional phrases, adverbs of manner."""
    core: list[str] = []
    places: list[Place] = []
    preposition = ""
    inner: list[str] = []
    for word in [*_WORD.findall(text), "in"]:
        if word.lower() in PREPOSITIONS:
            if preposition and inner:
                places.append(Place(preposition, _heads(tuple(inner))[-1]))
            preposition, inner = word.lower(), []
        elif preposition:
            inner.append(word)
        else:
            core.append(word)
    adverbs = [w.lower() for w in core if w.lower().endswith("ly")]
    return tuple(w for w in core if w.lower() not in adverbs), tuple(places), adverbs


def _words(statement: Statement) -> str:
    return " ".join(part for part in (statement.subject, statement.act, statement.object) if part)
