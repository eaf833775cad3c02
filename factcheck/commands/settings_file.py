"""A desk's own thresholds, from a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.settings import Settings

MAX_BYTES = 1_000_000


def read_settings(path: Path | None) -> Settings:
    """Return the settings with what the file changes; without a file, as they are.

    Raises :class:`SettingsError` naming the key that is unknown or has an impossible value.
    """
    if path is None:
        return Settings()
    from pydantic import ValidationError

    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise SettingsError(f"{path}: is too large for settings; name the right file with --settings")
        given = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: could not be read ({error.strerror}); check --settings") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: is no TOML ({error}); mend it") from None
    try:
        return Settings.model_validate(_merged(given))
    except ValidationError as error:
        fault = error.errors(include_url=False, include_context=False)[0]
        key = ".".join(str(part) for part in fault["loc"])
        if fault["type"] == "extra_forbidden":
            raise SettingsError(f"{path}: there is no setting '{key}'{_meant(key)}") from None
        raise SettingsError(f"{path}: {key}: {fault['msg']}; it is {fault['input']!r}") from None


def _merged(given: dict[str, Any]) -> dict[str, Any]:
    """Put what the file says of single words beside the words that it does not name."""
    merged = dict(given)
    for name, value in given.items():
        known = getattr(Settings(), name, None) if name in Settings.model_fields else None
        if isinstance(known, dict) and isinstance(value, dict):
            merged[name] = known | value
    return merged


def _meant(key: str) -> str:
    """A hint at the setting with nearly this name."""
    import difflib

    near = difflib.get_close_matches(key, Settings.model_fields, n=1)
    return f"; did you mean '{near[0]}'?" if near else ""
