"""The decisions file: plain, stable, and clear about what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.decisions import DECISIONS, Decisions, Review, Seen, SeenSide
from factcheck.errors import ReviewError
from factcheck.review import DECISIONS_FILE, apply_sheet, decisions_beside, load_decisions, save_decisions

HEAD = "schema: factcheck-decisions/1\nfindings: "
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
REVIEWS = st.builds(Review, reviewer=TEXT, decision=st.sampled_from(DECISIONS), note=TEXT)
CLAIMS = st.lists(st.from_regex(r"c[0-9a-f]{4}", fullmatch=True), min_size=1, max_size=3).map(tuple)
FINDINGS = st.builds(
    Seen,
    id=st.from_regex(r"d[0-9a-f]{4}", fullmatch=True),
    question=TEXT,
    sides=st.lists(st.builds(SeenSide, value=TEXT, claims=CLAIMS), min_size=2, max_size=3).map(tuple),
    reviews=st.lists(REVIEWS, max_size=2, unique_by=lambda review: review.reviewer).map(
        lambda reviews: tuple(sorted(reviews, key=lambda review: review.reviewer))
    ),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(FINDINGS, max_size=3, unique_by=lambda finding: finding.id))
def test_what_is_saved_is_loaded(tmp_path_factory: pytest.TempPathFactory, findings: list[Seen]) -> None:
    path = tmp_path_factory.mktemp("decisions") / DECISIONS_FILE
    save_decisions(Decisions(findings=tuple(findings)), path)
    assert load_decisions(path).findings == tuple(sorted(findings, key=Seen.order))


def test_the_file_is_plain_and_each_review_is_a_line(tmp_path: Path) -> None:
    review = Review(reviewer="No", decision="not an issue", note="Zoë: yes, " + "really " * 30)
    sides = (SeenSide(value="2", claims=("c1",)),)
    finding = Seen(id="d1", question="number of people killed", sides=sides, reviews=(review,))
    path = tmp_path / DECISIONS_FILE
    save_decisions(Decisions(findings=(finding,)), path)
    text = path.read_text(encoding="utf-8")
    assert "question: number of people killed" in text
    assert len([line for line in text.splitlines() if "Zoë" in line and "not an issue" in line]) == 1
    assert load_decisions(path).findings == (finding,)


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert load_decisions(tmp_path / DECISIONS_FILE) == Decisions()


def test_where_the_file_lives(tmp_path: Path) -> None:
    report = tmp_path / "a.md"
    report.touch()
    assert decisions_beside([tmp_path]) == decisions_beside([report, "/other"]) == tmp_path / DECISIONS_FILE
    assert decisions_beside([]) == Path(DECISIONS_FILE)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("schema: [", "line 2", id="not YAML"),
        pytest.param("just words", "schema: factcheck-decisions/1", id="not ours"),
        pytest.param(HEAD + "[{question: x}]", "finding 1: id: Field required", id="no id"),
        pytest.param(HEAD + "[{id: d1, reviews: [{decision: maybe}]}]", "decision", id="impossible decision"),
        pytest.param(HEAD + "{a: &a [x], b: *a}", "not valid YAML", id="aliases"),
        pytest.param(HEAD + "!!python/name:os.system x", "list", id="a tag"),
        pytest.param("[" * 5000, "not valid YAML", id="nested deep"),
        pytest.param(b"\xff\xfe\x00", "UTF-8", id="not text"),
    ],
)
def test_a_broken_file_is_named_with_its_remedy(content: str | bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / DECISIONS_FILE
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ReviewError) as caught:
        load_decisions(path)
    assert str(path) in str(caught.value) and words in str(caught.value)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("no.xlsx", None, "could not be read", id="missing"),
        pytest.param("a.xlsx", b"PK\x03\x04 not a workbook", "save it anew", id="damaged"),
        pytest.param("a.csv", b"Name,Value\nx,1\n", '"ID" and "Decision"', id="no head row"),
        pytest.param("a.csv", b"", '"ID" and "Decision"', id="empty"),
        pytest.param("a.csv", b"ID,Decision\n\x00", "neither", id="not text"),
    ],
)
def test_a_sheet_that_cannot_be_read(name: str, content: bytes | None, words: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReviewError) as caught:
        apply_sheet(path)
    assert str(path) in str(caught.value) and words in str(caught.value)
