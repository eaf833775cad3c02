"""Which words make a counted thing a toll, and which toll: dead, injured, missing, rescued, homeless.

The classes are those that emergency services report apart; the word lists are ours, from the
usual verbs, adjectives and nouns of casualty reporting. All entries are lemmas.
"""

from __future__ import annotations

from spacy.tokens import Token

STATES: dict[str, frozenset[str]] = {
    "killed": frozenset(
        "kill die dead death perish toll fatality slay murder drown body corpse deceased lifeless "
        "execute massacre succumb decease".split()
    ),
    "injured": frozenset(
        "injure wound hurt injury hospitalize hospitalise casualty maim burn-victim injured wounded".split()
    ),
    "missing": frozenset("missing unaccounted disappear vanish untraced".split()),
    "rescued": frozenset("rescue survive survivor pull-out".split()),
    "displaced": frozenset("homeless displace evacuate evacuee".split()),
}
TOLL_STATES = ("killed", "injured", "missing")
STATE_OF = {word: state for state, words in STATES.items() for word in words}


def lemma(token: Token) -> str:
    """Return the lower-case lemma, with participles that the tagger calls adjectives undone."""
    return str(token.lemma_.lower())


def state_of(token: Token) -> str | None:
    """Return the state that a single word names, or None."""
    return STATE_OF.get(lemma(token)) or STATE_OF.get(token.lower_)


def casualty_state(thing: Token | None, act: Token | None, value_root: Token) -> str | None:
    """Return which toll a count belongs to, or None when it is no toll.

    Looks at the thing itself ("deaths"), its modifiers and complements ("people dead", "wounded
    civilians"), then at the act ("killed 12") and its complement ("left 12 injured").
    """
    for token in (value_root, thing):
        if token is None:
            continue
        if state := state_of(token):
            return state
        for child in token.children:
            if child.dep_ in {"amod", "acl", "acomp", "oprd", "relcl", "compound", "advcl"} and (
                state := state_of(child)
            ):
                return state
    return _act_state(thing if thing is not None else value_root, act)


def _act_state(thing: Token, act: Token | None) -> str | None:
    if act is None:
        return None
    state = state_of(act)
    if state and not (state == "killed" and thing.dep_ == "nsubj" and lemma(act) in {"kill", "murder", "slay"}):
        return state
    if lemma(act) in {"leave", "be", "remain", "go", "list", "report", "confirm", "find", "declare", "pronounce", "feared"}:
        for child in act.children:
            if child.dep_ in {"acomp", "oprd", "ccomp", "xcomp", "advmod", "amod", "attr"} and (state := state_of(child)):
                return state
    return None
