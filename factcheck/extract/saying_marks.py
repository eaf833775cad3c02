"""One attribution, and those that marks alone tell: a source before or behind a headline, or set between commas."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.extract.scopes import indices
from factcheck.extract.speakers import Cast, Mention
from factcheck.extract.speaking import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

LONGEST_TAG = 3
"""Words of the source behind a headline."""
HEADS = frozenset({"report", "source", "police", "official", "media", "expert", "witness", "ministry", "army", "navy"})
"""Sources that stand before a headline."""


@dataclass(slots=True)
class Saying:
    """One attribution; indices are those of tokens in the paragraph."""

    verb: int
    """The verb or phrase, which the speaker does not say; -1 where the speaker is carried over."""
    source: Mention
    scope: set[int] = field(default_factory=set)
    speaker: frozenset[int] = frozenset()
    cited: bool = False
    """The source is another speaker's source: it is named last."""


def by_tag(colon: Token, cast: Cast) -> Iterator[Saying]:
    """Read the source behind a headline: "Quake hits island, five hurt: state media"."""
    rest = colon.doc[colon.i + 1 :]
    source = rest[-1]
    named = source.lemma_.lower() in words("speakers") | words("reports") and all(t.is_alpha for t in rest)
    name = cast.speaker(source) if named else None
    if name is not None:
        yield Saying(colon.i, name, set(range(colon.i)), frozenset(indices(rest)))


def is_head(colon: Token) -> bool:
    """Say whether a source stands alone before a colon that opens a sentence, and a clause behind: not "Sources: 3"."""
    before = colon.doc[colon.sent.start : colon.i]
    named = 0 < len(before) <= LONGEST_TAG and before[-1].lemma_.lower() in HEADS
    named = named and not any(t.pos_ in {"VERB", "AUX"} for t in before)  # "It's official: the club is sold"
    return named and any(t.pos_ in {"VERB", "AUX"} for t in colon.doc[colon.i + 1 : colon.sent.end])


def by_head(colon: Token, cast: Cast) -> Iterator[Saying]:
    """Read the source before a headline: "Report: club offers $200 million"."""
    source = colon.nbor(-1)
    name = cast.speaker(source) if source.pos_ in {"NOUN", "PROPN"} else None
    if name is not None:
        start = colon.sent.start
        yield Saying(colon.i, name, set(range(colon.i + 1, colon.sent.end)), frozenset(range(start, colon.i)))


def is_between_commas(verb: Token) -> bool:
    """Say whether a name and this verb stand alone between commas: ", Kyodo reports,"."""
    name = verb.i > 1 and verb.nbor(-1).pos_ == "PROPN"
    return name and verb.i + 1 < len(verb.doc) and verb.nbor(1).is_punct


def by_commas(verb: Token, cast: Cast) -> Iterator[Saying]:
    start = verb.i
    while start > verb.sent.start and not verb.doc[start - 1].is_punct:
        start -= 1
    source = cast.speaker(verb.nbor(-1))
    if source is not None and start > verb.sent.start:
        own = set(range(start, verb.i + 1))
        yield Saying(verb.i, source, indices(verb.sent) - own, frozenset(own))
