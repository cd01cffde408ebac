"""What is true: everything as RDF, and the store that answers for it."""

from .limits import Limits
from .store import Answer, QueryDataset, Store

__all__ = ["Answer", "Limits", "QueryDataset", "Store"]
