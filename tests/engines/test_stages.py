"""The stages on one core: however the table is cut, the rows are the same; and nothing is lost in silence."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from zlib import crc32

import numpy as np
import pandas as pd
import pytest
from spacy.tokens import Doc
from written import rows_of, written

from factcheck.engines.results import make_folders
from factcheck.engines.rows import report_of
from factcheck.engines.stages import COUNTED, EXTRACTED, SIGNED, Stages, empty
from factcheck.errors import TableError
from factcheck.extract import parse
from factcheck.pipeline import check
from factcheck.settings import Settings

pytestmark = pytest.mark.usefixtures("word_encoder")


@pytest.fixture(scope="module")
def reports(table: Path) -> pd.DataFrame:
    return pd.read_parquet(table)


@pytest.fixture
def stages(tmp_path: Path) -> Stages:
    make_folders(tmp_path)
    return Stages("wire.parquet", tmp_path, Settings())


def cut(frame: pd.DataFrame, parts: int) -> list[pd.DataFrame]:
    return [frame.iloc[rows] for rows in np.array_split(np.arange(len(frame)), parts)]


def by_story(frame: pd.DataFrame, parts: int) -> list[pd.DataFrame]:
    place = frame["story"].map(lambda story: crc32(story.encode()) % parts)
    return [frame[place == part] for part in range(parts)]


def in_parts(work: Callable[[pd.DataFrame], pd.DataFrame], pieces: list[pd.DataFrame]) -> pd.DataFrame:
    return pd.concat([work(piece) for piece in pieces])


def whole_run(stages: Stages, reports: pd.DataFrame, parts: int) -> pd.DataFrame:
    stories, _ = stages.tell_stories(in_parts(stages.sign, cut(reports, parts)))
    extracted = in_parts(stages.extract, cut(reports.merge(stories, on="id"), parts))
    return in_parts(stages.check, by_story(extracted, parts))


def test_stages_take_a_part_without_rows(stages: Stages, reports: pd.DataFrame) -> None:
    none = reports.iloc[:0]
    assert list(stages.sign(none).columns) == list(SIGNED)
    assert list(stages.extract(none.assign(story=[])).columns) == list(EXTRACTED)
    assert list(stages.check(empty(EXTRACTED)).columns) == list(COUNTED)
    assert not list(stages.folder.rglob("*.parquet"))


def test_the_rows_are_the_same_however_the_table_is_cut(tmp_path: Path, reports: pd.DataFrame) -> None:
    tables, counts = [], []
    for parts in (1, 2, 5):
        folder = tmp_path / str(parts)
        folder.mkdir()
        make_folders(folder)
        shuffled = reports.sample(frac=1, random_state=parts)
        counts.append(whole_run(Stages("wire.parquet", folder, Settings()), shuffled, parts).sum().to_dict())
        tables.append(written(folder))
    assert tables[0] == tables[1] == tables[2]
    assert counts[0] == counts[1] == counts[2]
    rows = {name: len(json.loads(text)) for name, text in tables[0].items()}
    assert counts[0] == {"stories": 4, **rows}
    assert rows["reports"] == 18 and rows["discrepancies"] > 0


def test_a_part_that_is_done_again_changes_nothing(stages: Stages, reports: pd.DataFrame) -> None:
    stories, _ = stages.tell_stories(stages.sign(reports))
    extracted = stages.extract(reports.merge(stories, on="id"))
    stages.check(extracted)
    before = {path: path.read_bytes() for path in stages.folder.rglob("*.parquet")}
    stages.check(extracted.iloc[::-1])
    assert {path: path.read_bytes() for path in stages.folder.rglob("*.parquet")} == before


def test_a_story_is_checked_like_a_folder_of_its_reports(stages: Stages, reports: pd.DataFrame) -> None:
    stories, _ = stages.tell_stories(stages.sign(reports))
    largest = stories["story"].value_counts().index[0]
    told = reports.merge(stories[stories["story"] == largest], on="id")
    assert len(told) > 2
    stages.check(stages.extract(told))
    parsed = [report for row in told.to_dict("records") if (report := report_of(row, "wire.parquet", Settings())[0])]
    result = check(parsed)
    assert [row["id"] for row in rows_of(stages.folder / "groups")] and result.groups
    assert {row["id"] for row in rows_of(stages.folder / "claims")} == {claim.id for claim in result.rows}
    for name, records in (("groups", result.groups), ("discrepancies", result.discrepancies)):
        rows = {row.pop("id"): row for row in rows_of(stages.folder / name)}
        assert rows == {r.id: {"story": largest} | r.model_dump(mode="json", exclude={"id"}) for r in records}


def test_what_is_skipped_is_said_once(stages: Stages) -> None:
    frame = pd.DataFrame({"id": ["a", "b"], "text": ["Two ships left Norvik.", None], "published": ["2031-03-05", None]})
    stories, skipped = stages.tell_stories(stages.sign(frame))
    assert list(stories["id"]) == ["a"]
    assert [(row.path, row.reason) for row in skipped] == [("wire.parquet#b", "holds no text")]


@pytest.mark.parametrize("ids", [["a", "a"], ["a", None]])
def test_each_report_needs_an_id_of_its_own(stages: Stages, ids: list[str | None]) -> None:
    frame = pd.DataFrame({"id": ids, "text": ["Two ships left.", "Three ships left."]})
    with pytest.raises(TableError, match="give each report its own"):
        stages.tell_stories(stages.sign(frame))


def test_copies_are_parsed_once_and_claim_the_same(stages: Stages, monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []
    model = parse.load(Settings().spacy_model)

    class Counting:
        def pipe(self, lines: Iterable[str], batch_size: int) -> Iterator[Doc]:
            for line in lines:
                texts.append(line)
                yield from model.pipe([line])

    monkeypatch.setattr(parse, "load", lambda name: Counting())
    copy, other = "The fire in Norvik killed two people.", "The fire in Norvik killed three people."
    frame = pd.DataFrame({"id": ["a", "b", "c"], "text": [copy, other, copy], "story": "a", "published": "2031-03-05"})
    rows = stages.extract(frame)
    assert sorted(texts) == sorted([copy, other])
    quotes = {row["id"]: [claim["quote"] for claim in json.loads(row["claims"])] for row in rows.to_dict("records")}
    assert quotes["a"] == quotes["c"] != quotes["b"]
    ids = [claim["id"] for row in rows["claims"] for claim in json.loads(row)]
    assert len(ids) == len(set(ids))
