"""`POST /v1/tag`: texts in, emotions with their reasons out."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from overtone.api.bodies import parse_json, read_body
from overtone.api.errors import TooLargeError
from overtone.api.service import Service
from overtone.api.settings import Settings
from overtone.vocab.tagger import MODES

_INLINE_CHARACTERS = 5_000


class TagRequest(BaseModel):
    """Texts to tag."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"texts": ["I was thrilled with the room."], "mode": "auto"}]
        },
    )

    texts: list[str] = Field(description="One or more texts.", min_length=1)
    mode: str = Field("auto", description=f"One of {', '.join(MODES)}.")
    threshold: float = Field(0.0, ge=0, le=1, description="The least strength.")


def tag_router(service: Service) -> APIRouter:
    """The route that tags."""
    router = APIRouter(prefix="/v1/tag", tags=["tagging"])
    settings = service.settings
    schema = {"application/json": {"schema": TagRequest.model_json_schema()}}

    @router.post("", openapi_extra={"requestBody": {"content": schema}})
    async def tag(request: Request) -> Response:
        """Tags texts; `results` has one object per text, in the same order."""
        body = await read_body(request, settings.body_bytes)
        asked = parse_json(TagRequest, body)
        _check_sizes(asked.texts, settings)
        # A long batch would hold up every other client, a short one not.
        if sum(map(len, asked.texts)) > _INLINE_CHARACTERS:
            data = await run_in_threadpool(_tag, service, asked)
        else:
            data = _tag(service, asked)
        return Response(data, media_type="application/json")

    return router


def _tag(service: Service, asked: TagRequest) -> bytes:
    found = service.tagger.tag_many(
        asked.texts, mode=asked.mode, threshold=asked.threshold
    )
    results = {"results": [result.to_dict() for result in found]}
    return json.dumps(results, ensure_ascii=False).encode()


def _check_sizes(texts: list[str], settings: Settings) -> None:
    if len(texts) > settings.texts:
        raise TooLargeError("the request", len(texts), settings.texts, "texts")
    for number, text in enumerate(texts, start=1):
        if len(text) > settings.text_characters:
            limit = settings.text_characters
            raise TooLargeError(f"text {number}", len(text), limit, "characters")
