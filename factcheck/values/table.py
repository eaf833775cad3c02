"""What `factcheck values` prints: each value of a text as a plain dictionary."""

from __future__ import annotations

from typing import Any

from factcheck.models import Quantity
from factcheck.values.find import find


def describe(text: str, published: str | None = None) -> list[dict[str, Any]]:
    """Return the values of ``text`` as dictionaries: kind, span, text, `of`, and the fields of the value.

    A quantity has low, high, unit, said_low, said_high, said_unit, bound and resolution; a moment earliest,
    latest, zone, resolution, about and unresolved. A duration's low and high are seconds.
    """
    rows = []
    for found in find(text, published):
        row: dict[str, Any] = {
            "kind": found.kind, "start": found.start, "end": found.end, "text": found.text, "of": found.of,
        }  # fmt: skip
        row["value_type"] = "quantity" if isinstance(found.value, Quantity) else "moment"
        row.update(found.value.model_dump(exclude={"type"}))
        rows.append(row)
    return rows
