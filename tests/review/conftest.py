from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from factcheck.models import CheckResult


@pytest.fixture(scope="session")
def result() -> CheckResult:
    """The made-up event of the report tests."""
    path = Path(__file__).parent.parent / "report" / "made_up_event.py"
    spec = importlib.util.spec_from_file_location("made_up_event", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: CheckResult = module.made_up_result()
    return made
