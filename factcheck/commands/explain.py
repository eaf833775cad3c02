"""``factcheck explain``: why claims were put together or kept apart."""

from __future__ import annotations

import argparse
import glob
import os

from factcheck.errors import FactcheckError


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    from factcheck.commands.inputs import add_inputs

    command = commands.add_parser(
        "explain",
        help="show why claims were put together or kept apart",
        usage="factcheck explain [options] GROUP|CLAIM [CLAIM] PATH [PATH ...]",
        description="Show, term by term, why two claims answer one question or not; for a group or a finding, its weakest pairs.",
        epilog="Ids are those of `factcheck check --format json`: of two claims, of a group or a finding, or of one and a claim.",
    )
    command.add_argument(
        "words",
        nargs="+",
        metavar="ID [ID] PATH",
        help="one id or two, then what was checked: reports, folders or claim tables",
    )
    add_inputs(command)
    command.set_defaults(command=run)


def run(args: argparse.Namespace) -> int:
    """Check the paths again, and explain what the ids name."""
    from factcheck.commands.check import print_times
    from factcheck.commands.inputs import read_claims
    from factcheck.commands.output import color_wanted, emit, say_skipped, screen_width
    from factcheck.commands.settings_file import read_settings
    from factcheck.commands.watch import Watch
    from factcheck.match.explain import Explainer
    from factcheck.pipeline import check_claims, encoder_of
    from factcheck.report.explain import render_explanations

    ids, args.paths = _ids_and_paths(args.words)
    settings = read_settings(args.settings)
    with Watch() as watch:
        read = read_claims(args, settings, watch, to_match=True)
        result = check_claims(read.claims, read.reports, read.skipped, settings, progress=watch)
        found = Explainer(result, encoder_of(len(result.rows), settings), settings).explain(*ids)
    emit(render_explanations(result, found, width=screen_width(None), color=color_wanted(None)), None)
    say_skipped(read.skipped)
    if args.timings:
        print_times(watch.times())
    return 0


def _ids_and_paths(words: list[str]) -> tuple[list[str], list[str]]:
    """Part the ids from the paths: the first word that looks like one begins the paths.

    Raises FactcheckError when there are none of the one or of the other.
    """
    first = next((n for n, word in enumerate(words) if _is_path(word)), len(words))
    ids, paths = words[:first], words[first:]
    if not paths:
        said = ", ".join(map(repr, words))
        raise FactcheckError(f"explain: of {said} none is a file, a folder or a pattern; name what was checked")
    if not ids:
        raise FactcheckError(f"explain: no id before {paths[0]!r}; `factcheck check --format json` of the same paths lists them")
    return ids, paths


def _is_path(word: str) -> bool:
    from factcheck.read.find import is_address

    try:
        return is_address(word) or glob.has_magic(word) or os.path.lexists(word)
    except ValueError:  # a null byte in it
        return False
