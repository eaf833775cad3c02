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
from factcheck.extract.complements import DEEDS
from factcheck.extract.draft import Draft
from factcheck.extract.misread import is_misread
from factcheck.extract.phrases import head_of, phrase, whole
from factcheck.extract.predicate_words import words
from factcheck.extract.predicates import Predicate, is_passive, lemma_of, read
from factcheck.extract.quotes import quote_of
from factcheck.extract.telling import is_act, tells
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
    return [_draft(predicate, known) for predicate in found if tells(predicate, known)]


# --- which clauses -----------------------------------------------------------------------------


def _is_predicate(token: Token) -> bool:
    if oppositions.denying(token.lower_):
        return token.dep_ in _DENIALS
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ not in _CLAUSES or not _has_form(token):
        return False
    if any(oppositions.denying(c.lower_) and c.dep_ in _DENIALS for c in token.children):
        return False
    return not _is_bound_for(token) and not passes_on(token) and not is_misread(token)


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
    if participle.lower_ in words("absolute") and participle.dep_ in {"advcl", "prep"}:
        return True
    if participle.lower_ in {"starting", "beginning"}:
        return participle.i + 1 < len(participle.doc) and participle.nbor(1).ent_type_ in {"DATE", "TIME"}
    led = any(c.lower_ in {"for", "to", "into", "toward", "towards"} for c in participle.children)
    heads = participle.lower_ in {"headed", "heading"} and participle.dep_ in {"acl", "advcl"}
    return (participle.lower_ == "bound" or heads) and led


# --- what becomes a row ------------------------------------------------------------------------


def _draft(found: Predicate, referents: Mapping[int, Token]) -> Draft:
    agent, acted = (t and referents.get(t.i, t) for t in (found.agent, found.thing))
    subject, thing = _shown(agent, found.quantity), _shown(acted, found.quantity)
    if not found.polarity:
        subject, thing = _ANY.get(subject.lower(), subject), _ANY.get(thing.lower(), thing)
    if found.agent is None and found.act.split()[-1] in COPULAS and not is_act(found):
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
        act=lemma_of(verb),
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
