"""Marks are set and taken out by the line, and nothing else moves."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TEXT = """# by hand
conflicts:
  - id: one
    question: "a: b"   # why
    sides:
      - {value: x}

  - id: "two"
    expected_failure: "old"
    note: |
      expected_failure: not a mark
"""


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """The script, which is no part of the package."""
    path = Path(__file__).parents[2] / "bench" / "mark_expected.py"
    spec = importlib.util.spec_from_file_location("mark_expected", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ({"one": None, "two": "old"}, TEXT),
        ({"one": None, "two": None}, TEXT.replace('    expected_failure: "old"\n', "")),
        ({"one": None, "two": 'say "so"'}, TEXT.replace('"old"', '"say \\"so\\""')),
        (
            {"one": "new", "two": "old"},
            TEXT.replace("  - id: one\n", '  - id: one\n    expected_failure: "new"\n'),
        ),
    ],
)
def test_only_marks_change(bench: ModuleType, reasons: dict[str, str | None], expected: str) -> None:
    assert bench.remarked(TEXT, reasons) == expected
    assert bench.remarked(expected, reasons) == expected
