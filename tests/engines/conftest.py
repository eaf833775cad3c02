"""A small table of made-up reports."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture(scope="session")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The beginnings of 18 reports of a made-up wire: four events, two texts that two outlets print, some answers apart."""
    sys.path.insert(0, str(BENCH))
    try:
        from wire import wire, write_reports
    finally:
        sys.path.remove(str(BENCH))
    path = tmp_path_factory.mktemp("wire") / "wire.parquet"
    with write_reports(path) as keep:
        for wired in wire(18, seed=3):
            beginning = wired.report.text[:500].rpartition(".")[0] + "."
            keep(wired.report.model_copy(update={"text": beginning}))
    return path
