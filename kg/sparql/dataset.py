"""Which graphs a query sees; always said outright, never left to the query."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from overtone.kg.store import QueryDataset
from overtone.ontology.namespaces import DEFAULT_GRAPHS, DOCUMENTS_GRAPH

from .tokens import Token, TokenKind, tokens

_QUERY_FORMS = ("select", "construct", "describe", "ask")


@dataclass(frozen=True, slots=True)
class Graphs:
    """The graphs of one query.

    Attributes:
        default: IRIs united into the default graph.
        with_own: Whether the store's own default graph joins them.
        named: IRIs that GRAPH reaches; None for every graph that is not private.
    """

    default: tuple[str, ...]
    with_own: bool
    named: tuple[str, ...] | None


PUBLIC = Graphs(DEFAULT_GRAPHS, with_own=True, named=None)
"""What a query sees that names no graphs."""


def is_private(graph: str) -> bool:
    """Whether a graph holds documents of users, which need the token.

    Example:
        >>> is_private("https://w3id.org/overtone/graph/documents/mine")
        True
    """
    return graph.startswith(DOCUMENTS_GRAPH)


def graphs_of(text: str, asked: QueryDataset) -> Graphs:
    """The graphs that a query sees: the request's, or its FROM clauses', or ours.

    Private graphs are left out whoever names them, as if they were not there.

    Args:
        text: The query.
        asked: What the protocol request names.

    Example:
        >>> graphs_of("SELECT * FROM <a:b> FROM NAMED <a:c> {}", QueryDataset())
        Graphs(default=('a:b',), with_own=False, named=('a:c',))
    """
    if not asked.default_graphs and not asked.named_graphs:
        asked = from_clauses(text)
    if not asked.default_graphs and not asked.named_graphs:
        return PUBLIC
    return Graphs(
        default=tuple(name for name in asked.default_graphs if not is_private(name)),
        with_own=False,
        named=tuple(name for name in asked.named_graphs if not is_private(name)),
    )


def from_clauses(text: str) -> QueryDataset:
    """The dataset that a query's FROM clauses describe, IRIs resolved.

    Example:
        >>> from_clauses("PREFIX g: <http://g/> ASK FROM g:one { ?from ?p 'FROM' }")
        QueryDataset(default_graphs=('http://g/one',), named_graphs=())
    """
    default: list[str] = []
    named: list[str] = []
    stream = iter(_outside_braces(text))
    names = _Names(base="", prefixes={})
    for token in stream:
        word = token.text.lower()
        if word in ("base", "prefix"):
            names = names.declare(word, stream)
        elif word in _QUERY_FORMS:
            break
    for token in stream:
        if token.kind is not TokenKind.WORD or token.text.lower() != "from":
            continue
        graph = next(stream, None)
        if graph is not None and graph.text.lower() == "named":
            if (graph := next(stream, None)) is not None:
                named.append(names.resolve(graph))
        elif graph is not None:
            default.append(names.resolve(graph))
    return QueryDataset(tuple(default), tuple(named))


@dataclass(frozen=True, slots=True)
class _Names:
    base: str
    prefixes: dict[str, str]

    def declare(self, word: str, stream: Iterator[Token]) -> "_Names":
        """Takes in one BASE or PREFIX declaration."""
        first = next(stream, None)
        if first is None:
            return self
        if word == "base":
            return _Names(self.resolve(first), self.prefixes)
        iri = next(stream, None)
        if iri is None:
            return self
        prefix = first.text.removesuffix(":")
        return _Names(self.base, {**self.prefixes, prefix: self.resolve(iri)})

    def resolve(self, token: Token) -> str:
        """The absolute IRI that a token stands for."""
        if token.kind is TokenKind.IRI:
            return (
                urljoin(self.base, token.text[1:-1]) if self.base else token.text[1:-1]
            )
        prefix, _, local = token.text.partition(":")
        return self.prefixes.get(prefix, "") + local.replace("\\", "")


def _outside_braces(text: str) -> Iterator[Token]:
    depth = 0
    for token in tokens(text):
        if token.kind is TokenKind.OPEN:
            depth += 1
        elif token.kind is TokenKind.CLOSE:
            depth -= 1
        elif depth == 0:
            yield token
