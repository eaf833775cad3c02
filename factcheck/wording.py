"""Where two reports tell one sentence in the same words: which of them differ, and whether two quotes stand there.

Reports that print one wire differ in a figure or a name that somebody changed: a slip or a correction, and
surer than any likeness of meaning. Nothing here looks at a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from factcheck.models import Claim, Name, Place

FEWEST_WORDS = 5
"""Words that two sentences or clauses share from which it is no accident."""
SHARE = 0.7
"""Share of the longer sentence's words, in order, from which the other is the same sentence: a name of three
words in the place of another leaves seven of ten."""
TITLE = 0.7
"""Share of words with a capital above which a sentence is a headline that gives one to every word."""
NEIGHBOURS = 10
"""Sentences in alphabetical order, from either end, that one is compared with."""
_WORD = re.compile(r"\S+")
_AROUND = ".,;:()[]\"'“”‘’"
_FIGURE = re.compile(r"\d[\d.,:]*(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER_WORDS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
     "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "first", "second", "third",
     "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
)  # fmt: skip
_JOINING = frozenset(
    ["of", "the", "and", "de", "del", "di", "da", "la", "le", "al", "el", "bin", "ibn", "van", "von", "der"]
)
"""Words that names are written with in small letters."""


class Words(NamedTuple):
    """The words of a sentence, folded, and where each stands in it (half-open, characters)."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


class Change(NamedTuple):
    """Words of one sentence in the place of others: two half-open ranges of word numbers."""

    left: range
    right: range


def same_wording(a: Claim, b: Claim) -> bool:
    """Tell whether two reports tell one clause or sentence in the same words but for the two quotes.

    Other figures of the sentence may differ as well, so that two that changed places are found; a year
    may not, since it makes another question of the rest. Beside a place or a name no figure may: "400 jobs in Lund" and
    "900 jobs in Oslo" are two statements.
    """
    if a.report_id == b.report_id:
        return False
    if a.clause == b.clause and len(a.clause.split()) >= FEWEST_WORDS:
        return True
    return only_changed(a, b) if isinstance(a.value, Name | Place) else _in_one_place(a, b)


def renamed(a: Claim, b: Claim) -> bool:
    """Tell whether two reports tell one sentence in the same words but for a name, which stands in both quotes."""
    return only_changed(a, b) and all(is_name(a.sentence, left) and is_name(b.sentence, right)
                                      for left, right in changes(a.sentence, b.sentence))


def only_changed(a: Claim, b: Claim) -> bool:
    """Tell whether two reports tell one sentence in the same words but for one place, which stands in both quotes."""
    found = changes(a.sentence, b.sentence) if a.report_id != b.report_id else ()
    return len(found) == 1 and covers(a, found[0].left) and covers(b, found[0].right)


def covers(claim: Claim, where: range) -> bool:
    """Tell whether words of a claim's sentence, by their numbers, stand in its quote."""
    return any(_within(where, quote) for quote in quoted(claim))


def is_name(sentence: str, where: range) -> bool:
    """Tell whether words of a sentence are written as a name; in a headline that writes all words so none are."""
    if _is_title(sentence):
        return False
    spans = split_words(sentence).spans[where.start : where.stop]
    words = [sentence[start:end].strip(_AROUND) for start, end in spans]
    return all(word[0].isupper() or word in _JOINING for word in words)


def tellings(sentences: Sequence[str], events: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
    """Yield the places of two sentences that may be one in two tellings, each two once; near-linear.

    The sentences are all another; those of two events are never one. Sorted neighbourhood (Hernandez and
    Stolfo 1995): alike from the front, and alike from the back.
    """
    words = [_folded(sentence) for sentence in sentences]
    # A letter for each word, in the words' order: whole lists of sentences are then sorted and compared at once.
    letter = {word: chr(n) for n, word in enumerate(sorted({word for row in words for word in row}))}
    spelled = np.array(["".join(map(letter.__getitem__, row)) for row in words], dtype=object)
    event = np.array([0] * len(words) if events is None else events, dtype=np.int64)
    near = [np.zeros(0, dtype=np.int64)]
    for step in (1, -1):
        keys = list(zip(event.tolist(), [letters[::step] for letters in spelled], sentences, strict=True))
        order = np.array(sorted(range(len(keys)), key=keys.__getitem__), dtype=np.int64)
        for apart in range(1, NEIGHBOURS + 1):
            one, two = order[:-apart], order[apart:]
            pairs = np.minimum(one, two) * len(keys) + np.maximum(one, two)
            near.append(pairs[event[one] == event[two]])
    one, two = np.divmod(np.unique(np.concatenate(near)), max(1, len(words)))
    alike = process.cpdist(
        spelled[one].tolist(), spelled[two].tolist(),
        scorer=Levenshtein.normalized_similarity, score_cutoff=SHARE, dtype=np.float32,
    )  # fmt: skip
    for n in np.flatnonzero(alike).tolist():
        if changes(sentences[one[n]], sentences[two[n]]):
            yield int(one[n]), int(two[n])


def _in_one_place(a: Claim, b: Claim) -> bool:
    found = changes(a.sentence, b.sentence)
    for left in quoted(a) if found else ():
        for right in quoted(b):
            here = [change for change in found if _within(change.left, left) and _within(change.right, right)]
            others = [change for change in found if change not in here]
            if here and all(_is_figure(a.sentence, c.left) and _is_figure(b.sentence, c.right) for c in others):
                return True
    return False


@lru_cache(maxsize=20_000)
def _is_title(sentence: str) -> bool:
    words = split_words(sentence).spans
    return sum(sentence[start:end].strip(_AROUND)[:1].isupper() for start, end in words) > TITLE * len(words)


@lru_cache(maxsize=20_000)
def changes(one: str, two: str) -> tuple[Change, ...]:
    """Return the places where one sentence has words of its own in another telling, in order.

    Empty where the two are the same, are two sentences, or where words were only put in or left out.
    """
    if one > two:  # Words may be aligned in two ways: both directions take the same one.
        return tuple(Change(change.right, change.left) for change in changes(two, one))
    left, right = split_words(one).folded, split_words(two).folded
    # Of one length or nearly: the likeness counts the words that neither puts in, leaves out nor changes.
    if left == right or not Levenshtein.normalized_similarity(left, right, score_cutoff=SHARE):
        return ()
    blocks = Levenshtein.opcodes(left, right).as_matching_blocks()
    shared = sum(block.size for block in blocks)
    if shared < FEWEST_WORDS:
        return ()
    ends = [(0, 0, 0), *((block.a, block.b, block.size) for block in blocks)]
    found = [
        Change(range(a + size, next_a), range(b + size, next_b))
        for (a, b, size), (next_a, next_b, _) in pairwise(ends)
        if a + size < next_a or b + size < next_b
    ]
    return tuple(found) if all(change.left and change.right for change in found) else ()


@lru_cache(maxsize=20_000)
def split_words(sentence: str) -> Words:
    """Return the words of a sentence without the punctuation around them."""
    spans = (match.span() for match in _WORD.finditer(sentence) if match[0].strip(_AROUND))
    return Words(_folded(sentence), tuple(spans))


def _folded(sentence: str) -> tuple[str, ...]:
    return tuple(word for word in map(_folded_word, sentence.split()) if word)


@lru_cache(maxsize=100_000)
def _folded_word(word: str) -> str:
    return word.strip(_AROUND).casefold()


def quoted(claim: Claim) -> tuple[range, ...]:
    """Return the word numbers of a claim's quote in its sentence, once for each place where it may stand."""
    return _places(claim.sentence, claim.quote)


@lru_cache(maxsize=20_000)
def _places(sentence: str, quote: str) -> tuple[range, ...]:
    spans, found = split_words(sentence).spans, []
    start = sentence.find(quote) if quote else -1
    while start >= 0:
        end = start + len(quote)
        touched = [number for number, (a, b) in enumerate(spans) if a < end and start < b]
        if touched:
            found.append(range(touched[0], touched[-1] + 1))
        start = sentence.find(quote, end)
    return tuple(found)


def _within(inner: range, outer: range) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def _is_figure(sentence: str, where: range) -> bool:
    """Tell whether the words are nothing but a number, and no year."""
    return all(
        word in _NUMBER_WORDS or (_FIGURE.fullmatch(word) and not _YEAR.fullmatch(word))
        for word in split_words(sentence).folded[where.start : where.stop]
    )

