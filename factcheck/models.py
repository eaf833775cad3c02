"""What flows between the stages: reports, claims, groups, discrepancies.

Plain frozen records with no behaviour beyond validation; nothing here knows a file format, a
regular expression or a score. The JSON of ``factcheck check --format json`` is the serialised
:class:`CheckResult`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    import pandas as pd

Kind = Literal[
    "count", "distance", "altitude", "speed", "magnitude", "duration", "time", "date", "money",
    "percent", "mass", "temperature", "area", "casualties", "rank", "age", "person", "title",
    "organisation", "place", "weapon", "statement",
]  # fmt: skip
Verdict = Literal["conflict", "vague", "update"]
Scope = Literal["between", "within"]
Severity = Literal["high", "medium", "low"]
Certainty = Literal["asserted", "hedged", "alleged", "expected", "denied", "unknown"]
Bound = Literal["exact", "about", "at_least", "at_most", "range", "vague"]
Resolution = Literal["minute", "hour", "part", "day", "month", "season", "year", "span"]


class Record(BaseModel):
    """Base of all records: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


# --- values ----------------------------------------------------------------------------------


class Quantity(Record):
    """An interval ``[low, high]`` in the canonical ``unit``; an open end is ``None``.

    ``said_*`` is the same interval in the unit of the text. ``resolution`` is the weight of the
    last written digit, in the canonical unit (10 for "350 m", 0.1 for "5.9"); rounding is judged
    by it.
    """

    type: Literal["quantity"] = "quantity"
    low: float | None
    high: float | None
    unit: str | None = None
    said_low: float | None = None
    said_high: float | None = None
    said_unit: str | None = None
    bound: Bound = "exact"
    resolution: float = 1.0


class Moment(Record):
    """A time or date as a closed interval of ISO 8601 strings, with offset where the zone is known.

    ``earliest`` and ``latest`` are ``YYYY-MM-DD``, ``YYYY-MM-DDTHH:MM[+HH:MM]``, where only the year is
    unknown ``--MM-DD[THH:MM]``, or, where the day is unknown, ``THH:MM``. Both are ``None`` when the
    words could not be resolved; ``unresolved`` says what is unknown and why.
    """

    type: Literal["moment"] = "moment"
    earliest: str | None
    latest: str | None
    zone: str | None = None
    resolution: Resolution = "day"
    about: bool = False
    unresolved: str | None = None


class Name(Record):
    """A person, body, office, weapon or other named thing: its display form and a folded key."""

    type: Literal["name"] = "name"
    name: str
    key: str
    of: str | None = None
    """What the name is tied to: the holder of an office, the office of a person."""


class Place(Record):
    """A place, with the relation word that the text puts before it ("north of", "near", "in")."""

    type: Literal["place"] = "place"
    name: str
    key: str
    relation: str = "in"


class Statement(Record):
    """What can be true or false without a number, as subject, act and object with a polarity."""

    type: Literal["statement"] = "statement"
    subject: str
    act: str
    object: str = ""
    polarity: bool = True


Value = Annotated[Quantity | Moment | Name | Place | Statement, Field(discriminator="type")]


# --- reports and claims ----------------------------------------------------------------------


class Report(Record):
    """One report as read: the text that every offset points into, and where it came from."""

    id: str
    path: str
    title: str
    publisher: str
    published: str | None = None
    """ISO 8601 date or datetime, with zone where known."""
    url: str | None = None
    sha256: str
    text: str
    guessed: tuple[str, ...] = ()
    """Names of the fields above that were guessed (from the file name, the dateline, the page)."""


class Claim(Record):
    """One atomic claim: one value, of one thing, in one event, said by someone, with some firmness.

    ``report.text[start:end] == quote``, code points, half-open.
    """

    id: str
    report_id: str
    kind: Kind
    about: str
    """The counted or measured thing with what sets it apart, in words: "missiles fired"."""
    event: str
    """Key of the happening it speaks of: "main", or a background event's date, place or act."""
    value: Value
    quote: str
    start: int
    end: int
    sentence: str
    said_by: str | None = None
    """Who said it, nested sources joined by ", citing "; None when the outlet speaks."""
    certainty: Certainty = "asserted"
    head: str = ""
    """Lemma of the counted or measured thing."""
    act: str = ""
    """Lemma of the act that the value belongs to."""
    clause: str = ""
    """The clause around the value with the value masked: what matching compares."""


class Group(Record):
    """Claims that answer one question."""

    id: str
    question: str
    kind: Kind
    event: str
    claim_ids: tuple[str, ...]


class Side(Record):
    """The claims of a group that agree on one value."""

    value: str
    """The value in words, for people."""
    claim_ids: tuple[str, ...]
    origins: int = 1
    """Independent origins: copies of one wire story count once."""


class Relation(Record):
    """Why two sides (by their index) do not agree."""

    sides: tuple[int, int]
    verdict: Verdict
    reason: str


class Discrepancy(Record):
    """One question on which reports, or sources inside one report, do not agree."""

    id: str
    group_id: str
    question: str
    verdict: Verdict
    scope: Scope
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    summary: str
    sides: tuple[Side, ...] = Field(min_length=2)
    relations: tuple[Relation, ...] = Field(min_length=1)


class Skipped(Record):
    """What could not be read or compared, and why."""

    path: str
    reason: str


class Changed(Record):
    """A finding that is another than before: another verdict, another number of sides, other words."""

    id: str
    was: Discrepancy


class Changes(Record):
    """What adding reports to a store changed, in the events that they touch."""

    added: tuple[str, ...]
    """Ids of the reports that were new."""
    replaced: tuple[str, ...]
    """Of these, the ids of those that took the place of an earlier version."""
    known: int
    """How many of the given reports the store had already."""
    new: tuple[str, ...]
    """Ids of the findings that were not there before."""
    changed: tuple[Changed, ...]
    settled: tuple[Discrepancy, ...]
    """Earlier findings of which nothing is left, as they were."""

    @property
    def fresh(self) -> frozenset[str]:
        """Ids of the findings that are new or changed."""
        return frozenset(self.new) | {finding.id for finding in self.changed}


class CheckResult(Record):
    """All that one run found. ``rows`` are the claims as records, ``claims`` the same as a table.

    With ``changes`` it is about a part of a store: the events that the added reports touch.
    """

    schema_: Literal["factcheck/1"] = Field(default="factcheck/1", alias="schema")
    reports: tuple[Report, ...]
    rows: tuple[Claim, ...] = Field(alias="claims")
    groups: tuple[Group, ...]
    discrepancies: tuple[Discrepancy, ...]
    skipped: tuple[Skipped, ...] = ()
    changes: Changes | None = None

    @property
    def claims(self) -> pd.DataFrame:
        """The claim table: one row a claim, one column a field of :class:`Claim`."""
        import pandas as pd

        return pd.DataFrame([row.model_dump() for row in self.rows], columns=list(Claim.model_fields))


# --- why two claims stand together ----------------------------------------------------------------


class Term(Record):
    """One piece of evidence: its name, what the two claims have, and its part of the log odds."""

    name: str
    has: str
    part: float


class Explanation(Record):
    """Why two claims answer one question or not. ``total`` is the sum of the parts, in log odds.

    ``probability`` is what the grouping used: that of ``total``, unless ``rule`` names a rule that
    sets it. ``reason`` says in words why the two stand together or apart.
    """

    claim_ids: tuple[str, str]
    terms: tuple[Term, ...]
    total: float
    probability: float
    together: bool
    rule: str = ""
    reason: str
