"""Statements of a paragraph: what can be true or false without a number, one row a clause.

Left out: the saying itself ("the ministry said ..."; its content stays), questions, conditions,
orders, feelings and bare opinions, counted dead and injured (rows of their own kind), measures, and
clauses whose words point only elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.draft import Draft
from factcheck.extract.phrases import head_of, phrase
from factcheck.extract.predicate_words import acts, words
from factcheck.extract.predicates import CLIMB, COPULAS, Predicate, is_passive, read, subject_of, verb_words
from factcheck.extract.quotes import quote_of
from factcheck.extract.speakers import can_speak
from factcheck.extract.speakers import words as saying_words
from factcheck.models import Statement
from factcheck.values import oppositions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

_CLAUSES = frozenset(
    ["ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "xcomp", "pcomp", "dep", "appos", "csubj"]
)
_DENIALS = frozenset(["acomp", "oprd", "advcl", "ccomp", "conj", "ROOT", "xcomp", "advmod"])
_GERUND_PREPS = frozenset(["without", "after", "by", "before", "of", "while", "following"])
_ALL = frozenset(["everybody", "everyone"])
_POINTING = frozenset(["this", "that", "these", "those", "what", "there"])


def statement_drafts(doc: Doc, referents: Mapping[int, Token] | None = None) -> list[Draft]:
    """Return a "statement" draft for each clause that states a fact, in the order of the text.

    ``value`` is a Statement in normal form: ``subject`` who does it, ``act`` the verb's lemma with particle
    and words of degree, ``object`` what it befalls and the places, ``polarity``. A passive stands in its
    active form, with an empty ``subject`` where nobody is named; "was unharmed" is "injure" denied. ``head``
    is the lemma of the thing acted upon, or of the subject where there is none; ``act`` the verb's lemma;
    ``anchor`` the verb. ``referents`` are the nouns that pronouns stand for, by token index. Linear in
    tokens, for trees of ordinary depth.
    """
    found = (read(token) for token in doc if _is_predicate(token) and _is_claimed(token))
    known = referents or {}
    return [_draft(predicate, known) for predicate in found if _tells(predicate, known)]


# --- which clauses -----------------------------------------------------------------------------


def _is_predicate(token: Token) -> bool:
    if oppositions.denying(token.lower_):
        return token.dep_ in _DENIALS
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ not in _CLAUSES:
        return False
    if any(oppositions.denying(c.lower_) and c.dep_ in _DENIALS for c in token.children):
        return False
    return _has_form(token) and not _passes_on(token)


def _has_form(verb: Token) -> bool:
    """Say whether the verb's form makes a claim: finite, or a participle that tells what happened."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in _GERUND_PREPS
    if verb.dep_ == "xcomp":
        return _carried(verb)
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return verb.dep_ in {"ROOT", "ccomp"} or (verb.dep_ == "conj" and _carried(verb.head))
    if verb.tag_ == "VB":
        return verb.dep_ == "conj" or any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.children)
    return True


def _carried(verb: Token) -> bool:
    """Say whether the infinitive is the fact and its governor only stages it: "plans to send"."""
    if verb.dep_ != "xcomp" or any(c.dep_ == "dobj" for c in verb.head.children):
        return False
    governor = verb.head.lemma_.lower()
    return any(governor in words(key) for key in ("transparent", "staged", "negating"))


def _passes_on(verb: Token) -> bool:
    """Say whether the fact stands in a clause below: sayings and verbs that stage an infinitive."""
    lemma = verb.lemma_.lower()
    if any(_carried(c) for c in verb.children):
        return True
    adjectives = [c for c in verb.children if c.dep_ == "acomp"]
    if any(_carried(c) for adjective in adjectives for c in adjective.children):
        return True
    clause = any(c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX", "ADJ"} for c in verb.children)
    if lemma in saying_words("say"):
        return (
            clause or verb.dep_ == "parataxis" or lemma in {"say", "add", "note"} or _beside_quotation(verb)
        )
    return clause and lemma in saying_words("find") | words("transparent")


def _beside_quotation(verb: Token) -> bool:
    subject = subject_of(verb)
    near = (t for t in verb.sent if abs(t.i - verb.i) <= 3)
    return subject is not None and can_speak(subject) and any(t.is_quote for t in [*verb.children, *near])


def _is_claimed(verb: Token) -> bool:
    """Say whether the sentence claims it: no question, no condition and nothing that hangs on one."""
    if any(t.text == "?" for t in verb.sent[-2:]):
        return False
    if any(c.dep_ == "advcl" and _is_condition(c) for c in verb.children):
        return False
    token = verb
    for _ in range(CLIMB):
        if _is_condition(token):
            return False
        if token.head == token or token.dep_ == "relcl":
            return True
        token = token.head
    return True


def _is_condition(clause: Token) -> bool:
    """Say whether the clause opens with "if" or the like; "as if" tells how a thing looks."""
    for child in clause.children:
        opens = child.dep_ in {"mark", "advmod", "aux"} and child.i < clause.i
        if opens and child.lower_ in words("conditions"):
            return not (child.i > 0 and child.nbor(-1).lower_ == "as")
    return False


# --- what becomes a row ------------------------------------------------------------------------


def _tells(found: Predicate, referents: Mapping[int, Token]) -> bool:
    """Say whether a reader learns a fact from the clause alone, and no other kind of row holds it."""
    people = [t for t in (found.agent, found.thing) if t is not None]
    lemma = found.verb.lemma_.lower()
    if not people or any(t.lower_ in {"i", "you", "me"} for t in people):
        return False
    if any(t.lower_ in {"we", "us"} for t in people) and lemma in words("feelings"):
        return False
    if _is_opinion(found, people) or _is_figure(found):
        return False
    said = bool(found.complement or found.rest or (found.thing is not None and found.agent is not None))
    nouns = any(c.pos_ in {"NOUN", "PROPN"} for c in found.verb.rights)
    if not said and not nouns and lemma in words("hollow") and not _says_enough(found):
        return False
    if not found.rest and all(t.lower_ in _POINTING for t in people):
        return False
    if _is_known(found) or not found.polarity:
        return True
    if found.verb.dep_ == "acl" and not said:
        return False
    quoted = found.top.dep_ == "ccomp" and found.top.head.lemma_.lower() in saying_words("say")
    named = any(t.pos_ != "PRON" or t.lower_ in _ALL or (quoted and t.i in referents) for t in people)
    return named or len(f"{found.complement} {found.rest}".split()) > 1


def _says_enough(found: Predicate) -> bool:
    """Say whether a verb that is hollow by itself tells something: "called off", "was not known"."""
    if found.verb.lemma_.lower() == "know":
        return is_passive(found.verb)
    return verb_words(found.verb) != found.verb.lemma_.lower() and _is_known(found)


def _is_opinion(found: Predicate, people: list[Token]) -> bool:
    said = {word.lower() for word in found.complement.split()}
    if found.thing is not None:
        said |= {c.lower_ for c in found.thing.children if c.dep_ == "amod"}
    if found.verb.lemma_.lower() in COPULAS and people[0].lower_ in _POINTING:
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
    objects = (c for c in found.verb.children if c.dep_ in {"dobj", "attr", "acomp", "npadvmod"})
    return any(t.like_num for c in objects for t in c.subtree if t.i - c.left_edge.i < 8)


def _draft(found: Predicate, referents: Mapping[int, Token]) -> Draft:
    agent, acted = (t and referents.get(t.i, t) for t in (found.agent, found.thing))
    subject, thing = phrase(agent), phrase(acted)
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
        about=" ".join(part for part in (value.subject, value.act, value.object) if part),
        head=head_of(acted) or head_of(agent),
        act=verb.lemma_.lower(),
        anchor=verb.i,
    )


def _is_known(found: Predicate) -> bool:
    """Say whether the lists know what the act excludes: such a clause is worth its row."""
    return oppositions.known(verb_words(found.verb)) or oppositions.known(found.act.split()[-1])


def _is_act(found: Predicate) -> bool:
    """Say whether the copula only carries a noun of an act: "there was damage to the roof"."""
    return found.act.split()[-1] in acts().values()
