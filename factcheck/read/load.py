"""Get a file's bytes: bounded, regular files only, and the same from first to last."""

from __future__ import annotations

import os
import stat

from factcheck.read.document import UnreadableError


def load(path: str, limit: int, bound: str) -> bytes:
    """The whole file.

    Raises :class:`UnreadableError` where it is larger than ``limit`` bytes (the setting named
    ``bound``), is no regular file, may not be read, or changes while it is read, twice.
    """
    try:
        for _ in range(2):
            data = _read(path, limit, bound)
            if data is not None:
                return data
    except OSError as error:
        remedy = "ask for the right to read it" if isinstance(error, PermissionError) else "check the file"
        raise UnreadableError(f"could not be opened ({error.strerror}); {remedy}") from None
    raise UnreadableError("was changed while it was read; run again when it is at rest")


def _read(path: str, limit: int, bound: str) -> bytes | None:
    # Not blocking: a pipe that nobody writes to would otherwise hang the whole run.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise UnreadableError("is not a regular file; save the report as a file")
        if before.st_size > limit:
            raise UnreadableError(f"is larger than {limit:,} bytes; split it, or raise {bound}")
        data = file.read(limit + 1)
        after = os.fstat(handle)
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return data if same and len(data) == after.st_size else None
