"""A small claim table: a ferry accident as three reports tell it."""

from __future__ import annotations

from factcheck.models import Claim, Kind, Quantity

Row = tuple[str, Kind, str, str, str, str, float, str]
ROWS: tuple[Row, ...] = (
    # report, kind, quote, head, act, sentence, value, unit
    ("r1", "casualties", "12 people", "person", "killed", "12 people died as the ferry sank off Lemnos.", 12, ""),
    ("r2", "casualties", "14 passengers", "passenger", "killed", "It sank off Lemnos, killing 14 passengers.", 14, ""),
    ("r3", "casualties", "12 people", "person", "killed", "At Lemnos 12 people died aboard.", 12, ""),
    ("r1", "casualties", "30 people", "person", "injured", "30 people were hurt, doctors said.", 30, ""),
    ("r2", "casualties", "31 others", "other", "injured", "Doctors treated 31 others who were hurt.", 31, ""),
    ("r1", "count", "3 helicopters", "helicopter", "search", "3 helicopters joined the search.", 3, ""),
    ("r3", "count", "4 helicopters", "helicopter", "search", "4 helicopters searched the sea.", 4, ""),
    ("r2", "count", "40 divers", "diver", "send", "The navy sent 40 divers to the wreck.", 40, ""),
    ("r1", "distance", "5 kilometres", "harbour", "sink", "It sank 5 kilometres from the harbour.", 5000, "m"),
    ("r3", "distance", "3 miles", "harbour", "sink", "The ferry sank 3 miles off the harbour.", 4828, "m"),
)


def _claim(number: int, row: Row) -> Claim:
    report, kind, quote, head, act, sentence, value, unit = row
    start = sentence.index(quote)
    return Claim(
        id=f"c{number:02d}", report_id=report, kind=kind, about=f"{quote.split()[1]} {act}", event="main",
        value=Quantity(low=value, high=value, unit=unit or None), sentence=sentence,
        quote=quote, start=start, end=start + len(quote),
        head=head, act=act, clause=sentence.replace(quote, "#"),
    )  # fmt: skip


TABLE = [_claim(number, row) for number, row in enumerate(ROWS)]
