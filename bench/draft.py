"""Hold a draft of each seed event against the event's reports, as it is and with ten errors.

    python bench/draft.py [--verbose]

The drafts and the errors are in drafts.yaml. Prints, an event, how many errors were found: a line that
speaks of the changed words is contradicted, disputed or of a wrong speaker ("alone": and was not disputed
before); the outcomes of the clean draft; and the claims of the clean draft that are called contradicted
although a source gives the same value of the same thing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from factcheck import read_reports
from factcheck.checker.sides import relation_of
from factcheck.lines import DraftResult, Line, Outcome
from factcheck.models import Report
from factcheck.pipeline import check_draft

ROOT = Path(__file__).parent.parent
DATA = Path(__file__).with_name("drafts.yaml")
FOUND: tuple[Outcome, ...] = ("contradicted", "disputed", "wrong speaker")


@dataclass(frozen=True)
class Error:
    """Words of a draft that were put in the place of others."""

    kind: str
    old: str
    new: str


def errors_of(row: dict[str, Any], text: str) -> list[Error]:
    """Return the errors of one event; raises ValueError where the old words stand in the draft other than once."""
    errors = [Error(kind, *pair.split(" => ")) for kind, pairs in row["errors"].items() for pair in pairs]
    for error in errors:
        if text.count(error.old) != 1:
            raise ValueError(f"{DATA.name}: {row['event']}: {error.old!r} stands in {row['draft']} not once")
    return errors


def with_errors(draft: Report, errors: list[Error]) -> Report:
    """Return the draft with all errors."""
    text = draft.text
    for error in errors:
        text = text.replace(error.old, error.new)
    return draft.model_copy(update={"text": text, "sha256": sha256(text.encode()).hexdigest()})


def outcomes_at(result: DraftResult, error: Error) -> dict[Outcome, Line]:
    """Return the lines of the error by outcome: with a claim that shares a character with its own words (of a
    name also with its office), or is put into the mouth of its speaker."""
    words = error.new if error.kind == "name" else differing(error)
    start = result.draft.text.index(error.new) + error.new.index(words)
    claims = {claim.id: claim for claim in result.rows}
    told = [(line, claims[claim_id]) for line in result.lines for claim_id in line.draft.claim_ids]
    if error.kind == "speaker":
        return {line.outcome: line for line, claim in told if words in (claim.said_by or "")}
    return {line.outcome: line for line, claim in told if claim.start < start + len(words) and start < claim.end}


def differing(error: Error) -> str:
    """Return the new words without what they share with the old ones at both ends."""
    old, new = error.old.split(), error.new.split()
    before = _shared(old, new)
    after = _shared(old[:before:-1], new[:before:-1])
    return " ".join(new[before : len(new) - after])


def _shared(one: list[str], two: list[str]) -> int:
    """Return how many words the lists share at their start."""
    pairs = zip(one, two, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(two)))


def supported_but_contradicted(result: DraftResult) -> list[str]:
    """Name the contradicted values that some source's claim of the same head gives too."""
    claims = {claim.id: claim for claim in result.rows}
    sources = [claim for claim in result.rows if claim.report_id != result.draft_id]
    return [
        f"{own.quote} ({own.about}); {source.quote} ({source.about})"
        for line in result.lines
        if line.outcome == "contradicted"
        for own in (claims[line.draft.claim_ids[0]],)
        for source in sources
        if (source.kind, source.head) == (own.kind, own.head) and relation_of(own, source).relation == "same"
    ]


def main() -> None:
    """Run the four events."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--verbose", action="store_true", help="name each error with the outcomes at its place")
    verbose = parser.parse_args().verbose
    for row in yaml.safe_load(DATA.read_text(encoding="utf-8")):
        reports = list(read_reports([ROOT / "seeds" / row["event"]]))
        draft = next(report for report in reports if Path(report.path).stem == row["draft"])
        sources = [report for report in reports if report.id != draft.id]
        errors = errors_of(row, draft.text)
        clean, wrong = check_draft(draft, sources), check_draft(with_errors(draft, errors), sources)
        found = {error: outcomes_at(wrong, error) for error in errors}
        hits = [error for error in errors if found[error].keys() & set(FOUND if error.kind != "speaker" else FOUND[-1:])]
        alone = [error for error in hits if found[error].keys() & {"contradicted", "wrong speaker"}]
        print(f"{row['event']}: {len(hits)} of {len(errors)} errors found, {len(alone)} of them without any source for it")
        print(f"  clean draft: {', '.join(f'{n} {outcome}' for outcome, n in Counter(x.outcome for x in clean.lines).items())}")
        wronged = supported_but_contradicted(clean)
        print(f"  clean draft: {len(wronged)} supported claims called contradicted", *wronged, sep="\n    ")
        for error in errors if verbose else ():
            word = "found " if error in hits else "MISSED"
            print(f"  {word} {error.kind}: {error.new}: {', '.join(found[error]) or 'no claim there'}")
        for line in clean.lines if verbose else ():
            if line.outcome in ("contradicted", "wrong speaker"):
                print(f"  clean: {line.outcome}: {line.draft.value}: {line.summary}")


if __name__ == "__main__":
    main()
