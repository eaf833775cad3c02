"""Measure grouping on hand-made event clusters: are the mentions of a gold discrepancy in one group?

    python bench/grouping.py CLUSTER... [--verbose] [--static]

Counted are the pairs of mentions on two sides of a gold discrepancy of which both were extracted (a
claim of a fitting kind shares a character with the mention), and of these the pairs with claims in
one group. By the stage that parts the others: kinds, blocks (event, unit, state), or scores. Traps:
the pairs that only look like a discrepancy, and on how many no reported relation opposes the two.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import combinations, product
from pathlib import Path
from typing import Any

from clusters import Cluster, load_cluster
from train_match import compatible

from factcheck import check
from factcheck.match.groups import block_key
from factcheck.models import CheckResult, Claim
from factcheck.settings import Settings


def claims_at(result: CheckResult, cluster: Cluster, mention: dict[str, Any], kind: str | None) -> list[Claim]:
    """Return the claims that cover a mention; only those of a fitting kind where ``kind`` is given."""
    span = cluster.span(mention)
    if span is None:
        return []
    return [c for c in result.rows if span.overlaps(c) and (kind is None or compatible(c.kind, kind))]


def parted_by(one: list[Claim], two: list[Claim], groups: dict[str, set[str]]) -> str:
    """Return "" when two mentions share a group, else the stage that parts them."""
    pairs = list(product(one, two))
    if any(groups.get(a.id, set()) & groups.get(b.id, set()) for a, b in pairs):
        return ""
    if all(a.kind != b.kind for a, b in pairs):
        return "kinds"
    return "scores" if any(block_key(a) == block_key(b) for a, b in pairs) else "blocks"


def opposed(result: CheckResult, one: list[Claim], two: list[Claim]) -> bool:
    """Tell whether a reported relation sets a claim of the one against a claim of the other."""
    first, second = {c.id for c in one}, {c.id for c in two}
    for finding in result.discrepancies:
        sides = [set(side.claim_ids) for side in finding.sides]
        for a, b in (relation.sides for relation in finding.relations):
            if (sides[a] & first and sides[b] & second) or (sides[b] & first and sides[a] & second):
                return True
    return False


def measure(cluster: Cluster, settings: Settings, verbose: bool) -> Counter[str]:
    """Count the mention pairs and the traps of one cluster."""
    result = check(cluster.reports, settings)
    groups: dict[str, set[str]] = {}
    for group in result.groups:
        for claim_id in group.claim_ids:
            groups.setdefault(claim_id, set()).add(group.id)
    n: Counter[str] = Counter()
    for item in cluster.discrepancies:
        for one, two in combinations(item["sides"], 2):
            for a, b in product(one["mentions"], two["mentions"]):
                left, right = (claims_at(result, cluster, mention, item["kind"]) for mention in (a, b))
                if not left or not right:
                    n["not extracted"] += 1
                    continue
                stage = parted_by(left, right, groups)
                n["pairs"] += 1
                n[stage or "together"] += 1
                if stage and verbose:
                    print(f"  parted by {stage}: {item['kind']} {item['about']}: {a['quote']!r} <> {b['quote']!r}")
    for trap in cluster.traps:
        sides = [claims_at(result, cluster, mention, None) for mention in trap["mentions"]]
        n["traps"] += 1
        silent = not any(opposed(result, one, two) for one, two in combinations(sides, 2))
        n["traps silent"] += silent
        if verbose and not silent:
            print(f"  fell for trap: {trap['why']}")
    return n


def line(name: str, n: Counter[str]) -> str:
    """Return one row of figures."""
    share = f"{n['together'] / n['pairs']:.1%}" if n["pairs"] else "-"
    return (
        f"{name:34s} mention pairs {n['together']:5d}/{n['pairs']:5d} {share:>6s} in one group "
        f"(parted by kinds {n['kinds']}, blocks {n['blocks']}, scores {n['scores']}; "
        f"not extracted {n['not extracted']})  traps silent {n['traps silent']}/{n['traps']}"
    )


def main() -> None:
    """Measure each cluster, then all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--static", action="store_true", help="encode by token vectors, as for very many claims")
    args = parser.parse_args()
    settings = Settings(static_claims=0) if args.static else Settings()
    total: Counter[str] = Counter()
    for path in args.clusters:
        counts = measure(load_cluster(path), settings, args.verbose)
        print(line(path.name, counts), flush=True)
        total.update(counts)
    print(line("ALL", total))


if __name__ == "__main__":
    main()
