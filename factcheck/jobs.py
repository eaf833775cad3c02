"""Work on many reports: here, or over processes, with the same result in the same order.

Processes are spawned, not forked: a fork of a process in which a library runs threads can hang. Each
loads the language model once. On any failure or interrupt they are stopped before the error goes on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TypeVar

from factcheck.errors import ReadError
from factcheck.libraries import import_spacy_without_torch, let_threads_sleep, use_one_thread
from factcheck.models import Claim, Report
from factcheck.settings import Settings

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many of its parts are done, and how many there are."""
Item = TypeVar("Item")
Done = TypeVar("Done")


def extract_all(
    reports: Sequence[Report],
    settings: Settings,
    jobs: int | None = None,
    progress: Progress | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> list[Claim]:
    """Return the claims of all reports in the order of the reports.

    They are read in this process, or in ``jobs`` others while this one does something ``meanwhile``.
    The first report takes long: with it the language model is loaded. Raises :class:`ReadError`
    where a process is killed.
    """
    claims: list[Claim] = []
    with _results(reports, settings, jobs) as results:
        if meanwhile:
            meanwhile()
        for done, of_report in enumerate(results, 1):
            claims += of_report
            if progress:
                progress("extract", done, len(reports))
    return claims


@contextlib.contextmanager
def _results(
    reports: Sequence[Report], settings: Settings, jobs: int | None
) -> Iterator[Iterable[list[Claim]]]:
    if jobs is None or not reports:
        yield (_claims_of(settings, report) for report in reports)
    else:
        with spawned(partial(_claims_of, settings), reports, settings, jobs) as results:
            yield results


@contextlib.contextmanager
def spawned(
    work: Callable[[Item], Done], items: Sequence[Item], settings: Settings, jobs: int
) -> Iterator[Iterable[Done]]:
    """Give the results of ``work`` on each of the items, in their order, from at most ``jobs`` processes.

    Raises :class:`ReadError` where a process is killed.
    """
    others = set(multiprocessing.active_children())
    count = max(1, min(jobs, len(items)))
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _begin, (settings,))
    try:
        with _interrupts_held():
            # Not by map: it cancels what waits, and what watches the processes trips over that when they are stopped.
            waiting = deque(pool.submit(work, item) for item in items)
        yield _results_of(waiting)
    except BaseException as error:
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
            child.join()
        # Waited for: what watches the processes would else miss its pipes when this one ends, and say so.
        pool.shutdown()
        if isinstance(error, BrokenProcessPool):
            raise ReadError(
                "a process that read reports was killed, as when memory runs out; use fewer --jobs"
            ) from None
        raise
    pool.shutdown()


def _results_of(waiting: deque[Future[Done]]) -> Iterator[Done]:
    """Yield the results in order, and keep none that was given."""
    while waiting:
        yield waiting.popleft().result()


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold interrupts back: a process that is begun meanwhile never gets one, not even while it still starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _claims_of(settings: Settings, report: Report) -> list[Claim]:
    from factcheck.extract import extract_claims

    return extract_claims([report], settings)


def prepare(settings: Settings) -> None:
    """Make a process of our own ready to extract; see :mod:`factcheck.libraries`."""
    let_threads_sleep()
    if settings.spacy_model == Settings().spacy_model:
        import_spacy_without_torch()


def _begin(settings: Settings) -> None:
    """Prepare a process: an interrupt is its parent's to handle, and it never outlives its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
    use_one_thread()
    prepare(settings)
