"""Which happening each word of a report speaks of: the report's own, or one that it looks back or ahead to.

The cue is a date clearly away from the report's days, or a word such as "previous", in the same clause;
clauses that hang on a background clause or continue it in the next sentence go with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.extract.event_carry import carry_over_semicolon, continues, is_present, is_told_past, points_back
from factcheck.extract.event_cues import (
    SAYING,
    act_of,
    clause_of,
    clause_on,
    compared_figure,
    dates_in,
    days_of,
    inherited,
    is_bound,
    is_joined,
    is_lasting,
    is_past,
    is_ranked,
    is_since,
    is_weekday,
    lemma_of,
    told_by,
    year_before,
)
from factcheck.extract.event_words import by_sequence, by_word
from factcheck.models import Moment
from factcheck.settings import Settings
from factcheck.values.days import news_day
from factcheck.values.happening import MAIN, Happening, act_name, is_happening, when_of, yearless_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from factcheck.values.found import Found

_PLACES = frozenset({"GPE", "LOC"})
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
_RELATIVE = ("last", "previous", "earlier", "ago", "past")
_CLOSE = ("week", "night", "day", "hour", "minute", "moment")
"""A time no further than this may still belong to the report's own days."""


class EventReader:
    """The happenings of one report.

    ``paragraphs`` are its parsed paragraphs, ``values`` what :func:`factcheck.values.find` found in
    each (offsets into that paragraph), ``published`` its ISO date.
    """

    def __init__(
        self,
        paragraphs: Sequence[Doc],
        values: Sequence[Sequence[Found]],
        title: str = "",
        published: str | None = None,
        settings: Settings | None = None,
    ) -> None:
        settings = settings or Settings()
        self._before = timedelta(settings.event_days_before)
        self._after = timedelta(settings.event_days_after)
        self._published = news_day(published)
        ends = [doc.text.rstrip().endswith((".", "”", '"')) for doc in paragraphs[:4]]
        self._lead = ends.index(True) if True in ends else 0
        opening = paragraphs[: self._lead + 1]
        self._home = {ent.text.lower() for doc in opening for ent in doc.ents if ent.label_ in _PLACES}
        self._windows = list(self._own_days(paragraphs, values, title))
        self._by_weekday = self._published is None and any(
            is_weekday(f.text) for found in values[:4] for f in found if isinstance(f.value, Moment)
        )
        """The report tells its own happening by weekday alone: whatever it dates is another."""
        self._events: list[list[str]] = []
        self._told = MAIN
        """The background happening that the sentence before told of last, if only in passing."""
        self._first: dict[str, str] = {}
        """The happening that each common noun and each name was first used of."""
        carried = MAIN
        lines = sum(1 for doc in paragraphs for _ in doc.sents) < 1.4 * max(len(paragraphs), 1)
        for doc, found in zip(paragraphs, values, strict=True):
            events = [MAIN] * len(doc)
            moments = list(dates_in(doc, found))
            for number, sent in enumerate(doc.sents):
                before = carried if number or lines else MAIN
                lead = len(self._events) <= self._lead and number == 0
                carried = self._read(sent, moments, events, before, across=number == 0, lead=lead)
            self._events.append(events)

    def event_of(self, paragraph: int, token: int) -> str:
        """Return the key of the happening that the token speaks of; "main" for the report's own."""
        return self._events[paragraph][token]

    def _own_days(
        self, paragraphs: Sequence[Doc], values: Sequence[Sequence[Found]], title: str
    ) -> Iterator[tuple[date, date]]:
        """Yield the days of the main event: around publication, and any date in the title or lead."""
        if self._published is not None:
            yield self._published - self._before, self._published + self._after
        for number, (doc, found) in enumerate(zip(paragraphs[: self._lead + 2], values, strict=False)):
            headline = number == 0 or doc.text.strip() == title.strip()
            for value in found:
                span = days_of(value.value) if isinstance(value.value, Moment) else None
                if span is None or is_bound(doc, value.start):
                    continue
                near = (span[1] - span[0]).days < 2
                if near and (headline or self._published is None):
                    yield span[0] - self._before, span[1] + self._after
                elif headline:
                    yield span

    def _read(
        self,
        sent: Span,
        moments: list[tuple[Span, Found, Moment]],
        events: list[str],
        before: str,
        *,
        across: bool,
        lead: bool,
    ) -> str:
        """Write the sentence's events; return what the next sentence may continue."""
        own = self._by_dates([m for m in moments if sent.start <= m[0].start < sent.end], lead=lead)
        if not lead:
            for token in sent:
                cue = by_word(token) or by_sequence(token)
                if cue is not None:
                    own.setdefault(cue.target.i, Happening(cue.when, act_name(cue.act), self._place(cue.target)).key)
        root = sent.root
        if before == MAIN and points_back(sent):
            before = self._told
        last, self._told = self._told, next((k for k in reversed(own.values()) if k != MAIN), MAIN)
        at_home = MAIN in own.values()
        if root.i not in own and not at_home:
            met = self._met(sent, last)
            if before != MAIN and continues(sent, before, across=across):
                own[root.i] = before
            elif met is not None:
                own[root.i] = met
        carry_over_semicolon(sent, own)
        for token in sent:
            events[token.i] = inherited(token, own)
            if token.pos_ == "NOUN" or _is_name(token):
                self._first.setdefault(token.lemma_, events[token.i])
        return own.get(root.i, MAIN)

    def _by_dates(self, moments: list[tuple[Span, Found, Moment]], *, lead: bool) -> dict[int, str]:
        """Return the happenings that a sentence's dates tell of, by the words that they hold for."""
        own: dict[int, str] = {}
        for number, (span, found, moment) in enumerate(moments):
            if number and _renames(moments[number - 1][1], found):
                continue
            targets, key = self._dated(span, found, moment, lead=lead)
            for target in targets:
                if key is not None and own.get(target.i, MAIN) == MAIN:
                    own[target.i] = key
            if key is not None and moment.resolution != "year" and is_joined(span):
                own[span.root.i] = key
        return own

    def _dated(
        self, span: Span, found: Found, moment: Moment, *, lead: bool
    ) -> tuple[tuple[Token, ...], str | None]:
        """Return the phrases or clauses that the date holds for, and their happening; None for no date."""
        root = span.root
        preposition = root.head if root.dep_ == "pobj" else None
        noun = preposition.head if preposition is not None else root.head
        clause = clause_of(root)
        target = clause
        modifies = root.dep_ in {"compound", "amod", "nmod", "poss", "nummod"}
        on_noun = modifies or (
            preposition is not None and noun.pos_ == "NOUN" and is_happening(lemma_of(noun))
        )
        if on_noun and not (noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == clause):
            target = noun
        relative = clause_on(span)
        compared = compared_figure(span)
        if compared is not None:
            target = compared
        named_by = modifies and is_happening(lemma_of(noun))
        named_by = named_by or (on_noun and preposition is not None and preposition.lower_ == "of" and not is_ranked(noun))
        anchored = compared is None and not named_by and is_bound(span.doc, span.start_char)
        dateline = target == clause and clause.pos_ not in {"VERB", "AUX"}
        if dateline or (anchored and relative is None and not is_since(span)):
            return (), None
        named = relative or target
        if named.lemma_ in SAYING and told_by(named) is None:
            return (), None
        when = MAIN if lead and is_weekday(found.text) else self._when(named, found.text.lower(), moment)
        targets: tuple[Token, ...] = (relative, target) if relative is not None else (target,)
        if anchored:
            # "the first since 2003": that date alone is another happening's; "has cut jobs since 2003" tells of all of them
            sums_up = is_since(span) and is_lasting(clause, preposition)
            targets = (relative or root, clause) if sums_up else (relative or root,)
        elif relative is None and named.dep_ == "acl" and named.head.pos_ == "NOUN" and named in {root.head, noun}:
            targets += (named.head,)  # "missiles fired on January 4" are those
        if when is None or when == MAIN:
            return targets, when
        act = act_of(clause if named == compared else named)
        return targets, Happening(when, act_name(act), self._place(named)).key

    def _when(self, target: Token, words: str, moment: Moment) -> str | None:
        """Return when it was, if away from the report's own days; "main" if within, None if unknown."""
        if words.startswith(("this", "next")):
            return None
        days = days_of(moment)
        if days is None:
            relative = any(w in words for w in _RELATIVE) and not any(w in words for w in _CLOSE)
            only_month = self._published is None and moment.resolution == "month" and is_past(target)
            yearless = yearless_of(words) if self._by_weekday or only_month else None
            return yearless or ("-".join(words.split()) if relative else None)
        if words.startswith("earlier this") and "week" not in words:
            end = min(days[1], self._published or days[1]) - self._before
            return when_of(days[0], max(days[0], end))
        verb = target.pos_ in {"VERB", "AUX"}
        if self._published is not None and days[0] > self._published + self._after:
            if is_past(target):
                days = year_before(days)
            elif not is_happening(act_of(target)):
                return None
        if any(first <= days[1] and days[0] <= last for first, last in self._windows):
            return MAIN
        if self._published is None and verb and not is_past(target):
            return None
        return when_of(*days)

    def _met(self, sent: Span, told: str) -> str | None:
        """Return the background happening just ``told`` where the sentence is about somebody first met in it.

        After "weeks before, a driver shot two people": "the driver had lost his licence".
        """
        named = self._named(sent)
        if named is not None:
            return named
        clause = told_by(sent.root) or sent.root
        subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if told == MAIN or subject is None or subject.tag_ != "NN" or all(c.lower_ != "the" for c in subject.children):
            return None
        return told if self._first.get(subject.lemma_) == told else None

    def _named(self, sent: Span) -> str | None:
        """Return the background happening whose ship, person or body, first named in it, the sentence tells more of."""
        if not is_told_past(sent) or is_present(sent):
            return None
        names = [self._first[t.lemma_] for t in sent if _is_name(t) and t.dep_ != "poss" and t.lemma_ in self._first]
        return next((key for key in names if key != MAIN), None) if MAIN not in names else None

    def _place(self, target: Token) -> str:
        """Return the first place in the happening's words that the report does not begin with."""
        inside = {t.i for t in target.subtree}
        for ent in target.doc.ents:
            name = ent.text.lower().replace("’", "'").removeprefix("the ").removesuffix("'s")
            known = ent.text.lower() in self._home or name in _DIRECTIONS
            if ent.label_ in _PLACES and ent.root.i in inside and not known:
                return name
        return ""


def _is_name(token: Token) -> bool:
    """Say whether the word names a person, body or thing, not a place or a day."""
    return token.pos_ == "PROPN" and token.ent_type_ in {"PERSON", "ORG", "PRODUCT", "FAC", "WORK_OF_ART"}


def _renames(weekday: Found, date: Found) -> bool:
    """Say whether a date only stands beside its weekday: where they do not fit, the weekday dates the act."""
    return is_weekday(weekday.text) and 0 <= date.start - weekday.end <= 2
