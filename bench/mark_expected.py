"""Check the reports of case files and renew their expected_failure lines; no other line changes.

    python bench/mark_expected.py claims [--dry-run]

Prints a line a file, and why the rest is not met, by the stage that lost it. Exit status 1 if a mark changed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

from factcheck.cases import CaseFile, Seen, ShortCase, judge, load_cases
from factcheck.errors import FactcheckError
from factcheck.files import write_whole
from factcheck.pipeline import check
from factcheck.pytest_plugin import check_short
from factcheck.read import read_reports

_ID = re.compile(r"^( *)- id: *(.+?) *$")
_MARK = re.compile(r"^( *)expected_failure:")


def outcomes(cases: CaseFile) -> dict[str, str | None]:
    """Why each case is not met, None for those that are; one check for the whole file."""
    seen = None if cases.reports is None else Seen(check(read_reports([cases.reports])))
    reasons = {}
    for case in cases.cases:
        result = judge(case, check_short(case) if isinstance(case, ShortCase) or seen is None else seen)
        reasons[case.id] = None if result.met else " ".join(result.reason.split())
    return reasons


def remarked(text: str, reasons: dict[str, str | None]) -> str:
    """The text with one mark under the id of each case that has a reason; all else to the letter."""
    lines: list[str] = []
    inside = -1
    for line in text.splitlines(keepends=True):
        row, mark = _ID.match(line), _MARK.match(line)
        if mark and len(mark[1]) == inside:
            continue
        lines.append(line)
        if row:
            inside = len(row[1]) + 2
            reason = reasons.get(row[2].strip("\"'"))
            if reason:
                lines.append(f"{' ' * inside}expected_failure: {json.dumps(reason, ensure_ascii=False)}\n")
        elif line.strip() and len(line) - len(line.lstrip()) < inside:
            inside = -1
    return "".join(lines)


def mark(path: Path, dry_run: bool) -> tuple[Counter[str], bool]:
    """Renew the marks of one file; the count of outcomes by stage, and whether a line changed."""
    cases = load_cases(path)
    reasons = outcomes(cases)
    old = path.read_text(encoding="utf-8")
    new = remarked(old, reasons)
    if new != old and not dry_run:
        write_whole(path, new)
        if {case.id: case.expected_failure for case in load_cases(path).cases} != reasons:
            write_whole(path, old)
            raise SystemExit(
                f"{path}: cannot be marked; write '- id:' first in each row, and a mark on one line"
            )
    was = {case.id: case.expected_failure for case in cases.cases}
    for name, reason in reasons.items():
        if bool(reason) != bool(was[name]):
            print(f"  {'met now' if reason is None else 'not met'}: {name}{f': {reason}' if reason else ''}")
    stages = Counter("met" if reason is None else reason.partition(":")[0] for reason in reasons.values())
    print(f"{path.name}: {stages['met']} of {len(reasons)} met", flush=True)
    return stages, new != old


def main() -> int:
    """Go through the files, sum up."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="print, and write nothing")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    changed = False
    try:
        for path in sorted(args.folder.glob("*.y*ml")):
            stages, moved = mark(path, args.dry_run)
            total += stages
            changed |= moved
    except FactcheckError as error:
        print(error, file=sys.stderr)
        return 2
    print(", ".join(f"{stage} {count}" for stage, count in total.most_common()))
    return int(changed)


if __name__ == "__main__":
    sys.exit(main())
