"""Which happening each word of a report speaks of: the report's own, or one that it looks back or ahead to.

The cue is a date clearly away from the report's days, or a word such as "previous", in the same clause;
clauses that hang on a background clause or continue it in the next sentence go with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

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
    is_lasting,
    is_past,
    is_since,
    is_weekday,
    lemma_of,
    year_before,
)
from factcheck.extract.speaking import can_speak
from factcheck.models import Moment
from factcheck.settings import Settings
from factcheck.values.days import news_day
from factcheck.values.happening import MAIN, Happening, act_name, is_happening, parse, when_of, yearless_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from factcheck.values.found import Found

_LOOKING_BACK = frozenset({"previous", "earlier", "prior", "similar", "past", "last"})
_ELSEWHERE = frozenset({"another", "separate", "different", "other"})
_STRETCHES = frozenset({"recent", "past", "last", "previous"})
_POINTING = frozenset({"that", "those"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "its", "their"})
_STANDING = frozenset(["be", "have", "employ", "own", "run", "operate", "make", "sell"])
"""Verbs that in the present tell how things stand on the day of the report: "it has a workforce of 2,100"."""
_PRESENT = frozenset({"latest", "today", "tonight", "now", "new", "this", "current", "currently"})
_PLACES = frozenset({"GPE", "LOC"})
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
_RELATIVE = ("last", "previous", "earlier", "ago", "past")
_CLOSE = ("week", "night", "day", "hour", "minute", "moment")
"""A time no further than this may still belong to the report's own days."""
_LONG = frozenset({"week", "month", "year", "decade"})


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
        """The happening that each common noun was first used of."""
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
        inside = [m for m in moments if sent.start <= m[0].start < sent.end]
        own: dict[int, str] = {}
        for number, (span, found, moment) in enumerate(inside):
            if number and _renames(inside[number - 1][1], found):
                continue
            targets, key = self._dated(span, found, moment, lead=lead)
            for target in targets:
                if key is not None and own.get(target.i, MAIN) == MAIN:
                    own[target.i] = key
        if not lead:
            for token in sent:
                word = self._by_word(token) or self._by_sequence(token)
                if word is not None:
                    own.setdefault(word[0].i, word[1])
        root = sent.root
        if before == MAIN and any(t.lower_ in _POINTING and _is_pointed_at(t.head) for t in sent):
            before = self._told
        last, self._told = self._told, next((k for k in reversed(own.values()) if k != MAIN), MAIN)
        at_home = MAIN in own.values()
        if root.i not in own and not at_home:
            met = self._met(sent, last)
            if before != MAIN and self._continues(sent, before, across=across):
                own[root.i] = before
            elif met is not None:
                own[root.i] = met
        _carry_over_semicolon(sent, own)
        for token in sent:
            events[token.i] = inherited(token, own)
            if token.pos_ == "NOUN":
                self._first.setdefault(token.lemma_, events[token.i])
        return own.get(root.i, MAIN)

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
        anchored = compared is None and not named_by and is_bound(span.doc, span.start_char)
        dateline = target == clause and clause.pos_ not in {"VERB", "AUX"}
        if dateline or (anchored and relative is None and not is_since(span)):
            return (), None
        named = relative or target
        if named.lemma_ in SAYING and not any(c.dep_ == "ccomp" for c in named.children):
            return (), None
        when = MAIN if lead and is_weekday(found.text) else self._when(named, found.text.lower(), moment)
        targets: tuple[Token, ...] = (named,) if anchored or relative is None else (relative, target)
        if anchored and relative is None:
            # "the first since 2003": that date alone is another happening's; "has cut jobs since 2003" tells of all of them
            targets = (root, clause) if is_since(span) and is_lasting(clause, preposition) else (root,)
        elif named.dep_ == "acl" and named.head.pos_ == "NOUN" and named in {root.head, noun}:
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

    def _by_word(self, token: Token) -> tuple[Token, str] | None:
        """Read "the previous launch", "in a separate incident": a happening set apart by a word."""
        lower, noun = token.lower_, token.head
        if token.dep_ == "amod" and lower in _STRETCHES and _is_stretch(noun):
            clause = clause_of(noun)
            return clause, Happening(f"{lower}-{noun.lower_}", act_name(act_of(clause)), self._place(clause)).key
        if token.dep_ not in {"amod", "det"} or lower not in _LOOKING_BACK | _ELSEWHERE:
            return None
        lemma = lemma_of(noun)
        if noun.pos_ != "NOUN" or not is_happening(lemma):
            return None
        if noun.tag_ == "NNS" and lower in _ELSEWHERE:
            return None
        clause = clause_of(noun)
        target = clause if noun.head == clause and noun.dep_ in {"nsubj", "nsubjpass"} else noun
        if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head == clause:
            target = clause
        word = "previous" if lower in _LOOKING_BACK else "another"
        return target, Happening(word, act_name(lemma), self._place(target)).key

    def _by_sequence(self, token: Token) -> tuple[Token, str] | None:
        """Read "the shooting came weeks after a driver shot ...": what came before is another happening."""
        unit = token.nbor(-1) if token.lower_ == "after" and token.i > 1 else None
        if unit is None or unit.lemma_ not in _LONG:
            return None
        if unit.tag_ != "NNS" and unit.nbor(-1).lower_ not in {"a", "one"}:
            return None
        inner = token.head if token.dep_ == "mark" else None
        inner = inner or next((c for c in token.children if c.dep_ in {"pcomp", "pobj"}), None)
        if inner is None or not (inner.pos_ == "VERB" or is_happening(lemma_of(inner))):
            return None
        return inner, Happening("previous", act_name(act_of(inner)), self._place(inner)).key

    def _continues(self, sent: Span, before: str, *, across: bool) -> bool:
        """Say whether a sentence after a background one goes on about it."""
        present = (t for t in sent if t.lower_ in _PRESENT)
        if any(t.dep_ in {"amod", "det", "advmod", "npadvmod"} for t in present):
            return False
        if sent.root.tag_ in {"VBZ", "VBP"} and lemma_of(sent.root) in _STANDING:
            return False
        definite = (lemma_of(t.head) for t in sent if t.lower_ == "the")
        acts = {act_name(lemma) for lemma in definite if is_happening(lemma)}
        if acts and parse(before).act not in acts:
            return False
        words = [t for t in sent[:4] if not t.is_punct]
        pointing = any(t.lower_ in _POINTING and t.dep_ in {"det", "nsubj", "nsubjpass"} for t in sent)
        pronoun = bool(words) and words[0].lower_ in _PRONOUNS
        if across:
            return pointing or pronoun
        tenses = {token.tag_ for token in (sent.root, *sent.root.children)}
        past = "VBD" in tenses or (sent.root.tag_ == "VBN" and tenses.isdisjoint({"VBZ", "VBP"}))  # not "is based in Lom"
        return pointing or pronoun or past

    def _met(self, sent: Span, told: str) -> str | None:
        """Return the background happening just ``told`` where the sentence is about somebody first met in it.

        After "weeks before, a driver shot two people": "the driver had lost his licence".
        """
        root = sent.root
        clause = next((c for c in root.children if c.dep_ == "ccomp"), root) if root.lemma_ in SAYING else root
        subject = next((c for c in clause.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if told == MAIN or subject is None or subject.tag_ != "NN" or all(c.lower_ != "the" for c in subject.children):
            return None
        return told if self._first.get(subject.lemma_) == told else None

    def _place(self, target: Token) -> str:
        """Return the first place in the happening's words that the report does not begin with."""
        inside = {t.i for t in target.subtree}
        for ent in target.doc.ents:
            name = ent.text.lower().replace("’", "'").removeprefix("the ").removesuffix("'s")
            known = ent.text.lower() in self._home or name in _DIRECTIONS
            if ent.label_ in _PLACES and ent.root.i in inside and not known:
                return name
        return ""


def _carry_over_semicolon(sent: Span, own: dict[int, str]) -> None:
    """Let what follows a semicolon go on about the happening before it: "in 2003, when a ship sank; 20 were saved"."""
    marks = [t.i for t in sent if t.text == ";"]
    if len(marks) != 1 or any(i > marks[0] for i in own):
        return
    told = next((own[i] for i in sorted(own, reverse=True) if own[i] != MAIN), None)
    top = next((t for t in sent if t.i > marks[0] and (t.head.i <= marks[0] or t.head == t)), None)
    now = any(t.lower_ in _PRESENT for t in sent.doc[marks[0] : marks[0] + 3])
    if told is not None and top is not None and top.tag_ == "VBD" and not now:
        own[top.i] = told


def _is_stretch(noun: Token) -> bool:
    """Say whether the noun dates its clause by a stretch of time behind: "in recent years", "last season"."""
    stretch = noun.lemma_ == "season" or (noun.tag_ == "NNS" and noun.lemma_ in {"month", "year", "decade"})
    within = noun.dep_ == "pobj" and noun.head.lower_ in {"in", "over", "during", "within"} and noun.head.head == clause_of(noun)
    return stretch and (within or noun.dep_ == "npadvmod")


def _is_pointed_at(noun: Token) -> bool:
    """Say whether "that" and "those" may point back to a happening: "that quake", "that model cost ..."."""
    leads = noun.pos_ == "NOUN" and noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == noun.sent.root
    return is_happening(lemma_of(noun)) or (leads and not can_speak(noun))


def _renames(weekday: Found, date: Found) -> bool:
    """Say whether a date only stands beside its weekday: where they do not fit, the weekday dates the act."""
    return is_weekday(weekday.text) and 0 <= date.start - weekday.end <= 2
