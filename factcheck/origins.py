"""How many independent sources stand behind claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.models import Claim


def count_origins(claims: Iterable[Claim], origin: Mapping[str, str]) -> int:
    """Return how many independent origins ``claims`` have: those of one report or one origin are one."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        while parent.setdefault(node, node) != node:
            node = parent[node]
        return node

    for claim in claims:
        parent[root("report " + claim.report_id)] = root("origin " + origin[claim.id])
    return sum(node == up for node, up in parent.items())
