"""The words and the head of a noun phrase, without what only hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.predicate_words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 8
"""Words of one noun phrase in a statement."""

SLACK = 2
"""Words more than that are kept rather than a phrase torn."""
_PARTS = frozenset(
    ["part", "portion", "section", "half", "much", "most", "all", "some", "many", "several", "number", "any",
     "one", "none", "each", "both", "group", "bit", "series", "handful", "dozen", "report", "sign"]
)  # fmt: skip
_APART = frozenset(["det", "predet", "neg", "appos", "relcl", "acl", "advcl", "conj", "cc", "punct"])


def phrase(token: Token | None, longest: int = LONGEST) -> str:
    """Return the noun phrase of ``token`` without article, clauses and appositions; "" for None."""
    if token is None:
        return ""
    head = whole(token)
    kept = sorted({head.i} | {t.i for t in head.subtree if _in_phrase(t, head)} | _joined(head))
    own = [head.doc[i] for i in kept if head.doc[i].text not in {'"', "“", "”"}]
    longest += sum(token.dep_ == "case" or token.is_currency for token in own)
    first, last, place = max(0, len(own) - longest), len(own), own.index(head)
    if first <= SLACK:
        first = 0
    if place < first:
        first, last = place, _whole_end(own, place, longest)
    while first > 0 and "-" in (own[first].text, own[first - 1].text):
        first -= 1  # not in the midst of "24-hour"
    first += own[first].dep_ == "case"
    own = own[:last]
    while len(own) > first + 1 and own[-1].dep_ == "prep":
        own.pop()
    return _text(own[first:])


def _whole_end(tokens: list[Token], place: int, longest: int) -> int:
    """Return where to cut the tokens behind the noun at ``place``: before an "of" whose phrase is too long."""
    ends = [i for i in range(place + 1, len(tokens)) if tokens[i].dep_ == "prep"]
    return max((end for end in [*ends, len(tokens)] if end - place <= longest), default=ends[0] if ends else place + 1)


def _text(tokens: list[Token]) -> str:
    """Return the tokens as written, a blank for each one left out between them."""
    text = ""
    for token in tokens:
        tied = token.i > 0 and token.nbor(-1) in tokens and not token.nbor(-1).whitespace_
        text += token.text if tied or not text else f" {token.text}"
    return text.strip(" -–—,'’\"“”")


def head_of(token: Token | None) -> str:
    """Return the lemma of the phrase's head, "" for None."""
    if token is None:
        return ""
    head = whole(token)
    return head.doc[max({head.i} | _joined(head))].lemma_.lower()


def whole(token: Token) -> Token:
    """Return the thing itself of "part of the hospital", "many of the houses"."""
    if token.lemma_.lower() in _PARTS:
        for prep in token.children:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                return next((c for c in prep.children if c.dep_ == "pobj"), token)
    return token


def is_part(token: Token) -> bool:
    """Say whether the phrase speaks only of a part: "half of the village"."""
    return token.lemma_.lower() in {"part", "portion", "section", "half"} and whole(token) != token


def _in_phrase(token: Token, head: Token) -> bool:
    """Say whether ``token`` belongs to the name of ``head``: its own words and an "of" phrase."""
    if token.lower_ == "as" and token.is_sent_start and token.dep_ == "mark":
        return False  # "As fights went on"
    if token.tag_ == "WP$" or (token.lower_ == "so" and token.head.tag_ == "JJR"):
        return False
    while token != head:
        denies = token.dep_ == "neg" and token.head.dep_ == "pcomp"  # "a policy of not telling"
        if token.dep_ in _APART and not (denies or _inner_hyphen(token) or _second_adjective(token, head) or _is_tied(token)):
            return False
        around = token.doc[max(0, token.i - 1) : token.i + 2]
        if token.dep_ == "prep" and token.lower_ != "of" and not (around[0].text == around[-1].text == "-"):
            return False
        if token.dep_ in {"npadvmod", "advmod"} and _says_when(token):
            return False
        if token.dep_ == "pcomp" and token.head.head.head.lemma_.lower() in words("blaming"):
            return False  # "accused the clerks of lying"
        if token.dep_ == "nsubj" and token.head.dep_ == "ccomp":
            return False
        token = token.head
    return True


def _says_when(token: Token) -> bool:
    """Say whether the word behind a noun only dates it: "the deaths this weekend", "the quake a day before"."""
    dated = token.ent_type_ in {"DATE", "TIME"} or any(c.lemma_ in words("adverbial") for c in token.children)
    return dated and token.head.pos_ in {"NOUN", "PROPN"} and token.i > token.head.i


def _second_adjective(token: Token, noun: Token) -> bool:
    """Say whether the word joins two adjectives or numbers of the noun: "critical but stable condition"."""
    joined = token.head != noun and token.dep_ in {"cc", "conj"}
    return joined and token.head.dep_ in {"amod", "nummod"} and token.pos_ in {"CCONJ", "ADJ", "NUM"}


def _is_tied(token: Token) -> bool:
    """Say whether a hyphen ties the word to the next: the "all" of "all-time"."""
    hyphen = not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor(1).text == "-"
    return hyphen and token.dep_ in {"det", "predet"}


def _inner_hyphen(token: Token) -> bool:
    tied = token.i > 0 and not token.nbor(-1).whitespace_ and not token.whitespace_
    return tied and token.text == "-" and token.i + 1 < len(token.doc)


def _quoted_end(head: Token) -> int:
    """Return the last token of a name in quotes that goes with the noun: "a pirate "mother vessel""."""
    behind = head.doc[head.i + 1 : head.i + 6]
    if head.pos_ != "NOUN" or len(behind) < 3 or behind[0].text not in {'"', "“"}:
        return head.i
    for token in behind[1:]:
        if token.text in {'"', "”"}:
            return token.i - 1 - token.nbor(-1).is_punct
        if token.text in {",", "."}:
            continue
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            break
    return head.i


def _joined(head: Token) -> set[int]:
    """Return what a hyphen ties to the head: the parser takes "co-worker" apart."""
    doc, last = head.doc, _quoted_end(head)
    while last + 2 < len(doc) and _inner_hyphen(doc[last + 1]):
        last += 2
    return set(range(head.i, last + 1))
