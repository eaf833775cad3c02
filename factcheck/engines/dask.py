"""Dask: the cluster at ``DASK_SCHEDULER_ADDRESS``, else processes of this machine that go with the run."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pandas as pd

from factcheck.engines.source import Source
from factcheck.engines.stages import COUNTED, EXTRACTED, SIGNED, Stages, empty
from factcheck.errors import FactcheckError
from factcheck.jobs import Progress
from factcheck.models import Skipped

try:
    import dask
    import dask.dataframe as dd
    from distributed import Client
except ImportError:
    raise FactcheckError("--engine dask needs Dask: pip install 'factcheck[dask]'") from None


def run_dask(
    source: Source, stages: Stages, jobs: int, parts: int, progress: Progress
) -> tuple[pd.DataFrame, tuple[Skipped, ...]]:
    """Run the stages on Dask; return the counts of the parts, and what was skipped.

    Dask does again what a lost worker did, and its own dashboard shows the progress.
    """
    with _client(jobs):
        reports = dd.read_parquet(source.path, columns=list(source.columns)).repartition(npartitions=parts)
        signed = reports.map_partitions(stages.sign, meta=empty(SIGNED)).compute()
        stories, skipped = stages.tell_stories(signed)
        told = reports.merge(dd.from_pandas(stories, npartitions=parts), on="id")
        extracted = told.shuffle("sha256", npartitions=parts).map_partitions(stages.extract, meta=empty(EXTRACTED))
        checked = extracted.shuffle("story", npartitions=parts).map_partitions(stages.check, meta=empty(COUNTED))
        return checked.compute(), skipped


@contextlib.contextmanager
def _client(jobs: int) -> Iterator[Client]:
    """Give the cluster that Dask's own settings name; one thread a worker, as the models take one each."""
    address = dask.config.get("scheduler-address", None)
    if address:
        with Client(address) as client:
            yield client
    else:
        with Client(n_workers=jobs, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0") as client:
            yield client
