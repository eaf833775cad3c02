"""Who says what: for each token of a paragraph, the source that the report names for it.

Sayings are read off the dependency parse; quotations that the parse leaves loose go to the speaker next
to them, and a sentence that goes on about what was said goes on under its speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.saying_marks import Saying
from factcheck.extract.sayings import sayings_of
from factcheck.extract.scopes import indices
from factcheck.extract.speakers import Cast, Mention
from factcheck.extract.speaking import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

DEEPEST = 3
"""Sources nested in one another that are still named."""
SHORTEST_QUOTATION = 4
"""Tokens; shorter ones are words put in quotation marks, not speech."""

_OPEN = frozenset({"“", "„", "«", "``"})
_CLOSE = frozenset({"”", "»", "''"})
_STRAIGHT = frozenset({'"', "＂"})
_MARKS = frozenset("".join(_OPEN | _STRAIGHT))
"""Characters of which a paragraph without quotations has none."""


@dataclass(frozen=True, slots=True)
class Context:
    """What one paragraph hands to the next: whom the report has named, and who spoke last."""

    mentions: tuple[Mention, ...] = ()
    speaker: Mention | None = None
    issuer: Mention | None = None
    """Who issued the latest statement."""
    open_quote: bool = False
    """The paragraph ended inside a quotation, which the next one continues."""
    waiting: bool = False
    """Who speaks that quotation is not told yet: it began the paragraph."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The sources of one paragraph. ``context`` belongs to the next paragraph's call."""

    sources: tuple[str | None, ...]
    """One entry a token."""
    quoted: frozenset[int]
    """The tokens that stand in quotations."""
    context: Context

    def said_by(self, token_index: int) -> str | None:
        """Return who says the token, nested sources joined by ", citing "; None where the outlet speaks."""
        return self.sources[token_index]


def attribute(doc: Doc, previous: Context | None = None) -> Attribution:
    """Find who says each token of the paragraph ``doc``; ``previous`` is the paragraph before's context."""
    before = previous or Context()
    cast = Cast(before.mentions, before.issuer)
    sayings = list(sayings_of(doc, cast))
    cast.read(doc, len(doc))
    quotations = list(_quotations(doc, before.open_quote))
    open_quote = bool(quotations) and quotations[-1].stop == len(doc) and not _lacks_close(doc)
    waiting = open_quote and quotations[-1].start <= 1 and (before.waiting or not before.open_quote)
    last = _spread_over_quotations(doc, quotations, sayings, before, waiting=waiting)
    _carry_on(doc, sayings)
    context = Context(cast.mentions, last or before.speaker, cast.issuer, open_quote, waiting)
    quoted = frozenset(i for quotation in quotations for i in quotation)
    return Attribution(tuple(_joined(i, sayings) for i in range(len(doc))), quoted, context)


def told_back(found: Sequence[Attribution]) -> list[Attribution]:
    """Give quotations that a paragraph leaves open, and that nobody speaks, to whom the next paragraph names for them."""
    told = list(found)
    for n in range(len(told) - 2, -1, -1):
        here, after = told[n], told[n + 1]
        tail = _open_tail(here) if here.context.open_quote else range(0)
        speaker = after.sources[min(after.quoted)] if after.quoted and min(after.quoted) <= 1 else None
        if speaker is None and here.context.waiting and here.context.speaker is not None:
            speaker = here.context.speaker.text
        # Only of whole paragraphs: a mark that was left out must not make a quotation of all that follows.
        if tail and (tail.start == 1 or here.context.waiting) and speaker and all(here.sources[i] is None for i in tail):
            told[n] = replace(here, sources=(*here.sources[: tail.start], *[speaker] * len(tail)))
    return told


def _open_tail(paragraph: Attribution) -> range:
    """Return the tokens of the quotation in which the paragraph ends."""
    start = end = len(paragraph.sources)
    while start - 1 in paragraph.quoted:
        start -= 1
    return range(start, end)


def _joined(index: int, sayings: list[Saying]) -> str | None:
    over = sorted((s for s in sayings if index in s.scope and s.verb != index), key=lambda s: (s.cited, -len(s.scope), s.verb))
    names: list[str] = []
    for saying in over:
        if saying.source.text not in names:
            names.append(saying.source.text)
    return ", citing ".join(names[:DEEPEST]) or None


def _carry_on(doc: Doc, sayings: list[Saying]) -> None:
    """Let a sentence that begins with a pronoun for what was said about go on under the same speaker.

    "The missiles were small, the ministry said. They flew 80 km": They cannot be the ministry.
    """
    before: Saying | None = None
    for sent in doc.sents:
        tokens = indices(sent)
        inside = [s for s in sayings if s.scope & tokens or s.verb in tokens]
        first = next((t for t in sent if not t.is_punct), None)
        if not inside and before is not None and first is not None:
            other = {"they": {"person", "body"}, "it": {"person", "people"}}.get(first.lower_, set())
            if before.source.sort in other:
                before.scope |= tokens
                continue
        whole = [s for s in inside if s.verb in tokens and len(s.scope & tokens) * 3 > len(tokens)]
        quoted = any(t.text in _OPEN | _STRAIGHT for t in sent)
        # What they said may go on, what they think does not.
        told = len(whole) == 1 and not quoted and doc[whole[0].verb].lemma_.lower() not in words("find")
        before = whole[0] if told else None


# --- quotations ------------------------------------------------------------------------------


def _quotations(doc: Doc, inside: bool) -> Iterator[range]:
    """Yield the token ranges between quotation marks; an open one reaches to the paragraph's end."""
    start: int | None = 0 if inside and not (doc and doc[0].text in _OPEN | _STRAIGHT) else None
    marked = inside or not _MARKS.isdisjoint(doc.text)
    for token in doc if marked else ():
        text = token.text
        if start is None and (text in _OPEN or text in _STRAIGHT):
            start = token.i + 1
        elif start is not None and (text in _CLOSE or text in _STRAIGHT):
            yield range(start, token.i)
            start = None
    if start is not None:
        yield range(start, len(doc))


def _lacks_close(doc: Doc) -> bool:
    """Say whether the paragraph ends with who said it, the closing mark left out: "The line is cut, Berg said."."""
    ends = [t for t in doc[-4:] if not t.is_punct or t.text == ","][-3:]
    marks = [t.text == "," for t in ends]
    return marks == [True, False, False] and ends[-1].pos_ == "VERB" and ends[-1].lemma_.lower() in words("say")


def _spread_over_quotations(
    doc: Doc, quotations: list[range], sayings: list[Saying], before: Context, *, waiting: bool
) -> Mention | None:
    """Give each quotation wholly to its speaker; return the last speaker of the paragraph.

    The last one is left to :func:`told_back` if it is ``waiting`` for a paragraph that names who speaks.
    """
    spoken = [s for s in sayings if not any(s.verb in q for q in quotations)]
    for quotation in quotations:
        if len(quotation) < SHORTEST_QUOTATION:
            continue
        saying = next((s for s in reversed(spoken) if s.scope & set(quotation)), None)
        saying = saying or _beside(doc, quotation, spoken)
        if saying is not None:
            saying.scope |= set(quotation)
        elif waiting and quotation is quotations[-1]:
            continue
        elif before.speaker is not None and (before.open_quote or quotation.start <= 1):
            sayings.append(Saying(-1, before.speaker, set(quotation)))
    named = [s for s in spoken if s.source.words[-1] != "reports"]
    return max(named, key=lambda s: s.verb).source if named else None


def _beside(doc: Doc, quotation: range, spoken: list[Saying]) -> Saying | None:
    """Return the saying of the quotation's sentence, else of the sentence before it, else just after it."""
    first = doc[quotation.start].sent if quotation.start < len(doc) else None
    last = doc[quotation.stop - 1].sent
    inside = [s for s in spoken if first is not None and first.start <= s.verb < last.end]
    if inside:
        return min(inside, key=lambda s: min(abs(s.verb - quotation.start), abs(s.verb - quotation.stop)))
    earlier = [s for s in spoken if s.verb < quotation.start]
    if earlier:
        return max(earlier, key=lambda s: s.verb)
    later = [s for s in spoken if quotation.stop <= s.verb <= quotation.stop + 8]
    return min(later, key=lambda s: s.verb, default=None)
