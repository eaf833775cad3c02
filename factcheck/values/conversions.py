"""A value's own conversion: what a text says twice, in two units, currencies or zones, so that the two can be
held together."""

from __future__ import annotations

from functools import lru_cache

from factcheck.models import Moment, Quantity
from factcheck.values.find import find

_OPENING, _CLOSING = "([", ")]"


@lru_cache(maxsize=20_000)
def readings(text: str) -> tuple[Quantity | Moment, ...]:
    """Return the value before the bracket and those inside it: of "2m euros (£1.7m; $2.6m)" three sums.

    Empty where the words hold no conversion. A text that errs in its own conversion shows in `relate` of
    two of them.
    """
    opening = next((k for k, letter in enumerate(text) if letter in _OPENING), None)
    if opening is None or text[-1] not in _CLOSING:
        return ()
    outside, inside = find(text[:opening]), find(text[opening + 1 : -1])
    if not outside or not inside:
        return ()
    return outside[0].value, *(found.value for found in inside)
