"""What every source of words gives: candidates that may name an emotion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from overtone.vocab.lexicon import PartOfSpeech


@dataclass(frozen=True, slots=True)
class Seed:
    """One WordNet synset that a person tied to an emotion.

    Attributes:
        emotion: Name of the emotion it means.
        synset: WordNet 3.0 synset (`07527352-n`).
        without: Its lemmas that do not mean the emotion in common use.
    """

    emotion: str
    synset: str
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One word that a source relates to an emotion.

    Attributes:
        term: The lemma or phrase, lower case, words parted by single spaces.
        part_of_speech: Its part of speech.
        emotion: Name of the emotion.
        method: The relation that led to it, for example `hyponym`.
        distance: Steps of that relation from the seed; 0 for the seed itself.
        synset: WordNet 3.0 synset of the sense meant; empty when there is none.
        source: Key of the source, for example `wordnet`.
        strength: How strongly the source says it names the emotion, in [0, 1]; None
            where the source does not say.
        forms: Variants that the source gives, beside those that inflection makes.
    """

    term: str
    part_of_speech: PartOfSpeech
    emotion: str
    method: str
    distance: int
    synset: str
    source: str
    strength: float | None = None
    forms: tuple[str, ...] = ()


class Source(Protocol):
    """Anything that can name words for emotions.

    A thesaurus starts from the seeds; a table of a user's own words needs none.
    """

    @property
    def key(self) -> str:
        """Short name that the rows of the vocabulary carry."""
        ...

    def candidates(self, seeds: Sequence[Seed]) -> Iterator[Candidate]:
        """Words related to the seeds, with the relation that led to each."""
        ...


def plain_term(written: str) -> str:
    """A lemma as the vocabulary writes it: lower case, single spaces.

    Hyphens and underscores become spaces, since the tagger matches them alike.

    Example:
        >>> plain_term("Heavy-hearted"), plain_term("cheer_up")
        ('heavy hearted', 'cheer up')
    """
    return " ".join(written.lower().replace("_", " ").replace("-", " ").split())
