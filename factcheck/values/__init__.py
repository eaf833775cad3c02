"""What a value is: find it in words, normalise it, say how two of a kind relate.

Knows no claim, no report and no verdict.
"""

from __future__ import annotations

from factcheck.values.conversions import readings
from factcheck.values.find import find
from factcheck.values.found import Found
from factcheck.values.relate import relate
from factcheck.values.relation import ValueRelation
from factcheck.values.table import describe

__all__ = ["Found", "ValueRelation", "describe", "find", "readings", "relate"]
