"""The only place where the stages meet."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.models import CheckResult, Claim, Discrepancy, Group, Report, Skipped
from factcheck.settings import Settings

if TYPE_CHECKING:
    from factcheck.jobs import Progress
    from factcheck.lines import DraftResult
    from factcheck.match import Matching
    from factcheck.match.encode import SentenceEncoder
    from factcheck.match.static import StaticEncoder

Keyed = TypeVar("Keyed", Claim, Group)


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


def undated(reports: list[Report], day: Mapping[str, str | None] | None = None) -> list[Skipped]:
    """Say of each report without a publication date by which day its weekdays were read, if by any.

    ``day`` is what :func:`reading_days` gives for these and perhaps more reports.
    """
    from factcheck.extract.dating import reading_days

    day = reading_days(reports) if day is None else day
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
    from factcheck.match.settle import settle_events

    day = reading_days(reports)
    told = told_claims(reports, day, settings, jobs=jobs, progress=progress, meanwhile=meanwhile)
    return settle_events(told, reports, settings)


def told_claims(
    reports: list[Report],
    day: Mapping[str, str | None],
    settings: Settings,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    meanwhile: Callable[[], None] | None = None,
) -> list[Claim]:
    """Return the claims as each report tells them by itself, its weekdays read by ``day`` (by report id)."""
    from factcheck.jobs import extract_all

    if progress:
        progress("extract", 0, len(reports))
    dated = [report.model_copy(update={"published": day[report.id]}) for report in reports]
    return extract_all(dated, settings, jobs, progress, meanwhile)


def check_claims(
    claims: list[Claim],
    reports: list[Report],
    skipped: tuple[Skipped, ...] = (),
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
) -> CheckResult:
    """Cross-check a claim table: the part of :func:`check` that follows extraction."""
    settings = settings or Settings()
    checked = check_events(claims, reports, settings, len(claims), progress)
    return result_of(checked, reports, (*skipped, *judged_by(settings)))


class CheckedEvent(NamedTuple):
    """What is known of one event. The keys are those of its happenings alone, as if there were no other event."""

    claims: list[Claim]
    groups: list[Group]
    discrepancies: list[Discrepancy]


def check_events(
    claims: list[Claim],
    reports: list[Report],
    settings: Settings,
    in_all: int,
    progress: Progress | None = None,
) -> dict[str, CheckedEvent]:
    """Cross-check the claims of some events, each by itself; return them by the names that the claims' keys have.

    ``in_all`` is the number of claims of the whole that these events are part of, which decides how
    they are encoded, and how many pairs of them are looked at.
    """
    from factcheck.checker import check_groups
    from factcheck.match.copies import origins
    from factcheck.reprints import Reprints
    from factcheck.strangers import Apart

    by_id = {report.id: report for report in reports}
    events = _by_event(claims)
    told = {
        event: [by_id[report_id] for report_id in sorted({claim.report_id for claim in own})] for event, own in events.items()
    }
    reprints = {event: Reprints(own, told[event]) for event, own in events.items()}
    first = {claim.id for printed in reprints.values() for claim in printed.kept}
    matching = _matched([claim for claim in claims if claim.id in first], in_all, reports, settings, progress)
    groups = _by_event(matching.groups)
    found: dict[str, CheckedEvent] = {}
    for event, own in events.items():
        printed, where = reprints[event], origins(own, told[event])
        matched = groups.get(event, [])
        apart = Apart(told[event], matched, own)
        cut = apart.cut(matched, {claim.id: claim for claim in printed.kept})
        checked = check_groups(cut, matching.links, printed.kept, told[event], settings, where)
        found[event] = CheckedEvent(
            [apart.claim(claim) for claim in own],
            [printed.grouped(apart.group(group)) for group in checked.groups],
            [printed.found(finding) for finding in checked.discrepancies],
        )
    return found


def result_of(
    events: Mapping[str, CheckedEvent], reports: list[Report], skipped: tuple[Skipped, ...] = ()
) -> CheckResult:
    """Put events together, by the names that their claims' keys shall have; ``reports`` are sorted by id."""
    from factcheck.checker.findings import gravest_first

    place = {report.id: number for number, report in enumerate(reports)}
    claims = [claim for event, found in events.items() for claim in _in_event(event, found.claims)]
    alone = _alone(claims, reports)
    groups = [group for event, found in events.items() for group in _in_event(event, found.groups)]
    return CheckResult(
        reports=tuple(reports),
        rows=tuple(sorted(claims, key=lambda claim: place[claim.report_id])),
        groups=tuple(sorted(groups, key=lambda group: group.id)),
        discrepancies=tuple(gravest_first(f for found in events.values() for f in found.discrepancies)),
        skipped=tuple(sorted((*skipped, *alone), key=lambda row: (row.path, row.reason))),
    )


def _alone(claims: Iterable[Claim], reports: Iterable[Report]) -> list[Skipped]:
    """Say which reports were compared with no other, since no other tells of their event."""
    from factcheck.match.keys import event_of

    told: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        told[event_of(claim.event)].add(claim.report_id)
    alone = {report_id for ids in told.values() if len(told) > 1 and len(ids) == 1 for report_id in ids}
    said = "set apart: it seems to tell of another event than the other reports, so no other was held against it"
    return [Skipped(path=report.path, reason=said) for report in reports if report.id in alone]


def _by_event(records: Iterable[Keyed]) -> dict[str, list[Keyed]]:
    """Return claims or groups by the event that their key names, with the key of the happening alone."""
    from factcheck.match.keys import event_of, happening_of

    events: dict[str, list[Keyed]] = defaultdict(list)
    for record in records:
        own = happening_of(record.event)
        events[event_of(record.event)].append(record if own == record.event else record.model_copy(update={"event": own}))
    return events


def _in_event(event: str, records: Iterable[Keyed]) -> Iterator[Keyed]:
    """Undo :func:`_by_event` for the records of one event."""
    from factcheck.match.keys import key_in

    for record in records:
        yield record.model_copy(update={"event": key_in(event, record.event)}) if event else record


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
    matching = _matched(claims, len(claims), reports, settings, progress, draft_id)
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
    in_all: int,
    reports: list[Report],
    settings: Settings,
    progress: Progress | None,
    draft_id: str | None = None,
) -> Matching:
    """Match the claims as ``in_all`` of them would be, and tell ``progress`` of this stage and the next."""
    from factcheck.match import match_claims
    from factcheck.match.encode import SentenceEncoder

    if progress:
        progress("match", 0, 1)
    encoder = encoder_of(in_all, settings)
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
