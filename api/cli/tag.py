"""`overtone tag`: the emotions of texts."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskProgressColumn, TextColumn

from overtone.api.arcs import write_arc
from overtone.api.outputs import writing
from overtone.api.tagged import FORMATS, WRITERS
from overtone.api.texts import STANDARD_INPUT, Record, read_records, read_whole
from overtone.vocab import Lexicon, Tagger, lexicon, own_words
from overtone.vocab.arc import MOST_PARTS, arc
from overtone.vocab.tagger import MODES

_BATCH = 2_000
_ALSO = {"ttl": "turtle", "ndjson": "jsonl"}
"""What else a name of an output file may end in."""


@click.command()
@click.argument("text", nargs=-1)
@click.option(
    "--input",
    "source",
    type=click.Path(path_type=Path),
    help="File of texts: a text a line, .csv, .tsv, .jsonl or .parquet; - for stdin.",
)
@click.option("--column", help="Column or key that holds the texts.")
@click.option("--encoding", default="utf-8", show_default=True, help="Of the file.")
@click.option(
    "--mode", type=click.Choice(MODES), default="auto", show_default=True,
    help="What may decide.",
)  # fmt: skip
@click.option(
    "--threshold", type=click.FloatRange(0, 1), default=0.0, show_default=True,
    help="The least strength to report.",
)  # fmt: skip
@click.option(
    "--lexicon",
    "own",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    help="Table of your own words (term, emotion, strength) that go before ours.",
)
@click.option(
    "--arc",
    "windows",
    type=click.IntRange(1, MOST_PARTS),
    help="Read everything as one text and tag it in this many parts.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    help="By default table for TEXT, jsonl for a file, or what --output ends in.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write; it gets its name only once it is whole.",
)
def tag(
    text: tuple[str, ...],
    source: Path | None,
    column: str | None,
    encoding: str,
    mode: str,
    threshold: float,
    own: Path | None,
    windows: int | None,
    format_name: str | None,
    output: Path | None,
) -> None:
    """Tags texts with emotions and says which words gave them away.

    Files are read as a stream; other columns are kept. A summary goes to stderr.

    \b
    Examples:
      overtone tag "I was thrilled with the room."
      overtone tag --input reviews.csv --column review --format jsonl
      overtone tag --input posts.txt --output posts.parquet
      overtone tag --input novel.txt --arc 20
      overtone tag --lexicon mine.tsv "The new album is wicked."
    """
    if text and source is not None:
        raise click.UsageError("give texts or --input, not both")
    if not text and source is None:
        if sys.stdin.isatty():
            raise click.UsageError("give texts, or a file with --input")
        source = Path(STANDARD_INPUT)
    tagger = Tagger() if own is None else Tagger(_extended(own))
    if windows is not None:
        whole = " ".join(text) if source is None else read_whole(source, encoding)
        chosen = format_name or _default_format(None, output)
        with _sink(output) as file:
            found = arc(tagger, whole, windows, mode=mode, threshold=threshold)
            return write_arc(found, file, chosen)
    chosen = format_name or _default_format(source, output)
    records: Iterable[Record] = map(Record, text)
    if source is not None:
        records = read_records(source, column, encoding, _say)
    # On a terminal, lines of results and a bar would write over each other.
    shown = source is not None and (output is not None or not sys.stdout.isatty())
    with _sink(output) as file:
        writer = WRITERS[chosen](file)
        counts: Counter[str | None] = Counter()
        for batch in _batches(records, shown):
            results = tagger.tag_many(
                [record.text for record in batch], mode=mode, threshold=threshold
            )
            pairs = list(zip(batch, results, strict=True))
            counts.update(result.primary for _, result in pairs)
            writer.write(pairs)
        writer.close()
    if source is not None:
        _say(_summary(counts))


def _extended(own: Path) -> Lexicon:
    return own_words.extend(lexicon.load(), own_words.read(own))


def _say(line: str) -> None:
    click.echo(line, err=True)


def _default_format(source: Path | None, output: Path | None) -> str:
    ending = "" if output is None else output.suffix.removeprefix(".").lower()
    ending = _ALSO.get(ending, ending)
    if ending in FORMATS:
        return ending
    return "table" if source is None else "jsonl"


@contextmanager
def _sink(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with writing(output, "--output") as file:
        yield file


def _batches(records: Iterable[Record], shown: bool) -> Iterator[list[Record]]:
    """Records by the thousand; progress is shown on a terminal only."""
    stream = iter(records)
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,} texts"),
        TaskProgressColumn(show_speed=True),
    )
    with Progress(
        *columns, console=console, disable=not (shown and console.is_terminal)
    ) as progress:
        task = progress.add_task("", total=None)
        while batch := list(islice(stream, _BATCH)):
            yield batch
            progress.advance(task, len(batch))


def _summary(counts: Counter[str | None]) -> str:
    total = sum(counts.values())
    found = {name: n for name, n in counts.most_common() if name is not None}
    shares = ", ".join(f"{name} {count:,}" for name, count in found.items())
    tail = f": {shares}" if shares else ""
    noun = "text" if total == 1 else "texts"
    return f"{total:,} {noun}, {sum(found.values()):,} with an emotion{tail}"
