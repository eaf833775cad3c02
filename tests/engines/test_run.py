"""What a run says before it begins."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.engines.run import encoded_alike
from factcheck.engines.source import Source
from factcheck.match.encode import SentenceEncoder
from factcheck.pipeline import encoder_of
from factcheck.settings import Settings


def test_what_stands_at_the_output_stays(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "note.txt").write_text("mine")
    assert main(["run", str(table), "-o", str(tmp_path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


@pytest.mark.parametrize("engine", ["dask", "spark"])
def test_an_engine_that_is_not_installed_is_named(
    table: Path, tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, {"dask": "dask", "spark": "pyspark"}[engine], None)
    monkeypatch.delitem(sys.modules, f"factcheck.engines.{engine}", raising=False)
    assert main(["run", str(table), "-o", str(tmp_path / "out"), "--engine", engine]) == 2
    assert f"pip install 'factcheck[{engine}]'" in capsys.readouterr().err


@pytest.mark.parametrize("rows", [100, 100_000])
def test_every_story_of_a_table_is_encoded_in_one_way(rows: int) -> None:
    """As all its claims would be in one check, however few a story has."""
    whole = type(encoder_of(40 * rows, Settings()))
    settings = encoded_alike(Settings(), Source("wire.parquet", ("id", "text"), rows))
    assert {type(encoder_of(claims, settings)) for claims in (1, 100, 1_000_000)} == {whole}
    assert (whole is SentenceEncoder) == (rows == 100)
    assert settings.vector_cache_rows == 0
