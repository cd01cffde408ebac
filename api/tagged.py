"""Tagged texts, written in the formats that people use."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, BinaryIO, Protocol

from rich.console import Console
from rich.table import Table
from rich.text import Text

from overtone.vocab import Result

from .errors import MissingExtraError
from .texts import Record

FORMATS = ("table", "jsonl", "csv", "parquet")

Pairs = Sequence[tuple[Record, Result]]


class Writer(Protocol):
    """Takes tagged texts batch by batch."""

    def write(self, pairs: Pairs) -> None:
        """Writes one batch."""
        ...

    def close(self) -> None:
        """Writes whatever is left."""
        ...


class TableWriter:
    """For people: each text with its emotions and what gave them away."""

    def __init__(self, file: BinaryIO) -> None:
        # Bytes go out through one place; the console only decides on colour and width.
        self._text = io.TextIOWrapper(file, "utf-8", write_through=True)
        self._console = Console(file=self._text, highlight=False)

    def write(self, pairs: Pairs) -> None:
        """Writes one batch."""
        for _, result in pairs:
            self._console.print(_highlighted(result))
            if result.matches:
                self._console.print(_reasons(result))
            else:
                self._console.print("  no emotion")

    def close(self) -> None:
        """Leaves the file open: it is not ours."""
        self._text.flush()
        self._text.detach()


class LinesWriter:
    """One JSON object a line; other columns stand first, under their own names."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, pairs: Pairs) -> None:
        """Writes one batch."""
        for record, result in pairs:
            found = result.to_dict()
            others = {
                _free(name, found): value for name, value in record.others.items()
            }
            line = json.dumps({**others, **found}, ensure_ascii=False, default=str)
            self._file.write(line.encode("utf-8", "surrogatepass") + b"\n")

    def close(self) -> None:
        """Nothing is left."""


class CsvWriter:
    """One row a text, with a header."""

    def __init__(self, file: BinaryIO) -> None:
        self._text = io.TextIOWrapper(file, "utf-8", "surrogatepass", newline="")
        self._writer = csv.writer(self._text)
        self._headed = False

    def write(self, pairs: Pairs) -> None:
        """Writes one batch."""
        for record, result in pairs:
            row = flat(record, result)
            if not self._headed:
                self._writer.writerow(row)
                self._headed = True
            self._writer.writerow(row.values())

    def close(self) -> None:
        """Writes what is pending."""
        self._text.flush()
        self._text.detach()


class ParquetWriter:
    """A table of columns; needs the extra `tables`."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError:
            raise MissingExtraError("Parquet", "tables") from None
        self._arrow = pyarrow
        self._parquet = parquet
        self._file = file
        self._writer: Any = None

    def write(self, pairs: Pairs) -> None:
        """Writes one batch."""
        rows = [flat(record, result) for record, result in pairs]
        schema = None if self._writer is None else self._writer.schema
        table = self._arrow.Table.from_pylist(rows, schema=schema)
        if self._writer is None:
            table = table.cast(_without_nulls(self._arrow, table.schema))
            self._writer = self._parquet.ParquetWriter(self._file, table.schema)
        self._writer.write_table(table)

    def close(self) -> None:
        """Writes the end of the file."""
        if self._writer is None:
            empty = self._arrow.Table.from_pylist([], self._arrow.schema([]))
            self._parquet.write_table(empty, self._file)
        else:
            self._writer.close()


WRITERS: dict[str, Callable[[BinaryIO], Writer]] = {
    "table": TableWriter,
    "jsonl": LinesWriter,
    "csv": CsvWriter,
    "parquet": ParquetWriter,
}


def flat(record: Record, result: Result) -> dict[str, Any]:
    """A tagged text as one row of plain values.

    Example:
        >>> from overtone.vocab import Tagger
        >>> row = flat(Record("so sad", {"id": "7"}), Tagger().tag("so sad"))
        >>> row["id"], row["primary"], row["words"]
        ('7', 'Sadness', 'sad')
    """
    found: dict[str, Any] = {
        "text": result.text,
        "primary": result.primary,
        **{name: round(share, 4) for name, share in result.scores.items()},
        "intensity": round(result.intensity, 4),
        "strength": round(result.strength, 4),
        "by": result.by,
        "emotions": ";".join(f"{e.emotion}:{e.score:.2f}" for e in result.emotions),
        "words": ";".join(match.text for match in result.matches if match.weight > 0),
    }
    others = {_free(name, found): value for name, value in record.others.items()}
    return {**others, **found}


def _free(name: str, taken: Iterable[str]) -> str:
    return f"input_{name}" if name in taken else name


def _without_nulls(arrow: Any, schema: Any) -> Any:  # noqa: ANN401
    """A column that has no value yet may have text later."""
    return arrow.schema(
        [
            field.with_type(arrow.string())
            if arrow.types.is_null(field.type)
            else field
            for field in schema
        ]
    )


def _highlighted(result: Result) -> Text:
    text = Text(result.text)
    for match in result.matches:
        text.stylize("bold" if match.weight > 0 else "dim", match.start, match.end)
    return text


def _reasons(result: Result) -> Table:
    paths = {found.emotion: found.path for found in result.emotions}
    shares = {found.emotion: found.score for found in result.emotions}
    rows = Table(box=None, show_header=False, padding=(0, 1, 0, 2))
    for match in result.matches:
        path = " > ".join(name for name in paths.get(match.emotion, (match.emotion,)))
        share = f"{shares[match.emotion]:.0%}" if match.weight > 0 else "-"
        shifters = ", ".join(f"{s.kind}: {s.text}" for s in match.shifters)
        rows.add_row(Text(share), Text(path), Text(match.text), Text(shifters))
    return rows
