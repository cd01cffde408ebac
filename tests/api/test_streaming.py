from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_an_answer_that_fails_midway_is_not_taken_for_whole(
    start_server: Callable[..., Any], tmp_path: Path
) -> None:
    server = start_server(tmp_path, "--query-seconds", "1.5")
    headers = {"accept": "text/csv"}
    with pytest.raises(httpx.RemoteProtocolError):
        server.client.get("/sparql", params={"query": ENDLESS}, headers=headers)
    assert server.client.get("/health").status_code == 200
    assert server.stop() == 0
    said = server.process.stderr.read()
    assert "cut off" in said
    assert "Traceback" not in said
