"""What speaks for and against two claims answering one question, as numbers that have a name.

No feature looks at a value. Pairs come as two index arrays into a claim list, so that a block of
thousands of pairs is scored at once.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from factcheck.match.encode import Encoder, Known, Vectors
from factcheck.match.keys import event_of
from factcheck.match.sentences import SentenceScorer
from factcheck.match.views import inner, unit
from factcheck.match.words import TEXTS, Array, Indices, WordSets, WordWeights, codes, distinct, stem, stems
from factcheck.models import Claim
from factcheck.values.happening import act_name, is_happening
from factcheck.wording import FEWEST_WORDS, same_wording, tellings

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
IN_A_ROW = frozenset({"first", "second", "third", "fourth"})
FEATURES = (
    "same head", "rare head", "head meaning", "no head", "same act", "rare act", "act meaning", "no act",
    "about spelling", "about words", "about meaning", "clause words", "clause meaning", "sentence words",
    "sentence meaning", "same happening", "head and act", "names shared", "names apart", "which one clashes", "which one agrees",
    "modifiers shared", "modifiers apart", "modifiers on one", "nationality apart", "rate on one",
    "happening shared", "happening apart",
    "same unit", "same report", "few of the kind", "both in the lead", "same firmness", "same source",
)  # fmt: skip
DIGITS = re.compile(r"\d[\d.,]*")
UNLIKE = 0.4
"""Cosine of two nouns below which they name two things: cables and countries 0.28, charges and sentences 0.35; crewmen
and crew members have 0.40, buildings and houses 0.51."""
FAR_APART = 0.3
"""The same for two statements, whose verbs must be as far apart too. With 0.4 the statements of a made-up wire are grouped with
F1 0.79, with 0.3 0.77, and without 0.51; of the labelled pairs of the development events 0.4 parts 1.3 in a hundred, 0.3 0.4."""
COPY = 90
"""Percent of two sentences that is alike (rapidfuzz ratio) from which one is a copy of the other."""
LEAD = 400
"""Characters from the start of a report that count as its lead: the headline and about two sentences."""
RATE = re.compile(
    r"\s?(?:in )?(?:per|an?|each|every|/)\s?"
    r"(?:year|season|month|week|day|night|hour|minute|second|person|head|share|annum|employee)\b"
    r"|\s(?:annually|daily|yearly|apiece|average annual)\b"
)


class Evidence:
    """The features of claim pairs over one list of claims."""

    def __init__(self, claims: Sequence[Claim], encoder: Encoder) -> None:
        event = [event_of(claim.event) for claim in claims]
        self._head = codes([claim.head for claim in claims])
        self._act = codes([claim.act for claim in claims])
        self._unit = codes([getattr(claim.value, "unit", None) or "" for claim in claims])
        self._report = codes([claim.report_id for claim in claims])
        self._sentence = codes([claim.report_id + claim.sentence for claim in claims])
        self._clause = codes(
            [claim.clause if len(claim.clause.split()) >= FEWEST_WORDS else "" for claim in claims]
        )
        self._counted = np.array([claim.kind in {"count", "rank"} for claim in claims], dtype=bool)
        self._stated = np.array([claim.kind == "statement" for claim in claims], dtype=bool)
        self._anyone = np.array([claim.head in {"person", "resident", "member"} for claim in claims], dtype=bool)
        self._whereabouts = codes([claim.about if claim.kind == "place" and claim.act == "lie" else "" for claim in claims])
        self._claims = claims
        sentences = sorted({claim.sentence for claim in claims})
        self._sentences = np.array(sentences, dtype=object)
        number = {sentence: n for n, sentence in enumerate(sentences)}
        self._told = np.array([number[claim.sentence] for claim in claims], dtype=np.int64)
        pairs = (sorted((number[one], number[two])) for one, two in tellings(sentences))
        self._tellings = np.array([one * len(claims) + two for one, two in pairs], dtype=np.int64)
        self._source = codes([(claim.said_by or "").lower() for claim in claims])
        self._firm = codes([claim.certainty for claim in claims])
        self._kind = codes([claim.kind + claim.event for claim in claims])
        self._of_kind = np.bincount(self._kind, minlength=1)[self._kind].astype(np.float64)
        self._lead = np.array([claim.start < LEAD for claim in claims])
        self._head_rarity = _rarity([claim.head for claim in claims], event)
        self._act_rarity = _rarity([claim.act for claim in claims], event)
        self._words = {
            "about": WordWeights([claim.about for claim in claims], claims),
            "clause": WordWeights([claim.clause for claim in claims], claims),
            "sentence": WordWeights([_masked_sentence(claim) for claim in claims], claims),
        }
        self._names = WordSets([_names(claim.clause) for claim in claims])
        which = [_which(f"{claim.quote} {claim.about}") for claim in claims]
        self._which, self._which_code = WordSets(which), codes([" ".join(sorted(words)) for words in which])
        self._place_in_row = codes([_place_in_row(claim) for claim in claims])
        self._modifiers = WordSets([_modifiers(claim.about, claim.head, claim.act) for claim in claims])
        self._nations = WordSets([_capitals(claim.about) for claim in claims])
        self._happenings = WordSets([_happenings(claim.about, claim.head, claim.act) for claim in claims])
        self._rate = np.array([_is_rate(claim) for claim in claims])
        texts: dict[str, Callable[[Claim], str]] = {
            "head": lambda c: c.head, "act": lambda c: c.act, "about": lambda c: c.about,
            "clause": lambda c: c.clause, "sentence": lambda c: _told(c.sentence),
        }  # fmt: skip
        columns = {name: [read(claim) for claim in claims] for name, read in texts.items()}
        # A text of another event is another text, so that those that meet stand near each other.
        told = {name: list(zip(event, column, strict=True)) for name, column in columns.items()}
        distinct = sorted({row for column in told.values() for row in column})
        place = {row: n for n, row in enumerate(distinct)}
        self._text = {name: np.array([place[row] for row in column], dtype=np.intp) for name, column in told.items()}
        self._texts = np.array([text for _, text in distinct], dtype=object)
        known = Known({text for _, text in distinct}, encoder)
        self._vectors = known.encode([text for _, text in distinct])
        self._happening = SentenceScorer(columns["sentence"], [claim.report_id for claim in claims], known, event)

    def rivals(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs never ask one question.

        They stand in one sentence, or at two places of a sentence and its copy, or are of two in a row, or of things
        that have nothing in common.

        Two values of a kind in one sentence answer two questions, also when another report copies it; so do
        the first missile's and the second's.
        """
        differ = np.flatnonzero((self._clause[left] != self._clause[right]) & ~self.same_wording(left, right))
        copied = np.zeros(len(left), dtype=bool)
        one, two = self._told[left[differ]], self._told[right[differ]]
        copied[differ] = _scores(self._sentences, one, two, fuzz.ratio, COPY) >= COPY
        numbered = (self._place_in_row[left] > 0) & (self._place_in_row[right] > 0)
        another = numbered & (self._place_in_row[left] != self._place_in_row[right])
        rivals = (self._sentence[left] == self._sentence[right]) | copied | another
        return np.asarray(rivals | self._of_unlike_things(left, right), dtype=bool)

    def _of_unlike_things(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs count, or rank, two things whose names have nothing in common, or state two acts of two such things.

        Statements of one event share its participants and most of its words, so that only thing and act tell them apart.
        """
        named = _differ(self._head, left, right)
        counted = self._counted[left] & self._counted[right] & ~(self._anyone[left] | self._anyone[right])
        stated = self._stated[left] & self._stated[right] & _differ(self._act, left, right)
        found: NDArray[np.bool_] = named & (counted | stated)
        asked = np.flatnonzero(found)
        one, two = left[asked], right[asked]
        apart = self._cosine("head", one, two) < np.where(counted[asked], UNLIKE, FAR_APART)
        found[asked] = apart & ~(self._happenings.shared(one, two) > 0)
        acts = np.flatnonzero(found & stated)
        found[acts] = self._cosine("act", left[acts], right[acts]) < FAR_APART
        return found

    def same_wording(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs of two reports have one wording but for the values; see :func:`factcheck.wording.same_wording`."""
        alike = (self._clause[left] == self._clause[right]) & (self._clause[left] > 0)
        alike &= self._report[left] != self._report[right]
        one, two = self._told[left], self._told[right]
        for n in np.flatnonzero(np.isin(np.minimum(one, two) * len(self._told) + np.maximum(one, two), self._tellings)):
            alike[n] |= same_wording(self._claims[left[n]], self._claims[right[n]])
        return np.asarray(alike)

    def meaning(self, rows: Indices) -> Vectors:
        """Return one unit vector a claim: what it is about together with its clause."""
        return unit(self._vectors[self._text["about"][rows]] + self._vectors[self._text["clause"][rows]])

    def same_whereabouts(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs say where one and the same place lies: one question, however it is worded."""
        return np.asarray((self._whereabouts[left] == self._whereabouts[right]) & (self._whereabouts[left] > 0))

    def pairs(self, left: Indices, right: Indices) -> Array:
        """Return the feature matrix, shape (pairs, len(FEATURES))."""
        same_head = (self._head[left] == self._head[right]) & (self._head[left] > 0)
        same_act = (self._act[left] == self._act[right]) & (self._act[left] > 0)
        no_head = (self._head[left] == 0) | (self._head[right] == 0)
        no_act = (self._act[left] == 0) | (self._act[right] == 0)
        names, which, modifiers, nations, happenings = (
            words.shared(left, right)
            for words in (self._names, self._which, self._modifiers, self._nations, self._happenings)
        )
        fewer = np.maximum(1, np.minimum(self._names.size[left], self._names.size[right]))
        modified = (self._modifiers.size[left] > 0) != (self._modifiers.size[right] > 0)
        columns = [
            same_head, same_head * self._head_rarity[left], np.where(no_head, 0.3, self._cosine("head", left, right)), no_head,
            same_act, same_act * self._act_rarity[left], np.where(no_act, 0.3, self._cosine("act", left, right)), no_act,
            self._spelling(left, right), self._words["about"].cosine(left, right), self._cosine("about", left, right),
            self._words["clause"].cosine(left, right), self._cosine("clause", left, right),
            self._words["sentence"].cosine(left, right), self._cosine("sentence", left, right),
            self._happening.probability(left, right),
            same_head & same_act, np.maximum(0, names) / fewer, names == 0,
            self._which_code[left] != self._which_code[right], which > 0,
            modifiers > 0, modifiers == 0, modified, nations == 0,
            self._rate[left] != self._rate[right],
            happenings > 0, happenings == 0,
            self._unit[left] == self._unit[right], self._report[left] == self._report[right], 1 / np.sqrt(self._of_kind[left]),
            self._lead[left] & self._lead[right], self._firm[left] == self._firm[right],
            (self._source[left] == self._source[right]) & (self._source[left] > 0),
        ]  # fmt: skip
        return np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1)

    def _cosine(self, name: str, left: Indices, right: Indices) -> Array:
        return inner(self._vectors, self._text[name][left], self._text[name][right])

    def _spelling(self, left: Indices, right: Indices) -> Array:
        """Return how alike the things are spelled, which is found once for each two of them."""
        one, two = self._text["about"][left], self._text["about"][right]
        size = len(self._texts)
        keys, back = distinct(np.minimum(one, two) * size + np.maximum(one, two), size * size)
        return _scores(self._texts, keys // size, keys % size, fuzz.token_set_ratio, 0)[back] / 100


def _differ(words: NDArray[np.int64], left: Indices, right: Indices) -> NDArray[np.bool_]:
    """Tell which pairs have two words, which are not the same."""
    return np.asarray((words[left] > 0) & (words[right] > 0) & (words[left] != words[right]))


def _scores(texts: NDArray[np.object_], left: Indices, right: Indices, scorer: Callable[..., float], least: float) -> Array:
    """Return rapidfuzz's score of each pair of texts, 0 where it is below ``least``."""
    pairs = texts[left].tolist(), texts[right].tolist()
    return np.asarray(process.cpdist(*pairs, scorer=scorer, score_cutoff=least, dtype=np.float64), dtype=np.float64)


def _rarity(words: Sequence[str], event: Sequence[str]) -> Array:
    """Return, a claim, how rare its word is in its event: 1 for a word of two claims, towards 0 for a common one."""
    counts = Counter(zip(event, words, strict=True))
    uses = np.array([counts[key] for key in zip(event, words, strict=True)], dtype=np.float64)
    return np.where([bool(word) for word in words], np.sqrt(2 / np.maximum(2, uses)), 0.0)


@functools.lru_cache(TEXTS)
def _names(clause: str) -> frozenset[str]:
    """Return the proper names of a clause, lower-case."""
    return frozenset(name.lower().removesuffix("'s").removesuffix("’s") for name in NAME.findall(clause)[:30])


def _place_in_row(claim: Claim) -> str:
    """Return "first", "second", ... where the claim is of one thing in a row; "" for a rank, whose value that is."""
    labels = {WHICH.get(word, "") for word in claim.about.lower().split()} & IN_A_ROW
    return min(labels) if len(labels) == 1 and claim.kind != "rank" else ""


@functools.lru_cache(TEXTS)
def _which(text: str) -> frozenset[str]:
    """Return which one of several a claim speaks of, as far as the words of its quote and thing show it."""
    return frozenset(WHICH[word] for word in text.lower().split() if word in WHICH)


@functools.lru_cache(TEXTS)
def _capitals(about: str) -> frozenset[str]:
    """Return the words with a capital: of the thing counted they are nearly always a nation."""
    return frozenset(word for word in about.split() if word[0].isupper())


@functools.lru_cache(TEXTS)
def _modifiers(about: str, head: str, act: str) -> frozenset[str]:
    """Return the words that set the counted thing apart: "ballistic", "armed", "Somali"."""
    itself, begins = {stem(head), stem(act)}, stem(act)[:4] or "#"
    return frozenset(word for word in stems(about) if word not in itself and not word.startswith(begins))


@functools.lru_cache(TEXTS)
def _happenings(about: str, head: str, act: str) -> frozenset[str]:
    """Return the kinds of happening that a claim's act and thing name: a firing is a launch."""
    words = {act, head, *about.lower().split()}
    return frozenset(act_name(word) for word in words if is_happening(word))


def _is_rate(claim: Claim) -> bool:
    """Tell whether the value is per something: "$22 million per season", "three a day"."""
    _, _, after = claim.sentence.partition(claim.quote)
    return bool(RATE.match(after))


@functools.lru_cache(TEXTS)
def _told(sentence: str) -> str:
    """Return the sentence without its figures: one text for all the claims that it holds."""
    return DIGITS.sub("#", sentence[:400])


def _masked_sentence(claim: Claim) -> str:
    return claim.sentence.replace(claim.quote, "#", 1)[:400]
