"""The cores of one machine: processes, and a scratch folder through which rows pass from part to part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import numpy as np
import pandas as pd
import pyarrow.dataset as ds

from factcheck.engines.source import Source
from factcheck.engines.stages import EXTRACTED, Stages
from factcheck.jobs import Item, Progress, spawned
from factcheck.models import Skipped


def run_local(
    source: Source, stages: Stages, jobs: int, parts: int, progress: Progress
) -> tuple[pd.DataFrame, tuple[Skipped, ...]]:
    """Run the stages in ``jobs`` processes; return the counts of the parts, and what was skipped.

    The texts are held in memory, the claims are not. ``progress`` is told of each stage's parts.
    """

    def each(stage: str, work: Callable[[Item], pd.DataFrame], items: Sequence[Item]) -> pd.DataFrame:
        frames = []
        with spawned(work, items, stages.settings, jobs) as results:
            for frame in results:
                frames.append(frame)
                progress(stage, len(frames), len(items))
        return pd.concat(frames)

    reports = ds.dataset(source.path, format="parquet").to_table(columns=list(source.columns)).to_pandas()
    stories, skipped = stages.tell_stories(each("read", stages.sign, _pieces(reports, parts)))
    told = reports.merge(stories, on="id").sort_values(["sha256", "id"])
    del reports
    with TemporaryDirectory(prefix="scratch-", dir=stages.folder) as name:
        scratch = Path(name)
        each("extract", partial(_extract, stages, scratch, parts), list(enumerate(_pieces(told, parts))))
        return each("check", partial(_check, stages, scratch), range(parts)), skipped


def _pieces(frame: pd.DataFrame, parts: int) -> list[pd.DataFrame]:
    return [frame.iloc[rows] for rows in np.array_split(np.arange(len(frame)), parts)]


def _extract(stages: Stages, scratch: Path, parts: int, piece: tuple[int, pd.DataFrame]) -> pd.DataFrame:
    """Extract the claims of a part, and lay each down in the folder of the part that its story is checked in."""
    number, reports = piece
    extracted = stages.extract(reports)
    target = extracted["story"].map(lambda story: crc32(story.encode()) % parts)
    for part, rows in extracted.groupby(target):
        folder = scratch / str(part)
        folder.mkdir(exist_ok=True)
        rows.to_parquet(folder / f"{number}.parquet")
    return extracted.iloc[:0]


def _check(stages: Stages, scratch: Path, number: int) -> pd.DataFrame:
    folder = scratch / str(number)
    if not folder.is_dir():
        return stages.check(pd.DataFrame(columns=list(EXTRACTED)))
    return stages.check(pd.read_parquet(folder))
