"""The file itself: what is refused, and what two processes or a killed one do to it."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from made_up_wire import batch, contents, fresh_check, made_up, read

from factcheck.errors import StoreError
from factcheck.models import Claim, Report
from factcheck.store import add_reports, present
from factcheck.store.schema import opened, writing

pytestmark = pytest.mark.usefixtures("word_encoder")
FERRY = [made_up("ferry", "courier", 12, boats=3), made_up("ferry", "herald", 14, boats=5)]


def refused(path: Path, words: str, *, adding: bool = True) -> None:
    with pytest.raises(StoreError, match=words) as caught:
        add_reports(path, FERRY, read) if adding else present(path)
    assert str(path.name) in str(caught.value)


# --- what is no store -------------------------------------------------------------------------------


def test_a_store_that_is_not_there_is_not_made_by_looking(path):
    refused(path, "no such store", adding=False)
    assert not path.exists()


def test_an_empty_file_becomes_a_store(path):
    path.touch()
    assert len(add_reports(path, FERRY, read).reports) == 2


@pytest.mark.parametrize("adding", [True, False])
def test_a_file_that_is_no_database_is_left_alone(path, adding):
    path.write_text("Twelve people died.\n" * 100, encoding="utf-8")
    before = path.read_bytes()
    refused(path, "is no store of factcheck", adding=adding)
    assert path.read_bytes() == before


def test_another_programs_database_is_left_alone(path):
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("CREATE TABLE reports (id TEXT)")
    before = path.read_bytes()
    refused(path, "no store of factcheck")
    assert path.read_bytes() == before


def test_a_store_of_a_newer_program_is_refused(path):
    add_reports(path, FERRY, read)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("PRAGMA user_version = 99")
    refused(path, "newer factcheck")
    refused(path, "newer factcheck", adding=False)


def test_a_row_that_is_damaged_is_told(path):
    add_reports(path, FERRY, read)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE discrepancies SET sides = '[]'")
    refused(path, "damaged", adding=False)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE discrepancies SET sides = 'x'")
    refused(path, "damaged", adding=False)


def test_a_folder_that_is_not_there_or_is_in_its_place_is_told(path):
    refused(path / "no" / path.name, "folder that you may write to")
    path.mkdir()
    refused(path, "folder that you may write to")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="a superuser may write everywhere")
def test_a_file_that_may_not_be_written_to_is_told(path):
    add_reports(path, FERRY, read)
    path.chmod(0o400)
    with pytest.raises(StoreError, match="may not be written to"):
        add_reports(path, [made_up("quake", "post", 3)], read)
    assert len(present(path).reports) == 2


@pytest.mark.parametrize(
    ("code", "words"), [(sqlite3.SQLITE_READONLY, "may not be written"), (sqlite3.SQLITE_IOERR, "Check the disk")]
)
def test_what_the_system_refuses_is_told(path, code, words):
    error = sqlite3.OperationalError("refused")
    error.sqlite_errorcode = code | 0x300
    with pytest.raises(StoreError, match=words), opened(path, create=True):
        raise error


def test_a_full_disk_is_told_and_leaves_the_store_as_it_was(path):
    add_reports(path, FERRY, read)
    before = contents(path)
    with pytest.raises(StoreError, match="disk is full"), opened(path) as base:
        pages = base.execute("PRAGMA page_count").fetchone()[0]
        base.execute(f"PRAGMA max_page_count = {pages}")
        with writing(base):
            for number in range(1000):
                base.execute("INSERT INTO signatures VALUES (?, ?)", (str(number), "x" * 500))
    assert contents(path) == before


# --- two processes ----------------------------------------------------------------------------------


def test_who_is_second_works_on_what_the_first_wrote(path):
    mine, theirs = FERRY
    seen: list[str] = []

    def slow(reports: Sequence[Report], day: Mapping[str, str | None]) -> list[Claim]:
        if not seen:
            add_reports(path, [theirs], read)  # another process, while this one reads
        seen.extend(report.publisher for report in reports)
        return read(reports, day)

    result = add_reports(path, [mine], slow)
    assert seen == ["courier"]
    assert present(path) == fresh_check(FERRY)
    assert result.changes is not None and len(result.changes.new) == len(result.discrepancies) > 0


def test_who_waits_too_long_is_told(path, monkeypatch):
    add_reports(path, FERRY, read)
    monkeypatch.setattr("factcheck.store.schema.WAIT", 0.05)
    with opened(path) as other, writing(other):
        refused_while_busy = pytest.raises(StoreError, match="another process is writing")
        with refused_while_busy:
            add_reports(path, [made_up("quake", "post", 3)], read)
    assert len(add_reports(path, [made_up("quake", "post", 3)], read).reports) > 0


# --- a process that is killed -----------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
sys.path[:0] = {folders!r}
import factcheck.pipeline, factcheck.store.add
from conftest import WordEncoder
from made_up_wire import batch, read
encoder, write = WordEncoder(), factcheck.store.add.write
def told(*args):
    print("writing", flush=True)
    return write(*args)
factcheck.pipeline.encoder_for = lambda settings: encoder
factcheck.store.add.write = told
for number in range({first}, {first} + 10):
    print("begin", flush=True)
    factcheck.store.add_reports(Path({path!r}), batch(number), read)
    print("done", flush=True)
"""


def killed_writer(path: Path, first: int, chance: random.Random) -> int:
    """Let a process add batches from ``first`` on, and kill it at random; return how many it said it had added."""
    folders = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
    code = WRITER.format(folders=folders, path=str(path), first=first)
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    wanted, times, done = chance.choice(["begin", "writing", "writing"]), chance.randint(1, 3), 0
    for line in process.stdout:
        done += line == "done\n"
        times -= line == f"{wanted}\n"
        if not times:
            break
    time.sleep(chance.uniform(0, 0.03))
    process.kill()
    done += process.stdout.read().count("done\n")
    process.wait()
    return done


@pytest.mark.slow
def test_a_killed_process_leaves_the_store_as_before_or_as_after(path):
    chance = random.Random(20310305)
    whole = 0
    for _ in range(12):
        done = killed_writer(path, whole, chance)
        state = present(path) if path.exists() and path.stat().st_size else None
        reports = state.reports if state else ()
        after = len(reports) // len(batch(0))
        assert whole + done <= after <= whole + done + 1
        assert {r.sha256 for r in reports} == {r.sha256 for n in range(after) for r in batch(n)}
        assert state is None or state == fresh_check(reports)
        whole = after
    assert whole > 5
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
