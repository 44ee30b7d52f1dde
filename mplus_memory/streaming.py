"""An answer in pieces: for a loop, and for an event loop that must not wait."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import suppress

from mplus_memory.answering import Run, pieces_of
from mplus_memory.records import Answer


class AnswerStream(Iterator[str]):
    """Pieces of an answer as they come. Closing it early stops the generation and writes nothing.

    ``answer`` holds the whole, with what was read, once the pieces came to their end.
    """

    def __init__(self, run: Run, finished: Callable[[], Answer]) -> None:
        self._run = run
        self._pieces = pieces_of(run)
        self._finished = finished
        self._closed = False
        self.answer: Answer | None = None

    def __iter__(self) -> AnswerStream:
        return self

    def __next__(self) -> str:
        try:
            return next(self._pieces)
        except StopIteration:
            if self.answer is None and self._run.finished and not self._closed:
                self.answer = self._finished()
            raise

    async def apieces(self) -> AsyncGenerator[str, None]:
        """The pieces for an event loop; a thread reads them. Leaving early, or a cancelled task, stops generating."""
        loop = asyncio.get_running_loop()
        arrived: asyncio.Queue[str | None] = asyncio.Queue()
        begun = threading.Event()

        def read() -> None:
            begun.set()
            for piece in self:
                loop.call_soon_threadsafe(arrived.put_nowait, piece)

        reader = asyncio.ensure_future(asyncio.to_thread(read))
        reader.add_done_callback(lambda _: arrived.put_nowait(None))
        try:
            while (piece := await arrived.get()) is not None:
                yield piece
            await reader  # raises what the reading raised
        finally:
            self.stop()
            if begun.is_set() or not reader.cancel():  # else it still waits for a thread, and need not get one
                with suppress(Exception):
                    await reader

    def stop(self) -> None:
        """End the generation at its next token, from any thread; whoever reads the pieces sees their end."""
        self._run.stop()

    def close(self) -> None:
        """Stop generating; pieces not read are lost, and there is no ``answer``."""
        self._closed = True
        self._pieces.close()  # type: ignore[attr-defined]
