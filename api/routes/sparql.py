"""`/sparql`: the SPARQL 1.1 Protocol for queries."""

from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import Response

from overtone.api.bodies import decode, read_body
from overtone.api.errors import (
    InvalidParameterError,
    MissingQueryError,
    UnsupportedMediaTypeError,
)
from overtone.api.service import Service
from overtone.api.streaming import BreakableResponse
from overtone.kg.store import QueryDataset

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"

Parameters = list[tuple[str, str]]


def sparql_router(service: Service) -> APIRouter:
    """The query endpoint; it reads and never writes."""
    router = APIRouter(prefix="/sparql", tags=["graph"])
    body_bytes = service.settings.body_bytes

    @router.get("", openapi_extra={"parameters": _parameters()})
    async def query_by_get(request: Request) -> Response:
        """Answers the query in `query`."""
        return await _answer(service, request, _pairs(request.url.query))

    @router.post("", openapi_extra={"requestBody": _body()})
    async def query_by_post(request: Request) -> Response:
        """Answers the query in a form, or the one that is the body."""
        media_type = request.headers.get("content-type", "").partition(";")[0].strip()
        body = decode(await read_body(request, body_bytes))
        pairs = _pairs(request.url.query)
        if media_type == FORM:
            pairs += _pairs(body)
        elif media_type == QUERY:
            pairs.append(("query", body))
        else:
            raise UnsupportedMediaTypeError(
                f"the content type is {media_type!r}; use {FORM} or {QUERY}"
            )
        return await _answer(service, request, pairs)

    return router


async def _answer(service: Service, request: Request, pairs: Parameters) -> Response:
    answer = await service.store.query(
        _single_query(pairs),
        accept=request.headers.get("accept", "*/*"),
        dataset=QueryDataset(
            default_graphs=_all(pairs, "default-graph-uri"),
            named_graphs=_all(pairs, "named-graph-uri"),
        ),
    )
    return BreakableResponse(
        answer.chunks, headers={"Vary": "Accept"}, media_type=answer.media_type
    )


def _pairs(encoded: str) -> Parameters:
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict")
    except ValueError as fault:
        raise InvalidParameterError(
            f"the parameters are no URL-encoded UTF-8 ({fault}); encode them again"
        ) from None


def _all(pairs: Parameters, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in pairs if key == name)


def _single_query(pairs: Parameters) -> str:
    queries = _all(pairs, "query")
    if len(queries) != 1:
        raise MissingQueryError(
            f"the request carries {len(queries)} queries; send one, as the parameter "
            f"`query` or as a body of type {QUERY}"
        )
    return queries[0]


def _parameters() -> list[dict[str, object]]:
    def parameter(name: str, required: bool, description: str) -> dict[str, object]:
        return {
            "name": name,
            "in": "query",
            "required": required,
            "description": description,
            "schema": {"type": "string"},
        }

    return [
        parameter("query", True, "A SPARQL 1.1 query."),
        parameter("default-graph-uri", False, "A graph of the default graph."),
        parameter("named-graph-uri", False, "A graph that GRAPH may name."),
    ]


def _body() -> dict[str, object]:
    form = {
        "type": "object",
        "required": ["query"],
        "properties": {"query": {"type": "string"}},
    }
    return {
        "required": True,
        "content": {FORM: {"schema": form}, QUERY: {"schema": {"type": "string"}}},
    }
