"""Labelled texts in the formats that their publishers use."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from overtone.ontology import DataFileError, Tier, Tree, UnknownNameError, tree

from .errors import LabelledFileError

GOEMOTIONS = (
    "admiration", "amusement", "anger", "annoyance", "approval", "caring",
    "confusion", "curiosity", "desire", "disappointment", "disapproval", "disgust",
    "embarrassment", "excitement", "fear", "gratitude", "grief", "joy", "love",
    "nervousness", "optimism", "pride", "realization", "relief", "remorse", "sadness",
    "surprise", "neutral",
)  # fmt: skip
"""The labels of GoEmotions by their number (Demszky et al. 2020)."""

_NEUTRAL = "neutral"
_NUMBERED = {str(number): name for number, name in enumerate(GOEMOTIONS)}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text with its class.

    Attributes:
        text: The text.
        label: Name of its primary emotion; None where it shows none.
    """

    text: str
    label: str | None


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A file of labelled texts.

    Attributes:
        texts: Those that can be scored.
        left_out: How many others there were: labels outside the tree, or under
            several primary emotions.
    """

    texts: tuple[Labelled, ...]
    left_out: int


def read_emotion6(lines: Iterable[str], file: str) -> LabelledSet:
    """Reads `text;label` lines, the label being a primary emotion.

    Raises:
        DataFileError: A line has no label, or an unknown one.

    Example:
        >>> read_emotion6(["so glad;joy"], "a.txt").texts
        (Labelled(text='so glad', label='Joy'),)
    """
    emotions = tree.load()
    known = {e.label: e.name for e in tree.of_tier(emotions, Tier.PRIMARY)}
    found = []
    for number, line in _numbered(lines):
        text, separator, label = line.rpartition(";")
        if not separator or label not in known:
            raise DataFileError(
                file,
                number,
                f"the label is {label[:40]!r}; write text;label with one of "
                f"{', '.join(known)}",
            )
        found.append(Labelled(text, known[label]))
    return LabelledSet(tuple(found), 0)


def read_goemotions(lines: Iterable[str], file: str) -> LabelledSet:
    r"""Reads `text<TAB>label numbers<TAB>id` lines.

    A text counts when all its labels name emotions of the tree under one primary, or
    when its only label is neutral; the labels are looked up in the tree itself.

    Raises:
        DataFileError: A line has other columns, or a number that is no label.

    Example:
        >>> lines = ["ouch!\t25\ta", "Two o'clock.\t27\tb", "Why?\t6\tc"]
        >>> found = read_goemotions(lines, "a.tsv")
        >>> [labelled.label for labelled in found.texts], found.left_out
        (['Sadness', None], 1)
    """
    emotions = tree.load()
    found: list[Labelled] = []
    left_out = 0
    for number, line in _numbered(lines):
        text, names = _goemotions_line(line, file, number)
        primaries = _primaries(names, emotions)
        if names == [_NEUTRAL]:
            found.append(Labelled(text, None))
        elif primaries is not None and len(primaries) == 1:
            found.append(Labelled(text, *primaries))
        else:
            left_out += 1
    return LabelledSet(tuple(found), left_out)


def _goemotions_line(line: str, file: str, number: int) -> tuple[str, list[str]]:
    match line.split("\t"):
        case [text, labels, _]:
            wrong = [label for label in labels.split(",") if label not in _NUMBERED]
            if not wrong:
                return text, [_NUMBERED[label] for label in labels.split(",")]
            problem = f"{wrong[0][:40]!r} is no label"
        case cells:
            problem = f"{len(cells)} columns"
    raise DataFileError(
        file,
        number,
        f"{problem}; write text, label numbers from 0 to {len(GOEMOTIONS) - 1} "
        "parted by commas, and an id, parted by tabs",
    )


def _primaries(names: Iterable[str], emotions: Tree) -> set[str] | None:
    """The primaries that labels stand under; None where one is not in the tree."""
    try:
        return {tree.primary(emotions, tree.find(emotions, n)).name for n in names}
    except UnknownNameError:
        return None


READERS: dict[str, Callable[[Iterable[str], str], LabelledSet]] = {
    "emotion6": read_emotion6,
    "goemotions": read_goemotions,
}
"""Name of a data set to the reader of its format."""


def read(dataset: str, path: Path) -> LabelledSet:
    """Reads a labelled file.

    Args:
        dataset: One of `READERS`.
        path: The file, in UTF-8.

    Raises:
        LabelledFileError: It cannot be read.
        DataFileError: A line breaks its format.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise LabelledFileError(f"{path} cannot be read: {fault.strerror}") from None
    except UnicodeDecodeError as fault:
        line = fault.object.count(b"\n", 0, fault.start) + 1
        raise LabelledFileError(
            f"{path}, line {line}: byte 0x{fault.object[fault.start]:02x} is not "
            "UTF-8; convert the file first"
        ) from None
    return READERS[dataset](text.split("\n"), path.name)


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Lines with their numbers, without empty ones and what ended them."""
    for number, line in enumerate(lines, start=1):
        if bare := line.rstrip("\r\n"):
            yield number, bare
