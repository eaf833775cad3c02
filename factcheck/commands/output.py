"""Where a command's result goes: the screen, a pipe, or a file that is whole or untouched."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck.models import Skipped


def emit(content: str | bytes, output: Path | None, *, machine: bool = False) -> None:
    """Write to ``output``, else to standard output; for another program (``machine``) always as UTF-8.

    When the reader of a pipe has left, the rest is dropped and the command goes on to its exit code.
    """
    if output is not None:
        from factcheck.files import write_whole

        write_whole(output, content)
        return
    if machine and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
    try:
        sys.stdout.write(content if isinstance(content, str) else content.decode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()


def silence_stdout() -> None:
    """Point standard output nowhere, so that the interpreter's last flush is quiet too."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say_skipped(skipped: Iterable[Skipped]) -> None:
    """Name on standard error what was skipped, for the formats that have no place for it."""
    from factcheck.report.passage import visible

    for row in skipped:
        print(f"factcheck: {visible(row.path)}: {visible(row.reason)}", file=sys.stderr)


def color_wanted(output: Path | None) -> bool:
    """Tell whether a person is reading, who has not asked for no colour."""
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def screen_width(output: Path | None) -> int | None:
    """Return the terminal's cells; None where there is no terminal."""
    return shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else None


def format_of(given: str | None, output: Path | None, by_suffix: dict[str, str], default: str) -> str:
    """Return the format that was asked for: by name, else by the file's suffix."""
    if given is not None or output is None:
        return given or default
    return by_suffix.get(output.suffix.lower(), default)
