"""What the words of a claim say of it: which one of several, which names, what kind of happening."""

from __future__ import annotations

import re
from itertools import chain

from factcheck.match.words import stem, stems
from factcheck.values.happening import act_name, is_happening

NAME = re.compile(r"\b[A-Z][\w'’-]{2,}")
WHICH = {
    word: label
    for label, words in {
        "first": "first 1st initial",
        "second": "second 2nd",
        "third": "third 3rd",
        "fourth": "fourth 4th",
        "last": "last latest",
        "previous": "previous earlier past former",
        "other": "other others another more additional further else extra",
        "each": "each every per apiece",
        "total": "total altogether overall combined all",
        "new": "new next",
    }.items()
    for word in words.split()
}
_WHICH_WORDS = frozenset(WHICH)
IN_A_ROW = frozenset({"first", "second", "third", "fourth"})
DIGITS = re.compile(r"\d[\d.,]*")
RATE = re.compile(
    r"\s?(?:in )?(?:per|an?|each|every|/)\s?"
    r"(?:year|season|month|week|day|night|hour|minute|second|person|head|share|annum|employee)\b"
    r"|\s(?:annually|daily|yearly|apiece|average annual)\b"
)


def names(word: str) -> list[str]:
    """Return the proper names of a word of a clause, in lower case: of "Lyon-Turin" there is one."""
    return [name.lower().removesuffix("'s").removesuffix("’s") for name in NAME.findall(word)]


def place_in_row(about: str) -> str:
    """Return "first", "second", ... where the words are of one thing in a row."""
    labels = {WHICH.get(word, "") for word in about.lower().split()} & IN_A_ROW
    return min(labels) if len(labels) == 1 else ""


def which(quote: str, about: str) -> set[str]:
    """Return which one of several a claim speaks of, as far as a word of its quote or thing shows it."""
    return {WHICH[word] for word in _WHICH_WORDS.intersection(f"{quote} {about}".lower().split())}


def capitals(word: str) -> list[str]:
    """Return a word with a capital: of the thing counted it is nearly always a nation."""
    return [word] if word[0].isupper() else []


def modifiers(about: str, head: str, act: str) -> set[str]:
    """Return the words that set the counted thing apart: "ballistic", "armed", "Somali"."""
    itself, begins = {stem(head), stem(act)}, stem(act)[:4] or "#"
    told = set(chain.from_iterable(map(stems, about.split())))
    return {word for word in told if word not in itself and not word.startswith(begins)}


def happening(word: str) -> list[str]:
    """Return the kind of happening that a word of a claim's act or thing names: a firing is a launch."""
    return [act_name(word)] if is_happening(word) else []


def is_rate(sentence: str, quote: str) -> bool:
    """Tell whether the value is per something: "$22 million per season", "three a day"."""
    start = sentence.find(quote)
    return start >= 0 and bool(RATE.match(sentence, start + len(quote)))


def without_figures(sentence: str) -> str:
    """Return the sentence without its figures: one text for all the claims that it holds."""
    return DIGITS.sub("#", sentence[:400])


def masked_sentence(sentence: str, quote: str) -> str:
    return sentence.replace(quote, "#", 1)[:400]
