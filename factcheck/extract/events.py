"""Which happening each word of a report speaks of: the report's own, or one that it looks back or ahead to.

The cue is a date clearly away from the report's days, or a word such as "previous", in the same clause;
clauses that hang on a background clause or continue it in the next sentence go with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.models import Moment
from factcheck.values.happening import MAIN, Happening, act_name, is_happening, when_of, yearless_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from factcheck.values.found import Found

DAYS_BEFORE = 7
DAYS_AFTER = 3
"""A date from so many days before publication to so many after belongs to the report's own happening."""

_CLAUSES = frozenset({"ROOT", "conj", "relcl", "acl", "advcl", "ccomp", "parataxis", "pcomp", "csubj"})
_ANCHORS = frozenset(
    {"since", "until", "till", "by", "before", "after", "through", "following", "from", "for", "of"}
)
"""A date after these bounds or ranks the clause's act and does not date it."""
_LOOKING_BACK = frozenset({"previous", "earlier", "prior", "similar", "past", "last"})
_ELSEWHERE = frozenset({"another", "separate", "different", "other"})
_POINTING = frozenset({"that", "those"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "its", "their"})
_PRESENT = frozenset({"latest", "today", "tonight", "now", "new", "this", "current", "currently"})
_PLACES = frozenset({"GPE", "LOC"})
_RELATIVE = ("last", "previous", "earlier", "ago", "past")
_CLOSE = ("week", "night", "day", "hour", "minute", "moment")
"""A time no further than this may still belong to the report's own days."""
_LIGHT = frozenset({"be", "do", "get", "have", "make", "take", "come", "give", "see"})
_SAYING = frozenset({"say", "report", "announce", "tell", "claim", "confirm"})


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
    ) -> None:
        self._published = date.fromisoformat(published[:10]) if published else None
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
        carried = MAIN
        lines = sum(1 for doc in paragraphs for _ in doc.sents) < 1.4 * max(len(paragraphs), 1)
        for doc, found in zip(paragraphs, values, strict=True):
            events = [MAIN] * len(doc)
            moments = list(_dates(doc, found))
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
            yield self._published - timedelta(DAYS_BEFORE), self._published + timedelta(DAYS_AFTER)
        for number, (doc, found) in enumerate(zip(paragraphs[: self._lead + 2], values, strict=False)):
            headline = number == 0 or doc.text.strip() == title.strip()
            for value in found:
                span = _days(value.value) if isinstance(value.value, Moment) else None
                if span is None or _anchored(doc, value.start):
                    continue
                near = (span[1] - span[0]).days < 2
                if near and (headline or self._published is None):
                    yield span[0] - timedelta(DAYS_BEFORE), span[1] + timedelta(DAYS_AFTER)
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
        for span, found, moment in inside:
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
        at_home = MAIN in own.values()
        if root.i not in own and before != MAIN and not at_home and self._continues(sent, across=across):
            own[root.i] = before
        for token in sent:
            events[token.i] = _inherited(token, own)
        return own.get(root.i, MAIN)

    def _dated(
        self, span: Span, found: Found, moment: Moment, *, lead: bool
    ) -> tuple[tuple[Token, ...], str | None]:
        """Return the phrases or clauses that the date holds for, and their happening; None for no date."""
        root = span.root
        preposition = root.head if root.dep_ == "pobj" else None
        noun = preposition.head if preposition is not None else root.head
        clause = _clause(root)
        target = clause
        on_noun = root.dep_ in {"compound", "amod", "nmod", "poss"} or (
            preposition is not None and noun.pos_ == "NOUN" and is_happening(_lemma(noun))
        )
        if on_noun and not (noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == clause):
            target = noun
        relative = next((c for c in root.children if c.dep_ in {"relcl", "advcl"}), None)
        anchored = _anchored(span.doc, span.start_char)
        dateline = target == clause and clause.pos_ not in {"VERB", "AUX"}
        if (anchored and relative is None) or dateline:
            return (), None
        named = relative or target
        when = MAIN if lead and is_weekday(found.text) else self._when(named, found.text.lower(), moment)
        targets = (named,) if anchored or relative is None else (relative, target)
        if when is None or when == MAIN:
            return targets, when
        return targets, Happening(when, act_name(_act(named)), self._place(named)).key

    def _when(self, target: Token, words: str, moment: Moment) -> str | None:
        """Return when it was, if away from the report's own days; "main" if within, None if unknown."""
        if words.startswith(("this", "next")):
            return None
        days = _days(moment)
        if days is None:
            relative = any(w in words for w in _RELATIVE) and not any(w in words for w in _CLOSE)
            yearless = yearless_of(words) if self._by_weekday else None
            return yearless or ("-".join(words.split()) if relative else None)
        if words.startswith("earlier this") and "week" not in words:
            return when_of(days[0], max(days[0], days[1] - timedelta(DAYS_BEFORE)))
        verb = target.pos_ in {"VERB", "AUX"}
        if self._published is not None and days[0] > self._published + timedelta(DAYS_AFTER):
            if _is_past(target):
                days = _year_before(days)
            elif not is_happening(_act(target)):
                return None
        if any(first <= days[1] and days[0] <= last for first, last in self._windows):
            return MAIN
        if self._published is None and verb and not _is_past(target):
            return None
        return when_of(*days)

    def _by_word(self, token: Token) -> tuple[Token, str] | None:
        """Read "the previous launch", "in a separate incident": a happening set apart by a word."""
        lower = token.lower_
        if token.dep_ not in {"amod", "det"} or lower not in _LOOKING_BACK | _ELSEWHERE:
            return None
        noun = token.head
        lemma = _lemma(noun)
        if noun.pos_ != "NOUN" or not is_happening(lemma):
            return None
        if noun.tag_ == "NNS" and lower in _ELSEWHERE:
            return None
        clause = _clause(noun)
        target = clause if noun.head == clause and noun.dep_ in {"nsubj", "nsubjpass"} else noun
        if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head == clause:
            target = clause
        word = "previous" if lower in _LOOKING_BACK else "another"
        return target, Happening(word, act_name(lemma), self._place(target)).key

    def _by_sequence(self, token: Token) -> tuple[Token, str] | None:
        """Read "the shooting came weeks after a driver shot ...": what came before is another happening."""
        if token.lemma_ not in {"come", "follow", "occur", "happen"} or token.pos_ != "VERB":
            return None
        if not any(c.dep_ == "nsubj" and is_happening(_lemma(c)) for c in token.children):
            return None
        if not any(c.lemma_ in {"week", "month", "year", "decade"} for c in token.subtree):
            return None
        for child in token.children:
            marked = child.lower_ == "after" or any(c.lower_ == "after" for c in child.lefts)
            inner = next((c for c in child.children if c.dep_ in {"pcomp", "pobj"}), child)
            if marked and inner.pos_ in {"VERB", "NOUN"} and is_happening(_lemma(inner)):
                return inner, Happening("previous", act_name(_act(inner)), self._place(inner)).key
        return None

    def _continues(self, sent: Span, *, across: bool) -> bool:
        """Say whether a sentence after a background one goes on about it."""
        present = (t for t in sent if t.lower_ in _PRESENT)
        if any(t.dep_ in {"amod", "det", "advmod", "npadvmod"} for t in present):
            return False
        words = [t for t in sent[:4] if not t.is_punct]
        pointing = any(t.lower_ in _POINTING and t.dep_ in {"det", "nsubj", "nsubjpass"} for t in sent)
        pronoun = bool(words) and words[0].lower_ in _PRONOUNS
        if across:
            return pointing or pronoun
        past = sent.root.tag_ in {"VBD", "VBN"} or any(c.tag_ == "VBD" for c in sent.root.children)
        return pointing or pronoun or past

    def _place(self, target: Token) -> str:
        """Return the first place in the happening's words that the report does not begin with."""
        inside = {t.i for t in target.subtree}
        for ent in target.doc.ents:
            if ent.label_ in _PLACES and ent.root.i in inside and ent.text.lower() not in self._home:
                return ent.text.lower().replace("’", "'").removeprefix("the ").removesuffix("'s")
        return ""


def _days(moment: Moment) -> tuple[date, date] | None:
    try:
        earliest, latest = (moment.earliest or "")[:10], (moment.latest or "")[:10]
        return date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return None


def _dates(doc: Doc, found: Sequence[Found]) -> Iterator[tuple[Span, Found, Moment]]:
    """Yield the values that name days, months or years, with two years of one phrase made one."""
    previous: Found | None = None
    for value in found:
        moment, span = value.value, doc.char_span(value.start, value.end, alignment_mode="expand")
        if not isinstance(moment, Moment) or span is None:
            continue
        if moment.resolution in {"minute", "hour", "part"} and _days(moment) is None:
            continue
        other = previous.value if previous is not None else None
        if previous is not None and isinstance(other, Moment) and value.start - previous.end < 6:
            years = other.resolution == moment.resolution == "year"
            moment = moment.model_copy(update={"earliest": other.earliest}) if years else moment
        previous = value
        yield span, value, moment


def is_weekday(words: str) -> bool:
    """Say whether the words name the day by its place in the week or from today: "Friday", "yesterday"."""
    parts = words.lower().replace(",", " ").split()
    return any(w.endswith("day") and w not in {"day", "holiday", "birthday"} for w in parts)


def _is_past(target: Token) -> bool:
    verb = target if target.pos_ in {"VERB", "AUX"} else _clause(target)
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if auxiliaries & {"will", "would", "to", "is", "are", "may", "can"}:
        return False
    return verb.tag_ in {"VBD", "VBN", "VBG"}


def _year_before(days: tuple[date, date]) -> tuple[date, date]:
    """Return the same days a year earlier: a month named in the past tense is not one to come."""
    try:
        return days[0].replace(year=days[0].year - 1), days[1].replace(year=days[1].year - 1)
    except ValueError:
        return days[0] - timedelta(365), days[1] - timedelta(365)


def _anchored(doc: Doc, start: int) -> bool:
    before = doc.text[max(0, start - 24) : start].lower().split()
    return any(word in _ANCHORS for word in before[-2:])


def _clause(token: Token) -> Token:
    """Return the verb of the clause that the token stands in; the sentence's root where there is none."""
    while token.head != token:
        if token.dep_ in _CLAUSES and token.pos_ in {"VERB", "AUX"}:
            return token
        token = token.head
    return token


def _inherited(token: Token, own: dict[int, str]) -> str:
    """Return the happening of the nearest word above that has its own."""
    while True:
        if token.i in own:
            return own[token.i]
        if token.head == token:
            return MAIN
        token = token.head


def _lemma(token: Token) -> str:
    lemma = token.lemma_.lower()
    if lemma == "fire":
        if token.pos_ != "NOUN":
            return "launch"
        return "shooting" if token.head.lemma_ in {"open", "exchange", "under"} else "blaze"
    return lemma


def _act(target: Token) -> str:
    """Return the act's lemma: a happening named by the subject, else the verb, else by the object."""
    if target.pos_ not in {"VERB", "AUX"}:
        return _lemma(target)
    told = next((c for c in target.children if c.dep_ == "ccomp"), None)
    if told is not None and target.lemma_ in _SAYING:
        return _act(told)
    subjects = [c for c in target.children if c.dep_ in {"nsubj", "nsubjpass"}]
    subjects += [t for c in target.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    objects = [c for c in target.children if c.dep_ in {"dobj", "attr"}]
    for noun in subjects:
        if is_happening(_lemma(noun)):
            return _lemma(noun)
    if target.lemma_ == "do" and any(c.lower_ == "away" for c in target.children):
        return "cut"
    if is_happening(_lemma(target)):
        return _lemma(target)
    for noun in objects:
        if is_happening(_lemma(noun)) or target.lemma_ in _LIGHT:
            return _lemma(noun)
    return _lemma(target)
