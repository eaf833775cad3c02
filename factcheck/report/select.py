"""Which findings are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.decisions import Standing
from factcheck.models import CheckResult, Discrepancy
from factcheck.report.view import View


@dataclass(frozen=True, slots=True)
class Filters:
    """Which findings are shown. None lets everything pass; so does every default."""

    verdicts: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    min_confidence: float = 0.0
    only_new: bool = False
    """Only what is new since the last review, or has changed since it was decided; where reports were added to
    a store, only what is new or changed by them."""


def select(view: View, filters: Filters, stands: Mapping[str, Standing]) -> tuple[Discrepancy, ...]:
    """Return the findings to show, gravest first: those that pass, without the silent ones."""
    return tuple(finding for finding in view.findings if _passes(view, finding, filters, stands[finding.id]))


def _passes(view: View, finding: Discrepancy, filters: Filters, stand: Standing) -> bool:
    return (
        not stand.silent
        and (filters.verdicts is None or finding.verdict in filters.verdicts)
        and (filters.kinds is None or view.groups[finding.group_id].kind in filters.kinds)
        and finding.confidence >= filters.min_confidence
        and (not filters.only_new or _is_new(view.result, finding, stand))
    )


def _is_new(result: CheckResult, finding: Discrepancy, stand: Standing) -> bool:
    if result.changes is not None:
        return finding.id in result.changes.fresh
    return stand.state in ("new", "changed")


def only_fresh(result: CheckResult, findings: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Return the findings that are new or changed by what was added to a store; all of them where nothing was."""
    changes = result.changes
    return [finding for finding in findings if changes is None or finding.id in changes.fresh]
