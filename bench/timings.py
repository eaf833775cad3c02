"""What a person waits for: `python bench/timings.py [FOLDER] [--runs N]`, by default the twelve reports of a seed.

Every run is a process of its own, as from a shell; the best of N (default 3) counts. After the seconds on the clock stand
those of the processors, which say more on a busy machine. "cold" has an empty
vector cache, so the sentence model is loaded and every text encoded; "warm" finds all texts in the cache.
"imports and models" loads what a cold check loads, one after the other, and does nothing with it.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = [sys.executable, "-c", "from factcheck.cli import run; run()"]
BARE = """
import pydantic, numpy, scipy.sparse, rapidfuzz, rich, dateparser
from factcheck.extract.parse import load
from factcheck.pipeline import encoder_for
from factcheck.settings import Settings
load(Settings().spacy_model)
encoder_for(Settings()).load()
"""
SEED = Path(__file__).parent.parent / "seeds" / "nk-launch-2026-01-27"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", default=SEED, type=Path)
    arguments.add_argument("--runs", type=int, default=3)
    args = arguments.parse_args()
    check = [*COMMAND, "check", str(args.folder), "--fail-on", "never", "--timings", "--format", "json"]
    with tempfile.TemporaryDirectory() as cache:
        rows = {
            "factcheck --help": ([*COMMAND, "--help"], False),
            "imports and models": ([sys.executable, "-c", BARE], False),
            "check, cold": (check, True),
            "check, cold, --jobs 1": ([*check, "--jobs", "1"], True),
            "check, warm": (check, False),
            "extract": ([*COMMAND, "extract", str(args.folder), "--format", "csv", "--timings"], False),
        }
        for name, (command, cold) in rows.items():
            seconds, spent, stages = min(timed(command, cache, cold) for _ in range(args.runs))
            print(f"{name:22} {seconds:6.2f} s {spent:6.2f} s   {stages}".rstrip(), flush=True)
    print(f"load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return 0


def timed(command: list[str], cache: str, cold: bool) -> tuple[float, float, str]:
    """Return the seconds of one run, by the clock and of processors, and the stages' times as it printed them."""
    if cold:
        for file in Path(cache).rglob("*.sqlite*"):
            file.unlink()
    started, before = time.perf_counter(), os.times()
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"XDG_CACHE_HOME": cache}, check=True)
    seconds, after = time.perf_counter() - started, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, spent, ", ".join(" ".join(row) for row in re.findall(r"^(\w+) +([\d.]+) s$", done.stderr, re.M))


if __name__ == "__main__":
    raise SystemExit(main())
