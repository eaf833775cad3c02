"""The command line: exit codes as contract, every format, input that a person got wrong."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from factcheck.cli import FOUND, INTERRUPTED, MENDABLE, OK, main, parser
from factcheck.commands import check as check_command
from factcheck.commands.watch import Watch

ROOT = Path(__file__).parent.parent
HEAD = "---\ntitle: Launch\npublisher: {0}\npublished: 2031-03-05T09:00+01:00\nurl: https://{0}.example/launch\n---\n"
SILENT = "Nobody at the harbour wished to talk about it.\n"

pytestmark = pytest.mark.usefixtures("word_encoder")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports of a made-up launch that tell two counts, and agree on the rest."""
    place = tmp_path / "launch"
    place.mkdir()
    for outlet, count in (("courier", "two"), ("herald", "four")):
        text = f"The army fired {count} missiles on Tuesday, the ministry said.\n"
        (place / f"{outlet}.md").write_text(HEAD.format(outlet) + text, encoding="utf-8")
    return place


@pytest.fixture
def agreed(tmp_path: Path) -> Path:
    """One report with nothing in it that disagrees."""
    path = tmp_path / "one.md"
    text = "The army fired two missiles on Tuesday, the ministry said.\n"
    path.write_text(HEAD.format("courier") + text, encoding="utf-8")
    return path


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Iterator[object]:
    """Call the command line: its exit code, standard output and standard error."""

    def call(*argv: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(word) for word in argv])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    yield call


# --- exit codes -----------------------------------------------------------------------------------


def test_nothing_to_report_is_0(said, agreed):
    code, out, err = said("check", agreed)
    assert code == OK == 0
    assert out.startswith("1 report, ")
    assert err == ""


def test_a_discrepancy_is_1(said, folder):
    code, out, err = said("check", folder)
    assert code == FOUND == 1
    assert "CONFLICT" in out
    assert err == ""


def test_an_error_that_can_be_mended_is_2_and_one_line(said, tmp_path):
    code, out, err = said("check", tmp_path / "nowhere")
    assert code == MENDABLE == 2
    assert out == ""
    assert re.fullmatch(r"factcheck: .*nowhere: there is no such file or folder; .*\n", err)


def test_an_interrupt_is_130(said, folder, monkeypatch):
    def interrupted(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.pipeline.claims_of", interrupted)
    code, out, err = said("check", folder)
    assert code == INTERRUPTED == 130
    assert (out, err) == ("", "factcheck: interrupted\n")


def test_an_unexpected_error_keeps_its_traceback(folder, monkeypatch):
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("factcheck.pipeline.claims_of", broken)
    with pytest.raises(ZeroDivisionError):
        main(["check", str(folder)])


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--fail-on", "never"), OK),
        (("--fail-on", "conflict"), FOUND),
        (("--fail-on", "vague"), FOUND),
        (("--verdict", "vague"), OK),
        (("--verdict", "vague,conflict"), FOUND),
        (("--kind", "altitude"), OK),
        (("--kind", "count"), FOUND),
        (("--new",), FOUND),
        (("--min-confidence", "1"), OK),
        (("--format", "json", "--verdict", "vague"), OK),
    ],
    ids=str,
)
def test_the_exit_code_is_of_what_is_shown(said, folder, options, code):
    assert said("check", folder, *options)[0] == code


# --- help and misuse ------------------------------------------------------------------------------


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """Every command by its words."""

    def below(of: argparse.ArgumentParser, words: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
        for action in of._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, inner in action.choices.items():
                    yield from below(inner, f"{words} {name}".strip())
                return
        yield words, of

    return dict(below(parser(), ""))


@pytest.mark.parametrize("words", subcommands())
def test_every_command_is_helped_and_documented(words, capsys):
    with pytest.raises(SystemExit) as left:
        main([*words.split(), "--help"])
    assert left.value.code == OK
    assert "usage: factcheck " + words in capsys.readouterr().out
    assert f"factcheck {words}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_option_has_a_word_of_help():
    silent = [
        (words, action.dest)
        for words, inner in subcommands().items()
        for action in inner._actions
        if not action.help and not action.choices
    ]
    assert not silent


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("check",),
        ("chek", "x"),
        ("check", "x", "--format", "pdf"),
        ("check", "x", "--verdict", "wrong"),
        ("check", "x", "--kind", "colour"),
        ("check", "x", "--min-confidence", "2"),
        ("check", "x", "--min-confidence", "nan"),
        ("check", "x", "--jobs", "0"),
        ("check", "x", "--jobs", "two"),
        ("review",),
        ("explain",),
    ],
    ids=str,
)
def test_misuse_is_2_with_the_usage(argv, capsys):
    with pytest.raises(SystemExit) as left:
        main(argv)
    assert left.value.code == MENDABLE
    assert "usage: factcheck" in capsys.readouterr().err


# --- explanations ---------------------------------------------------------------------------------


def test_explain_shows_the_evidence_of_a_finding_a_group_and_two_claims(said, folder):
    found = json.loads(said("check", folder, "--format", "json")[1])
    finding, ids = found["discrepancies"][0], [claim["id"] for claim in found["claims"]]
    one, other = (side["claim_ids"][0] for side in finding["sides"])
    for named in ((finding["id"],), (finding["group_id"],), (one, other), (finding["group_id"], one)):
        code, out, err = said("explain", *named, folder)
        assert code == OK
        assert one in out and other in out
        assert "together: " in out and "starting point for count" in out
        assert not err
    code, out, _ = said("explain", one, next(i for i in ids if i not in finding["sides"][0]["claim_ids"]), folder)
    assert code == OK


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["nothing", "FOLDER"], "'nothing'"),
        (["c0", "c1", "c2", "FOLDER"], "'c0'"),
        (["FOLDER"], "no id before"),
        (["c0", "c1"], "a file, a folder"),
    ],
)
def test_explain_names_what_it_cannot_find(said, folder, words, names):
    code, out, err = said("explain", *(folder if word == "FOLDER" else word for word in words))
    assert code == MENDABLE
    assert names in err and err.count("\n") == 1
    assert not out


# --- input that a person got wrong ----------------------------------------------------------------

UNREADABLE = {
    "an empty folder": ({}, "holds no report"),
    "nothing but a picture": ({"photo.md": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"}, "not text"),
    "an empty file": ({"empty.md": b" \n"}, "is empty"),
    "a front matter that is not closed": ({"open.md": b"---\ntitle: [Bridge\nTwelve dead\n"}, "front matter"),
    "a file past every bound": ({"huge.md": b"x" * 3000}, "larger than 2,000 bytes"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_alone_it_is_an_error_in_one_line(said, tmp_path, case):
    files, word = UNREADABLE[case]
    place = write(tmp_path / "in", files)
    code, out, err = said("check", place, "--settings", small(tmp_path))
    assert (code, out) == (MENDABLE, "")
    assert err.count("\n") == 1 and word in err and "Traceback" not in err


@pytest.mark.parametrize("case", [case for case in UNREADABLE if UNREADABLE[case][0]])
def test_among_others_it_is_a_row_of_what_was_skipped(said, folder, tmp_path, case):
    files, word = UNREADABLE[case]
    write(folder, files)
    code, out, _ = said("check", folder, "--format", "json", "--settings", small(tmp_path))
    assert code == FOUND
    (name,) = files
    (row,) = json.loads(out)["skipped"]
    assert name in row["path"] and word in row["reason"]


def test_formats_without_a_place_for_it_say_it_on_standard_error(said, folder):
    write(folder, {"empty.md": b""})
    _, out, err = said("check", folder, "--format", "csv")
    assert "empty.md" not in out
    assert re.fullmatch(r"factcheck: .*empty\.md: is empty\n", err)


def test_a_report_without_claims_is_no_error(said, tmp_path):
    path = tmp_path / "silent.md"
    path.write_text(SILENT, encoding="utf-8")
    code, out, _ = said("check", path)
    assert code == OK
    assert out.startswith("1 report, ") and "discrepanc" in out


def write(place: Path, files: dict[str, bytes]) -> Path:
    place.mkdir(exist_ok=True)
    for name, content in files.items():
        (place / name).write_bytes(content)
    return place


def small(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text("max_report_bytes = 2000\n", encoding="utf-8")
    return path


# --- settings -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("link_treshold = 0.5", "there is no setting 'link_treshold'; did you mean 'link_threshold'?"),
        ("link_threshold = 5", "link_threshold: "),
        ("[vague_words]\nfew = 'some'", "vague_words.few"),
        ("link_threshold 0.5", "is no TOML"),
        ("spacy_model = 'no_such_model'", "no_such_model"),
        ("embedding_model = 'nowhere/at-all'", "nowhere/at-all"),
    ],
)
def test_a_setting_that_cannot_be_is_named(said, folder, tmp_path, toml, words, monkeypatch):
    monkeypatch.undo()  # the real encoder: it must refuse its folder before it loads anything
    path = tmp_path / "desk.toml"
    path.write_text(toml, encoding="utf-8")
    code, out, err = said("check", folder, "--settings", path, "--jobs", "1")
    assert (code, out) == (MENDABLE, "")
    assert words in err and err.count("\n") == 1


def test_a_setting_reaches_the_check(said, folder, tmp_path):
    path = tmp_path / "desk.toml"
    path.write_text("report_threshold = 1.0\n", encoding="utf-8")
    assert said("check", folder, "--settings", path)[0] == OK


def test_a_word_of_a_desks_own_leaves_the_others_as_they_are(said, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("Several boats and dozens of cars were lost in the flood.\n", encoding="utf-8")
    path = tmp_path / "desk.toml"
    path.write_text("vague_words.several = [5, 6]\n", encoding="utf-8")
    claims = json.loads(said("extract", report, "--settings", path, "--format", "json")[1])["claims"]
    ranges = {claim["quote"]: (claim["value"]["low"], claim["value"]["high"]) for claim in claims if claim["kind"] == "count"}
    assert ranges == {"Several boats": (5, 6), "dozens of cars": (24, 99)}


# --- formats and files ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", "2 reports, "),
        ("json", '{\n  "schema": "factcheck/1"'),
        ("csv", "\ufeffID,Question"),
        ("markdown", "#"),
        ("jsonld", "{"),
        ("annotations", "{"),
    ],
)
def test_each_format_goes_to_standard_output(said, folder, form, begins):
    code, out, _ = said("check", folder, "--format", form)
    assert code == FOUND
    assert out.startswith(begins) and out.endswith("\n")


@pytest.mark.parametrize("suffix", check_command.BY_SUFFIX)
def test_the_suffix_names_the_format(said, folder, tmp_path, suffix):
    path = tmp_path / f"out{suffix}"
    code, out, _ = said("check", folder, "-o", path)
    assert (code, out) == (FOUND, "")
    content = path.read_bytes()
    starts = {"workbook": b"PK", "page": b"<!", "csv": b"\xef\xbb\xbfID", "markdown": b"#"}
    assert content.startswith(starts.get(check_command.BY_SUFFIX[suffix], b"{"))


def test_a_format_that_is_named_is_above_the_suffix(said, folder, tmp_path):
    path = tmp_path / "out.csv"
    said("check", folder, "--format", "json", "-o", path)
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "factcheck/1"


def test_a_file_that_cannot_be_written_is_named(said, folder, tmp_path):
    code, _, err = said("check", folder, "-o", tmp_path / "no" / "out.json")
    assert code == MENDABLE
    assert "could not be written" in err


def test_filters_hold_in_every_list_of_findings(said, folder):
    for form in ("json", "csv", "markdown"):
        whole, some = (said("check", folder, "--format", form, *more)[1] for more in ((), ("--verdict", "vague")))
        assert len(some) < len(whole)
    assert json.loads(said("check", folder, "--format", "json", "--verdict", "vague")[1])["discrepancies"] == []


def test_the_matrix_is_a_text(said, folder):
    assert "2 reports, " in said("check", folder, "--matrix")[1]
    assert said("check", folder, "--matrix", "--format", "json")[0] == MENDABLE


def test_timings_name_the_stages(said, folder):
    _, _, err = said("check", folder, "--timings", "--jobs", "1")
    assert [line.split()[0] for line in err.splitlines()] == ["read", "extract", "match", "check", "write", "all"]


def test_a_table_of_overrides_stands_above_the_reports(said, folder, tmp_path):
    table = tmp_path / "reports.csv"
    table.write_text("path,publisher\ncourier.md,The Lorn Courier\n", encoding="utf-8")
    assert "The Lorn Courier" in said("check", folder, "--reports", table)[1]


# --- the review round trip ------------------------------------------------------------------------


def test_a_finding_marked_not_an_issue_is_silent_in_the_next_check(said, folder, tmp_path):
    sheet = tmp_path / "review.csv"
    said("check", folder, "-o", sheet)
    rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows[1:]:
        row[rows[0].index("Decision")], row[rows[0].index("Reviewer")] = "not an issue", "Ana"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    decisions = folder / "factcheck-decisions.yaml"
    code, out, _ = said("review", "apply", sheet, "--decisions", decisions)
    assert code == OK and "taken" in out and decisions.is_file()
    code, out, _ = said("check", folder)
    assert code == OK and "not an issue" in out
    assert said("check", folder, "--new")[0] == OK
    assert said("check", folder, "--decisions", tmp_path / "none.yaml")[0] == FOUND


def test_a_row_that_cannot_be_taken_is_named_and_the_others_are_kept(said, folder, tmp_path):
    sheet = tmp_path / "review.csv"
    sheet.write_text("id,decision\nd000,confirmed\n", encoding="utf-8")
    code, out, _ = said("review", "apply", sheet, "--decisions", tmp_path / "d.yaml")
    assert code == MENDABLE
    assert 'no finding has the id "d000"' in out


# --- values ---------------------------------------------------------------------------------------


def test_values_are_a_table_for_people(said):
    code, out, _ = said("values", "At least 12 people fled 350 km on Tuesday.", "--published", "2031-03-05")
    assert code == OK
    assert [line.split()[0] for line in out.splitlines()] == ["KIND", "count", "distance", "date"]
    assert "12 or more" in out and "2031-03-04" in out


def test_values_of_lines_are_lines(said, monkeypatch):
    asked = [{"text": "on Tuesday", "published": "2031-03-05"}, {"text": "no value"}]
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(json.dumps(line) + "\n" for line in asked)))
    code, out, _ = said("values", "-", "--format", "jsonl")
    assert code == OK
    first, second = (json.loads(line)["values"] for line in out.splitlines())
    assert first[0]["earliest"] == "2031-03-04" and second == []


@pytest.mark.parametrize("line", ["no json", "[]", '{"text": 1}', '{"text": "a", "published": "soon"}'])
def test_a_line_that_is_none_is_named(said, monkeypatch, line):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"text": "two men"}\n' + line + "\n"))
    code, _, err = said("values", "-", "--format", "jsonl")
    assert code == MENDABLE and "line 2" in err


def test_a_date_that_is_none_is_refused(said):
    code, _, err = said("values", "two men", "--published", "Tuesday")
    assert code == MENDABLE and "--published" in err


# --- processes, pipes, terminals ------------------------------------------------------------------


def run(*argv: object, **options: object) -> subprocess.Popen[str]:
    """Start the command, open to interrupts also where a shell runs these tests in its background."""
    command = [sys.executable, "-c", "from factcheck.cli import run; run()", *map(str, argv)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    if sys.platform != "win32":
        pipes["preexec_fn"] = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(command, text=True, **pipes)  # type: ignore[call-overload, no-any-return]


def test_help_loads_no_records_and_no_models():
    code = (
        "import sys; from factcheck.cli import parser; parser().format_help();"
        "print([m for m in ('pydantic', 'rich', 'numpy', 'spacy', 'torch') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_reader_who_leaves_is_no_error():
    process = run("values", "two men " * 3000)
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(60) == OK


def test_json_is_utf_8_in_every_terminal(tmp_path):
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    process = run("values", "“two” men in Zürich", "--format", "jsonl", env=environment, encoding="utf-8")
    out, _ = process.communicate(timeout=60)
    assert process.returncode == OK
    assert json.loads(out)["values"][0]["start"] >= 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise on Windows")
def test_an_interrupt_leaves_no_process_behind(folder):
    text = next(folder.glob("*.md")).read_text(encoding="utf-8")
    for number in range(200):  # so that the run has not ended by itself
        (folder / f"more-{number}.md").write_text(f"{text}\nReport {number}.\n", encoding="utf-8")
    process = run("extract", folder, "--jobs", "2", start_new_session=True)
    deadline = time.monotonic() + 60
    while not (children := children_of(process.pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (INTERRUPTED, "")
    assert err.strip().endswith("factcheck: interrupted") and "Traceback" not in err
    while any(map(alive, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [child for child in children if alive(child)]


def children_of(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True)
    return [int(word) for word in listed.stdout.split()]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_no_bar_where_nobody_watches(monkeypatch, capsys):
    monkeypatch.setattr("factcheck.commands.watch.PATIENCE", 0.0)
    with Watch() as watch:
        watch("extract", 1, 2)
        time.sleep(0.05)
    assert capsys.readouterr().err == ""


def test_a_bar_where_a_person_waits(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("factcheck.commands.watch.PATIENCE", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    with Watch() as watch:
        watch("extract", 1, 2)
        time.sleep(0.3)
    assert "Reading claims" in terminal.getvalue()


def test_no_bar_for_a_short_run(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with Watch() as watch:
        watch("extract", 1, 2)
    assert terminal.getvalue() == ""


# --- the claim table ------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_a_claim_table_stands_for_its_reports(said, folder, tmp_path, form):
    whole = json.loads(said("check", folder, "--format", "json")[1])
    table = tmp_path / f"claims.{form}"
    assert said("extract", folder, "-o", table)[0] == OK
    code, out, err = said("check", table, "--format", "json")
    assert (code, err) == (FOUND, "")
    assert json.loads(out) == whole
    assert said("check", table, folder, "--format", "json")[1] == out


def test_the_json_of_a_check_is_a_claim_table_too(said, folder, tmp_path):
    path = tmp_path / "result.json"
    said("check", folder, "-o", path)
    assert said("check", path, "--format", "json")[1] == path.read_text(encoding="utf-8")


def test_a_corrected_table_is_checked_as_corrected(said, folder, tmp_path):
    document = json.loads(said("extract", folder, "--format", "json")[1])
    for claim in document["claims"]:
        if claim["quote"] == "four missiles":
            claim["value"] |= {"low": 2, "high": 2, "said_low": 2, "said_high": 2}
    path = tmp_path / "claims.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert said("check", path, "--kind", "count")[0] == OK


def test_a_broken_table_is_refused_with_row_and_column(said, folder, tmp_path):
    path = tmp_path / "claims.csv"
    said("extract", folder, "-o", path)
    path.write_text(path.read_text(encoding="utf-8").replace(",asserted,", ",sure,", 1), encoding="utf-8")
    code, out, err = said("check", path)
    assert (code, out) == (MENDABLE, "")
    assert re.search(r"claims\.csv, row \d+, column certainty: ", err) and err.count("\n") == 1


def test_the_table_on_the_screen_lists_every_claim(said, folder):
    code, out, _ = said("extract", folder)
    assert code == OK
    assert out.startswith("2 reports, ") and "four missiles" in out and "the ministry" in out
    assert not [line for line in out.splitlines() if line != line.rstrip()]


def test_parquet_is_no_text(said, folder):
    code, _, err = said("extract", folder, "--format", "parquet")
    assert code == MENDABLE and "-o" in err


def test_a_report_without_a_row_is_named(said, folder):
    write(folder, {"silent.md": b"Hm.\n"})
    _, out, err = said("extract", folder, "--format", "csv")
    assert "silent.md" not in out
    assert re.search(r"silent\.md: no claim was found in it", err)
