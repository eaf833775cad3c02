"""The file: its tables, how it is opened, and what is said when that fails."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.read.shown import shown
from factcheck.store.rows import DamagedError

APPLICATION_ID = 0x66636B31
"""Stands in the file's head and tells a store from any other database."""
SCHEMA_VERSION = 1
WAIT = 60.0
"""Seconds to wait for another process that writes; it holds the file for as long as it takes to write rows."""

TABLES = (
    """CREATE TABLE store (
        additions INTEGER NOT NULL, -- how often it was changed
        made_by TEXT NOT NULL,      -- version of the program that read all reports
        settings TEXT NOT NULL      -- those that differ from the defaults, as JSON
    )""",
    """CREATE TABLE reports (
        version INTEGER PRIMARY KEY, -- in the order of addition
        id TEXT NOT NULL,            -- the same for all versions of a report
        content TEXT NOT NULL UNIQUE,
        place TEXT NOT NULL,         -- full path of a file of one report, else empty
        superseded_by INTEGER REFERENCES reports,
        event TEXT,                  -- smallest id among the reports of its event; none where superseded
        day TEXT,                    -- by which its weekdays were read
        claims INTEGER NOT NULL,     -- how many it has
        votes TEXT NOT NULL,         -- days that it is published on or names, as JSON
        path TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT NOT NULL, published TEXT, url TEXT,
        sha256 TEXT NOT NULL, guessed TEXT NOT NULL, text TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX current ON reports (id) WHERE superseded_by IS NULL",
    "CREATE INDEX reports_of_event ON reports (event)",
    """CREATE TABLE signatures (
        report_id TEXT PRIMARY KEY, -- of the current version
        signature TEXT NOT NULL     -- as JSON
    ) WITHOUT ROWID""",
    """CREATE TABLE links (
        one TEXT NOT NULL, other TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY (one, other)
    ) WITHOUT ROWID""",
    "CREATE INDEX links_of_other ON links (other)",
    """CREATE TABLE claims (
        version INTEGER NOT NULL REFERENCES reports,
        place INTEGER NOT NULL,      -- in the order of its event's claims
        event_told TEXT NOT NULL,    -- the event's key as the report alone tells it
        id TEXT NOT NULL, report_id TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, event TEXT NOT NULL,
        value TEXT NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
        sentence TEXT NOT NULL, said_by TEXT, certainty TEXT NOT NULL, head TEXT NOT NULL, act TEXT NOT NULL,
        clause TEXT NOT NULL,
        PRIMARY KEY (version, place)
    ) WITHOUT ROWID""",
    """CREATE TABLE groups (
        of_event TEXT NOT NULL,
        id TEXT NOT NULL, question TEXT NOT NULL, kind TEXT NOT NULL, event TEXT NOT NULL, claim_ids TEXT NOT NULL
    )""",
    "CREATE INDEX groups_of_event ON groups (of_event)",
    """CREATE TABLE discrepancies (
        of_event TEXT NOT NULL,
        id TEXT NOT NULL, group_id TEXT NOT NULL, question TEXT NOT NULL, verdict TEXT NOT NULL, scope TEXT NOT NULL,
        severity TEXT NOT NULL, confidence REAL NOT NULL, summary TEXT NOT NULL, sides TEXT NOT NULL,
        relations TEXT NOT NULL
    )""",
    "CREATE INDEX discrepancies_of_event ON discrepancies (of_event)",
)


@contextlib.contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[sqlite3.Connection]:
    """Open the store at ``path``, made if need be where ``create``; nothing is written outside of :func:`writing`.

    Raises :class:`StoreError` naming the file and the remedy, also for what goes wrong while it is open.
    """
    if not create and not (path.exists() and path.stat().st_size):
        raise StoreError(f"{shown(path)}: there is no such store; name reports, and it is made")
    with _told(path):
        base = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        with contextlib.closing(base):
            base.row_factory = sqlite3.Row
            base.execute("PRAGMA trusted_schema = OFF")
            if create and not _tables(base):
                _make(base)
            _hold(base, path)
            yield base


@contextlib.contextmanager
def reading(base: sqlite3.Connection) -> Iterator[None]:
    """Read what the store holds at one moment, whatever another process writes meanwhile."""
    base.execute("BEGIN")
    try:
        yield
    finally:
        base.rollback()


@contextlib.contextmanager
def writing(base: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing, while no other process writes; an interrupt, too, leaves the file as it was."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        base.rollback()
        raise
    base.execute("COMMIT")


def _tables(base: sqlite3.Connection) -> int:
    return int(base.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])


def _make(base: sqlite3.Connection) -> None:
    with writing(base):
        if not _tables(base):  # another process may have been first
            for statement in TABLES:
                base.execute(statement)
            base.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            base.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _hold(base: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no store of this program."""
    found = base.execute("PRAGMA application_id").fetchone()[0]
    version = base.execute("PRAGMA user_version").fetchone()[0]
    if found != APPLICATION_ID:
        raise StoreError(f"{shown(path)}: is a database, but no store of factcheck; name another file")
    if version > SCHEMA_VERSION:
        raise StoreError(f"{shown(path)}: was made by a newer factcheck; install that, or name another file")


_REMEDIES = {
    sqlite3.SQLITE_NOTADB: "is no store of factcheck; name another file",
    sqlite3.SQLITE_CORRUPT: "is damaged; put a copy of it back, or name another file",
    sqlite3.SQLITE_BUSY: "another process is writing to it; run again when that has ended",
    sqlite3.SQLITE_READONLY: "may not be written to; ask for the right to write it and its folder",
    sqlite3.SQLITE_PERM: "may not be written to; ask for the right to write it and its folder",
    sqlite3.SQLITE_CANTOPEN: "could not be opened; name a file in a folder that you may write to",
    sqlite3.SQLITE_FULL: "could not be written, since the disk is full; it is as before. Free some space",
    sqlite3.SQLITE_IOERR: "could not be read or written; it is as before. Check the disk",
}


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in words what a person can mend; an error of our own stays one."""
    try:
        yield
    except sqlite3.Error as error:
        remedy = _REMEDIES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if remedy is None:
            raise
        raise StoreError(f"{shown(path)}: {remedy}") from error
    except DamagedError as error:
        raise StoreError(f"{shown(path)}: {_REMEDIES[sqlite3.SQLITE_CORRUPT]}") from error
