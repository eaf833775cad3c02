"""Any bytes under any suffix give a report or a row, and raise nothing but a ReadError."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import report_files as made
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import ReadError
from factcheck.read import read_reports
from factcheck.read.formats import FORMATS

SUFFIXES = sorted(FORMATS)
PIECES = [
    b"---\n", b"title: ", b"published: 1/2/2026\n", b"\n\n", b"<p>", b"</p>", b"<h1>", b"<table><tr><td>",
    b"text,title\n", b'"', b",", b"{", b"}", b'{"text": "a"}', b"[", b"]", b"From: a\n", b"\n\n--b\n",
    b"Subject: =?utf-8?q?a", b"<html>",
    b"Content-Type: multipart/mixed; boundary=b\n", b"%PDF-1.7\n", b"<newsItem>", b"<body>", b"&#0;", b"\0",
    b"\xff", b"\xfe\xff", b"\xe9", b"\r", b"PK\x03\x04", "\u2028\u202e".encode(), b"\\ud800",
    b"TOKYO (Agency) - Two hurt.",
]  # fmt: skip
soup = st.lists(st.sampled_from(PIECES) | st.binary(max_size=12), max_size=30).map(b"".join)


def _holds(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        Path(folder, "other.txt").write_text("Three hurt.")
        reports = read_reports([folder])
        assert len(reports) + len(reports.skipped) >= 2
        for report in reports:
            assert report.text.strip() == report.text != ""
            assert report.title and report.publisher
            report.text.encode()
            assert not any(ord(c) < 32 and c not in "\n\t" for c in report.text)
        assert all(row.reason.isprintable() and row.path.isprintable() for row in reports.skipped)
        try:
            alone = read_reports([path])
        except ReadError:
            alone = []
        assert [r for r in reports if "other.txt" not in r.path] == list(alone)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(data=st.binary(max_size=200) | soup)
@settings(max_examples=25, deadline=None)
def test_any_bytes(suffix: str, data: bytes) -> None:
    _holds(f"a{suffix}", data)


@pytest.mark.parametrize("suffix", made.MAKERS)
@given(
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.binary(max_size=6), st.integers(0, 40)), min_size=1, max_size=4
    )
)
@settings(max_examples=25, deadline=None)
def test_any_damage_to_a_good_file(suffix: str, cuts: list[tuple[float, bytes, int]]) -> None:
    data = WHOLE[suffix]
    for place, put, dropped in cuts:
        at = int(place * len(data))
        data = data[:at] + put + data[at + dropped :]
    _holds(f"a{suffix}", data)


WHOLE = {suffix: make() for suffix, make in made.MAKERS.items()}
