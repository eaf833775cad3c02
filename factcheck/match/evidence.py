"""What speaks for and against two claims answering one question, as numbers that have a name.

No feature looks at a value. Pairs come as two index arrays into a claim list, so that a block of
thousands of pairs is scored at once.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from factcheck.match import traits
from factcheck.match.encode import Encoder, Known, Vectors
from factcheck.match.fields import Columns, Field, columns, pair_keys
from factcheck.match.keys import event_of
from factcheck.match.sentences import SentenceScorer
from factcheck.match.views import inner, unit
from factcheck.match.words import Array, Indices, Texts, WordSets, WordWeights, codes, incidence, read, spelling, stems
from factcheck.models import Claim, Quantity
from factcheck.wording import FEWEST_WORDS, same_wording, tellings

FEATURES = (
    "same head", "rare head", "head meaning", "no head", "same act", "rare act", "act meaning", "no act",
    "about spelling", "about words", "about meaning", "clause words", "clause meaning", "sentence words",
    "sentence meaning", "same happening", "head and act", "names shared", "names apart", "which one clashes", "which one agrees",
    "modifiers shared", "modifiers apart", "modifiers on one", "nationality apart", "rate on one",
    "happening shared", "happening apart",
    "same unit", "same report", "few of the kind", "both in the lead", "same firmness", "same source",
)  # fmt: skip
UNLIKE = 0.4
"""Cosine of two nouns below which they name two things: cables and countries 0.28, charges and sentences 0.35; crewmen
and crew members have 0.40, buildings and houses 0.51."""
FAR_APART = 0.3
"""The same for two statements, whose verbs must be as far apart too. With 0.4 the statements of a made-up wire are grouped with
F1 0.79, with 0.3 0.77, and without 0.51; of the labelled pairs of the development events 0.4 parts 1.3 in a hundred, 0.3 0.4."""
COPY = 90
"""Percent of two sentences that is alike (rapidfuzz ratio) from which one is a copy of the other."""
MEANT = ("head", "act", "about", "clause")
"""Fields whose texts are encoded, as the sentences are."""
READ = (
    "event", "report_id", "kind", "head", "act", "about", "clause", "sentence", "quote", "start", "value", "said_by", "certainty",
)  # fmt: skip
"""What is read of a claim."""
LEAD = 400
"""Characters from the start of a report that count as its lead: the headline and about two sentences."""


class Evidence:
    """The features of claim pairs over one list of claims."""

    def __init__(self, claims: Sequence[Claim], encoder: Encoder) -> None:
        told = columns(claims, READ)
        events = [event_of(key) for key in told["event"]]
        self._event, self._report = codes(events), codes(told["report_id"])
        self._claims = claims
        things = Field(list(zip(told["about"], told["head"], told["act"], strict=True)), self._event)
        masked = list(map(traits.masked_sentence, told["sentence"], told["quote"]))
        # Two words of their own have as much in common in every event.
        anywhere = np.zeros_like(self._event)
        self._fields: dict[str, Field[Any]] = {
            "head": Field(told["head"], anywhere), "act": Field(told["act"], anywhere), "about": things,
            "clause": Field(told["clause"], self._event), "masked sentence": Field(masked, self._event),
        }  # fmt: skip
        self._about: list[str] = [about for about, _, _ in things.texts]
        self._number(told)
        self._find_copies(told["sentence"])
        self._read_words(told)
        plain = list(map(traits.without_figures, self._told.texts))
        sentences = [plain[row] for row in self._told.row.tolist()]
        texts = {name: self._about if name == "about" else self._fields[name].texts for name in MEANT}
        known = Known(dict.fromkeys(chain(*texts.values(), plain)), encoder)
        self._vectors = {name: known.encode(texts[name]) for name in MEANT}
        self._happening = SentenceScorer(sentences, told["report_id"], known, events)

    def _number(self, told: Columns) -> None:
        """Turn what is only ever the same or another into numbers."""
        kind, source = np.array(told["kind"], dtype=str), [(said_by or "").lower() for said_by in told["said_by"]]
        self._head, self._act = (self._fields[name].numbers(bool) for name in ("head", "act"))
        self._head_rarity, self._act_rarity = _rarity(self._head, self._event), _rarity(self._act, self._event)
        self._clause = self._fields["clause"].numbers(lambda clause: len(clause.split()) >= FEWEST_WORDS)
        self._unit = codes([value.unit or "" if isinstance(value, Quantity) else "" for value in told["value"]])
        self._counted = (kind == "count") | (kind == "rank")
        self._stated = kind == "statement"
        self._anyone = np.array([head in {"person", "resident", "member", "man"} for head in told["head"]], dtype=bool)
        lies = (kind == "place") & (np.array(told["act"], dtype=str) == "lie")
        self._whereabouts = np.where(lies, codes(told["about"]), 0)
        self._source, self._firm = codes(source), codes(told["certainty"])
        of_kind = codes(list(map(str.__add__, told["kind"], told["event"])))
        self._of_kind = np.bincount(of_kind, minlength=1)[of_kind].astype(np.float64)
        self._lead = np.array(told["start"], dtype=np.intp) < LEAD
        self._rate = np.array(list(map(traits.is_rate, told["sentence"], told["quote"])), dtype=bool)

    def _find_copies(self, sentences: Sequence[str]) -> None:
        """Number the sentences, and find those that may be one in two tellings."""
        self._told = Field(sentences, self._event)
        found = np.array(list(tellings(self._told.texts, self._told.event.tolist())), dtype=np.intp).reshape(-1, 2)
        self._tellings = np.unique(pair_keys(found[:, 0], found[:, 1], len(self._told.texts)))

    def _read_words(self, told: Columns) -> None:
        """Read the stems of the texts, and what the words of a claim say of it."""
        things, clause, masked = (self._fields[name] for name in ("about", "clause", "masked sentence"))
        about_stems, nations = read(self._about, stems, traits.capitals)
        clause_stems, names = read(clause.texts, stems, traits.names)
        [masked_stems] = read(masked.texts, stems)
        self._words = {
            name: WordWeights(found, self._fields[name].event, self._fields[name].row, self._report)
            for name, found in (("about", about_stems), ("clause", clause_stems), ("masked sentence", masked_stems))
        }
        labels, _ = incidence(map(traits.which, told["quote"], told["about"]))
        [happenings] = Texts([act, head, *words.lower().split()] for words, head, act in things.texts).read(traits.happening)
        apart, _ = incidence(traits.modifiers(*thing) for thing in things.texts)
        self._which, self._names, self._nations = WordSets(labels), WordSets(names), WordSets(nations)
        self._happenings, self._modifiers = WordSets(happenings), WordSets(apart)
        self._named, self._modified = self._names.size[clause.row], self._modifiers.size[things.row] > 0
        in_a_row = codes([traits.place_in_row(text) for text in self._about])[things.row]
        self._place_in_row = np.where(np.array(told["kind"], dtype=str) == "rank", 0, in_a_row)

    def rivals(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs never ask one question.

        They stand in one sentence, or at two places of a sentence and its copy, or are of two in a row, or of things
        that have nothing in common.

        Two values of a kind in one sentence answer two questions, also when another report copies it; so do
        the first missile's and the second's.
        """
        one, two = self._told.row[left], self._told.row[right]
        numbered = (self._place_in_row[left] > 0) & (self._place_in_row[right] > 0)
        rivals = ((one == two) & (self._report[left] == self._report[right])) | self._of_unlike_things(left, right)
        rivals |= numbered & (self._place_in_row[left] != self._place_in_row[right])
        asked = np.flatnonzero(~rivals & (self._clause[left] != self._clause[right]))
        copied = asked[spelling(self._told.texts, one[asked], two[asked], fuzz.ratio, COPY) >= COPY]
        rivals[copied] = ~self.same_wording(left[copied], right[copied])
        return np.asarray(rivals, dtype=bool)

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
        [happenings] = self._of_texts("about", one, two, self._happenings.shared)
        found[asked] = apart & ~(happenings > 0)
        acts = np.flatnonzero(found & stated)
        found[acts] = self._cosine("act", left[acts], right[acts]) < FAR_APART
        return found

    def same_wording(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs of two reports have one wording but for the values; see :func:`factcheck.wording.same_wording`."""
        alike = (self._clause[left] == self._clause[right]) & (self._clause[left] > 0)
        alike &= self._report[left] != self._report[right]
        keys = self._told.key(left, right)
        near = self._tellings[np.searchsorted(self._tellings[:-1], keys)] == keys if len(self._tellings) else alike
        for n in np.flatnonzero(near & ~alike):
            alike[n] = same_wording(self._claims[left[n]], self._claims[right[n]])
        return np.asarray(alike)

    def meaning(self, rows: Indices) -> Vectors:
        """Return one unit vector a claim: what it is about together with its clause."""
        about, clause = (self._vectors[name][self._fields[name].row[rows]] for name in ("about", "clause"))
        return unit(about + clause)

    def same_whereabouts(self, left: Indices, right: Indices) -> NDArray[np.bool_]:
        """Tell which pairs say where one and the same place lies: one question, however it is worded."""
        return np.asarray((self._whereabouts[left] == self._whereabouts[right]) & (self._whereabouts[left] > 0))

    def pairs(self, left: Indices, right: Indices) -> Array:
        """Return the feature matrix, shape (pairs, len(FEATURES))."""
        same_head = (self._head[left] == self._head[right]) & (self._head[left] > 0)
        same_act = (self._act[left] == self._act[right]) & (self._act[left] > 0)
        no_head = (self._head[left] == 0) | (self._head[right] == 0)
        no_act = (self._act[left] == 0) | (self._act[right] == 0)
        *about, modifiers, nations, happenings = self._of_texts(
            "about", left, right, self._spelling, self._words["about"].cosine, self._meaning("about"),
            self._modifiers.shared, self._nations.shared, self._happenings.shared,
        )  # fmt: skip
        *clause, names = self._of_texts(
            "clause", left, right, self._words["clause"].cosine, self._meaning("clause"), self._names.shared
        )
        which = self._which.shared(left, right)
        columns = [
            same_head, same_head * self._head_rarity[left], np.where(no_head, 0.3, self._cosine("head", left, right)), no_head,
            same_act, same_act * self._act_rarity[left], np.where(no_act, 0.3, self._cosine("act", left, right)), no_act,
            *about, *clause, *self._of_texts("masked sentence", left, right, self._words["masked sentence"].cosine),
            *self._happening.weigh(left, right), same_head & same_act,
            np.maximum(0, names) / np.maximum(1, np.minimum(self._named[left], self._named[right])), names == 0,
            self._which.differ(left, right), which > 0,
            modifiers > 0, modifiers == 0, self._modified[left] != self._modified[right], nations == 0,
            self._rate[left] != self._rate[right],
            happenings > 0, happenings == 0,
            self._unit[left] == self._unit[right], self._report[left] == self._report[right], 1 / np.sqrt(self._of_kind[left]),
            self._lead[left] & self._lead[right], self._firm[left] == self._firm[right],
            (self._source[left] == self._source[right]) & (self._source[left] > 0),
        ]  # fmt: skip
        return np.stack(columns, dtype=np.float64).T

    def _cosine(self, name: str, left: Indices, right: Indices) -> Array:
        [cosine] = self._of_texts(name, left, right, self._meaning(name))
        return cosine

    def _meaning(self, name: str) -> Callable[[Indices, Indices], Array]:
        return functools.partial(inner, self._vectors[name])

    def _of_texts(
        self, name: str, left: Indices, right: Indices, *measures: Callable[[Indices, Indices], NDArray[Any]]
    ) -> list[NDArray[Any]]:
        """Return what the measures find of the texts of a field, each asked once for each two texts."""
        pairs = self._fields[name].pairs(left, right)
        return [measure(pairs.left, pairs.right)[pairs.back] for measure in measures]

    def _spelling(self, left: Indices, right: Indices) -> Array:
        return spelling(self._about, left, right, fuzz.token_set_ratio) / 100


def _differ(words: NDArray[np.int64], left: Indices, right: Indices) -> NDArray[np.bool_]:
    """Tell which pairs have two words, which are not the same."""
    return np.asarray((words[left] > 0) & (words[right] > 0) & (words[left] != words[right]))


def _rarity(words: Indices, event: Indices) -> Array:
    """Return, a claim, how rare its word is in its event: 1 for a word of two claims, towards 0 for a common one."""
    place = np.unique(event * (words.max(initial=0) + 1) + words, return_inverse=True)[1]
    return np.where(words > 0, np.sqrt(2 / np.maximum(2, np.bincount(place, minlength=1)[place])), 0.0)
