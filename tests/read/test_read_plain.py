"""Front matter and text as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
import report_files as made

from factcheck.errors import ReadError
from factcheck.read import read_reports
from factcheck.settings import Settings


def _read(tmp_path: Path, data: bytes | str, name: str = "a.md", **settings: int):
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_reports([tmp_path / name], Settings(**settings))


LEFT_ALONE = [
    "---\n\nA rule, then a text.\n",
    "---\nA rule, a text, a rule.\n---\nMore.",
    "Text.\n\n---\ntitle: no front matter\n---\nMore.",
    "  An indent, a\ttab, two  blanks , “quotes”\n\n\n\nand blank lines.",
    "-- no fence",
]
BROKEN = [
    ("---\ntitle: a: b\n---\nText.", 2),
    ("---\ntitle: 'a\nurl: b\n---\nText.", 4),
    ("---\ntitle: a\n\nText without an end.", 1),
    ("\n\n---\ntitle: [a\n---\nText.", 5),
    ("---\ntitle: a\n\tb: c\n---\nText.", 3),
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_text_without_front_matter_stays_as_it_is(tmp_path: Path, text: str) -> None:
    reports = _read(tmp_path, text)
    assert reports[0].text == text.strip()
    assert reports.skipped == ()


def test_front_matter_gives_the_fields(tmp_path: Path) -> None:
    report = _read(tmp_path, made.front_matter())[0]
    assert (report.title, report.publisher, report.published, report.url) == (
        made.TITLE,
        made.PUBLISHER,
        made.PUBLISHED,
        made.URL,
    )
    assert report.text == made.TEXT
    assert report.guessed == ()


def test_values_stay_as_they_are_written(tmp_path: Path) -> None:
    report = _read(tmp_path, "---\ntitle: 007\npublisher: yes\npublished: 2026-01-27\nurl: null\n---\nText.")[
        0
    ]
    assert (report.title, report.publisher, report.published, report.url) == (
        "007",
        "yes",
        "2026-01-27",
        None,
    )


@pytest.mark.parametrize(("text", "line"), BROKEN)
def test_a_broken_front_matter_names_file_line_and_remedy(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "good.txt").write_text("Two hurt.")
    (tmp_path / "a.md").write_text(text)
    reports = read_reports([tmp_path])
    assert [Path(r.path).name for r in reports] == ["good.txt"]
    (row,) = reports.skipped
    assert row.path == f"{tmp_path / 'a.md'}:{line}"
    assert "front matter" in row.reason
    with pytest.raises(ReadError, match=rf"a\.md:{line}: the front matter"):
        read_reports([tmp_path / "a.md"])


def test_tags_make_no_objects(tmp_path: Path) -> None:
    text = "---\npublisher: Daily\ntitle: !!python/object/apply:os.getcwd []\n---\nText."
    reports = _read(tmp_path, text)
    assert (reports[0].title, reports[0].publisher) == ("Text.", "Daily")
    assert "title" in reports.skipped[0].reason


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_are_found(tmp_path: Path, encoding: str) -> None:
    text = "The café’s owner said “two” people, José and Zoë, were hurt.\n\nNobody died, the mayor said."
    report = _read(tmp_path, text.encode(encoding))[0]
    assert report.text == text
    assert ("text" in report.guessed) == (encoding in {"cp1252", "utf-16-le", "utf-16-be"})


def test_line_ends_are_normalised_and_controls_are_blanks(tmp_path: Path) -> None:
    assert _read(tmp_path, b"A\r\nB\rC\n\x1b[31mD\x07")[0].text == "A\nB\nC\n [31mD"


def test_missing_fields_are_guessed_and_marked(tmp_path: Path) -> None:
    text = "Two hurt in fire\n\nLIMA, March 2, 2026 (North Wire) - Two people were hurt."
    report = _read(tmp_path, text, "fire.txt")[0]
    assert (report.title, report.publisher, report.published) == (
        "Two hurt in fire",
        "North Wire",
        "2026-03-02",
    )
    assert report.guessed == ("published", "publisher", "title")


def test_without_a_dateline_the_file_name_serves(tmp_path: Path) -> None:
    report = _read(tmp_path, "Two people were hurt.", "coast-daily-2026-03-02.txt")[0]
    assert (report.publisher, report.published) == ("coast-daily-2026-03-02", "2026-03-02")


def test_an_unreadable_date_is_listed_and_the_report_read(tmp_path: Path) -> None:
    reports = _read(tmp_path, "---\npublished: 01/02/2026\n---\nText.")
    assert reports[0].published is None
    assert "day/month" in reports.skipped[0].reason


def test_a_long_text_is_cut_at_a_paragraph_and_the_cut_is_named(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {n} has a few words." for n in range(100))
    reports = _read(tmp_path, text, max_report_chars=1000)
    kept = reports[0].text
    assert text.startswith(kept)
    assert 800 <= len(kept) <= 1000
    assert kept.endswith("words.")
    assert f"{len(kept):,}" in reports.skipped[0].reason
