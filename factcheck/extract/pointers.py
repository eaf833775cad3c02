"""Words that stand for something told elsewhere, or for nothing: "this led to delays", "it is clear that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.arguments import COPULAS
from factcheck.extract.predicate_words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTING = frozenset(["this", "that", "these", "those", "what", "there", "ones", "same", "former", "latter"])
_CLAUSES = frozenset(["ccomp", "xcomp", "csubj", "acl", "advcl"])


def is_pointing(token: Token) -> bool:
    """Say whether the word by itself only points."""
    return token.lower_ in _POINTING


def points_elsewhere(actor: Token) -> bool:
    """Say whether the words name nobody and nothing: "this led to delays", "the ones who paid"."""
    if actor.lower_ == "other" and actor.i > 0 and actor.nbor(-1).lower_ == "each":
        return True
    bare = not any(c.dep_ in {"amod", "prep", "nummod"} for c in actor.children)
    return actor.tag_ in {"WP", "WDT"} or (bare and is_pointing(actor))


def is_asked(actor: Token) -> bool:
    """Say whether the phrase asks for what it names: "how many houses"."""
    return any(t.tag_ == "WRB" for t in actor.doc[actor.left_edge.i : actor.i])


def stands_for_nothing(actor: Token) -> bool:
    """Say whether "it" only opens the sentence: "it was the middle of the day", "it seems that", "when it comes to"."""
    if actor.lower_ != "it":
        return False
    verb = actor.head
    lemma = verb.lemma_.lower()
    below = [c for c in verb.children if c.i > verb.i]
    if lemma in {"look", "seem", "appear"}:
        return True
    if lemma == "come":
        return any(c.lower_ == "when" for c in verb.children)
    if lemma == "take":
        lasting = (c for c in verb.children if c.i > verb.i or c.lower_ == "long")
        return any(c.dep_ == "xcomp" or c.ent_type_ in {"DATE", "TIME"} or c.lower_ == "long" for c in lasting)
    if actor.dep_ == "nsubjpass" and any(c.dep_ == "ccomp" for c in below):
        return True
    if lemma not in COPULAS and not verb.lemma_.startswith(("'", "’")):
        return False
    return any(c.dep_ == "ccomp" for c in below) or any(_opens(c) for c in below) or _is_of_time(below) or _waits(verb)


def _opens(told: Token) -> bool:
    """Say whether a clause hangs on what "it" is: "clear that", "the navy which", not "likely to"."""
    if told.dep_ not in {"acomp", "attr"}:
        return False
    raised = words("transparent") | words("negating") | words("staged")
    for clause in told.children:
        if clause.dep_ == "relcl":
            named = told.pos_ == "PROPN" or any(c.lower_ == "the" for c in told.children)
            if named and clause.left_edge.tag_ in {"WDT", "WP"} and clause.left_edge.i == told.i + 1:
                return True
        elif clause.dep_ in _CLAUSES and (clause.dep_ != "xcomp" or told.lower_ not in raised):
            return True
    return False


def _waits(verb: Token) -> bool:
    """Say whether it tells of a time before something: "it may be days before the line is mended"."""
    behind = verb.doc[verb.i + 1 : verb.i + 5]
    return any(t.lower_ == "before" and t.nbor(-1).lemma_.lower() in words("adverbial") for t in behind)


def _is_of_time(told: list[Token]) -> bool:
    times = (t for c in told if c.dep_ in {"prep", "attr"} for t in (c, *c.children))
    return any((t.tag_ == "NNS" and t.dep_ == "attr") or t.lemma_ in {"day", "middle"} for t in times)
