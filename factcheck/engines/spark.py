"""Spark: the session that ``spark-submit`` or Spark's own settings give, else one of this machine."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator

import pandas as pd

from factcheck.engines.source import Source
from factcheck.engines.stages import COUNTED, EXTRACTED, SIGNED, Stages
from factcheck.errors import FactcheckError
from factcheck.jobs import Progress
from factcheck.models import Skipped

try:
    from pyspark import SparkConf
    from pyspark.sql import SparkSession
except ImportError:
    raise FactcheckError("--engine spark needs Spark, and Java 17: pip install 'factcheck[spark]'") from None

ATTEMPTS = 4
"""How often Spark tries a task, on one machine as on a cluster; its own default for one machine is once."""


def run_spark(
    source: Source, stages: Stages, jobs: int, parts: int, progress: Progress
) -> tuple[pd.DataFrame, tuple[Skipped, ...]]:
    """Run the stages on Spark; return the counts of the parts, and what was skipped.

    Spark does again what a lost worker did, and its own pages show the progress.
    """
    with _session(jobs) as spark:
        reports = spark.read.parquet(source.path).select(*source.columns).repartition(parts)
        signed = reports.mapInPandas(_whole(stages.sign), _text(SIGNED)).toPandas()
        stories, skipped = stages.tell_stories(signed)
        told = reports.join(spark.createDataFrame(stories), "id").repartition(parts, "sha256")
        extracted = told.mapInPandas(_whole(stages.extract), _text(EXTRACTED)).repartition(parts, "story")
        return extracted.mapInPandas(_whole(stages.check), ", ".join(f"{name} long" for name in COUNTED)).toPandas(), skipped


def _whole(work: Callable[[pd.DataFrame], pd.DataFrame]) -> Callable[[Iterable[pd.DataFrame]], Iterator[pd.DataFrame]]:
    """Give a part to ``work`` in one: Spark hands it out in batches, which may cut a story in two."""

    def of_batches(batches: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        frames = list(batches)
        if frames:
            yield work(pd.concat(frames, ignore_index=True))

    return of_batches


def _text(columns: tuple[str, ...]) -> str:
    return ", ".join(f"{name} string" for name in columns)


@contextlib.contextmanager
def _session(jobs: int) -> Iterator[SparkSession]:
    # Else workers take the first python of the path, which may have no package of ours.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("factcheck").config("spark.sql.execution.arrow.pyspark.enabled", "true")
    if not SparkConf().contains("spark.master"):
        builder = builder.master(f"local[{jobs},{ATTEMPTS}]").config("spark.driver.bindAddress", "127.0.0.1")
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.ui.showConsoleProgress", "false")
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        session.stop()
