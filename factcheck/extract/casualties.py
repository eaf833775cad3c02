"""Which words make a counted thing a toll, and which toll: killed, injured, missing, survived.

The classes are those that emergency services report apart. People rescued, evacuated or homeless are
counts: they are no toll.
"""

from __future__ import annotations

from spacy.tokens import Token

from factcheck.extract.quantity_words import states, words
from factcheck.extract.spot import heads_clause

_BESIDE = frozenset(["amod", "acl", "acomp", "oprd", "relcl", "advcl"])
_COMPLEMENTS = frozenset(["acomp", "oprd", "ccomp", "xcomp", "advmod", "amod", "attr", "conj"])


def state_of(token: Token) -> str | None:
    """Return the state that a single word names, or None."""
    return states().get(token.lemma_.lower()) or states().get(token.lower_)


def casualty_state(thing: Token | None, act: Token | None, value_root: Token) -> str | None:
    """Return which toll a count belongs to, or None when it is no toll.

    Looks at the thing itself ("deaths"), its modifiers and complements ("people dead", "wounded
    civilians"), then at the act ("killed 12") and its complement ("left 12 injured").
    """
    if thing is not None and (thing.lemma_.lower() in words("lifeless") or _is_attempted(thing)):
        return None
    if state := _state_behind(value_root):
        return state
    if _counts_the_living(value_root):
        return "survived"
    for token in (value_root, thing):
        if token is None:
            continue
        if state := _counted_state(token):
            return state
        for child in token.children:
            if child.dep_ in _BESIDE and (state := state_of(child)):
                return None if _is_doing(child) else state
    counted = thing if thing is not None else value_root
    return _act_state(counted, act) or _of_death(counted) or _of_death(value_root) or _of_number(counted)


def _counts_the_living(value: Token) -> bool:
    """Say whether the subject tells of the living: "the number of those pulled alive has reached 37"."""
    verb = next((above for above in value.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < value.i) if verb is not None else ()
    return any(c.lemma_ == "number" and any(t.lower_ == "alive" for t in c.subtree) for c in subjects)


def _is_attempted(harm: Token) -> bool:
    """Say whether nobody died of it: "two of attempted murder"."""
    return any(child.lower_ == "attempted" for child in harm.children)


def _state_behind(value: Token) -> str | None:
    """Return the state right behind a bare number: "265 dead, one passenger survives"."""
    behind = value.nbor() if value.like_num and value.i + 1 < len(value.doc) else None
    if behind is None or behind.tag_ in {"VBG", "VBP", "VBZ"} or _is_doing(behind):
        return None
    return state_of(behind)


def _counted_state(token: Token) -> str | None:
    """Return the state that a counted noun names: "deaths", "bodies", the 12 of "12 dead"."""
    return None if token.tag_ == "VBG" else state_of(token)


def _is_doing(verb: Token) -> bool:
    """Say whether the word of harm tells of what its noun does: "a man killing", "gunmen who killed"."""
    if verb.lemma_.lower() not in words("harming"):
        return False
    return verb.tag_ in {"VBG", "VB"} or any(
        child.dep_ == "dobj" and not child.lower_.endswith(("self", "selves")) for child in verb.children
    )


def _act_state(thing: Token, act: Token | None) -> str | None:
    if act is None:
        return None
    lemma = act.lemma_.lower()
    if state := state_of(act):
        said_to = thing.dep_ == "nsubjpass" and thing.head != act
        inflicts = _in_agent(thing) or ((thing.dep_ == "nsubj" or said_to) and _is_doing(act))
        return state if not inflicts and _befalls(thing, act) else None
    if lemma in words("bearing"):
        return "killed" if thing.lemma_.lower() == "life" else _borne(thing, act)
    return _told(thing, act) if lemma in words("telling") else None


def _borne(thing: Token, act: Token) -> str | None:
    """Return "injured" where the thing suffers injuries or is treated in hospital, "two of his men" as well."""
    if thing.dep_ == "pobj" and thing.head.lower_ == "of" and thing.head.head.like_num:
        thing = thing.head.head
    if thing.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    harms = (one for child in act.children if child.dep_ in {"dobj", "prep"} for one in (child, *child.children))
    return "injured" if any(one.lemma_.lower() in words("harms") for one in harms) else None


def _told(thing: Token, act: Token) -> str | None:
    """Return the state that a complement tells: "left 12 dead", "were found dead", "is in hospital"."""
    for child in act.children:
        if child == thing or child.i < thing.i:
            continue
        if child.dep_ in _COMPLEMENTS and (state := state_of(child)):
            return None if _is_doing(child) and child.tag_ != "VBN" else state
        hospital = child.dep_ == "prep" and any(one.lemma_.lower() == "hospital" for one in child.children)
        if hospital and child.lower_ == "in" and thing.dep_ in {"nsubj", "nsubjpass"}:
            return "injured"
    return None


def _befalls(thing: Token, act: Token) -> bool:
    """Say whether the counted thing is what the act befalls, not its place, time or means."""
    token = thing
    for _ in range(6):
        if token == act or token.head == act:
            return token.dep_ not in {"prep", "agent", "npadvmod", "advcl"} and not heads_clause(token)
        token = token.head
    return True


def _in_agent(thing: Token) -> bool:
    return thing.dep_ == "pobj" and thing.head.dep_ == "agent"


def _of_death(thing: Token) -> str | None:
    """Return the state of "the death of three citizens", "the number of dead"."""
    if thing.dep_ == "pobj" and thing.head.lower_ == "of":
        return state_of(thing.head.head) if thing.head.head.pos_ == "NOUN" else None
    return None


def _of_number(thing: Token) -> str | None:
    """Return the state of "the number of dead rose", "the number of people killed rose", whose verb the parser may mistake."""
    if thing.lemma_.lower() == "number":
        dead = (one for of in thing.children if of.lower_ == "of" for one in of.children if one.dep_ == "pobj")
        return next((state_of(one) for one in dead), None)
    doc = thing.doc
    told = thing.i > 1 and doc[thing.i - 1].lower_ == "of" and doc[thing.i - 2].lemma_.lower() == "number"
    behind = doc[thing.i + 1] if told and thing.i + 1 < len(doc) else None
    return state_of(behind) if behind is not None and behind.tag_ in {"VBN", "VBD", "JJ"} else None
