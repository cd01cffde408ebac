"""What an emotion is: the tree, its schema in OWL, definitions, checks."""

from . import tree
from .errors import (
    DataFileError,
    InvalidInputError,
    OvertoneError,
    UnknownNameError,
)
from .tree import Emotion, Tier, Tree

__all__ = [
    "DataFileError",
    "Emotion",
    "InvalidInputError",
    "OvertoneError",
    "Tier",
    "Tree",
    "UnknownNameError",
    "tree",
]
