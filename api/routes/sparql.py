"""`/sparql`: the SPARQL 1.1 Protocol for queries."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from overtone.api.access import readable_graphs
from overtone.api.openapi import answers
from overtone.api.protocol import (
    FORM,
    Parameters,
    dataset_of,
    pairs,
    read_operation,
    single,
)
from overtone.api.service import Service
from overtone.api.service_description import describe_service
from overtone.api.streaming import BreakableResponse
from overtone.kg.sparql.formats import FORMATS

QUERY = "application/sparql-query"
RESULTS = answers(*(name for form in FORMATS for name in form.media_types))


def sparql_router(service: Service) -> APIRouter:
    """The query endpoint; it reads and never writes."""
    router = APIRouter(prefix="/sparql", tags=["graph"])
    body_bytes = service.settings.body_bytes

    @router.get(
        "",
        openapi_extra={"parameters": _parameters()},
        response_class=Response,
        responses=RESULTS,
    )
    async def query_by_get(request: Request) -> Response:
        """Answers the query in `query`; without one, describes the service."""
        if not request.url.query:
            return await describe_service(service, request)
        return await _answer(service, request, pairs(request.url.query))

    @router.post(
        "",
        openapi_extra={"requestBody": _body()},
        response_class=Response,
        responses=RESULTS,
    )
    async def query_by_post(request: Request) -> Response:
        """Answers the query in a form, or the one that is the body."""
        found = await read_operation(request, "query", QUERY, body_bytes)
        return await _answer(service, request, found)

    return router


async def _answer(service: Service, request: Request, found: Parameters) -> Response:
    answer = await service.store.query(
        single(found, "query", QUERY),
        accept=request.headers.get("accept", "*/*"),
        dataset=dataset_of(
            request,
            found,
            "default-graph-uri",
            "named-graph-uri",
            await readable_graphs(service, request),
        ),
    )
    return BreakableResponse(
        answer.chunks, headers={"Vary": "Accept"}, media_type=answer.media_type
    )


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
        parameter("query", False, "A SPARQL 1.1 query."),
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
