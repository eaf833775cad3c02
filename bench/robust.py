"""Show how the package holds against hostile input, any input, and reports with one fact changed.

    python bench/robust.py [--reports N]

Prints the kinds of hostile files that the tests try, the cases that hypothesis makes, what bench/inject.py finds
by kind, and the copies that are silent. With --reports the time and memory of one check of a folder of N made-up
reports of real size from bench/wire.py (memory: that of the largest process).
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from inject import run, table

ROOT = Path(__file__).parent.parent
HOSTILE = ("tests/read/test_read_hostile.py", "tests/read/test_read_web.py")
FUZZED = ("tests/read/test_read_fuzz.py", "tests/values/test_value_laws.py", "tests/test_wording.py", "tests/test_check_fuzz.py")


def tests(*paths: str) -> str:
    """Run test files and return what pytest says; ends the run where one fails."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--hypothesis-show-statistics", *paths]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout[-3000:] + done.stderr[-1000:])
    return done.stdout


def hostile() -> int:
    """Return the number of hostile inputs that the tests try, one test each."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *HOSTILE]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    tests(*HOSTILE)
    return sum(int(number) for number in re.findall(r"\.py: (\d+)$", listed, re.MULTILINE))


def fuzzed() -> dict[str, int]:
    """Return the number of cases that hypothesis made, by test file."""
    counts = {}
    for path in FUZZED:
        counts[path] = sum(int(number) for number in re.findall(r"(\d+) passing", tests(path)))
    return counts


def folder(reports: int) -> str:
    """Check a folder of made-up reports in a process of its own; return a line of time and memory."""
    from wire import wire

    with tempfile.TemporaryDirectory() as name:
        target = Path(name, "reports")
        target.mkdir()
        for wired in wire(reports):
            report = wired.report
            head = {key: getattr(report, key) for key in ("title", "publisher", "published")}
            lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
            (target / f"{report.id}.md").write_text(f"---\n{lines}---\n\n{report.text}\n", encoding="utf-8")
        result = Path(name, "result.json")
        program = Path(sys.executable).with_name("factcheck")
        command = [program, "check", target, "-o", result, "--fail-on", "never"]
        begun = time.perf_counter()
        subprocess.run(command, check=True)
        seconds = time.perf_counter() - begun
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        found = json.loads(result.read_text(encoding="utf-8"))
        counts = ", ".join(f"{len(found[key])} {key}" for key in ("reports", "claims", "groups", "discrepancies"))
        return f"{counts}: {seconds:.0f} s, {memory:.0f} MB"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, help="check a folder of so many made-up reports")
    args = parser.parse_args()
    print(f"kinds of hostile input tried, each a clear word or read  {hostile()}")
    for path, cases in fuzzed().items():
        print(f"cases fuzzed, none raises  {cases:6d}  {path}")
    found, silent = run()
    table("one fact changed: found", found)
    table("the same in other words: no finding", silent)
    if args.reports:
        print(folder(args.reports))


if __name__ == "__main__":
    main()
