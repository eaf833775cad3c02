"""A value's own conversion: what a text says twice, in two units or two zones, so that the two can be held
together."""

from __future__ import annotations

from factcheck.models import Moment, Quantity
from factcheck.values.find import find
from factcheck.values.found import Found

_OPENING, _CLOSING = "([", ")]"


def conversion(found: Found) -> tuple[Quantity | Moment, Quantity | Moment] | None:
    """Return the value before the bracket and the one inside it: of "350 km (217 miles)" both lengths.

    None where the words hold no conversion. A text that errs in its own conversion shows in `relate` of
    the two.
    """
    opening = next((k for k, letter in enumerate(found.text) if letter in _OPENING), None)
    if opening is None or found.text[-1] not in _CLOSING:
        return None
    sides = [find(part) for part in (found.text[:opening], found.text[opening + 1 : -1])]
    if any(not side for side in sides):
        return None
    return sides[0][0].value, sides[1][0].value
