"""Statements of one act that differ in its roles: done by whom, to whom, of which nation, for what cause."""

from __future__ import annotations

from factcheck.values import oppositions
from factcheck.values.clauses import UNKNOWN, View, same_act
from factcheck.values.gazetteer import country_of
from factcheck.values.places import kinds
from factcheck.values.relation import ValueRelation
from factcheck.values.things import Phrase, one_thing, same_head

LIKELY_AFTER = 0.5
"""Plausibility where both can be true one after the other: an act and its undoing, planned and done."""


def nation(a: View, b: View) -> ValueRelation | None:
    """Find one act done by the same to a thing of two nations: "sank a Thai trawler" / "a Somali vessel"."""
    if not (a.polarity and b.polarity and same_act(a, b) and a.stage == b.stage):
        return None
    if not (a.agent.names & b.agent.names and one_thing(a.agent, b.agent) and same_head(a.thing, b.thing)):
        return None
    one, other = _nations(a.thing), _nations(b.thing)
    if one and other and one.keys().isdisjoint(other):
        return ValueRelation("excluding", f"of which nation: {one[min(one)]} / {other[min(other)]}")
    return None


def _nations(phrase: Phrase) -> dict[str, str]:
    """Return the codes of the nations that stand before the thing, each with the word that names it."""
    return {code: word for word in phrase.words[:-1] if word[:1].isupper() and (code := country_of(word))}


def swapped(a: View, b: View) -> ValueRelation | None:
    """Find the roles of doer and done-to exchanged: "the dog bit the man" / "the man bit the dog"."""
    if not (a.polarity and b.polarity and a.verb in oppositions.listed("directed")):
        return None
    if not (a.agent.words and b.agent.words and oppositions.alike(a.verb, b.verb)):
        return None
    if one_thing(a.agent, b.thing) and one_thing(a.thing, b.agent) and not one_thing(a.agent, b.agent):
        return ValueRelation("excluding", f"who does it to whom is swapped ({a.verb})")
    return None


def cause(a: View, b: View) -> ValueRelation | None:
    """Relate two causes of one thing: one unknown says less, two without a common word may both hold."""
    causing = oppositions.listed("causing")
    if not (a.verb in causing and b.verb in causing and a.polarity and b.polarity):
        return None
    pointing = oppositions.listed("pointing")
    if a.agent.head in pointing or b.agent.head in pointing:
        return ValueRelation("incomparable", "who or what caused it is not named")
    if (a.stage == UNKNOWN) != (b.stage == UNKNOWN):
        return ValueRelation("vaguer", "one knows no cause", 0 if a.stage == UNKNOWN else 1)
    told = a.agent.words and b.agent.words
    if told and not _share_word(a.agent, b.agent) and not one_thing(a.agent, b.agent):
        causes = f"cause: {a.agent.head} / {b.agent.head}"
        return ValueRelation("excluding", causes, plausibility=LIKELY_AFTER)
    return None


def who_first(a: View, b: View) -> ValueRelation | None:
    """Find two who did what only the first can do: "a driver raised the alarm" / "his wife raised the alarm"."""
    firsts, sent_for = oppositions.listed("firsts"), oppositions.listed("sent_for") | oppositions.listed("pointing")
    first = a.polarity and b.polarity and a.stage == b.stage and a.verb in firsts and b.verb in firsts and same_act(a, b)
    agents = {a.agent.head, b.agent.head}
    if not first or agents & (sent_for | kinds().keys()) or "" in agents or _share_word(a.agent, b.agent):
        return None
    return ValueRelation("excluding", f"who: {a.agent.head} / {b.agent.head}", plausibility=LIKELY_AFTER)


def _share_word(a: Phrase, b: Phrase) -> bool:
    return bool({word.lower() for word in a.words} & {word.lower() for word in b.words})
