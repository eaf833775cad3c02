"""A made-up wire: reports of many invented events by many outlets, and what is true of each.

    python bench/wire.py REPORTS [wire.parquet] [--seed N] [--days N]

Prints how many reports, claims, events and distinct clauses that gives and how fast, and writes the reports.

More than half of the events have one to five reports, a few have dozens. One in six reports is a copy of an agency's. An
event has facts, each report tells some of them in words of its own among filler, and of some facts part
of the reports tell another answer. The words are in wire.yaml; a seed always gives the same wire, in constant memory.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import yaml
from wire_facts import draw_answers, invent_name, invent_person, say_answer

from factcheck.models import Claim, Report, Statement
from factcheck.values.happening import MAIN, Happening

GRAMMAR = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
START = datetime(2031, 3, 3, tzinfo=UTC)
SIZES = ((0.60, (1, 5)), (0.25, (4, 15)), (0.15, (20, 90)))
"""Share of the events with so many reports, from and to: 12 on average."""
WORDS = (150, 700)
COPIES = 1 / 6
OTHERWISE = 0.15
"""Share of an event's facts of which some reports tell another answer."""
COMMON_FACTS = 12
"""Facts an event has beside those of its kind."""
MOST_OPEN = 2000
"""Events that reports come from at a time, at most."""
OUTLETS, AGENCIES = 300, 6

CHOICE, SLOT = re.compile(r"\[([^\]]*)\]"), re.compile(r"<(\w+)>")
PAPERS = ["Herald", "Post", "Times", "Tribune", "Daily", "Observer", "Courier", "Gazette", "Online", "Chronicle"]
FIRMS = ["Works", "Shipping", "Holdings", "Mutual", "Freight", "Foods", "Chemicals", "Energy", "Mills", "Textiles"]


@dataclass(frozen=True)
class Wired:
    """A report of the wire and the truth about it.

    ``claims`` are as extraction would fill them, in the order of the text, with the event keys of a single
    report; ``questions`` has for each the key of the question it answers; ``event`` is the number of the
    report's event, and ``otherwise`` has the questions that this report answers unlike most.
    """

    report: Report
    claims: tuple[Claim, ...]
    questions: tuple[str, ...]
    event: int
    otherwise: frozenset[str]


@dataclass(frozen=True)
class Mark:
    """A claim before its report is known: its fields, and where its quote stands in the sentence."""

    fields: dict[str, Any]
    start: int
    question: str


@dataclass(frozen=True)
class Told:
    """One sentence with what stands before it, a space or a new paragraph, and the claims it makes."""

    before: str
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass
class Event:
    """One happening: its names, its facts with their answers, and what an agency wrote of it."""

    number: int
    act: dict[str, Any]
    names: dict[str, str]
    facts: dict[str, dict[str, Any]]
    answers: dict[str, tuple[Any, Any]]
    disputed: frozenset[str]
    left: int
    agency: list[tuple[str, list[Told], frozenset[str]]] = field(default_factory=list)


def wire(reports: int, seed: int = 0, days: float = 5) -> Iterator[Wired]:
    """Yield ``reports`` reports in the order of their publication, spread over ``days`` days."""
    rng = random.Random(seed)
    outlets = [f"{invent_name(rng)} {rng.choice(PAPERS)}" for _ in range(OUTLETS)]
    agencies = [f"{invent_name(rng)} Press" for _ in range(AGENCIES)]
    numbers = count()
    running: list[Event] = []
    # A story runs for about half a day: so many are open at a time.
    at_once = max(2, min(MOST_OPEN, round(reports / days / 24)))
    for index in range(reports):
        while len(running) < at_once:
            running.append(_event(next(numbers), rng))
        place = rng.randrange(len(running))
        event = running[place]
        moment = START + timedelta(days=days * index / reports)
        yield _report(event, index, moment, rng, outlets, agencies)
        event.left -= 1
        if not event.left:
            running[place] = running[-1]
            running.pop()


def _names(rng: random.Random) -> dict[str, str]:
    """Invent what the grammar's slots stand for."""
    names = {slot: invent_name(rng, rng.choice((2, 3))) for slot in GRAMMAR["slots"]}
    return names | {
        "region": names["region"] + rng.choice(("ia", "land", "mark")), "bridge": names["bridge"] + " Bridge",
        "firm": f"{names['firm']} {rng.choice(FIRMS)}", "rival": f"{names['rival']} {rng.choice(FIRMS)}",
        "person": invent_person(rng), "second": invent_person(rng),
    }  # fmt: skip


def _event(number: int, rng: random.Random) -> Event:
    act = rng.choice(list(GRAMMAR["acts"].values()))
    names = _names(rng) | {"thing": act["thing"], "force": act["force"]}
    common = rng.sample(sorted(set(GRAMMAR["common"]) - set(act.get("never", ()))), COMMON_FACTS)
    facts = act["facts"] | {name: GRAMMAR["common"][name] for name in common}
    answers = {name: draw_answers(fact, names, rng) for name, fact in facts.items()}
    disputed = frozenset(name for name in facts if rng.random() < OTHERWISE)
    (size,) = rng.choices([sizes for _, sizes in SIZES], [share for share, _ in SIZES])
    return Event(number, act, names, facts, answers, disputed, rng.randint(*size))


def _report(
    event: Event, index: int, moment: datetime, rng: random.Random, outlets: list[str], agencies: list[str]
) -> Wired:
    if event.agency and rng.random() < COPIES:
        agency, body, otherwise = rng.choice(event.agency)
        publisher = rng.choice(outlets)
        if rng.random() < 0.6:  # shortened from the end, as wire copy is
            body = body[: rng.randint(max(3, len(body) // 2), len(body))]
    else:
        agency = rng.choice(agencies) if rng.random() < 0.25 else ""
        publisher = agency or rng.choice(outlets)
        body, otherwise = _body(event, moment, agency, rng)
        if agency:
            event.agency.append((agency, body, otherwise))
    name = f"w{index:07d}"
    text = "".join(told.before + told.text for told in body)
    report = Report(
        id=name, path=f"wire#{index}", title=body[0].text, publisher=publisher, published=moment.isoformat(timespec="minutes"),
        url=f"https://{publisher.replace(' ', '-').lower()}.example/{index}", sha256=sha256(text.encode()).hexdigest(), text=text,
    )  # fmt: skip
    claims, questions, place = [], [], 0
    seen: Counter[str] = Counter()
    for told in body:
        place += len(told.before)
        for mark in told.marks:
            claims.append(_claim(name, mark, told.text, place, seen))
            questions.append(mark.question)
        place += len(told.text)
    return Wired(report, tuple(claims), tuple(questions), event.number, otherwise & set(questions))


def _claim(report: str, mark: Mark, sentence: str, place: int, seen: Counter[str]) -> Claim:
    quote, kind = mark.fields["quote"], mark.fields["kind"]
    key = "\0".join((report, kind, sentence, quote))
    seen[key] += 1
    start = place + mark.start
    return Claim(
        id="c" + sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:12], report_id=report, sentence=sentence,
        start=start, end=start + len(quote), **mark.fields,
    )  # fmt: skip


def _body(
    event: Event, moment: datetime, agency: str, rng: random.Random
) -> tuple[list[Told], frozenset[str]]:
    """Write a report: headline, dateline with what happened, then facts among filler up to a length."""
    happened = _worded(rng.choice(event.act["happened"]), event.names, rng)
    byline = f"{event.names['town'].upper()}, {moment:%B} {moment.day}" + (f" ({agency})" if agency else "")
    body = [Told("", _capital(happened)), Told("\n\n", f"{byline} — {_capital(happened)}.")]
    length = rng.randint(*WORDS) - sum(told.text.count(" ") + 1 for told in body)
    facts = rng.sample(list(event.facts), len(event.facts))
    others = {name for name in facts if name in event.disputed and rng.random() < 0.35}
    for turn in count():
        if length <= 0:
            break
        before = " " if rng.random() < 0.55 else "\n\n"
        if rng.random() < (0.7 if turn < len(facts) else 0.4):  # a long report tells much twice
            name = facts[turn % len(facts)]
            question = f"{event.number}.{name}"
            told = _fact(event, name, event.answers[name][name in others], question, before, rng)
        else:
            told = Told(before, _capital(_worded(rng.choice(GRAMMAR["filler"]), event.names, rng)) + ".")
        length -= told.text.count(" ") + 1
        body.append(told)
    asked = {f"{event.number}.{name}" for name in others}
    return body, frozenset(asked | {f"{question}.told" for question in asked})


def _worded(text: str, names: dict[str, str], rng: random.Random) -> str:
    text = CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
    return SLOT.sub(lambda found: names[found[1]], text)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _fact(event: Event, name: str, answer: Any, question: str, before: str, rng: random.Random) -> Told:
    """Tell one fact in one sentence."""
    fact = event.facts[name]
    row = rng.choice(fact["deny"] if answer is False else fact["say"])
    core, about, head, act = ("" if part == "-" else part for part in row.split(" => "))
    core, about = (_worded(part, event.names, rng) for part in (core, about))
    key = MAIN
    if fact.get("background"):
        year = START.year - 1 - event.number % 17
        core = core.replace("{back}", f"in {year}")
        key = Happening(str(year), event.names["thing"], event.names["other"].lower()).key
    who = _worded(rng.choice(GRAMMAR["sources"]), event.names, rng) if rng.random() < 0.45 else ""
    if not who and rng.random() < 0.6:
        core = _worded(rng.choice(GRAMMAR["openings"]), event.names, rng) + core
    frame = rng.choice(GRAMMAR["said"]) if who else "{s}."
    at = len(frame.partition("{s}")[0].replace("{who}", who))
    shared = {"event": key, "head": head, "said_by": who.partition(",")[0] or None}
    told = {"kind": "statement", "about": about, "act": act, "clause": "#"}
    stated = Statement(subject=head, act=act, object=about, polarity=answer is not False)
    if fact["kind"] == "statement":
        text = _capital(frame.replace("{s}", core).replace("{who}", who))
        whole = text[at : at + len(core)]
        return Told(before, text, (Mark(shared | told | {"value": stated, "quote": whole}, at, question),))
    words, value = say_answer(fact, answer, rng)
    plain = core.replace("{v}", words)
    text = _capital(frame.replace("{s}", plain).replace("{who}", who)).replace("..", ".")
    whole = text[at : at + len(plain)]
    start = at + core.index("{v}")
    own = {
        "kind": fact["kind"], "about": about, "act": fact.get("state", act), "value": value,
        "quote": text[start : start + len(words)], "clause": _capital(core.replace("{v}", "#")),
    }  # fmt: skip
    said = shared | told | {"about": plain, "value": stated, "quote": whole}
    return Told(before, text, (Mark(said, at, question + ".told"), Mark(shared | own, start, question)))


@contextmanager
def write_reports(path: Path) -> Iterator[Callable[[Report], None]]:
    """Give a function that takes reports one by one and writes them as Parquet, a thousand to a row group."""
    columns = ("id", "text", "publisher", "published", "url", "title")
    schema = pa.schema([(column, pa.string()) for column in columns])
    rows: list[dict[str, Any]] = []
    with pq.ParquetWriter(path, schema) as file:

        def keep(report: Report) -> None:
            rows.append(report.model_dump(include=set(columns)))
            if len(rows) == 1000:
                flush()

        def flush() -> None:
            file.write_table(pa.Table.from_pylist(rows, schema))
            rows.clear()

        yield keep
        flush()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("reports", type=int)
    arguments.add_argument("output", nargs="?", type=Path)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--days", type=float, default=5)
    args = arguments.parse_args()
    began = time.perf_counter()
    claims, events, clauses = 0, set(), set()
    with write_reports(args.output) if args.output else nullcontext(lambda report: None) as keep:
        for wired in wire(args.reports, args.seed, args.days):
            claims += len(wired.claims)
            events.add(wired.event)
            clauses.update(hash(claim.clause) for claim in wired.claims)
            keep(wired.report)
    seconds = time.perf_counter() - began
    print(
        f"{args.reports:,} reports of {len(events):,} events, {claims:,} claims, {len(clauses):,} distinct clauses, "
        f"{seconds:.1f} s, {args.reports / seconds:,.0f} reports/s"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
