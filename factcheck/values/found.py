"""What `find` hands over: one value, its kind and its place in the text."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.models import Moment, Quantity


class Found(NamedTuple):
    """One value in a text; ``text`` is exactly what stands between ``start`` and ``end`` (code points)."""

    kind: str
    start: int
    end: int
    text: str
    value: Quantity | Moment
    of: str | None
    """The counted or measured noun, as far as the plain words around show it."""
