"""Claims for made-up reports: values read from the words, spans found in the text."""

from __future__ import annotations

from typing import Any

from factcheck.models import Claim, Quantity, Report
from factcheck.values import find
from factcheck.values.parts import parts

ONE = Quantity(low=1, high=1, said_low=1, said_high=1)
"""The rank of a superlative whose scope stands outside the quote."""


def report(id_: str, text: str, published: str | None = None) -> Report:
    """Return a report of one text."""
    return Report(
        id=id_, path=f"{id_}.md", title=id_, publisher=id_.upper(), published=published, sha256="0", text=text
    )


def claim(of: Report, quote: str, kind: str, **fields: Any) -> Claim:
    """Return the claim of ``quote``, its value read from the words; ``value`` and the rest may be given."""
    start = of.text.index(quote)
    values = find(quote, of.published)
    value = fields.pop("value", None) or (values[0].value if values else ONE)
    begin = of.text.rfind(". ", 0, start) + 2 if ". " in of.text[:start] else 0
    end = of.text.find(". ", start)
    sentence = of.text[begin : end + 1 if end >= 0 else None].strip()
    return Claim(
        id=f"{of.id}-{start}-{kind}", report_id=of.id, kind=kind, about=fields.pop("about", ""),
        event=fields.pop("event", "main"), value=value, quote=quote, start=start, end=start + len(quote),
        sentence=sentence, **fields,
    )  # fmt: skip


def measured(of: Report) -> list[Claim]:
    """Return a claim for each value of the text, one that contradicts itself as two."""
    kinds = {"number": "count"}
    claims = []
    for found in find(of.text, of.published):
        for part in parts(found, of.published):
            kind = kinds.get(part.kind, part.kind)
            made = claim(of, part.text, kind, value=part.value, head=(part.of or "").split(" ")[-1])
            place = {"start": part.start, "end": part.end, "id": f"{of.id}-{part.start}"}
            claims.append(made.model_copy(update=place))
    return claims
