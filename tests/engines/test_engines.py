"""With the real models: every engine writes the same, whatever the parts, and when a worker is lost."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from written import written

from factcheck.engines.run import run
from factcheck.engines.stages import Stages

pytestmark = pytest.mark.slow
PATIENCE = 1800
"""Seconds after which a run is taken to hang."""

STARTED = 5
"""Seconds on a core after which a worker has read all its reports and begun to extract."""


@pytest.fixture(scope="module")
def expected(table: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one process writes that takes the table in one part."""
    folder = tmp_path_factory.mktemp("runs") / "one"
    counts = run(table, folder, jobs=1, parts=1)
    assert (counts.reports, counts.skipped) == (18, 0) and counts.discrepancies > 0
    return written(folder)


@pytest.mark.parametrize("parts", [2, 3])
def test_parts_and_processes_change_nothing(table: Path, tmp_path: Path, expected: dict[str, str], parts: int) -> None:
    run(table, tmp_path / "out", jobs=2, parts=parts)
    assert written(tmp_path / "out") == expected
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted((*expected, "skipped.parquet"))


def while_running(work: Callable[[], object], once_running: Callable[[], bool]) -> None:
    """Do ``work`` in a thread of its own, and meanwhile call ``once_running`` until it has done its part."""
    failed: list[BaseException] = []

    def guarded() -> None:
        try:
            work()
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=guarded, daemon=True)
    thread.start()
    until, done = time.monotonic() + PATIENCE, False
    while thread.is_alive() and time.monotonic() < until:
        done = done or once_running()
        time.sleep(0.05)
    thread.join(1)
    assert done and not thread.is_alive()
    if failed:
        raise failed[0]


def test_dask_writes_the_same_though_a_worker_is_killed(table: Path, tmp_path: Path, expected: dict[str, str]) -> None:
    dask = pytest.importorskip("dask", reason="the extra dask is not installed")
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    with (
        distributed.LocalCluster(2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster,
        dask.config.set({"scheduler-address": cluster.scheduler_address}),
        distributed.Client(cluster, set_as_default=False) as watcher,
    ):
        pids = watcher.run(os.getpid)

        def kill_one_that_extracts() -> bool:
            for worker, keys in watcher.processing().items():
                if any("extract" in str(key) for key in keys):
                    os.kill(pids[worker], signal.SIGKILL)
                    return True
            return False

        while_running(lambda: run(table, tmp_path / "out", engine="dask", parts=4), kill_one_that_extracts)
    assert written(tmp_path / "out") == expected


@pytest.fixture
def spark() -> Iterator[None]:
    pytest.importorskip("pyspark", reason="the extra spark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    yield


def test_spark_writes_the_same_though_a_worker_is_killed(
    spark: None, table: Path, tmp_path: Path, expected: dict[str, str]
) -> None:
    """On one machine Spark has no executor of its own to lose: a python worker is killed, and its task done again."""
    psutil = pytest.importorskip("psutil", reason="finds the process to kill")

    def kill_one_at_work() -> bool:
        for process in psutil.Process().children(recursive=True):
            try:
                forked = "pyspark.daemon" in process.parent().cmdline()
                if forked and process.cpu_times().user > STARTED:
                    process.kill()
                    return True
            except (psutil.Error, AttributeError):
                continue
        return False

    while_running(lambda: run(table, tmp_path / "out", engine="spark", jobs=2, parts=4), kill_one_at_work)
    assert written(tmp_path / "out") == expected


def test_a_run_that_fails_leaves_nothing(table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(stages: Stages, signed: object) -> None:
        assert any(tmp_path.iterdir())
        raise RuntimeError("no more")

    monkeypatch.setattr(Stages, "tell_stories", fail)
    with pytest.raises(RuntimeError, match="no more"):
        run(table, tmp_path / "out", jobs=1)
    assert not list(tmp_path.iterdir())
