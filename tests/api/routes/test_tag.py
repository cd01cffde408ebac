import httpx
import pytest

KEYS = {
    "text", "primary", "scores", "intensity", "emotions", "matches", "by", "strength",
}  # fmt: skip


def test_texts_are_tagged_in_order(client: httpx.Client) -> None:
    texts = [
        "I was thrilled with the room but the noise made me furious.",
        "",
        "A lamp.",
    ]
    results = client.post("/v1/tag", json={"texts": texts, "mode": "auto"}).json()
    assert [result["text"] for result in results["results"]] == texts
    assert [result["primary"] for result in results["results"]] == ["Joy", None, None]
    assert set(results["results"][0]) == KEYS
    assert [found["emotion"] for found in results["results"][0]["emotions"]] == [
        "Thrill",
        "Fury",
    ]


@pytest.mark.parametrize(
    ("body", "status", "part"),
    [
        (b"", 400, "JSON"),
        (b"{", 400, "JSON"),
        (b'{"texts": ["\xff"]}', 400, "byte 12 is 0xff"),
        (b'{"texts": []}', 400, "texts"),
        (b'{"texts": "one"}', 400, "texts"),
        (b'{"texts": ["a"], "moed": "auto"}', 400, "moed"),
        (b'{"texts": ["a"], "mode": "magic"}', 400, "'magic'; use one of auto"),
        (b'{"texts": ["a"], "threshold": 3}', 400, "threshold"),
        (b'{"texts": ["' + b"a" * 1_000_001 + b'"]}', 413, "1,000,000"),
        (b'{"texts": [' + b'"",' * 1000 + b'""]}', 413, "1,000"),
        (b" " * (8 * 1024 * 1024 + 1), 413, "8,388,608"),
    ],
)
def test_what_cannot_be_tagged_is_explained(
    client: httpx.Client, body: bytes, status: int, part: str
) -> None:
    answer = client.post("/v1/tag", content=body)
    assert answer.status_code == status
    problem = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(problem) >= {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert part in problem["detail"]


def test_a_long_text_is_tagged(client: httpx.Client) -> None:
    text = "I was furious. " * 60_000
    (result,) = client.post("/v1/tag", json={"texts": [text]}).json()["results"]
    assert result["primary"] == "Anger"
    assert len(result["matches"]) == 60_000
