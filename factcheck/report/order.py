"""The order in which findings are shown, and which are grave enough to fail a check."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.models import Discrepancy

SEVERITIES = ("high", "medium", "low")
VERDICTS = ("conflict", "update", "vague")
"""Gravest first."""


def ranked(findings: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Return findings gravest first: severity, then verdict, then confidence; ties by question and id."""
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                SEVERITIES.index(finding.severity),
                VERDICTS.index(finding.verdict),
                -finding.confidence,
                finding.question,
                finding.id,
            ),
        )
    )


def fails(shown: Iterable[Discrepancy], threshold: str) -> bool:
    """Tell whether a finding is as grave as ``threshold``, a verdict; "never" lets everything pass."""
    return threshold in VERDICTS and any(
        VERDICTS.index(finding.verdict) <= VERDICTS.index(threshold) for finding in shown
    )
