"""Case files: what is read, and what the error says when one breaks the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cases import CaseError, Conflict, LookAlike, ShortCase, load_cases

WHOLE = """
# by hand
event: flood
reports: .
conflicts:
  - id: boats
    expected_failure: "not read: yet"
    question: boats sunk
    kind: count
    verdict: conflict
    sides:
      - {value: 3:50, mentions: [{report: east, quote: "Five boats", nth: 2}]}
      - value: no
        mentions:
          - {report: west, quote: 2026-01-27}
look_alikes:
  - id: cows
    why: one herd
    mentions: [{report: east, quote: a}, {report: west, quote: b}]
short:
  - id: goats
    texts: [Five goats swam., {text: Six goats swam., published: 2026-01-27}]
    expect: none
claims:
  - {report: east, quote: Five boats, kind: count, about: boats sunk, value: more than 5}
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "flood.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_is_read_as_it_is_written(tmp_path: Path) -> None:
    cases = load_cases(written(tmp_path, WHOLE))
    boats, cows, goats = cases.cases
    assert isinstance(boats, Conflict) and isinstance(cows, LookAlike) and isinstance(goats, ShortCase)
    assert [side.value for side in boats.sides] == ["3:50", "no"]
    assert boats.sides[1].mentions[0].quote == "2026-01-27"
    assert (boats.sides[0].mentions[0].nth, boats.scope, boats.expected_failure) == (
        2,
        "between",
        "not read: yet",
    )
    assert [(text.text, text.published) for text in goats.texts] == [
        ("Five goats swam.", None),
        ("Six goats swam.", "2026-01-27"),
    ]
    assert cases.claims[0].value == "more than 5"
    assert cases.reports == tmp_path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (": count\n", ": cuont\n", "conflicts row 1 (boats), kind: input should be 'count', 'distance'"),
        (
            "verdict: conflict",
            "verdit: conflict",
            "conflicts row 1 (boats), verdict: field required; add it (and 1 more)",
        ),
        ("nth: 2", "nth: x", "conflicts row 1 (boats), sides row 1, mentions row 1, nth: "),
        ("nth: 2", "nth: 0", "; write a whole number from 1"),
        ("question: boats sunk", "question: ''", "; write the words, or take the field out"),
        ("    why: one herd\n", "", "look_alikes row 1 (cows), why: field required; add it"),
        (", {report: west, quote: b}", "", "look_alikes row 1 (cows), mentions: "),
        ("expect: none", "expect: nothing", "short row 1 (goats), expect: input should be"),
        (
            "id: cows",
            "id: boats",
            "id 'boats' stands on conflicts row 1 and look_alikes row 1; give each its own",
        ),
        ("reports: .\n", "", "reports: is missing; name the folder of the reports"),
        ("reports: .\n", "reports: gone\n", "gone is not there; name the folder of the reports"),
        ("reports: .\n", "reports: [a]\n", "reports: "),
        ("look_alikes:", "lookalikes:", "lookalikes: extra inputs are not permitted; there is no such field"),
        (
            "texts: [Five goats swam., {text",
            "texts: [{txt",
            "short row 1 (goats), texts row 1, text: field required",
        ),
        ("about: boats sunk, ", "", "claims row 1 (Five boats), about: field required; add it"),
    ],
)
def test_an_error_names_file_row_and_remedy(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in WHOLE
    path = written(tmp_path, WHOLE.replace(old, new))
    with pytest.raises(CaseError) as caught:
        load_cases(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", ": holds no sections; write conflicts, look_alikes, short, claims as lists of rows"),
        (b"- a\n", ": holds no sections"),
        (b"conflicts: x\n", ": conflicts: input should be a valid tuple; write it as a list"),
        (b"conflicts:\n  - id: a: b\n", ":2: is not valid YAML"),
        (b"\xff\xfe\x00", ": is not valid YAML"),
        (b"conflicts:\n  - just words\n", "conflicts row 1: "),
    ],
)
def test_what_is_no_case_file_is_one_line(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "flood.yaml"
    path.write_bytes(data)
    with pytest.raises(CaseError) as caught:
        load_cases(path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="cannot be read"):
        load_cases(tmp_path / "none.yaml")
