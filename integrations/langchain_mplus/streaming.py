"""An answer's pieces for an event loop: a thread reads them, the loop never waits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress

from mplus_memory import AnswerStream


async def pieces_of(stream: AnswerStream) -> AsyncGenerator[str, None]:
    """The pieces as they come. Leaving early, or a cancelled task, stops the generation."""
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        for piece in stream:
            loop.call_soon_threadsafe(arrived.put_nowait, piece)

    reader = asyncio.ensure_future(asyncio.to_thread(read))
    reader.add_done_callback(lambda _: arrived.put_nowait(None))
    try:
        while (piece := await arrived.get()) is not None:
            yield piece
        await reader  # raises what the reading raised
    finally:
        stream.stop()
        with suppress(Exception):
            await reader
