"""Fetch one public web page: off by default, bounded in time, size and redirects, never into a
private network.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from factcheck.read.document import UnreadableError
from factcheck.settings import Settings

_PORTS = {"http": 80, "https": 443}
_MOVED = {301, 302, 303, 307, 308}
_TRANSLATED = tuple(map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))
"""Ranges that carry an IPv4 address inside, which may be a private one."""
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page's bytes, and the address that it came from in the end."""

    data: bytes
    url: str


def fetch(url: str, settings: Settings) -> Fetched:
    """Get a page; raises :class:`UnreadableError` with the reason where it may not or cannot be had."""
    deadline = time.monotonic() + settings.max_web_seconds
    for _ in range(settings.max_web_redirects + 1):
        try:
            found = _get(url, settings.max_report_bytes, deadline)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise UnreadableError(
                f"could not be fetched ({type(error).__name__}); save the page as a file"
            ) from None
        if isinstance(found, bytes):
            return Fetched(found, url)
        url = urljoin(url, found)
    raise UnreadableError(f"redirects more than {settings.max_web_redirects} times; save the page as a file")


def _get(url: str, limit: int, deadline: float) -> bytes | str:
    """The body, or the address that the answer redirects to."""
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname or parts.username is not None:
        raise UnreadableError("is no plain http or https address; save the page as a file")
    if parts.port not in (None, _PORTS[parts.scheme]):
        raise UnreadableError("names a port of its own, which is refused; save the page as a file")
    connection = _connect(parts.scheme, parts.hostname, deadline)
    # The socket's own timeout begins anew with every byte: a slow drip would go on for ever.
    watchdog = threading.Timer(_left(deadline), connection.sock.shutdown, [socket.SHUT_RDWR])
    watchdog.start()
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": "factcheck", "Accept": "text/html", "Accept-Encoding": "identity"}
        connection.request("GET", target, headers=headers)
        answer = connection.getresponse()
        _left(deadline)  # what the watchdog cut short looks like a whole answer
        if answer.status in _MOVED and answer.headers.get("Location"):
            return str(answer.headers["Location"])
        if answer.status != 200:
            raise UnreadableError(f"was answered with status {answer.status}; save the page as a file")
        if answer.headers.get_content_type() not in ("text/html", "application/xhtml+xml"):
            raise UnreadableError(
                f"is {answer.headers.get_content_type()}, not a web page; save it as a file"
            )
        return _body(answer, limit, deadline)
    finally:
        watchdog.cancel()
        connection.close()


def _body(answer: http.client.HTTPResponse, limit: int, deadline: float) -> bytes:
    chunks, size = [], 0
    while chunk := answer.read1(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limit:
            raise UnreadableError(f"is larger than {limit:,} bytes; save the article as a file")
        _left(deadline)
    _left(deadline)
    return b"".join(chunks)


def _connect(scheme: str, host: str, deadline: float) -> http.client.HTTPConnection:
    """Connect to an address that was looked up once and found public: a second look-up, by the
    library, could be answered with another one.
    """
    port = _PORTS[scheme]
    address = _public_address(host, port)
    connection = http.client.HTTPConnection(host, port, timeout=_left(deadline))
    link: socket.socket = socket.create_connection((address, port), timeout=_left(deadline))
    if scheme == "https":
        link = ssl.create_default_context().wrap_socket(link, server_hostname=host)
    connection.sock = link
    return connection


def _public_address(host: str, port: int) -> str:
    found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not found or not all(is_public(address) for address in found):
        raise UnreadableError("leads into a private network, which is refused; save the page as a file")
    return min(found, key=lambda address: (":" in address, address))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if any(ip in network for network in _TRANSLATED):
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_private or ip.is_unspecified)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise UnreadableError("took too long to fetch; save the page as a file")
    return left
