"""The page: one HTML file that needs no network, to read, filter and decide in any browser.

The HTML holds everything and can be read and printed without its script, which only filters, keeps
the reader's decisions and hands them out as the CSV that ``review apply`` takes. A content security
policy lets nothing run but the page's own script and style, known by their hashes: even text that
slipped through the escaping could neither run nor call out.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from factcheck.decisions import DECISIONS, Decisions
from factcheck.models import CheckResult
from factcheck.report.page.content import page_content


def render(result: CheckResult, decisions: Decisions | None = None) -> str:
    """Return the page as text. The same result and decisions give the same bytes.

    With ``decisions`` each finding says what reviewers said so far, and those that everybody called
    "not an issue" are only counted.
    """
    return document("page.html", asset("page.html"), asset("page.css"), page_content(result, decisions))


def document(name: str, template: str, style: str, content: object) -> str:
    """Return a page of ``template``, called ``name``, with its own style and the script that all pages share."""
    from jinja2 import DictLoader, Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=DictLoader({"macros.html": asset("macros.html"), name: template}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    script = asset("page.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    # Our own style and script are the only text that is not escaped.
    page = environment.get_template(name).render(
        page=content, decisions=DECISIONS, policy=policy, style=Markup(style), script=Markup(script)
    )
    return page.strip("\n") + "\n"


def asset(name: str) -> str:
    """Return one of the files that pages are made of."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
