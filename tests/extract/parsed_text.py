"""The real pipeline, loaded once for the tests of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.settings import Settings


@cache
def pipeline() -> Any:
    import spacy

    return spacy.load(Settings().spacy_model)


@cache
def parsed(text: str) -> Any:
    return pipeline()(text)


def token_of(doc: Any, words: str) -> int:
    """Return the index of the token at which ``words`` begin."""
    start = doc.text.index(words)
    return next(t.i for t in doc if t.idx <= start < t.idx + len(t.text_with_ws))
