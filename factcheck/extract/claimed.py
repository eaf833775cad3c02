"""Whether a sentence claims a clause, or only asks for it, makes it a condition, or looks ahead to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.arguments import CLIMB
from factcheck.extract.predicate_words import words
from factcheck.extract.quantity_words import participle

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARGUMENTS = frozenset(["nsubj", "nsubjpass", "dobj", "attr", "pobj"])
_ASKED = frozenset(["ccomp", "pcomp", "csubj", "xcomp", "acl"])
_MODALS = frozenset(["will", "would", "can", "could", "may", "might", "shall", "should", "must"])


def is_claimed(verb: Token) -> bool:
    """Say whether the sentence claims the clause of ``verb``.

    A question is no claim, open or told ("unsure what caused it"), nor is a condition, nor what there is no
    sign of ("no indication that"), nor what is still to come ("when the season is over, prices will fall"),
    nor what ought to be or is only bidden ("told the crews to see that the boats were safe"), nor what hangs
    on one of these.
    """
    if any(t.text == "?" for t in verb.sent[-2:]) or _asks_who(verb):
        return False
    if any(c.dep_ == "advcl" and _is_condition(c) for c in verb.children):
        return False
    token, told = verb, True
    for _ in range(CLIMB):
        if any(unclaimed(token) for unclaimed in _UNCLAIMED) or (told and _is_bidden(token)):
            return False
        told = told and token.dep_ not in {"acl", "advcl"}  # "told to wait while the boats left": they left
        if token.head == token or token.dep_ == "relcl" or _is_attribute(token):
            return True
        token = token.head
    return True


def _is_condition(clause: Token) -> bool:
    """Say whether the clause opens with "if" or "in case"; "as if" tells how a thing looks."""
    first = clause.left_edge.i
    if first > 1 and clause.doc[first - 2 : first].text.lower() == "in case":
        return True
    for child in clause.children:
        opens = child.dep_ in {"mark", "advmod", "aux"} and child.i < clause.i
        if opens and child.lower_ in words("conditions"):
            return not (child.i > 0 and child.nbor(-1).lower_ == "as")
    return False


def _asks_who(verb: Token) -> bool:
    """Say whether the clause leaves out who or what: "what caused it", "what he went through", "to which port"."""
    if verb.dep_ == "relcl":
        return False
    before = verb.doc[verb.left_edge.i : verb.i]
    if verb.dep_ in {"ccomp", "pcomp", "csubj", "ROOT"} and any(t.tag_ == "WDT" and t.dep_ == "det" for t in before):
        return True
    through = (c for prep in verb.children if prep.dep_ == "prep" for c in prep.children if c.tag_ == "WP")
    own = (c for c in verb.children if c.tag_ in {"WP", "WDT"} and c.lower_ != "that")
    return any(c.dep_ in _ARGUMENTS for c in (*own, *through))


def _is_asked(clause: Token) -> bool:
    """Say whether "how", "why", "when" or "where" opens what is asked for, as in "asked how it began"."""
    opens = any(c.tag_ == "WRB" and c.i < clause.i for c in clause.children)
    if not opens or clause.dep_ not in _ASKED:
        return False
    head = clause.head
    unknown = any(c.dep_ == "neg" for c in head.children) and head.lemma_.lower() in {"know", "say", "tell"}
    return unknown or head.lemma_.lower() in words("asking")


def _is_missed(clause: Token) -> bool:
    """Say whether there is no sign of it, or but a semblance: "no indication that the two are linked", "the illusion that"."""
    noun = clause.head
    if clause.dep_ not in {"acl", "ccomp", "relcl"}:
        return False
    if clause.dep_ == "acl" and noun.lemma_.lower() in words("unreal"):
        return any(c.dep_ == "mark" for c in clause.children)
    if noun.lemma_.lower() not in words("signs"):
        return False
    return any(c.lower_ == "no" for c in noun.children) or any(c.dep_ == "neg" for c in noun.head.children)


def _is_to_come(clause: Token) -> bool:
    """Say whether a clause of time in the present tense dates what only will be: "before the wave reaches the coast"."""
    opens = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.i < clause.i}
    if clause.dep_ != "advcl" or opens.isdisjoint({"when", "once", "until", "till", "before"}):
        return False
    if "before" in opens:
        finite = next((c for c in clause.children if c.dep_ in {"aux", "auxpass"}), clause)
        return finite.tag_ in {"VBZ", "VBP"}
    waits = any(c.lower_ in {"until", "till"} for c in clause.children)
    over = (clause.head, clause.head.head)
    if waits and any(c.lower_ in {"will", "would"} for verb in over for c in verb.children):
        return True  # "the count would have to wait until the search ended"
    finite = next((c for c in clause.children if c.dep_ in {"aux", "auxpass"}), clause)
    return finite.tag_ in {"VBZ", "VBP"} and any(t.lower_ in _MODALS for t in clause.sent)


def _is_bidden(clause: Token) -> bool:
    """Say whether somebody is told to do it, or it ought to be: "told them to wait", "everyone must wait"."""
    helpers = {c.lower_ for c in clause.children if c.dep_ == "aux"}
    if helpers & {"must", "should", "ought"}:
        return "have" not in helpers
    first = clause
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    bidding = first.head.lemma_.lower() in words("bidding") and first.dep_ in {"xcomp", "ccomp", "advcl"}
    told = any(c.dep_ in {"dobj", "nsubjpass"} for c in first.head.children)
    return bidding and "to" in helpers and (told or any(c.dep_ == "nsubj" for c in clause.children))


def _is_joined_amiss(clause: Token) -> bool:
    """Say whether a bare infinitive is joined to a verb that is none: "telling them to wait, keep calm" bids both."""
    first = clause.head
    bare = clause.dep_ == "conj" and clause.tag_ == "VB" and not any(c.dep_ in {"aux", "nsubj"} for c in clause.children)
    past = participle(clause.lemma_.lower()) == clause.lower_  # "hit", "put": the tagger cannot tell
    return bare and not past and first.tag_ in {"VBG", "VBD", "VBZ"} and not any(c.dep_ == "aux" for c in first.children)


def _is_aim(clause: Token) -> bool:
    """Say whether the clause is what something is for, or is kept from: "no date for getting the line repaired"."""
    kept = clause.head.lower_ == "from" and clause.head.head.lemma_.lower() in words("preventing")
    if kept and clause.dep_ == "pobj" and clause.lower_.endswith("ing"):
        return True  # "stopped them from boarding and hijacking it"
    if clause.dep_ != "pcomp" or clause.tag_ != "VBG":
        return False
    aimed = clause.head.lower_ == "at" and clause.head.head.lemma_ == "aim"
    return kept or aimed or clause.head.lower_ in {"for", "about", "against"}


def _is_of_any(clause: Token) -> bool:
    """Say whether it only says of whom: "all the people who cheat", which is not that all people do."""
    return clause.dep_ == "relcl" and any(c.dep_ == "predet" and c.lower_ == "all" for c in clause.head.children)


def _is_trouble(clause: Token) -> bool:
    """Say whether it is what somebody has trouble with: "has trouble keeping up"."""
    return clause.dep_ == "acl" and clause.tag_ == "VBG" and clause.head.lemma_ in {"trouble", "difficulty", "problem"}


def _is_attribute(clause: Token) -> bool:
    """Say whether a participle describes what is there, whatever becomes of it: "to stop a boat flying a flag"."""
    return clause.dep_ == "acl" and clause.tag_ == "VBG" and clause.head.pos_ in {"NOUN", "PROPN"}


def _is_gerund_subject(clause: Token) -> bool:
    """Say whether the clause only names a deed: "breaking the record is not easy"."""
    return clause.dep_ == "csubj" and clause.tag_ in {"VBG", "VB"} and all(c.dep_ != "nsubj" for c in clause.children)


def _is_likened(clause: Token) -> bool:
    """Say whether the clause only says how it looked, or what it is held against: "as if", "than had been feared"."""
    opens = [c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"} and c.i < clause.i]
    return opens[:2] in (["as", "if"], ["as", "though"]) or "than" in opens


def _is_purpose(clause: Token) -> bool:
    """Say whether "so that" opens what is wished for: "it was shut so that nobody could enter", not what came of it."""
    opens = [c for c in clause.children if c.dep_ == "mark" and c.i < clause.i]
    if clause.dep_ != "advcl" or [c.lower_ for c in opens[:2]] != ["so", "that"]:
        return False
    finite = next((c for c in clause.children if c.dep_ in {"aux", "auxpass"}), clause)
    return finite.tag_ != "VBD"


_UNCLAIMED = (
    _is_condition, _is_purpose, _is_asked, _is_missed, _is_to_come, _is_gerund_subject, _is_likened, _is_joined_amiss, _is_aim,
    _is_trouble, _is_of_any,
)  # fmt: skip
