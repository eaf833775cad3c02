"""What adding a few reports to a store costs beside one run over all: `python bench/store.py [REPORTS] [--new N]`.

By default 10 reports are added to 10,000 of a made-up wire (bench/wire.py). All but these have the claims that the
wire makes up, since to read them would take an hour; they are settled, matched, checked and written as ever, and
encoded by token vectors, as so many are. Printed are, in seconds of the processor and of the clock,

- the time of one run over all reports: matching and checking as measured, reading as the time of SAMPLE of its
  reports, read by the language model in this process, times their number;
- the time of adding the new ones, with made-up claims in this process, and then as a command: a process of its
  own that loads the models and reads the reports from their files;
- whether the store then holds what the one run gives, for the reports with made-up claims.

The ratios are of processor seconds: others on the machine change them little.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from wire import Wired, wire

from factcheck.extract import extract_claims
from factcheck.extract.dating import reading_days
from factcheck.match.settle import settle_events
from factcheck.models import CheckResult, Claim, Report
from factcheck.pipeline import check_claims
from factcheck.settings import Settings
from factcheck.store import add_reports, present

SAMPLE = 20
SETTINGS = Settings(static_claims=0)
HEAD = "---\ntitle: {title}\npublisher: {publisher}\npublished: {published}\nurl: {url}\n---\n"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("reports", nargs="?", type=int, default=10_000)
    arguments.add_argument("--new", type=int, default=10)
    args = arguments.parse_args()
    wired = list(wire(args.reports + args.new))
    old, new = [item.report for item in wired[: args.reports]], [item.report for item in wired[args.reports :]]
    read = made_up(wired)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wire.sqlite"
        timed("fill the store", lambda: add_reports(path, old, read, SETTINGS))
        print(f"{'its size':38} {path.stat().st_size / 1e6:9.1f} MB")
        copy = shutil.copy(path, Path(folder) / "copy.sqlite")
        adding, added = timed("add the new ones, claims made up", lambda: add_reports(path, new, read, SETTINGS))
        command = add_by_command(Path(copy), new, Path(folder) / "new")
        _, state = timed("look at all of it", lambda: present(path))
    matching, whole = timed("one run: match and check", lambda: full_run([*old, *new], read))
    reading = sample(old) * len(wired)
    print(f"{'one run: read, estimated':38} {reading:9.1f}")
    print(f"touched by the new ones: {len(added.reports):,} reports, {len(added.rows):,} claims of {len(state.rows):,}")
    print(f"one run without reading / adding, claims made up: {matching / adding:.0f}")
    print(f"one run / the command:                            {(matching + reading) / command:.0f}")
    print(f"the store holds what one run gives: {state == whole}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"peak memory {peak:.1f} GB; load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    return 0 if state == whole else 1


def made_up(wired: list[Wired]) -> Callable[[list[Report], Mapping[str, str | None]], list[Claim]]:
    """Return what stands in for extraction: the claims that the wire made its reports of."""
    claims = {item.report.id: item.claims for item in wired}
    return lambda reports, day: [claim for report in reports for claim in claims[report.id]]


def full_run(reports: list[Report], read: Callable[[list[Report], Mapping[str, str | None]], list[Claim]]) -> CheckResult:
    """Do what a check does after reading."""
    ordered = sorted(reports, key=lambda report: report.id)
    claims = settle_events(read(ordered, reading_days(ordered)), ordered, SETTINGS)
    return check_claims(claims, ordered, settings=SETTINGS)


def add_by_command(store: Path, reports: list[Report], folder: Path) -> float:
    """Write the reports to files, add them to the store as from a shell, and return the processor seconds."""
    folder.mkdir()
    for number, report in enumerate(reports):
        head = HEAD.format(**report.model_dump(include={"title", "publisher", "published", "url"}))
        (folder / f"{number}.md").write_text(head + report.text, encoding="utf-8")
    settings = folder / "desk.toml"
    settings.write_text(f"static_claims = {SETTINGS.static_claims}\n", encoding="utf-8")
    command = [sys.executable, "-c", "from factcheck.cli import run; run()", "check", str(folder / "*.md")]
    options = ["--store", str(store), "--settings", str(settings), "--new", "--fail-on", "never"]
    before, began = children(), time.perf_counter()
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
    seconds = children() - before
    say("add the new ones, as a command", seconds, time.perf_counter() - began)
    print("\n".join(f"    {line}" for line in done.stdout.splitlines()[:4]), flush=True)
    return seconds


def sample(reports: list[Report]) -> float:
    """Return the processor seconds that one report takes to read, when the model is loaded."""
    some = reports[:: max(1, len(reports) // SAMPLE)][: SAMPLE + 1]
    extract_claims(some[:1])
    began = time.process_time()
    extract_claims(some[1:])
    return (time.process_time() - began) / len(some[1:])


def timed(what: str, work: Callable[[], CheckResult]) -> tuple[float, CheckResult]:
    """Do the work, print how long it took, and return the processor seconds and what it gave."""
    busy, began = time.process_time(), time.perf_counter()
    result = work()
    seconds = time.process_time() - busy
    say(what, seconds, time.perf_counter() - began)
    return seconds, result


def say(what: str, busy: float, seconds: float) -> None:
    """Print a row: seconds of the processor, seconds of the clock."""
    print(f"{what:38} {busy:9.1f} {seconds:9.1f}", flush=True)


def children() -> float:
    """Return the processor seconds of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
