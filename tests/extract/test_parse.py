"""Lines to paragraphs: a dateline apart, and nothing lost."""

from __future__ import annotations

import pytest

from factcheck.extract.parse import paragraphs
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


def test_a_unit_before_a_full_stop_ends_its_sentence() -> None:
    report = Report(id="r", path="r", title="", publisher="", sha256="", text="The waves were 1.3 m. No one was hurt.")
    ((_, (paragraph,)),) = paragraphs([report], Settings().spacy_model)
    assert [sentence.text for sentence in paragraph.doc.sents] == ["The waves were 1.3 m.", "No one was hurt."]
