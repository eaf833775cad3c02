"""``factcheck check DRAFT --against SOURCE...``: exit codes, formats, and input that a person got wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import FOUND, MENDABLE, OK, main

pytestmark = pytest.mark.usefixtures("word_encoder")
HEAD = "---\ntitle: Launch\npublisher: {0}\npublished: 2031-03-05T09:00+01:00\n---\n"


def written(path: Path, words: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    text = f"The army fired {words} on Tuesday, the ministry said.\n"
    path.write_text(HEAD.format(path.stem) + text, encoding="utf-8")
    return path


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    for name in ("courier", "herald"):
        written(tmp_path / "sources" / f"{name}.md", "two missiles")
    return tmp_path / "sources"


def outcomes(out: str) -> dict[str, str]:
    return {line["draft"]["value"]: line["outcome"] for line in json.loads(out)["lines"]}


def test_a_draft_that_its_sources_support_is_0(sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = written(tmp_path / "draft.md", "2 missiles")
    assert main(["check", str(draft), "--against", str(sources), "--format", "json"]) == OK
    assert outcomes(capsys.readouterr().out)["2 missiles"] == "supported"


def test_a_draft_that_its_sources_contradict_is_1(
    sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = written(tmp_path / "draft.md", "four missiles")
    words = ["check", str(draft), "--against", str(sources), "--format", "json"]
    assert main(words) == FOUND
    assert outcomes(capsys.readouterr().out)["four missiles"] == "contradicted"
    assert main([*words, "--fail-on", "never"]) == OK


def test_a_draft_among_its_sources_is_not_its_own_source(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = written(sources / "draft.md", "four missiles")
    (sources / "copy.md").write_text(draft.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["check", str(draft), "--against", str(sources), "--format", "json"]) == FOUND
    shown = json.loads(capsys.readouterr().out)
    assert sorted(report["path"].rsplit("/")[-1] for report in shown["reports"]) == ["courier.md", "draft.md", "herald.md"]
    assert [row["reason"] for row in shown["skipped"]] == ["is the draft's own text: left out of its sources"]


@pytest.mark.parametrize("name", ["lines.xlsx", "lines.html", "lines.json"])
def test_the_suffix_chooses_the_form(sources: Path, tmp_path: Path, name: str) -> None:
    draft = written(tmp_path / "draft.md", "2 missiles")
    assert main(["check", str(draft), "--against", str(sources), "-o", str(tmp_path / name)]) == OK
    assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize(
    ("more", "word"),
    [
        (["--matrix"], "--matrix"),
        (["--new"], "--new"),
        (["--verdict", "conflict"], "--verdict"),
        (["--format", "csv"], "csv"),
        (["--format", "markdown"], "markdown"),
    ],
)
def test_what_a_draft_has_no_form_for_is_2(
    sources: Path, tmp_path: Path, more: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = written(tmp_path / "draft.md", "2 missiles")
    assert main(["check", str(draft), "--against", str(sources), *more]) == MENDABLE
    assert word in capsys.readouterr().err


def test_two_drafts_or_a_folder_or_no_source_is_2(sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = written(tmp_path / "draft.md", "2 missiles")
    assert main(["check", str(draft), str(draft), "--against", str(sources)]) == MENDABLE
    assert main(["check", str(sources), "--against", str(sources)]) == MENDABLE
    assert main(["check", str(draft), "--against", str(draft)]) == MENDABLE
    assert "its sources" in capsys.readouterr().err
