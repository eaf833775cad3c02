"""Whether a sentence, or what follows a semicolon, goes on about the background happening told just before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.event_cues import lemma_of
from factcheck.extract.speaking import can_speak
from factcheck.values.happening import MAIN, act_name, is_happening, parse

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_POINTING = frozenset({"that", "those"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "its", "their"})
_STANDING = frozenset(["be", "have", "employ", "own", "run", "operate", "make", "sell"])
"""Verbs that in the present tell how things stand on the day of the report: "it has a workforce of 2,100"."""
_PRESENT = frozenset({"latest", "today", "tonight", "now", "new", "this", "current", "currently"})


def continues(sent: Span, before: str, *, across: bool) -> bool:
    """Say whether a sentence goes on about the happening ``before``; ``across`` where a paragraph ends between."""
    if is_present(sent):
        return False
    if sent.root.tag_ in {"VBZ", "VBP"} and lemma_of(sent.root) in _STANDING:
        return False
    definite = (lemma_of(t.head) for t in sent if t.lower_ == "the")
    acts = {act_name(lemma) for lemma in definite if is_happening(lemma)}
    if acts and parse(before).act not in acts:
        return False
    words = [t for t in sent[:4] if not t.is_punct]
    pointing = any(t.lower_ in _POINTING and t.dep_ in {"det", "nsubj", "nsubjpass"} for t in sent)
    pronoun = bool(words) and words[0].lower_ in _PRONOUNS
    if across:
        return pointing or pronoun
    return pointing or pronoun or is_told_past(sent)


def is_present(sent: Span) -> bool:
    """Say whether a word ties the sentence to the day of the report: "now", "the latest raid"."""
    return any(t.lower_ in _PRESENT and t.dep_ in {"amod", "det", "advmod", "npadvmod"} for t in sent)


def is_told_past(sent: Span) -> bool:
    """Say whether the sentence tells what was, not what is: not "is based in Lom"."""
    tenses = {token.tag_ for token in (sent.root, *sent.root.children)}
    return "VBD" in tenses or (sent.root.tag_ == "VBN" and tenses.isdisjoint({"VBZ", "VBP"}))


def points_back(sent: Span) -> bool:
    """Say whether the sentence points back to a happening: "that quake", "those problems were ...", "that model cost ..."."""
    return any(t.lower_ in _POINTING and _is_pointed_at(t.head) for t in sent)


def _is_pointed_at(noun: Token) -> bool:
    leads = noun.pos_ == "NOUN" and noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == noun.sent.root
    return is_happening(lemma_of(noun)) or (leads and not can_speak(noun))


def carry_over_semicolon(sent: Span, own: dict[int, str]) -> None:
    """Let what follows a semicolon go on about the happening before it: "in 2003, when a ship sank; 20 were saved".

    ``own`` has the keys of the sentence's words that have one; it takes one more where the second part goes on.
    """
    marks = [t.i for t in sent if t.text == ";"]
    if len(marks) != 1 or any(i > marks[0] for i in own):
        return
    told = next((own[i] for i in sorted(own, reverse=True) if own[i] != MAIN), None)
    top = next((t for t in sent if t.i > marks[0] and (t.head.i <= marks[0] or t.head == t)), None)
    now = any(t.lower_ in _PRESENT for t in sent.doc[marks[0] : marks[0] + 3])
    if told is not None and top is not None and top.tag_ == "VBD" and not now:
        own[top.i] = told
