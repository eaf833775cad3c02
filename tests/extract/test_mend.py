"""Trees that the parser gets wrong time and again; first what it gets right and must be left alone."""

from __future__ import annotations

import pytest
from parsed_text import parsed


@pytest.mark.parametrize(
    "text",
    [
        "A letter warning of a strike was found.",
        "Police sent a message warning residents of the fire.",
        "They saw a man training hard.",
    ],
)
def test_a_participle_stays(text: str) -> None:
    [word] = [token for token in parsed(text) if token.lower_.endswith("ing")]
    assert word.tag_ == "VBG"


@pytest.mark.parametrize(
    "text",
    ["The mayor placed Dara under a tsunami warning.", "The agency issued a tsunami warning and sent boats."],
)
def test_the_warning_is_the_noun_of_a_tsunami_warning(text: str) -> None:
    doc = parsed(text)
    [word] = [token for token in doc if token.lower_ == "warning"]
    assert word.pos_ == "NOUN"
    assert word.dep_ in {"pobj", "dobj"}
    assert [(child.lower_, child.dep_) for child in word.lefts] == [("a", "det"), ("tsunami", "compound")]
    assert sum(token.head == token for token in doc) == len(list(doc.sents))
