"""Where words come from: one protocol, one file per source."""

from .dictionary import Synset, WordNet, WordSense
from .source import Candidate, Seed, Source
from .table import TableSource
from .wordnet import WordNetSource

__all__ = [
    "Candidate",
    "Seed",
    "Source",
    "Synset",
    "TableSource",
    "WordNet",
    "WordNetSource",
    "WordSense",
]
