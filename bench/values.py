"""How well and how fast values are read: `python bench/values.py [CASES.jsonl] [--text FILE ...]`.

CASES has a JSON line a case, {"text", "published", "expected": [{"start", "end", "kind", "low", "high",
"date", "time", "seconds"}]}; an expected value is right when an overlapping found one has its number,
interval, day, time of day or seconds. Speed is taken on the sentences of the text files (else on a
built-in handful), beside quantulum3 where it is installed, in one run on one core.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.values import describe, find

SENTENCES = [
    "At least 12 people were killed and dozens hurt when a bus fell 150 metres into a gorge on Tuesday.",
    "The missile flew about 350 kilometers (217 miles) after it was fired at around 3:50 p.m. (0650 GMT).",
    "The firm will cut 14,000 jobs, or nearly 4% of its staff, and save $1.2bn by early next year.",
    "A magnitude-6.1 earthquake, the second this month, shook the island for 30 seconds early on Monday.",
    "Officials gave no further details, and the ministry did not answer questions about the report.",
]


def near(found: float | None, wanted: float | None) -> bool:
    """Compare two ends of an interval; an open end equals only an open end."""
    if found is None or wanted is None:
        return found is wanted
    return abs(found - wanted) <= 1e-6 * max(1.0, abs(wanted))


def is_right(found: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Tell whether a found value is the expected one."""
    if "date" in wanted:
        first, last = (str(found.get(end) or "")[:10] for end in ("earliest", "latest"))
        return first in wanted["date"] and first == last
    if "time" in wanted:
        clock = str(found.get("earliest") or "").split("T")[-1][:5]
        return any(clock == time[:5] for time in wanted["time"])
    if "seconds" in wanted:
        return any(near(found.get("low"), seconds) for seconds in wanted["seconds"])
    ends = (("said_low", "said_high"), ("low", "high"))
    return any(near(found.get(a), wanted["low"]) and near(found.get(b), wanted["high"]) for a, b in ends)


def score(path: Path) -> None:
    """Print what share of the expected values is read, and right, by kind."""
    total, read, right = Counter[str](), Counter[str](), Counter[str]()
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        rows = describe(case["text"], case.get("published"))
        for wanted in case["expected"]:
            over = [row for row in rows if row["start"] < wanted["end"] and wanted["start"] < row["end"]]
            for kind in ("all", wanted["kind"]):
                total[kind] += 1
                read[kind] += bool(over)
                right[kind] += any(is_right(row, wanted) for row in over)
    for kind in sorted(total):
        shares = f"read {read[kind] / total[kind]:6.1%}   right {right[kind] / total[kind]:6.1%}"
        print(f"{kind:12} {total[kind]:4} values   {shares}")


def sentences(paths: list[Path]) -> list[str]:
    """Return the sentences of text files, roughly: cut behind a full stop and a space."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    found = [part for text in texts for line in text.splitlines() for part in re.split(r"(?<=[.!?]) ", line)]
    return [part for part in found if len(part) > 20] or SENTENCES * 200


def speed(name: str, reader: Callable[[str], object], texts: list[str]) -> None:
    """Print sentences a second of one reader."""
    begun = time.process_time()
    for text in texts:
        reader(text)
    print(f"{name:12} {len(texts) / (time.process_time() - begun):8,.0f} sentences/s over {len(texts)}")


def main() -> None:
    """Score the cases that are named, then time the readers that are installed."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("cases", nargs="?", type=Path)
    arguments.add_argument("--text", nargs="*", type=Path, default=[])
    given = arguments.parse_args()
    if given.cases:
        score(given.cases)
    texts = sentences(given.text)
    find(texts[0], "2026-01-27")
    speed("factcheck", lambda text: find(text, "2026-01-27"), texts)
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3   not installed")
        return
    parser.parse(texts[0])
    speed("quantulum3", parser.parse, texts[:400])


if __name__ == "__main__":
    main()
