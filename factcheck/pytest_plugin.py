"""Run a desk's case files as tests: ``pytest --factcheck-cases DIR``.

Every conflict, look-alike and short case of the YAML files in DIR is one test. A project that keeps its
cases beside its tests names the folder once, as ``factcheck_cases`` in its pytest settings. Each folder of
reports is checked once a session.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.cases import Case, CaseFile, Outcome, Seen, ShortCase
    from factcheck.models import Report

_SUFFIXES = {".yaml", ".yml"}
_RUNS: pytest.StashKey[Runs] = pytest.StashKey()
_FOLDERS: pytest.StashKey[tuple[Path, ...]] = pytest.StashKey()


class Missed(AssertionError):  # noqa: N818 - what a failed case is called, not an error of the program
    """A case that the check does not meet."""

    def __init__(self, case: Case, outcome: Outcome) -> None:
        super().__init__(outcome.reason)
        self.case = case
        self.outcome = outcome


class Runs:
    """The checks of a session, one a folder of reports; a check that failed is not tried again."""

    def __init__(self) -> None:
        self._folders: dict[Path, Seen | Exception] = {}

    def of_folder(self, folder: Path) -> Seen:
        """Check the reports of a folder, or recall it."""
        known = folder.resolve()
        if known not in self._folders:
            try:
                self._folders[known] = check_folder(known)
            except Exception as error:
                self._folders[known] = error
        found = self._folders[known]
        if isinstance(found, Exception):
            raise found
        return found


def check_folder(folder: Path) -> Seen:
    """Check the reports of a folder."""
    from factcheck.cases import Seen
    from factcheck.pipeline import check
    from factcheck.read import read_reports

    return Seen(check(read_reports([folder])))


def check_short(case: ShortCase) -> Seen:
    """Check the texts of a short case, each as one report."""
    from factcheck.cases import Seen
    from factcheck.pipeline import check

    return Seen(check(_short_reports(case)))


def _short_reports(case: ShortCase) -> Iterable[Report]:
    from factcheck.models import Report

    for number, given in enumerate(case.texts, 1):
        yield Report(
            id=f"r{number}",
            path=f"text-{number}",
            title=given.text[:60],
            publisher=given.publisher or f"Text {number}",
            published=given.published,
            sha256=sha256(given.text.encode()).hexdigest(),
            text=given.text,
        )


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option and its lasting form in the settings."""
    about = "folder (or file) of factcheck's case files; each case is one test"
    group = parser.getgroup("factcheck")
    group.addoption("--factcheck-cases", action="append", default=[], metavar="DIR", help=about)
    about += "; joined to every run that names no path"
    parser.addini("factcheck_cases", about, type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Say where the cases are, and have them collected besides what was asked for."""
    config.addinivalue_line("markers", "factcheck_case: a case of factcheck, from a case file")
    named = [config.invocation_params.dir / name for name in config.getoption("--factcheck-cases")]
    missing = [path for path in named if not path.exists()]
    if missing:
        raise pytest.UsageError(f"--factcheck-cases: {missing[0]} is not there; name a folder of case files")
    lasting: list[Path] = [path for path in config.getini("factcheck_cases") if path.exists()]
    config.stash[_FOLDERS] = (*named, *lasting)
    config.stash[_RUNS] = Runs()
    asked = config.args_source is pytest.Config.ArgsSource.ARGS
    if named:
        config.args = [*(config.args if asked else ()), *map(str, named)]
    elif not asked:
        config.args = [*config.args, *map(str, lasting)]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take the YAML files under the folders of cases, and no others."""
    folders = parent.config.stash[_FOLDERS]
    if file_path.suffix not in _SUFFIXES or not any(file_path.is_relative_to(folder) for folder in folders):
        return None
    collector: pytest.Collector = CaseCollector.from_parent(parent, path=file_path)
    return collector


class CaseCollector(pytest.File):
    """One case file."""

    def collect(self) -> Iterable[pytest.Item]:
        """One item a case."""
        from factcheck.cases import load_cases

        cases = load_cases(self.path)
        for case in cases.cases:
            yield CaseItem.from_parent(self, name=case.id, cases=cases, case=case)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> Any:  # type: ignore[override]
        """An error in the file is one line, with place and remedy."""
        if isinstance(excinfo.value, FactcheckError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)


class CaseItem(pytest.Item):
    """One case as a test; a case marked as an expected failure has to fail."""

    def __init__(self, *, cases: CaseFile, case: Case, **rest: Any) -> None:
        super().__init__(**rest)
        self.cases = cases
        self.case = case
        self.add_marker("factcheck_case")
        if case.expected_failure:
            self.add_marker(pytest.mark.xfail(reason=case.expected_failure, raises=Missed, strict=True))

    def runtest(self) -> None:
        """Check the reports and judge; only a miss is an expected failure, never a crash."""
        from factcheck.cases import ShortCase, judge

        if isinstance(self.case, ShortCase):
            seen = check_short(self.case)
        else:
            assert self.cases.reports is not None  # the reader of case files holds this
            seen = self.config.stash[_RUNS].of_folder(self.cases.reports)
        outcome = judge(self.case, seen)
        if not outcome.met:
            raise Missed(self.case, outcome)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What was expected, what was found instead, and why; no traceback for a case that is missed."""
        error = excinfo.value
        if isinstance(error, Missed):
            return "\n".join([self._expected(), error.outcome.reason, *error.outcome.details])
        if isinstance(error, FactcheckError):
            return f"{self.path}: {self.case.id}: {error}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """File and name, as pytest shows them."""
        return self.path, None, f"{self.path.name}: {self.case.id}"

    def _expected(self) -> str:
        from factcheck.cases import Conflict, LookAlike

        if isinstance(self.case, Conflict):
            sides = " against ".join(repr(side.value) for side in self.case.sides)
            scope = "between reports" if self.case.scope == "between" else "within one report"
            return f"expected: {self.case.verdict} {scope} on {self.case.question}: {sides}"
        if isinstance(self.case, LookAlike):
            return f"expected: silence, for {self.case.why}"
        return f"expected: {self.case.expect}, from {' / '.join(repr(text.text) for text in self.case.texts)}"
