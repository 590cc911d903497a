"""Many sessions at once, each changing the measure every few seconds: how fast the server answers.

A session is a client that speaks Streamlit's own protocol over a web socket, as a browser does: it
asks for a page, sends choices, keeps large messages and says which ones it still has. It draws
nothing, so fifty fit beside the server on two cores. An answer is there when the last message of
the run has come.

Run alone: ``python -m benchmarks.load`` prints the table.
"""

from __future__ import annotations

import asyncio
import random
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Selectbox_pb2 import Selectbox
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.served import OURS, PLAIN, Server, Way, served

SESSIONS = (1, 10, 25, 50)
PLAIN_SESSIONS = (1, 10)
"""More than ten would take minutes to answer; measured with ``--long``."""

SECONDS = 15
PAUSE_S = (3.0, 5.0)
KEPT_RUNS = {OURS.name: 10, PLAIN.name: 2}
"""For how many runs a browser keeps a message: ``global.maxCachedMessageAge``."""


Answer = tuple[float, int, int]
"""Milliseconds, bytes of the messages, bytes over the network."""


@dataclass
class Session:
    """One visitor: what was kept, and the choice that is changed, with its part of the page."""

    socket: ClientConnection
    way: Way
    draws: random.Random
    runs: int = 0
    kept: dict[str, int] = field(default_factory=dict)
    choice: Selectbox | None = None
    part: str = ""

    async def run(self, *states: WidgetState, part: str = "") -> Answer:
        """Ask for a run of the page, or of a part of it; return what its answer took."""
        asked = BackMsg()
        asked.rerun_script.fragment_id = part
        asked.rerun_script.page_name = self.way.page.strip("/")
        asked.rerun_script.widget_states.widgets.extend(states)
        asked.rerun_script.cached_message_hashes.extend(self._still_kept())
        start, size, before = perf_counter(), 0, self._received()
        await self.socket.send(asked.SerializeToString())
        while True:
            raw = await self.socket.recv()
            size += len(raw)
            told = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            self._take(told)
            if told.WhichOneof("type") == "script_finished":
                self.runs += 1
                return (perf_counter() - start) * 1000, size, self._received() - before

    async def choose(self, turn: int) -> Answer:
        """Choose the next measure."""
        if self.choice is None:
            raise RuntimeError("the page has no choice of a measure")
        option = self.choice.options[turn % len(self.choice.options)]
        state = WidgetState(id=self.choice.id, string_value=option)
        return await self.run(state, part=self.part)

    async def visit(self, seconds: float) -> list[Answer]:
        """Choose measure after measure for some time; return what each choice took."""
        found: list[Answer] = []
        turn = self.draws.randrange(100)
        end = perf_counter() + seconds
        # The first pause is any part of one: who came together does not go on choosing together.
        pause = self.draws.uniform(0, PAUSE_S[1])
        while perf_counter() + pause < end or not found:
            await asyncio.sleep(pause)
            turn += 1
            found.append(await self.choose(turn))
            pause = self.draws.uniform(*PAUSE_S)
        return found

    def _received(self) -> int:
        if sys.platform != "linux":
            return 0
        # struct tcp_info of Linux: bytes received stand at byte 128.
        connection: socket.socket = self.socket.transport.get_extra_info("socket")
        told = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 136)
        return int.from_bytes(told[128:136], sys.byteorder)

    def _still_kept(self) -> list[str]:
        return [
            name for name, run in self.kept.items() if self.runs - run <= KEPT_RUNS[self.way.name]
        ]

    def _take(self, told: ForwardMsg) -> None:
        if told.metadata.cacheable:
            self.kept[told.hash] = self.runs
        if told.ref_hash:
            self.kept[told.ref_hash] = self.runs
        box = told.delta.new_element.selectbox
        if box.id.endswith("choice-measure"):
            self.choice, self.part = box, told.delta.fragment_id


@dataclass(frozen=True)
class Load:
    """What one number of sessions gave.

    Attributes:
        openings: milliseconds until each had its page, all asked for at once.
        answers: milliseconds of each choice, from when all were open.
        bytes: the messages of each, as Streamlit makes them.
        wire_bytes: what came over the network for each, compressed; Linux only.
        work_ms: the time processors worked for an answer.
        memory_mb: of the server, at the end.
    """

    way: str
    sessions: int
    openings: Sequence[float]
    answers: Sequence[float]
    bytes: Sequence[int]
    wire_bytes: Sequence[int]
    work_ms: float
    memory_mb: float


def under_load(way: Way, numbers: Sequence[int], seconds: float) -> list[Load]:
    """Return the answers of an app to each number of sessions, the server started once."""
    with served(way) as server:
        asyncio.run(_sessions(server, way, 1, 2))
        return [asyncio.run(_sessions(server, way, number, seconds)) for number in numbers]


async def _sessions(server: Server, way: Way, number: int, seconds: float) -> Load:
    draws = random.Random(0)  # noqa: S311 - pauses, no secrets
    async with AsyncExitStack() as connections:
        sessions = [
            await connections.enter_async_context(_session(server, way, draws))
            for _ in range(number)
        ]
        opened = await asyncio.gather(*(session.run() for session in sessions))
        before = server.work_ms()
        visits = await asyncio.gather(*(session.visit(seconds) for session in sessions))
        found = [answer for answers in visits for answer in answers]
        times, bytes_, wire = zip(*found, strict=True)
        work_ms = (server.work_ms() - before) / len(found)
        openings = [took for took, _, _ in opened]
        memory = server.memory_mb()
    return Load(way.name, number, openings, times, bytes_, wire, work_ms, memory)


@asynccontextmanager
async def _session(server: Server, way: Way, draws: random.Random) -> AsyncIterator[Session]:
    url = f"ws://{server.host}/_stcore/stream"
    protocol = [Subprotocol("streamlit")]
    # A server at its limit answers no ping in time; how long it takes is what is measured.
    async with connect(
        url, subprotocols=protocol, max_size=None, proxy=None, ping_interval=None
    ) as opened:
        yield Session(opened, way, random.Random(draws.random()))  # noqa: S311


def load_lines(loads: Sequence[Load]) -> Iterator[str]:
    """Yield the lines of the table."""
    head = ("way", "sessions", "all open after, ms", "answers", "median, ms", "p95, ms")
    yield f"| {' | '.join(head)} | work an answer, ms | kB an answer | on the wire | server, MB |"
    yield "|---|" + "---:|" * 9
    for load in loads:
        middle, late = np.percentile(load.answers, (50, 95))
        size, wire = (float(np.median(part)) / 1000 for part in (load.bytes, load.wire_bytes))
        yield (
            f"| {load.way} | {load.sessions} | {max(load.openings):,.0f} | {len(load.answers)} "
            f"| {middle:,.0f} | {late:,.0f} | {load.work_ms:,.0f} | {size:,.1f} | {wire:,.1f} "
            f"| {load.memory_mb:,.0f} |"
        )


def loads(*, long: bool) -> list[Load]:
    """Return ours and the plain way under load."""
    plain = under_load(PLAIN, SESSIONS if long else PLAIN_SESSIONS, SECONDS)
    return [*plain, *under_load(OURS, SESSIONS, SECONDS)]


if __name__ == "__main__":
    print("\n".join(load_lines(loads(long="--long" in sys.argv))))
