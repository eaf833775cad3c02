"""Which tables a run takes, and what it says of the others."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factcheck.engines.rows import UNDATED, report_of
from factcheck.engines.source import source_at
from factcheck.errors import TableError
from factcheck.settings import Settings


def save(path: Path, **columns: list[object]) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def test_id_and_text_are_enough(tmp_path: Path) -> None:
    path = save(tmp_path / "wire.parquet", text=["a", "b"], id=["1", "2"], desk=[1, 2])
    source = source_at(path)
    assert (source.columns, source.rows, source.name) == (("id", "text"), 2, "wire.parquet")


def test_a_folder_of_files_is_one_table(tmp_path: Path) -> None:
    for day in ("monday", "tuesday"):
        save(tmp_path / f"{day}.parquet", id=[day], text=["a"])
    assert source_at(tmp_path).rows == 2


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"id": ["1"]}, "no column 'text'"),
        ({"text": ["a"]}, "no column 'id'"),
        ({"id": [1], "text": ["a"]}, "column 'id' holds int64, not text"),
        ({"id": pa.array([], pa.string()), "text": pa.array([], pa.string())}, "holds no report"),
    ],
)
def test_what_a_table_lacks_is_named(tmp_path: Path, columns: dict[str, list[object]], words: str) -> None:
    with pytest.raises(TableError, match=words):
        source_at(save(tmp_path / "wire.parquet", **columns))


def test_what_is_no_table_is_said(tmp_path: Path) -> None:
    (tmp_path / "wire.parquet").write_text("id,text\n1,a\n")
    with pytest.raises(TableError, match="is no Parquet that can be read"):
        source_at(tmp_path / "wire.parquet")
    with pytest.raises(TableError, match="is not there"):
        source_at(tmp_path / "other.parquet")


def test_a_row_keeps_its_id_and_words() -> None:
    row = {"id": "w7", "text": "Two ships left.", "title": "Ships", "publisher": "Courier", "published": "2031-03-05"}
    report, notes = report_of(row, "wire.parquet", Settings())
    assert report is not None
    assert (report.id, report.path, report.text, report.published) == ("w7", "wire.parquet#w7", "Two ships left.", "2031-03-05")
    assert (report.title, report.publisher, report.guessed, notes) == ("Ships", "Courier", (), ())


@pytest.mark.parametrize("text", ["", " \n", None, float("nan")])
def test_a_row_without_text_is_no_report(text: object) -> None:
    assert report_of({"id": "w7", "text": text}, "wire.parquet", Settings()) == (None, ("holds no text",))


def test_a_report_without_a_date_is_said() -> None:
    _, notes = report_of({"id": "w7", "text": "Two ships left.", "published": "soon"}, "wire.parquet", Settings())
    assert len(notes) == 2 and notes[0].startswith("published: 'soon'") and notes[1] == UNDATED
