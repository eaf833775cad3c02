"""Paths, folders and patterns -> the files to read, in one order whatever order they were given in."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.models import Skipped
from factcheck.read.shown import shown
from factcheck.settings import Settings

NOT_READ = frozenset(
    {".doc", ".rtf", ".odt", ".pages", ".epub", ".msg", ".mht", ".mhtml", ".xls", ".xlsx", ".ods", ".tsv"}
    | {".zip", ".gz", ".7z", ".rar", ".tar", ".ps"}
)
"""Formats in which desks keep reports and that are not read: a folder's walk lists them."""


@dataclass
class Found:
    """The files to read, as the user would name them, and what was passed over."""

    files: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def is_address(path: str | Path) -> bool:
    """Whether it is the address of a web page, not a path."""
    return isinstance(path, str) and path.lower().startswith(("http://", "https://"))


def find_files(paths: Iterable[str | Path], suffixes: Iterable[str], settings: Settings) -> Found:
    """Every file meant by the paths, once, sorted.

    A folder gives its files with one of ``suffixes`` at any depth; hidden ones are left alone, a
    link is not followed. A file named by itself is taken whatever its suffix. Raises
    :class:`ReadError` for a path or pattern that is not there.
    """
    found = Found()
    wanted = frozenset(suffixes)
    for path in paths:
        _add(os.fspath(path), wanted, settings, found)
    once: dict[str, str] = {}
    for name in sorted(found.files, key=lambda name: (len(name), name)):
        once.setdefault(os.path.realpath(name), name)
    found.files = sorted(once.values())
    if len(found.files) > settings.max_files:
        found.skipped += [
            Skipped(path=shown(name), reason=f"more than {settings.max_files} files; check them in parts")
            for name in found.files[settings.max_files :]
        ]
        del found.files[settings.max_files :]
    found.skipped = sorted(set(found.skipped), key=lambda row: (row.path, row.reason))
    return found


def _add(name: str, suffixes: frozenset[str], settings: Settings, found: Found) -> None:
    if not name or "\0" in name:
        raise ReadError(f"'{shown(name)}' is no path; name a file or a folder of reports")
    try:
        there = os.path.lexists(name)
        folder = Path(name).is_dir()
    except OSError as error:
        raise ReadError(f"{shown(name)}: {error.strerror}; name a file or a folder of reports") from None
    if folder:
        _walk(name, suffixes, settings, found)
    elif there:
        found.files.append(name)
    elif glob.has_magic(name):
        _match(name, suffixes, settings, found)
    else:
        raise ReadError(f"{shown(name)}: there is no such file or folder; check the path")


def _match(pattern: str, suffixes: frozenset[str], settings: Settings, found: Found) -> None:
    names = []
    for name in glob.iglob(pattern, recursive=True):  # noqa: PTH207 - Path.glob refuses absolute patterns
        names.append(name)
        if len(names) > 10 * settings.max_files:
            raise ReadError(f"{shown(pattern)}: the pattern fits too many files; make it narrower")
    if not names:
        raise ReadError(f"{shown(pattern)}: no file fits the pattern; check it, and quote it for the shell")
    for name in sorted(names):
        if Path(name).is_dir():
            # "**" gives every folder beside its files: the folders add nothing then.
            if "**" not in pattern:
                _walk(name, suffixes, settings, found)
        elif "**" not in pattern or _suffix(name) in suffixes:
            found.files.append(name)


def _walk(folder: str, suffixes: frozenset[str], settings: Settings, found: Found) -> None:
    root = os.path.realpath(folder)
    base = len(Path(root).parts)

    def refuse(error: OSError) -> None:
        place = str(error.filename or folder)
        found.skipped.append(Skipped(path=shown(place), reason=f"folder not read: {error.strerror}"))

    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in [f for f in folders if Path(place, f).is_symlink()]:
            folders.remove(name)
            _refuse_outside(Path(place, name), root, found)
        if folders and len(Path(os.path.realpath(place)).parts) - base >= settings.max_folder_depth:
            reason = f"the folders below it are more than {settings.max_folder_depth} deep; name one of them"
            found.skipped.append(Skipped(path=shown(place), reason=reason))
            folders.clear()
        found.files += _files_of(place, sorted(files), suffixes, root, found)


def _files_of(
    place: str, names: list[str], suffixes: frozenset[str], root: str, found: Found
) -> Iterator[str]:
    for name in names:
        if name.startswith("."):
            continue
        path = Path(place, name)
        suffix = _suffix(name)
        if suffix in NOT_READ:
            found.skipped.append(Skipped(path=shown(path), reason=unread_format(suffix)))
        elif suffix in suffixes and not (path.is_symlink() and _refuse_outside(path, root, found)):
            yield str(path)


def _refuse_outside(path: Path, root: str, found: Found) -> bool:
    """Whether a link leads out of the folder, or nowhere; if so it is listed."""
    target = os.path.realpath(path)
    if not Path(target).exists():
        reason = "is a link to nothing"
    elif not Path(target).is_relative_to(root):
        reason = "is a link out of the folder and was not followed; name its target to read it"
    else:
        return False
    found.skipped.append(Skipped(path=shown(path), reason=reason))
    return True


def _suffix(name: str) -> str:
    return Path(name).suffix.lower()


def unread_format(suffix: str) -> str:
    """What to say of a file in a format that is not read."""
    kind = f"{suffix} files are" if suffix else "files without a suffix are"
    return f"{shown(kind)} not read; save it as .txt, .md, .html, .docx or .pdf"
