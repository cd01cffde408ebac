"""Triplets: what is said about what, and which feeling it names."""

from .linking import Link, Linker
from .rules import RuleExtractor
from .sentences import sentences, split_tokens, tokenize
from .values import Extractor, Polarity, Sentence, Span, Triplet

__all__ = [
    "Extractor",
    "Link",
    "Linker",
    "Polarity",
    "RuleExtractor",
    "Sentence",
    "Span",
    "Triplet",
    "sentences",
    "split_tokens",
    "tokenize",
]
