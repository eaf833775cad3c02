"""Three reports of a flood that never was, and a check of them by hand: every stage's success and failure."""

from __future__ import annotations

from hashlib import sha256

from factcheck.cases import Seen
from factcheck.models import CheckResult, Claim, Discrepancy, Group, Quantity, Relation, Report, Side, Verdict

TEXTS = {
    "east": "Five boats sank in the harbour. Two cows were lost, a farmer said. The dam held 40 tonnes.",
    "west": "Seven boats sank in the harbour. Several cows were lost. Five goats swam, five goats did not.",
    "north": "Five boats sank. Two  bridges fell. The river rose 3 metres, not 4 metres.",
}
CLAIMS = {
    "boats-east": ("east", "Five boats", 5.0),
    "boats-west": ("west", "Seven boats", 7.0),
    "boats-north": ("north", "Five boats", 5.0),
    "cows-east": ("east", "Two cows", 2.0),
    "cows-west": ("west", "Several cows", 3.0),
    "rise-3": ("north", "3 metres", 3.0),
    "rise-4": ("north", "4 metres", 4.0),
    "goats": ("west", "Five goats", 5.0),
}
GROUPS = {
    "boats": ("boats sunk", ("boats-east", "boats-west", "boats-north")),
    "cows": ("cows lost", ("cows-east", "cows-west")),
    "rise": ("rise of the river", ("rise-3", "rise-4")),
}


def _report(name: str, text: str) -> Report:
    return Report(
        id=f"r-{name}",
        path=f"flood/{name}.md",
        title=text[:20],
        publisher=name.title(),
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
    )


def _claim(name: str, report: str, quote: str, value: float) -> Claim:
    start = TEXTS[report].index(quote)
    return Claim(
        id=name,
        report_id=f"r-{report}",
        kind="count",
        about=name.split("-")[0],
        event="main",
        value=Quantity(low=value, high=value),
        quote=quote,
        start=start,
        end=start + len(quote),
        sentence=quote,
    )


def finding(name: str, verdict: Verdict, *sides: tuple[str, ...]) -> Discrepancy:
    """A finding whose first two sides do not agree."""
    return Discrepancy(
        id=f"d-{name}",
        group_id=name,
        question=GROUPS[name][0],
        verdict=verdict,
        scope="between",
        severity="high",
        confidence=1,
        summary=f"{name} differ",
        sides=tuple(Side(value=side[0], claim_ids=side) for side in sides),
        relations=(Relation(sides=(0, 1), verdict=verdict, reason="by hand"),),
    )


def flood(*findings: Discrepancy) -> Seen:
    """A check of the three reports that came to these findings."""
    return Seen(
        CheckResult(
            reports=tuple(_report(name, text) for name, text in TEXTS.items()),
            claims=tuple(_claim(name, *row) for name, row in CLAIMS.items()),
            groups=tuple(
                Group(id=name, question=question, kind="count", event="main", claim_ids=ids)
                for name, (question, ids) in GROUPS.items()
            ),
            discrepancies=findings,
        )
    )


BOATS = finding("boats", "conflict", ("boats-east", "boats-north"), ("boats-west",))
COWS = finding("cows", "vague", ("cows-east",), ("cows-west",))
RISE = finding("rise", "vague", ("rise-3",), ("rise-4",))
