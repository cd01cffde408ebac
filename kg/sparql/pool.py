"""Query workers: each answers one query at a time and dies at its deadline."""

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass
from typing import Any

from overtone.kg.errors import BusyError, DeadlineError, StoreUnavailableError
from overtone.kg.limits import Limits
from overtone.kg.store import Answer
from overtone.ontology import OvertoneError

from .child import WORKER, Child, ChildLostError, start
from .dataset import PRIVATE, Graphs
from .failures import of_end, of_report
from .frames import FrameKind
from .snapshots import Snapshot, Snapshots

_RETRY_SECONDS = 1.0

Item = bytes | dict[str, Any] | OvertoneError | None
"""What a running query hands over: header, data, failure, or None at the end."""


@dataclass(frozen=True, slots=True)
class Query:
    """One query as a worker gets it.

    Attributes:
        text: The query.
        graphs: What it sees.
        accept: The client's `Accept` header.
        generation: The oldest data that will do.
        limits: What it may cost.
        base: What its relative IRIs are resolved against.
    """

    text: str
    graphs: Graphs
    accept: str
    generation: int
    limits: Limits
    base: str = ""

    def request(self, snapshot: Snapshot) -> dict[str, Any]:
        """What is sent to the worker."""
        readable = self.graphs.readable
        return {
            "text": self.text,
            "accept": self.accept,
            "base": self.base,
            "default": self.graphs.default,
            "with_own": self.graphs.with_own,
            "named": self.graphs.named,
            "private": PRIVATE,
            "readable": None if readable is None else sorted(readable),
            "snapshot": str(snapshot.path),
            "result_bytes": self.limits.result_bytes,
        }


@dataclass(eq=False, slots=True)
class Worker:
    """A worker process and the snapshot it has open."""

    child: Child
    snapshot: Snapshot | None = None


class QueryPool:
    """A fixed number of workers; a lost one is replaced at once.

    Args:
        snapshots: What they read.
        limits: Memory of each worker.
    """

    def __init__(self, snapshots: Snapshots, limits: Limits) -> None:
        self._snapshots = snapshots
        self._limits = limits
        # The one that was idle last has the data at hand.
        self._idle: asyncio.Queue[Worker] = asyncio.LifoQueue()
        self._workers: set[Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False
        self._killed = 0
        self.sandboxed = False

    async def open(self, size: int) -> None:
        """Starts the workers.

        Raises:
            StoreUnavailableError: They do not start.
        """
        try:
            await asyncio.gather(*(self._start_one() for _ in range(size)))
        except ChildLostError as lost:
            raise StoreUnavailableError(
                f"a query worker ended with {lost.code} as it started; "
                "allow it more memory"
            ) from None

    async def run(self, query: Query) -> Answer:
        """Runs a query; its failures are those of `Store.query`."""
        if self._closed:
            raise StoreUnavailableError("the store has been closed; open it again")
        worker = await self._idle_worker(query.limits)
        out: asyncio.Queue[Item] = asyncio.Queue()
        task = self._spawn(self._drive(worker, query, out))
        try:
            header = await out.get()
        except asyncio.CancelledError:
            task.cancel()
            raise
        if isinstance(header, OvertoneError):
            raise header
        assert isinstance(header, dict)
        return Answer(header["media_type"], header["generation"], _chunks(out))

    async def close(self) -> None:
        """Ends every worker."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(worker.child.kill() for worker in self._workers))
        self._workers.clear()

    async def _idle_worker(self, limits: Limits) -> Worker:
        try:
            async with asyncio.timeout(limits.queue_seconds):
                worker = await self._idle.get()
                # One that died while idle is nobody's fault and nobody's answer.
                while worker.child.process.returncode is not None:
                    await self._retire(worker)
                    worker = await self._idle.get()
                return worker
        except TimeoutError:
            raise BusyError(
                f"no query worker became free in {limits.queue_seconds:g} s; "
                "try again later"
            ) from None

    async def _drive(
        self, worker: Worker, query: Query, out: asyncio.Queue[Item]
    ) -> None:
        """Feeds a worker and hands its answer over; owns the worker until then.

        The client's pace does not matter here: a worker is never held by a slow one.
        """
        healthy = True
        try:
            snapshot = await self._snapshot_for(worker, query)
            healthy = False  # until it has answered to the end
            async with asyncio.timeout(query.limits.seconds):
                healthy = await self._converse(worker, snapshot, query, out)
        except OvertoneError as failure:  # there is no snapshot to ask
            out.put_nowait(failure)
        except TimeoutError:
            seconds = query.limits.seconds
            out.put_nowait(
                DeadlineError(
                    f"the query was ended after {seconds:g} s, the limit; "
                    "ask for less, or in parts with LIMIT"
                )
            )
        except ChildLostError as lost:
            out.put_nowait(of_end(lost.code, query.limits))
        finally:
            if healthy:
                self._idle.put_nowait(worker)
            else:
                await self._retire(worker)

    async def _converse(
        self, worker: Worker, snapshot: Snapshot, query: Query, out: asyncio.Queue[Item]
    ) -> bool:
        await worker.child.send(query.request(snapshot))
        while True:
            kind, payload = await worker.child.receive()
            if kind is FrameKind.HEADER:
                header = json.loads(payload)
                out.put_nowait({**header, "generation": snapshot.generation})
            elif kind is FrameKind.DATA:
                out.put_nowait(payload)
            elif kind is FrameKind.ERROR:
                report = json.loads(payload)
                out.put_nowait(of_report(report, query.text, query.limits))
                # A process that ran out of memory once is not worth keeping.
                return bool(report["kind"] != "out_of_memory")
            else:
                out.put_nowait(None)
                return True

    async def _snapshot_for(self, worker: Worker, query: Query) -> Snapshot:
        held = worker.snapshot
        if held is None or held.generation < query.generation:
            try:
                async with asyncio.timeout(query.limits.queue_seconds):
                    newer = await self._snapshots.take(query.generation)
            except TimeoutError:
                raise BusyError(
                    f"the newest data could not be read within "
                    f"{query.limits.queue_seconds:g} s; try again later"
                ) from None
            if worker.snapshot is not None:
                self._snapshots.give_back(worker.snapshot)
            worker.snapshot = newer
        assert worker.snapshot is not None
        return worker.snapshot

    def statistics(self) -> dict[str, int]:
        """How many workers there are, how many are idle, how many were killed."""
        return {
            "workers": len(self._workers),
            "idle_workers": self._idle.qsize(),
            "killed_workers": self._killed,
        }

    async def _replace_one(self) -> None:
        """Starts a worker in place of a lost one, however often that takes."""
        while not self._closed:
            try:
                return await self._start_one()
            except (ChildLostError, OSError):
                await asyncio.sleep(_RETRY_SECONDS)

    async def _start_one(self) -> None:
        worker = Worker(await start(WORKER, self._limits.memory_bytes))
        self._workers.add(worker)
        self.sandboxed = bool(worker.child.hello["sandboxed"])
        self._idle.put_nowait(worker)

    async def _retire(self, worker: Worker) -> None:
        """Kills a worker and, in the background, starts another."""
        self._workers.discard(worker)
        self._killed += not self._closed
        if not self._closed:
            self._spawn(self._replace_one())
        await worker.child.kill()
        if worker.snapshot is not None:
            self._snapshots.give_back(worker.snapshot)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


async def _chunks(out: asyncio.Queue[Item]) -> AsyncIterator[bytes]:
    while (item := await out.get()) is not None:
        if isinstance(item, OvertoneError):
            raise item
        assert isinstance(item, bytes)
        yield item
