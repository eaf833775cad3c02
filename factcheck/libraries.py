"""How the heavy libraries are loaded: only when they are used, and without what they would waste."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Iterator


def let_threads_sleep() -> None:
    """Let the threads of a numeric library sleep while they wait, before one is loaded.

    By default they wait in a busy loop: 1,500 sentences then took 20 to 39 s instead of 9.7 where
    something else ran on one of two cores, and on idle ones neither is faster (4.8 s).
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def use_one_thread() -> None:
    """Let numeric libraries use one thread, in a process beside which others use the other cores.

    It also makes a product of matrices the same number on machines of many cores and of few.
    """
    os.environ["OMP_NUM_THREADS"] = "1"
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(1)


def import_spacy_without_torch() -> None:
    """Import spaCy without torch, which it loads for a second or more to look for a GPU.

    Only for a process that is our own, and for a pipeline that does not run on torch: once
    imported so, spaCy stays without it.
    """
    if "torch" in sys.modules or "spacy" in sys.modules:
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        import spacy  # noqa: F401
    finally:
        del sys.modules["torch"]


@contextlib.contextmanager
def cycles_left_alone() -> Iterator[None]:
    """Make or load much at once without the collector of cycles, which goes through all that is there time and again.

    Of 6.3 s for sentence-transformers that is one, and of 1.4 s for the towns beside it nearly one. What was made is put
    among what is old, or else the collector would go through all of it as soon as it is back: of grouping a twentieth.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            if not gc.get_freeze_count():  # What somebody else has set aside stays there.
                gc.freeze()
                gc.unfreeze()
            gc.enable()
