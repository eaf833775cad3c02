"""In words, for the screen: what adding reports to a store changed."""

from __future__ import annotations

from factcheck.models import Changes, Discrepancy
from factcheck.report.passage import visible
from factcheck.report.view import plural


def added(changes: Changes) -> str:
    """Return how many reports were new: "10 reports added, 2 in the place of an earlier version"."""
    words = f"{plural(len(changes.added), 'report')} added"
    if changes.replaced:
        words += f", {len(changes.replaced):,} in the place of an earlier version"
    if changes.known:
        words += f"; {changes.known:,} {'was' if changes.known == 1 else 'were'} in the store already"
    return words


def counted(changes: Changes) -> str:
    """Return how many findings became what: "3 new, 1 changed, 2 settled"."""
    sizes = {"new": len(changes.new), "changed": len(changes.changed), "settled": len(changes.settled)}
    return ", ".join(f"{size:,} {word}" for word, size in sizes.items() if size) or "no finding changed"


def mark(changes: Changes, finding: Discrepancy) -> str:
    """Return what a finding is beside before: "NEW", "CHANGED: was ...", or nothing."""
    if finding.id in changes.new:
        return "NEW"
    was = next((changed.was for changed in changes.changed if changed.id == finding.id), None)
    return f"CHANGED: was {earlier(was)}" if was else ""


def earlier(finding: Discrepancy) -> str:
    """Return an earlier finding's verdict and sides: "vague, two / several"."""
    return f"{finding.verdict}, " + " / ".join(visible(side.value) for side in finding.sides)
