"""What the claim table costs over bare parsing, side by side in one run.

``python bench/extract.py FOLDER...``. Each folder holds reports. Printed are the seconds of parsing
alone and of ``extract_claims``, the best of ROUNDS each, taken by turns so that a busy machine slows both.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from factcheck import read_reports
from factcheck.extract import extract_claims
from factcheck.extract.parse import paragraphs
from factcheck.settings import Settings

ROUNDS = 3


def main(folders: list[str]) -> int:
    reports = read_reports([Path(folder) for folder in folders])
    model = Settings().spacy_model
    words = sum(len(report.text.split()) for report in reports)
    claims = len(extract_claims(reports))
    bare, whole = [], []
    for _ in range(ROUNDS):
        bare.append(_seconds(lambda: sum(1 for _ in paragraphs(reports, model))))
        whole.append(_seconds(lambda: extract_claims(reports)))
    ratio = min(whole) / min(bare)
    print(f"{len(reports)} reports, {words} words, {claims} claims")
    print(f"parsing alone {min(bare):.2f} s, extract_claims {min(whole):.2f} s, ratio {ratio:.2f}")
    return 0


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
