"""The act on a counted thing as a reader is told of it: "fired", "hit city", "(searched houses in)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.noun_phrase import noun_phrase
from factcheck.extract.quantity_words import happenings, participle, words
from factcheck.extract.spot import CLIMB, Spot, child, is_happening, object_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_INSIDE = frozenset(["nummod", "compound", "amod", "nmod", "appos", "conj", "quantmod", "poss", "meta", "dep"])
_GIVEN_WITH = frozenset(["including", "like"])


def act_words(spot: Spot, thing: Token, verb: Token, lemma: str) -> str:
    """Return the words of the act ``lemma`` under ``verb`` that hold of the counted ``thing``.

    They stand behind those of the thing. A thing that the act befalls has its participle ("missiles fired"), one
    that acts its verb and object ("men crossed river"), one that is only where or by what it happens verb and
    preposition in brackets ("villages (searched houses in)"). Nothing is told where the thing hangs on another
    noun that takes part in the thing's place.
    """
    if verb.lower_ == "bound" or happenings().get(thing.lemma_.lower()) == lemma:
        return ""
    if thing.is_ancestor(verb):
        acts = verb.tag_ == "VBG" or any(c.dep_ == "nsubj" and c.tag_ in {"WDT", "WP"} for c in verb.children)
        return _done(spot, verb) if acts else participle(lemma)
    top, joint = _top(spot, thing)
    if joint is None:
        acts = top.dep_ == "nsubj" and top.head == verb
        filled = top.i < verb.i or object_of(verb) is not None  # "scored 28 points", which the parser hangs aside
        aside = top.dep_ in {"npadvmod", "advmod"} and thing.lemma_ != "time" and filled
        return "" if aside else _done(spot, verb) if acts else participle(lemma)
    on = joint.head
    if joint.lower_ == "of" and is_happening(on):
        return participle(happenings()[on.lemma_.lower()])
    befallen = on.dep_ == "dobj" and on.head == verb and joint.lower_ != "of"
    patient = on if befallen else child(verb, "dobj")
    bare = verb.lemma_.lower() in words("light") and patient is None and verb.lemma_ != "do"
    among_them = joint.nbor(1).tag_ == "PRP"
    if (on != verb and not befallen) or bare or among_them or child(verb, "xcomp") is not None:
        return ""
    other = patient.text if patient is not None and spot.free_noun(patient) else ""
    return f"({' '.join(part for part in (verb_words(verb), other, joint.lower_) if part)})"


def loose_act(spot: Spot, verb: Token, lemma: str) -> str:
    """Return the words of the act for a number that stands without a noun: "the other two seemed to be cut"."""
    return _done(spot, verb) if child(verb, "xcomp") is not None and object_of(verb) is None else participle(lemma)


def joint_of(spot: Spot, thing: Token) -> Token | None:
    """Return the preposition by which the phrase of the thing hangs on what happens; None where none does."""
    return _top(spot, thing)[1]


def verb_words(verb: Token) -> str:
    """Return the verb as written, with its particle; an attempt is told as one."""
    attempted = verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() in {"attempt", "try", "seek"}
    return f"{verb.head.lower_} to {_plain(verb)}" if attempted else _plain(verb)


def _plain(verb: Token) -> str:
    particle = child(verb, "prt") or next((c for c in verb.children if c.lower_ == "away" and c.i == verb.i + 1), None)
    return verb.lower_ if particle is None else f"{verb.lower_} {particle.lower_}"


def _done(spot: Spot, verb: Token) -> str:
    """Return the verb with its object, or with the verb that it leads to: "managed to escape"."""
    patient, led = object_of(verb), child(verb, "xcomp")
    if patient is not None and spot.free_noun(patient):
        return f"{verb_words(verb)} {noun_phrase(spot, patient)}"
    if patient is None and led is None and verb.lemma_.lower() in words("light"):
        return f"{verb_words(verb)} {_toward(spot, verb)}".strip()
    if led is None or patient is not None or led.tag_ not in {"VB", "VBN"}:
        return verb_words(verb)
    before = (c.lower_ for c in led.children if c.dep_ in {"aux", "auxpass"})
    return " ".join([verb_words(verb), *before, _plain(led)])


def _toward(spot: Spot, verb: Token) -> str:
    """Return the "to streets" of a verb that says nothing alone: "people took to streets"."""
    for prep in verb.rights:
        noun = child(prep, "pobj") if prep.dep_ == "prep" else None
        if noun is not None and spot.free_noun(noun) and noun.ent_type_ not in {"DATE", "TIME"}:
            return f"{prep.lower_} {noun_phrase(spot, noun)}"
    return ""


def _top(spot: Spot, thing: Token) -> tuple[Token, Token | None]:
    """Return the head of the phrase that counts the thing, and the preposition that the phrase hangs on.

    A number without a noun ("a cable failed, two held") takes its own part, not that of the noun it shares.
    """
    shared = thing != spot.root and not thing.is_ancestor(spot.root) and not spot.root.is_ancestor(thing)
    token = spot.root if shared else thing
    for _ in range(CLIMB):
        above = token.head
        if token.dep_ == "pobj" and above.pos_ in {"ADP", "SCONJ", "VERB"}:
            gathered = above.lower_ == "of" and (
                above.head.i in spot.taken or above.head.lemma_.lower() in words("gathers")
            )
            if not gathered and above.lower_ not in _GIVEN_WITH:
                return token, above
            token = above.head
        elif token.dep_ in _INSIDE and above.pos_ in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}:
            token = above
        else:
            break
    return token, None
