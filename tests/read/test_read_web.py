"""Pages are fetched only if asked for, only from the public internet, and within bounds."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import report_files as made

from factcheck.errors import ReadError
from factcheck.read import read_reports, web
from factcheck.read.document import UnreadableError
from factcheck.settings import Settings

ON = Settings(read_urls=True, max_web_seconds=5, max_report_bytes=100_000)

PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
    "224.0.0.1", "255.255.255.255", "240.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
    "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::", "example", "",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "193.0.0.1", "2606:4700::1111", "::ffff:8.8.8.8"]


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name == "slow":
            with suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\n")
                for _ in range(50):
                    self.wfile.write(b"X: y\r\n")
                    time.sleep(0.05)
            return
        moves = {
            "moved": "/page",
            "round": "/round",
            "inside": "http://169.254.169.254/",
            "file": "file:///etc/hostname",
        }
        self.send_response(302 if name in moves else 404 if name == "gone" else 200)
        if name in moves:
            self.send_header("Location", moves[name])
        self.send_header("Content-Type", "application/pdf" if name == "pdf" else "text/html")
        self.end_headers()
        self.wfile.write(b"a" * 200_000 if name == "large" else made.html())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site on this machine that counts as public; other hosts are judged as they are."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    monkeypatch.setitem(web._PORTS, "http", server.server_port)
    real = web.is_public
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1" or real(address))
    yield "http://127.0.0.1"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(address: str) -> None:
    assert not web.is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_not(address: str) -> None:
    assert web.is_public(address)


def test_nothing_is_fetched_unless_set() -> None:
    with pytest.raises(ReadError, match="fetching is off"):
        read_reports(["http://127.0.0.1/page"])


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://localhost/"]
)
def test_this_machine_is_refused(url: str) -> None:
    with pytest.raises(ReadError, match="private network"):
        read_reports([url], ON)


@pytest.mark.parametrize(
    "url", ["http://a:b@127.0.0.1/", "http://127.0.0.1:22/", "http:///x", "http://127.0.0.1:x/"]
)
def test_odd_addresses_are_refused(url: str) -> None:
    with pytest.raises(UnreadableError):
        web.fetch(url, ON)


@pytest.mark.parametrize("name", ["page", "moved"])
def test_a_page_is_read_like_a_saved_one(site: str, name: str) -> None:
    (report,) = read_reports([f"{site}/{name}"], ON)
    assert (report.path, report.text, report.url) == (f"{site}/{name}", made.TEXT, made.URL)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("inside", "private network"),
        ("file", "no plain http"),
        ("round", "redirects more than"),
        ("gone", "status 404"),
        ("pdf", "not a web page"),
        ("large", "larger than"),
    ],
)
def test_what_may_not_be_had_says_why(site: str, name: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        web.fetch(f"{site}/{name}", ON)


def test_a_slow_drip_ends(site: str) -> None:
    with pytest.raises(UnreadableError, match="took too long"):
        web.fetch(f"{site}/slow", Settings(read_urls=True, max_web_seconds=0.5))
