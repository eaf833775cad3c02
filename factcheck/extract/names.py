"""People, offices, bodies and weapons of a paragraph as drafts.

What the drafts mean to matching and checking:

- ``title``: who holds which office. ``value`` = Name(office words, key = compared office, of = the person's
  key); ``about`` = "office of <person>", ``head`` = the person's key. Two offices of one person meet here.
- ``person`` with ``value.of``: who holds an office that one person holds at a time. ``about`` = the office in
  words, ``head`` = ``value.of`` = office key and body. Two holders of one office meet here.
- ``person`` without ``value.of``: how a name is written. ``about`` = "name of <name>", ``head`` = the coarse
  sound of the surname, so that near spellings meet; different people are "incomparable" to relate_names.
- ``organisation``: how a body is named; ``head`` = the kind of body ("bank").
- ``weapon``: see :mod:`factcheck.extract.weapons`.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span

from factcheck.extract.acts import act_of, lemma
from factcheck.extract.bodies import body_drafts
from factcheck.extract.draft import Draft
from factcheck.extract.offices import after, before, is_role
from factcheck.extract.people import People, is_headline, mentions, people_of
from factcheck.extract.speaking import words as saying_words
from factcheck.extract.weapons import weapon_drafts
from factcheck.values import names, offices


def name_drafts(doc: Doc, people: People | None = None) -> list[Draft]:
    """Return the drafts of kinds person, title, organisation and weapon, in the order of the text.

    ``people`` are the full names of the whole report (:func:`people_of` of its paragraphs); without them
    the paragraph's own names must do. Linear in tokens.
    """
    people = people if people is not None else people_of([doc])
    drafts = weapon_drafts(doc)
    if not is_headline(doc):
        drafts += body_drafts(doc)
    for mention in mentions(doc):
        drafts += _person_drafts(doc, mention, people)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end, draft.kind))


def _person_drafts(doc: Doc, mention: Span, people: People) -> list[Draft]:
    full = people.resolve(mention.text)
    if not people.is_person(mention.text):
        return []
    if is_headline(doc) and names.person_words(full) not in people.shown:
        return []
    drafts = []
    written = len(names.person_words(mention.text)) > 1
    known = written or full != mention.text
    for span in (before(doc, mention.start), after(doc, mention.end)):
        # A lone capitalised word is a person only right after an office: "Minister Shin".
        if span is not None and (known or (span.end == mention.start and is_role(doc[span.end - 1]))):
            drafts += _office_drafts(mention, full, span)
    if (written or people.misspelled(mention.text)) and not _is_body(mention):
        drafts.append(_name_draft(mention))
    return drafts


def _is_body(mention: Span) -> bool:
    """Say whether the words before tell that it is a body: "the firm, Berg Lund"."""
    before = mention.doc[max(0, mention.start - 2) : mention.start]
    if len(before) == 2 and before[1].text == "," and before[0].lemma_.lower() in saying_words("kinds"):
        led = before[0].head.lower_ == "of" and before[0].head.head.lemma_.lower() in saying_words("persons") | {"head"}
        return not led and any(c.dep_ == "det" for c in before[0].children)  # "the head of the firm, Anna Lund"
    return False


def _name_draft(mention: Span) -> Draft:
    value = names.name(mention.text)
    act = lemma(act_of(mention.root))
    return Draft(
        "person",
        mention.start_char,
        mention.end_char,
        value,
        f"name of {value.name}",
        names.block_key(value),
        act,
        mention.root.i,
    )


def _office_drafts(mention: Span, full: str, span: Span) -> list[Draft]:
    """Return the office of the person, and the person of the office where only one can hold it."""
    person = names.name(full)
    office = offices.office(span.text, of=person.key)
    parts = offices.parse_office(span.text)
    drafts = [
        Draft(
            "title",
            span.start_char,
            span.end_char,
            office,
            f"office of {person.name}",
            person.key,
            "",
            span.root.i,
        )
    ]
    if offices.is_seat(parts) and parts.body:
        seat = " ".join([office.key, "of", *sorted(parts.body)])
        value = names.name(full, of=seat)
        drafts.append(
            Draft(
                "person", mention.start_char, mention.end_char, value, office.name, seat, "", mention.root.i
            )
        )
    return drafts
