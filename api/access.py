"""Who may read which private graphs."""

from starlette.requests import Request

from overtone.kg.store import Readable

from .service import Service


async def readable_graphs(service: Service, request: Request) -> Readable:
    """The private graphs that whoever asks may read: with the token, all of them."""
    return await service.collections.readable(service.authority.permits(request))
