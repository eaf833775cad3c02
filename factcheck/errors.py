"""The errors that a user can mend: each message names the place and the remedy."""

from __future__ import annotations


class FactcheckError(Exception):
    """Base of every expected error; the command line prints it as one line and exits with 2."""


class ReadError(FactcheckError):
    """A path, file or front matter could not be read."""


class TableError(FactcheckError):
    """A claim table breaks the schema; the message names row and column."""


class SettingsError(FactcheckError):
    """A setting has an impossible value, or names a model that is not installed."""


class ReviewError(FactcheckError):
    """A reviewer's sheet or decisions file could not be read at all."""


class WriteError(FactcheckError):
    """An output file could not be written; what stood there before is untouched."""


class StoreError(FactcheckError):
    """A store could not be opened, read or written; what stood there before is untouched."""
