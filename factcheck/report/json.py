"""A result as JSON text: the contracts ``factcheck/1`` and ``factcheck-draft/1`` with other programs."""

from __future__ import annotations

from factcheck.lines import DraftResult
from factcheck.models import CheckResult


def render(result: CheckResult | DraftResult) -> str:
    """Return the result as JSON that ends in a newline; the same result gives the same bytes.

    Keys stand in the order of the records, letters of every script as themselves. ``changes`` is
    there only where reports were added to a store.
    """
    without = {"changes"} if isinstance(result, CheckResult) and result.changes is None else None
    return result.model_dump_json(by_alias=True, indent=2, exclude=without) + "\n"
