"""Statements read off parsed sentences; the sentences are made up."""

from __future__ import annotations

import pytest

from factcheck.extract.draft import Draft
from factcheck.extract.parse import load
from factcheck.extract.quotes import QUOTE_WORDS
from factcheck.extract.statements import statement_drafts
from factcheck.models import Statement
from factcheck.settings import Settings


def drafts(text: str) -> list[Draft]:
    return statement_drafts(load(Settings().spacy_model)(text))


def found(text: str) -> list[tuple[str, str, str, bool]]:
    values = [draft.value for draft in drafts(text)]
    assert all(isinstance(value, Statement) for value in values)
    return [(v.subject, v.act, v.object, v.polarity) for v in values if isinstance(v, Statement)]


@pytest.mark.parametrize(
    "text",
    [
        "Did the guards close the gate?",
        "If the guards close the gate, the trucks will turn back.",
        "I love this town.",
        "This is a tragedy.",
        "It was a terrible shock.",
        "The fire killed 14 people.",
        "The wall is 40 metres long.",
        "The ministry said.",
    ],
)
def test_no_row(text: str) -> None:
    kept = [row for row in found(text) if row[1] != "turn back"]
    assert kept == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The guards closed the northern gate.", [("guards", "close", "northern gate", True)]),
        ("The northern gate was closed by the guards.", [("guards", "close", "northern gate", True)]),
        ("Firefighters put out the blaze.", [("Firefighters", "put out", "blaze", True)]),
        ("The harbour was not closed.", [("", "close", "harbour", False)]),
        ("The chapel was undamaged.", [("", "damage", "chapel", False)]),
        ("No damage was reported in the village.", [("", "damage", "village", False)]),
        ("No tsunami warning was issued.", [("", "issue", "tsunami warning", False)]),
        ("The airport suffered minor damage.", [("", "minor damage", "airport", True)]),
        ("There was no damage to the dam.", [("", "damage", "dam", False)]),
        ("Engineers failed to repair the bridge.", [("Engineers", "repair", "bridge", False)]),
        ("The company plans to send a ship.", [("company", "plan to send", "ship", True)]),
        ("The cables were partly cut.", [("", "partly cut", "cables", True)]),
        ("Part of the school collapsed.", [("school", "part collapse", "", True)]),
        ("None of the crew was rescued.", [("", "rescue", "crew", False)]),
        ("Not all passengers were rescued.", [("", "all rescue", "passengers", False)]),
        ("Some flights were cancelled.", [("", "some cancel", "flights", True)]),
        ("No rain warning was issued.", [("", "issue", "rain warning", False)]),
        ("The sailor was pronounced dead at the scene.", [("sailor", "be", "dead at scene", True)]),
        ("The broker pleaded not guilty to the charge.", [("broker", "be", "guilty", False)]),
        ("The driver is in critical but stable condition.", [("driver", "be", "in critical but stable condition", True)]),
        ("The pilot escaped with minor injuries.", [("", "minor injure", "pilot", True)]),
        ("The passengers escaped injury.", [("", "injure", "passengers", False)]),
        ("The club made Moreno an offer.", [("club", "make", "offer to Moreno", True)]),
        ("The search was called off.", [("", "call off", "search", True)]),
        ("The ferry sank.", [("ferry", "sink", "", True)]),
        ("The cause of the blast was not known.", [("", "know", "cause of blast", False)]),
        ("The road is open.", [("road", "be", "open", True)]),
        ("The talks ended smoothly.", [("talks", "end", "smoothly", True)]),
        ("Power was restored to the villages.", [("", "restore", "Power to villages", True)]),
        ("The pilot has been confirmed dead.", [("pilot", "be", "dead", True)]),
        ("Everybody had been warned.", [("", "warn", "Everybody", True)]),
        ("A co-worker attacked the guard.", [("co-worker", "attack", "guard", True)]),
    ],
)
def test_one_clause(text: str, rows: list[tuple[str, str, str, bool]]) -> None:
    assert found(text) == rows


def test_what_is_said_is_kept_without_the_saying() -> None:
    assert found("The mayor said the road was closed.") == [("", "close", "road", True)]


@pytest.mark.parametrize(("text", "rows"), [
    ("The mayor left. She appealed.", []),
    ("The mayor left. Her lawyer said she appealed.", [("mayor", "appeal", "", True)]),
])  # fmt: skip
def test_what_somebody_is_quoted_for_is_told_of_whom_the_pronoun_stands_for(
    text: str, rows: list[tuple[str, str, str, bool]]
) -> None:
    doc = load(Settings().spacy_model)(text)
    she = next(token for token in doc if token.lower_ == "she")
    values = [draft.value for draft in statement_drafts(doc, {she.i: doc[1]})]
    assert [(v.subject, v.act, v.object, v.polarity) for v in values if isinstance(v, Statement) and v.act == "appeal"] == rows


def test_a_subject_that_the_parse_hangs_on_the_auxiliary_is_the_subject() -> None:
    assert ("", "close", "road to Brenik", True) in found("Eleven villages were emptied; the road to Brenik was closed.")


def test_one_row_a_clause() -> None:
    text = "The storm flooded the port and cut power supplies, leaving the chapel untouched."
    acts = [(act, polarity) for _, act, _, polarity in found(text)]
    assert ("flood", True) in acts
    assert ("cut", True) in acts
    assert ("damage", False) in acts


def test_the_subject_of_a_relative_clause_is_the_noun() -> None:
    assert ("trawler", "carry", "ammunition", True) in found(
        "The navy sank a trawler that was carrying ammunition."
    )


LONG = (
    "On a cold night the old and badly lit ferry with its crew of volunteers from northern islands, "
    "which had left the harbour late, struck a reef near the lighthouse, the coast guard said, and sank."
)


@pytest.mark.parametrize("text", [LONG, "", "  ", "No.", "“", "Unharmed", "- - -", "The gate was closed"])
def test_quotes_are_pieces_of_the_text(text: str) -> None:
    for draft in drafts(text):
        quote = text[draft.start : draft.end]
        assert quote and quote == quote.strip()
        assert len(quote.split()) <= QUOTE_WORDS
        assert draft.kind == "statement"
