"""The page as text: nothing from a report is ever more than words, and everybody can use it."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import HOSTILE, hostile_result

from factcheck.decisions import Decisions, Review, seen
from factcheck.models import CheckResult
from factcheck.report import page

VOID = {"meta", "input", "br", "link", "img"}
OURS = frozenset(
    {
        "html", "head", "meta", "title", "style", "body", "script", "noscript", "header", "main", "section",
        "article", "h1", "h2", "h3", "h4", "p", "div", "span", "a", "b", "bdi", "small", "kbd", "mark",
        "code", "form", "label", "input", "fieldset", "legend", "select", "option", "button", "textarea",
        "table",
        "thead", "tbody", "tr", "th", "td", "figure", "blockquote", "figcaption", "details", "summary", "ul",
        "ol", "li", "dialog", "dl", "dt", "dd",
    }
)  # fmt: skip


class Reader(HTMLParser):
    """Reads the page as a browser would: elements with their attributes, and the text between them."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.raw: dict[str, str] = {}
        self.comments: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in ("script", "style"):
            self.raw[self._open[-1]] = self.raw.get(self._open[-1], "") + data
        else:
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.elements if tag in tags]

    @property
    def closed(self) -> bool:
        return not self._open


# --- what must not happen ------------------------------------------------------------------------------


def assert_harmless(source: str) -> Reader:
    reader = Reader(source)
    assert reader.closed and not reader.comments
    assert {tag for tag, _ in reader.elements} <= OURS
    assert len(reader.all("script")) <= 1 and len(reader.all("style")) == 1
    for tag, attrs in reader.elements:
        assert not [name for name in attrs if name.startswith("on") or name in ("style", "src", "action")], (
            tag
        )
        href = attrs.get("href")
        assert href is None or href.startswith(("#", "https://news.example/")), href
    return reader


def test_hostile_reports_stay_words() -> None:
    reader = assert_harmless(page.render(hostile_result()))
    shown = "".join(reader.text)
    for words in ("<script>alert(1)</script>", '"><svg onload=alert(1)>', "{{ 7 * 7 }} {% raw %}"):
        assert words in shown


def test_control_and_direction_characters_are_made_visible() -> None:
    source = page.render(hostile_result())
    assert not re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", source)
    assert "nul␀ bell␇" in source and "abc\ufffdtxt.exe\ufffd" in source


@given(st.lists(st.text(min_size=1, max_size=30), min_size=2, max_size=3))
@settings(max_examples=25, deadline=None)
def test_any_words_stay_words(words: list[str]) -> None:
    assert_harmless(page.render(hostile_result(tuple(words))))


def test_three_hundred_reports_and_cells_of_32_767_characters_stay_small() -> None:
    long = ("ha" * 16383 + "!", "9" * 32767, "wide " * 6553 + "12")
    source = page.render(hostile_result(HOSTILE + long, reports=300))
    assert_harmless(source)
    assert len(source) < 2_000_000
    assert "characters more)" in source


def test_a_matrix_too_large_for_a_browser_says_what_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.report.page.content.MATRIX_CELLS", 40 * 3)
    source = page.render(hostile_result(reports=40))
    assert f"{len(HOSTILE) - 3} more questions are left out here" in source


# --- the policy ----------------------------------------------------------------------------------------


def test_only_the_page_s_own_script_and_style_may_run(result: CheckResult) -> None:
    reader = Reader(page.render(result))
    policy = next(
        attrs["content"]
        for attrs in reader.all("meta")
        if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy
    for name in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(reader.raw[name].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy


def test_the_page_calls_nobody(result: CheckResult) -> None:
    reader = Reader(page.render(result))
    assert not reader.all("img", "link", "iframe", "object", "embed", "video", "audio")
    for raw in reader.raw.values():
        assert not re.search(r"fetch|XMLHttp|WebSocket|import\s*\(|@import|url\(|innerHTML|eval|http", raw)


# --- what a reader finds ----------------------------------------------------------------------------------


def test_the_same_result_gives_the_same_bytes(result: CheckResult) -> None:
    assert page.render(result) == page.render(result)


def test_findings_stand_gravest_first_with_their_words_marked(result: CheckResult) -> None:
    source = page.render(result)
    ids = re.findall(r'<article [^>]*data-id="([^"]+)"', source)
    from factcheck.report.order import ranked

    assert ids == [finding.id for finding in ranked(result.discrepancies)]
    assert "One person died and <mark>14 were injured</mark> in a fire" in source


def test_silence_is_a_dot_and_a_side_a_letter(result: CheckResult) -> None:
    source = page.render(result)
    assert '<td class="dot">·</td>' in source
    assert re.search(r'<td class="s0"[^>]*><div><b class="s0">A</b> <bdi>none</bdi></div></td>', source)


def test_a_link_finds_the_words_on_the_web(result: CheckResult) -> None:
    source = page.render(result)
    assert 'href="https://harbourpost.example/ferry?id=1&amp;x=2#:~:text=Eleven%20people"' in source


def test_decisions_are_shown_and_what_was_dismissed_is_only_counted(result: CheckResult) -> None:
    first, second, third = sorted(result.discrepancies, key=lambda finding: finding.id)[:3]
    said = [
        (first, Review(reviewer="Ana", decision="confirmed", note="<b>called</b>")),
        (second, Review(reviewer="Ana", decision="not an issue")),
    ]
    findings = [seen(finding).model_copy(update={"reviews": (review,)}) for finding, review in said]
    source = page.render(result, Decisions(findings=tuple(findings)))
    assert "Ana: confirmed (&lt;b&gt;called&lt;/b&gt;)" in source
    assert "1 marked “not an issue” and not shown" in source
    assert f'data-id="{second.id}"' not in source
    assert re.search(rf'data-id="{third.id}"[^>]* data-state="new"', source)


def test_nothing_to_report_is_a_page_too(result: CheckResult) -> None:
    empty = result.model_copy(update={"discrepancies": ()})
    source = page.render(empty)
    assert_harmless(re.sub(r"https://[a-z]+\.example/", "https://news.example/", source))
    assert "they agree" in source and "<script>" not in source
    nothing = CheckResult(reports=(), claims=(), groups=(), discrepancies=())
    assert "No two reports speak of the same thing" in page.render(nothing)


# --- who can use it --------------------------------------------------------------------------------


def test_headings_landmarks_names_and_ids(result: CheckResult) -> None:
    reader = Reader(page.render(result))
    levels = [int(tag[1]) for tag, _ in reader.elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert reader.all("main") and reader.all("header") and reader.all("form")[0]["role"] == "search"
    ids = [attrs["id"] for _, attrs in reader.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for _, attrs in reader.elements:
        assert attrs.get("aria-labelledby", ids[0]) in ids
        href = attrs.get("href") or ""
        assert not href.startswith("#") or href[1:] in ids
    assert reader.all("html")[0]["lang"] == "en"
    assert all(attrs.get("scope") for attrs in reader.all("th"))


def test_every_field_stands_in_a_label(result: CheckResult) -> None:
    source = page.render(result)
    for field in re.finditer(r"<(input|select|textarea)\b", source):
        before = source[: field.start()]
        assert before.rfind("<label") > before.rfind("</label"), source[field.start() : field.start() + 80]


def luminance(colour: str) -> float:
    """Relative luminance, https://www.w3.org/TR/WCAG21/#dfn-relative-luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    *(("ink", back) for back in ("paper", "panel", *(f"s{n}-back" for n in range(6)))),
    *((text, back) for text in ("soft", "link") for back in ("paper", "panel")),
    *((f"{verdict}", f"{verdict}-back") for verdict in ("conflict", "update", "vague")),
    *(("paper", f"s{n}") for n in range(6)),
    ("on-main", "main"), ("s3", "paper"),
]  # fmt: skip


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_text_has_the_contrast_of_wcag_aa(theme: int) -> None:
    css = (Path(str(files(page))) / "page.css").read_text(encoding="utf-8")
    block = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[theme]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    for text, back in PAIRS:
        assert contrast(colours[text], colours[back]) >= 4.5, (text, back)
    for edge in ("edge", "focus"):
        assert contrast(colours[edge], colours["paper"]) >= 3


def test_our_own_files_cannot_end_their_element() -> None:
    for name in ("page.css", "page.js"):
        source = (Path(str(files(page))) / name).read_text(encoding="utf-8")
        assert "</" not in source and "<!--" not in source
