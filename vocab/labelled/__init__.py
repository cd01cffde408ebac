"""Labelled texts in the formats that their publishers use, one format a file."""

from .reading import READERS, Options, read
from .values import Labelled, LabelledSet

__all__ = ["READERS", "Labelled", "LabelledSet", "Options", "read"]
