"""What a case file holds: the expected claims, the known conflicts, the look-alikes, the short cases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from factcheck.errors import FactcheckError
from factcheck.models import Kind, Record, Scope, Verdict

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class CaseError(FactcheckError):
    """A case file breaks the format, or a case names what is not in its reports."""


class Mention(Record):
    """A piece of one report, as it stands there; white space may differ.

    ``report`` is the file's name, with or without its suffix; ``nth`` says which one where the quote
    occurs more than once.
    """

    report: Words
    quote: Words
    nth: int = Field(default=1, ge=1)


class CaseSide(Record):
    """One value of a conflict in the editor's words, and where it is said."""

    value: Words
    mentions: tuple[Mention, ...] = Field(min_length=1)


class Marked(Record):
    """What every case has: a name, a word on it, and the reason while it is known to fail."""

    id: Words
    expected_failure: Words | None = None
    """Why the check does not get this right yet; to be taken out as soon as it does."""
    note: Words | None = None


class Conflict(Marked):
    """A known discrepancy: the check has to set two of its sides against each other, with this verdict."""

    question: Words
    kind: Kind
    verdict: Verdict
    scope: Scope = "between"
    listed_by: Literal["both", "one"] | None = None
    """Whether both of two independent readers listed it, or only one did."""
    sides: tuple[CaseSide, ...] = Field(min_length=2)


class LookAlike(Marked):
    """Passages that only look like a discrepancy: the check has to be silent on them."""

    why: Words
    mentions: tuple[Mention, ...] = Field(min_length=2)


class ShortText(Record):
    """One report of a short case."""

    text: Words
    publisher: Words | None = None
    published: Words | None = None


class ShortCase(Marked):
    """Whole reports of a sentence or two, and the one verdict that a check of them has to give."""

    texts: tuple[ShortText, ...] = Field(min_length=1)
    expect: Literal["conflict", "vague", "update", "none"]


class ExpectedClaim(Record):
    """A row of the claim table that a careful editor would write."""

    report: Words
    quote: Words
    nth: int = Field(default=1, ge=1)
    kind: Kind
    about: Words
    value: Words
    """"2", "500 to 600", "at least 900", an ISO date or time, or words."""
    unit: Words | None = None
    said_by: Words | None = None


Case = Conflict | LookAlike | ShortCase


class CaseFile(Record):
    """One file: what is expected of the reports in one folder, and short cases that bring their own."""

    path: Path
    event: str = ""
    reports: Path | None = None
    """Folder of the reports; None where the file holds short cases only."""
    conflicts: tuple[Conflict, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    short: tuple[ShortCase, ...] = ()
    claims: tuple[ExpectedClaim, ...] = ()

    @property
    def cases(self) -> tuple[Case, ...]:
        """All that is judged, in the order of the sections."""
        return (*self.conflicts, *self.look_alikes, *self.short)
