"""What the routes answer from: ready objects, made once."""

from dataclasses import dataclass

from overtone.kg.store import Store
from overtone.ontology import Tree, tree
from overtone.vocab import Lexicon, Tagger, lexicon

from .authorization import Authority
from .metrics import Metrics, create_metrics
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
        authority: Who may write.
        metrics: What is counted.
    """

    settings: Settings
    emotions: Tree
    words: Lexicon
    tagger: Tagger
    store: Store
    authority: Authority
    metrics: Metrics


def create_service(settings: Settings, store: Store, token: str | None) -> Service:
    """A service over an open store, with the knowledge shipped with the package.

    Args:
        settings: Limits and defaults.
        store: The store.
        token: What writing needs; None where nobody may write.
    """
    authority = Authority(token)
    return Service(
        settings,
        tree.load(),
        lexicon.load(),
        Tagger(),
        store,
        authority,
        create_metrics(),
    )
