"""The only place where the stages meet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models import CheckResult, Claim, Report, Skipped
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.match.encode import Encoder


def check(reports: Iterable[Report], settings: Settings | None = None) -> CheckResult:
    """Cross-check reports: extract their claims, group them, and say where the groups do not agree."""
    settings = settings or Settings()
    read = sorted(reports, key=lambda report: report.id)
    skipped: tuple[Skipped, ...] = getattr(reports, "skipped", ())
    return check_claims(claims_of(read, settings), read, skipped, settings)


def claims_of(reports: list[Report], settings: Settings) -> list[Claim]:
    """Return the claim table of reports of one folder: extracted, with the folder's event keys."""
    from factcheck.extract import extract_claims
    from factcheck.match.settle import settle_events

    return settle_events(extract_claims(reports, settings), reports)


def check_claims(
    claims: list[Claim], reports: list[Report], skipped: tuple[Skipped, ...] = (), settings: Settings | None = None
) -> CheckResult:
    """Cross-check a claim table: the part of :func:`check` that follows extraction."""
    from factcheck.check import check_groups
    from factcheck.match import match_claims

    settings = settings or Settings()
    matching = match_claims(claims, encoder_for(settings), settings)
    return CheckResult(
        reports=tuple(reports),
        claims=tuple(claims),
        groups=matching.groups,
        discrepancies=tuple(check_groups(matching.groups, matching.links, claims, reports, settings)),
        skipped=skipped,
    )


def encoder_for(settings: Settings) -> Encoder:
    """Return the sentence encoder that the settings name, with its cache."""
    from factcheck.match.encode import SentenceEncoder

    folder = None
    if settings.vector_cache_rows:
        import platformdirs

        folder = Path(platformdirs.user_cache_dir("factcheck"))
    return SentenceEncoder(settings.embedding_model, folder, settings.vector_cache_rows)
