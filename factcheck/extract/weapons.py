"""Weapons and craft in a paragraph, each with its kind and model and the act it is part of."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Doc, Token

from factcheck.extract.acts import act_of, lemma
from factcheck.extract.draft import Draft
from factcheck.values import weapons
from factcheck.values.spelling import fold

DESIGNATION = re.compile(r"[A-Z]{0,4}-?\d{1,4}[A-Za-z]{0,3}")
"""What follows a model's name: "17", "11Ma", "787-8", "M777"."""
JOINTS = frozenset(["-", "–", ".", "/"])
LONGEST = 12
"""Tokens of a weapon's phrase at most."""


def weapon_drafts(doc: Doc) -> list[Draft]:
    """Return a "weapon" draft for each weapon or craft that the text tells the kind or model of.

    ``value`` is a Name of the kind's words, ``about`` "kind of <family>, <act>", ``head`` the family whose
    members are alternatives (values.weapons.family), ``act`` the lemma of the governing verb. The quote is
    the phrase without its number. "the missiles", which only points back, is left out.
    """
    drafts = []
    place = 0
    while place < len(doc):
        stop = _phrase_end(doc, place)
        if stop is None:
            place += 1
            continue
        draft = _draft(doc, place, stop)
        if draft is not None:
            drafts.append(draft)
        place = stop
    return drafts


def _phrase_end(doc: Doc, start: int) -> int | None:
    """Return where the weapon's phrase that begins at ``start`` ends; None when none begins here."""
    if not (_is_part(doc[start]) or _is_kind(doc[start]) or _model_tokens(doc, start)):
        return None
    stop, end = start, None
    while stop < len(doc) and stop - start < LONGEST:
        token = doc[stop]
        model = _model_tokens(doc, stop)
        if model:
            end = stop = stop + model
            continue
        if _is_kind(token) or (end is not None and _is_number_of_model(doc, stop)):
            end = stop + 1
        elif not (_is_part(token) or token.text in JOINTS or (token.text == "," and end is None)):
            break
        stop += 1
    return end


def _is_number_of_model(doc: Doc, place: int) -> bool:
    """Say whether the token is the number in "Hwasong-17", "Boeing 787-8"."""
    if DESIGNATION.fullmatch(doc[place].text) is None:
        return False
    back = doc[place - 1]
    return back.text == "-" or fold(back.text) in weapons.model_words() or back.text[:1].isdigit()


def _is_kind(token: Token) -> bool:
    return fold(token.text) in weapons.kind_words() or fold(token.lemma_) in weapons.kind_words()


def _model_tokens(doc: Doc, place: int) -> int:
    """Return how many tokens from ``place`` on are a designation; 0 for none."""
    folded = fold(doc[place].text)
    if not folded or folded.split()[0] not in weapons.model_words():
        return 0
    model = weapons.model_at(fold(doc[place : place + 4].text))
    if not model:
        return 0
    return next((k for k in range(1, 5) if len(fold(doc[place : place + k].text)) >= len(model)), 0)


def _is_part(token: Token) -> bool:
    """Say whether the word can stand inside a weapon's phrase before its kind."""
    return _is_inner(token.text)


@lru_cache(maxsize=20_000)
def _is_inner(text: str) -> bool:
    words = fold(text).split()
    inner = weapons.facet_words() | weapons.words("open") | weapons.inner_words()
    return bool(words) and all(word in inner for word in words)


def _draft(doc: Doc, start: int, stop: int) -> Draft | None:
    while start < stop - 1 and (
        doc[start].is_punct or doc[start].pos_ in {"ADP", "PART", "VERB", "CCONJ", "DET"}
    ):
        start += 1
    if fold(doc[start].text) in {"caliber", "calibre"}:
        while start > 0 and (doc[start - 1].text == "-" or doc[start - 1].like_num):
            start -= 1
    span = doc[start:stop]
    value = weapons.weapon(span.text)
    parts = weapons.parse_weapon(span.text)
    if not parts.kind or not _tells(doc, start, stop, parts):
        return None
    root = span.root
    act = lemma(act_of(root))
    head = thing = weapons.family(parts.kind)
    if weapons.is_ship(parts.kind):
        # Ships of several kinds sail through one story: only a named one has a kind to compare.
        thing = _ship_name(doc, stop)
        head = fold(thing)
        if not thing:
            return None
    about = f"kind of {thing}, {act}" if act else f"kind of {thing}"
    return Draft("weapon", span.start_char, span.end_char, value, about, head, act, root.i)


def _ship_name(doc: Doc, start: int) -> str:
    """Return the capitalised words that follow a kind of ship."""
    stop = start
    while (
        stop < len(doc)
        and stop - start < LONGEST
        and doc[stop].pos_ == "PROPN"
        and doc[stop].text[0].isupper()
    ):
        stop += 1
    return doc[start:stop].text


def _tells(doc: Doc, start: int, stop: int, parts: weapons.Weapon) -> bool:
    """Say whether the phrase tells more than a back reference or an everyday word."""
    if parts.model or parts.facets:
        return True
    last = doc[stop - 1]
    if parts.kind in weapons.ROOTS or (parts.kind in weapons.words("shy") and len(parts.kind.split()) == 1):
        return False
    if last.dep_ == "compound" and last.head.i >= stop:
        return False
    before = [doc[k].lower_ for k in range(max(0, start - 3), start)]
    return not {"the", "this", "those", "these", "that", "its", "their", "his", "her"} & set(before)
