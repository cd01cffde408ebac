"""Answers that go out part by part, and may have to break off."""

import logging
from collections.abc import AsyncIterator

from fastapi.responses import StreamingResponse
from starlette.types import Send

from overtone.ontology import OvertoneError

_log = logging.getLogger(__name__)


class BreakableResponse(StreamingResponse):
    """A streamed answer that is cut off where its source fails.

    Once the first bytes are out the status is told; what fails then (a deadline, a
    result past its limit) can only be shown by not ending the answer, so that no
    client takes it for whole. The failure is one line in the log.
    """

    body_iterator: AsyncIterator[bytes]

    async def stream_response(self, send: Send) -> None:
        """Sends the parts; without the last one where the source fails."""
        start = {"type": "http.response.start", "status": self.status_code}
        await send({**start, "headers": self.raw_headers})
        try:
            async for chunk in self.body_iterator:
                body = {"type": "http.response.body", "body": chunk, "more_body": True}
                await send(body)
        except OvertoneError as failure:
            _log.warning("an answer was cut off: %s", failure)
            return
        await send({"type": "http.response.body", "body": b"", "more_body": False})
