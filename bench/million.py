"""Group the claims of a made-up wire, from ten thousand to a million, and hold them to the truth.

    python bench/million.py CLAIMS... [--jobs 2] [--threshold X] [--splink PYTHON]

Needs pyarrow. The wire is that of bench/wire.py; its true claims are written by parts of whole events, which processes then
read and group, with the static encoder that such a table gets. Printed are the seconds on the clock, the processor
seconds by stage, the memory of the processes together, and how many pairs of claims in one group answer one question
(precision), and of those that do are in one group (recall). With ``--splink``, a Python that has Splink and pyarrow
groups the same records after it, by bench/million_splink.py.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from wire import wire

from factcheck.libraries import cycles_left_alone
from factcheck.match import match_claims
from factcheck.match.encode import Vectors
from factcheck.match.keys import key_of
from factcheck.models import Claim
from factcheck.pipeline import encoder_of
from factcheck.settings import Settings

PART = 20_000
"""Claims of a part."""
MANY = 10**9
"""More claims than any setting: the encoder for very many."""
FIELDS = ("kind", "head", "act", "about", "clause")


class Timed:
    """An encoder that counts its processor seconds."""

    def __init__(self, encoder: Any) -> None:
        self.encoder, self.seconds = encoder, 0.0

    def encode(self, texts: Sequence[str]) -> Vectors:
        started = time.process_time()
        vectors: Vectors = self.encoder.encode(texts)
        self.seconds += time.process_time() - started
        return vectors


def claims_of_wire(size: int) -> Iterator[tuple[int, Claim, str]]:
    """Yield about ``size`` claims with the number of their event and the question they answer."""
    for told in wire(size // 34):  # a report makes 34 claims
        for claim, question in zip(told.claims, told.questions, strict=True):
            event = key_of(told.event + 1, claim.event)
            yield told.event, claim.model_copy(update={"event": event}), question


def write(size: int, folder: Path) -> dict[str, dict[str, str]]:
    """Write the parts, and the records for Splink; return the question of each claim, by what its value is."""
    truth: dict[str, dict[str, str]] = {"statements": {}, "others": {}}
    parts = max(2, size // PART)
    files = [(folder / f"{part:04d}.jsonl").open("w", encoding="utf-8") for part in range(parts)]
    rows: list[dict[str, str | int]] = []
    texts = ("unique_id", "question", *FIELDS)
    schema = pa.schema([("event", pa.int64()), *((name, pa.string()) for name in texts)])
    with pq.ParquetWriter(folder / "records.parquet", schema) as table:
        for event, claim, question in claims_of_wire(size):
            files[event % parts].write(claim.model_dump_json() + "\n")
            truth["statements" if claim.kind == "statement" else "others"][claim.id] = question
            rows.append(
                {"unique_id": claim.id, "event": event, "question": question, **{name: getattr(claim, name) for name in FIELDS}}
            )
            if len(rows) == PART:
                table.write_table(pa.Table.from_pylist(rows, schema))
                rows.clear()
        table.write_table(pa.Table.from_pylist(rows, schema))
    for file in files:
        file.close()
    return truth


def group(file: Path, settings: Settings) -> tuple[dict[str, str], dict[str, float]]:
    """Return the group of each grouped claim of a part, and the processor seconds by stage."""
    started = time.process_time()
    with cycles_left_alone():
        claims = [Claim.model_validate_json(line) for line in file.open(encoding="utf-8")]
    read = time.process_time()
    encoder = Timed(encoder_of(MANY, settings))
    matching = match_claims(claims, encoder, settings)
    done = time.process_time()
    seconds = {"read": read - started, "encode": encoder.seconds, "group": done - read - encoder.seconds}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    return {claim: found.id for found in matching.groups for claim in found.claim_ids}, seconds | {"memory": memory}


def accuracy(found: Mapping[str, str], truth: Mapping[str, str]) -> tuple[float, float, float]:
    """Return pairwise F1, precision and recall; a claim of no group is one of its own."""

    def pairs(labels: Iterator[Any]) -> int:
        return sum(n * (n - 1) // 2 for n in Counter(labels).values())

    both = pairs((found.get(claim, claim), question) for claim, question in truth.items())
    precision = both / max(1, pairs(found.get(claim, claim) for claim in truth))
    recall = both / max(1, pairs(iter(truth.values())))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def shown(found: Mapping[str, str], truth: Mapping[str, Mapping[str, str]]) -> str:
    """Return the accuracy of all claims, and of the statements and the others by themselves, in words."""
    every = {claim: question for part in truth.values() for claim, question in part.items()}
    rows = [("all", accuracy(found, every)), *((name, accuracy(found, part)) for name, part in truth.items())]
    return "".join("\n    {:10} F1 {:.3f}, precision {:.3f}, recall {:.3f}".format(name, *row) for name, row in rows)


def measure(size: int, jobs: int, settings: Settings, splink: str | None) -> None:
    """Make, group and measure ``size`` claims."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        truth = write(size, folder)
        files = sorted(folder.glob("*.jsonl"))
        started = time.perf_counter()
        found: dict[str, str] = {}
        seconds: Counter[str] = Counter()
        memory = 0.0
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            for labels, spent in pool.map(group, files, [settings] * len(files)):
                found |= labels
                memory = max(memory, spent.pop("memory"))
                seconds.update(spent)
        clock = time.perf_counter() - started
        stages = ", ".join(f"{stage} {spent:.0f}" for stage, spent in seconds.items())
        print(
            f"factcheck {sum(map(len, truth.values())):9,} claims  {clock:7.1f} s on the clock; processor seconds: {stages}; "
            f"{jobs * memory:.1f} GB{shown(found, truth)}",
            flush=True,
        )
        if splink:
            print(splink_line(splink, folder, truth), flush=True)


def splink_line(python: str, folder: Path, truth: Mapping[str, Mapping[str, str]]) -> str:
    """Group the records by Splink, and return what it took and the best that it reached."""
    script = Path(__file__).with_name("million_splink.py")
    done = subprocess.run([python, script, folder], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    every = {claim: question for part in truth.values() for claim, question in part.items()}
    threshold, best = max(clusterings(folder), key=lambda row: accuracy(row[1], every))
    return (
        f"Splink    {len(every):9,} claims  {told['clock']:7.1f} s on the clock ({told['train']:.1f} of them training); "
        f"processor seconds {told['processor']:.0f}; {told['memory']:.1f} GB; at {threshold}, its best{shown(best, truth)}"
    )


def clusterings(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the thresholds with the cluster of each claim."""
    for file in sorted(folder.glob("splink-*.parquet")):
        table = pq.read_table(file)
        rows = zip(table["unique_id"].to_pylist(), table["cluster_id"].to_pylist(), strict=True)
        yield file.stem.removeprefix("splink-"), dict(rows)


def main() -> None:
    """Measure each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", nargs="+", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--threshold", type=float, help="of links, in place of the setting's")
    parser.add_argument("--splink", metavar="PYTHON", help="a Python that has Splink")
    args = parser.parse_args()
    settings = Settings() if args.threshold is None else Settings(link_threshold=args.threshold)
    # One thread a process, and the token vectors made before any clock runs.
    os.environ |= {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
    encoder_of(MANY, settings).encode(["ready"])
    for size in args.claims:
        measure(size, args.jobs, settings, args.splink)
    print(f"load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", file=sys.stderr)


if __name__ == "__main__":
    main()
