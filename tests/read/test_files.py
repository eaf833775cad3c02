"""A written file is whole or untouched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from factcheck import files
from factcheck.errors import WriteError
from factcheck.files import folder_whole, write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    write_whole(target, "é\n")
    assert target.read_bytes() == "é\n".encode()
    write_whole(str(target), b"\0\1")
    assert target.read_bytes() == b"\0\1"
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_permissions_stay_and_new_files_follow_the_umask(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    before = os.umask(0o027)
    try:
        write_whole(target, "a")
    finally:
        os.umask(before)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    target.chmod(0o600)
    write_whole(target, "b")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("a")
    (tmp_path / "link.json").symlink_to("real.json")
    write_whole(tmp_path / "link.json", "b")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "b"


@pytest.mark.parametrize("failing", ["fsync", "write"])
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(files.os, "fsync", full)
    else:
        monkeypatch.setattr(files.os, "fdopen", full)
    with pytest.raises(WriteError, match=r"a\.json.*No space left on device.*free some space"):
        write_whole(target, "new")
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_an_interrupt_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, "new")
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("none/a.json", "make its folder"), ("file/a.json", "part of the path"), ("folder", "name a file")],
)
def test_what_cannot_be_written_says_why(tmp_path: Path, name: str, remedy: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(WriteError, match=remedy):
        write_whole(tmp_path / name, "x")


def test_a_folder_takes_its_name_when_it_is_filled(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with folder_whole(target) as folder:
        (folder / "a").write_text("a")
        assert not target.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"] and (target / "a").read_text() == "a"
    assert target.stat().st_mode & 0o777 == 0o777 & ~umask()


def test_a_folder_that_is_not_filled_is_not_left(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), folder_whole(tmp_path / "out") as folder:
        (folder / "a").write_text("a")
        raise KeyboardInterrupt
    assert not list(tmp_path.iterdir())


def test_what_has_the_name_stays(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(WriteError, match="out: is there already"), folder_whole(tmp_path / "out"):
        pass
    with pytest.raises(WriteError, match="make its folder first"), folder_whole(tmp_path / "no" / "out"):
        pass
    assert (tmp_path / "out").read_text() == "mine"


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
