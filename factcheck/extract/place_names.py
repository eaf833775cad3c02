"""Where a place's name begins and ends around its noun, and which part of the place the words tell."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from factcheck.values.bearings import COMPASS
from factcheck.values.gazetteer import country_of, is_place, state_of, towns
from factcheck.values.places import kinds
from factcheck.values.places import words as place_words
from factcheck.values.spelling import fold

PLACE_LABELS = frozenset(["GPE", "LOC", "FAC"])
OTHER_LABELS = frozenset(
    [
        "PERSON",
        "DATE",
        "TIME",
        "MONEY",
        "PERCENT",
        "QUANTITY",
        "CARDINAL",
        "ORDINAL",
        "NORP",
        "LANGUAGE",
        "LAW",
    ]
)
MODIFIERS = frozenset(
    ["compound", "amod", "poss", "nmod", "det", "case", "punct", "nummod", "advmod", "npadvmod"]
)
MARKS = frozenset([",", ";", ":", "(", ")", "“", "”", '"'])
LONGEST = 14
"""Tokens of a place's name at most, lists included."""


def is_place_noun(noun: Token) -> bool:
    """Say whether the noun names a place or is a common noun for one."""
    if noun.pos_ not in {"PROPN", "NOUN"} or any(c.lower_ in {"web", "internet"} for c in noun.lefts):
        return False
    if fold(noun.lemma_) in place_words("happenings") and noun.left_edge == noun:
        return False  # "Dies in Fall"
    if _told_as_place(noun):
        return True
    if noun.ent_type_ == "PERSON":  # The tagger takes towns for people: "Bandar Abbas".
        first = noun.i
        while first > 0 and noun.nbor(first - 1 - noun.i).ent_type_ == "PERSON":
            first -= 1
        return is_place(noun.doc[first : noun.i + 1].text)
    if noun.ent_type_ in OTHER_LABELS:
        return False
    if noun.text.isupper() and len(noun.text) < 4:  # "AI" is tagged as a place as often as "UK".
        return country_of(noun.text) is not None
    if noun.ent_type_ in PLACE_LABELS or fold(noun.lemma_) in kinds():
        return True
    return noun.pos_ == "PROPN" and not noun.ent_type_ and bool(country_of(noun.text) or state_of(noun.text))


def _told_as_place(noun: Token) -> bool:
    """Say whether the words before a name make it a place, whatever the tagger took it for.

    "The city of X", "east of X" and "off X"; "in X" only where X is a known town.
    """
    preposition = noun.head
    named = all(token.pos_ == "PROPN" or token.text == "-" for token in noun.doc[preposition.i + 1 : noun.i])
    if noun.pos_ != "PROPN" or not 0 < noun.i - preposition.i < LONGEST or not named:
        return False
    if preposition.lower_ == "of":
        doc = noun.doc
        towns_of = preposition.i > 0 and fold(doc[preposition.i - 1].lemma_) in place_words("towns")
        return towns_of or bool(direction_before(doc, preposition)[0])
    if preposition.lower_ == "in":
        return noun.ent_type_ == "ORG" and bool(towns(noun.text))
    return preposition.lower_ == "off"


def is_proper(name: Span) -> bool:
    """Say whether the name holds a proper noun."""
    return any(token.pos_ == "PROPN" or token.ent_type_ in PLACE_LABELS for token in name)


def name_of_place(doc: Doc, noun: Token) -> tuple[Span, str]:
    """Return the place's name and the part of it that the words before the name tell.

    The part is a compass word ("northwestern") or "central", or "" for the whole place.
    """
    first = noun.i
    while first > 0 and noun.i - first < LONGEST and _is_modifier(doc[first - 1], noun):
        first -= 1
    last = _name_end(doc, noun)
    while first < noun.i and (
        doc[first].pos_ == "DET" or doc[first].tag_ in {"PRP$", "POS"} or doc[first].is_punct
    ):
        first += 1
    part, length = part_at(doc, first)
    if part and first + length <= noun.i:
        classed = fold(doc[first + length].lemma_) in place_words("towns") and doc[first + length + 1].lower_ == "of"
        return doc[first + length : last + 1], "" if classed else part
    loose = {"ADJ", "NUM", "VERB", "ADV"}
    while first < noun.i and noun.pos_ == "PROPN" and doc[first].pos_ in loose and not doc[first].ent_type_:
        first += 1
    return doc[first : last + 1], ""


def part_at(doc: Doc, first: int) -> tuple[str, int]:
    """Return the part of a place told at token ``first`` and the tokens it takes; ("", 0) for none."""
    for length in (3, 2, 1):
        part = fold(doc[first : first + length].text).replace(" ", "")
        if part == "central" or (part.endswith("ern") and part.removesuffix("ern") in COMPASS):
            return part, length
    return "", 0


def part_before(doc: Doc, first: int, part: str) -> int:
    """Return the first token of the words that tell ``part`` right before token ``first``; itself for none."""
    for length in (1, 2, 3):
        if part and first >= length and part_at(doc, first - length) == (part, length):
            return first - length
    return first


def direction_before(doc: Doc, of: Token) -> tuple[str, int]:
    """Return the compass point before the "of" of "south-west of", and its first token; ("", -1) for none."""
    if of.lower_ != "of" or of.i == 0:
        return "", -1
    for length in (3, 2, 1):
        first = of.i - length
        point = fold(doc[max(first, 0) : of.i].text).replace(" ", "")
        if first >= 0 and point in COMPASS and doc[first].is_alpha:
            return point, first
    return "", -1


def entity_of(token: Token) -> Span | None:
    """Return the named entity that the token is in."""
    return next((ent for ent in token.doc.ents if ent.start <= token.i < ent.end), None)


def _name_end(doc: Doc, noun: Token) -> int:
    """Return the last token: "Gulf of Aden", "Sendai, Miyagi Prefecture", "Sicily and Tunisia"."""
    last = noun.i
    while last + 2 < len(doc) and doc[last + 1].lower_ == "of" and fold(doc[last].lemma_) in kinds():
        inner = next((token for token in doc[last + 1].children if token.dep_ == "pobj"), None)
        if inner is None or not last < inner.i < last + LONGEST or not is_place_noun(inner):
            break
        last = inner.i
    entity = entity_of(noun) if noun.ent_type_ in {"ORG", "FAC"} else None
    if entity is not None:  # "the University of X" is not in "University"
        last = max(last, max(token.i for token in entity if token.pos_ in {"PROPN", "NOUN", "NUM"}))
    others = list(noun.conjuncts)
    if others:
        near = noun.i < others[-1].i < noun.i + LONGEST
        if near and noun.head.lower_ == "between" and all(token.pos_ == "PROPN" for token in others):
            return others[-1].i  # Whatever the tagger took them for.
        listed = near and all(is_place_noun(token) for token in others)
        return others[-1].i if listed and noun.ent_type_ in PLACE_LABELS else last
    wider = last + 2 < len(doc) and doc[last + 1].text == "," and doc[last + 2].ent_type_ in PLACE_LABELS
    if wider and doc[last].ent_type_ in PLACE_LABELS:
        end = last + 2
        while end + 1 < len(doc) and doc[end + 1].ent_iob_ == "I":
            end += 1
        # ", Iran's news agency" tells of no wider place
        owner = doc[end].tag_ == "POS" or (end + 1 < len(doc) and doc[end + 1].tag_ == "POS")
        last = last if owner else end
    return last


def both_ends(doc: Doc, name: Span, noun: Token) -> Span:
    """Return "X and parts of Y" where the name of the places between which something is ends after the first."""
    inner = [t for t in noun.subtree if t.dep_ == "pobj" and t.head.lower_ == "of" and t.head.head == noun]
    others = [token for one in (noun, *inner) for token in one.conjuncts if noun.i < token.i < noun.i + LONGEST]
    others = [token for token in others if all(t.lower_ != "well" for t in doc[noun.i : token.i])]
    if not others or " and " in name.text:
        return name
    last = _name_end(doc, others[-1])
    if last + 2 < len(doc) and doc[last + 1].lower_ == "of" and is_place_noun(doc[last + 2]):
        last = _name_end(doc, doc[last + 2])
    return doc[name.start : last + 1]


def _is_modifier(token: Token, noun: Token) -> bool:
    """Say whether a token before the noun belongs to the noun's own name."""
    if token.is_space or token.text in MARKS or token.dep_ not in MODIFIERS or token.tag_ == "PRP$":
        return False
    for up in token.ancestors:
        if up == noun:
            return True
        if up.i > noun.i:
            return False
    return False
