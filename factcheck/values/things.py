"""Noun phrases as plain words: whether two of them can name one thing."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from factcheck.values import oppositions
from factcheck.values.spelling import compare_words

NAME_LIKENESS = 88
"""Least rapidfuzz ratio of two spellings of one word; "Kamchatka" / "Kamchatski" are 84."""
_PLURAL = frozenset(["people", "men", "women", "children", "police"])
SHORTEST_SPELLED = 5
"""Letters of a word from which a letter more or less is a slip and not another word: Iran / Iraq."""

_OWNER = re.compile(r"['’]s?$")


class Phrase(NamedTuple):
    """A noun phrase: words as written, head last, without what follows "of"."""

    words: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The head in lower case and singular, "" of an empty phrase."""
        return singular(self.words[-1]) if self.words else ""

    @property
    def pair(self) -> str:
        """The head with the word before it: "power supply"."""
        return " ".join([*(word.lower() for word in self.words[-2:-1]), self.head])

    @property
    def names(self) -> frozenset[str]:
        """The capitalised words, folded."""
        return frozenset(_OWNER.sub("", w).lower() for w in self.words if w[:1].isupper() and len(w) > 2)

    @property
    def numbers(self) -> frozenset[str]:
        """Numbers and ordinals, words of number as digits."""
        found = (oppositions.number(word.lower()) for word in self.words[:-1] or self.words)
        return frozenset(word for word in found if word)

    @property
    def modifiers(self) -> frozenset[str]:
        """Plain words before the head that tell one of a kind from another: "internet", "cell"."""
        inner = (word.lower() for word in self.words[:-1] if not word[:1].isupper())
        return frozenset(
            w for w in inner if not oppositions.number(w) and w not in oppositions.listed("plain")
        )


def one_thing(a: Phrase, b: Phrase) -> bool:
    """Say whether two noun phrases can name one thing: heads agree, names, numbers and kinds do not clash."""
    if not a.words or not b.words:
        return False
    if not same_head(a, b):
        return False
    if _names_clash(a, b) or (a.numbers ^ b.numbers) & oppositions.listed("else"):
        return False
    if any(oppositions.opposed(x.lower(), y.lower()) for x, y in product(a.words[:-1], b.words[:-1])):
        return False
    return not (_clash(a.numbers, b.numbers) or _clash(a.modifiers, b.modifiers))


def as_many(a: Phrase, b: Phrase) -> bool:
    """Say whether both nouns are singular or both plural, by their endings."""
    one, other = (p.head != p.words[-1].lower() or p.head in _PLURAL for p in (a, b))
    return one == other


def same_head(a: Phrase, b: Phrase) -> bool:
    """Say whether the heads of two phrases can name one thing; so many people may be so many workers."""
    pointing = oppositions.listed("pointing")
    people = oppositions.listed("people")
    if (
        a.numbers & b.numbers
        and {a.head, b.head} & people
        and {a.head, b.head} <= people | oppositions.listed("persons")
    ):
        return True
    if a.head in pointing or b.head in pointing:
        return False
    heads = product({a.head, a.pair}, {b.head, b.pair})
    return any(oppositions.one_thing(x, y) for x, y in heads) or _spelled_alike(a.head, b.head)


def _names_clash(a: Phrase, b: Phrase) -> bool:
    """Say whether two names are apart; before one surname a given name may be misspelled: Brian / Bryant."""
    left, right = (p.names - {p.head, p.words[-1].lower()} for p in (a, b))
    surname = a.head == b.head and a.words[-1][:1].isupper() and b.words[-1][:1].isupper()
    near = surname and any(
        min(len(x), len(y)) >= SHORTEST_SPELLED and compare_words(x, y) == "near" for x, y in product(left, right)
    )
    return _clash(left, right) and not near


def _clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether both sides tell and share nothing."""
    return bool(a and b) and not a & b and not any(_spelled_alike(x, y) for x, y in product(a, b))


def _spelled_alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < SHORTEST_SPELLED:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b) >= NAME_LIKENESS


@lru_cache(maxsize=20_000)  # a group of statements asks for the same heads again and again
def singular(word: str) -> str:
    """Return a noun's singular in lower case, by its ending alone."""
    word = _OWNER.sub("", word.lower())
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
