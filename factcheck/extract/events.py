"""Which happening each word of a report speaks of: the report's own, or one that it looks back or ahead to.

The cue is a date clearly away from the report's days, or a word such as "previous", in the same clause;
clauses that hang on a background clause or continue it in the next sentence go with it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.models import Moment
from factcheck.values.happening import MAIN, Happening, act_name, is_happening, when_of

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
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_RELATIVE = ("last", "previous", "earlier", "ago", "past")


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
        self._home = {ent.text.lower() for doc in paragraphs[:3] for ent in doc.ents if ent.label_ in _PLACES}
        self._windows = list(self._own_days(paragraphs, values, title))
        self._by_weekday = self._published is None and any(
            _is_weekday(f.text.lower()) for found in values[:4] for f in found if isinstance(f.value, Moment)
        )
        """The report tells its own happening by weekday alone: whatever it dates is another."""
        self._events: list[list[str]] = []
        carried = MAIN
        lines = sum(1 for doc in paragraphs for _ in doc.sents) < 1.4 * max(len(paragraphs), 1)
        for doc, found in zip(paragraphs, values, strict=True):
            events = [MAIN] * len(doc)
            dated = [(doc.char_span(f.start, f.end, alignment_mode="expand"), f.value) for f in found]
            moments = [(span, m) for span, m in dated if isinstance(m, Moment) and span is not None]
            for number, sent in enumerate(doc.sents):
                before = carried if number or lines else MAIN
                first = not self._events and number == 0
                carried = self._read(sent, moments, events, before, across=number == 0, first=first)
            self._events.append(events)

    def event_of(self, paragraph: int, token: int) -> str:
        """Return the key of the happening that the token speaks of; "main" for the report's own."""
        return self._events[paragraph][token]

    def _own_days(
        self, paragraphs: Sequence[Doc], values: Sequence[Sequence[Found]], title: str
    ) -> Iterator[tuple[date, date]]:
        """Yield the days of the main event: around publication, and any date in the title or first line."""
        if self._published is not None:
            yield self._published - timedelta(DAYS_BEFORE), self._published + timedelta(DAYS_AFTER)
        for doc, found in list(zip(paragraphs, values, strict=True))[:2]:
            headline = doc.text.strip() == title.strip() or doc is paragraphs[0]
            for value in found:
                span = _days(value.value) if isinstance(value.value, Moment) else None
                if span is not None and headline and not _anchored(doc, value.start):
                    yield span

    def _read(
        self,
        sent: Span,
        moments: list[tuple[Span, Moment]],
        events: list[str],
        before: str,
        *,
        across: bool,
        first: bool,
    ) -> str:
        """Write the sentence's events; return what the next sentence may continue."""
        inside = [(span, m) for span, m in moments if sent.start <= span.start < sent.end]
        own: dict[int, str] = {}
        for span, moment in inside:
            clause, key = self._dated(span, moment)
            if key is not None and (key != MAIN or own.get(clause.i) is None):
                own[clause.i] = key
        if not first:
            for token in sent:
                found = self._by_word(token)
                if found is not None:
                    own.setdefault(found[0].i, found[1])
        root = sent.root
        if root.i not in own and before != MAIN and self._continues(sent, across=across, dated=bool(inside)):
            own[root.i] = before
        for token in sent:
            events[token.i] = _inherited(token, own)
        return own.get(root.i, MAIN)

    def _dated(self, span: Span, moment: Moment) -> tuple[Token, str | None]:
        """Return the phrase or clause that the date holds for, and its happening; None for no date of it."""
        root = span.root
        governor = root.head if root.head.i not in range(span.start, span.end) else root
        preposition = root.head if root.dep_ == "pobj" else None
        noun = preposition.head if preposition is not None else governor
        clause = _clause(root)
        target = clause
        if root.dep_ in {"compound", "amod", "nmod", "poss"} or (
            preposition is not None and noun.pos_ == "NOUN" and is_happening(noun.lemma_.lower())
        ):
            target = noun if not (noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == clause) else clause
        relative = next((c for c in root.children if c.dep_ in {"relcl", "advcl"}), None)
        if relative is not None:
            target = relative
        elif _anchored(span.doc, span.start_char):
            return clause, None
        return target, self._happening(target, span, moment)

    def _happening(self, target: Token, span: Span, moment: Moment) -> str | None:
        days = _days(moment)
        words = span.text.lower()
        if days is not None:
            if any(first <= days[1] and days[0] <= last for first, last in self._windows):
                return MAIN
            ahead = self._published is not None and days[0] > self._published
            if self._published is None and not self._by_weekday and moment.resolution != "year":
                return None
            act = _act(target)
            if ahead and not is_happening(act):
                return None
            when = when_of(*days)
        elif any(w in words for w in _RELATIVE) or (self._by_weekday and not _is_weekday(words)):
            act, when = _act(target), "-".join(words.split())
        else:
            return None
        return Happening(when, act_name(act), self._place(target)).key

    def _by_word(self, token: Token) -> tuple[Token, str] | None:
        """Read "the previous launch", "in a separate incident": a happening set apart by a word."""
        lower = token.lower_
        if token.dep_ not in {"amod", "det"} or lower not in _LOOKING_BACK | _ELSEWHERE:
            return None
        noun = token.head
        lemma = _lemma(noun)
        if noun.pos_ != "NOUN" or not is_happening(lemma):
            return None
        if noun.tag_ == "NNS" and lower in {"other", "different"}:
            return None
        clause = _clause(noun)
        target = clause if noun.head == clause and noun.dep_ in {"nsubj", "nsubjpass"} else noun
        if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head == clause:
            target = clause
        word = "previous" if lower in _LOOKING_BACK else "another"
        return target, Happening(word, act_name(lemma), self._place(target)).key

    def _continues(self, sent: Span, *, across: bool, dated: bool) -> bool:
        """Say whether a sentence after a background one goes on about it."""
        present = (t for t in sent if t.lower_ in _PRESENT)
        if dated or any(t.dep_ in {"amod", "det", "advmod", "npadvmod"} for t in present):
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
            name = ent.text.lower().removeprefix("the ")
            if ent.label_ in _PLACES and ent.root.i in inside and ent.text.lower() not in self._home:
                return name
        return ""


def _days(moment: Moment) -> tuple[date, date] | None:
    try:
        earliest, latest = (moment.earliest or "")[:10], (moment.latest or "")[:10]
        return date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return None


def _is_weekday(words: str) -> bool:
    return any(w.endswith("day") or w == "yesterday" for w in words.replace(",", " ").split())


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
        return "blaze" if token.pos_ == "NOUN" else "launch"
    return lemma


def _act(target: Token) -> str:
    """Return the act's lemma: a happening named by the subject, else the verb, else by the object."""
    if target.pos_ not in {"VERB", "AUX"}:
        return _lemma(target)
    nouns = [c for c in target.children if c.pos_ == "NOUN" and is_happening(_lemma(c))]
    subjects = [c for c in nouns if c.dep_ in {"nsubj", "nsubjpass"}]
    if subjects:
        return _lemma(subjects[0])
    if is_happening(_lemma(target)) or not nouns:
        return _lemma(target)
    return _lemma(nouns[0])
