"""Places that a paragraph ties to an act or a thing, with the relation word between them.

A place that stands in no such tie (the country of a minister, the town of a newspaper) is no claim.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from factcheck.extract.act import lemma_of
from factcheck.extract.acts import lemma, object_of, subject_of
from factcheck.extract.draft import Draft
from factcheck.extract.geography import geography_drafts
from factcheck.extract.homes import home_draft
from factcheck.extract.misread import is_torn_office
from factcheck.extract.people import People
from factcheck.extract.phrases import head_of
from factcheck.extract.place_names import (
    PLACE_LABELS,
    both_ends,
    entity_of,
    is_place_noun,
    is_proper,
    name_of_place,
    part_before,
)
from factcheck.extract.place_ties import Tie, is_measure, tie_of
from factcheck.extract.predicate_words import acts as harms
from factcheck.extract.quantity_words import happenings
from factcheck.extract.spot import resolved
from factcheck.models import Place
from factcheck.values.bearings import COMPASS
from factcheck.values.places import ends, kinds, place
from factcheck.values.places import words as place_words
from factcheck.values.spelling import fold

OBJECT_ENDS = {"struck": "place", "links": "place", "leaves": "origin", "reaches": "destination"}
"""Verb lists of the data file whose object is a place, and which end of the act that is."""


def place_drafts(doc: Doc, people: People | None = None) -> list[Draft]:
    """Return a "place" draft for each place tied to an act or thing, in the order of the text.

    ``value`` is a Place with the relation word ("north of"); ``about`` = "<act> <thing>: place", for motion
    origin, destination or way; ``act`` = lemma of the governing verb; ``head`` = what is located, a lemma
    or a name; the quote runs from the relation word to the end of the place's name. A surname of ``people`` is
    no place, whatever the tagger takes it for. Linear in tokens.
    """
    drafts: dict[tuple[int, int], Draft] = {}
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        found = (*geography_drafts(doc, token), home_draft(doc, token), _located_draft(doc, token), _struck_draft(doc, token))
        for draft in found:
            if draft is not None:
                drafts.setdefault((draft.start, draft.end), draft)
    return [draft for _, draft in sorted(drafts.items()) if not _is_person(draft, people)]


def _is_person(draft: Draft, people: People | None) -> bool:
    return people is not None and isinstance(draft.value, Place) and people.is_surname(draft.value.name)


def _located_draft(doc: Doc, noun: Token) -> Draft | None:
    """Return the draft of "north of X", "in X", "near X"."""
    if noun.head.pos_ != "ADP" or not is_place_noun(noun):
        return None
    tie = tie_of(doc, noun.head)
    if tie is None:
        return None
    name, part = name_of_place(doc, noun)
    relation = tie.relation
    if doc[tie.start].lower_ in {"on", "across", "off"} and _tells_where_place_lies(doc, tie.start):
        return None
    if part and relation == "in":
        if not is_proper(name):
            return None
        relation = f"{part} part of"
    if _says_nothing(name, relation) or _points_back(doc, name, relation):
        return None
    if relation == "between":
        name = both_ends(doc, name, noun)
        if " and " not in name.text:
            return None
    tie = _through_area(tie)
    found = _located(tie.on, noun, name, relation)
    if found is None:
        return None
    act, thing = found.act, found.thing
    if tie.end == "destination" and relation == "in" and act in place_words("goes"):
        relation = "to"
    label = _label(thing)
    what = " ".join(filter(None, [found.said if label != act else "", _shown(thing, label)]))
    start = doc[min(tie.start, name.start)].idx
    end = "" if lemma(tie.on) in harms() else tie.end or _end_of(thing, act)  # "damage to the hall" moved nowhere
    about = f"{what}: {end or 'place'}"
    return Draft("place", start, name.end_char, place(name.text, relation), about, label, act, noun.i)


def _doer(verb: Token) -> Token | None:
    """Return the subject; of "laying a cable to link X and Y" the cable links them."""
    aim = verb.dep_ in {"advcl", "xcomp"} and lemma(verb) in place_words("links")
    laid = object_of(verb.head) if aim else None
    return laid if laid is not None else subject_of(verb)


def _says_nothing(name: Span, relation: str) -> bool:
    """Say whether the words leave the place open: "in the area", "at the scene", "in cities", "in the same area"."""
    if name[0].lower_ == "same" or (name.start > 0 and name[0].nbor(-1).lower_ == "same"):
        return True
    above = kinds().get(fold(name.text), kinds().get(fold(name.lemma_), "named"))
    if relation in {"in", "near", "outside", "off"} and above == "":
        return True
    counted = any(t.tag_ == "CD" for t in name) and name[-1].tag_ == "NNS" and not is_proper(name)  # "on about 2,000 sites"
    if counted or name.text.lower() == "absentia":
        return True
    if len(name) > 1 and name[0].like_num and kinds().get(fold(name[1:].lemma_)) == "vehicle":
        return True
    return relation == "in" and above in {"area", "settlement", "division", "land", "vehicle"}


def _tells_where_place_lies(doc: Doc, start: int) -> bool:
    """Say whether the words stand apart behind a place, and so tell of that place: "Djibouti, on the Gulf, was cut off"."""
    before = doc[start - 2] if start > 1 and doc[start - 1].text == "," else None
    return before is not None and before.pos_ == "PROPN" and before.ent_type_ in PLACE_LABELS


def _points_back(doc: Doc, name: Span, relation: str) -> bool:
    """Say whether a bare noun with "the" only points back: "to the church", but not "in the sea" or "inside the church"."""
    if relation != "in" or len(name) > 1 or is_proper(name) or name.start == 0:
        return False
    if name.start > 1 and doc[name.start - 2].lower_ == "inside":
        return False
    definite = doc[name.start - 1].lower_ in {"the", "this", "that", "these", "those"}
    return definite and kinds().get(fold(name.lemma_)) in {
        "building",
        "settlement",
        "division",
        "land",
        "road",
        "area",
    }


def _through_area(tie: Tie) -> Tie:
    """Pass from "an area north of X", "at a school in X" and "on 3 March in X" to the act that was there, or then."""
    on, end = tie.on, tie.end
    for _ in range(3):
        above = kinds().get(fold(on.lemma_), "named")
        passes = above in {"", "area"} if on.head.lower_ in ends() else above != "named" or on.ent_type_ in {"DATE", "TIME"}
        if not passes or on.head.pos_ != "ADP" or on.dep_ != "pobj":
            break
        end = ends().get(on.head.lower_, end)
        on = on.head.head
    return Tie(tie.relation, tie.start, on, end)


def _end_of(thing: Token | None, act: str) -> str:
    """Return the end of an act that the located place itself is: the prison of "from a prison in X"."""
    on_way = thing is not None and not act and thing.dep_ == "pobj" and lemma(thing) not in place_words("happenings")
    return ends().get(thing.head.lower_, "") if thing is not None and on_way else ""


class _Located(NamedTuple):
    """The act's lemma, the act in words ("break out", "make way"), and the thing that is somewhere."""

    act: str
    said: str
    thing: Token | None


def _located(on: Token, noun: Token, name: Span, relation: str) -> _Located | None:
    """Return the act and the located thing for what the place hangs on; None when that is no claim."""
    thing = None
    if on.dep_ == "pcomp" and on.head.lower_ == "than":
        return None  # "rather than landing in Japan"
    happened = _that_took_place(on)
    if happened is not None:
        act = happenings().get(lemma(happened), lemma(happened))
        return _Located(act, act, happened)
    beside = on.dep_ == "xcomp" and on.i == on.head.i + 1 and on.lower_ in {"injured", "wounded"}
    if on.tag_ == "VBN" and (beside or any(c.dep_ == "det" for c in on.children)):
        on = on.head  # "ferried the injured to hospital"
    if on.pos_ not in {"VERB", "AUX"}:
        if lemma(on) in place_words("titled") or (relation == "between" and lemma(on) in place_words("dealings")):
            return None
        if _has_place(on):
            return _Located("", "", on)
        thing = on if on.dep_ in {"dobj", "nsubj", "nsubjpass"} else None
        on = _verb_above(on, loosely=relation != "in")
        if on.pos_ not in {"VERB", "AUX"}:
            return None
    opened = lemma(on) == "open" and lemma(object_of(on)) == "fire"
    act = "shoot" if opened else lemma(on)
    thing = filled = thing or object_of(on)
    light = thing is not None and (lemma(thing) in {*place_words("light"), *COMPASS} or is_measure(thing))
    if thing is None or thing == noun or thing in name or light:
        thing = subject_of(on)
    if thing is not None and (thing == noun or thing in name):
        thing = None
    if lemma(thing) in place_words("titled") or (thing is not None and is_torn_office(thing)):
        return None
    if act == "be":
        located = thing is not None and (relation != "in" or _has_place(thing))
        return _Located(act, act, thing) if located else None
    enacted = act == "declare" and thing is not None and thing.pos_ == "NOUN"
    said = lemma_of(on) if act != "shoot" else act
    if lemma(filled) in place_words("light") and act != "shoot":
        said = f"{said} {lemma(filled)}"
    return None if act in place_words("speech") and not enacted else _Located(act, said, thing)


def _that_took_place(verb: Token) -> Token | None:
    """Return the happening of which the verb only says that it was: "the attack took place off X"."""
    happened = subject_of(verb) if verb.pos_ == "VERB" else None
    plain = lemma(verb) in {"happen", "occur", "begin"} or lemma(object_of(verb)) == "place"
    return happened if plain and lemma(happened) in place_words("happenings") else None


def _verb_above(noun: Token, *, loosely: bool) -> Token:
    """Return the verb that a noun is the object of; ``loosely`` also as subject or behind a preposition.

    The parser hangs "off X" on the nearest noun as often as on the act; "in X" behind a subject is
    where that noun lives, no act's place.
    """
    objects = {"dobj", "nsubjpass", "conj", "appos", "oprd"}
    steps = objects | {"nsubj", "pobj", "prep", "agent", "attr", "npadvmod"} if loosely else objects
    for _ in range(4):
        told = noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON"  # "Berg, a clerk at the mill, was fined"
        if noun.pos_ in {"VERB", "AUX"} or noun.dep_ not in steps or told:
            return noun
        noun = noun.head
    return noun


def _has_place(noun: Token) -> bool:
    """Say whether a noun is a happening or a place, and so has a place of its own."""
    folded = fold(noun.lemma_)
    if noun.ent_type_ in {"DATE", "TIME"}:
        return False  # "on March 3" is no march
    return folded in place_words("happenings") or folded in kinds() or noun.ent_type_ in PLACE_LABELS


def _label(thing: Token | None) -> str:
    """Return the located thing in a word: a name as written, else the lemma."""
    if thing is not None and thing.pos_ == "PRON":
        named = resolved(thing)
        thing = named if named.pos_ == "PROPN" or thing.lower_ not in {"he", "she"} else None
    if thing is None or thing.pos_ == "PRON" or thing.like_num or thing.lower_ in {"few", "many", "several"}:
        return ""
    thing = _counted(thing)
    common = fold(thing.lemma_) in place_words("happenings") or fold(thing.lemma_) in kinds()
    return thing.text if thing.pos_ == "PROPN" and not common else head_of(thing)


def _counted(noun: Token) -> Token:
    """Return the noun that a share or a state is of: "75 percent of traffic", "a state of emergency"."""
    if lemma(noun) == "state":
        of = next((c for c in noun.children if c.lower_ == "of"), None)
        return next(of.children, noun) if of is not None else noun
    return resolved(noun)


def _shown(thing: Token | None, label: str) -> str:
    """Return the label, of a body its whole name."""
    thing = resolved(thing) if thing is not None and thing.pos_ == "PRON" else thing
    entity = entity_of(thing) if thing is not None and thing.ent_type_ == "ORG" else None
    if thing is None or entity is None or thing.text != label:
        return label
    return str(entity.text).removeprefix("the ").removeprefix("The ")


def _struck_draft(doc: Doc, noun: Token) -> Draft | None:
    """Return the draft of a place that is the object: "shook the port city of X", "X was destroyed"."""
    act = lemma(noun.head)
    end = next((OBJECT_ENDS[key] for key in OBJECT_ENDS if act in place_words(key)), "")
    if not end or noun.dep_ not in ({"dobj", "nsubjpass"} if end == "place" else {"dobj"}):
        return None
    if not is_place_noun(noun):
        return None
    name, part = name_of_place(doc, noun)
    if not is_proper(name) or fold(name.text) in kinds():
        return None
    agent = _doer(noun.head) if noun.dep_ == "dobj" else None
    what = " ".join(filter(None, [act, _label(agent)]))
    linked = act in place_words("links") and " and " in name.text
    relation = "between" if linked else f"{part} part of" if part else "in"
    value = place(name.text, relation)
    start = doc[part_before(doc, name.start, part)].idx
    return Draft("place", start, name.end_char, value, f"{what}: {end}", _label(agent), act, noun.i)
