"""The decisions file: where it lives, how it is read and written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.decisions import Decisions, Seen
from factcheck.errors import ReviewError
from factcheck.files import write_whole

if TYPE_CHECKING:
    from pydantic import ValidationError

DECISIONS_FILE = "factcheck-decisions.yaml"
SCHEMA = "factcheck-decisions/1"
MAX_BYTES = 50_000_000
HEAD = """\
# What reviewers said of the discrepancies; written by "factcheck review apply".
# To take a decision back, delete its lines under "reviews".
"""


def decisions_beside(paths: Iterable[str | Path]) -> Path:
    """Return where the decisions on these reports live: in the folder given, or beside the file given.

    Of several paths the first counts; none is the current folder.
    """
    first = next((Path(path) for path in paths), Path())
    return (first if first.is_dir() else first.parent) / DECISIONS_FILE


def load_decisions(path: str | Path) -> Decisions:
    """Return the decisions in the file; a file that is not there has none.

    Raises :class:`~factcheck.errors.ReviewError` naming file, place and remedy.
    """
    import yaml
    from pydantic import ValidationError

    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise ReviewError(
                f"{path}: larger than {MAX_BYTES // 1_000_000} MB; name the right file with --decisions"
            )
        source = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Decisions()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ReviewError(f"{path}: the decisions could not be read ({reason})") from error
    try:
        loaded = _yaml(source)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "it nests too deep or has a character that YAML forbids"
        raise ReviewError(
            f"{path}{place}: not valid YAML ({problem}); mend it, or move the file away to begin anew"
        ) from None
    if not isinstance(loaded, dict) or loaded.get("schema") != SCHEMA:
        raise ReviewError(f"{path}: not a decisions file; it should begin with 'schema: {SCHEMA}'")
    items = loaded.get("findings") or []
    if not isinstance(items, list):
        raise ReviewError(f"{path}: 'findings' is not a list; mend it, or move the file away to begin anew")
    findings = []
    for number, item in enumerate(items, 1):
        try:
            findings.append(Seen.model_validate(item))
        except ValidationError as error:
            raise ReviewError(f"{path}, finding {number}: {_first(error)}; mend it, or delete it") from None
    return Decisions(findings=_sorted(findings))


def save_decisions(decisions: Decisions, path: str | Path) -> None:
    """Write the file, or leave the old one untouched; the same decisions give the same bytes.

    Raises :class:`~factcheck.errors.WriteError`.
    """
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    whole = {"schema": SCHEMA, "findings": [_plain(finding) for finding in _sorted(decisions.findings)]}
    # Each review and each list of claims on one line, however long: a change is a line of a diff.
    body = yaml.dump(
        whole, Dumper=dumper, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10**6
    )
    write_whole(path, HEAD + body)


def _sorted(findings: Iterable[Seen]) -> tuple[Seen, ...]:
    return tuple(sorted(findings, key=Seen.order))


def _plain(finding: Seen) -> dict[str, Any]:
    return {
        "id": finding.id,
        "question": _writable(finding.question),
        "sides": [{"value": _writable(side.value), "claims": list(side.claims)} for side in finding.sides],
        "reviews": [
            {"reviewer": _writable(r.reviewer), "decision": r.decision, "note": _writable(r.note)}
            for r in sorted(finding.reviews, key=lambda review: review.reviewer)
        ],
    }


def _writable(text: str) -> str:
    """Half characters cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _yaml(source: str) -> Any:
    """Load plain YAML, every value as it is written: a reviewer called "No" is not false.

    Without aliases, for nine lines of them make a billion values.
    """
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, Loader=loader)):
        raise ValueError("aliases")
    return yaml.load(source, Loader=loader)


def _first(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}"
