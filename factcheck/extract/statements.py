"""Statements of a paragraph: what can be true or false without a number, one row a clause.

Left out: the saying itself ("the ministry said ..."; its content stays), questions, conditions,
orders, feelings and bare opinions, and clauses whose words point only elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.draft import Draft
from factcheck.extract.predicates import Predicate, denying, head_of, phrase, read, words
from factcheck.extract.speakers import words as saying_words
from factcheck.models import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

QUOTE_WORDS = 14
"""Longest quote: a person reads it beside the report."""
BEFORE_VERB = 8
"""Words of the quote before its verb: a longer subject is left out."""

_CLAUSES = frozenset(
    {"ROOT", "ccomp", "conj", "advcl", "relcl", "acl", "parataxis", "xcomp", "pcomp", "dep", "appos", "csubj"}
)
_SUBORDINATE = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "appos"})
_GERUND_PREPS = frozenset({"without", "after", "by", "before", "of", "while", "following"})
_STOPS = frozenset(".;:?!")
_POINTING = frozenset({"it", "this", "that", "these", "those", "what", "which", "there", "one"})
_TRAIL = frozenset(
    {"prep", "det", "cc", "punct", "aux", "auxpass", "mark", "agent", "poss", "case", "predet"}
)


def statement_drafts(doc: Doc) -> list[Draft]:
    """Return a "statement" draft for each clause that states a fact, in the order of the text.

    ``value`` is a Statement in normal form: ``subject`` who does it, ``act`` the verb's lemma with particle
    and words of degree, ``object`` what it befalls and the places, ``polarity``. A passive stands in its
    active form, with an empty ``subject`` where nobody is named. ``head`` is the lemma of the thing acted
    upon, or of the subject where there is none; ``act`` the verb's lemma; ``anchor`` the verb. Linear in
    tokens, for trees of ordinary depth.
    """
    drafts = []
    for token in doc:
        if _is_predicate(token) and _claims(token):
            draft = _draft(read(token))
            if draft is not None:
                drafts.append(draft)
    return drafts


# --- which clauses -----------------------------------------------------------------------------


def _is_predicate(token: Token) -> bool:
    if token.lower_ in denying():
        return token.dep_ in {"acomp", "oprd", "advcl", "ccomp", "conj", "ROOT", "xcomp", "advmod", "amod"}
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ not in _CLAUSES:
        return False
    if any(c.lower_ in denying() and c.dep_ in {"acomp", "oprd", "ccomp", "advcl"} for c in token.children):
        return False
    return _has_form(token) and not _passes_on(token)


def _has_form(verb: Token) -> bool:
    """Say whether the verb's form makes a claim: finite, or a participle that tells what happened."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in _GERUND_PREPS
    if verb.dep_ == "xcomp":
        return _carried(verb)
    infinitive = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    if infinitive:
        return verb.dep_ == "ROOT" or (verb.dep_ == "conj" and _carried(verb.head))
    if verb.tag_ == "VB":
        return any(c.dep_ in {"aux", "nsubj", "nsubjpass"} for c in verb.children) or verb.dep_ == "conj"
    return True


def _carried(verb: Token) -> bool:
    """Say whether the infinitive is the fact and its governor only stages it: "plans to send"."""
    governor = verb.head.lemma_.lower()
    carriers = words("transparent") | words("staged") | words("negating")
    return verb.dep_ == "xcomp" and governor in carriers


def _passes_on(verb: Token) -> bool:
    """Say whether the fact stands in a clause below: sayings and verbs that stage an infinitive."""
    below = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.pos_ in {"VERB", "AUX", "ADJ"}]
    lemma = verb.lemma_.lower()
    if any(c.dep_ == "xcomp" and c.pos_ != "ADJ" and _carried(c) for c in below):
        return True
    if lemma == "be" or verb.pos_ == "AUX":
        adjectives = [c for c in verb.children if c.dep_ == "acomp"]
        if any(_carried(g) for a in adjectives for g in a.children if g.dep_ == "xcomp"):
            return True
    saying = lemma in saying_words("say") or lemma in saying_words("find")
    if saying and (any(c.dep_ == "ccomp" for c in below) or verb.dep_ == "parataxis"):
        return True
    return lemma in saying_words("say") and (_quotes(verb) or lemma in {"say", "tell", "add"})


def _quotes(verb: Token) -> bool:
    return any(c.is_quote for c in verb.children) or any(
        t.is_quote for t in verb.sent if abs(t.i - verb.i) <= 3
    )


def _claims(verb: Token) -> bool:
    """Say whether the sentence claims it: no question, condition, order or feeling."""
    if any(t.text == "?" for t in verb.sent[-2:]):
        return False
    token = verb
    for _ in range(6):
        marks = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod", "aux"} and c.i < token.i}
        if token.dep_ in {"advcl", "ccomp", "acl"} and marks & words("conditions"):
            return False
        if token.head == token:
            return True
        token = token.head
    return True


# --- what becomes a row ------------------------------------------------------------------------


def _draft(found: Predicate) -> Draft | None:
    if not _tells(found):
        return None
    start, end = _quote(found)
    subject = phrase(found.agent)
    thing = phrase(found.thing)
    rest = found.rest
    if found.agent is None and _stative(found):
        subject, thing = thing, ""
    value = Statement(
        subject=subject,
        act=found.act,
        object=" ".join(part for part in (thing, rest) if part),
        polarity=found.polarity,
    )
    doc = found.verb.doc
    head = head_of(found.thing) or head_of(found.agent)
    about = " ".join(part for part in (value.subject, value.act, value.object) if part)
    return Draft(
        "statement",
        doc[start].idx,
        _stop(doc[end - 1]),
        value,
        about,
        head,
        found.verb.lemma_.lower(),
        found.verb.i,
    )


def _stop(token: Token) -> int:
    return token.idx + len(token)


def _stative(found: Predicate) -> bool:
    return found.act.split()[-1] in {"be", "become", "remain", "stay"} and bool(found.rest)


def _tells(found: Predicate) -> bool:
    """Say whether a reader learns a fact from the clause alone."""
    people = [t for t in (found.agent, found.thing) if t is not None]
    if not people:
        return False
    lemma = found.verb.lemma_.lower()
    if any(t.lower_ in {"i", "we", "you"} for t in people) and lemma in words("feelings"):
        return False
    if lemma in {"be", "become", "remain", "seem", "feel", "look", "have", "get"}:
        last = found.rest.split()[-1].lower() if found.rest else ""
        pointing = all(t.lower_ in _POINTING for t in people)
        if not found.rest and found.thing is None:
            return False
        if last in words("opinions") or (pointing and len(found.rest.split()) < 2):
            return False
    return any(t.pos_ in {"NOUN", "PROPN"} for t in people) or bool(found.rest)


# --- the quote ---------------------------------------------------------------------------------


def _quote(found: Predicate) -> tuple[int, int]:
    """Return the token range of the clause around its verb, without subordinate clauses and a long tail."""
    verb, top = found.verb, found.top
    own = _own(top) | _own(verb) | {verb.i, top.i}
    subject = found.agent if found.agent is not None and found.agent.i < verb.i else found.thing
    if subject is not None and subject.i not in own and 0 < min(verb.i, top.i) - subject.i <= 3:
        own |= {t.i for t in subject.subtree if t.i <= subject.i} | set(range(subject.i, verb.i))
    start = min(verb.i, top.i)
    floor = max(verb.sent.start, start - BEFORE_VERB)
    while start > floor and start - 1 in own:
        start -= 1
    end = max(verb.i, top.i if top.i > verb.i else verb.i) + 1
    while end < verb.sent.end and end in own and end - start < QUOTE_WORDS:
        end += 1
    return _trimmed(verb, start, end)


def _own(verb: Token) -> set[int]:
    own: set[int] = set()
    stack = [verb]
    while stack:
        token = stack.pop()
        own.add(token.i)
        for child in token.children:
            verbal = child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}
            if (
                not verbal
                and child.dep_ not in _SUBORDINATE
                and not (child.is_punct and child.text in ".;:?!")
            ):
                stack.append(child)
    return own


def _trimmed(verb: Token, start: int, end: int) -> tuple[int, int]:
    doc = verb.doc
    while start < verb.i and (
        doc[start].is_punct or doc[start].is_space or doc[start].dep_ in {"cc", "mark"}
    ):
        start += 1
    while end - 1 > verb.i and (doc[end - 1].dep_ in _TRAIL or doc[end - 1].is_space):
        end -= 1
    return start, end
