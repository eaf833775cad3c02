"""A verb's clause in one normal form: who does what to what, whether or not, and how far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.arguments import CLIMB, COPULAS, OBJECTS, SUBJECTS, has_own, object_of, stands_apart, subject_of
from factcheck.extract.complements import called, complement, degrees, expletive, obliques, quantifiers
from factcheck.extract.phrases import phrase
from factcheck.extract.predicate_words import acts, words
from factcheck.extract.quantity_words import participle
from factcheck.values import oppositions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_BORNE = frozenset(["charge", "accuse", "arrest", "convict", "acquit", "hospitalize"])
"""Verbs that without an object in the past tell what their subject bore."""
_CARRIED = frozenset(["bring", "take", "send", "rush", "transfer", "airlift", "hand"])
"""Verbs that do nothing without an object: what was found "and brought" somewhere did not bring."""
_WISHES = frozenset(["want", "like", "prefer", "need"])
_NONE = frozenset(["no", "not", "neither", "none", "nobody", "nothing", "nor"])


@dataclass(frozen=True, slots=True)
class Predicate:
    """One clause read. ``thing`` is what the act befalls, or what the state is of."""

    verb: Token
    top: Token
    """The outermost verb that the clause hangs on: "plans" of "plans to send"."""
    agent: Token | None
    thing: Token | None
    act: str
    complement: str
    """What a copula says of the thing."""
    rest: str
    """Places, aims and manner."""
    polarity: bool
    quantity: str = ""
    """The words of ``act`` that say of how many: "all", "some", "one"."""


def read(verb: Token) -> Predicate:
    """Return the normal form of the clause whose verb (or denying adjective) is ``verb``."""
    chain = list(_chain(verb))
    top = chain[-1]
    subject = subject_of(verb)
    denied = _negations(chain, subject) % 2 == 1
    denial = oppositions.denying(verb.lower_)
    if denial:
        return Predicate(verb, top, None, _thing_of_adjective(verb), denial, "", obliques(verb), denied)
    if is_passive(verb):
        agent, thing = _by(verb), subject
    else:
        agent, thing = subject, object_of(verb)
    light = _light(verb, agent, thing)
    if light is not None and light[1] is not None:
        denied ^= light[0] == thing and verb.lemma_.lower() in words("escapes")
        noun, thing, agent = light
        act = " ".join([*degrees(noun), acts()[noun.lemma_.lower()]])
        return Predicate(verb, top, agent, thing, act, "", obliques(verb, thing, noun), not denied)
    said = called(verb)
    if said is not None:
        thing = thing if thing is not None else agent
        return Predicate(verb, top, None, thing, "be", said.lower_, obliques(verb, thing), not denied)
    quantity = quantifiers(subject)
    act = " ".join([*_stage(chain), *degrees(verb), *quantity, verb_words(verb)])
    if lemma_of(verb) in COPULAS and thing is None:
        thing, agent = agent, None
    rest = obliques(verb, thing)
    gift = object_of(verb) if verb.lemma_.lower() in words("giving") and is_passive(verb) else None
    if gift is not None:
        thing, rest = gift, f"to {phrase(subject)} {rest}".strip()
    return Predicate(verb, top, agent, thing, act, complement(verb), rest, not denied, " ".join(quantity))


def is_passive(verb: Token) -> bool:
    """Say whether what stands as the subject is acted upon."""
    told = {c.dep_ for c in verb.children}
    if verb.lower_ == "rid" or (lemma_of(verb) in words("intransitive") and "auxpass" not in told):
        return False  # "got rid of" is what the subject did
    if told & {"auxpass", "nsubjpass"} or ("agent" in told and not {"nsubj", "dobj"} <= told):
        return True
    borne = _BORNE | (_CARRIED if verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.head.children) else set())
    if verb.tag_ == "VBD" and lemma_of(verb) in borne and told.isdisjoint(OBJECTS | {"aux", "ccomp"}):
        return True  # "Ferry captain charged with fraud", "was found and brought to town"
    if _may_be_participle(verb) or _is_mistagged(verb):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ == "aux" for c in verb.children):
        return False
    if any(c.dep_ == "nsubj" for c in verb.children):
        # "Service fully restored", "heard her named": what is done to an object would name one
        if any(c.dep_ in OBJECTS | {"prt"} for c in verb.children) or verb.dep_ == "relcl":
            return stands_apart(verb)
        whole = verb.dep_ in {"ROOT", "conj"} and verb.sent[-1].text == "."  # there the tagger errs
        return not whole or (verb.dep_ == "conj" and is_passive(verb.head))
    shared = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl"} or shared


def _may_be_participle(verb: Token) -> bool:
    """Say whether a verb that needs an object and has none shares a passive: "was shot at and hit", "hit and killed by a car"."""
    lemma = lemma_of(verb)
    if lemma not in words("taking") or participle(lemma) != verb.lower_ or any(c.dep_ in OBJECTS for c in verb.children):
        return False
    if verb.dep_ == "conj" and not has_own(verb):
        return verb.head.pos_ == "VERB" and is_passive(verb.head)
    other = next((c for c in verb.children if c.dep_ == "conj" and c.i == verb.i + 2), None)
    return other is not None and any(c.dep_ == "agent" for c in other.children)


def _is_mistagged(verb: Token) -> bool:
    """Say whether a past on a noun is its participle: "a thief recaptured in May"; "after a wave struck" opens a clause."""
    if verb.tag_ != "VBD" or lemma_of(verb) not in words("taking") or object_of(verb) is not None:
        return False
    if verb.dep_ == "ROOT":  # "Quake jolts Iran, felt in Oman"
        told = any(c.dep_ in {"aux", "prt", "ccomp"} for c in verb.children)
        return not told and participle(lemma_of(verb)) == verb.lower_ and verb.sent[-1].text[-1].isalnum()
    if verb.dep_ != "acl":
        return False
    opened = verb.head.dep_ == "pobj" and verb.head.head.lower_ in {"after", "before", "until", "since", "as"}
    return not opened and verb.head.dep_ != "ROOT" and not any(c.dep_ in SUBJECTS for c in verb.children)


def verb_words(verb: Token) -> str:
    """Return the verb's lemma with its particle."""
    particles = [c.lower_ for c in verb.children if c.dep_ == "prt" or _is_ahead(c) or _is_stranded(c)]
    return " ".join([lemma_of(verb), *dict.fromkeys(particles)])


def _is_ahead(child: Token) -> bool:
    """Say whether "ahead" goes with the verb: not in "gave the go-ahead"."""
    return child.lower_ == "ahead" and (child.i == 0 or child.nbor(-1).text != "-")


def _is_stranded(child: Token) -> bool:
    """Say whether the preposition has lost its noun to the subject: "was shot at" is not "was shot"."""
    verb = child.head
    stands = child.dep_ == "prep" and child.i == verb.i + 1 and not list(child.children)
    return stands and (any(c.dep_ == "nsubjpass" for c in verb.children) or (verb.dep_ == "acl" and verb.tag_ == "VBN"))


def lemma_of(verb: Token) -> str:
    """Return the verb's lemma; the model has none for the typographic "’s" of "he’s"."""
    return "be" if verb.lemma_.startswith("’") else str(verb.lemma_.lower())


# --- the verb and those over it ----------------------------------------------------------------


def _chain(verb: Token) -> Iterator[Token]:
    yield verb
    if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.dep_ == "xcomp" and not has_own(verb):
        verb = verb.head  # "agreed to cut wages and raise taxes"
    for _ in range(CLIMB):
        raised = verb.dep_ == "ccomp" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
        if not (verb.dep_ == "xcomp" or raised) or verb.head == verb:
            return
        governor = verb.head
        verb = governor.head if governor.dep_ == "acomp" else governor
        if verb != governor:
            yield governor
        yield verb


def _negations(chain: list[Token], subject: Token | None) -> int:
    count = 0
    for place, token in enumerate(chain):
        plain = any(c.dep_ == "neg" for c in token.children)
        count += plain or any(_no_longer(c) for c in token.children)
        over = place > 0
        count += over and token.lemma_.lower() in words("negating")
        count += over and token.lemma_ == "have" and any(c.lower_ == "yet" for c in token.children)
        if not plain:
            objects = (c for c in token.children if c.dep_ in OBJECTS | {"attr", "acomp", "oprd"} and c != subject)
            count += any(_none(c) for c in objects)
    top = chain[-1]
    count += top.dep_ == "pcomp" and top.head.lower_ == "without"
    count += top.dep_ == "ccomp" and top.head.lemma_ in {"believe", "think", "expect"} and _negated(top.head)
    return count + (subject is not None and _none(subject))


def _no_longer(child: Token) -> bool:
    return child.lower_ == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no"


def _negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _none(token: Token) -> bool:
    """Say whether the phrase is of none at all; "No. 5" is a number."""
    nouns = [token, *(c for c in token.children if c.dep_ == "compound")]
    own = [token, *(c for noun in nouns for c in noun.children if c.dep_ in {"det", "neg"})]
    return any(
        t.lower_ in _NONE and not (t.i + 1 < len(t.doc) and t.nbor().text[:1] in ".1234567890") for t in own
    )


def _stage(chain: list[Token]) -> list[str]:
    """Return the governor that says how far the act has come, with "to"."""
    if chain[0].dep_ == "ccomp" and chain[-1].lemma_ in _WISHES and any(c.dep_ in SUBJECTS for c in chain[0].children):
        return []  # "the club wanted him to stay" is not his wish
    lemmas = (token.lemma_.lower() for token in chain[1:])
    found = next((lemma for lemma in lemmas if lemma in words("staged")), None)
    return [found, "to"] if found else []


# --- what takes part ---------------------------------------------------------------------------


def _thing_of_adjective(adjective: Token) -> Token | None:
    """Return what is "unharmed": its own noun, else the object or subject of the verb it hangs on."""
    own = next((c for c in adjective.children if c.dep_ in SUBJECTS), None)
    if own is not None:
        return own
    if adjective.dep_ == "amod":
        return adjective.head
    head = adjective.head
    found = next((c for c in head.children if c.dep_ in OBJECTS and c.i < adjective.i), None)
    return found or subject_of(head if head.pos_ in {"VERB", "AUX"} else adjective)


def _light(
    verb: Token, agent: Token | None, thing: Token | None
) -> tuple[Token, Token | None, Token | None] | None:
    """Return (noun of the act, what it befalls, who does it) of "suffered damage", "damage was reported"."""
    lemma = verb.lemma_.lower()
    if thing is not None and thing.lemma_.lower() in acts():
        if is_passive(verb):
            return (
                (thing, _befallen(verb, thing), agent) if lemma in words("tells") | words("causes") else None
            )
        struck = _target(thing, {"on"}) if lemma == "have" else None
        if struck is not None:
            return thing, struck, agent  # "had an effect on the town"
        if lemma in words("bears") | words("escapes"):
            return thing, _befallen(verb, thing) if lemma in words("tells") else agent, None
        return (thing, _befallen(verb, thing), agent) if lemma in words("causes") else None
    if lemma in words("treats") | words("escapes"):
        noun = _target(verb, {"for", "with"})
        befallen = agent if lemma in words("escapes") else thing
        return (noun, befallen, None) if noun is not None and noun.lemma_.lower() in acts() else None
    nouns = (c for c in verb.children if c.dep_ in {"attr", "nsubj"})
    there = next((c for c in nouns if c.lemma_.lower() in acts()), None)
    if there is not None and ((lemma == "be" and expletive(verb)) or lemma in {"occur", "happen"}):
        return there, _befallen(verb, there), None
    return None


def _befallen(verb: Token, noun: Token) -> Token | None:
    """Return the thing of "damage to the bridge", "damage was reported in the city"."""
    whom = _BEFALLS - {"in", "on", "at"} if noun.lemma_.lower() in words("bodily") else _BEFALLS  # "no injuries in Lom"
    return _target(noun, whom) or _target(verb, whom)


_BEFALLS = {"to", "in", "of", "on", "at", "among"}


def _target(token: Token, prepositions: set[str]) -> Token | None:
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in prepositions:
            found = next((c for c in prep.children if c.dep_ == "pobj"), None)
            if found is not None and found.ent_type_ not in {"DATE", "TIME"}:
                return found
    return None


def _by(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            by = (c for c in child.children if c.dep_ == "pobj" and c.ent_type_ not in {"DATE", "TIME"})
            return next((c for c in by if not c.like_num and c.lemma_ != "standard"), None)  # "muted by its standards"
    return None
