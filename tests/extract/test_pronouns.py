"""Whom pronouns stand for: what must stay open first."""

from __future__ import annotations

import pytest

from factcheck.extract.parse import load
from factcheck.extract.pronouns import referents_of
from factcheck.settings import Settings


def read(*paragraphs: str) -> list[tuple[str, str]]:
    """Return each pronoun that is read, with the noun it stands for."""
    nlp = load(Settings().spacy_model)
    docs = [nlp(text) for text in paragraphs]
    found = zip(docs, referents_of(docs), strict=True)
    return [(doc[i].text, noun.text) for doc, own in found for i, noun in own.items()]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lund left and Karl Berg stayed. He was tired.",
        "Peter Lund said he was taken to hospital.",
        "The officers said they had fled.",
        "It was unlikely that the bridge would hold.",
        'Anna Lund was arrested. "She was calm," a guard said.',
        "The gates were closed. He left early.",
        "Peter Lund left. The club offered the post to Karl Berg, believing he had no other plans.",
        "Chief James Lund slept. She left early.",
        "The Herald's Anna Lund reported it. She was escorted out.",
        "The island lies off the coast. It was followed by four tremors.",
        "The party accused the mayor, claiming it was a result of neglect.",
        "On Sunday, the Angels withdrew their offer to Teixeira, believing he had no interest in playing.",
        "The officers slept. The army fired two rockets, launching them from the coast.",
    ],
)
def test_left_open(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("paragraphs", "pairs"),
    [
        (("Anna Lund was escorted out.", "Minutes later she drove back."), [("she", "Lund")]),
        (("The third victim, identified as Karl Berg, was taken away. He was in stable condition.",), [("He", "Berg")]),
        (("The company said it plans to send a ship.",), [("it", "company")]),
        (("Karl Berg was there. Mr Lund said he plans to leave.",), [("he", "Lund")]),
        (("Anna Lund was escorted out.", "One witness said she drove back."), [("she", "Lund")]),
        (("The pilots were found. They were unhurt.",), [("They", "pilots")]),
        (("Peter Lund left. When Karl Berg spoke at noon, he was tired.",), [("he", "Berg")]),
        (("Anna Lund was escorted out.", "But, the witness says, she drove back."), [("she", "Lund")]),
        (("A sewing group was in the hall, but they got out.",), [("they", "group")]),
        (("Robin Lund fell.", "He was tired.", "While she slept, it rained."), [("He", "Lund")]),
        (("The woman left. Karl Berg stayed behind. He was tired.",), [("He", "Berg")]),
        (("Clara Dahl left. When police found her, Anna Lund lay on the floor.",), [("her", "Lund")]),
        (("Clara Dahl left.", "Anna Lund went down a hall and fired at the clerk who had suspended her."), [("her", "Lund")]),
    ],
)
def test_read(paragraphs: tuple[str, ...], pairs: list[tuple[str, str]]) -> None:
    assert read(*paragraphs) == pairs
