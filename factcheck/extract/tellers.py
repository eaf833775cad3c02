"""Who a verb of saying has for its subject or agent, also where the parse has lost him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.persons import sex_of
from factcheck.extract.scopes import SUBJECTS, content_before, is_hearer
from factcheck.extract.speaking import EACH, can_speak, words

if TYPE_CHECKING:
    from spacy.tokens import Token


def names_source(token: Token) -> bool:
    """Say whether the noun is a source: who can speak, or a thing said, as "a report" is, or "each" of these."""
    if token.lower_ in EACH and token.i > 0:
        return can_speak(token.nbor(-1))
    if token.lower_ == "which":
        return token.head.dep_ == "relcl" and can_speak(token.head.head)
    return can_speak(token) or token.lemma_.lower() in words("reports")


def agent_of(verb: Token) -> Token | None:
    """Return the noun of "by X"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def teller_of(verb: Token) -> Token | None:
    """Return the subject, also where it is shared with a verb before ("told ..., adding ...")."""
    token = verb
    for _ in range(4):
        own = [c for c in token.children if c.dep_ in SUBJECTS]
        if own and (token == verb or any(names_source(c) or sex_of(c) or c.pos_ == "PRON" for c in own)):
            # a second subject, further off, is a phrase of the content that the parse left over
            return min(own, key=lambda c: abs(c.i - token.i))
        if token.dep_ == "acl" and token.head.pos_ in {"NOUN", "PROPN"}:
            if token.tag_ == "VBN":
                return None  # "a woman accused of" says nothing
            if token.tag_ != "VBG" or token.head.dep_ != "dobj" or names_source(token.head):
                return token.head
            token = token.head.head  # "an aide played down the unrest saying that"
            continue
        if token.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "prep", "dep"} or token.head == token:
            break
        if token.dep_ == "advcl" and token.tag_ not in {"VBG", "VBN", "VB"}:
            break
        token = token.head
    if content_before(verb):
        right = (c for c in verb.rights if c.dep_ in {"dobj", "attr", "npadvmod"} and can_speak(c) and not is_hearer(c))
        return next(right, None) or _unnamed(verb) or _behind(verb) or _lost(verb)
    return None


def _behind(verb: Token) -> Token | None:
    """Return the wife of "... , said his wife, actress Ana Berg", which the parse took for another clause."""
    for token in verb.doc[verb.i + 1 : verb.i + 5]:
        if token.is_punct:
            return None
        if token.pos_ in {"NOUN", "PROPN"} and can_speak(token) and not is_hearer(token) and token.left_edge.i == verb.i + 1:
            return token
    return None


def _lost(verb: Token) -> Token | None:
    """Return the official of ", the mayor of Lom, Ana Berg, told": the parse hung his name on what is said."""
    noun = verb.nbor(-1)
    while noun.is_punct and noun.i > verb.sent.start:
        noun = noun.nbor(-1)
    end = noun.i
    while noun.dep_ in {"appos", "pobj", "prep", "compound"} and noun.head.i < end and noun.head.right_edge.i <= end:
        noun = noun.head
    first = noun.left_edge.i
    apart = first > verb.sent.start and verb.doc[first - 1].text == ","
    return noun if apart and can_speak(noun) else None


def _unnamed(verb: Token) -> Token | None:
    """Return the official of ", an official who asked not to be named said", whom the parse hangs on what is said."""
    before = verb.doc[verb.i - 1] if verb.i else verb
    clause = next((t for t in (before, *before.ancestors) if t.dep_ == "relcl" and t.head.i < verb.i), None)
    if clause is None or not can_speak(clause.head):
        return None
    first = clause.head.left_edge.i
    return clause.head if first > 0 and verb.doc[first - 1].text == "," else None
