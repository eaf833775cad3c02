"""The table of reports that a run starts from: a Parquet file, or a folder of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds

from factcheck.engines.rows import COLUMNS, NEEDED
from factcheck.errors import TableError
from factcheck.read.shown import one_line, shown


@dataclass(frozen=True, slots=True)
class Source:
    """Where the reports are, which columns of theirs there are, and how many reports."""

    path: str
    columns: tuple[str, ...]
    rows: int

    @property
    def name(self) -> str:
        """The table as messages name it, wherever it lies."""
        return shown(Path(self.path).name)


def source_at(path: str | Path) -> Source:
    """Look at a table without reading it.

    Raises :class:`TableError` where it is no Parquet, or a column is missing or holds no text.
    """
    place = shown(path)
    if not Path(path).exists():
        raise TableError(f"{place}: is not there; name a Parquet file of reports or a folder of them")
    try:
        table = ds.dataset(path, format="parquet")
        rows = table.count_rows()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise TableError(f"{place}: is no Parquet that can be read ({one_line(str(error), 100)})") from None
    missing = [column for column in NEEDED if column not in table.schema.names]
    if missing:
        raise TableError(f"{place}: has no column '{missing[0]}'; a table of reports has {', '.join(COLUMNS)}")
    columns = tuple(column for column in COLUMNS if column in table.schema.names)
    for column in columns:
        kind = table.schema.field(column).type
        if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
            raise TableError(f"{place}: column '{column}' holds {kind}, not text; write it as text, dates as ISO 8601")
    if not rows:
        raise TableError(f"{place}: holds no report")
    return Source(str(Path(path).absolute()), columns, rows)
