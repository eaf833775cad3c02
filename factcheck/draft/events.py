"""A happening of the draft that no source knows, but a few days off, is theirs under a wrong date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from factcheck.match.settle import main_days
from factcheck.models import Claim, Report
from factcheck.settings import Settings
from factcheck.values.happening import MAIN, days, parse


def with_known_events(claims: Sequence[Claim], draft_id: str, reports: Sequence[Report], settings: Settings) -> list[Claim]:
    """Return the claims, those of the draft's unknown happenings near the event's days put to the event itself.

    Else a wrong date in the draft would hide every error beside it: claims of two happenings are
    never compared.
    """
    known = {claim.event for claim in claims if claim.report_id != draft_id}
    main = main_days([report for report in reports if report.id != draft_id])
    if main is None:
        return list(claims)
    reach = timedelta(settings.report_days_apart)

    def near(event: str) -> bool:
        span = days(parse(event).when, main[0].year)
        return span is not None and main[0] - reach <= span[0] and span[1] <= main[1] + reach

    return [
        claim.model_copy(update={"event": MAIN})
        if claim.report_id == draft_id and claim.event not in known and near(claim.event)
        else claim
        for claim in claims
    ]
