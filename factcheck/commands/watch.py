"""How far a run is: a bar while a person waits, and the stages' times when asked for."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import AbstractContextManager
from itertools import pairwise
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 2.0
"""Seconds before the bar appears: a shorter run needs none."""
WORDS = {
    "read": "Reading files",
    "extract": "Reading claims",
    "match": "Matching claims",
    "check": "Checking",
}


class Watch(AbstractContextManager["Watch"]):
    """Told of stages as they begin and go on; draws only on a terminal, on standard error."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, float]] = []
        """Each stage, and when it began."""
        self._now: tuple[str, int, int] = ("read", 0, 0)
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._drawn = ""
        self._timer = threading.Timer(PATIENCE, self._draw) if sys.stderr.isatty() else None
        self._lock = threading.Lock()
        self._over = False

    def __enter__(self) -> Watch:
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bar:
                self._bar.stop()
        self.begun.append(("", time.perf_counter()))

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` parts of a stage are done."""
        if not self.begun or self.begun[-1][0] != stage:
            self.begun.append((stage, time.perf_counter()))
        with self._lock:
            self._now = (stage, done, total)
            self._show()

    def times(self) -> dict[str, float]:
        """Return the seconds that each stage took in all, in their order."""
        seconds: dict[str, float] = {}
        for (stage, begin), (_, end) in pairwise(self.begun):
            seconds[stage] = seconds.get(stage, 0.0) + end - begin
        return seconds

    def _draw(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        with self._lock:
            if self._over:
                return
            self._bar = bar
            self._show()
            bar.start()

    def _show(self) -> None:
        """Draw the stage of now: a task of its own, since one that has a total never loses it."""
        if self._bar is None:
            return
        stage, done, total = self._now
        if self._task is None or self._drawn != stage:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._task = self._bar.add_task(WORDS.get(stage, stage), total=total if total > 1 else None)
            self._drawn = stage
        self._bar.update(self._task, completed=done)
