"""The only place where the stages meet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.models import CheckResult, Claim, Report, Skipped
from factcheck.settings import Settings


def check(reports: Iterable[Report], settings: Settings | None = None) -> CheckResult:
    """Cross-check reports: extract their claims, group them, and say where the groups do not agree."""
    from factcheck.extract import extract_claims

    settings = settings or Settings()
    read = sorted(reports, key=lambda report: report.id)
    skipped: tuple[Skipped, ...] = getattr(reports, "skipped", ())
    return check_claims(extract_claims(read, settings), read, skipped, settings)


def check_claims(
    claims: list[Claim], reports: list[Report], skipped: tuple[Skipped, ...] = (), settings: Settings | None = None
) -> CheckResult:
    """Cross-check a claim table: the part of :func:`check` that follows extraction."""
    from factcheck.check import check_groups
    from factcheck.match import match_claims
    from factcheck.match.encode import SentenceEncoder

    settings = settings or Settings()
    encoder = SentenceEncoder(settings.embedding_model, _cache_folder(settings), settings.vector_cache_rows)
    matching = match_claims(claims, encoder, settings)
    return CheckResult(
        reports=tuple(reports),
        claims=tuple(claims),
        groups=matching.groups,
        discrepancies=tuple(check_groups(matching.groups, matching.links, claims, reports)),
        skipped=skipped,
    )


def _cache_folder(settings: Settings) -> Path | None:
    if not settings.vector_cache_rows:
        return None
    import platformdirs

    return Path(platformdirs.user_cache_dir("factcheck"))
