"""One report gives one text and one set of fields, whatever the format."""

from __future__ import annotations

from pathlib import Path

import pytest
import report_files as made

from factcheck.read import read_reports


def _read(tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    reports = read_reports([tmp_path / name])
    assert len(reports) == 1
    return reports[0], reports.skipped


WITHOUT_METADATA = {".txt", ".docx", ".pdf"}
OTHERS = {
    "latin.html": lambda: made.html("windows-1252"),
    "marked.eml": lambda: made.eml("html"),
    "item.xml": made.nitf,
}


@pytest.mark.parametrize("suffix", made.MAKERS)
def test_the_same_report_in_any_format_has_the_same_text(tmp_path: Path, suffix: str) -> None:
    report, skipped = _read(tmp_path, f"ferry{suffix}", made.MAKERS[suffix]())
    assert report.text == made.TEXT
    assert report.title == made.TITLE
    assert skipped == ()
    if suffix not in WITHOUT_METADATA:
        assert (report.publisher, report.published) == (made.PUBLISHER, made.PUBLISHED)
        assert report.guessed == ()


@pytest.mark.parametrize("name", OTHERS)
def test_variants_of_a_format_give_it_too(tmp_path: Path, name: str) -> None:
    report, skipped = _read(tmp_path, name, OTHERS[name]())
    assert (report.text, report.title, skipped) == (made.TEXT, made.TITLE, ())
    assert (report.publisher, report.published) == (made.PUBLISHER, made.PUBLISHED)


def test_a_title_in_metadata_alone_stays_out_of_the_text(tmp_path: Path) -> None:
    body = made.PARAGRAPHS[0]
    report, _ = _read(tmp_path, "a.md", made.front_matter(body, title=made.TITLE))
    assert (report.title, report.text) == (made.TITLE, body)


def test_a_page_without_an_article_is_read_whole_and_marked(tmp_path: Path) -> None:
    report, _ = _read(tmp_path, "a.html", b"<html><body><b>Two hurt.</b></body></html>")
    assert report.text == "Two hurt."


def test_a_site_name_as_heading_is_no_headline(tmp_path: Path) -> None:
    page = made.html().replace(b"<nav>", b"<h1>Coast Daily</h1><nav>")
    report, _ = _read(tmp_path, "a.html", page)
    assert report.text == made.TEXT


def test_the_record_of_a_page_gives_outlet_and_time(tmp_path: Path) -> None:
    record = (
        b'<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": '
        b'"2026-03-02T18:05:00+09:00", "publisher": {"name": "Coast Daily"}}]}</script>'
    )
    page = made.html().replace(b"article:published_time", b"x").replace(b"og:site_name", b"y")
    report, _ = _read(tmp_path, "a.html", page.replace(b"</head>", record + b"</head>"))
    assert (report.publisher, report.published) == (made.PUBLISHER, made.PUBLISHED)


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    import io

    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    paragraph = document.add_paragraph("Police said ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for xml in (
        f"<w:del {space}><w:r><w:delText>two</w:delText></w:r></w:del>",
        f"<w:ins {space}><w:r><w:t>three</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml))
    paragraph.add_run(" were hurt.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Asagiri", "48"
    target = io.BytesIO()
    document.save(target)
    report, _ = _read(tmp_path, "a.docx", target.getvalue())
    assert report.text == "Police said three were hurt.\n\nAsagiri\t48"
    assert report.published is None


def test_running_heads_go_and_broken_words_are_whole(tmp_path: Path) -> None:
    pages = [
        [
            "Coast Daily",
            "The ferry had been on the way to the islands for about an hour when the cap-",
            "tain called.",
            "1",
        ],
        [
            "Coast Daily",
            "It was a two-",
            "year-old ship; the two sister ships stay in port, and no other was near it.",
            "2",
        ],
        [
            "Coast Daily",
            "Nobody is missing, the coast guard said, and the search was called off at dawn.",
            "3",
        ],
    ]
    report, _ = _read(tmp_path, "a.pdf", made.pdf(*pages))
    assert "Coast Daily" not in report.text
    assert "captain called." in report.text
    assert "a two-year-old ship" in report.text
    assert not any(line.strip().isdigit() for line in report.text.split("\n"))


def test_a_mail_names_the_attachment_that_it_did_not_read(tmp_path: Path) -> None:
    from email import message_from_bytes, policy

    mail = message_from_bytes(made.eml(), policy=policy.default)
    mail.add_attachment(b"x", maintype="application", subtype="pdf", filename="list of names.pdf")
    report, skipped = _read(tmp_path, "a.eml", mail.as_bytes())
    assert report.text == made.TEXT
    assert [row.path for row in skipped] == [report.path]
    assert "list of names.pdf" in skipped[0].reason


def test_a_withdrawn_item_is_not_checked(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(made.newsml("stat:canceled"))
    (tmp_path / "b.txt").write_text("Two hurt.")
    reports = read_reports([tmp_path])
    assert len(reports) == 1
    assert "withdrawn" in reports.skipped[0].reason


def test_rows_of_a_table_are_reports_of_their_own(tmp_path: Path) -> None:
    header = ("id", "text", "publisher")
    data = made.table(
        ("k1", "Two hurt.\nOne dead.", "A"), ("k2", "", "B"), ("k3", "Four hurt.", "C"), header=header
    )
    (tmp_path / "t.csv").write_bytes(data)
    reports = read_reports([tmp_path / "t.csv"])
    assert [Path(r.path).name for r in reports] == ["t.csv#1", "t.csv#3"]
    assert reports[0].text == "Two hurt.\nOne dead."
    assert [(Path(s.path).name, "no text" in s.reason) for s in reports.skipped] == [("t.csv#2", True)]
    moved = made.table(("k3", "Four hurt.", "C"), header=header)
    (tmp_path / "t.csv").write_bytes(moved)
    assert read_reports([tmp_path / "t.csv"])[0].id == reports[1].id  # by its own id, not by its row
