"""Tagged texts for people: what each shows, and which words gave it away."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from overtone.ontology import tree
from overtone.vocab import Match, Result
from overtone.vocab.results import Likeness

from .texts import Record

_NARROW = 60
"""Columns of a terminal below which the reasons do not fit side by side."""

# One sign for one character, so that offsets hold: control characters could command
# the terminal, and half of a surrogate pair cannot be written.
_VISIBLE = (
    {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
    | {ord("\r"): " ", 0x7F: 0x2421}
    | dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000)), 0xFFFD)
)


def visible(text: str) -> str:
    r"""A text that may go to a terminal, one sign for one character.

    Example:
        >>> visible("\x1b[31m")
        '\u241b[31m'
    """
    return text.translate(_VISIBLE)


class TableWriter:
    """Each text with its words highlighted, then a line for each of them."""

    def __init__(self, file: BinaryIO) -> None:
        # Bytes go out through one place; the console only decides on colour and width.
        self._text = io.TextIOWrapper(file, "utf-8", write_through=True)
        self._console = Console(file=self._text, highlight=False)

    def write(self, pairs: Iterable[tuple[Record, Result]]) -> None:
        """Writes one batch."""
        show = _lines if self._console.width < _NARROW else _columns
        for _, result in pairs:
            self._console.print(_highlighted(result))
            if result.primary is None:
                self._console.print("  no emotion")
            if result.matches:
                self._console.print(show([_reason(result, m) for m in result.matches]))
            elif result.resembles is not None:
                self._console.print(show(_likenesses(result, result.resembles)))

    def close(self) -> None:
        """Leaves the file open: it is not ours."""
        self._text.flush()
        self._text.detach()


@dataclass(frozen=True, slots=True)
class _Reason:
    share: str
    path: str
    word: str
    shifters: str


def _reason(result: Result, match: Match) -> _Reason:
    shares = {found.emotion: found.score for found in result.emotions}
    counts = match.weight > 0 and match.emotion in shares
    emotions = tree.load()
    path = tree.path(emotions, emotions[match.emotion])
    return _Reason(
        share=f"{shares[match.emotion]:.0%}" if counts else "-",
        path=" > ".join(step.name for step in path),
        word=visible(match.text),
        shifters=", ".join(
            f"{shifter.kind}: {visible(shifter.text)}" for shifter in match.shifters
        ),
    )


def _likenesses(result: Result, most: Likeness) -> list[_Reason]:
    """The likely emotions of a text that was read by meaning, and what it is like."""
    like = f"like: {visible(most.text)}"
    return [
        _Reason(
            share=f"{found.score:.0%}",
            path=" > ".join(found.path),
            word="" if place else like,
            shifters="",
        )
        for place, found in enumerate(result.emotions)
    ]


def _highlighted(result: Result) -> Text:
    text = Text(visible(result.text))
    for match in result.matches:
        text.stylize("bold" if match.weight > 0 else "dim", match.start, match.end)
    return text


def _columns(reasons: Iterable[_Reason]) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 2))
    for _ in range(4):
        table.add_column(overflow="fold")
    for reason in reasons:
        cells = (reason.share, reason.path, reason.word, reason.shifters)
        table.add_row(*map(Text, cells))
    return table


def _lines(reasons: Iterable[_Reason]) -> RenderableType:
    return Padding(Text("\n".join(map("  ".join, map(_parts, reasons)))), (0, 0, 0, 2))


def _parts(reason: _Reason) -> Iterator[str]:
    cells = (reason.share, reason.path, reason.word, reason.shifters)
    return (cell for cell in cells if cell)
