"""Write a file, or a folder, so that it is either whole or untouched."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import WriteError


def write_whole(path: str | Path, content: str | bytes) -> None:
    """Replace ``path`` by ``content`` (text as UTF-8), or leave what stood there as it was.

    A temporary file beside the target is written, synced and renamed over it. A link is written
    through, so that it goes on pointing where it did. Raises :class:`WriteError` naming the file
    and what to do.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    target = Path(os.path.realpath(path))
    try:
        mode = _mode_of(target)
        handle, name = tempfile.mkstemp(prefix=".factcheck-", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise _failed(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException as error:  # an interrupt, too, leaves nothing half-written behind
        with contextlib.suppress(OSError):
            Path(name).unlink()
        if isinstance(error, OSError):
            raise _failed(path, error) from error
        raise
    _sync_folder(target.parent)


@contextlib.contextmanager
def folder_whole(path: Path) -> Iterator[Path]:
    """Give a folder to fill that takes the name ``path`` when all went well, and else is not left behind.

    Raises :class:`WriteError` where ``path`` is there already or cannot be made.
    """
    if os.path.lexists(path):
        raise WriteError(f"{_shown(path)}: is there already; choose another name, or move it away")
    try:
        folder = Path(tempfile.mkdtemp(prefix=".factcheck-", suffix=".tmp", dir=path.absolute().parent))
    except OSError as error:
        raise _failed(path, error) from error
    try:
        folder.chmod(0o777 & ~_umask())
        yield folder
        folder.rename(path)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise _failed(path, error) from error
        raise
    _sync_folder(path.absolute().parent)


def _mode_of(target: Path) -> int:
    """Permissions of the file that is replaced, or those of a new file under the user's umask."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return 0o666 & ~_umask()
    if not stat.S_ISREG(found.st_mode):
        raise IsADirectoryError(21, "is not a regular file")
    return stat.S_IMODE(found.st_mode)


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _sync_folder(folder: Path) -> None:
    """Make the rename last a power cut, on the systems where a folder can be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_REMEDIES: dict[type[OSError], str] = {
    FileNotFoundError: "make its folder first",
    NotADirectoryError: "a part of the path is a file; choose another",
    IsADirectoryError: "name a file, not a folder or a device",
    PermissionError: "choose a place that you may write to",
}


def _failed(path: str | Path, error: OSError) -> WriteError:
    remedy = _REMEDIES.get(type(error), "free some space or choose another place")
    return WriteError(f"{_shown(path)}: could not be written ({error.strerror or error}): {remedy}")


def _shown(path: str | Path) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace").encode("unicode_escape").decode("ascii")
