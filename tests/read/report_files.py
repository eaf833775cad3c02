"""One report of our own invention, written in every format that the reader takes."""

from __future__ import annotations

import csv
import io
import json
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from xml.sax.saxutils import escape

TITLE = "Ferry with 48 aboard runs aground off Velsund"
PUBLISHER = "Coast Daily"
PUBLISHED = "2026-03-02T18:05:00+09:00"
URL = "https://coast.example/2026/03/02/ferry"
PARAGRAPHS = (
    "VELSUND - A ferry with 48 people aboard ran aground on a reef on Monday evening, and at least three of "
    "them were hurt, the harbour master said.",
    "The vessel, the Asagiri, left at 3:50 p.m. local time and was about 12 kilometers from the shore when "
    "it struck the rock, according to the coast guard.",
    "“We heard a bang, and then the lights went out,” said one of the passengers, who was brought ashore by "
    "a fishing boat with eleven others.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))


def front_matter(text: str = TEXT, **fields: str) -> bytes:
    """A Markdown report; ``fields`` in place of the usual title, publisher, date and address."""
    fields = fields or {"title": TITLE, "publisher": PUBLISHER, "published": PUBLISHED, "url": URL}
    head = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *head, "---", "", text, ""]).encode()


def html(charset: str = "utf-8") -> bytes:
    body = "".join(f"<p>{escape(p)}</p>\n" for p in PARAGRAPHS)
    page = f"""<!DOCTYPE html><html><head><meta charset="{charset}"><title>{TITLE} | {PUBLISHER}</title>
    <meta property="og:site_name" content="{PUBLISHER}"><link rel="canonical" href="{URL}">
    <meta property="article:published_time" content="{PUBLISHED}"></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>{TITLE}</h1>{body}</article>
    <aside><p>Most read: 700 new jobs for Velsund</p></aside>
    <footer><p>Copyright 2019 {PUBLISHER}</p></footer></body></html>"""
    return page.encode(charset)


def docx() -> bytes:
    import docx as word

    document = word.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "A. Writer"
    document.add_heading(TITLE, 0)
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def eml(subtype: str = "plain") -> bytes:
    mail = EmailMessage()
    mail["From"] = f"{PUBLISHER} <desk@coast.example>"
    mail["Subject"] = TITLE
    mail["Date"] = "Mon, 02 Mar 2026 18:05:00 +0900"
    if subtype == "plain":
        mail.set_content(TEXT)
    else:
        mail.set_content("".join(f"<p>{escape(p)}</p>" for p in (TITLE, *PARAGRAPHS)), subtype="html")
    return mail.as_bytes()


def ninjs() -> bytes:
    item = {
        "uri": "urn:newsml:coast.example:20260302:1",
        "type": "text",
        "versioncreated": PUBLISHED,
        "headline": TITLE,
        "body_html": "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS),
        "infosource": [{"name": PUBLISHER}],
    }
    return json.dumps(item).encode()


def newsml(status: str = "stat:usable") -> bytes:
    body = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:coast.example:20260302:1">
      <itemMeta><provider literal="{PUBLISHER}"/><versionCreated>{PUBLISHED}</versionCreated>
        <pubStatus qcode="{status}"/></itemMeta>
      <contentMeta><headline>{TITLE}</headline></contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>{body}</body></html>
      </inlineXML></contentSet>
    </newsItem>""".encode()


def nitf() -> bytes:
    body = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return f"""<nitf><head><docdata><date.issue norm="20260302T180500+0900"/></docdata>
      <pubdata name="{PUBLISHER}"/></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head>
      <body.content>{body}</body.content></body></nitf>""".encode()


def jsonl() -> bytes:
    row = {"text": TEXT, "title": TITLE, "publisher": PUBLISHER, "published": PUBLISHED, "url": URL}
    return (json.dumps(row) + "\n").encode()


def table(
    *rows: tuple[str, ...], header: tuple[str, ...] = ("text", "title", "publisher", "published", "url")
) -> bytes:
    target = io.StringIO()
    csv.writer(target).writerows([header, *(rows or [(TEXT, TITLE, PUBLISHER, PUBLISHED, URL)])])
    return target.getvalue().encode()


def pdf_lines(text: str, width: int = 78) -> list[str]:
    """The text as printed: wrapped, a blank line between paragraphs."""
    import textwrap

    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        lines += [*textwrap.wrap(paragraph, width), ""]
    return lines[:-1]


def pdf(*pages: list[str], compress: bool = False, extra: bytes = b"") -> bytes:
    """A PDF of the given pages of lines, in Helvetica, with Latin-1 (Windows) letters."""
    pages = pages or (pdf_lines(TEXT),)
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = [
            b"("
            + line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            + b") Tj T*"
            for line in lines
        ]
        stream = b"BT /F1 11 Tf 13 TL 50 780 Td " + b"\n".join(shown) + b" ET " + extra
        filters = b""
        if compress:
            stream, filters = zlib.compress(stream), b"/Filter /FlateDecode "
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (filters, len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % k for k in kids),
    )
    return pdf_file(objects)


def pdf_file(objects: list[bytes]) -> bytes:
    """Objects 1, 2, ... as a file whose first object is the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return data


MAKERS: dict[str, Callable[[], bytes]] = {
    ".md": front_matter,
    ".txt": lambda: TEXT.encode(),
    ".html": html,
    ".docx": docx,
    ".pdf": pdf,
    ".eml": eml,
    ".json": ninjs,
    ".xml": newsml,
    ".csv": table,
    ".jsonl": jsonl,
}
