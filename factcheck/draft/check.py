"""Lines: one a claim of the draft, with its outcome, its answers and the working in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.checker.sides import sides_of
from factcheck.draft.speakers import wrong_speakers
from factcheck.draft.stances import Told, figures_of, told
from factcheck.draft.stand import Stand
from factcheck.lines import Answer, Line, Outcome, Stance
from factcheck.match import Matching
from factcheck.models import Claim, Report, Side
from factcheck.origins import count_origins
from factcheck.question import question_of, stable_id
from factcheck.settings import Settings

STANCES: tuple[Stance, ...] = ("excluding", "later", "same", "more exact", "vaguer")
"""In the order in which a reader needs them."""


def check_lines(
    draft_id: str,
    claims: Sequence[Claim],
    reports: Sequence[Report],
    matching: Matching,
    settings: Settings,
    origins: Mapping[str, str],
) -> list[Line]:
    """Return a line for each claim of the draft, in the draft's order.

    ``matching`` has the links of all pairs of the draft; ``origins`` gives each source claim's
    independent origin by claim id.
    """
    report_of = {report.id: report for report in reports}
    return [_line(said, settings, origins) for said in told(draft_id, claims, report_of, matching, settings)]


def _line(said: Told, settings: Settings, origins: Mapping[str, str]) -> Line:
    mouths = _mouths(said, settings)
    outcome = _outcome(said, misattributed=mouths is not None)
    answers = _answers(said, origins)
    behind = [stand.chance for stand in said.stands if stand.stance in BEHIND[outcome]]
    ids = tuple(claim.id for claim in said.claims)
    return Line(
        id=stable_id("l", ids),
        question=question_of(said.claims),
        outcome=outcome,
        confidence=round(max(behind, default=0.0), 2),
        summary=_summary(outcome, said, answers, mouths),
        draft=Side(value=said.claims[0].quote, claim_ids=ids),
        answers=tuple(answers),
    )


BEHIND: dict[Outcome, tuple[Stance, ...]] = {
    "contradicted": ("excluding",), "disputed": ("excluding",), "wrong speaker": ("same",), "outdated": ("later",),
    "vaguer": ("more exact",), "more exact": ("vaguer",), "supported": ("same",), "no source": (),
}  # fmt: skip
"""The stances that an outcome rests on."""


def _mouths(said: Told, settings: Settings) -> tuple[str, tuple[str, ...]] | None:
    """Return whom the draft names for its words and whom its sources do, where those are surely others.

    Of "about 80" and "about 70" either may bear out the other; who told it is asked of those with the very figure.
    """
    same = [stand for stand in said.stands if stand.stance == "same"]
    own = figures_of(said.claims[0])
    same = [stand for stand in same if figures_of(stand.claim) == own] or same
    if max((stand.chance for stand in same), default=0.0) < settings.vaguer_threshold:
        return None
    return wrong_speakers(said.claims, [stand.claim for stand in same])


def _outcome(said: Told, *, misattributed: bool) -> Outcome:
    """Judge one value; whoever follows one of two disagreeing sources is told that they differ."""
    has = {stand.stance for stand in said.stands}
    if "excluding" in has:
        return "disputed" if has & {"same", "more exact", "vaguer"} else "contradicted"
    if "later" in has:
        return "outdated"
    if "same" in has:
        return "wrong speaker" if misattributed else "supported"
    if "more exact" in has:
        return "vaguer"
    return "more exact" if "vaguer" in has else "no source"


def _answers(said: Told, origins: Mapping[str, str]) -> list[Answer]:
    """Put together the claims that answer alike: one stance, one value."""
    stand_of = {stand.claim.id: stand for stand in said.stands}
    found = []
    for stance in STANCES:
        claims = [stand.claim for stand in said.stands if stand.stance == stance]
        sides = [_surest_first(side, stand_of) for side in _by_value(claims, stance)]
        for side in sorted(sides, key=lambda side: (-stand_of[side[0].id].chance, side[0].id)):
            told = [claim for claim in side if claim.report_id != said.claims[0].report_id]
            found.append(
                Answer(
                    value=side[0].quote,
                    claim_ids=tuple(claim.id for claim in side),
                    origins=count_origins(told, origins),
                    stance=stance,
                    reason=stand_of[side[0].id].reason,
                )
            )
    return found


def _by_value(claims: Sequence[Claim], stance: Stance) -> list[Sequence[Claim]]:
    """Return the claims by value; what is the same as the draft's is one value, however it is told."""
    if stance == "same":
        return [claims] if claims else []
    return [side.claims for side in sides_of(claims)]


def _surest_first(claims: Sequence[Claim], stand_of: Mapping[str, Stand]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (-stand_of[claim.id].chance, claim.id))


def _summary(outcome: Outcome, said: Told, answers: Sequence[Answer], mouths: tuple[str, tuple[str, ...]] | None) -> str:
    """Return the outcome in words: who stands where, and the working."""
    first = {answer.stance: answer for answer in reversed(answers)}
    for_it, against = (_origins(answers, stance) for stance in ("same", "excluding"))
    match outcome:
        case "contradicted":
            return f"no source supports it, {against} against it: {first['excluding'].reason}"
        case "disputed" if "same" in first:
            return f"{for_it} for it, {against} against it: {first['excluding'].reason}"
        case "disputed":
            return f"no source gives this very value, {against} against it: {first['excluding'].reason}"
        case "wrong speaker" if mouths:
            return f"the draft has it from {mouths[0]}, its sources from {', '.join(mouths[1])} only"
        case "outdated":
            return f"a later state is told: {first['later'].reason}"
        case "vaguer":
            return f"the sources say more: {first['more exact'].reason}"
        case "more exact":
            return f"no source says as much: {first['vaguer'].reason}"
        case "supported" if said.claims[0].kind == "statement":
            return f"{for_it} for the act; the figures and places in it have lines of their own"
        case "supported":
            return f"{for_it} for it: {first['same'].reason}"
    return "no source says so"


def _origins(answers: Sequence[Answer], stance: Stance) -> str:
    number = sum(answer.origins for answer in answers if answer.stance == stance)
    return f"{number} independent {'origin' if number == 1 else 'origins'}"
