"""Which reports are new, and which take the place of another."""

from __future__ import annotations

import hashlib
from typing import Any

from factcheck.models import Report
from factcheck.store.plan import content_of, place_of, plan
from factcheck.store.state import Kept, State


def report(text: str = "Twelve died.", **fields: Any) -> Report:
    known = {"id": "r1", "path": "desk/a.md", "title": "Ferry", "publisher": "Courier", "published": "2031-03-05"}
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report.model_validate(known | {"text": text, "sha256": digest} | fields)


def state(*reports: Report, superseded: tuple[Report, ...] = ()) -> State:
    kept = [
        Kept(
            version=number, id=r.id, content=content_of(r), place=place_of(r), url=r.url, publisher=r.publisher,
            title=r.title, published=r.published, guessed=r.guessed, day=r.published, claims=0, votes=(),
            event=None if r in superseded else r.id,
        )
        for number, r in enumerate((*superseded, *reports), 1)
    ]  # fmt: skip
    return State(1, "0", "{}", tuple(kept))


def replaced(known: State, *given: Report) -> list[tuple[str, int | None]]:
    """The ids that the given reports have, each with the version whose place it takes."""
    return [(one.report.id, one.replaces.version if one.replaces else None) for one in plan(known, given).fresh]


def test_the_same_content_under_another_name_is_known():
    guessed = ("publisher", "title")
    known = state(report(publisher="a", guessed=guessed))
    assert plan(known, [report(id="r9", path="copy/b.md", publisher="b", guessed=guessed)]).known == 1


def test_another_outlets_copy_of_a_text_is_a_report_of_its_own():
    assert replaced(state(report()), report(id="r2", path="desk/b.md", publisher="Herald")) == [("r2", None)]


def test_given_twice_it_is_taken_once():
    found = plan(state(), [report(), report(id="r2", path="b.md")])
    assert ([one.report.id for one in found.fresh], found.known) == (["r1"], 1)


def test_what_is_given_together_never_replaces_each_other():
    url = "https://courier.example/ferry"
    assert replaced(state(), report(url=url), report("Now 14.", id="r2", url=url)) == [("r1", None), ("r2", None)]


def test_an_earlier_version_stays_known():
    old, new = report(), report("Now 14 died.")
    assert plan(state(new, superseded=(old,)), [old]).known == 1


def test_a_corrected_version_has_the_address():
    url = "https://courier.example/ferry"
    assert replaced(state(report(url=url)), report("Now 14.", id="r9", path="x.md", title="New", url=url)) == [("r1", 1)]


def test_another_address_is_another_report_also_in_the_same_file():
    known = state(report(url="https://courier.example/1"))
    assert replaced(known, report("Now 14.", id="r9", url="https://courier.example/2")) == [("r9", None)]


def test_without_an_address_the_file_counts_then_publisher_title_and_time():
    known = state(report())
    assert replaced(known, report("Now 14.", id="r1", title="Ferry: 14 dead")) == [("r1", 1)]
    assert replaced(known, report("Now 14.", id="r9", path="other/b.md")) == [("r1", 1)]
    assert replaced(known, report("Now 14.", id="r9", path="other/b.md", published="2031-03-06")) == [("r9", None)]
    assert replaced(known, report("Now 14.", id="r9", path="other/b.md", guessed=("title",))) == [("r9", None)]


def test_the_same_name_in_another_folder_is_another_report():
    (one,) = plan(state(report()), [report("Snow fell.", path="other/a.md", title="Snow")]).fresh
    assert one.replaces is None
    assert one.report.id != "r1"


def test_a_row_of_a_table_has_no_place_of_its_own():
    known = state(report(path="today.csv#3", title="Ferry"))
    (one,) = plan(known, [report("Snow fell.", path="today.csv#3", title="Snow")]).fresh
    assert one.replaces is None


def test_of_two_corrections_one_has_the_id():
    url = "https://courier.example/ferry"
    found = plan(state(report(url=url)), [report("Now 14.", id="r5", url=url), report("Now 15.", id="r6", url=url)]).fresh
    assert {one.replaces.version for one in found if one.replaces} == {1}
    assert len({one.report.id for one in found}) == 2 and "r1" in {one.report.id for one in found}
