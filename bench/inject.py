"""Change one fact in a clean report and see it found; say the same in other words and see silence.

    python bench/inject.py [--only KIND] [--verbose]

The reports and the changes are in injected.yaml. Each pair of a report and its copy is one check. Prints,
by kind, how many changes were found (a finding sets the changed words against the old ones), and on how
many copies that say the same there was no finding at all.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

from factcheck.cases import Mention, Seen
from factcheck.models import Report
from factcheck.pipeline import check

Results = dict[str, list[bool]]
"""Whether each change of a kind went right."""
DATA = Path(__file__).with_name("injected.yaml")


@dataclass(frozen=True)
class Change:
    """One copy of a report: ``old`` became ``new``; ``wrong`` where that changes a fact."""

    event: str
    kind: str
    wrong: bool
    text: str
    published: str
    old: str
    new: str

    @property
    def copy(self) -> str:
        """The report with the change."""
        return self.text.replace(self.old, self.new)


def changes() -> Iterator[Change]:
    """Every change of the data file; raises ValueError where the words stand in the text other than once."""
    for event in yaml.load(DATA.read_text(encoding="utf-8"), Loader=yaml.BaseLoader):
        for section in ("wrong", "same"):
            for kind, rows in event[section].items():
                for row in rows:
                    old, new = row.split(" => ")
                    change = Change(
                        event["id"], kind, section == "wrong", event["text"], event["published"], old, new
                    )
                    if change.text.count(old) != 1 or change.copy.count(new) != 1:
                        raise ValueError(
                            f"{DATA.name}: {event['id']}, {section}, {kind}: {row!r} stands there not once"
                        )
                    yield change


def checked(*texts: str, published: str) -> Seen:
    """Check these texts as reports of two outlets."""
    reports = [
        Report(
            id=f"r{number}",
            path=name,
            title=text.split("\n", 1)[0],
            publisher=name.title(),
            published=published,
            sha256=sha256(text.encode()).hexdigest(),
            text=text,
        )
        for number, (name, text) in enumerate(zip(("original", "copy"), texts, strict=False), 1)
    ]
    return Seen(check(reports))


def right(change: Change) -> bool:
    """Whether the check does what it should on the report and its copy."""
    seen = checked(change.text, change.copy, published=change.published)
    if not change.wrong:
        return not seen.result.discrepancies
    sides = [[Mention(report="original", quote=change.old)], [Mention(report="copy", quote=change.new)]]
    return bool(seen.opposed(sides))


def table(label: str, rows: Results) -> None:
    """Print one line a kind, and the sum."""
    print(label)
    for kind, results in [*rows.items(), ("all", [result for row in rows.values() for result in row])]:
        print(
            f"  {kind:10s} {sum(results):4d} of {len(results):4d}  {sum(results) / max(1, len(results)):6.1%}"
        )


def run(only: str | None = None, verbose: bool = False) -> tuple[Results, Results]:
    """Check every change, or those of one kind; return what was found and what was silent, by kind."""
    found: Results = defaultdict(list)
    silent: Results = defaultdict(list)
    for change in changes():
        if only not in (None, change.kind):
            continue
        met = right(change)
        (found if change.wrong else silent)[change.kind].append(met)
        if verbose and not met:
            what = "missed" if change.wrong else "false finding"
            print(f"  {what}: {change.event}, {change.kind}: {change.old} => {change.new}", flush=True)
    if only is None:
        for text, published in sorted({(change.text, change.published) for change in changes()}):
            for label, copies in (("alone", 1), ("copied", 2)):
                silent[label].append(not checked(*[text] * copies, published=published).result.discrepancies)
    return found, silent


def main() -> None:
    """Run all, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", help="one kind of change")
    parser.add_argument("--verbose", action="store_true", help="name each change that went wrong")
    args = parser.parse_args()
    found, silent = run(args.only, args.verbose)
    table("one fact changed: found", found)
    table("the same in other words: no finding", silent)


if __name__ == "__main__":
    main()
