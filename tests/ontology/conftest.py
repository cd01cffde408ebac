"""A sound ontology to break."""

from dataclasses import replace

import pytest
from rdflib import Graph

from overtone.ontology import Tree, owl, tree


@pytest.fixture(scope="session")
def sound_graph() -> Graph:
    """The shipped ontology with a short made-up definition for every emotion.

    So the rules are tested whatever the definitions of the day are.
    """
    made_up = tuple(
        replace(emotion, definition=f"made up {emotion.name}")
        for emotion in tree.load()
    )
    return owl.schema_graph() + owl.emotions_graph(Tree(made_up))


@pytest.fixture
def graph(sound_graph: Graph) -> Graph:
    """A copy of the sound ontology, free to be broken."""
    copy = Graph()
    for triple in sound_graph:
        copy.add(triple)
    return copy
