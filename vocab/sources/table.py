"""A user's own words as a source: a plain table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from overtone.ontology import DataFileError, tree
from overtone.ontology.tables import Row, read_rows
from overtone.vocab.lexicon import PartOfSpeech

from .source import Candidate, Seed, plain_term

COLUMNS = ("term", "part_of_speech", "emotion", "strength")
OPTIONAL = ("forms", "name")
"""Columns that may follow: variants parted by `|`; a name that only explains."""


@dataclass(frozen=True, slots=True)
class TableSource:
    """Words that somebody wrote down with their emotions.

    Attributes:
        key: Name of the source in the rows of the vocabulary.
        words: Its candidates, in the order of the table.
    """

    key: str
    words: tuple[Candidate, ...]

    @classmethod
    def load(cls, path: Path) -> "TableSource":
        """Reads a table from its file; the source is called like the file.

        Raises:
            DataFileError: The file is not UTF-8, or breaks the format (`parse`).
            OSError: The file cannot be read.
        """
        written = path.read_bytes()
        try:
            text = written.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            line = written.count(b"\n", 0, fault.start) + 1
            raise DataFileError(
                path.name, line, "these bytes are not UTF-8; save the table as UTF-8"
            ) from None
        return cls.parse(text.replace("\r\n", "\n"), path.name, path.stem)

    @classmethod
    def parse(cls, text: str, file: str, key: str) -> "TableSource":
        r"""Reads a table with the columns of `COLUMNS`, and of `OPTIONAL` after them.

        Args:
            text: The tab-separated table.
            file: Its name, for messages.
            key: Name of the source.

        Raises:
            DataFileError: An emotion or a part of speech is unknown, or a strength is
                no number in [0, 1].

        Example:
            >>> text = "\t".join(COLUMNS) + "\nover the moon\tphrase\tJoy\t0.9\n"
            >>> source = TableSource.parse(text, "mine.tsv", "mine")
            >>> [word.term for word in source.candidates([])]
            ['over the moon']
        """
        emotions = tree.load()
        rows = read_rows(text, file, _columns(text))
        return cls(key, tuple(_candidate(row, key, emotions) for row in rows))

    def candidates(self, seeds: Sequence[Seed]) -> Iterator[Candidate]:
        """Every word of the table; it needs no seeds."""
        yield from self.words


def _candidate(row: Row, key: str, emotions: tree.Tree) -> Candidate:
    if row["emotion"] not in emotions:
        near = ", ".join(tree.nearest(emotions, row["emotion"])) or "none"
        raise row.error(f"no emotion is called {row['emotion']!r}; nearest: {near}")
    symbol = row["part_of_speech"] == PartOfSpeech.SYMBOL
    try:
        part_of_speech = PartOfSpeech(row["part_of_speech"])
    except ValueError:
        raise row.error(
            f"part_of_speech is {row['part_of_speech']!r}; "
            f"use one of {', '.join(PartOfSpeech)}"
        ) from None
    return Candidate(
        term=row["term"] if symbol else plain_term(row["term"]),
        part_of_speech=part_of_speech,
        emotion=row["emotion"],
        method="table",
        distance=0,
        synset="",
        source=key,
        strength=_strength(row),
        forms=_forms(row),
    )


def _columns(text: str) -> tuple[str, ...]:
    """The columns that a table must have: with those optional ones that it names."""
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    head = next(lines, "").split("\t")
    return (*COLUMNS, *(column for column in OPTIONAL if column in head))


def _forms(row: Row) -> tuple[str, ...]:
    written = row.cells.get("forms", "")
    return tuple(plain_term(form) for form in written.split("|") if form)


def _strength(row: Row) -> float:
    try:
        number = float(row["strength"])
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise row.error(f"strength is {row['strength']!r}; write a number from 0 to 1")
    return number
