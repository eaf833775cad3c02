"""Which noun a relative clause is told of, where the parse hangs it on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.persons import sex_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = frozenset(["is", "was", "has", "does", "'s", "’s"])
_SEVERAL = frozenset(["are", "were", "have", "do"])
_NOUNS = frozenset(["NOUN", "PROPN"])


def told_of(clause: Token, pronoun: Token) -> Token:
    """Return the noun that ``pronoun`` of the relative ``clause`` stands for: the clause's head, if it fits.

    It does not fit where the verb is of another number, nor a person before "which". The nearest noun of the
    same phrase that does is meant then.
    """
    noun = clause.head
    number = _number_of(clause) if pronoun.dep_ in {"nsubj", "nsubjpass"} else None
    if _fits(noun, number, pronoun):
        return noun
    between = reversed(noun.doc[noun.i + 1 : pronoun.i])
    inner = (t for t in between if t.pos_ in _NOUNS and t.dep_ in {"pobj", "conj", "appos"} and noun.is_ancestor(t))
    return next((t for t in inner if _fits(t, number, pronoun)), noun)


def _fits(noun: Token, number: str | None, pronoun: Token) -> bool:
    several = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
    named = noun.head if noun.dep_ == "appos" else noun
    if pronoun.lower_ == "which" and not several and (sex_of(noun) or sex_of(named)) is not None:
        return False
    return number is None or several == (number == "several") or noun.pos_ == "PROPN"


def _number_of(verb: Token) -> str | None:
    """Return "one" or "several" as the finite verb tells; None for forms that serve both."""
    first = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), verb)
    if first.lower_ in _ONE or first.tag_ == "VBZ":
        return "one"
    return "several" if first.lower_ in _SEVERAL or (first.tag_ == "VBP" and first.pos_ != "PROPN") else None
