"""The people of a report: where they are named, and the full name that a lone surname stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from factcheck.extract.offices import after, before, is_role
from factcheck.extract.quantity_words import words
from factcheck.values.gazetteer import country_of, is_place
from factcheck.values.names import person_words
from factcheck.values.names import words as name_words
from factcheck.values.offices import role_words
from factcheck.values.offices import words as office_words
from factcheck.values.places import kinds
from factcheck.values.places import words as place_words
from factcheck.values.spelling import coarse, compare_words, fold
from factcheck.values.weapons import model_words

LONGEST_NAME = 7
"""Tokens; a hyphenated given name takes three."""
LONGEST_FIELD = 8
"""Tokens between an office and its holder: "of Communications and Information Technology" has five."""
IN_WORDS = frozenset(["in", "near", "off", "outside", "at", "north", "south", "east", "west"])
"""Words that a place follows and a person does not."""
TITLE_CASE_SHARE = 0.6
"""A line without a full stop with more capitalised words than this is a headline: capitals say nothing."""


SURELY = 20
"""Votes of a report that says of a name that it is a town's."""


@dataclass(slots=True)
class People:
    """The full names of one report, in the order of the text. Build it with :func:`people_of`."""

    full: list[tuple[str, ...]] = field(default_factory=list)
    """Folded words of each full name."""
    shown: dict[tuple[str, ...], str] = field(default_factory=dict)
    """The first written form of each full name."""
    votes: Counter[str] = field(default_factory=Counter)
    """By folded words: times called a person, less the times called or used as something else."""

    def is_person(self, text: str) -> bool:
        """Say whether the report as a whole speaks for a person."""
        return self.votes[fold(text)] >= 0

    def vote(self, doc: Doc) -> None:
        """Count what the tagger calls each name of the paragraph, and the names that stand behind "in"."""
        for ent in doc.ents:
            spatial = ent.start > 0 and doc[ent.start - 1].lower_ in IN_WORDS
            housed = ent.root.dep_ == "compound" and ent.root.head.lemma_.lower() in kinds()  # "the Lund warehouse"
            told = doc[max(0, ent.start - 2) : ent.start]
            if len(told) == 2 and told[1].lower_ == "of" and fold(told[0].lemma_) in place_words("towns"):
                self.votes[fold(ent.text)] -= SURELY  # "the town of Lom-Berg"
            elif spatial or housed or _beside_town(ent) or ent.label_ in {"GPE", "LOC", "FAC"}:
                self.votes[fold(ent.text)] -= 1
            elif ent.label_ == "PERSON":
                self.votes[fold(ent.text)] += 1

    def add(self, text: str) -> None:
        """Take in a full name."""
        folded = person_words(text)
        if len(folded) > 1 and folded not in self.shown:
            self.full.append(folded)
            self.shown[folded] = text

    def resolve(self, text: str) -> str:
        """Return the full name that ``text`` stands for, or ``text`` itself.

        A lone word must be the last word of one full name (or, for names that put the surname first,
        the first word); two candidates leave it unresolved.
        """
        folded = person_words(text)
        if len(folded) != 1:
            return text
        for place in (-1, 0):
            fitting = [words for words in self.full if words[place] == folded[0]]
            if len(fitting) == 1 or (fitting and len({words[-1:] + words[:1] for words in fitting}) == 1):
                return self.shown[max(fitting, key=len)]
            if fitting:
                return text
        return text

    def is_surname(self, text: str) -> bool:
        """Say whether the lone word is the last of a full name of the report."""
        folded = person_words(text)
        return len(folded) == 1 and any(words[-1] == folded[0] for words in self.full)

    def misspelled(self, text: str) -> str | None:
        """Return the full name of which the lone word is a near spelling, None when there is none."""
        folded = person_words(text)
        if len(folded) != 1 or len(folded[0]) < 4:
            return None
        near = [words for words in self.full if _is_slip(words[-1], folded[0])]
        known = any(folded[0] in words for words in self.full)
        return self.shown[near[0]] if len(near) == 1 and not known else None


def _is_slip(surname: str, other: str) -> bool:
    return compare_words(surname, other) == "near" and coarse(surname) == coarse(other)


def _beside_town(ent: Span) -> bool:
    """Say whether "between" joins the name to a place: "a cable between Abu Talat and France"."""
    led = ent.start > 0 and ent.doc[ent.start - 1].lower_ == "between"
    return led and any(other.ent_type_ in {"GPE", "LOC"} or is_place(other.text) for other in ent.root.conjuncts)


def people_of(docs: Iterable[Doc]) -> People:
    """Read the full names of a whole report; ``docs`` are its paragraphs, headline included."""
    people = People()
    read = [doc for doc in docs if not is_headline(doc)]
    for doc in read:
        people.vote(doc)
    for doc in read:
        for span in mentions(doc):
            if people.is_person(span.text):
                people.add(span.text)
    return people


def is_headline(doc: Doc) -> bool:
    """Say whether capitals in this paragraph carry no sense."""
    words = [token for token in doc if token.is_alpha]
    if not words or doc[-1].text in {".", "!", "?", '"', "”"}:
        return False
    return sum(token.text[0].isupper() for token in words) > TITLE_CASE_SHARE * len(words)


def mentions(doc: Doc) -> list[Span]:
    """Return the people named in the paragraph, in order.

    They are what the tagger calls a person, cut to the name itself, and the capitalised words that
    stand right after an office or before one in apposition.
    """
    found: dict[int, Span] = {}
    taken: set[int] = set()
    for ent in doc.ents:
        span = _trim(doc, ent.start, ent.end) if ent.label_ == "PERSON" else None
        if span is not None:
            found[span.start] = span
            taken.update(range(span.start, span.end))
    for token in doc:
        if token.i in taken:
            continue
        span = _run_after(doc, token.i + 1, taken) if is_role(token) else _run_before(doc, token.i, taken)
        if span is not None and not taken & set(range(span.start, span.end)):
            found[span.start] = span
            taken.update(range(span.start, span.end))
    return [found[start] for start in sorted(found)]


def _trim(doc: Doc, start: int, end: int) -> Span | None:
    """Cut offices, honorifics and marks off an entity; None when no name is left."""
    last_title = next((k for k in range(end - 2, start - 1, -1) if is_role(doc[k])), start - 1)
    start = last_title + 1
    while start < end and (not _is_name_word(doc[start]) or _is_title_word(doc[start])):
        start += 1
    return _checked(doc, start, _run_end(doc, start, end))


def _run_end(doc: Doc, start: int, least: int) -> int:
    """Return where the name that begins at ``start`` ends; past ``least`` only untagged names go on."""
    stop = start
    while stop < len(doc):
        token = doc[stop]
        glued = stop > start and doc[stop - 1].text == "-" and not doc[stop - 1].whitespace_
        hyphen = (
            token.text == "-" and stop > start and not token.whitespace_ and not doc[stop - 1].whitespace_
        )
        plain = stop < least or (
            token.pos_ == "PROPN" and token.ent_type_ in {"", "PERSON"} and not token.text.isupper()
        )
        if not (hyphen or (glued and token.is_alpha) or (_is_name_word(token) and plain)):
            break
        if stop > start and stop >= least and _is_title_word(token):
            break
        stop += 1
    while stop > start and doc[stop - 1].text == "-":
        stop -= 1
    return stop


def _run_after(doc: Doc, start: int, taken: set[int]) -> Span | None:
    """Return the name that follows an office, whose field may stand between ("of Defence for Policy")."""
    reach = min(len(doc), start + LONGEST_FIELD)
    while start < reach and start not in taken and _goes_between(doc[start]):
        start += 1
    if start >= len(doc) or start in taken or doc[start].pos_ != "PROPN":
        return None
    if doc[start].ent_type_ not in {"", "PERSON", "ORG"}:
        return None
    stop = start
    while stop < len(doc) and stop - start < LONGEST_NAME and stop not in taken and doc[stop].pos_ == "PROPN":
        if not _is_name_word(doc[stop]):
            break
        stop += 1
    if stop - start == 1:
        return doc[start:stop] if _is_surname(doc[start]) else None
    return _trim(doc, start, stop)


def _is_surname(token: Token) -> bool:
    """Say whether a lone capitalised word right after an office is its holder: "Minister Shin"."""
    if not is_role(token.nbor(-1)) or not token.nbor(-1).text[0].isupper() or token.text.isupper():
        return False
    follows = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
    folded = fold(token.text)
    bodies = name_words("body_kinds") | name_words("sole_kinds") | kinds().keys()
    return follows not in {"PROPN", "NOUN"} and folded not in bodies and not is_place(folded)


def _goes_between(token: Token) -> bool:
    return token.lower_ in {"of", "for", "and", "&"} or (_is_title_word(token) and token.text[0].isupper())


def _run_before(doc: Doc, start: int, taken: set[int]) -> Span | None:
    """Return the name that begins at ``start`` when an office stands in apposition to it."""
    first = doc[start]
    if first.pos_ != "PROPN" or first.ent_type_ not in {"", "ORG", "PERSON"} or not _is_name_word(first):
        return None
    if _is_title_word(first) or (start and doc[start - 1].pos_ == "PROPN"):
        return None
    stop = start
    while (
        stop < len(doc)
        and stop - start < LONGEST_NAME
        and doc[stop].pos_ == "PROPN"
        and _is_name_word(doc[stop])
    ):
        stop += 1
    stop = _run_end(doc, start, stop)
    if stop - start < 2 or stop >= len(doc):
        return None
    behind = start > 1 and doc[start - 1].text == "," and doc[stop].text in {",", "."}
    told = (behind and before(doc, start) is not None) or (
        doc[stop].text == "," and after(doc, stop) is not None
    )
    return _checked(doc, start, stop) if told else None


def _checked(doc: Doc, start: int, stop: int) -> Span | None:
    """Return the span when it can be a person's name."""
    if not 0 < stop - start <= LONGEST_NAME:
        return None
    span = doc[start:stop]
    folded = person_words(span.text)
    bodies = name_words("body_kinds") | name_words("sole_kinds") | kinds().keys()
    told = start > 0 and is_role(doc[start - 1])
    speaks = span.root.dep_ == "nsubj" and span.root.head.lemma_ in words("says")
    titled = len(folded) > 1 and span.root.ent_type_ == "PERSON" and (told or speaks)
    if not any(len(word) > 1 for word in folded) or any(word in bodies for word in folded[: -1 if titled else None]):
        return None
    if folded[0] in model_words() | name_words("ship_prefixes") or any(char.isdigit() for char in span.text):
        return None
    if len(folded) == 1 and (span[0].ent_type_ != "PERSON" or folded[0] in role_words()):
        return None
    office = folded[-1] in role_words() and folded[-1] not in name_words("surnames_too")
    return None if office or folded[0] in office_words("weak") or is_place(span.text) else span


def _is_name_word(token: Token) -> bool:
    text = token.text
    return (
        text[0].isupper() and (token.is_alpha or "." in text or "-" in text or "’" in text or "'" in text)
    ) or (text == "-" or text.lower() in {"bin", "al", "de", "van", "von", "der", "la", "el"})


def _is_title_word(token: Token) -> bool:
    folded = fold(token.text)
    if folded in role_words() or folded in name_words("honorifics") or folded in office_words("fields"):
        return True
    return country_of(token.text) is not None or folded in office_words("former") | office_words("below")
