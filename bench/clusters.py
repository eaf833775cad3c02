"""Hand-made event clusters: reports and gold, as the benchmarks read them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck import read_reports
from factcheck.models import Claim, Report


@dataclass(frozen=True)
class GoldSpan:
    """Where a gold mention stands."""

    report_id: str
    start: int
    end: int

    def overlaps(self, claim: Claim) -> bool:
        """Tell whether the claim's quote shares a character with the mention."""
        return claim.report_id == self.report_id and claim.start < self.end and self.start < claim.end


@dataclass(frozen=True)
class Cluster:
    """One event: its reports and what careful readers found."""

    name: str
    reports: list[Report]
    discrepancies: list[dict[str, Any]]
    traps: list[dict[str, Any]]
    claims: list[dict[str, Any]]

    def span(self, mention: dict[str, Any]) -> GoldSpan | None:
        """Return where a mention stands, or None when its report or words are missing."""
        report = next((r for r in self.reports if Path(r.path).stem == mention["doc"]), None)
        if report is None:
            return None
        pattern = r"\s+".join(re.escape(word) for word in mention["quote"].split())
        hits = list(re.finditer(pattern, report.text))
        nth = mention.get("nth", 1) - 1
        return GoldSpan(report.id, *hits[nth].span()) if nth < len(hits) else None


def load_cluster(path: Path) -> Cluster:
    """Read a cluster folder: docs/*.txt with meta.json for the metadata, and gold.json."""
    meta = {row["doc"]: row for row in json.loads((path / "meta.json").read_text(encoding="utf-8"))}
    gold = json.loads((path / "gold.json").read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        for doc in sorted((path / "docs").glob("*.txt")):
            row = meta.get(doc.stem, {})
            keys = ("title", "publisher", "published", "url")
            head = [f"{key}: {json.dumps(row[key], ensure_ascii=False)}" for key in keys if row.get(key)]
            text = "\n".join(["---", *head, "---", "", doc.read_text(encoding="utf-8")])
            (Path(folder) / f"{doc.stem}.md").write_text(text, encoding="utf-8")
        reports = list(read_reports([folder]))
    return Cluster(
        path.name,
        reports,
        gold["discrepancies"] + gold.get("also", []),
        gold.get("traps", []),
        gold.get("claims", []),
    )
