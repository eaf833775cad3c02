"""Which reader reads which suffix. Each is loaded on first use, so that the package stays light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from factcheck.read.document import Reader
from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Format:
    """A reader, by module and function, and how many bytes it takes."""

    module: str
    function: str
    limit: Callable[[Settings], int] = lambda settings: settings.max_report_bytes

    def reader(self) -> Reader:
        """The reader function itself."""
        reader: Reader = getattr(import_module(f"factcheck.read.{self.module}"), self.function)
        return reader


def _table_bytes(settings: Settings) -> int:
    return settings.max_table_bytes


_PLAIN = Format("plain", "read_plain")
_WEBPAGE = Format("webpage", "read_webpage")

FORMATS: dict[str, Format] = {
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".md": _PLAIN,
    ".markdown": _PLAIN,
    ".html": _WEBPAGE,
    ".htm": _WEBPAGE,
    ".xhtml": _WEBPAGE,
    ".pdf": Format("pdf", "read_pdf"),
    ".docx": Format("word", "read_word"),
    ".eml": Format("mail", "read_mail"),
    ".json": Format("ninjs", "read_ninjs", _table_bytes),
    ".xml": Format("newsml", "read_newsml"),
    ".csv": Format("rows", "read_csv", _table_bytes),
    ".jsonl": Format("rows", "read_jsonl", _table_bytes),
    ".ndjson": Format("rows", "read_jsonl", _table_bytes),
}
