"""What a verb of saying says: its complements, or the clause that it is set into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.silences import saying_over
from factcheck.extract.speaking import can_speak, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "pcomp", "attr", "oprd", "acomp"})
_CONTENT_PREPS = frozenset({"of", "about", "at", "as", "against", "over", "for"})
_CLAUSES = frozenset({"acl", "relcl", "ccomp"})
QUOTED_REACH = 10
"""Tokens between a quotation and the verb of its speaker at most."""
SUBJECTS = frozenset({"nsubj", "csubj"})
NOUNS = frozenset({"nsubj", "nsubjpass", "expl"})


def scope_of(verb: Token, subject: Token) -> set[int]:
    """Return what is said: the verb's complements, or the clause around a verb put between commas."""
    lemma = verb.lemma_.lower()
    content = [c for c in verb.children if c.dep_ in _CONTENT | SUBJECTS and c != subject]
    hearers = [c for c in content if is_hearer(c)]
    content = [c for c in content if c not in hearers]
    clauses = [c for noun in hearers for c in noun.children if c.dep_ in _CLAUSES]
    content += [c for c in clauses if any(k.lower_ == "that" for k in c.children)]  # which the parse hung on who heard it
    for child in verb.children:
        preposition = child.dep_ == "prep" and child.i > verb.i
        if preposition and (lemma in words("find") or child.lower_ in _CONTENT_PREPS):
            content.append(child)
    if lemma == "put":  # "put the march, to mark a strike, at 30,000"
        content += [t for t in verb.subtree if t.lower_ == "at" and t.i > verb.i]
    before = subject.left_edge.i - 1
    if any(c.dep_ == "ccomp" and c.i > verb.i for c in content) and before > 0 and verb.doc[before].dep_ == "cc":
        content = [c for c in content if c.i > before]  # "shops were shut, and the union said it was pleased"
    scope = {i for c in content for i in indices(c.subtree)}
    clausal = any(c.dep_ in {"ccomp", "xcomp", "pcomp"} for c in content)
    between = not clausal and is_put_between(verb)
    if between:
        scope |= indices(verb.head.subtree) - indices(verb.subtree)
    if between or content_before(verb):
        # "Y, X said, Z": what stands after the verb belongs to what is said
        late = [c for c in verb.children if c.dep_ in {"advcl", "parataxis", "dep"} and not _is_told_of(c, verb)]
        late += [c for c in verb.rights if between and c.dep_ == "npadvmod" and c.i > verb.i + 2]
        scope |= {i for c in late for i in indices(c.subtree)}
    elif clausal:
        joined = [c for c in verb.children if c.dep_ == "conj" and c.lemma_.lower() not in words("say")]
        scope |= {i for c in joined if _carried(c) for i in indices(c.subtree)}
    silent = [t for c in content for t in c.subtree if saying_over(t) == verb or (c.dep_ == "dobj" and _is_aside(t))]
    scope -= {i for t in silent for i in indices(t.subtree)}
    first = min(verb.i, subject.left_edge.i)
    set_off = first > verb.sent.start and verb.doc[first - 1].is_punct
    if not scope and verb.dep_ == "ROOT" and lemma in words("say"):
        if set_off:
            scope = set(range(verb.sent.start, first))
        elif first == verb.sent.start > 1 and verb.nbor(-1) == subject and verb.doc[first - 1].is_quote:
            scope = indices(verb.doc[first - 1].sent)  # "He called out, "Stop!" Berg said."
    return scope


def _is_told_of(clause: Token, verb: Token) -> bool:
    """Say whether the clause tells of the speaker: "..., she said, weeping", "..., he said, while another said"."""
    if clause.i < verb.i:
        return False
    another = any(c.dep_ in NOUNS for c in clause.children)
    quoted = any(t.is_quote for t in verb.doc[max(verb.sent.start, verb.i - QUOTED_REACH) : verb.i])
    return quoted or (another and clause.lemma_.lower() in words("say"))


def _is_aside(clause: Token) -> bool:
    """Say whether a relative clause only tells more of what is named: "declared an emergency in Lom, which lies north"."""
    first = clause.left_edge.i
    return clause.dep_ == "relcl" and first > 0 and clause.doc[first - 1].text == "," and clause.doc[first].tag_ in {"WDT", "WP"}


def is_hearer(noun: Token) -> bool:
    """Say whether the noun is who is told: "the governor told Reuters that"."""
    told = noun.head.lemma_.lower() in words("hearers") and noun.dep_ in {"dobj", "dative"}
    return told and (can_speak(noun) or any(c.dep_ == "ccomp" and c.i > noun.i for c in noun.head.children))


def _carried(verb: Token) -> bool:
    """Say whether a clause joined to a saying is said too: "X said A, and they were B", "and that C did", "but no one was D"."""
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
        return True
    subjects = [c for c in verb.children if c.dep_ in NOUNS]
    backshifted = any(c.dep_ == "aux" and c.lower_ in {"had", "would"} for c in verb.children)
    nobody = any(t.lower_ in {"no", "nobody", "none"} for c in subjects for t in (c, *c.children))
    return nobody or any(backshifted or c.lower_ in {"they", "it", "there"} for c in subjects)


def is_put_between(verb: Token) -> bool:
    """Say whether the saying is set into the clause it is about: ", officials said,", "as X wrote"."""
    if verb.dep_ == "parataxis":
        return True
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return True
    aims = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)  # "they came to report on the fire"
    led = any(c.dep_ == "mark" for c in verb.children)  # "although it reported a profit, jobs will go"
    return verb.dep_ in {"ccomp", "advcl", "dep"} and verb.lemma_.lower() in {"say", "report", "add", "go"} and not (aims or led)


def content_before(verb: Token) -> bool:
    """Say whether a clause of what is said stands before the verb."""
    return any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)


def indices(tokens: Iterable[Token]) -> set[int]:
    """Return the tokens' indices in their paragraph."""
    return {t.i for t in tokens}
