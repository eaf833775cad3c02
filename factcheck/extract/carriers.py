"""Verbs that only carry a fact: it stands in the clause below, and the verb itself makes no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.arguments import object_of, subject_of
from factcheck.extract.predicate_words import words
from factcheck.extract.predicates import is_passive
from factcheck.extract.speaking import can_speak
from factcheck.extract.speaking import words as saying_words

if TYPE_CHECKING:
    from spacy.tokens import Token


def carried(verb: Token) -> bool:
    """Say whether the infinitive is the fact and its governor only stages it: "plans to send"."""
    if verb.dep_ != "xcomp" or any(c.dep_ == "dobj" for c in verb.head.children):
        return False
    governor = verb.head.lemma_.lower()
    if _hides(verb):
        return False
    return any(governor in words(key) for key in ("transparent", "staged", "negating")) or _is_due(verb)


def _is_due(infinitive: Token) -> bool:
    """Say whether somebody "is to do" it, or it "is to be done": not what an aim or a plan is."""
    due = infinitive.head
    subject = subject_of(due)
    if due.lemma_ != "be" or subject is None or due.i + 1 == len(due.doc) or due.nbor(1).lower_ != "to":
        return False
    return can_speak(subject) or any(c.dep_ == "auxpass" for c in infinitive.children)


_PUTS = frozenset(["put", "peg", "publish", "estimate", "release", "issue", "name", "come", "appear"])
_TELLING = frozenset(["report", "say", "write", "relate", "add", "note", "explain", "recall", "recount", "remark"])
_CHANCES = frozenset(["chance", "possibility", "risk", "danger"])
_NOTICES = frozenset(["notice", "word", "announcement", "assurance", "statement", "claim", "report"])
_REPORTS = frozenset(["report", "story", "article", "statement", "interview", "rumor", "rumour", "claim", "toll"])


def passes_on(verb: Token) -> bool:
    """Say whether the fact stands in a clause below: sayings, and verbs that stage or bring about another act."""
    lemma = verb.lemma_.lower()
    if _brings_about(verb) or _only_reports(verb) or any(_hides(c) for c in verb.children):
        return True
    if any(carried(c) for c in verb.children) or (lemma in {"quote", "cite"} and _names_speaker(verb)):
        return True
    if any(c.dep_ == "dobj" and _is_notice(c) for c in verb.children):
        return True
    told = {"dobj", "nsubjpass", "auxpass", "prep", "xcomp"}
    if lemma in _TELLING and not any(c.dep_ in told for c in verb.children):
        return True  # "the agency reports:", ", the doctor related"
    if lemma == "be" and any(c.dep_ == "nsubj" and c.lemma_.lower() == "word" for c in verb.children):
        return True  # "word from officials is that"
    if lemma == "be" and any(c.dep_ == "attr" and c.lemma_ in _CHANCES and _is_filled(c) for c in verb.children):
        return True  # "there is a chance that"
    bare = all(c.dep_ not in {"prep", "prt"} for c in verb.children)
    if lemma == "put" and bare and any(t.lower_ == "at" for t in verb.subtree):
        return True  # "police put the march, to mark a strike, at 900 people"
    if lemma == "tell" and any(c.lower_ in {"about", "that"} for c in verb.children):
        return True
    if lemma in {"speak", "talk"} and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return True  # "speaking to reporters, he said"
    if lemma in saying_words("say") and any(c.dep_ == "xcomp" and c.tag_ == "VBG" for c in verb.children):
        return True  # "admitted firing the shots"
    adjectives = [c for c in verb.children if c.dep_ == "acomp"]
    if any(carried(c) for adjective in adjectives for c in adjective.children):
        return True
    clause = any(c.dep_ == "ccomp" and c.pos_ in {"VERB", "AUX", "ADJ"} for c in verb.children)
    if lemma in saying_words("say"):
        return (
            clause or verb.dep_ == "parataxis" or lemma in {"say", "add", "note"} or _beside_quotation(verb)
        )
    return clause and lemma in saying_words("find") | words("transparent") | {"remember", "realize", "realise", "forget"}


def _names_speaker(verb: Token) -> bool:
    """Say whether the verb has a speaker for its object: "citing officials", "she was quoted"."""
    return any(c.dep_ in {"dobj", "nsubjpass"} and can_speak(c) for c in verb.children) or is_passive(verb)


def _beside_quotation(verb: Token) -> bool:
    subject = subject_of(verb)
    near = (t for t in verb.sent if abs(t.i - verb.i) <= 3)
    return subject is not None and can_speak(subject) and any(t.is_quote for t in [*verb.children, *near])


def _is_filled(noun: Token) -> bool:
    return any(c.dep_ in {"acl", "ccomp", "relcl"} for c in noun.children)


def _is_notice(noun: Token) -> bool:
    """Say whether the noun only brings in what is said: "gave notice that the road is shut"."""
    clauses = (c for c in noun.children if c.dep_ in {"acl", "ccomp"})
    return noun.lemma_.lower() in _NOTICES and any(k.lower_ == "that" for c in clauses for k in c.children)


def _hides(verb: Token) -> bool:
    """Say whether it tells of the source alone: "who asked not to be named", "wished to remain anonymous"."""
    if verb.dep_ != "xcomp" or verb.head.lemma_.lower() not in {"ask", "wish", "request", "prefer", "want"}:
        return False
    return verb.lemma_ in {"name", "identify", "quote"} or any(c.lower_ == "anonymous" for c in verb.children)


def _brings_about(verb: Token) -> bool:
    """Say whether the verb tells only that something makes another thing act: "causing the line to fail"."""
    if verb.lemma_.lower() not in words("bringing"):
        return False
    left = verb.lemma_ == "leave" and is_passive(verb)
    if left and any(c.dep_ in {"xcomp", "advcl"} and c.tag_ == "VBG" for c in verb.children):
        return True  # "many were left struggling"
    brought = object_of(verb)
    if brought is not None:
        leaves = verb.lemma_.lower() in {"leave", "keep", "see", "watch", "hear"}
        return leaves and any(c.dep_ == "acl" and c.tag_ == "VBG" for c in brought.children)  # "left shops working with candles"
    return any(c.dep_ == "ccomp" and c.i > verb.i and any(k.dep_ == "nsubj" for k in c.children) for c in verb.children)


def _only_reports(verb: Token) -> bool:
    """Say whether all it tells is that there are reports: "reports put the loss to be high", "a report posted by Berg"."""
    lemma = verb.lemma_.lower()
    phrasal = lemma != "come" and any(c.dep_ == "prt" for c in verb.children)
    if lemma not in (saying_words("say") | _PUTS) - {"go"} or phrasal:
        return False
    told = [c for c in verb.children if c.dep_ in {"nsubj", "dobj", "nsubjpass"}]
    told += [verb.head] if verb.dep_ in {"acl", "relcl"} else []
    return any(t.lemma_.lower() in _REPORTS for t in told)
