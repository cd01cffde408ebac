"""The service as one ASGI application."""

from importlib.metadata import version

from fastapi import FastAPI
from fastapi_offline import FastAPIOffline

from . import problems
from .routes import (
    emotions_router,
    health_router,
    home_router,
    ontology_router,
    relations_router,
    sparql_router,
    tag_router,
    terms_router,
)
from .service import Service

ROUTERS = (
    home_router,
    health_router,
    emotions_router,
    terms_router,
    relations_router,
    tag_router,
    ontology_router,
    sparql_router,
)


def create_app(service: Service) -> FastAPI:
    """The application over ready objects.

    Args:
        service: What the routes answer from.
    """
    # The documentation page brings its own scripts: it works without the Internet.
    app = FastAPIOffline(
        title="Overtone",
        version=version("overtone"),
        redoc_url=None,
        static_url="/docs-assets",
    )
    problems.install(app)
    for router in ROUTERS:
        app.include_router(router(service))
    return app
