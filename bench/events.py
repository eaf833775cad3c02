"""Measure events: do the reports of many events in one folder come apart, and those of one stay together?

    python bench/events.py CLUSTER...

Each cluster is one event. Printed are the events found in each folder alone; then, with all reports in
one folder, once as they are and once without their publication dates, the events found and how many
pairs of reports of one event are right: precision (of those found together) and recall (of those of
one cluster).
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

from clusters import load_cluster

from factcheck.match.events import report_events
from factcheck.models import Report


def pairs_right(found: Mapping[str, int], truth: Mapping[str, str]) -> str:
    """Return pairwise precision and recall of ``found`` in words."""
    n: Counter[str] = Counter()
    for one, two in combinations(sorted(truth), 2):
        together, same = found[one] == found[two], truth[one] == truth[two]
        n["together"] += together
        n["same"] += same
        n["right"] += together and same
    return f"precision {n['right'] / max(1, n['together']):.3f}, recall {n['right'] / max(1, n['same']):.3f}"


def main() -> None:
    """Measure each folder alone, then all in one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("clusters", nargs="+", type=Path)
    every: list[Report] = []
    truth: dict[str, str] = {}
    for path in parser.parse_args().clusters:
        cluster = load_cluster(path)
        sizes = sorted(Counter(report_events(cluster.reports).values()).values(), reverse=True)
        print(f"{cluster.name:34s} {len(cluster.reports):3d} reports alone: events of {', '.join(map(str, sizes))}")
        every += cluster.reports
        truth |= {report.id: cluster.name for report in cluster.reports}
    undated = [report.model_copy(update={"published": None}) for report in every]
    for name, reports in (("all in one folder", every), ("the same without dates", undated)):
        found = report_events(reports)
        print(f"{name:34s} {len(reports):3d} reports: {len(set(found.values()))} events; {pairs_right(found, truth)}")


if __name__ == "__main__":
    main()
