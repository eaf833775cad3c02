"""Where a place lies: "Halden in northern Norway", "the island, 40 miles south of the capital".

A report tells it in passing, of no act, and it holds whatever happens: such a claim is of no one event.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from factcheck.extract.acts import lemma, subject_of
from factcheck.extract.draft import Draft
from factcheck.extract.place_names import PLACE_LABELS, is_place_noun, is_proper, name_of_place, part_at
from factcheck.extract.place_ties import Tie, is_measure, tie_of
from factcheck.values.bearings import relation_of
from factcheck.values.gazetteer import country_of
from factcheck.values.places import kinds, place
from factcheck.values.places import words as place_words
from factcheck.values.spelling import fold

BESIDE = frozenset(["in", "on", "off", "near"])
"""Prepositions that tell where the place right before them lies, whatever the parser hangs them on."""

EASTS = frozenset(["far", "middle", "near"])
"""Words that make a name of the East behind them: "the Far East of X" tells no direction."""


def geography_drafts(doc: Doc, noun: Token) -> list[Draft]:
    """Return what the words around ``noun``, a place, tell of where a named place lies."""
    drafts = (_part_of_country(doc, noun), _lying(doc, noun))
    return [draft for draft in drafts if draft is not None]


def _lying(doc: Doc, noun: Token) -> Draft | None:
    """Return the draft of "X in Y", "X, 40 miles south of Y", "X lies near Y"."""
    if noun.head.pos_ != "ADP" or not is_place_noun(noun):
        return None
    tie = tie_of(doc, noun.head)
    lying = _lying_place(doc, tie) if tie is not None and not tie.end else None
    if tie is None or lying is None:
        return None
    name, part = name_of_place(doc, noun)
    of_country = any(country_of(token.text) for token in doc[max(0, name.start - 1) : name.end])
    if not (is_proper(name) or of_country) or lying.i in range(name.start, name.end):
        return None
    relation = f"{part} part of" if part and tie.relation == "in" else tie.relation
    return _draft(doc, lying, tie.start, name.end_char, name.text, relation)


def _draft(doc: Doc, lying: Token, first: int, end: int, name: str, relation: str) -> Draft:
    town = place(name_of_place(doc, lying)[0].text)
    about = f"{town.name}: where it lies"
    value = place(name, relation)
    return Draft("place", doc[first].idx, end, value, about, town.key, "lie", lying.i, lasting=True)


def _lying_place(doc: Doc, tie: Tie) -> Token | None:
    """Return the named place that the tie tells the whereabouts of."""
    beside = _place_before(doc, tie)
    if beside is not None:
        return beside
    on = tie.on
    if on.pos_ in {"VERB", "AUX"}:
        acted = any(c.dep_ == "dobj" and c.ent_type_ != "QUANTITY" for c in on.children)  # "located it 70 miles from X"
        named = subject_of(on) if lemma(on) in place_words("lies") and not acted else None
        if named is None:
            return None
        plain = lemma(on) not in {"be", "stand", "sit"} and named.pos_ == "PROPN" and named.ent_type_ != "PERSON"
        return named if plain or _is_named(named) else None
    if on.dep_ == "appos" and fold(on.lemma_) in kinds() and on.head.pos_ == "PROPN":
        return on.head
    return on if _is_named(on) else None


def _place_before(doc: Doc, tie: Tie) -> Token | None:
    """Return the named place right before the relation word, a distance or a comma between them."""
    turned = relation_of(tie.relation).sort == "direction"
    if not turned and doc[tie.start].lower_ not in BESIDE:
        return None
    before = tie.start - 1
    while turned and before > 0 and (_in_distance(doc[before]) or doc[before].text == ","):
        before -= 1
    return doc[before] if before >= 0 and _is_named(doc[before]) and not _is_end(doc[before]) else None


def _is_end(town: Token) -> bool:
    """Say whether the place is one of two between which something is: "lines between Halden and Oslo in the fjord"."""
    first = town.head if town.dep_ == "conj" else town
    return first.dep_ == "pobj" and first.head.lower_ == "between"


def _in_distance(token: Token) -> bool:
    return token.like_num or is_measure(token) or token.text in {"(", ")", "about", "around", "some"}


def _is_named(token: Token) -> bool:
    if token.lower_ in EASTS:
        return False
    return token.pos_ == "PROPN" and (token.ent_type_ in PLACE_LABELS or fold(token.lemma_) in kinds())


def _part_of_country(doc: Doc, noun: Token) -> Draft | None:
    """Return where in its country a town lies: "the western city of X"."""
    of = noun.head
    kind = of.head
    if (
        of.lower_ != "of"
        or kind.i >= of.i
        or fold(kind.lemma_) not in place_words("towns")
        or noun.pos_ != "PROPN"
        or country_of(noun.text)
    ):
        return None
    for first in range(max(0, kind.i - 4), kind.i):
        part, length = part_at(doc, first)
        if part and kind.is_ancestor(doc[first + length - 1]):
            land = next((doc[k] for k in range(max(0, first - 2), kind.i) if country_of(doc[k].text)), None)
            code = (country_of(land.text) or "") if land is not None else ""
            draft = _draft(doc, noun, first, noun.idx + len(noun), code, f"{part} part of")
            named = land.text if land is not None and land.pos_ == "PROPN" else "its country"
            return replace(draft, value=draft.value.model_copy(update={"name": named}))
    return None
