"""The only place where the stages meet."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models import CheckResult, Claim, Report, Skipped
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.jobs import Progress
    from factcheck.lines import DraftResult
    from factcheck.match import Matching
    from factcheck.match.encode import SentenceEncoder
    from factcheck.match.static import StaticEncoder


def check(
    reports: Iterable[Report],
    settings: Settings | None = None,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> CheckResult:
    """Cross-check reports: extract their claims, group them, and say where the groups do not agree.

    The reports are read in this process, or in ``jobs`` others; a script then needs the usual
    ``if __name__ == "__main__":``. ``progress`` is told of each stage: "extract", "match", "check".
    """
    settings = settings or Settings()
    read = sorted(reports, key=lambda report: report.id)
    skipped: tuple[Skipped, ...] = getattr(reports, "skipped", ())
    claims = claims_of(read, settings, jobs=jobs, progress=progress)
    return check_claims(claims, read, (*skipped, *undated(read)), settings, progress=progress)


def undated(reports: list[Report]) -> list[Skipped]:
    """Say of each report without a publication date by which day its weekdays were read, if by any."""
    from factcheck.extract.dating import reading_days

    day = reading_days(reports)
    return [
        Skipped(
            path=r.path,
            reason=f"no publication date: its weekdays and yearless dates are read by {day[r.id]}, from the other reports",
        )
        for r in reports
        if not r.published and day[r.id]
    ]


def claims_of(
    reports: list[Report],
    settings: Settings,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> list[Claim]:
    """Return the claim table of reports of one folder: extracted, with the folder's event keys.

    ``meanwhile`` is done while others read; see :func:`factcheck.jobs.extract_all`.
    """
    from factcheck.extract.dating import reading_days
    from factcheck.jobs import extract_all
    from factcheck.match.settle import settle_events

    if progress:
        progress("extract", 0, len(reports))
    day = reading_days(reports)
    dated = [report.model_copy(update={"published": day[report.id]}) for report in reports]
    return settle_events(extract_all(dated, settings, jobs, progress, meanwhile), reports)


def check_claims(
    claims: list[Claim],
    reports: list[Report],
    skipped: tuple[Skipped, ...] = (),
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
) -> CheckResult:
    """Cross-check a claim table: the part of :func:`check` that follows extraction."""
    from factcheck.checker import check_groups
    from factcheck.match.copies import origins
    from factcheck.reprints import Reprints

    settings = settings or Settings()
    reprints = Reprints(claims, reports)
    matching = _matched(reprints.kept, reports, settings, progress)
    checked = check_groups(
        matching.groups, matching.links, reprints.kept, reports, settings, origins(claims, reports)
    )
    return CheckResult(
        reports=tuple(reports),
        rows=tuple(claims),
        groups=tuple(reprints.grouped(group) for group in checked.groups),
        discrepancies=tuple(reprints.found(finding) for finding in checked.discrepancies),
        skipped=(*skipped, *judged_by(settings)),
    )


def judged_by(settings: Settings) -> list[Skipped]:
    """Say that an entailment model voted on statements, where one did; without such a note the rules stand alone."""
    if settings.entailment_model is None:
        return []
    said = "nothing skipped: this entailment model voted on statements beside the rules"
    return [Skipped(path=settings.entailment_model, reason=said)]


def check_draft(draft: Report, sources: Iterable[Report], settings: Settings | None = None) -> DraftResult:
    """Hold each claim of a draft against its sources: the line-by-line check before print."""
    settings = settings or Settings()
    reports = sorted([draft, *sources], key=lambda report: report.id)
    claims = claims_of(reports, settings)
    return check_draft_claims(draft.id, claims, reports, tuple(undated(reports)), settings)


def check_draft_claims(
    draft_id: str,
    claims: list[Claim],
    reports: list[Report],
    skipped: tuple[Skipped, ...] = (),
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
) -> DraftResult:
    """Hold each claim of the report ``draft_id`` against those of all other reports: what follows extraction.

    ``claims`` are those of the draft and of its sources, with the event keys of one folder, as
    :func:`claims_of` gives them.
    """
    from factcheck.draft import check_lines, with_known_events
    from factcheck.lines import DraftResult
    from factcheck.match.copies import origins

    settings = settings or Settings()
    claims = with_known_events(claims, draft_id, reports, settings)
    matching = _matched(claims, reports, settings, progress, draft_id)
    told = origins([claim for claim in claims if claim.report_id != draft_id], reports)
    return DraftResult(
        draft_id=draft_id,
        reports=tuple(reports),
        rows=tuple(claims),
        lines=tuple(check_lines(draft_id, claims, reports, matching, settings, told)),
        skipped=skipped,
    )


def _matched(
    claims: list[Claim],
    reports: list[Report],
    settings: Settings,
    progress: Progress | None,
    draft_id: str | None = None,
) -> Matching:
    """Match the claims, and tell ``progress`` when that begins and when the check does."""
    from factcheck.match import match_claims
    from factcheck.match.encode import SentenceEncoder

    if progress:
        progress("match", 0, 1)
    encoder = encoder_of(len(claims), settings)
    matching = match_claims(claims, encoder, settings, draft_id)
    if isinstance(encoder, SentenceEncoder):
        encoder.remember([report.sha256 for report in reports])
    if progress:
        progress("check", 0, 1)
    return matching


def encoder_for(settings: Settings) -> SentenceEncoder:
    """Return the sentence encoder that the settings name, with its cache."""
    from factcheck.match.encode import SentenceEncoder

    folder = _cache_folder() if settings.vector_cache_rows else None
    return SentenceEncoder(settings.embedding_model, folder, settings.vector_cache_rows)


def encoder_of(claims: int, settings: Settings) -> SentenceEncoder | StaticEncoder:
    """Return the encoder for so many claims: for very many one made of the sentence model's token vectors."""
    if claims <= settings.static_claims:
        return encoder_for(settings)
    return _static_encoder(settings.embedding_model, _cache_folder())


@functools.cache
def _static_encoder(model: str, folder: Path) -> StaticEncoder:
    """Return the one of this process; its table of tokens holds no word of a report, and is always kept."""
    from factcheck.match.static import StaticEncoder

    return StaticEncoder(model, folder)


def _cache_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("factcheck"))
