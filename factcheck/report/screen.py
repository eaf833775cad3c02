"""Lines for a terminal or a pipe: wrapped by hand, so that no line ends in blanks and indents hang."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 100
"""Terminal cells where there is no terminal: what a mail or a pager shows without wrapping again."""
NARROWEST = 40


class Screen:
    """Collects lines; ``text`` gives them all. ``width`` in terminal cells."""

    def __init__(self, width: int | None, color: bool) -> None:
        self.width = max(NARROWEST, width or PIPED_WIDTH)
        self.color = color
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    def line(self, text: Text | str = "") -> None:
        """Add one line as it is; it must fit."""
        self._console.print(text, soft_wrap=True)

    def block(self, indent: str, text: Text | str, hang: int = 0) -> None:
        """Add a paragraph: every line begins with ``indent``, all but the first with ``hang`` blanks more."""
        text = Text(text) if isinstance(text, str) else text
        room = self.width - len(indent) - hang
        lines = list(text.wrap(self._console, room + hang))
        if hang and len(lines) > 1:
            # Only the first line may use the room of the hanging indent.
            first = lines[0]
            rest = text[len(first.plain) :]
            rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
            lines = [first, *rest.wrap(self._console, room)]
        for number, line in enumerate(lines):
            line.rstrip()
            self.line(Text(indent if number == 0 else indent + " " * hang) + line)

    def table(self, table: Table) -> None:
        """Add a table, as wide as the screen."""
        with self._console.capture() as captured:
            self._console.print(table)
        self._out.write("".join(line.rstrip() + "\n" for line in captured.get().splitlines()))

    def wrapped(self, text: Text, width: int, most: int) -> list[Text]:
        """Return the text as lines of at most ``width`` cells; past ``most`` lines it ends in a "…"."""
        if text.cell_len <= width:
            return [text]
        lines = list(text.wrap(self._console, width))
        for line in lines:
            line.rstrip()
        if len(lines) > most:
            lines = lines[:most]
            lines[-1].truncate(width - 2)
            lines[-1].append(" …")
        return lines

    def styled(self, text: str, style: str) -> Text:
        """Return text in a rich style."""
        return Text(text, style=style)

    def text(self) -> str:
        """Return everything added so far, ending in a newline."""
        return self._out.getvalue()
