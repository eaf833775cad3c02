"""Which reader reads which suffix. Each is loaded on first use, so that the package stays light."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from factcheck.read.document import Reader
from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Format:
    """A reader, by module and function, and the setting that bounds its files' bytes."""

    module: str
    function: str
    bound: str = "max_report_bytes"

    def limit(self, settings: Settings) -> int:
        """How many bytes a file of this format may have."""
        return int(getattr(settings, self.bound))

    def reader(self) -> Reader:
        """The reader function itself."""
        reader: Reader = getattr(import_module(f"factcheck.read.{self.module}"), self.function)
        return reader


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
    ".json": Format("ninjs", "read_ninjs", "max_table_bytes"),
    ".xml": Format("newsml", "read_newsml", "max_xml_bytes"),
    ".csv": Format("rows", "read_csv", "max_table_bytes"),
    ".jsonl": Format("rows", "read_jsonl", "max_table_bytes"),
    ".ndjson": Format("rows", "read_jsonl", "max_table_bytes"),
}
