"""Which noun a relative clause is told of, where the parse hangs it on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.persons import sex_of
from factcheck.extract.spot import is_happening
from factcheck.values.places import kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

_EFFECTS = frozenset(["kill", "lead", "injure", "wound", "claim", "destroy", "damage", "leave", "cause", "spark", "trigger"])
_ONE = frozenset(["is", "was", "has", "does", "'s", "’s"])
_SEVERAL = frozenset(["are", "were", "have", "do"])
_PLACES = frozenset(["FAC", "LOC", "GPE"])
_NOUNS = frozenset(["NOUN", "PROPN"])


def told_of(clause: Token, pronoun: Token) -> Token:
    """Return the noun that ``pronoun`` of the relative ``clause`` stands for: the clause's head, if it fits.

    It does not fit where the verb is of another number, nor a person before "which", nor a place before "who".
    The nearest noun that does is meant then: of the same phrase, and for "who" a person before it. What has victims
    or effects is the happening and not the place of it: "a fire at the mill that killed two".
    """
    noun = clause.head
    there = _noun_there(noun)
    if there is not None and pronoun.lower_ in {"that", "which"} and _does(there, noun, clause):
        return there
    last = _last_named(noun, pronoun)
    if last is not None:
        return last
    number = _number_of(clause) if pronoun.dep_ in {"nsubj", "nsubjpass"} else None
    if _fits(noun, number, pronoun):
        return noun
    if pronoun.lower_ == "who" and number in {None, "one"} and is_place(noun):
        before = reversed(noun.doc[noun.sent.start : noun.left_edge.i])
        return next((t for t in before if t.pos_ in _NOUNS and sex_of(t) is not None), noun)
    between = reversed(noun.doc[noun.i + 1 : pronoun.i])
    inner = (t for t in between if t.pos_ in _NOUNS and t.dep_ in {"pobj", "conj", "appos"} and noun.is_ancestor(t))
    led = pronoun.lower_ == "which" or noun.head.lower_ == "of"  # "the rescue of a boy, which", "a city of 500 people that was"
    over = noun.head.head if noun.dep_ == "pobj" and led else noun
    fitting = (t for t in (*inner, over) if (t.pos_ in _NOUNS or t.tag_ == "VBG") and _fits(t, number, pronoun))
    return next(fitting, noun)


def _last_named(noun: Token, pronoun: Token) -> Token | None:
    """Return the last of several people named before ", who is": "his mother, Anna, and sister, Clara, 20, who is ill"."""
    if pronoun.lower_ != "who" or _number_of(pronoun.head) == "several":
        return None
    before = (t for t in reversed(noun.doc[noun.i + 1 : pronoun.i]) if t.pos_ in _NOUNS)
    nearest = next(before, None)
    named = nearest is not None and nearest.dep_ == "conj" and nearest.ent_type_ == "PERSON" and noun.is_ancestor(nearest)
    return nearest if named else None


def _noun_there(place: Token) -> Token | None:
    """Return the "fire" of "a fire at the mill", the "boat" of "a boat in the area"."""
    preposition = place.head
    while preposition.dep_ == "pobj" and preposition.head.lower_ == "of":
        preposition = preposition.head
    if place.dep_ != "pobj" or preposition.lower_ not in {"at", "in", "on", "near", "off"}:
        return None
    return preposition.head if preposition.head.pos_ == "NOUN" else None


def _does(there: Token, place: Token, clause: Token) -> bool:
    """Say whether the clause is of the thing there: a happening that has effects, or whatever acts in an "area"."""
    if clause.lemma_.lower() in _EFFECTS and is_happening(there):
        return True
    return place.lemma_.lower() in {"area", "region", "vicinity"} and any(c.dep_ == "dobj" for c in clause.children)


def _fits(noun: Token, number: str | None, pronoun: Token) -> bool:
    several = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
    if pronoun.lower_ == "who" and is_place(noun):
        return False
    named = noun.head if noun.dep_ == "appos" else noun
    if pronoun.lower_ == "which" and not several and (sex_of(noun) or sex_of(named)) is not None:
        return False
    return number is None or several == (number == "several") or noun.tag_ not in {"NN", "NNS"}


def is_place(noun: Token) -> bool:
    """Say whether the singular noun is a place, by its name or its lemma."""
    return noun.tag_ in {"NN", "NNP"} and (noun.ent_type_ in _PLACES or noun.lemma_.lower() in kinds())


def _number_of(verb: Token) -> str | None:
    """Return "one" or "several" as the finite verb tells; None for forms that serve both."""
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    if first.lower_ in _ONE or first.tag_ == "VBZ":
        return "one"
    return "several" if first.lower_ in _SEVERAL or (first.tag_ == "VBP" and first.pos_ != "PROPN") else None
