"""One run, on whichever engine: look at the table, let the engine do the stages, give the results their name."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from factcheck.engines import ENGINES
from factcheck.engines.results import make_folders, write_skipped
from factcheck.engines.source import Source, source_at
from factcheck.engines.stages import COUNTED, Stages
from factcheck.errors import FactcheckError
from factcheck.files import folder_whole
from factcheck.jobs import Progress
from factcheck.models import Skipped
from factcheck.settings import Settings

REPORTS_A_PART = 200
"""About a minute of work, so that what a lost worker takes with it is little, and ten megabytes of claims."""
CLAIMS_A_REPORT = 40
"""Those of the twelve reports of a seed, of 270 words each."""
PARTS_A_JOB = 4
"""Parts beside which no worker waits long for the last."""

Adapter = Callable[[Source, Stages, int, int, Progress], tuple[pd.DataFrame, tuple[Skipped, ...]]]


class Counts(NamedTuple):
    """How many of each a run has written."""

    stories: int
    reports: int
    claims: int
    groups: int
    discrepancies: int
    skipped: int


def run(
    reports: str | Path,
    output: str | Path,
    settings: Settings | None = None,
    *,
    engine: str = "local",
    jobs: int | None = None,
    parts: int | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> Counts:
    """Check the reports of many events: from a Parquet table to a folder of Parquet tables.

    ``output`` gets the folders ``reports``, ``claims``, ``groups`` and ``discrepancies``, of one file or more,
    and ``skipped.parquet``; it is written whole or not at all. Each story is checked like a folder of its
    reports. On every ``engine``, with any number of ``jobs`` and of ``parts`` that the table is cut in, the
    sorted rows are the same. Raises :class:`~factcheck.errors.FactcheckError` where the table cannot be read,
    the engine is not installed, or the folder is there already.
    """
    if engine not in ENGINES:
        raise FactcheckError(f"there is no engine {engine!r}; choose from {', '.join(ENGINES)}")
    adapter: Adapter = getattr(import_module(f"factcheck.engines.{engine}"), f"run_{engine}")
    jobs = jobs or os.cpu_count() or 1
    source = source_at(reports)
    settings = encoded_alike(settings or Settings(), source)
    parts = parts or max(PARTS_A_JOB * jobs, source.rows // REPORTS_A_PART)
    with folder_whole(Path(output)) as folder:
        make_folders(folder)
        stages = Stages(source.name, folder, settings)
        counted, skipped = adapter(source, stages, jobs, min(parts, source.rows), progress)
        write_skipped(folder, skipped)
    totals = {name: int(counted[name].sum()) for name in COUNTED}
    return Counts(**totals, skipped=len(skipped))


def encoded_alike(settings: Settings, source: Source) -> Settings:
    """Return settings by which every story is encoded in one way, however the table is cut.

    How clauses are encoded hangs on the claims of the whole table, as in one check of all its reports. No
    vector comes out of a cache: it may differ in its last bit from one that was made beside other texts.
    """
    many = source.rows * CLAIMS_A_REPORT > settings.static_claims
    return settings.model_copy(update={"vector_cache_rows": 0, "static_claims": 0 if many else sys.maxsize})
