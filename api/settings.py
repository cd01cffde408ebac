"""Every limit and default of the service, typed, in one place."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_data_path

from overtone.kg.limits import Limits

DATA_DIR_VARIABLE = "OVERTONE_DATA_DIR"
"""Environment variable that names the data folder."""


def default_data_dir() -> Path:
    """The data folder when none is named: the variable, or the platform's own."""
    named = os.environ.get(DATA_DIR_VARIABLE)
    return Path(named) if named else user_data_path("overtone", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """How one service runs.

    Attributes:
        host: Address to listen on.
        port: Port to listen on; 0 lets the system choose.
        data_dir: Folder of the store, the token and `server.json`.
        store: Where another SPARQL server, which holds the graph, takes queries; None
            for a store in the data folder.
        store_update: Where that server takes updates; None for the usual place.
        token_file: File of the token that writing needs; None for the one in the data
            folder.
        read_only: Whether nobody may write.
        cors: Origins whose pages may read answers; `*` for all.
        log_format: How requests are told: `none`, `text` or `json`.
        client_rate: Requests a second of one client; 0 for no bound.
        trust_proxy: Whether `X-Forwarded-For` names the client.
        cache_bytes: Size of all answers that are kept ready; 0 for none.
        workers: Processes that answer queries.
        limits: Bounds on one query.
        text_characters: Length of one text over HTTP.
        texts: Number of texts in one request.
        own_words: Number of words of a user's own lexicon in one request.
        body_bytes: Size of one request body that only asks.
        update_bytes: Size of an update.
        graph_bytes: Size of a graph that is written.
        collection_bytes: Size of an upload of documents.
        page: Length of a list when no `limit` is named.
        page_most: The largest `limit`.

    Example:
        >>> Settings().host, Settings().port
        ('127.0.0.1', 8000)
    """

    host: str = "127.0.0.1"
    port: int = 8000
    data_dir: Path = field(default_factory=default_data_dir)
    store: str | None = None
    store_update: str | None = None
    token_file: Path | None = None
    read_only: bool = False
    cors: tuple[str, ...] = ()
    log_format: str = "none"
    client_rate: float = 0.0
    trust_proxy: bool = False
    cache_bytes: int = 64 * 1024 * 1024
    workers: int = 4
    limits: Limits = field(default_factory=Limits)
    text_characters: int = 1_000_000
    texts: int = 1_000
    own_words: int = 1_000
    body_bytes: int = 8 * 1024 * 1024
    update_bytes: int = 16 * 1024 * 1024
    graph_bytes: int = 64 * 1024 * 1024
    collection_bytes: int = 256 * 1024 * 1024
    page: int = 100
    page_most: int = 1_000
