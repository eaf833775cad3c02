"""Weapons and craft in a paragraph, each with its kind and model and the act it is part of."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from factcheck.extract.acts import act_of, lemma
from factcheck.extract.draft import Draft
from factcheck.values import weapons
from factcheck.values.spelling import fold

DESIGNATION = re.compile(r"[A-Z]{0,4}-?\d{1,4}[A-Za-z]{0,3}")
"""What follows a model's name: "17", "11Ma", "787-8", "M777"."""


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
    if not (_is_part(doc[start]) or _is_model(doc, start)):
        return None
    stop, end = start, None
    while stop < len(doc) and stop - start < 12:
        token = doc[stop]
        numbered = (
            end is not None
            and DESIGNATION.fullmatch(token.text.strip("()")) is not None
            and (
                doc[stop - 1].text == "-"
                or fold(doc[stop - 1].text) in weapons.model_words()
                or doc[stop - 1].text[:1].isdigit()
            )
        )
        if _is_kind(token) or _is_model(doc, stop) or numbered:
            end = stop + 1
        elif not (_is_part(token) or token.text in {"-", "–", ",", ".", "/"}):
            break
        stop += 1
    return end


def _is_kind(token: Token) -> bool:
    return fold(token.text) in weapons.kind_words() or fold(token.lemma_) in weapons.kind_words()


def _is_model(doc: Doc, place: int) -> bool:
    """Say whether a designation stands here; a first word that is common English needs its number."""
    folded = fold(doc[place].text)
    if not folded or folded.split()[0] not in weapons.model_words():
        return False
    window = fold(doc[place : place + 4].text)
    return weapons.starts_model(window)


def _is_part(token: Token) -> bool:
    """Say whether the word can stand inside a weapon's phrase before its kind."""
    words = fold(token.text).split()
    inner = weapons.facet_words() | weapons.words("open") | weapons.inner_words()
    return bool(words) and all(word in inner for word in words)


def _draft(doc: Doc, start: int, stop: int) -> Draft | None:
    while start < stop and (doc[start].is_punct and doc[start].text != "."):
        start += 1
    span = doc[start:stop]
    value = weapons.weapon(span.text)
    parts = weapons.parse_weapon(span.text)
    if not parts.kind or not _tells(doc, start, stop, parts):
        return None
    root = span.root
    verb = act_of(root)
    family = weapons.family(parts.kind)
    act = lemma(verb)
    about = f"kind of {family}, {act}" if act else f"kind of {family}"
    return Draft("weapon", span.start_char, span.end_char, value, about, family, act, root.i)


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
