"""People, offices, bodies and weapons in parsed text: quotes, values, and what must not be found."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from factcheck.extract.names import name_drafts
from factcheck.extract.parse import load
from factcheck.extract.people import is_headline, mentions, people_of
from factcheck.models import Name
from factcheck.settings import Settings


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load(Settings().spacy_model)


def quotes(doc: Doc, kind: str) -> list[str]:
    return [doc.text[d.start : d.end] for d in name_drafts(doc) if d.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "The reporters told the minister that the ship had left.",
        "The missiles were found later.",
        "He said the plane would land on Monday.",
        "Officials of the Foreign Office said nothing more.",
        "The suspect entered the second-floor office of the accounting firm, Gordon Advisors, about noon and opened fire.",
        "In Russia, the town of Severo-Kurilsk was struck by a wave.",
    ],
)
def test_nothing_is_found(nlp: Language, text: str) -> None:
    assert name_drafts(nlp(text)) == []


TITLES = [
    ("Greek Prime Minister George Pappas spoke in parliament.", "Greek Prime Minister"),
    ("He met Under Secretary of Defense for Policy Edward Colman.", "Under Secretary of Defense for Policy"),
    (
        "The rescue was over, said Anna Berg, director of research at Initech.",
        "director of research at Initech",
    ),
    ("The governor of Texas, John Miller, declined to comment.", "governor of Texas"),
    ("Police inspector Dave Garner said the man had fallen.", "Police inspector"),
    ("John Miller is the head of the fire department.", "head of the fire department"),
    ("The bid was fair, said managing director Fabio Conti.", "managing director"),
    ("Detective Joan Hall said the alarm had failed.", "Detective"),
    ("A spokeswoman for the hospital, Dr. Anna Berg, said so.", "spokeswoman for the hospital"),
    ("Peter Hall, a spokesman for the airline, said the plane was safe.", "spokesman for the airline"),
]


@pytest.mark.parametrize(("text", "office"), TITLES)
def test_titles(nlp: Language, text: str, office: str) -> None:
    assert quotes(nlp(text), "title") == [office]


def test_title_hangs_on_the_person(nlp: Language) -> None:
    doc = nlp("Greek Prime Minister George Pappas spoke in parliament.")
    title = next(d for d in name_drafts(doc) if d.kind == "title")
    assert isinstance(title.value, Name)
    assert title.value.of == title.head == "george pappas"
    holder = next(d for d in name_drafts(doc) if d.kind == "person" and d.head == "premier of GR")
    assert isinstance(holder.value, Name)
    assert (holder.value.key, holder.value.of) == ("george pappas", "premier of GR")


def test_lone_surname_links_to_the_full_name(nlp: Language) -> None:
    docs = [
        nlp("Prime Minister Takaichi was informed."),
        nlp("Later Prime Minister Sanae Takaichi spoke to reporters."),
    ]
    title = next(d for d in name_drafts(docs[0], people_of(docs)) if d.kind == "title")
    assert title.head == "sanae takaichi"


def test_misspelled_surname_is_a_row(nlp: Language) -> None:
    docs = [
        nlp("A man named Simon Harker died on Friday."),
        nlp("Climbers tried to save Mr Harkere at once."),
    ]
    people = people_of(docs)
    assert people.misspelled("Harkere") == "Simon Harker"
    assert people.misspelled("Harker") is None


def test_mentions_are_names_alone(nlp: Language) -> None:
    found = [
        span.text for span in mentions(nlp("President John Miller met Foreign Minister Cho Hyun on Monday."))
    ]
    assert found == ["John Miller", "Cho Hyun"]


def test_ships_and_bodies_are_no_people(nlp: Language) -> None:
    doc = nlp("INS Mysore and MV Gibe were near; Jefferson University Hospital took the crew.")
    assert mentions(doc) == []


def test_headlines_bring_no_new_names(nlp: Language) -> None:
    doc = nlp("Miracle Escape As Helicopter Line Pilot Lands Plane In Storm")
    assert is_headline(doc)
    assert quotes(doc, "person") == []


WEAPONS = [
    ("The North fired short-range ballistic missiles on Tuesday.", ["short-range ballistic missiles"]),
    ("She came back with a .357 Magnum and a knife.", [".357 Magnum", "knife"]),
    ("The navy seized nine AK-47 assault rifles, two machine guns and a grenade launcher.",
     ["AK-47 assault rifles", "machine guns", "grenade launcher"]),
    ("He carried a .38 caliber revolver.", [".38 caliber revolver"]),
    ("A Boeing 787-8 Dreamliner crashed after take-off.", ["Boeing 787-8 Dreamliner"]),
    ("They tested the Hwasong-11Ma hypersonic missile.", ["Hwasong-11Ma hypersonic missile"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WEAPONS)
def test_weapons(nlp: Language, text: str, expected: list[str]) -> None:
    assert quotes(nlp(text), "weapon") == expected


def test_bodies(nlp: Language) -> None:
    doc = nlp("The fire destroyed a branch of the Zorvan Commercial Bank in the city.")
    assert quotes(doc, "organisation") == ["Zorvan Commercial Bank"]


def test_long_line_is_no_trouble(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Minister", "of"] * 3000)
    for token in doc:
        token.pos_ = "PROPN"
    assert name_drafts(doc) == []


def test_an_office_of_several_words_is_no_part_of_the_name(nlp: Language) -> None:
    doc = nlp("Chief Cabinet Secretary Anna Lund along with a team is here.")
    assert [span.text for span in mentions(doc)] == ["Anna Lund"]


def test_the_head_of_a_firm_is_no_firm(nlp: Language) -> None:
    assert quotes(nlp("The head of the accounting firm, Anna Lund, left on Monday."), "person") == ["Anna Lund"]


def test_what_the_report_calls_a_town_is_no_person(nlp: Language) -> None:
    docs = [nlp("The town of Severo-Kurilsk was struck by a wave."), nlp("Three waves hit Severo-Kurilsk, tearing ships away.")]
    people = people_of(docs)
    assert not [d for doc in docs for d in name_drafts(doc, people) if d.kind == "person"]


def test_a_name_that_between_joins_to_a_place_is_no_person(nlp: Language) -> None:
    doc = nlp("The cable between Abu Talat and France was cut.")
    assert "Abu Talat" not in quotes(doc, "person")
