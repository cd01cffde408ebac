"""The embedded engine's results and complaints in our own terms.

Imports pyoxigraph: only the writer and the query workers import this, after they have
entered their sandbox.
"""

import re

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat

from overtone.kg.errors import NotAcceptableError

from .formats import ResultFormat, ResultKind, choose
from .serving import RequestError

RESULT_FORMATS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
GRAPH_FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}

Results = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def kind_of(results: Results) -> ResultKind:
    """What a query gave."""
    if isinstance(results, QuerySolutions):
        return ResultKind.ROWS
    if isinstance(results, QueryBoolean):
        return ResultKind.BOOLEAN
    return ResultKind.GRAPH


def choose_format(kind: ResultKind, accept: str) -> tuple[ResultFormat, str]:
    """The format for a result, as `formats.choose`.

    Raises:
        RequestError: No format is acceptable.
    """
    try:
        return choose(kind, accept)
    except NotAcceptableError as error:
        raise RequestError("not_acceptable", message=str(error)) from None


def syntax_error(error: SyntaxError) -> RequestError:
    """The engine's complaint about a text, with its place."""
    found = _PLACE.match(str(error))
    if found is None:
        return RequestError("syntax", message=str(error), line=None, column=None)
    line, column, message = int(found.group(1)), int(found.group(2)), found.group(3)
    expected = message.removeprefix("expected one of ").removeprefix("expected ")
    named = [part for part in expected.split(", ") if part != "[_]"]
    said = (
        f"expected {', '.join(named)}" if named else "the text cannot go on like this"
    )
    return RequestError("syntax", message=said, line=line, column=column)
