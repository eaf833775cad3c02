"""What an extractor finds before it is a claim: where it stands, its kind and value, of what."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.models import Kind, Value


@dataclass(frozen=True, slots=True)
class Draft:
    """A value in its place. Offsets are code points into the spaCy Doc's text, half-open."""

    kind: Kind
    start: int
    end: int
    value: Value
    about: str
    """The counted or measured thing with what sets it apart, in words."""
    head: str = ""
    """Lemma of the counted or measured thing."""
    act: str = ""
    """Lemma of the act that the value belongs to."""
    anchor: int = 0
    """Index in the Doc of the token that the value hangs on: what attribution and event start from."""
    lasting: bool = False
    """Whether it holds whatever happens, so that it belongs to no background event."""
