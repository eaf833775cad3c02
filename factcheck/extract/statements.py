"""Statements of a paragraph: what can be true or false without a number, one row a clause.

Left out: the saying itself ("the ministry said ..."; its content stays), questions, conditions,
orders, feelings and bare opinions, counted dead and injured (rows of their own kind), measures, and
clauses whose words point only elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.arguments import COPULAS
from factcheck.extract.carriers import carried, passes_on
from factcheck.extract.claimed import is_claimed
from factcheck.extract.complements import DEEDS, expletive
from factcheck.extract.draft import Draft
from factcheck.extract.misread import is_misread
from factcheck.extract.phrases import head_of, phrase, whole
from factcheck.extract.pointers import is_asked, is_pointing, points_elsewhere, stands_for_nothing
from factcheck.extract.predicate_words import acts, words
from factcheck.extract.predicates import Predicate, is_passive, read, verb_words
from factcheck.extract.quotes import quote_of
from factcheck.extract.speakers import words as saying_words
from factcheck.models import Statement
from factcheck.values import oppositions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

_CLAUSES = frozenset(
    ["ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "xcomp", "pcomp", "dep", "appos", "csubj"]
)
_ANY = {"nothing": "anything", "nobody": "anybody", "none": "any", "one": "anyone"}
"""What stands in a clause whose polarity tells that there is none."""
_DENIALS = frozenset(["acomp", "oprd", "advcl", "ccomp", "conj", "ROOT", "xcomp", "advmod"])
_ALL = frozenset(["everybody", "everyone"])
_TELLING = frozenset(["amod", "compound", "nummod", "poss", "prep"])
"""What on a noun tells more of it than that it is there."""


def statement_drafts(doc: Doc, referents: Mapping[int, Token] | None = None) -> list[Draft]:
    """Return a "statement" draft for each clause that states a fact, in the order of the text.

    ``value`` is a Statement in normal form: ``subject`` who does it, ``act`` the verb's lemma with particle
    and words of degree, ``object`` what it befalls and the places, ``polarity``. A passive stands in its
    active form, with an empty ``subject`` where nobody is named; "was unharmed" is "injure" denied. ``head``
    is the lemma of the thing acted upon, or of the subject where there is none; ``act`` the verb's lemma;
    ``anchor`` the verb. ``referents`` are the nouns that pronouns stand for, by token index. Linear in
    tokens, for trees of ordinary depth.
    """
    found = (read(token) for token in doc if _is_predicate(token) and is_claimed(token))
    known = referents or {}
    return [_draft(predicate, known) for predicate in found if _tells(predicate, known)]


# --- which clauses -----------------------------------------------------------------------------


def _is_predicate(token: Token) -> bool:
    if oppositions.denying(token.lower_):
        return token.dep_ in _DENIALS
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ not in _CLAUSES or is_misread(token):
        return False
    if any(oppositions.denying(c.lower_) and c.dep_ in _DENIALS for c in token.children):
        return False
    return _has_form(token) and not passes_on(token) and not _is_bound_for(token)


def _has_form(verb: Token) -> bool:
    """Say whether the verb's form makes a claim: finite, or a participle that tells what happened."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in DEEDS | {"of"}
    if verb.dep_ == "xcomp":
        return carried(verb)
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return verb.dep_ in {"ROOT", "ccomp"} or (verb.dep_ == "conj" and carried(verb.head))
    if verb.tag_ == "VB" and not any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.children):
        return verb.dep_ == "conj" and _has_form(verb.head)
    return True


def _is_bound_for(participle: Token) -> bool:
    """Say whether the word only tells where or when: "a ship bound for the island", "starting Tuesday", "following a defeat"."""
    if participle.lower_ == "following" and not any(c.dep_ in {"aux", "nsubj"} for c in participle.children):
        return participle.dep_ != "pcomp"
    if participle.lower_ in {"starting", "beginning"}:
        return participle.i + 1 < len(participle.doc) and participle.nbor(1).ent_type_ in {"DATE", "TIME"}
    return participle.lower_ == "bound" and any(c.lower_ in {"for", "to"} for c in participle.children)


# --- what becomes a row ------------------------------------------------------------------------


def _tells(found: Predicate, referents: Mapping[int, Token]) -> bool:
    """Say whether a reader learns a fact from the clause alone, and no other kind of row holds it."""
    people = [t for t in (found.agent, found.thing) if t is not None]
    lemma = found.verb.lemma_.lower()
    if not people or any(t.lower_ in {"i", "you", "me"} for t in people):
        return False
    if any(t.lower_ in {"we", "us"} for t in people) and lemma in words("feelings"):
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
    if (points_elsewhere(people[0]) and found.polarity) or any(points_elsewhere(t) for t in people[1:]):
        return False
    if not found.polarity and _compares(found, people[0]):
        return False
    if _is_known(found) or not found.polarity:
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
    if (found.agent is not None and found.agent == found.thing) or _is_cut_short(found) or _sums_up(found.verb):
        return True
    if people[0].lower_ == "it" and people[0].head != found.verb and people[0].head.lemma_.lower() in COPULAS:
        return found.verb.dep_ in {"advcl", "pcomp"}
    verb = found.verb
    shared = verb.dep_ == "conj" and verb.tag_ == "VBD" and is_passive(verb.head) and found.agent is not None
    return shared and not (found.thing or found.complement or found.rest or _is_known(found))


def _is_cut_short(found: Predicate) -> bool:
    """Say whether what is left out decides: "the only country where the firm works"."""
    said = (c for c in found.verb.children if c.dep_ == "attr")
    single = (c for c in said if any(k.lower_ == "only" or k.tag_ == "JJS" for k in c.children))
    return found.verb.lemma_ == "be" and any(k.dep_ == "relcl" for c in single for k in c.children)


def _sums_up(verb: Token) -> bool:
    """Say whether ", which" stands for all that was said before: "the sea rose, which proves the alarm right"."""
    opens = verb.left_edge
    summing = {"prove", "mean", "show", "suggest", "indicate", "explain"}
    return verb.dep_ == "relcl" and verb.lemma_ in summing and opens.lower_ == "which" and opens.nbor(-1).text == ","


def _only_is(found: Predicate, thing: Token) -> bool:
    """Say whether "there is" only brings in the thing of a clause: "there could be people who drowned"."""
    told = bool(found.rest) or _is_act(found) or any(c.dep_ in _TELLING for c in thing.children)
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
    return verb_words(found.verb) != found.verb.lemma_.lower() and _is_known(found)


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
    if _is_known(found) or not found.polarity:
        return False
    parts = {"dobj", "attr", "acomp", "npadvmod"}
    parts |= {"prep"} if found.verb.lemma_.lower() in words("measuring") else set()
    objects = (c for c in found.verb.children if c.dep_ in parts)
    return any(t.like_num for c in objects for t in c.subtree if t.i - c.left_edge.i < 8)


def _draft(found: Predicate, referents: Mapping[int, Token]) -> Draft:
    agent, acted = (t and referents.get(t.i, t) for t in (found.agent, found.thing))
    subject, thing = _shown(agent, found.quantity), _shown(acted, found.quantity)
    if not found.polarity:
        subject, thing = _ANY.get(subject.lower(), subject), _ANY.get(thing.lower(), thing)
    if found.agent is None and found.act.split()[-1] in COPULAS and not _is_act(found):
        subject, thing = thing, ""
    words_of_object = [part for part in (thing, found.complement, found.rest) if part]
    value = Statement(
        subject=subject, act=found.act, object=" ".join(words_of_object), polarity=found.polarity
    )
    start, end = quote_of(found)
    verb = found.verb
    return Draft(
        kind="statement",
        start=start,
        end=end,
        value=value,
        about=_told(found, value),
        head=head_of(acted) or head_of(agent),
        act=verb.lemma_.lower(),
        anchor=verb.i,
    )


def _told(found: Predicate, value: Statement) -> str:
    """Return the statement in words, "not" and what says of how many in their places: "some youths not smash windows"."""
    parts = [value.subject, value.act, value.object]
    quantity = found.quantity
    if quantity:
        parts[1] = value.act.replace(f"{quantity} ", "", 1)
        counted = 2 if is_passive(found.verb) or not value.subject else 0
        if quantity not in parts[counted].lower().split():
            of = "of " if quantity in {"one", "part"} else ""
            parts[counted] = f"{quantity} {of}{parts[counted]}".strip()
    if not value.polarity:
        parts[1] = f"not {parts[1]}"
    return " ".join(part for part in parts if part)


def _shown(token: Token | None, quantity: str) -> str:
    """Return the noun phrase, with what gathers it ("a group of men") unless the act's ``quantity`` tells that."""
    if token is None or whole(token) == token or token.lower_ in {"none", "number", *quantity.split()}:
        return phrase(token)
    return f"{token.lower_} of {phrase(token)}"


def _is_known(found: Predicate) -> bool:
    """Say whether the lists know what the act excludes: such a clause is worth its row."""
    return oppositions.known(verb_words(found.verb)) or oppositions.known(found.act.split()[-1])


def _is_act(found: Predicate) -> bool:
    """Say whether the copula only carries a noun of an act: "there was damage to the roof"."""
    return found.act.split()[-1] in acts().values()
