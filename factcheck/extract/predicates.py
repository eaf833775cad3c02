"""A verb's clause in one normal form: who does what to what, whether or not, and how far."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factcheck.values.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

CLIMB = 8
"""Governors climbed at most; deeper chains of infinitives are not read."""
LONGEST = 8
"""Words of one noun phrase in a statement."""
OBLIQUES = 2
"""Prepositional phrases kept after the object."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_OBJECTS = frozenset({"dobj", "obj"})
_COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
_NONE = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
_PARTS = frozenset(
    ["part", "portion", "section", "half", "much", "most", "all", "some", "many", "several", "number", "any", "one"]
)  # fmt: skip


@cache
def words(key: str) -> frozenset[str]:
    """Return one list of ``predicates.toml``."""
    return frozenset(_lists()[key])


@cache
def acts() -> dict[str, str]:
    """Return the nouns that tell an act, each with its verb."""
    found: dict[str, str] = _lists()["acts"]
    return found


@cache
def denying() -> dict[str, str]:
    """Return the adjectives that deny a verb ("unharmed"), each with that verb."""
    found: dict[str, str] = table("antonyms")["denying"]
    return found


@cache
def degree_words() -> frozenset[str]:
    """Return the words that say how far a change went."""
    return frozenset(word for group in table("antonyms")["degrees"].values() for word in group)


@cache
def _lists() -> dict[str, dict[str, str]]:
    with files("factcheck").joinpath("extract/predicates.toml").open("rb") as stream:
        return tomllib.load(stream)


@dataclass(frozen=True, slots=True)
class Predicate:
    """One clause read. ``thing`` is what the act befalls, or what the state is of."""

    verb: Token
    top: Token
    """The outermost verb that the clause hangs on: "plans" of "plans to send"."""
    agent: Token | None
    thing: Token | None
    act: str
    rest: str
    """What stands after the thing: complement, places, manner."""
    polarity: bool


def read(verb: Token) -> Predicate:
    """Return the normal form of the clause whose verb (or denying adjective) is ``verb``."""
    chain = list(_chain(verb))
    top = chain[-1]
    subject = subject_of(verb)
    denied = _negations(chain, subject) % 2 == 1
    denial = verb.lower_ if verb.lower_ in denying() else ""
    if denial:
        thing = _thing_of_adjective(verb)
        return Predicate(verb, top, None, thing, denying()[denial], _obliques(verb), denied)
    if is_passive(verb):
        agent, thing = _by(verb), subject
    else:
        agent, thing = subject, next((c for c in verb.children if c.dep_ in _OBJECTS), None)
    light = _light(verb, agent, thing)
    if light is not None:
        noun, thing, agent = light
        denied ^= bool({c.lower_ for c in noun.children} & _NONE) and subject != noun
        act = " ".join([*_degrees(noun), acts()[noun.lemma_.lower()]])
        return Predicate(verb, top, agent, thing, act, _obliques(verb, noun), not denied)
    act = " ".join([*_stage(chain), *_degrees(verb), *_degrees(subject), verb_words(verb)])
    rest = " ".join(part for part in (_complement(verb), _obliques(verb, thing)) if part)
    if thing is None and verb.lemma_.lower() in {"be", "become", "remain", "stay"}:
        thing, agent = agent, None
    return Predicate(verb, top, agent, thing, act, rest, not denied)


def subject_of(verb: Token) -> Token | None:
    """Return the subject, also where it is shared with another verb or stands before a participle."""
    token = verb
    for _ in range(CLIMB):
        own = next((c for c in token.children if c.dep_ in _SUBJECTS), None)
        if own is None and token.lemma_ == "be":
            own = next((c for c in token.children if c.dep_ == "attr" and _expletive(token)), None)
        if own is not None:
            return _antecedent(own)
        if token.dep_ in {"acl", "relcl"}:
            return token.head
        if token.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "acomp"} or token.head == token:
            return None
        token = token.head
    return None


def is_passive(verb: Token) -> bool:
    """Say whether what stands as the subject is acted upon."""
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ in {"aux", "nsubj"} for c in verb.children):
        return False
    return verb.dep_ in {"acl", "advcl"} or (
        verb.dep_ == "conj" and verb.head.pos_ == "VERB" and is_passive(verb.head)
    )


def phrase(token: Token | None, longest: int = LONGEST) -> str:
    """Return the noun phrase of ``token`` without article, clauses and appositions."""
    if token is None:
        return ""
    head = _whole(token)
    kept = [t for t in head.subtree if t == head or _in_phrase(t, head)]
    return " ".join(t.text for t in kept[-longest:] if not t.is_punct or t.text == "-").replace(" - ", "-")


def head_of(token: Token | None) -> str:
    """Return the lemma of the phrase's head, "" for None."""
    return _whole(token).lemma_.lower() if token is not None else ""


def verb_words(verb: Token) -> str:
    """Return the verb's lemma with its particle."""
    particles = [c.lower_ for c in verb.children if c.dep_ == "prt"]
    return " ".join([verb.lemma_.lower(), *particles])


def _chain(verb: Token) -> Iterator[Token]:
    """Yield the verb and the verbs and adjectives that it is an infinitive of."""
    yield verb
    for _ in range(CLIMB):
        if verb.dep_ != "xcomp" or verb.head == verb:
            return
        governor = verb.head
        verb = (
            governor.head if governor.dep_ == "acomp" and governor.head.pos_ in {"AUX", "VERB"} else governor
        )
        if verb != governor:
            yield governor
        yield verb


def _negations(chain: list[Token], subject: Token | None) -> int:
    count = 0
    for token in chain:
        lowers = {c.lower_ for c in token.children}
        count += any(c.dep_ == "neg" for c in token.children) or {"no", "longer"} <= _left_words(token)
        count += token.lemma_.lower() in words("negating") and token != chain[0]
        count += token != chain[0] and token.lemma_ == "have" and "yet" in lowers
        if token.dep_ == "pcomp" and token.head.lower_ == "without":
            count += 1
        if not any(c.dep_ == "neg" for c in token.children):
            count += any(_none(c) for c in token.children if c.dep_ in _OBJECTS | {"attr"} and c != subject)
    return count + (subject is not None and _none(subject))


def _left_words(token: Token) -> set[str]:
    near = token.doc[max(token.sent.start, token.i - 3) : token.i]
    return {t.lower_ for t in near}


def _none(token: Token) -> bool:
    return token.lower_ in _NONE or any(
        c.dep_ in {"det", "neg"} and c.lower_ in _NONE for c in token.children
    )


def _thing_of_adjective(adjective: Token) -> Token | None:
    """Return what is "unharmed": its own noun, else the object or subject of the verb it hangs on."""
    own = next((c for c in adjective.children if c.dep_ in _SUBJECTS), None)
    if own is not None:
        return own
    if adjective.dep_ == "amod":
        return adjective.head
    head = adjective.head
    found = next((c for c in head.children if c.dep_ in _OBJECTS and c.i < adjective.i), None)
    return found or subject_of(head if head.pos_ in {"VERB", "AUX"} else adjective)


def _light(
    verb: Token, agent: Token | None, thing: Token | None
) -> tuple[Token, Token | None, Token | None] | None:
    """Return (noun of the act, what it befalls, who does it) of "suffered damage", "damage was reported"."""
    lemma = verb.lemma_.lower()
    if thing is not None and thing.lemma_.lower() in acts():
        if is_passive(verb) and lemma in words("tells") | words("causes"):
            return thing, _befallen(verb, thing), agent
        if not is_passive(verb) and lemma in words("bears"):
            return thing, agent, None
        if not is_passive(verb) and lemma in words("causes"):
            return thing, _befallen(verb, thing), agent
        return None
    there = next(
        (c for c in verb.children if c.dep_ in {"attr", "nsubj"} and c.lemma_.lower() in acts()), None
    )
    if there is not None and ((lemma == "be" and _expletive(verb)) or lemma in {"occur", "happen"}):
        return there, _befallen(verb, there), None
    return None


def _befallen(verb: Token, noun: Token) -> Token | None:
    """Return the thing of "damage to the bridge", "damage was reported in the city"."""
    for place in (noun, verb):
        for prep in place.children:
            if prep.dep_ == "prep" and prep.lower_ in {"to", "in", "of", "on", "at", "among"}:
                found = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if found is not None and found.ent_type_ not in {"DATE", "TIME"}:
                    return found
    return None


def _expletive(verb: Token) -> bool:
    return any(c.dep_ == "expl" for c in verb.children)


def _by(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _stage(chain: list[Token]) -> Iterable[str]:
    """Return the governor that says how far the act has come, with "to"."""
    for token in chain[1:]:
        lemma = token.lemma_.lower()
        if lemma in words("staged"):
            return [lemma, "to"]
    return []


def _degrees(token: Token | None) -> list[str]:
    """Return the words on the verb or noun that say how much of it."""
    if token is None:
        return []
    found = [
        c.lower_ for c in token.children
        if c.dep_ in {"advmod", "amod", "det", "predet", "npadvmod"} and c.lower_ in degree_words()
    ]  # fmt: skip
    if token.lemma_.lower() in {"part", "portion", "section", "half"} and _whole(token) != token:
        found.append("part")
    return found


def _complement(verb: Token) -> str:
    """Return what a copula says: adjective or noun, with what belongs to it."""
    for child in verb.children:
        if child.dep_ in _COMPLEMENTS and child.lower_ not in denying():
            own = [t for t in child.subtree if t == child or _in_phrase(t, child) or t.dep_ == "advmod"]
            return " ".join(t.text for t in own[-LONGEST:] if not t.is_punct)
    return ""


def _obliques(verb: Token, noun: Token | None = None) -> str:
    """Return places, aims and manner: prepositional phrases and adverbs that carry part of the fact."""
    found: list[str] = []
    for child in [*verb.rights, *(noun.rights if noun is not None else ())]:
        if child.dep_ in {"prep", "dative"} and len(found) < OBLIQUES:
            target = next((c for c in child.children if c.dep_ == "pobj"), None)
            if (
                target is None
                or target.ent_type_ in {"DATE", "TIME"}
                or (noun is not None and child.head == noun and child.lower_ == "of")
            ):
                continue
            found.append(f"{child.lower_} {phrase(target, 5)}")
        elif child.dep_ == "advmod" and child.lower_ not in words("idle") | degree_words() and child.is_alpha:
            found.append(child.lower_)
    return " ".join(found)


def _antecedent(subject: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    if subject.lower_ in {"who", "which", "that"} and subject.head.dep_ in {"relcl", "acl"}:
        return subject.head.head
    return subject


def _whole(token: Token) -> Token:
    """Return the thing itself of "part of the hospital", "many of the houses"."""
    if token.lemma_.lower() in _PARTS:
        for prep in token.children:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                return next((c for c in prep.children if c.dep_ == "pobj"), token)
    return token


def _in_phrase(token: Token, head: Token) -> bool:
    """Say whether ``token`` belongs to the name of ``head``: its own words and an "of" phrase."""
    while token != head:
        if token.dep_ in {"det", "predet", "appos", "relcl", "acl", "advcl", "conj", "cc", "punct", "case"}:
            return token.dep_ == "punct" and token.text == "-"
        if token.dep_ == "prep" and token.lower_ != "of":
            return False
        token = token.head
    return True
