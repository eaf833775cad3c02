"""Which files are read, in what order, under which ids; what is listed, and what is an error."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
import report_files as made

from factcheck.errors import ReadError
from factcheck.read import Reports, read_reports
from factcheck.settings import Settings


def _names(reports: Reports) -> list[str]:
    return [Path(r.path).name for r in reports]


def _reasons(reports: Reports) -> dict[str, str]:
    return {Path(s.path).name: s.reason for s in reports.skipped}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "desk"
    (place / "north" / "deep").mkdir(parents=True)
    (place / ".hidden").mkdir()
    (place / "b.txt").write_text("Two hurt.")
    (place / "a.md").write_text("Three hurt.")
    (place / "north" / "a.md").write_text("Four hurt.")
    (place / "north" / "deep" / "c.TXT").write_text("Five hurt.")
    (place / ".hidden" / "d.txt").write_text("No report.")
    (place / ".e.txt").write_text("No report.")
    (place / "map.png").write_bytes(b"\x89PNG")
    (place / "old.rtf").write_text("{}")
    return place


def test_a_folder_gives_its_reports_at_any_depth(folder: Path) -> None:
    reports = read_reports([folder])
    assert _names(reports) == ["a.md", "a.md", "b.txt", "c.TXT"]
    assert len({r.id for r in reports}) == 4
    assert _reasons(reports) == {
        "old.rtf": ".rtf files are not read; save it as .txt, .md, .html, .docx or .pdf"
    }


def test_order_and_ids_do_not_depend_on_the_order_given(folder: Path) -> None:
    files = sorted(str(p) for p in folder.rglob("*") if p.suffix.lower() in (".md", ".txt"))
    runs = [read_reports(order) for order in itertools.permutations(files[2:])]
    assert all(run == runs[0] for run in runs)
    assert [r.id for r in read_reports([folder / "north", folder])] == [r.id for r in read_reports([folder])]


def test_an_id_stays_where_the_file_moves_or_its_text_changes(folder: Path, tmp_path: Path) -> None:
    before = {Path(r.path).name: r.id for r in read_reports([folder / "b.txt"])}
    (tmp_path / "b.txt").write_text("Two hurt, one dead.")
    assert read_reports([tmp_path / "b.txt"])[0].id == before["b.txt"]


def test_an_address_names_a_report_whatever_its_file(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_bytes(made.front_matter())
    assert read_reports([tmp_path / "a.md"])[0].id == read_reports([tmp_path / "b.md"])[0].id
    both = read_reports([tmp_path])
    assert len({r.id for r in both}) == 2
    (tmp_path / "c.md").write_bytes(made.front_matter("Another text.", url=made.URL))
    three = read_reports([tmp_path])
    assert len({r.id for r in three}) == 3


def test_a_file_named_twice_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    reports = read_reports(["a.md", folder / "a.md", "./a.md", "*.md", "."])
    assert _names(reports) == ["a.md", "a.md", "b.txt", "c.TXT"]
    assert {r.path for r in reports} == {"a.md", "b.txt", "north/a.md", "north/deep/c.TXT"}


def test_a_pattern_gives_what_fits(folder: Path) -> None:
    assert _names(read_reports([f"{folder}/*.md"])) == ["a.md"]
    assert _names(read_reports([f"{folder}/**/*.md"])) == ["a.md", "a.md"]
    assert _names(read_reports([f"{folder}/**"])) == ["a.md", "a.md", "b.txt", "c.TXT"]
    assert _names(read_reports([f"{folder}/nor*"])) == ["a.md", "c.TXT"]


def test_a_name_with_brackets_is_a_name_first(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("Two hurt.")
    assert _names(read_reports([tmp_path / "a[1].txt"])) == ["a[1].txt"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("nowhere.md", "no such file"),
        ("*.nothing", "no file fits"),
        ("empty", "holds no report"),
        ("", "no path"),
    ],
)
def test_what_is_not_there_is_an_error(
    tmp_path: Path, name: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("Two hurt.")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReadError, match=says):
        read_reports([name])


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(ReadError, match="no path"):
        read_reports([])


def test_nothing_readable_is_an_error_with_the_reasons(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b" \n\t\n")
    with pytest.raises(ReadError, match=r"a\.txt: .*; .*b\.txt: "):
        read_reports([tmp_path])


def test_a_single_path_need_not_be_in_a_list(folder: Path) -> None:
    assert read_reports(folder / "a.md") == read_reports([str(folder / "a.md")])  # type: ignore[arg-type]


def test_links_out_of_a_folder_are_listed_and_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Nine hurt.")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up").symlink_to(tmp_path)
    (folder / "round").symlink_to(folder)
    (folder / "same.txt").symlink_to(folder / "b.txt")
    (folder / "gone.txt").symlink_to(tmp_path / "nothing")
    reports = read_reports([folder])
    assert len(reports) == 4
    assert {n: r for n, r in _reasons(reports).items() if n != "old.rtf"} == {
        "out.txt": "is a link out of the folder and was not followed; name its target to read it",
        "up": "is a link out of the folder and was not followed; name its target to read it",
        "gone.txt": "is a link to nothing",
    }
    assert _names(read_reports([folder / "out.txt"])) == ["out.txt"]  # named by itself, it is meant


def test_names_are_shown_on_one_line(tmp_path: Path) -> None:
    (tmp_path / "a\nb\x1b[31m.txt").write_text("Two hurt.")
    (tmp_path / "c\n.txt").write_bytes(b"")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("Three hurt.")
    reports = read_reports([tmp_path])
    assert _names(reports) == ["\\udcff.txt", "a\\nb\\x1b[31m.txt"]
    assert _names(reports)[0].isprintable()
    assert list(_reasons(reports)) == ["c\\n.txt"]


def test_more_files_and_folders_than_allowed_are_listed(folder: Path) -> None:
    reports = read_reports([folder], Settings(max_files=3))
    assert len(reports) == 3
    assert len(reports.skipped) == 2
    shallow = read_reports([folder], Settings(max_folder_depth=1))
    assert _names(shallow) == ["a.md", "a.md", "b.txt"]
    assert "deep" in _reasons(shallow)["north"]


def test_overrides_stand_above_the_file(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "reports.csv"
    table.write_text(
        "path,title,publisher,published,url\n"
        f"{folder}/b.txt,A title,Coast Daily,2 March 2026,\n"
        "deep/c.TXT,,North Wire,,https://north.example/c\n"
        "a.md,,Nobody,,\n"
        "nowhere.txt,,Nobody,,\n"
        ",,Nobody,,\n"
    )
    reports = read_reports([folder], overrides=table)
    by_name = {Path(r.path).name: r for r in reports}
    b, c = by_name["b.txt"], by_name["c.TXT"]
    assert (b.title, b.publisher, b.published, b.guessed) == ("A title", "Coast Daily", "2026-03-02", ())
    assert (c.publisher, c.url, c.guessed) == ("North Wire", "https://north.example/c", ("title",))
    reasons = _reasons(reports)
    assert "fits 2 reports" in reasons["reports.csv:4"]
    assert "fits no report" in reasons["reports.csv:5"]
    assert "names no path" in reasons["reports.csv:6"]


def test_the_table_of_overrides_is_no_report(folder: Path) -> None:
    (folder / "reports.csv").write_text("path,publisher\nb.txt,Coast Daily\n")
    reports = read_reports([folder], overrides=folder / "reports.csv")
    assert _names(reports) == ["a.md", "a.md", "b.txt", "c.TXT"]


@pytest.mark.parametrize(
    ("content", "says"), [("title\nx\n", "column 'path'"), (None, "could not be opened")]
)
def test_a_table_of_overrides_that_cannot_be_used_is_an_error(
    folder: Path, tmp_path: Path, content: str | None, says: str
) -> None:
    if content is not None:
        (tmp_path / "o.csv").write_text(content)
    with pytest.raises(ReadError, match=says):
        read_reports([folder], overrides=tmp_path / "o.csv")


def test_importing_the_reader_loads_no_heavy_library() -> None:
    heavy = (
        "trafilatura",
        "pypdf",
        "docx",
        "yaml",
        "lxml",
        "charset_normalizer",
        "dateparser",
        "pandas",
        "torch",
    )
    code = f"import factcheck.read, sys; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
