"""What the routes answer from: ready objects, made once."""

from dataclasses import dataclass

from overtone.kg.store import Store
from overtone.ontology import Tree, tree
from overtone.vocab import Lexicon, Tagger, lexicon

from .settings import Settings


@dataclass(frozen=True, slots=True)
class Service:
    """Everything a request may need.

    Attributes:
        settings: Limits and defaults.
        emotions: The tree.
        words: The vocabulary.
        tagger: The tagger over it.
        store: The knowledge graph.
    """

    settings: Settings
    emotions: Tree
    words: Lexicon
    tagger: Tagger
    store: Store


def create_service(settings: Settings, store: Store) -> Service:
    """A service over an open store, with the knowledge shipped with the package."""
    return Service(settings, tree.load(), lexicon.load(), Tagger(), store)
