"""`/health`: whether the service answers."""

from importlib.metadata import version

from fastapi import APIRouter
from fastapi.responses import Response
from prometheus_client import CONTENT_TYPE_LATEST
from typing_extensions import TypedDict

from overtone.api.service import Service


class Health(TypedDict):
    """How the service is.

    Attributes:
        status: `ok`.
        version: Version of Overtone.
        generation: Generation of the store; None when the store cannot say.
        emotions: Number of emotions.
        senses: Number of rows of the vocabulary.
    """

    status: str
    version: str
    generation: int | None
    emotions: int
    senses: int


def health_router(service: Service) -> APIRouter:
    """The route that says how the service is."""
    router = APIRouter(tags=["service"])
    own_version = version("overtone")  # reading it takes longer than all the rest

    @router.get("/health")
    async def health() -> Health:
        """Says that the service answers, and from which data."""
        return Health(
            status="ok",
            version=own_version,
            generation=service.store.generation(),
            emotions=len(service.emotions),
            senses=len(service.words),
        )

    @router.get("/metrics", response_class=Response)
    async def metrics() -> Response:
        """Counters, in the text format of Prometheus."""
        data = service.metrics.render(service.store)
        return Response(data, media_type=CONTENT_TYPE_LATEST)

    return router
