"""Collections of users' documents: read, stored as RDF, looked at as a whole."""

from .collections import Collection, Collections
from .names import check_collection, collection_graph
from .values import Document, DocumentReader, ReadDocument

__all__ = [
    "Collection",
    "Collections",
    "Document",
    "DocumentReader",
    "ReadDocument",
    "check_collection",
    "collection_graph",
]
