"""How two values of one kind relate, with the working in words."""

from __future__ import annotations

from factcheck.models import Moment, Name, Place, Quantity, Statement, Value
from factcheck.settings import Settings
from factcheck.values.find import DEFAULTS
from factcheck.values.moment_relation import relate_moments
from factcheck.values.names import relate_names
from factcheck.values.places import relate_places
from factcheck.values.quantity_relation import relate_quantities
from factcheck.values.relation import ValueRelation
from factcheck.values.statements import relate_statements


def relate(a: Value, b: Value, kind: str, settings: Settings = DEFAULTS) -> ValueRelation:
    """Relate two values of ``kind``; "incomparable" says in its reason what is missing.

    Symmetric: ``relate(b, a, kind)`` is ``relate(a, b, kind)`` with the sides swapped.
    """
    if a.model_dump_json() > b.model_dump_json():
        return relate(b, a, kind, settings).swapped()
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return relate_quantities(a, b, settings)
    if isinstance(a, Moment) and isinstance(b, Moment):
        return relate_moments(a, b, settings)
    if isinstance(a, Name) and isinstance(b, Name):
        return relate_names(a, b, kind)
    if isinstance(a, Place) and isinstance(b, Place):
        return relate_places(a, b)
    if isinstance(a, Statement) and isinstance(b, Statement):
        return relate_statements(a, b)
    return ValueRelation("incomparable", f"a {a.type} and a {b.type} are different things")
