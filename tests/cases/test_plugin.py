"""The plugin as a desk runs it, on checks made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_up_flood import BOATS, COWS, flood

from factcheck import pytest_plugin
from factcheck.cases import Seen, ShortCase

pytest_plugins = ["pytester"]

CASES = """
reports: .
conflicts:
  - id: boats-sunk
    question: boats sunk
    kind: count
    verdict: conflict
    sides:
      - {value: five, mentions: [{report: east, quote: Five boats}]}
      - {value: seven, mentions: [{report: west, quote: Seven boats}]}
  - id: cows-lost
    question: cows lost
    kind: count
    verdict: conflict
    sides:
      - {value: two, mentions: [{report: east, quote: Two cows}]}
      - {value: several, mentions: [{report: west, quote: Several cows}]}
"""
MARK = "  - id: {0}\n    expected_failure: known\n"


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Answer every check by hand; the folders that were asked for."""
    folders: list[Path] = []

    def by_hand(folder: Path) -> Seen:
        folders.append(folder)
        return flood(BOATS, COWS)

    def short(case: ShortCase) -> Seen:
        return flood(BOATS) if "boat" in case.texts[0].text else flood()

    monkeypatch.setattr(pytest_plugin, "check_folder", by_hand)
    monkeypatch.setattr(pytest_plugin, "check_short", short)
    return folders


def desk(pytester: pytest.Pytester, text: str = CASES) -> Path:
    folder = pytester.mkdir("desk")
    (folder / "flood.yaml").write_text(text, encoding="utf-8")
    return folder


def test_each_case_is_a_test_and_each_folder_checked_once(
    pytester: pytest.Pytester, checked: list[Path]
) -> None:
    folder = desk(pytester)
    (folder / "again.yml").write_text(CASES, encoding="utf-8")
    result = pytester.runpytest("--factcheck-cases", "desk", "-v")
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines(
        ["*desk/again.yml::boats-sunk PASSED*", "*desk/flood.yaml::cows-lost FAILED*"]
    )
    assert checked == [folder.resolve()]


def test_a_failure_says_what_was_found_and_why(pytester: pytest.Pytester, checked: list[Path]) -> None:
    desk(pytester)
    result = pytester.runpytest("--factcheck-cases", "desk")
    result.stdout.fnmatch_lines(
        [
            "expected: conflict between reports on cows lost: 'two' against 'several'",
            "another verdict: found as vague, not as conflict (by hand)",
            "'two':",
            "  east: 'Two cows'",
            "    claim 'Two cows': count of cows = 2, in group cows, cows lost (main)",
            "finding d-cows, cows lost: 'cows-east' against 'cows-west': vague (by hand)",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")


def test_an_expected_failure_has_to_fail(pytester: pytest.Pytester, checked: list[Path]) -> None:
    text = CASES.replace("  - id: boats-sunk\n", MARK.format("boats-sunk"))
    desk(pytester, text.replace("  - id: cows-lost\n", MARK.format("cows-lost")))
    result = pytester.runpytest("--factcheck-cases", "desk")
    result.assert_outcomes(xfailed=1, failed=1)
    result.stdout.fnmatch_lines(["*XPASS(strict)*known*"])


def test_a_mark_hides_no_error(pytester: pytest.Pytester, checked: list[Path]) -> None:
    text = CASES.replace("  - id: cows-lost\n", MARK.format("cows-lost")).replace("Two cows", "Two crows")
    desk(pytester, text)
    result = pytester.runpytest("--factcheck-cases", "desk")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["*cows-lost: report east does not hold 'Two crows'; copy the words of its text"]
    )


def test_a_check_that_breaks_is_tried_once(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = []

    def broken(folder: Path) -> Seen:
        tried.append(folder)
        raise ZeroDivisionError("in the check")

    monkeypatch.setattr(pytest_plugin, "check_folder", broken)
    desk(pytester, CASES.replace("  - id: cows-lost\n", MARK.format("cows-lost")))
    result = pytester.runpytest("--factcheck-cases", "desk")
    result.assert_outcomes(failed=2)
    assert len(tried) == 1


def test_short_cases_need_no_folder(pytester: pytest.Pytester, checked: list[Path]) -> None:
    rows = ["{id: one, texts: [A boat sank.], expect: conflict}", "{id: two, texts: [Fog.], expect: none}"]
    text = "short:\n" + "".join(f"  - {row}\n" for row in rows)
    desk(pytester, text)
    pytester.runpytest("--factcheck-cases", "desk").assert_outcomes(passed=2)
    assert checked == []


def test_a_short_case_runs_its_texts_as_reports() -> None:
    case = ShortCase.model_validate(
        {
            "id": "a",
            "expect": "none",
            "texts": [{"text": "Fog."}, {"text": "Fog.", "published": "2026-01-27"}],
        }
    )
    first, second = pytest_plugin._short_reports(case)
    assert (first.text, second.text) == ("Fog.", "Fog.")
    assert first.id != second.id
    assert second.published == "2026-01-27"


def test_a_broken_file_is_one_line(pytester: pytest.Pytester, checked: list[Path]) -> None:
    desk(pytester, CASES.replace("verdict: conflict", "verdict: clash"))
    result = pytester.runpytest("--factcheck-cases", "desk")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*flood.yaml: conflicts row 1 (boats-sunk), verdict: input should be*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_folder_that_is_not_there(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest("--factcheck-cases", "gone")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: --factcheck-cases: *gone is not there; name a folder of case files"])


@pytest.mark.parametrize(("arguments", "passed"), [((), 2), (("test_own.py",), 1), (("desk",), 1)])
def test_a_project_names_its_cases_once(
    pytester: pytest.Pytester, checked: list[Path], arguments: tuple[str, ...], passed: int
) -> None:
    desk(pytester, CASES[: CASES.index("  - id: cows-lost")])
    pytester.makepyfile(test_own="def test_own():\n    pass\n")
    pytester.makeini("[pytest]\ntestpaths = test_own.py\nfactcheck_cases = desk\n")
    pytester.runpytest(*arguments).assert_outcomes(passed=passed)


def test_other_yaml_files_are_left_alone(pytester: pytest.Pytester, checked: list[Path]) -> None:
    desk(pytester)
    pytester.makefile(".yaml", other="a: b")
    pytester.makepyfile("def test_own():\n    pass\n")
    pytester.runpytest().assert_outcomes(passed=1)


def test_cases_can_be_left_out_by_their_marker(pytester: pytest.Pytester, checked: list[Path]) -> None:
    desk(pytester)
    result = pytester.runpytest("--factcheck-cases", "desk", "-m", "not factcheck_case", "--strict-markers")
    result.assert_outcomes(deselected=2)
