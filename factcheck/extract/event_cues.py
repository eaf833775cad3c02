"""The cues to a happening of its own: its dates, the clause they hold for, and the act it tells of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.models import Moment
from factcheck.values.happening import MAIN, is_happening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from factcheck.values.found import Found

_CLAUSES = frozenset({"ROOT", "conj", "relcl", "acl", "advcl", "ccomp", "parataxis", "pcomp", "csubj"})
_ANCHORS = frozenset(
    {"since", "until", "till", "by", "before", "after", "through", "following", "from", "for", "of"}
)
"""A date after these bounds or ranks the clause's act and does not date it."""
_COMPARING = frozenset({"from", "against", "than", "versus"})
_LIGHT = frozenset({"be", "do", "get", "have", "make", "take", "come", "give", "see"})
SAYING = frozenset({"say", "report", "announce", "tell", "claim", "confirm"})

PLANNED = frozenset({"expect", "schedule", "plan", "slate", "set"})
"""Participles that look ahead: "the congress, expected to open in May"."""


def days_of(moment: Moment) -> tuple[date, date] | None:
    """Return the first and last day of the moment; None where it has no day."""
    try:
        earliest, latest = (moment.earliest or "")[:10], (moment.latest or "")[:10]
        return date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return None


def dates_in(doc: Doc, found: Sequence[Found]) -> Iterator[tuple[Span, Found, Moment]]:
    """Yield the values that name days, months or years; two years of one phrase are made one."""
    moments = [(f, f.value) for f in found if isinstance(f.value, Moment)]
    for number, (value, moment) in enumerate(moments):
        span = doc.char_span(value.start, value.end, alignment_mode="expand")
        clock = moment.resolution in {"minute", "hour", "part"}
        if span is None or (clock and days_of(moment) is None):
            continue
        for other, second in moments[number + 1 : number + 2]:
            if other.start - value.end < 6 and moment.resolution == second.resolution == "year":
                moment = moment.model_copy(update={"latest": second.latest})
        yield span, value, moment


def clause_on(span: Span) -> Token | None:
    """Return the verb of "2003, when a quake struck", "January 4, the day a quake struck"."""
    behind = [t for t in span.doc[span.end : span.end + 2] if t.text != ","]
    if behind and behind[0].lower_ == "when" and behind[0].head.pos_ in {"VERB", "AUX"}:
        return behind[0].head
    again = [t for t in span.doc[span.end : span.end + 3] if t.lemma_ in {"day", "week", "month", "year"}]
    below = (c for token in [span.root, *again] for c in token.children)
    return next((c for c in below if c.dep_ in {"relcl", "advcl"} and c.i > span.start), None)


def compared_figure(span: Span) -> Token | None:
    """Return the preposition of "up from 153 in 2024", "against 83 last year": the date is that figure's."""
    figure = False
    for token in reversed(span.doc[max(0, span.start - 6) : span.start]):
        figure = figure or token.like_num
        if token.lower_ in _COMPARING:
            return token if figure else None
    return None


def is_weekday(words: str) -> bool:
    """Say whether the words name the day by its place in the week or from today: "Friday", "yesterday"."""
    parts = words.lower().replace(",", " ").split()
    return any(w.endswith("day") and w not in {"day", "holiday", "birthday"} for w in parts)


def is_past(target: Token) -> bool:
    """Say whether the clause tells what was, not what is or will be."""
    verb = target if target.pos_ in {"VERB", "AUX"} else clause_of(target)
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if auxiliaries & {"will", "would", "to", "is", "are", "may", "can"}:
        return False
    if verb.tag_ == "VBN" and verb.lemma_ in PLANNED:
        return False
    return verb.tag_ in {"VBD", "VBN", "VBG"}


def year_before(days: tuple[date, date]) -> tuple[date, date]:
    """Return the same days a year earlier: a month named in the past tense is not one to come."""
    try:
        return days[0].replace(year=days[0].year - 1), days[1].replace(year=days[1].year - 1)
    except ValueError:
        return days[0] - timedelta(365), days[1] - timedelta(365)


def is_bound(doc: Doc, start: int) -> bool:
    """Say whether the date at the offset ``start`` is a bound ("since 2003") and dates nothing."""
    before = doc.text[max(0, start - 24) : start].lower().split()
    return any(word in _ANCHORS for word in before[-2:])


def is_since(span: Span) -> bool:
    """Say whether the date is that of what the words reach back to: "the first deaths since 1991"."""
    return span.start > 0 and span.doc[span.start - 1].lower_ == "since"


def is_joined(date: Span) -> bool:
    """Say whether another date is joined to it, so that each is of its own: "in January and last September"."""
    around = [*date.doc[max(0, date.start - 3) : date.start], *date.doc[date.end : date.end + 4]]
    joints = [t.i for t in around if t.lower_ in {"and", "or"}]
    return any(t.ent_type_ == "DATE" and any(min(t.i, date.start) < i < max(t.i, date.end) for i in joints) for t in around)


def is_ranked(noun: Token) -> bool:
    """Say whether it is one in a row, so that a date behind it is that of the row: "the second launch of 2026"."""
    return any(c.ent_type_ == "ORDINAL" or c.lower_ in {"first", "last", "latest", "only"} for c in noun.children)


def is_lasting(verb: Token, preposition: Token | None) -> bool:
    """Say whether the verb sums up what was done from a date on: "has cut 27,000 jobs since 2022", not "has been open"."""
    perfect = verb.tag_ == "VBN" and any(c.lower_ in {"has", "have", "'s", "'ve", "’s", "’ve"} for c in verb.children)
    done = any(c.dep_ in {"dobj", "nsubjpass"} for c in verb.children)
    denied = any(c.dep_ == "neg" for c in verb.children) or verb.head.lemma_ == "time"  # "the first time it has fired one since"
    return perfect and done and not denied and preposition is not None and preposition.head == verb


def clause_of(token: Token) -> Token:
    """Return the verb of the clause that the token stands in; the sentence's root where there is none."""
    while token.head != token:
        if token.dep_ in _CLAUSES and token.pos_ in {"VERB", "AUX"}:
            return token
        token = token.head
    return token


def inherited(token: Token, own: dict[int, str]) -> str:
    """Return the happening of the nearest word above that has its own."""
    while True:
        if token.i in own:
            return own[token.i]
        if token.head == token:
            return MAIN
        token = token.head


def lemma_of(token: Token) -> str:
    """Return the lemma, with the noun and the verb "fire" told apart."""
    lemma = token.lemma_.lower()
    if lemma == "fire":
        if token.pos_ != "NOUN":
            return "launch"
        return "shooting" if token.head.lemma_ in {"open", "exchange", "under"} else "blaze"
    return lemma


def told_by(verb: Token) -> Token | None:
    """Return the verb of what a saying says."""
    return next((c for c in verb.children if c.dep_ == "ccomp"), None) if verb.lemma_ in SAYING else None


def act_of(target: Token) -> str:
    """Return the act's lemma: a happening named by the subject, else the verb, else by the object."""
    if target.pos_ not in {"VERB", "AUX"}:
        return lemma_of(target)
    told = told_by(target)
    if told is not None:
        return act_of(told)
    subjects = [c for c in target.children if c.dep_ in {"nsubj", "nsubjpass"}]
    subjects += [t for c in target.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    objects = [c for c in target.children if c.dep_ in {"dobj", "attr"}]
    for noun in subjects:
        if is_happening(lemma_of(noun)):
            return lemma_of(noun)
    if target.lemma_ == "do" and any(c.lower_ == "away" for c in target.children):
        return "cut"
    if is_happening(lemma_of(target)):
        return lemma_of(target)
    for noun in (t for c in target.children if c.lower_ == "after" for t in c.children):
        if is_happening(lemma_of(noun)):
            return lemma_of(noun)
    for noun in objects:
        if is_happening(lemma_of(noun)) or target.lemma_ in _LIGHT:
            return lemma_of(noun)
    return lemma_of(target)
