"""The direction of imports: errors < models < settings < values < the stages < pipeline < the edges."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "factcheck"
STAGES = ("read", "extract", "match", "checker", "report")
LEVEL = {
    "errors": 0, "models": 1, "question": 2, "wording": 2, "reprints": 2, "origins": 2, "lines": 2,
    "settings": 2, "files": 2, "decisions": 2, "libraries": 2, "values": 3, **dict.fromkeys(STAGES, 4),
    "draft": 5, "strangers": 5,
    "review": 5, "jobs": 5, "tables": 5, "pipeline": 6, "cases": 7, "engines": 7, "store": 7,
    "commands": 8, "cli": 9, "pytest_plugin": 9,
}  # fmt: skip
HEAVY = (
    "torch",
    "spacy",
    "sentence_transformers",
    "pandas",
    "openpyxl",
    "xlsxwriter",
    "sklearn",
    "trafilatura",
)


def room(path: Path) -> str:
    """Return the top-level room of a module: "match" for factcheck/match/score.py."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    """Return the rooms that a module imports, at the top or inside functions."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [node.module]
                if node.module != "factcheck"
                else [f"factcheck.{alias.name}" for alias in node.names]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("factcheck.")}
    return rooms


MODULES = sorted(path for path in ROOT.rglob("*.py") if room(path) not in {"__init__", "__main__"})


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_lower_rooms(path: Path) -> None:
    own = room(path)
    wrong = {
        other
        for other in imported_rooms(path)
        if other != own and other in LEVEL and LEVEL[other] >= LEVEL[own]
    }
    assert not wrong, f"{own} must not import {sorted(wrong)}"


@pytest.mark.parametrize("command", ["import factcheck", "from factcheck.cli import main"])
def test_the_front_door_is_light(command: str) -> None:
    code = f"import sys; {command}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
