"""How two statements relate: the same question answered alike, oppositely, or less fully.

Nothing is told from likeness alone: "excluding" needs the same thing and an opposition on one point that
the lists of :mod:`factcheck.values.oppositions` know. Everything else is "incomparable".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from factcheck.models import Statement
from factcheck.values import oppositions
from factcheck.values.clauses import HAPPEN, View, same_act, view
from factcheck.values.extents import by_degree, extent_of, how_many, moved, on_scale
from factcheck.values.relation import ValueRelation
from factcheck.values.roles import LIKELY_AFTER, cause, nation, swapped, who_first
from factcheck.values.things import as_many, one_thing

HEAVY = 5
"""Step of the damage scale that "no major damage" denies."""
_OWNER = re.compile(r"\bof (?:the )?([A-Z][\w’'-]+)")



@lru_cache(maxsize=20_000)
def relate_statements(a: Statement, b: Statement) -> ValueRelation:
    """Relate two statements; symmetric but for the sides.

    "excluding" only where both speak of one thing and are opposed on one point: one denies what the other
    says, their words stand on two poles of a list, one says all and the other part, one says during and
    the other after, or the roles of doer and done-to are swapped. Where both can be true one after the
    other ("plans to send" / "sent"), ``plausibility`` is below 1. "vaguer": one leaves open how far it
    went ("damaged" / "destroyed").
    """
    left, right = view(a), view(b)
    if _owners(a) and _owners(b) and not _owners(a) & _owners(b):
        return ValueRelation("incomparable", "of two names")
    found = (
        swapped(left, right) or nation(left, right) or _inside(left, right) or _no_damage(left, right)
    )
    if found is not None:
        return found
    if not one_thing(left.thing, right.thing):
        return _of_group(left, right) or ValueRelation("incomparable", "not of the same thing")
    causes = cause(left, right)
    if causes is not None:
        return causes
    if left.agent.words and right.agent.words and not one_thing(left.agent, right.agent):
        return who_first(left, right) or ValueRelation("incomparable", "not done by the same")
    return _time_order(left, right) or _by_point(left, right)


def _owners(statement: Statement) -> frozenset[str]:
    """Return the names behind "of": "shares of Borvik", "the village of Lom"."""
    return frozenset(_OWNER.findall(f"{statement.subject} {statement.object}"))


# --- the point --------------------------------------------------------------------------------


def _by_point(a: View, b: View) -> ValueRelation:
    spot = _spots_apart(a, b)
    if spot is not None:
        return spot
    if _places_apart(a, b):
        return ValueRelation("incomparable", "not at the same place")
    same = same_act(a, b)
    if a.stage != b.stage:
        return _by_stage(a, b) if same else ValueRelation("incomparable", "not the same act")
    told = (how_many(a, b) or _by_polarity(a, b)) if same else _never_made(a, b)
    return told or on_scale(a, b) or _denied(a, b) or _on_poles(a, b)


def _by_stage(a: View, b: View) -> ValueRelation:
    """Tell a plan from its deed: only of an act with a doer, and not of one that both call a failure."""
    told = a.agent.words or b.agent.words or a.thing.names & b.thing.names
    if a.polarity and b.polarity and told and {a.stage, b.stage} in ({"planned", "done"}, {"trying", "done"}):
        return ValueRelation(
            "excluding", f"{a.stage} / {b.stage}", plausibility=LIKELY_AFTER, follows=True
        )
    return ValueRelation("incomparable", f"{a.stage} / {b.stage}")


def _by_polarity(a: View, b: View) -> ValueRelation | None:
    if a.polarity == b.polarity:
        return None if oppositions.step(a.head) or _manner(a, b) else by_degree(a, b)
    denied, said = (a, b) if b.polarity else (b, a)
    # "made an offer" tells something, "had a plan" does not: of what?
    telling = oppositions.listed("light") if a.agent.words and b.agent.words else frozenset()
    if {a.head, b.head} & (oppositions.listed("empty") - telling):
        return ValueRelation("incomparable", f"{a.head} tells nothing by itself")
    if extent_of(denied) == "much" and extent_of(said) != "much":
        return ValueRelation("incomparable", f"only {denied.degree} is denied")
    if _narrower(denied, said):
        return ValueRelation("incomparable", "what is denied is narrower")
    return ValueRelation("excluding", f"{a.head} / not {a.head}")


def _never_made(a: View, b: View) -> ValueRelation | None:
    """Find what there was none of said to have been made: "there was no alarm" / "the alarm was raised"."""
    if a.polarity == b.polarity:
        return None
    denied, said = (a, b) if b.polarity else (b, a)
    if denied.stative and not denied.head and not denied.places and said.verb in oppositions.listed("making"):
        return ValueRelation("excluding", f"no {denied.thing.head} / {said.verb}")
    return None


def _narrower(denied: View, said: View) -> bool:
    """Say whether the denial is of a case only: "did not land in Rome" leaves "landed" open."""
    places = {place.preposition for place in denied.places} - {place.preposition for place in said.places}
    return bool(places or denied.manner)


def _denied(a: View, b: View) -> ValueRelation | None:
    """Find a general act denied beside a special one said: "not affected" / "knocked out"."""
    if a.polarity == b.polarity:
        return None
    denied, said = (a, b) if b.polarity else (b, a)
    special = said.head in oppositions.kinds_of(denied.head)
    if not special or extent_of(denied) == "much" or _narrower(denied, said):
        return None
    return ValueRelation("excluding", f"not {denied.head} / {said.head}")


def _on_poles(a: View, b: View) -> ValueRelation:
    for one, other in _points(a, b):
        found = oppositions.opposed(one, other)
        if found is None:
            continue
        if a.polarity and b.polarity and as_many(a.thing, b.thing):
            return _opposed(a, b, found, f"{found.on}: {one} / {other}")
        if a.polarity != b.polarity and not found.undone:
            return ValueRelation("same", f"not {one if b.polarity else other}")
    return ValueRelation("incomparable", "not the same act")


def _opposed(a: View, b: View, found: oppositions.Opposed, reason: str) -> ValueRelation:
    if not found.undone:
        return ValueRelation("excluding", reason)
    same_doer = a.agent.names & b.agent.names and a.agent.head == b.agent.head
    if same_doer or a.stative or b.stative:
        return ValueRelation("excluding", reason, plausibility=LIKELY_AFTER, follows=True)
    return ValueRelation("incomparable", f"{reason}, one after the other")


def _points(a: View, b: View) -> list[tuple[str, str]]:
    """Return the pairs of words that answer one question: heads with heads, manners of one head."""
    pairs = [(a.head, b.head)]
    if a.head == b.head or oppositions.alike(a.head, b.head):
        pairs += product(a.manner, b.manner)
    carrying = oppositions.listed("going") | oppositions.listed("meaning")
    if a.stative and b.verb in carrying:
        pairs += [(a.head, manner) for manner in b.manner]
    if b.stative and a.verb in carrying:
        pairs += [(manner, b.head) for manner in a.manner]
    return pairs


def _manner(a: View, b: View) -> bool:
    return any(oppositions.opposed(one, other) for one, other in product(a.manner, b.manner))


# --- where and when ---------------------------------------------------------------------------


def _inside(a: View, b: View) -> ValueRelation | None:
    """Find harm inside a place that is said to be unharmed: "no damage in the town" / "houses there fell"."""
    if a.polarity == b.polarity:
        return None
    denied, said = (a, b) if b.polarity else (b, a)
    harm = oppositions.step(said.head)
    if denied.head not in {"damage", "affect"} or harm is None or denied.places:
        return None
    if extent_of(denied) == "much" and moved(harm[1], said) < HEAVY:
        return None
    if any(p.preposition in {"in", "at"} and one_thing(p.phrase, denied.thing) for p in said.places):
        return ValueRelation("excluding", f"not {denied.head} / {said.head} there")
    return None


def _no_damage(a: View, b: View) -> ValueRelation | None:
    """Find damage said beside "no damage was reported", which names nothing that was spared."""
    if a.polarity == b.polarity or _places_apart(a, b):
        return None
    denied, said = (a, b) if b.polarity else (b, a)
    harm = oppositions.step(said.head)
    if any(oppositions.degree(word) == "major" for word in denied.thing.words):
        return None
    if denied.thing.head == "damage" and harm is not None and harm[0] == "damage":
        return ValueRelation("excluding", f"no damage / {said.head}", plausibility=LIKELY_AFTER)
    return None


def _of_group(a: View, b: View) -> ValueRelation | None:
    """Find opposed words of somebody and of "their" group: "he was well equipped" / "his group poorly"."""
    for one, other in ((a.thing, b.thing), (b.thing, a.thing)):
        owned = other.head in oppositions.listed("groups") and one.names and one.names <= other.names
        if owned and one.words[-1][:1].isupper() and same_act(a, b):
            found = _on_poles(a, b)
            return found._replace(plausibility=LIKELY_AFTER) if found.relation == "excluding" else None
    return None


def _time_order(a: View, b: View) -> ValueRelation | None:
    """Find two prepositions of one axis before one thing: "during the visit" / "after the visit"."""
    happened = a.verb == HAPPEN and b.verb == HAPPEN
    if a == b or not (a.polarity and b.polarity and (same_act(a, b) or happened)):
        return None
    for one, other in product(a.places, b.places):
        here, there = oppositions.side(one.preposition), oppositions.side(other.preposition)
        if (
            here
            and there
            and here[0] == there[0]
            and here[1] != there[1]
            and one_thing(one.phrase, other.phrase)
            and not (_both_ways(a, here[0]) and not one.phrase.names)
        ):
            words = f"{one.preposition} / {other.preposition} the {one.phrase.head}"
            return ValueRelation("excluding", words)
    return None


def _both_ways(a: View, axis: str) -> bool:
    """Tell "from a prison to another", where nothing but a name tells which prison is meant."""
    return len({found for place in a.places if (found := oppositions.side(place.preposition)) and found[0] == axis}) > 1


def _spots_apart(a: View, b: View) -> ValueRelation | None:
    """Find two kinds of places of what happens once: "died at the scene" / "died in hospital"."""
    once = oppositions.listed("once")
    if not (a.polarity and b.polarity and a.head in once and b.head in once):
        return None
    for one, other in product(a.places, b.places):
        here, there = oppositions.spot(one.phrase.head), oppositions.spot(other.phrase.head)
        if here is not None and there is not None and here != there:
            return ValueRelation("excluding", f"where: {one.phrase.head} / {other.phrase.head}")
    return None


def _places_apart(a: View, b: View) -> bool:
    """Say whether one preposition leads to two different things: "in Rome" / "in Milan"."""
    for one, other in product(a.places, b.places):
        if one.preposition == other.preposition and not one_thing(one.phrase, other.phrase):
            return True
    return False
