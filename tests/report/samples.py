"""Results that no honest newsroom would send: hostile words in every place that a report can fill."""

from __future__ import annotations

import hashlib

from factcheck.models import (
    CheckResult,
    Claim,
    Discrepancy,
    Group,
    Quantity,
    Relation,
    Report,
    Side,
    Skipped,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>document.title='owned'</script>",
    "</style><style>body{display:none}</style>",
    "--><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &amp; &#x202e;",
    '=HYPERLINK("http://evil.example","here")',
    "+1+cmd|'/c calc'!A1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    ' "=1+1',
    'x";=1+1;"',
    "line one\nline two\r\n\r\nline three",
    "abc\u202etxt.exe\u202c",
    "\u2066isolated\u2069 \u200e\u200f\u061c",
    "nul\x00 bell\x07 escape\x1b[31m delete\x7f c1\x9b",
    "tags \U000e0041\U000e0042",
    "👩‍👩‍👧‍👦 🇺🇦 emoji",
    "מספר ההרוגים עלה",
    "عدد القتلى ارتفع",
    "Z͑ͫ̓a̎ͩl̷g̴o̵",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "# heading\n- item\n> quote\n```\ncode",
    "**bold** __bold__ `code` ~~gone~~ | cell |",
    "http://evil.example www.evil.example me@evil.example",
    "javascript:alert(1)",
    "1. one",
)

HOSTILE_URLS = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://evil.example/"onmouseover="alert(1)',
    "https://user@evil.example/",
    "//evil.example",
    "file:///etc/passwd",
)


def hostile_result(words: tuple[str, ...] = HOSTILE, reports: int = 0) -> CheckResult:
    """Return a result with as many reports as words, or more, and one finding for each of the words.

    Report n says the words at its own place of every field; each finding has two sides.
    """
    total = max(reports, len(words))
    made = [_report(number, words[number % len(words)]) for number in range(total)]
    claims: list[Claim] = []
    groups: list[Group] = []
    findings: list[Discrepancy] = []
    for number, word in enumerate(words):
        ids = []
        for report in made if number == 0 else (made[number], made[(number + 1) % total]):
            claim = _claim(report, number, word)
            claims.append(claim)
            ids.append(claim.id)
        groups.append(Group(id=f"g{number}", question=word, kind="count", event="main", claim_ids=tuple(ids)))
        findings.append(_finding(number, word, ids))
    return CheckResult(
        reports=tuple(made),
        claims=tuple(claims),
        groups=tuple(groups),
        discrepancies=tuple(findings),
        skipped=tuple(Skipped(path=word, reason=word) for word in words),
    )


def _report(number: int, word: str) -> Report:
    return Report(
        id=f"r{number}",
        path=f"{word}/{number}.md",
        title=word,
        publisher=f"{word} {number}",
        published="2031-03-04" if number % 2 else word,
        url=HOSTILE_URLS[number % len(HOSTILE_URLS)] if number % 3 else f"https://news.example/{number}",
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        text=f"Before it {word} after it.",
    )


def _claim(report: Report, number: int, word: str) -> Claim:
    quote = report.text[len("Before it ") : -len(" after it.")]
    return Claim(
        id=f"c{report.id}-{number}",
        report_id=report.id,
        kind="count",
        about=word,
        event="main",
        value=Quantity(low=1, high=1),
        quote=quote,
        start=len("Before it "),
        end=len("Before it ") + len(quote),
        sentence=report.text,
        said_by=word,
    )


def _finding(number: int, word: str, ids: list[str]) -> Discrepancy:
    half = max(1, len(ids) // 2)
    return Discrepancy(
        id=f"d{number}",
        group_id=f"g{number}",
        question=word,
        verdict=("conflict", "vague", "update")[number % 3],
        scope="between",
        severity=("high", "medium", "low")[number % 3],
        confidence=0.5,
        summary=word,
        sides=(
            Side(value=word, claim_ids=tuple(ids[:half])),
            Side(value=f"{word} not", claim_ids=tuple(ids[half:])),
        ),
        relations=(Relation(sides=(0, 1), verdict="conflict", reason=word),),
    )
