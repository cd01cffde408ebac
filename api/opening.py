"""Opening the store of a data folder; the first time, building it."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from overtone.kg import dataset
from overtone.kg.embedded import EmbeddedStore
from overtone.kg.limits import Limits
from overtone.kg.store import Store

from .data_folder import STAMP_FILE, STORE_FOLDER, ensure

Say = Callable[[str], None]


@asynccontextmanager
async def opened_store(
    data_dir: Path, limits: Limits, workers: int, say: Say
) -> AsyncIterator[Store]:
    """The store of a data folder, open as long as the block runs.

    Args:
        data_dir: The data folder; it is made when missing.
        limits: Bounds on one query.
        workers: Processes that answer queries.
        say: Is told what is being done.

    Raises:
        DataFolderError: The folder cannot be written.
        StoreUnavailableError: Another process holds the store.
    """
    folder = ensure(data_dir) / STORE_FOLDER
    if not EmbeddedStore.exists(folder):
        await _build(folder, say)
    store = await EmbeddedStore.open(folder, limits=limits, workers=workers)
    try:
        await _refresh(folder, store, say)
        yield store
    finally:
        await store.close()


async def _build(folder: Path, say: Say) -> None:
    say(f"building the knowledge graph in {folder} (first start)")
    begun = time.monotonic()
    with TemporaryDirectory(prefix="overtone-") as scratch:
        quads = Path(scratch) / "dataset.nq"
        counts = dataset.write(quads)
        for name, count in counts.items():
            say(f"  {count:>8,} triples in {name}")
        await EmbeddedStore.create(folder, quads)
    _keep_stamp(folder)
    say(f"built in {time.monotonic() - begun:.1f} s")


async def _refresh(folder: Path, store: Store, say: Say) -> None:
    """Brings the shipped graphs of an older version up to date; others stay."""
    stamp = folder / STAMP_FILE
    if stamp.exists() and stamp.read_text("ascii") == dataset.fingerprint():
        return
    say(f"bringing the knowledge graph in {folder} up to date with this version")
    for name, graph in dataset.shipped_graphs():
        data = "\n".join(dataset.triples(graph)).encode()
        await store.graph_put(name, data, "application/n-triples")
    _keep_stamp(folder)


def _keep_stamp(folder: Path) -> None:
    (folder / STAMP_FILE).write_text(dataset.fingerprint(), "ascii")
