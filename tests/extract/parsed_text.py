"""The real pipeline, loaded once for the tests of this folder."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.extract.parse import load
from factcheck.settings import Settings


@cache
def parsed(text: str) -> Any:
    return load(Settings().spacy_model)(text)


def token_of(doc: Any, words: str) -> int:
    """Return the index of the token at which ``words`` begin."""
    start = doc.text.index(words)
    return next(t.i for t in doc if t.idx <= start < t.idx + len(t.text_with_ws))
