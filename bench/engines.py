"""What a whole wire costs, on each engine: on a made-up wire (wire.py) of reports of real sizes.

    python bench/engines.py run [REPORTS]         the whole run through local, Dask and Spark, two workers each, in turn
    python bench/engines.py stages [REPORTS...]   seconds of one core in each stage, in this process, for each size
    python bench/engines.py stories [REPORTS...]  seconds and memory of the one stage that sees all reports

On a machine that has other work, seconds of the clock say little: beside them stand the seconds that all processes of a
run spent on a core, and everything is also given against the local engine's. Memory is the largest sum of resident
sizes, so that what processes share counts more than once.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import psutil
from wire import wire, write_reports

from factcheck.engines.results import make_folders
from factcheck.engines.stages import Stages
from factcheck.settings import Settings

ENGINES = ("local", "dask", "spark")
COMMAND = [sys.executable, "-c", "from factcheck.cli import run; run()", "run"]
SENTENCES, TOKENS = (Settings(vector_cache_rows=0, static_claims=claims) for claims in (sys.maxsize, 0))
"""The two ways to encode a clause: by the sentence model, and in a table of many reports by its token vectors."""
EVERY = 0.2
"""Seconds between two looks at the processes."""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", choices=("run", "stages", "stories"))
    arguments.add_argument("reports", type=int, nargs="*")
    args = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if args.what == "run":
            _engines(made(args.reports[0] if args.reports else 100, Path(name)), Path(name))
        elif args.what == "stages":
            for reports in args.reports or (50, 100, 200):
                _stages(made(reports, Path(name)), Path(name) / str(reports))
        else:
            for reports in args.reports or (500, 1000, 2000, 4000):
                _stories(made(reports, Path(name)))
    print(f"load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return 0


def made(reports: int, folder: Path) -> Path:
    """Write a wire of so many reports."""
    path = folder / f"{reports}.parquet"
    with write_reports(path) as keep:
        for wired in wire(reports):
            keep(wired.report)
    return path


def _engines(table: Path, folder: Path) -> None:
    first: tuple[float, float] | None = None
    for engine in ENGINES:
        output = folder / engine
        command = [*COMMAND, str(table), "-o", str(output), "--engine", engine, "--jobs", "2", "--timings"]
        clock, cores, memory, said = watched(command)
        first = first or (clock, cores)
        stages = ", ".join(" ".join(line.split()) for line in said.splitlines() if line.endswith(" s") and len(line) < 30)
        print(
            f"{engine:6} {clock:7.1f} s ({clock / first[0]:.2f}), {cores:7.1f} s of a core ({cores / first[1]:.2f}), "
            f"{memory / 1e9:.2f} GB, {said.splitlines()[0]}; {stages}",
            flush=True,
        )
        shutil.rmtree(output)


def watched(command: list[str]) -> tuple[float, float, int, str]:
    """Run a command; return its seconds by the clock and on a core, its peak memory in bytes, and what it said."""
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = psutil.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        spent: dict[tuple[int, float], float] = {}
        memory = 0
        while process.poll() is None:
            resident = 0
            for one in [process, *process.children(recursive=True)]:
                try:
                    times = one.cpu_times()
                    resident += one.memory_info().rss
                    spent[one.pid, one.create_time()] = times.user + times.system
                except psutil.Error:
                    continue
            memory = max(memory, resident)
            time.sleep(EVERY)
        said.seek(0)
        words = said.read()
    if process.returncode:
        raise SystemExit(words)
    counts = next(line for line in words.splitlines() if " discrepancies" in line)
    timings = "\n".join(line for line in words.splitlines() if line.endswith(" s"))
    return time.perf_counter() - began, sum(spent.values()), memory, f"{counts}\n{timings}"


def _stages(table: Path, folder: Path) -> None:
    reports = pd.read_parquet(table)
    folder.mkdir()
    make_folders(folder)
    stages = Stages(table.name, folder, SENTENCES)
    first = stages.extract(reports[:1].assign(story="warm"))  # with the first report the models are loaded
    for settings in (SENTENCES, TOKENS):
        replace(stages, settings=settings).check(first)
    signed, sign = timed(lambda: stages.sign(reports))
    (stories, _), tell = timed(lambda: stages.tell_stories(signed))
    extracted, extract = timed(lambda: stages.extract(reports.merge(stories, on="id")))
    counted, check = timed(lambda: stages.check(extracted))
    _, quick = timed(lambda: replace(stages, settings=TOKENS).check(extracted))
    each = {"sign": sign, "tell stories": tell, "extract": extract, "check": check, "check by token vectors": quick}
    print(
        f"{len(reports)} reports, {reports['text'].str.split().str.len().mean():.0f} words each, "
        + ", ".join(f"{value} {name}" for name, value in counted.iloc[0].items() if name != "reports")
        + "; milliseconds a report: "
        + ", ".join(f"{name} {1000 * seconds / len(reports):.1f}" for name, seconds in each.items()),
        flush=True,
    )


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Return what the work gives, and the seconds that this process spent on a core."""
    began = time.process_time()
    result = work()
    return result, time.process_time() - began


def _stories(table: Path) -> None:
    reports = pd.read_parquet(table)
    stages = Stages(table.name, table.parent, Settings())
    signed, sign = timed(lambda: stages.sign(reports))
    before = psutil.Process().memory_info().rss
    (stories, _), tell = timed(lambda: stages.tell_stories(signed))
    after = psutil.Process().memory_info().rss
    size = signed["signature"].str.len().mean()
    print(
        f"{len(reports)} reports: sign {1000 * sign / len(reports):.2f} ms each, {size / 1000:.1f} kB each; "
        f"{stories['story'].nunique()} stories told apart in {tell:.2f} s, {max(0, after - before) / 1e6:.0f} MB more",
        flush=True,
    )


if __name__ == "__main__":
    raise SystemExit(main())
