"""Lines to paragraphs: a dateline apart, and nothing lost."""

from __future__ import annotations

import pytest

from factcheck.extract.parse import load, paragraphs
from factcheck.models import Report
from factcheck.settings import Settings


def lines(text: str) -> list[str]:
    report = Report(id="r", path="r", title="", publisher="", sha256="", text=text)
    ((_, parsed),) = paragraphs([report], Settings().spacy_model)
    assert all(text[p.start : p.start + len(p.doc.text)] == p.doc.text for p in parsed)
    return [paragraph.doc.text for paragraph in parsed]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor - a former judge - said no.",
        "Lima-based crews left on Monday.",
        "A 3-2 win - the first since May - lifted the team.",
        "Ana Ruiz - and nobody else - came.",
    ],
)
def test_a_dash_in_a_sentence_cuts_nothing(text: str) -> None:
    assert lines(text) == [text]


@pytest.mark.parametrize(
    "dateline",
    ["Lima, Peru - ", "PORT VELDE, March 4 — ", "TOKYO (Kyodo) -- ", "Seoul/Tokyo, January 27, 2026 – "],
)
def test_a_dateline_is_a_line_of_its_own(dateline: str) -> None:
    assert lines(dateline + "The navy said two boats sank.\nOne burned.") == [
        dateline,
        "The navy said two boats sank.",
        "One burned.",
    ]


def sentences(text: str) -> list[str]:
    report = Report(id="r", path="r", title="", publisher="", sha256="", text=text)
    ((_, (paragraph,)),) = paragraphs([report], Settings().spacy_model)
    return [sentence.text for sentence in paragraph.doc.sents]


def test_a_unit_before_a_full_stop_ends_its_sentence() -> None:
    assert sentences("The waves were 1.3 m. No one was hurt.") == ["The waves were 1.3 m.", "No one was hurt."]


def test_a_half_of_the_day_ends_its_sentence() -> None:
    assert sentences("The fire began at 6:40 a.m. The hall burned down.") == [
        "The fire began at 6:40 a.m.",
        "The hall burned down.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A rocket with the relay Stratos lifted off from Cape Canaveral at 2:30 p.m. Pacific time (1930 GMT), NASA said.",
        "Former Clerk Lena Orr Kills Two In Bakery Shooting",
        "“How will it end?” he said.",
        "Three cars were hit, said Sgt. Carol Bitner of the patrol.",
    ],
)
def test_no_sentence_begins_in_mid_flow(text: str) -> None:
    assert sentences(text) == [text]


def test_a_form_whose_consonant_would_be_doubled_is_of_the_longer_verb() -> None:
    nlp = load(Settings().spacy_model)
    doc = nlp("The mayor hoped to raise taxes, and the hare hopped into the staged play he hated, and hopes to win.")
    lemmas = {token.text: token.lemma_ for token in doc}
    assert {word: lemmas[word] for word in ("hoped", "hopes", "taxes", "hopped", "staged", "hated")} == {
        "hoped": "hope", "hopes": "hope", "taxes": "tax", "hopped": "hop", "staged": "stage", "hated": "hate",
    }  # fmt: skip
