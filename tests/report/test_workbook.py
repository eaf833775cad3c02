"""The workbook as a spreadsheet program reads it: whole, and nothing in it that acts."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from test_text import with_text

from factcheck.decisions import DECISIONS, Decisions, Review, claims_key, seen
from factcheck.errors import WriteError
from factcheck.models import CheckResult
from factcheck.report import workbook
from factcheck.report.order import ranked
from factcheck.report.workbook.cells import MAX_CELL, cell_text, is_web

SHEETS = ["Discrepancies", "Matrix", "Claims", "Reports", "How to read this", "factcheck"]


def opened(result: CheckResult, decisions: Decisions | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(workbook.workbook_bytes(result, decisions)), rich_text=True)


def rows(book: openpyxl.Workbook, name: str) -> list[dict[str, object]]:
    head, *lines = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in lines]


@pytest.fixture(scope="module")
def book(result: CheckResult) -> openpyxl.Workbook:
    return opened(result)


def test_the_sheets(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == SHEETS
    assert [sheet.title for sheet in book if sheet.sheet_state != "visible"] == ["factcheck"]


def test_a_row_for_each_finding_gravest_first(book: openpyxl.Workbook, result: CheckResult) -> None:
    findings = ranked(result.discrepancies)
    shown = rows(book, "Discrepancies")
    assert [row["ID"] for row in shown] == [finding.id for finding in findings]
    assert [row["Claims"] for row in shown] == [claims_key(finding) for finding in findings]
    side = str(shown[0]["Side C"])
    assert side.startswith("three\nThree people have now died") and "The Ledger" in side
    assert "A/B conflict: 0 and 1 exclude each other" in str(shown[0]["Why"])


def test_the_quote_is_bold_in_its_sentence(book: openpyxl.Workbook, result: CheckResult) -> None:
    for row, claim in zip(rows(book, "Claims"), result.rows, strict=True):
        sentence = row["Sentence"]
        bold = [str(part) for part in sentence if getattr(getattr(part, "font", None), "b", False)]  # type: ignore[attr-defined]
        assert (str(sentence), bold) == (claim.sentence, [claim.quote])


def test_the_matrix_has_values_silence_links_and_notes(book: openpyxl.Workbook) -> None:
    sheet = book["Matrix"]
    assert [cell.value for cell in sheet[2]][3:] == ["A  none", "B  one", "·", "C  three"]
    linked = sheet["D2"]
    row = int(re.fullmatch(r"'?Claims'?!A(\d+)", linked.hyperlink.location)[1])  # type: ignore[index]
    assert book["Claims"].cell(row, 3).value == "No one was killed"
    assert linked.comment.text.endswith("*No one was killed*, the coast guard said. (the coast guard)")


def test_drop_down_filter_panes_and_print(book: openpyxl.Workbook) -> None:
    sheet = book["Discrepancies"]
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == f'"{",".join(DECISIONS)}"'
    for name in SHEETS[:4]:
        sheet = book[name]
        assert sheet.freeze_panes and sheet.auto_filter.ref and sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage


def test_colours_go_by_the_rows_own_cells(book: openpyxl.Workbook) -> None:
    for name in ("Discrepancies", "Matrix"):
        ranges = book[name].conditional_formatting
        formulas = [rule.formula[0] for one in ranges for rule in one.rules]
        assert formulas and all(set(re.findall(r"[A-Z]+(\d+)", formula)) == {"2"} for formula in formulas)
        assert all(str(one.sqref).split(":")[0].endswith("2") for one in ranges)


def test_what_reviewers_said_is_filled_in_once_only(result: CheckResult) -> None:
    one, two, three, *_ = (seen(finding) for finding in ranked(result.discrepancies))
    ana, bo = (
        Review(reviewer="Ana", decision="confirmed", note="=1"),
        Review(reviewer="Bo", decision="not an issue"),
    )
    decisions = Decisions(
        findings=(
            one.model_copy(update={"reviews": (ana,)}),
            two.model_copy(update={"reviews": (ana, bo)}),
            three.model_copy(update={"reviews": (bo,)}),
        )
    )
    shown = rows(opened(result, decisions), "Discrepancies")
    filled = [(row["State"], row["Decision"], row["Note"], row["Reviewer"]) for row in shown[:3]]
    assert filled == [
        ("decided", "confirmed", "=1", "Ana"),
        ("reviewers differ", None, None, None),
        ("decided", "not an issue", None, "Bo"),
    ]
    assert shown[1]["Said so far"] == "Ana: confirmed (=1); Bo: not an issue"


HOSTILE = [
    pytest.param('=HYPERLINK("http://evil.example","x")', id="formula"),
    pytest.param("@SUM(1+1)*cmd|' /C calc'!A0", id="DDE"),
    pytest.param("http://evil.example/ mailto:a@b internal:Claims!A1", id="links"),
    pytest.param("<script>alert(1)</script>&amp;]]>", id="markup"),
    pytest.param("\x00\x01\x1b[31m\x0b\ufffe\uffff\ud800", id="illegal in XML"),
    pytest.param("\u202egnp\u2066", id="direction"),
    pytest.param("_x0041_ 🎉漢字", id="escapes and emoji"),
    pytest.param("x" * 40_000, id="too long for a cell"),
    pytest.param("🎉" * 20_000, id="too long in UTF-16"),
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(result: CheckResult, words: str) -> None:
    data = workbook.workbook_bytes(with_text(result, words))
    book = openpyxl.load_workbook(BytesIO(data))
    kinds = {cell.data_type for sheet in book for line in sheet.iter_rows() for cell in line}
    assert "f" not in kinds and "e" not in kinds
    links = {
        cell.hyperlink.target
        for sheet in book
        for line in sheet.iter_rows()
        for cell in line
        if cell.hyperlink
    }
    assert {link for link in links if link} == {report.url for report in result.reports if report.url}
    title = book["Reports"]["B2"].value
    assert len(title.encode("utf-16-le")) // 2 <= MAX_CELL
    if words.isprintable() and len(words) < 100:
        assert title == words
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert not any("externalLink" in name or "vba" in name for name in archive.namelist())


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share", "external:c:\\x.exe",
        "internal:Claims!A1", "mailto:a@b", "http://", "http://user@evil.example", "http://a b", 'http://a"b',
        "https://a/" + "x" * 3000, "http://[", "=1+1", "",
    ],
)  # fmt: skip
def test_what_is_no_link(url: str, result: CheckResult) -> None:
    assert not is_web(url)
    reports = tuple(report.model_copy(update={"url": url}) for report in result.reports)
    book = opened(result.model_copy(update={"reports": reports}))
    assert book["Reports"]["D2"].hyperlink is None


def test_a_report_without_an_address_links_to_its_file(result: CheckResult, tmp_path: Path) -> None:
    names = dict(
        zip((report.id for report in result.reports), ("a b.md", "gone.md", "c.md", "x#A1.md"), strict=True)
    )
    reports = []
    for report in result.reports:
        path = tmp_path / "reports" / names[report.id]
        path.parent.mkdir(exist_ok=True)
        if path.name != "gone.md":
            path.touch()
        url = "https://x.example/" if path.name == "c.md" else None
        reports.append(report.model_copy(update={"path": str(path), "url": url}))
    out = tmp_path / "review.xlsx"
    workbook.write(result.model_copy(update={"reports": tuple(reports)}), out)
    sheet = openpyxl.load_workbook(out)["Reports"]
    links = [cell.hyperlink.target if cell.hyperlink else None for (cell,) in sheet["E2:E5"]]
    # The library writes the separator of Windows.
    assert links == ["reports\\a%20b.md", None, None, None]


def test_a_cell_is_cut_between_characters() -> None:
    cut = cell_text("🎉" * 20_000)
    assert cut.endswith("🎉…") and len(cut.encode("utf-16-le")) <= 2 * MAX_CELL


def test_nothing_to_show_is_a_workbook_too() -> None:
    empty = CheckResult(reports=(), claims=(), groups=(), discrepancies=())
    assert opened(empty).sheetnames == SHEETS


def test_many_sides_keep_their_columns_in_bounds(result: CheckResult) -> None:
    finding = result.discrepancies[0]
    many = finding.model_copy(update={"sides": finding.sides * 10})
    (row, *_) = rows(opened(result.model_copy(update={"discrepancies": (many,)})), "Discrepancies")
    assert "Side L" in row and "Side M" not in row
    assert len(str(row["More sides"]).splitlines()) == 18


def test_what_stood_there_stays_when_writing_fails(result: CheckResult, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"review\.xlsx"):
        workbook.write(result, tmp_path / "no" / "review.xlsx")
    assert list(tmp_path.iterdir()) == []
