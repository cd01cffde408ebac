"""Everything Overtone knows as RDF, named graph by named graph."""

from collections.abc import Iterator
from pathlib import Path

from rdflib import Graph

from overtone.ontology import mappings, owl
from overtone.ontology.namespaces import (
    MAPPINGS_GRAPH,
    ONTOLOGY_GRAPH,
    VOCABULARY_GRAPH,
)
from overtone.vocab import lexicon

from .lexical import lexical_graph


def shipped_graphs() -> Iterator[tuple[str, Graph]]:
    """Each graph that the package ships, with its name, made one after the other."""
    yield ONTOLOGY_GRAPH, owl.graph()
    yield MAPPINGS_GRAPH, mappings.mappings_graph()
    yield VOCABULARY_GRAPH, lexical_graph(lexicon.load())


def write(path: Path) -> dict[str, int]:
    """Writes the shipped dataset as N-Quads, the same bytes every time.

    Args:
        path: The file to write.

    Returns:
        Number of triples by name of the graph.
    """
    counts = {}
    with path.open("w", encoding="utf-8") as file:
        for name, graph in shipped_graphs():
            lines = sorted(filter(None, graph.serialize(format="nt").split("\n")))
            file.writelines(f"{line[:-1]}<{name}> .\n" for line in lines)
            counts[name] = len(lines)
    return counts
