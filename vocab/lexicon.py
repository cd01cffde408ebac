"""The shipped vocabulary: which words name which emotion.

The data is the output of the build (`overtone build vocabulary`), read once and
never changed at run time.
"""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files

from overtone.ontology import Emotion, UnknownNameError, tree
from overtone.ontology.tables import Row, read_rows

COLUMNS = (
    "term",
    "part_of_speech",
    "emotion",
    "strength",
    "context",
    "forms",
    "sources",
    "method",
    "score",
    "synset",
)


class PartOfSpeech(StrEnum):
    """The part of speech of a term, by its LexInfo name; a symbol is an emoji."""

    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    NOUN = "noun"
    PHRASE = "phrase"
    SYMBOL = "symbol"
    VERB = "verb"


class Context(StrEnum):
    """Where a term must stand to name its emotion.

    Attributes:
        ANYWHERE: No condition.
        PREDICATIVE: Said of somebody: after *be*, *feel*, *get*, *seem* and the like
            (*I was down*, not *the down side*).
        PERSON_VERB: A verb after its subject (*I like it*, not *looks like it*).
        FELT: What somebody says to feel, right after a form of *feel* (*I feel good*,
            not *a good pen*).
    """

    ANYWHERE = ""
    PREDICATIVE = "predicative"
    PERSON_VERB = "person-verb"
    FELT = "felt"


@dataclass(frozen=True, slots=True)
class Sense:
    """One term under one emotion.

    Attributes:
        term: The lemma or phrase, lower case, words parted by single spaces.
        part_of_speech: Its part of speech.
        emotion: Name of the emotion it names.
        strength: How strongly it speaks for the emotion, in [0, 1].
        context: Where it must stand.
        forms: Inflected forms, without the term itself, sorted.
        sources: Keys of the sources it comes from.
        method: How the build tied it to the emotion.
        score: The build's own confidence, in [0, 1].
        synset: WordNet 3.0 synset (`07527352-n`), empty when there is none.
    """

    term: str
    part_of_speech: PartOfSpeech
    emotion: str
    strength: float
    context: Context
    forms: tuple[str, ...]
    sources: tuple[str, ...]
    method: str
    score: float
    synset: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    r"""Senses in the order of the file, looked up by any written form.

    Example:
        >>> lexicon = parse("\t".join(COLUMNS) + "\n" + "\t".join(
        ...     ["glad", "adjective", "Gladness", "0.8", "", "gladder|gladdest",
        ...      "wordnet", "seed", "1.0", "00362467-a"]))
        >>> [sense.emotion for sense in lexicon["gladder"]]
        ['Gladness']
    """

    senses: tuple[Sense, ...]
    _by_form: dict[str, tuple[Sense, ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        by_form: dict[str, tuple[Sense, ...]] = {}
        for sense in self.senses:
            for form in (sense.term, *sense.forms):
                by_form[form] = (*by_form.get(form, ()), sense)
        object.__setattr__(self, "_by_form", by_form)

    def __iter__(self) -> Iterator[Sense]:
        """Every sense, in the order of the file."""
        return iter(self.senses)

    def __len__(self) -> int:
        """The number of senses."""
        return len(self.senses)

    def __contains__(self, form: object) -> bool:
        """Whether a lemma or inflected form is in the vocabulary."""
        return form in self._by_form

    def __getitem__(self, form: str) -> tuple[Sense, ...]:
        """The senses of a lemma or inflected form; empty when it has none."""
        return self._by_form.get(form, ())

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form, lemmas and inflected ones, in order of appearance."""
        return tuple(self._by_form)


@cache
def load() -> Lexicon:
    """The vocabulary shipped with the package, read once."""
    text = files(__package__).joinpath("data/vocabulary.tsv").read_text("utf-8")
    return parse(text, "vocabulary.tsv")


def parse(text: str, file: str = "vocabulary.tsv") -> Lexicon:
    """Reads a vocabulary from its table.

    Args:
        text: A tab-separated table with the columns of `COLUMNS`.
        file: Its name, for messages.

    Raises:
        DataFileError: A cell breaks its format, or names an unknown emotion.
    """
    emotions = tree.load()
    return Lexicon(
        tuple(_sense(row, emotions) for row in read_rows(text, file, COLUMNS))
    )


def _sense(row: Row, emotions: tree.Tree) -> Sense:
    if row["emotion"] not in emotions:
        near = ", ".join(tree.nearest(emotions, row["emotion"])) or "none"
        raise row.error(f"no emotion is called {row['emotion']!r}; nearest: {near}")
    try:
        return Sense(
            term=row["term"],
            part_of_speech=PartOfSpeech(row["part_of_speech"]),
            emotion=row["emotion"],
            strength=_fraction(row["strength"]),
            context=Context(row["context"]),
            forms=_several(row["forms"]),
            sources=_several(row["sources"]),
            method=row["method"],
            score=_fraction(row["score"]),
            synset=row["synset"],
        )
    except ValueError as fault:
        raise row.error(str(fault)) from None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _fraction(cell: str) -> float:
    number = float(cell)
    if not 0 <= number <= 1:
        raise ValueError(f"{cell} is outside [0, 1]")
    return number


def of_emotion(lexicon: Lexicon, emotion: Emotion) -> tuple[Sense, ...]:
    """The senses that name one emotion itself, not those below it."""
    return tuple(sense for sense in lexicon if sense.emotion == emotion.name)


def find(lexicon: Lexicon, term: str) -> tuple[Sense, ...]:
    """Looks a word or phrase up as people write it: any case and spacing.

    Raises:
        UnknownNameError: It is not in the vocabulary; the nearest forms come with it.
    """
    wanted = " ".join(term.casefold().replace("-", " ").split())
    if senses := lexicon[wanted]:
        return senses
    raise UnknownNameError("word", term, nearest(lexicon, wanted))


def nearest(lexicon: Lexicon, wanted: str, most: int = 3) -> list[str]:
    """Forms that look most like one that is not there, best first."""
    start = wanted[:1]
    candidates = [form for form in lexicon.forms if form[:1] == start]
    return difflib.get_close_matches(wanted[:80], candidates, n=most, cutoff=0.6)
