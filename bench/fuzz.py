"""Fuzz a part of the package with inputs that coverage guides; needs ``pip install atheris``.

    python bench/fuzz.py read|values|check [libFuzzer options: -max_total_time=60 -seed=1]

read:    the bytes as a file of a suffix that the first byte picks; a report or a word why not
values:  the bytes as a text; spans hold, and every two values of one kind relate both ways alike
check:   the bytes as two reports; the whole check with a plain encoder in the place of the sentence model
Stops at the first input that raises or breaks a law, and keeps it as crash-*; libFuzzer prints the number of inputs.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    from factcheck.errors import ReadError
    from factcheck.match.encode import SentenceEncoder
    from factcheck.models import Report
    from factcheck.pipeline import check_claims, claims_of
    from factcheck.read import read_reports
    from factcheck.read.formats import FORMATS
    from factcheck.settings import Settings
    from factcheck.values import find, relate

import numpy as np

SUFFIXES = sorted(FORMATS)
SETTINGS = Settings()
FOLDER = Path(tempfile.mkdtemp(prefix="factcheck-fuzz-"))
LONGEST = 2_000
"""Characters of a text: more finds no more, and slows the parser."""


class PlainEncoder(SentenceEncoder):
    """Texts are near each other as far as they share words; nothing is kept."""

    def __init__(self) -> None:
        """Load nothing."""

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return hashed words as unit vectors."""
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split() or ["-"]:
                row[crc32(word.encode("utf-8", "surrogatepass")) % 64] += 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def remember(self, marks: Sequence[str]) -> None:
        """Keep nothing."""


def fuzz_read(data: bytes) -> None:
    """Read the bytes as a file."""
    path = FOLDER / f"report{SUFFIXES[data[0] % len(SUFFIXES)] if data else '.txt'}"
    path.write_bytes(data[1:])
    try:
        reports = read_reports([path])
    except ReadError:
        return
    assert all(report.text.strip() and report.title and report.publisher for report in reports)


def fuzz_values(data: bytes) -> None:
    """Find the values of the bytes as text, and relate each two of a kind."""
    text = data.decode("utf-8", "ignore")[:LONGEST]
    found = find(text, "2031-03-05")[:12]
    assert all(text[value.start : value.end] == value.text for value in found)
    for one in found:
        for two in found:
            if one.kind == two.kind:
                assert relate(one.value, two.value, one.kind) == relate(two.value, one.value, one.kind).swapped()


def fuzz_check(data: bytes) -> None:
    """Check the bytes as two reports, cut at a zero byte."""
    texts = data.decode("utf-8", "ignore")[:LONGEST].split("\0", 1)
    reports = [
        Report(
            id=f"r{n}", path=f"r{n}.txt", title=text[:20], publisher=str(n), published="2031-03-05",
            sha256=sha256(text.encode()).hexdigest(), text=text,
        )
        for n, text in enumerate(texts)
    ]  # fmt: skip
    result = check_claims(claims_of(reports, SETTINGS), reports)
    assert all(texts[int(row.report_id[1:])][row.start : row.end] == row.quote for row in result.rows)


TARGETS: dict[str, Callable[[bytes], None]] = {"read": fuzz_read, "values": fuzz_values, "check": fuzz_check}


def main() -> None:
    """Fuzz the target that the command names."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(__doc__)
    import factcheck.pipeline

    factcheck.pipeline.encoder_for = lambda settings: PlainEncoder()
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
