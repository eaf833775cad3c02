"""Hostile files: a clear word each, and the report beside them is still read."""

from __future__ import annotations

import io
import json
import os
import zipfile
import zlib
from pathlib import Path

import pytest
import report_files as made

from factcheck.errors import ReadError
from factcheck.read import load, read_reports
from factcheck.settings import Settings

W = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
)
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _docx(xml: str) -> bytes:
    """A Word file with its story replaced."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made.docx())) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for part in source.namelist():
            archive.writestr(part, xml if part == "word/document.xml" else source.read(part))
    return target.getvalue()


def _pdf(kids: bytes, *objects: bytes) -> bytes:
    return made.pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>", kids, FONT, *objects])


def _stream(content: bytes, keys: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<< %s/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (keys, len(packed), packed)


def _page(resources: bytes = b"") -> bytes:
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % resources
    )


ONE_PAGE = b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>"
ENCRYPTED = (
    b"/Root 1 0 R /ID [<00> <00>] "
    b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%s> /U <%s> >>"
) % (b"41" * 32, b"42" * 32)

# Name of the file, its bytes, and a word that its row must say.
REFUSED = [
    ("empty.txt", b"", "empty"),
    ("blank.md", b" \n\t \r\n", "empty"),
    ("nul.txt", b"Two\0 hurt \0\1\2", "not text"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
    ("controls.txt", bytes(range(1, 9)) * 50 + b"\xff", "not text"),
    ("alias.md", b"---\ntitle: &a [*b, *b]\n---\nTwo hurt.", "front matter"),
    ("large.txt", b"a" * 300_001, "larger than"),
    ("bomb.docx", _docx("\0" * 3_000_000), "unpacks to more than"),
    ("long.docx", _docx(W + "<w:p/>" * 60_000), "holds a text of more than"),
    ("deep.docx", _docx(W + "<w:sdt>" * 5_000), "no readable Word"),
    (
        "laughs.docx",
        _docx(f"{LAUGHS}]>{W}<w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"),
        "Word",
    ),
    ("old.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
    ("renamed.docx", b"Two hurt.", "no Word document"),
    ("parts.docx", made.docx()[:-100], "no Word document"),
    ("scan.pdf", made.pdf([]), "no text layer"),
    ("cut.pdf", made.pdf()[:600], "no readable PDF"),
    ("renamed.pdf", b"Two hurt.", "no readable PDF"),
    ("locked.pdf", made.pdf().replace(b"/Root 1 0 R", ENCRYPTED), "encrypted"),
    ("cycle.pdf", _pdf(b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"), "PDF"),
    (
        "fan.pdf",
        made.pdf_file(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                *(
                    b"<< /Type /Pages /Count 1 /Kids [%s] >>" % (b"%d 0 R " % (i + 1) * 10)
                    for i in range(2, 12)
                ),
            ]
        ),
        "PDF",
    ),
    ("bomb.pdf", _pdf(ONE_PAGE, _stream(b"q Q " * 3_000_000), _page()), "page 1"),
    ("operations.pdf", _pdf(ONE_PAGE, _stream(b"[" * 500_000), _page()), "page 1"),
    ("laughs.xml", (LAUGHS + "]><newsItem>&j;</newsItem>").encode(), "entities"),
    ("outside.xml", b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]><nitf>&a;</nitf>', "entities"),
    ("broken.xml", b"<newsItem><contentMeta></newsItem>", "no well-formed XML"),
    ("wide.xml", b"<nitf>" + b"<p/>" * 61_000 + b"</nitf>", "elements"),
    ("feed.xml", b"<rss><channel/></rss>", "neither NewsML-G2 nor NITF"),
    ("picture.xml", b"<newsItem><contentSet/></newsItem>", "no text"),
    ("deep.json", b"[" * 200_000, "nested"),
    ("number.json", b'{"text": "a", "n": ' + b"9" * 10_000 + b"}", "number"),
    ("broken.json", b'{\n"text": }', "no JSON"),
    ("other.json", b'{"name": "a map"}', "no ninjs item"),
    ("canceled.json", b'{"headline": "A", "body_text": "B", "pubstatus": "canceled"}', "withdrawn"),
    ("header.csv", b"text,title\n", "holds no report"),
    ("columns.csv", b"name,size\na,1\n", "column 'text'"),
    ("text.eml", b"Two hurt.\n", "no e-mail"),
    ("header.eml", b"From: a\nContent-Type: text/plain;" + b" a=b;" * 9_000 + b"\n\nTwo hurt.", "header"),
    (
        "nested.eml",
        b"From: a\n" + b"Content-Type: message/rfc822\n\n" * 3_000 + b"Two.",
        "no readable e-mail",
    ),
    ("picture.eml", b"From: a\nContent-Type: image/png\n\nabc", "no text part"),
    ("deep.html", b"<div>" * 20_000 + b"Two hurt.", "too deep"),
    ("large.html", b"<p>" * 70_000, "elements"),
    ("empty.html", b"<html><body><script>1</script></body></html>", "no text"),
]

# Name, bytes, and what the one report read from it must hold.
READ = [
    ("line.txt", b"word " * 50_000, "word word"),
    ("lines.txt", b"\n" * 200_000 + b"Two hurt.", "Two hurt."),
    (
        "surrogate.json",
        rb'{"headline": "A\ud800", "body_text": "Two \ud800\u0000 hurt."}',
        "Two \ufffd  hurt.",
    ),
    ("deep.jsonl", b"[" * 100_000 + b'\n{"text": "Two hurt."}\n', "Two hurt."),
    ("field.csv", b'text,title\n"' + b"word " * 40_000 + b'"', "word word"),
    ("header.eml", b"From: " + b"<" * 90_000 + b"\nSubject: =?utf-8?b?!!?=\n\nTwo hurt.", "Two hurt."),
    ("charset.eml", b"From: a\nContent-Type: text/plain; charset=none-such\n\nTwo hurt.", "Two hurt."),
    (
        "record.html",
        b'<script type="application/ld+json">' + b"[" * 90_000 + b"</script><p>Two hurt.</p>",
        "Two hurt.",
    ),
    ("angle.html", b"<p>Two hurt.</p>" + b"<" * 90_000, "Two hurt."),
    (
        "xml.html",
        b'<?xml version="1.0" encoding="utf-8"?><html><body><p>Two hurt.</p></body></html>',
        "Two hurt.",
    ),
    (
        "picture.html",
        b'<p>Two hurt.</p><img src="data:image/png;base64,' + b"A" * 200_000 + b'">',
        "Two hurt.",
    ),
    (
        "self.pdf",
        _pdf(
            ONE_PAGE,
            _stream(b"BT /F1 9 Tf (Two hurt.) Tj ET /X Do"),
            _page(b"/XObject << /X 6 0 R >>"),
            _stream(
                b"/X Do",
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> ",
            ),
        ),
        "Two hurt.",
    ),
]

SMALL = Settings(max_report_bytes=300_000, max_unpacked_bytes=2_000_000, max_pdf_seconds=5)


def _beside_a_good_one(tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text("Three hurt.")
    return read_reports([tmp_path], SMALL)


@pytest.mark.parametrize(("name", "data", "says"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_bad_file_is_listed_and_the_other_is_read(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    reports = _beside_a_good_one(tmp_path, name, data)
    assert [r.text for r in reports] == ["Three hurt."]
    (row,) = reports.skipped
    assert Path(row.path).name.startswith(name)
    assert says in row.reason
    assert row.reason.isprintable()


@pytest.mark.parametrize(("name", "data", "holds"), READ, ids=[case[0] for case in READ])
def test_an_odd_file_is_read(tmp_path: Path, name: str, data: bytes, holds: str) -> None:
    reports = _beside_a_good_one(tmp_path, name, data)
    assert len(reports) == 2
    assert holds in reports[0].text
    json.dumps([r.model_dump() for r in reports], ensure_ascii=False).encode()


def test_a_pipe_does_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zz.txt").write_text("Three hurt.")
    reports = read_reports([tmp_path])
    assert len(reports) == 1
    assert "not a regular file" in reports.skipped[0].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two hurt.")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "zz.txt").write_text("Three hurt.")
    assert "ask for the right" in read_reports([tmp_path]).skipped[0].reason


def test_a_refusal_by_the_system_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Two hurt.")
    (tmp_path / "zz.txt").write_text("Three hurt.")
    real = os.open

    def refuse(path: str, flags: int, *rest: int) -> int:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, flags, *rest)

    monkeypatch.setattr(load.os, "open", refuse)
    reports = read_reports([tmp_path])
    assert len(reports) == 1
    assert (
        reports.skipped[0].reason == "could not be opened (Permission denied); ask for the right to read it"
    )


def test_a_file_that_changes_is_read_again_then_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Two hurt.")
    real, tries = os.fstat, []

    def grow(handle: int) -> os.stat_result:
        found = real(handle)
        tries.append(handle)
        with path.open("a") as file:
            file.write(" More.")
        return found

    monkeypatch.setattr(load.os, "fstat", grow)
    with pytest.raises(ReadError, match="was changed while it was read"):
        read_reports([path])
    assert len(tries) == 4


def test_the_pages_of_a_slow_pdf_are_bounded_by_time(tmp_path: Path) -> None:
    lines = [["A first page of text."], ["A second page of text."]]
    (tmp_path / "a.pdf").write_bytes(made.pdf(*lines))
    with pytest.raises(ReadError, match="pages 1 to 2 were not read within"):
        read_reports([tmp_path], Settings(max_pdf_seconds=1e-9))


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(made.pdf(["Two hurt."], []))
    reports = read_reports([tmp_path])
    assert reports[0].text == "Two hurt."
    assert "no text layer: page 2" in reports.skipped[0].reason


def test_nothing_is_printed_about_a_bad_file(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for name, data, _ in REFUSED:
        if name.endswith((".pdf", ".html")):
            (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text("Three hurt.")
    read_reports([tmp_path], SMALL)
    assert capfd.readouterr() == ("", "")
