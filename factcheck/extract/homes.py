"""Where somebody or a firm is at home: "Lam, 34, of Halden", "Borvik, based in Oslo".

A report tells it beside the name, of no act, and it holds whatever happens.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from factcheck.extract.draft import Draft
from factcheck.extract.place_names import PLACE_LABELS, entity_of, is_proper, name_of_place
from factcheck.values.gazetteer import country_of, is_place
from factcheck.values.places import place
from factcheck.values.spelling import fold

_BASED = frozenset(["based", "headquartered"])
_NO_OWNERS = frozenset(["DATE", "TIME", "LOC", "FAC", "NORP", "EVENT"])


def home_draft(doc: Doc, noun: Token) -> Draft | None:
    """Return the home that ``noun``, a place, is of a person or firm named before it; None where it is none."""
    preposition = noun.head
    if preposition.pos_ != "ADP" or noun.pos_ != "PROPN" or not (noun.ent_type_ in PLACE_LABELS or is_place(noun.text)):
        return None
    owner = _owner(doc, preposition)
    if owner is None or owner.tag_ != "NNP" or owner.ent_type_ in _NO_OWNERS or country_of(owner.text):
        return None
    named = (entity_of(owner) or owner).text
    home, _ = name_of_place(doc, noun)
    if not is_proper(home):
        return None
    value = place(home.text, "in")
    start = doc[preposition.i].idx
    return Draft("place", start, home.end_char, value, f"home of {named}", fold(named), "live", owner.i, lasting=True)


def _owner(doc: Doc, preposition: Token) -> Token | None:
    """Return the last word of the name before ", of", ", 34, of" or ", based in"."""
    last = preposition.i - 1
    if preposition.lower_ in {"in", "at"} and last > 0 and doc[last].lower_ in _BASED:
        last -= 1
    elif preposition.lower_ != "of":
        return None
    if last > 2 and doc[last].text == "," and doc[last - 1].like_num and doc[last - 2].text == ",":
        last -= 2
    return doc[last - 1] if last > 0 and doc[last].text == "," else None
