"""The real server, killed while clients write to it."""

import signal
import threading
import time
from pathlib import Path

import httpx
import pytest

from tests.conftest import Server, Start

CLIENTS = 3
READY_SECONDS = 5.0
GRAPH = "http://example.org/counted"


def _write_until_killed(server: Server, client: int, start: int) -> int:
    """Writes pairs of triples in one update each; gives how many were acknowledged."""
    token = (server.data_dir / "token").read_text().strip()
    headers = {
        "authorization": f"Bearer {token}",
        "content-type": "application/sparql-update",
    }
    done = start
    with httpx.Client(base_url=server.client.base_url, timeout=30) as http:
        while True:
            subject = f"<http://e/{client}/{done}>"
            graph = f"GRAPH <{GRAPH}>"
            text = " ; ".join(
                f"INSERT DATA {{ {graph} {{ {subject} {name} {done} }} }}"
                for name in ("<e:a>", "<e:b>")
            )
            try:
                if http.post("/update", content=text, headers=headers).is_success:
                    done += 1
            except httpx.HTTPError:
                return done


def _kill_and_look(start_server: Start, data_dir: Path, rounds: int) -> None:
    acknowledged = [0] * CLIENTS
    server = start_server(data_dir)
    for number in range(rounds):
        threads = []
        for client in range(CLIENTS):

            def write(client: int = client, server: Server = server) -> None:
                done = _write_until_killed(server, client, acknowledged[client])
                acknowledged[client] = done

            threads.append(threading.Thread(target=write))
            threads[-1].start()
        time.sleep(0.3 + 0.17 * (number % 4))
        server.process.send_signal(signal.SIGKILL)
        server.process.wait(timeout=30)
        for thread in threads:
            thread.join(timeout=60)
        begun = time.monotonic()
        server = start_server(data_dir)
        assert time.monotonic() - begun < READY_SECONDS + 2
        _check(server.client, acknowledged)
    assert sum(acknowledged) > rounds
    print(f"{rounds} kills, {sum(acknowledged):,} acknowledged writes, none lost")
    assert server.stop() == 0


def _check(client: httpx.Client, acknowledged: list[int]) -> None:
    query = (
        f"SELECT ?s (COUNT(*) AS ?n) {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }} GROUP BY ?s"
    )
    answer = client.get(
        "/sparql", params={"query": query}, headers={"accept": "text/csv"}
    )
    rows = dict(line.split(",") for line in answer.text.split()[1:])
    assert set(rows.values()) <= {"2"}, "an update is there by half"
    for number, count in enumerate(acknowledged):
        lost = [n for n in range(count) if f"http://e/{number}/{n}" not in rows]
        assert not lost, f"acknowledged and lost: {lost}"


def test_nothing_acknowledged_is_lost(start_server: Start, tmp_path: Path) -> None:
    _kill_and_look(start_server, tmp_path, 5)


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_nothing_acknowledged_is_lost_fifty_times(
    start_server: Start, tmp_path: Path
) -> None:
    _kill_and_look(start_server, tmp_path, 50)
