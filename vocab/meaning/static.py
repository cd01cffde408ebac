"""Vectors of texts from a table of words, with nothing but numpy.

The table holds what all-MiniLM-L6-v2 says of each word alone, reduced to the directions
in which words differ most and weighed by how rare a word is (Arora, Liang and Ma 2017).
A text is the mean of its words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from .prototypes import Vectors, unit

_WORD = re.compile(r"[a-z]+")
_BLOCK = 16_384
"""Words summed at a time, so that a novel needs no more memory than a page."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words with their vectors.

    Attributes:
        places: Each word's row.
        vectors: Shape (words, dimensions), in steps.
        steps: Size of a step in each row; shape (words,).
    """

    places: Mapping[str, int]
    vectors: NDArray[np.int8]
    steps: NDArray[np.float32]

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of unit length, or zeros where no word is known.

        Example:
            >>> load().embed(["The lid of the coffin", "\N{SNOWMAN}"]).any(axis=1)
            array([ True, False])
        """
        listed = [self._rows(text) for text in texts]
        counts = np.fromiter(map(len, listed), np.int64, len(listed))
        rows = np.fromiter(chain.from_iterable(listed), np.int64, int(counts.sum()))
        text = np.repeat(np.arange(len(texts)), counts)
        found = np.zeros((len(texts), self.vectors.shape[1]), np.float32)
        for start in range(0, len(rows), _BLOCK):
            block = slice(start, start + _BLOCK)
            values = self.vectors[rows[block]] * self.steps[rows[block], None]
            owner, first = np.unique(text[block], return_index=True)
            found[owner] += np.add.reduceat(values, first, axis=0)
        return unit(found)

    def _rows(self, text: str) -> list[int]:
        places = map(self.places.get, _WORD.findall(text.lower()))
        return [place for place in places if place is not None]


def load() -> WordTable:
    """The shipped table; takes some tens of milliseconds."""
    file = files("overtone.vocab").joinpath("data/static_words.npz")
    with np.load(BytesIO(file.read_bytes())) as found:
        words = bytes(found["words"]).decode("ascii").split("\n")
        places = {word: place for place, word in enumerate(words)}
        return WordTable(places, found["vectors"], found["steps"])
