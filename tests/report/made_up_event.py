"""A result as the pipeline would give it, of an event that never was: a ferry fire off Port Velde."""

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
    Statement,
    Value,
)

REPORTS: dict[str, tuple[str, str, str, str | None, list[list[str]]]] = {
    "harbour-post": (
        "Harbour Post",
        "Eleven hurt as ferry burns off Port Velde",
        "2031-03-04T09:10:00+01:00",
        "https://harbourpost.example/ferry?id=1&x=2",
        [
            [
                "Eleven people were hurt when the ferry Aurelia caught fire off Port Velde on Tuesday "
                "morning, the coast guard said."
            ],
            [
                "The fire broke out at 6:40 a.m., three kilometres from the harbour mouth, in a lorry on the "
                "lower car deck, and several of the crew fought it with hoses until two tugs arrived and "
                "began to pour water over the stern, while the passengers, many of them in their night "
                "clothes, were led to the boats on the other side of the ship."
            ],
            [
                "The Aurelia carried 212 passengers, its owner said.",
                "No one was killed, the coast guard said.",
            ],
        ],
    ),
    "north-wire": (
        "North Wire",
        "Ferry fire: one dead",
        "2031-03-04T14:30:00+01:00",
        "https://northwire.example/a/991",
        [
            [
                "One person died and 14 were injured in a fire on the ferry Aurelia, the interior ministry "
                "said on Tuesday."
            ],
            ["The blaze began at about 7:15 a.m. 1.9 miles off Port Velde."],
            [
                "Four crew members fought the flames, a deckhand told the agency.",
                "The ship had 212 passengers and 31 crew on board.",
            ],
        ],
    ),
    "velde-tv": (
        "Velde TV",
        "Fire on the Aurelia",
        "2031-03-04",
        None,
        [
            ["At least ten people were injured in the ferry fire, police said, citing the city hospital."],
            ["Captain Ines Maro ordered the ship evacuated."],
        ],
    ),
    "the-ledger": (
        "The Ledger",
        "Toll of ferry fire rises to three",
        "2031-03-06T08:00:00+01:00",
        "https://ledger.example/ferry",
        [
            ["Three people have now died of their burns, the interior ministry said on Thursday."],
            [
                "The Aurelia, under Captain Inez Marot, carried 212 passengers.",
                "The fire began at 6:40 a.m. in a lorry.",
            ],
        ],
    ),
}


class _Builder:
    def __init__(self) -> None:
        self.reports = [
            Report(
                id=key,
                path=f"ferry/{key}.md",
                title=title,
                publisher=publisher,
                published=published,
                url=url,
                sha256=hashlib.sha256(key.encode()).hexdigest(),
                text="\n\n".join(" ".join(sentences) for sentences in paragraphs),
            )
            for key, (publisher, title, published, url, paragraphs) in REPORTS.items()
        ]
        self.text = {report.id: report.text for report in self.reports}
        self.claims: list[Claim] = []
        self.groups: list[Group] = []
        self.findings: list[Discrepancy] = []

    def claim(
        self, report: str, kind: str, about: str, quote: str, value: Value, said_by: str | None = None
    ) -> str:
        sentence = next(s for paragraph in REPORTS[report][4] for s in paragraph if quote in s)
        text = self.text[report]
        start = text.index(sentence) + sentence.index(quote)
        claim = Claim(
            id="c" + hashlib.sha256(f"{report}{kind}{quote}".encode()).hexdigest()[:8],
            report_id=report,
            kind=kind,
            about=about,
            event="main",
            value=value,
            quote=quote,
            start=start,
            end=start + len(quote),
            sentence=sentence,
            said_by=said_by,
            head=about.split()[0],
        )
        self.claims.append(claim)
        return claim.id

    def group(self, question: str, kind: str, *claims: str) -> str:
        group = Group(
            id=f"g{len(self.groups) + 1}", question=question, kind=kind, event="main", claim_ids=claims
        )
        self.groups.append(group)
        return group.id

    def finding(
        self,
        group: str,
        sides: dict[str, tuple[str, ...]],
        severity: str,
        confidence: float,
        *relations: tuple[int, int, str, str],
        scope: str = "between",
    ) -> None:
        question = next(item.question for item in self.groups if item.id == group)
        verdicts = [relation[2] for relation in relations]
        self.findings.append(
            Discrepancy(
                id="d" + hashlib.sha256(question.encode()).hexdigest()[:8],
                group_id=group,
                question=question,
                verdict=min(verdicts, key=("conflict", "update", "vague").index),
                scope=scope,
                severity=severity,
                confidence=confidence,
                summary=f"{question}: " + " / ".join(sides),
                sides=tuple(
                    Side(value=value, claim_ids=ids, origins=len(ids)) for value, ids in sides.items()
                ),
                relations=tuple(
                    Relation(sides=(a, b), verdict=verdict, reason=reason)
                    for a, b, verdict, reason in relations
                ),
            )
        )


def _count(low: float | None, high: float | None, unit: str = "person", **more: object) -> Quantity:
    return Quantity(low=low, high=high, unit=unit, said_low=low, said_high=high, said_unit=unit, **more)


def made_up_result() -> CheckResult:
    """Return four reports, 17 claims, 8 groups and 6 discrepancies."""
    make = _Builder()
    dead = [
        make.claim(
            "harbour-post",
            "casualties",
            "people killed",
            "No one was killed",
            _count(0, 0),
            "the coast guard",
        ),
        make.claim(
            "north-wire",
            "casualties",
            "people killed",
            "One person died",
            _count(1, 1),
            "the interior ministry",
        ),
        make.claim(
            "the-ledger", "casualties", "people killed", "Three people", _count(3, 3), "the interior ministry"
        ),
    ]
    hurt = [
        make.claim(
            "harbour-post", "casualties", "people hurt", "Eleven people", _count(11, 11), "the coast guard"
        ),
        make.claim(
            "north-wire",
            "casualties",
            "people hurt",
            "14 were injured",
            _count(14, 14),
            "the interior ministry",
        ),
        make.claim(
            "velde-tv",
            "casualties",
            "people hurt",
            "At least ten people",
            _count(10, None, bound="at_least"),
            "police, citing the city hospital",
        ),
    ]
    began = [
        make.claim("harbour-post", "time", "start of the fire", "6:40 a.m.", _count(400, 400, "minute")),
        make.claim("north-wire", "time", "start of the fire", "about 7:15 a.m.", _count(430, 440, "minute")),
        make.claim("the-ledger", "time", "start of the fire", "6:40 a.m.", _count(400, 400, "minute")),
    ]
    crew = [
        make.claim(
            "harbour-post",
            "count",
            "crew who fought the fire",
            "several of the crew",
            _count(3, 10, bound="vague"),
        ),
        make.claim(
            "north-wire", "count", "crew who fought the fire", "Four crew members", _count(4, 4), "a deckhand"
        ),
    ]
    aboard = [
        make.claim("harbour-post", "count", "passengers", "212 passengers", _count(212, 212), "its owner"),
        make.claim("north-wire", "count", "passengers", "212 passengers", _count(212, 212)),
        make.claim("the-ledger", "count", "passengers", "212 passengers", _count(212, 212)),
    ]
    captain = [
        make.claim(
            "velde-tv",
            "statement",
            "captain of the Aurelia",
            "Captain Ines Maro",
            Statement(subject="Ines Maro", act="be", object="captain"),
        ),
        make.claim(
            "the-ledger",
            "statement",
            "captain of the Aurelia",
            "Captain Inez Marot",
            Statement(subject="Inez Marot", act="be", object="captain"),
        ),
    ]
    away = [
        make.claim(
            "harbour-post", "distance", "fire from the harbour", "three kilometres", _count(3, 3, "km")
        ),
        make.claim("north-wire", "distance", "fire from the harbour", "1.9 miles", _count(3.06, 3.06, "km")),
    ]
    make.finding(
        make.group("number of people killed", "casualties", *dead),
        {"none": (dead[0],), "one": (dead[1],), "three": (dead[2],)},
        "high",
        0.91,
        (0, 1, "conflict", "0 and 1 exclude each other"),
        (1, 2, "update", "1 on 4 March and 3 on 6 March: the later report tells of a later state"),
        (0, 2, "update", "0 on 4 March and 3 on 6 March: the later report tells of a later state"),
    )
    make.finding(
        make.group("number of people hurt", "casualties", *hurt),
        {"11": (hurt[0],), "14": (hurt[1],), "at least ten": (hurt[2],)},
        "high",
        0.84,
        (0, 1, "conflict", "11 and 14 exclude each other"),
        (0, 2, "vague", "at least ten can mean 11, and says less"),
        (1, 2, "vague", "at least ten can mean 14, and says less"),
    )
    make.finding(
        make.group("who: captain of the Aurelia", "statement", *captain),
        {"Ines Maro": (captain[0],), "Inez Marot": (captain[1],)},
        "high",
        0.55,
        (0, 1, "conflict", "two holders of one office"),
    )
    make.finding(
        make.group("time: start of the fire", "time", *began),
        {"6:40 a.m.": (began[0], began[2]), "about 7:15 a.m.": (began[1],)},
        "medium",
        0.77,
        (0, 1, "conflict", "6:40 and 7:15 are 35 minutes apart"),
    )
    make.finding(
        make.group("number of crew who fought the fire", "count", *crew),
        {"several": (crew[0],), "four": (crew[1],)},
        "medium",
        0.62,
        (0, 1, "vague", "several can mean four, and says less"),
        scope="within",
    )
    make.group("number of passengers", "count", *aboard)
    make.group("distance: fire from the harbour", "distance", *away)
    return CheckResult(
        reports=tuple(make.reports),
        claims=tuple(make.claims),
        groups=tuple(make.groups),
        discrepancies=tuple(make.findings),
        skipped=(Skipped(path="ferry/photo.md", reason="not text: it begins like a JPEG picture"),),
    )
