"""Which act a value belongs to: a verb, or a noun of a happening that a light verb carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.event_cues import PLANNED, clause_on, is_bound
from factcheck.extract.lists import ranked_in
from factcheck.extract.quantity_words import happenings, words
from factcheck.extract.reference import clause_behind
from factcheck.extract.spot import NOUNS, Spot, child, estimated, governors, heads_clause, is_happening, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMES = frozenset(["time", "date"])
_CLAUSES = frozenset(["time", "date", "duration", "distance", "altitude", "speed"])
"""Kinds whose values tell of a clause and not of a noun in it."""


@dataclass(frozen=True, slots=True)
class Act:
    """``lemma`` of the act with its particle, "" where the words tell none; ``verb`` governs the value."""

    lemma: str
    verb: Token | None


def act_of(spot: Spot, thing: Token | None) -> Act:
    """Return the act: of times the happening told by noun or verb, of counts what befell the counted."""
    if spot.kind == "duration" and ranked_in(spot) is not None:
        return Act("", None)
    if spot.kind == "age":
        verb = _governing(spot)
        return Act("turn", verb) if verb is not None and verb.lemma_ == "turn" else Act("", None)
    told = _without_verb(spot, thing)
    if told is not None:
        return told
    verb = counted_from(spot) or _governing(spot)
    if verb is None or (thing is not None and (_is_given_with(thing, verb) or (spot.kind == "count" and _is_base(thing)))):
        return Act("", None)
    if verb.lemma_.lower() in words("says") and spot.kind not in _TIMES:
        fate = _said_of(spot.root if thing is None else thing, verb)
        if fate is None or not is_verb(fate):
            return Act("", None if fate is None else verb)
        verb = fate
    if spot.kind in _TIMES:
        verb = _looked_ahead(verb)
    return _of_verb(spot, thing, verb)


def _without_verb(spot: Spot, thing: Token | None) -> Act | None:
    """Return the act that a dated clause, a noun of a happening or a participle tells before any verb above does."""
    dated = clause_dated(spot)
    if dated is not None:
        return Act(lemma_of(dated), dated)
    if spot.kind in _TIMES or is_happening(thing):
        noun = _happening_noun(spot)
        if noun is not None:
            return Act(happenings()[noun.lemma_.lower()], _governing(spot))
    if estimated(spot) is not None:
        return Act("", None)
    own = _participle_on(spot, thing) if thing is not None else None
    return Act(lemma_of(own), own) if own is not None else None


def _of_verb(spot: Spot, thing: Token | None, verb: Token) -> Act:
    """Return what the governing verb does, or the act that it only carries."""
    at_work = happening_at_work(verb) if spot.kind in _TIMES else None
    if at_work is not None:
        return Act(happenings()[at_work.lemma_.lower()], verb)
    lemma = verb.lemma_.lower()
    if is_marketed(verb):
        return Act("sell", verb)
    light = lemma in words("light") and child(verb, "prt") is None
    led = child(verb, "xcomp") if lemma == "take" and spot.kind == "duration" else None
    if led is not None:
        return Act(lemma_of(led), led)
    # Of "two of the three men who fled were taken" all three fled.
    some = thing is not None and thing.head.head == spot.root and spot.root.tag_ == "CD"
    clause = _clause_on(thing) if thing is not None and light and not some and spot.kind not in _CLAUSES else None
    if clause is not None:
        return Act(lemma_of(clause), clause)
    if lemma == "report" and spot.kind in _TIMES and thing is not None and _is_recorded(thing, verb):
        return Act("record", verb)
    if light:
        carried = _carried(verb)
        return Act(carried or ("" if lemma in {"be", "have"} else lemma_of(verb)), verb)
    return Act(lemma_of(verb), verb)


def is_marketed(verb: Token) -> bool:
    """Say whether something begins to be sold: "goes on sale", "will be available", "hits shelves", "ships in May"."""
    lemma = verb.lemma_.lower()
    if lemma in {"be", "become"} and (state := child(verb, "acomp")) is not None:
        return state.lower_ == "available" and not any(c.lower_ == "for" for c in (*state.children, *verb.children))
    if lemma == "ship":
        return child(verb, "dobj") is None and child(verb, "nsubjpass") is None
    if lemma not in words("markets"):
        return False
    ends = (noun for c in verb.children for noun in (c, child(c, "pobj")) if c.dep_ in {"prep", "dobj"} and noun is not None)
    return any(noun.lower_ in words("markets_where") for noun in ends)


def happening_beside(spot: Spot) -> Token | None:
    """Return the attack of "was held after the attack this morning", wherever the parser hangs the morning."""
    before = spot.span.doc[spot.span.start - 1] if spot.span.start else None
    if before is None or spot.kind not in _TIMES or before.dep_ != "pobj" or before.pos_ not in NOUNS:
        return None
    return before if is_happening(before) else None


def happening_at_work(verb: Token) -> Token | None:
    """Return the quake of "the coast was rocked by a quake": when it struck, shook or killed is when it was."""
    if verb.lemma_.lower() not in words("befalls"):
        return None
    by = child(verb, "agent")
    noun = child(by, "pobj") if by is not None else child(verb, "nsubj")
    return noun if is_happening(noun) else None


def _said_of(counted: Token, verb: Token) -> Token | None:
    """Return what the counted are said to do, suffer or be: "two are feared dead", "six are believed to have died"."""
    if counted.dep_ != "nsubjpass" or counted.head != verb:
        return None
    return child(verb, "xcomp") or child(verb, "oprd")


def clause_dated(spot: Spot) -> Token | None:
    """Return the verb of "since 2023, when 100 jobs were cut": a bound dates no clause but its own."""
    bound = spot.kind in _TIMES and is_bound(spot.span.doc, spot.span.start_char)
    return clause_on(spot.span) if bound else _clefted(spot)


def _clefted(spot: Spot) -> Token | None:
    """Return the verb of "it was 2 p.m. when the boat sank": what happened then."""
    be = next((above for above in governors(spot.root) if is_verb(above)), None)
    opened = be is not None and be.lemma_ == "be" and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in be.children)
    if be is None or not opened or spot.kind not in _TIMES:
        return None
    below = (c for c in be.subtree if c.dep_ in {"relcl", "advcl"} and is_verb(c))
    return next((c for c in below if any(k.lower_ == "when" for k in c.children)), None)


def counted_from(spot: Spot) -> Token | None:
    """Return the verb over "minutes after she was suspended": how much later it happened than that."""
    clause = clause_behind(spot.span) if spot.kind == "duration" else None
    above = clause.head if clause is not None and clause.dep_ == "advcl" else None
    return above if above is not None and is_verb(above) else None


def lemma_of(verb: Token) -> str:
    """Return the verb's lemma with its particle: "take off"."""
    particle = child(verb, "prt")
    return f"{verb.lemma_} {particle.text}".lower() if particle is not None else str(verb.lemma_.lower())


def _is_recorded(thing: Token, verb: Token) -> bool:
    """Say whether a report is the first word of a happening, which has one time: "the first case was reported in May".

    Other passives say only when somebody told of it, as often as they like.
    """
    first = any(one.lower_ in {"first", "last"} for one in thing.children)
    return thing.dep_ == "nsubjpass" and thing.head == verb and (first or is_happening(thing))


def _happening_noun(spot: Spot) -> Token | None:
    """Return the noun of a happening that the value modifies: "Monday's quake", "the launch at dawn"."""
    token = spot.root
    beside = happening_beside(spot)
    if beside is not None:
        return beside
    for above in governors(spot.root):
        if is_verb(above):
            return None
        if above.pos_ in NOUNS and is_happening(above) and above.i not in spot.taken:
            return above
        token = above
    return token if is_happening(token) and token.pos_ in NOUNS else None


def _participle_on(spot: Spot, thing: Token) -> Token | None:
    """Return the past participle on the noun: "people killed in the quake".

    When something was, or how long it took, is told of the participle only by its own words: "the bridge, built in
    1967, fell at noon" was not built at noon.
    """
    joined = thing.dep_ == "pobj" and thing.head.lower_ == "with"  # "with 50 schools and 90 houses rendered unsafe"
    nouns: list[Token] = [thing, *(thing.conjuncts if joined else ())]
    for one in (c for noun in nouns for c in noun.children):
        past = one.dep_ == "acl" and one.tag_ in {"VBN", "VBD"} and one.i > thing.i
        apart = spot.kind in _CLAUSES and not one.is_ancestor(spot.root) and not thing.is_ancestor(spot.root)
        if past and not apart and one.lemma_.lower() not in words("light"):
            return one
    return None


def _clause_on(thing: Token) -> Token | None:
    """Return the verb of the clause on the noun: "cables that link", "a cable linking"."""
    return next(
        (c for c in thing.children
         if c.dep_ in {"acl", "relcl"} and c.pos_ == "VERB" and c.lemma_.lower() not in words("light")),
        None,
    )  # fmt: skip


def _governing(spot: Spot) -> Token | None:
    """Return the nearest verb at or above the value, units that the parser takes for verbs left out."""
    for above in (spot.root, *governors(spot.root)):
        if is_verb(above) and above.i not in spot.taken and not _only_names(above):
            return above
        if heads_clause(above):
            return None
    return None


def _is_base(thing: Token) -> bool:
    """Say whether a share is taken of it: "to cut 10% of its 900 clerks" cuts no 900."""
    return thing.dep_ == "pobj" and thing.head.lower_ == "of" and thing.head.head.lemma_.lower() in {"%", "percent"}


def _is_given_with(thing: Token, verb: Token) -> bool:
    """Say whether the thing only stands before the clause: "with 300 clerks in the north, the firm is cutting costs"."""
    joint = thing.head
    if joint.lower_ == "to" and joint.head.lower_ == "addition":
        return True
    while joint.dep_ == "prep" and joint.head.dep_ == "pobj":
        joint = joint.head.head
    return thing.dep_ == "pobj" and joint.lower_ == "with" and joint.head == verb and joint.i < verb.i


def _only_names(verb: Token) -> bool:
    """Say whether the clause is but a name for a thing: "tested what it called a new boat in May"."""
    return verb.lemma_.lower() in {"call", "term", "dub", "describe", "label"} and any(c.tag_ == "WP" for c in verb.children)


def _looked_ahead(verb: Token) -> Token:
    """Return what is to happen: of "from May the firm plans to close shops" the closing, not the plan."""
    led = child(verb, "xcomp")
    if led is None or not is_verb(led) or verb.tag_ == "VBD":
        return verb
    return led if verb.lemma_.lower() in PLANNED | {"intend", "aim", "hope"} else verb


def _carried(verb: Token) -> str:
    """Return the act that a light verb's noun tells: "made an offer", "a visit took place"."""
    for noun in (child(verb, "dobj"), child(verb, "attr"), child(verb, "nsubjpass"), child(verb, "nsubj")):
        if noun is not None and noun.pos_ == "NOUN" and is_happening(noun):
            return happenings()[noun.lemma_.lower()]
    return ""
