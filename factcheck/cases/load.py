"""Case file (YAML) -> records; every error names the file, the row and what to do."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pydantic import ValidationError

from factcheck.cases.records import CaseError, CaseFile

_MAX_BYTES = 5_000_000
_SECTIONS = ("conflicts", "look_alikes", "short", "claims")
_REMEDIES = {
    "missing": "add it",
    "extra_forbidden": "there is no such field; take it out or mend its spelling",
    "literal_error": "write one of these",
    "too_short": "add what is missing",
    "string_too_short": "write the words, or take the field out",
    "string_type": "write it as one line of text",
    "tuple_type": "write it as a list, each row after '- '",
    "model_type": "write it as 'field: value' lines",
    "int_parsing": "write a whole number from 1",
    "greater_than_equal": "write a whole number from 1",
}


def load_cases(path: Path) -> CaseFile:
    """Read one case file; raises :class:`CaseError` with file, row and remedy.

    ``reports`` is taken from the case file's own folder.
    """
    data = _mapping(path)
    folder = data.get("reports")
    if isinstance(folder, str):
        data["reports"] = path.parent / folder.strip()
    short = data.get("short")
    if isinstance(short, list):
        data["short"] = [_short(row) for row in short]
    try:
        cases = CaseFile.model_validate({**data, "path": path})
    except ValidationError as error:
        raise CaseError(f"{path}: {_explained(data, error)}") from None
    _check(cases)
    return cases


def _mapping(path: Path) -> dict[str, object]:
    import yaml

    # Strings, lists and mappings only: 3:50, no, and 2026-01-27 stay as they are written.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise CaseError(f"{path}: is larger than {_MAX_BYTES:,} bytes; split it")
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        raise CaseError(
            f"{path}{line}: is not valid YAML ({error.problem}); indent by blanks, and put a text that "
            "holds ': ' or begins with a mark into quotes"
        ) from None
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        raise CaseError(f"{path}: is not valid YAML; save it as plain UTF-8 text") from None
    except OSError as error:
        raise CaseError(f"{path}: cannot be read ({error.strerror}); check the path") from None
    if not isinstance(data, dict) or not data:
        raise CaseError(f"{path}: holds no sections; write {', '.join(_SECTIONS)} as lists of rows")
    return data


def _short(row: object) -> object:
    """A text given as plain words stands for a report without metadata."""
    if not isinstance(row, dict) or not isinstance(row.get("texts"), list):
        return row
    return {**row, "texts": [{"text": text} if isinstance(text, str) else text for text in row["texts"]]}


def _explained(data: dict[str, object], error: ValidationError) -> str:
    """The first thing that is wrong, and how many more there are."""
    first, more = error.errors()[0], error.error_count() - 1
    remedy = _REMEDIES.get(first["type"], "mend it")
    message = first["msg"][:1].lower() + first["msg"][1:]
    return f"{_place(data, first['loc'])}: {message}; {remedy}" + (f" (and {more} more)" if more else "")


def _place(data: dict[str, object], loc: tuple[int | str, ...]) -> str:
    """A place in words: "conflicts row 3 (launch-time), sides row 1, value"."""
    words: list[str] = []
    for part in loc:
        if isinstance(part, str):
            words.append(part)
        elif words:
            words[-1] += f" row {part + 1}"
    match loc:
        case (str(section), int(number), *_):
            rows = data.get(section)
            row = rows[number] if isinstance(rows, list) else None
            name = (row.get("id") or row.get("quote")) if isinstance(row, dict) else None
            words[0] += f" ({str(name)[:60]})" if name else ""
    return ", ".join(words) or "the file"


def _check(cases: CaseFile) -> None:
    """What one row alone cannot show: every id is its own, and the reports are there."""
    places: dict[str, list[str]] = defaultdict(list)
    for section in _SECTIONS[:3]:
        for number, row in enumerate(getattr(cases, section), 1):
            places[row.id].append(f"{section} row {number}")
    for name, rows in places.items():
        if len(rows) > 1:
            raise CaseError(f"{cases.path}: id {name!r} stands on {' and '.join(rows)}; give each its own")
    if cases.reports is None and (cases.conflicts or cases.look_alikes or cases.claims):
        raise CaseError(f"{cases.path}: reports: is missing; name the folder of the reports")
    if cases.reports is not None and not cases.reports.exists():
        raise CaseError(
            f"{cases.path}: reports: {cases.reports} is not there; name the folder of the reports"
        )
