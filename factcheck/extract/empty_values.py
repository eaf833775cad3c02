"""Values whose words do not tell what they are of, or which only look like values: they make no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.spot import NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.extract.draft import Draft

_FIGURATIVE = frozenset(["track", "way", "time", "tier", "fold", "prong", "side", "step", "gauge", "caliber", "calibre"])
"""What a number before it with a hyphen does not count: "a two-way road", "a two-time winner"."""
_WISHED = frozenset(["plan", "intention", "need", "wish", "reason"])
"""What there is none of where nothing is counted: "no plans to go ashore"."""
_OFTEN = frozenset(["once", "twice", "times"])
_LISTED = frozenset(["world", "nation", "country", "ranked", "seed"])
"""Words before "No. 1" that rank: not those of "school No. 15"."""
_PLACED = frozenset(["GPE", "NORP", "LOC", "DATE", "TIME"])
BACK = 6
"""Tokens looked back over for what a stretch of time ranks or counts."""


def is_empty(doc: Doc, draft: Draft) -> bool:
    """Say whether nothing tells of what the value is: "the first is that", "the three", a sum of no currency, "two-track".

    Nor is anything counted by the possessive of "one officer's uniform", or ranked by a "First" that only orders the telling.
    """
    anchor = doc[draft.anchor]
    before = doc.text[: draft.start].lower()
    if draft.about == draft.kind and draft.kind in {"rank", "duration"}:
        return True
    if draft.kind == "rank":
        return _ranks_nothing(doc, draft, anchor)
    if draft.kind == "duration":
        return _lasts_nothing(doc, draft, anchor, before)
    if draft.kind == "money":
        return draft.about == "money" and getattr(draft.value, "unit", "") is None
    return draft.about == "end of " or (draft.kind == "count" and _counts_nothing(doc, draft, anchor, before))


def _ranks_nothing(doc: Doc, draft: Draft, anchor: Token) -> bool:
    """Say whether it opens the telling, is a stretch of a year or a game, part of a name, or "among the strongest"."""
    if (anchor.is_sent_start and anchor.dep_ == "advmod") or draft.head == "quarter":
        return True
    start = next(t.i for t in doc if t.idx + len(t) > draft.start)
    if any(t.lower_ == "among" for t in doc[max(0, start - 2) : start]):
        return True
    named = start > 0 and doc[start - 1].pos_ in NOUNS and doc[start - 1].lower_ not in _LISTED
    return named and doc[start].lower_.rstrip(".") == "no"


def _lasts_nothing(doc: Doc, draft: Draft, anchor: Token, before: str) -> bool:
    """Say whether it tells how often, bounds a superlative or is figurative: "the worst fire in years", "twice in a week"."""
    if before.endswith(("every ", "each ")):
        return True
    within = anchor.head if anchor.dep_ == "pobj" else None
    if within is not None and within.lower_ == "in":
        back = doc[max(within.sent.start, within.i - BACK) : within.i]
        ranked = any(t.tag_ in {"JJS", "RBS"} for t in back)
        if within.i and (within.nbor(-1).lower_ in _OFTEN or (ranked and within.nbor(-1).pos_ in NOUNS | {"ADJ"})):
            return True
    return anchor.dep_ == "nsubj" and anchor.head.lemma_.lower() in {"seem", "sound", "look", "feel"}


def _counts_nothing(doc: Doc, draft: Draft, anchor: Token, before: str) -> bool:
    """Say whether the number is part of a name or a word, or a wish there is none of."""
    if getattr(draft.value, "high", 0) == 1 and anchor.dep_ == "nummod" and anchor.head.dep_ == "poss":
        return True
    if getattr(draft.value, "high", None) == 0 and draft.head in _WISHED:
        return True
    tied = anchor.i + 1 < len(doc) and anchor.nbor(1).text == "-"
    if tied and anchor.head.lemma_.lower() in _FIGURATIVE:
        return True
    if draft.head == "point" and before.endswith("at "):
        return True  # "at one point"
    if _numbers_name(anchor):
        return True
    back = before.endswith(("the ", "those ", "these "))
    return not draft.head and back and anchor.dep_ == "pobj"


def _numbers_name(number: Token) -> bool:
    """Say whether digits behind a name are part of it: "Channel 5 has learned"."""
    name = number.nbor(-1) if number.i else number
    behind = number.nbor(1) if number.i + 1 < len(number.doc) else None
    ends = behind is None or behind.pos_ not in NOUNS | {"NUM", "ADJ", "PUNCT", "SYM"}
    return number.text.isdigit() and name.pos_ == "PROPN" and name.ent_type_ not in _PLACED and ends
