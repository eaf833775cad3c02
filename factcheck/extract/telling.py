"""Whether a clause that was read tells a fact by itself: what reads as nothing, as no more than a figure, or as a muddle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.arguments import COPULAS, is_parted
from factcheck.extract.complements import expletive
from factcheck.extract.misread import is_torn_office
from factcheck.extract.phrases import phrase, whole
from factcheck.extract.pointers import is_asked, is_pointing, points_elsewhere, stands_for_nothing
from factcheck.extract.predicate_words import acts, words
from factcheck.extract.predicates import Predicate, is_passive, lemma_of, verb_words
from factcheck.extract.speaking import words as saying_words
from factcheck.values import oppositions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_BARE = frozenset(["it", "they", "itself", "themselves"])
"""Of whom a reader of the row alone learns nothing."""
_ALL = frozenset(["everybody", "everyone"])
_TELLING = frozenset(["amod", "compound", "nummod", "poss", "prep"])
"""What on a noun tells more of it than that it is there."""


def tells(found: Predicate, referents: Mapping[int, Token]) -> bool:
    """Say whether a reader learns a fact from the clause alone, and no other kind of row holds it."""
    people = [t for t in (found.agent, found.thing) if t is not None]
    lemma = found.verb.lemma_.lower()
    who = [referents.get(t.i, t).lemma_ for t in people]
    if len(who) > 1 and who[0] == who[1] and people[1].tag_ == "PRP" and not people[1].lower_.endswith(("self", "selves")):
        return False  # whom "her" means, or who acted on her, was misread
    if not people or any(t.lower_ in {"i", "you", "me"} for t in people):
        return False
    if any(t.lower_ in {"we", "us"} for t in people) and lemma in words("feelings"):
        return False
    if people[0].lower_ in _BARE and people[0].i not in referents and found.polarity:
        return False
    bare = found.act == "be" and not (found.complement or found.rest or expletive(found.verb))
    bare = bare or (found.polarity and _only_is(found, people[0])) or _is_muddled(found, people)
    if bare or _is_opinion(found, people) or _is_figure(found) or stands_for_nothing(people[0]):
        return False
    said = bool(found.complement or found.rest or (found.thing is not None and found.agent is not None))
    nouns = any(c.pos_ in {"NOUN", "PROPN"} and c.dep_ != "npadvmod" for c in found.verb.rights)
    unsaid = lemma in words("unsaid") and not is_passive(found.verb)
    hollow = lemma in words("hollow") or unsaid or found.act == "go on"
    if not said and not nouns and hollow and not _says_enough(found):
        return False
    told = found.polarity or people[0].lower_ == "that"
    if (points_elsewhere(people[0]) and told) or any(points_elsewhere(t) for t in people[1:]):
        return False
    if not found.polarity and _compares(found, people[0]):
        return False
    if is_known(found) or not found.polarity:
        return True
    if found.verb.dep_ == "acl" and not said:
        return False
    quoted = found.top.dep_ == "ccomp" and found.top.head.lemma_.lower() in saying_words("say")
    named = any(t.pos_ != "PRON" or t.lower_ in _ALL or (quoted and t.i in referents) for t in people)
    return named or len(f"{found.complement} {found.rest}".split()) > 1


def _is_muddled(found: Predicate, people: list[Token]) -> bool:
    """Say whether who does what cannot be told from the clause.

    One noun stands on both sides, asks ("how many"), is an "it" of another clause, ", which" sums up, or the verb
    may share the passive of the verb before: "they were seen, chased".
    """
    if any(is_asked(t) for t in people) and found.complement not in words("asking"):
        return True
    told = {*found.complement.split(), *found.rest.split()}
    if people[0].i > found.verb.i and is_parted(people[0], found.verb):
        return True  # "Charged with murder: what the papers say"
    if any(whole(t).lower_ == "whom" for t in people) or _is_idle(found, people):
        return True
    if found.agent == people[0] and f" {phrase(people[0])} " in f" {found.rest} ":
        return True  # "the road through which a fifth of trade passes"
    if _is_loose_number(people[0], found.verb) or (found.verb.dep_ == "relcl" and people[0].lower_ == "thing"):
        return True
    if people[0].is_bracket or is_torn_office(people[0]) or told & {"how", "whom", "that"}:
        return True
    if (found.agent is not None and found.agent == found.thing) or _is_cut_short(found) or _sums_up(found.verb):
        return True
    if people[0].lower_ == "it" and people[0].head != found.verb and people[0].head.lemma_.lower() in COPULAS:
        return found.verb.dep_ in {"advcl", "pcomp"}
    if is_passive(found.verb) and found.thing is None and found.act == verb_words(found.verb):
        return True  # "hit by the storm are three towns"
    return _lacks_doer(found) or _may_be_passive(found)


def _is_idle(found: Predicate, people: list[Token]) -> bool:
    """Say whether the words tell nothing by themselves: "made it home", "there is no sign", "among the ruins was"."""
    verb = found.verb
    if verb.lemma_ == "make" and found.thing is not None and found.thing.lower_ == "it":
        return True
    if found.act != "be":
        return False
    told = bool(found.rest) or any(c.lower_ == "of" for c in people[0].children)
    sign = expletive(verb) and people[0].lemma_.lower() in words("signs") and not told
    return sign or (verb.sent[0].lower_ == "among" and people[0].i < verb.i and verb.dep_ == "ROOT")


def _is_loose_number(number: Token, clause: Token) -> bool:
    """Say whether the clause tells nothing of what is counted: "with 7:41 left", "20,000 (which is a figure)"."""
    if clause.dep_ not in {"acl", "relcl"} or not (number.like_num or number.text[0].isdigit()):
        return False
    return clause.lemma_ == "leave" or clause.left_edge.lower_ == "which"


def _lacks_doer(found: Predicate) -> bool:
    """Say whether nobody does what a finite verb in the present says: "agents provocateur fascist groups"."""
    verb = found.verb
    if verb.tag_ != "VBP" or verb.dep_ == "ROOT" or found.agent is not None or is_passive(verb):
        return False
    return found.act == verb_words(verb) and lemma_of(verb) not in COPULAS


def _may_be_passive(found: Predicate) -> bool:
    verb = found.verb
    shared = verb.dep_ == "conj" and verb.tag_ == "VBD" and is_passive(verb.head) and found.agent is not None
    return shared and not (found.thing or found.complement or found.rest or is_known(found))


def _is_cut_short(found: Predicate) -> bool:
    """Say whether what is left out decides: "the only country where the firm works"."""
    said = (c for c in found.verb.children if c.dep_ == "attr")
    single = (c for c in said if any(k.lower_ == "only" or k.tag_ == "JJS" for k in c.children))
    return found.verb.lemma_ == "be" and any(k.dep_ == "relcl" for c in single for k in c.children)


def _sums_up(verb: Token) -> bool:
    """Say whether ", which" stands for all that was said before: "the sea rose, which proves the alarm right"."""
    opens = verb.left_edge
    summing = {"prove", "mean", "show", "suggest", "indicate", "explain"}
    comma = opens.i > 0 and opens.nbor(-1).text == ","
    return verb.dep_ == "relcl" and verb.lemma_ in summing and opens.lower_ == "which" and comma


def _only_is(found: Predicate, thing: Token) -> bool:
    """Say whether "there is" only brings in the thing of a clause: "there could be people who drowned"."""
    told = bool(found.rest) or is_act(found) or any(c.dep_ in _TELLING for c in thing.children)
    brings = any(c.dep_ in {"relcl", "acl"} for c in thing.children)
    return found.act == "be" and expletive(found.verb) and brings and not told


def _compares(found: Predicate, actor: Token) -> bool:
    """Say whether "no" only sets something above all others: "no port ships more grain than Halden"."""
    none = any(c.lower_ == "no" for c in actor.children)
    than = next((t for t in found.verb.sent if t.lower_ == "than" and t.i > found.verb.i), None)
    return none and than is not None and not than.nbor(1).like_num


def _says_enough(found: Predicate) -> bool:
    """Say whether a verb that is hollow by itself tells something: "called off", "was not known"."""
    if found.verb.lemma_.lower() == "know":
        return is_passive(found.verb)
    return verb_words(found.verb) != found.verb.lemma_.lower() and is_known(found)


def _is_opinion(found: Predicate, people: list[Token]) -> bool:
    said = {word.lower() for word in found.complement.split()}
    if found.thing is not None:
        said |= {c.lower_ for c in found.thing.children if c.dep_ == "amod"}
    if found.verb.lemma_.lower() in COPULAS and is_pointing(people[0]):
        return True
    return bool(said & words("opinions"))


def _is_figure(found: Predicate) -> bool:
    """Say whether the clause is a count of dead or injured or a measure: those have kinds of their own."""
    thing = found.thing if found.thing is not None else found.agent
    counted = thing is not None and (thing.like_num or any(c.dep_ == "nummod" for c in thing.children))
    if counted and found.polarity and found.act in {"kill", "die", "injure", "wound", "hurt"}:
        return True
    if is_known(found) or not found.polarity:
        return False
    parts = {"dobj", "attr", "acomp", "npadvmod"}
    parts |= {"prep"} if found.verb.lemma_.lower() in words("measuring") else set()
    objects = (c for c in found.verb.children if c.dep_ in parts)
    return any(t.like_num for c in objects for t in c.subtree if t.i - c.left_edge.i < 8)


def is_known(found: Predicate) -> bool:
    """Say whether the lists know what the act excludes: such a clause is worth its row."""
    return oppositions.known(verb_words(found.verb)) or oppositions.known(found.act.split()[-1])


def is_act(found: Predicate) -> bool:
    """Say whether the copula only carries a noun of an act: "there was damage to the roof"."""
    return found.act.split()[-1] in acts().values()
