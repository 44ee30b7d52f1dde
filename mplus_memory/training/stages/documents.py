"""Endless streams of tokenised documents, of one length or a mixture, that go on exactly where they stopped.

What comes next depends on the settings and a small cursor alone. Memory holds one block of records.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from mplus_memory.errors import CheckpointError, InputError
from mplus_memory.training.stages.records import START, Place, Record, find_files, read_records
from mplus_memory.training.stages.settings import DataSettings, PassageSettings, Settings, StageSettings

Encode = Callable[[str], list[int]]
_BLOCK_CHARACTERS = 16 << 20


@dataclass(frozen=True, kw_only=True)
class Share:
    """Which of the processes this is; each takes every ``of``-th record."""

    rank: int = 0
    of: int = 1


@dataclass(frozen=True, kw_only=True)
class Cursor:
    """Where a stream stands: the pass over the files, the block in it, records of the block already looked at.

    ``number``: records of this pass before the block; ``found``: documents this pass gave.
    """

    epoch: int = 0
    file: int = 0
    place: Place = START
    number: int = 0
    looked_at: int = 0
    found: int = 0
    bad: int = 0


@dataclass(frozen=True)
class _Block:
    records: list[Record]
    after: Place | None  # None: the file ends here


class DocumentStream:
    """Documents of ``lengths[0]`` to ``lengths[1]`` − 1 tokens, in an order drawn from the seed, without end."""

    def __init__(
        self,
        files: Sequence[Path],
        encode: Encode,
        settings: DataSettings,
        *,
        lengths: tuple[int, int | None],
        seed: str,
        share: Share = Share(),
        cursor: Cursor | None = None,
    ) -> None:
        self.files, self.encode, self.settings = list(files), encode, settings
        self.lengths, self.seed, self.share = lengths, seed, share
        self.cursor = cursor or Cursor()
        self._block: _Block | None = None

    def next(self) -> list[int]:
        """The next document's token ids.

        Raises:
            InputError: a bad record (unless they are skipped), or a whole pass without a document of these lengths.
        """
        while True:
            block = self._block or self._read()
            order = self._order(len(block.records))
            while self.cursor.looked_at < len(order):
                place = order[self.cursor.looked_at]
                self.cursor = replace(self.cursor, looked_at=self.cursor.looked_at + 1)
                ids = self._document(block.records[place], self.cursor.number + place)
                if ids is not None:
                    self.cursor = replace(self.cursor, found=self.cursor.found + 1)
                    return ids
            self._step_over(block)

    def _read(self) -> _Block:
        """The block at the cursor."""
        cursor, settings = self.cursor, self.settings
        path = self._files_of_pass()[cursor.file]
        records, characters = [], 0
        source = read_records(path, text_field=settings.text_field, most_bytes=settings.most_bytes, start=cursor.place)
        for record in islice(source, settings.shuffle_block):
            records.append(record)
            characters += len(record.text)
            if characters > _BLOCK_CHARACTERS:
                break
        self._block = _Block(records, records[-1].after if records else None)
        return self._block

    def _order(self, count: int) -> list[int]:
        order = list(range(count))
        if self.settings.shuffle_block > 1:
            cursor = self.cursor
            Random(f"{self.seed}/block/{cursor.epoch}/{cursor.number}").shuffle(order)
        return order

    def _files_of_pass(self) -> list[Path]:
        files = list(self.files)
        if self.settings.shuffle_block > 1:
            Random(f"{self.seed}/files/{self.cursor.epoch}").shuffle(files)
        return files

    def _document(self, record: Record, number: int) -> list[int] | None:
        """The record's tokens, if it is this process's turn and of the right length."""
        if number % self.share.of != self.share.rank:
            return None
        if record.problem is not None:
            if self.settings.on_error == "stop":
                raise InputError(
                    f"{record.where}: {record.problem}. Mend it, or have such records counted (data.on_error: skip)"
                )
            self.cursor = replace(self.cursor, bad=self.cursor.bad + 1)
            return None
        low, high = self.lengths
        if not record.text.strip() or 4 * len(record.text) + 8 < low:  # a token is a byte at least
            return None
        ids = self.encode(record.text)
        return ids if low <= len(ids) and (high is None or len(ids) < high) else None

    def _step_over(self, block: _Block) -> None:
        """Move the cursor to the next block, file or pass."""
        self._block, cursor = None, self.cursor
        if block.after is not None:
            self.cursor = replace(cursor, place=block.after, number=cursor.number + len(block.records), looked_at=0)
        elif cursor.file + 1 < len(self.files):
            self.cursor = replace(cursor, file=cursor.file + 1, place=START, looked_at=0)
        else:
            if cursor.found == 0:
                raise InputError(self._nothing_found())
            self.cursor = Cursor(epoch=cursor.epoch + 1, bad=cursor.bad)

    def _nothing_found(self) -> str:
        low, high = self.lengths
        wanted = f"{low:,} tokens or more" if high is None else f"{low:,} to {high - 1:,} tokens"
        mine = f" for process {self.share.rank} of {self.share.of}" if self.share.of > 1 else ""
        return (
            f"no document of {wanted} in {self.cursor.number:,} records of {len(self.files)} files{mine} "
            f"({self.files[0]}, …); give other text, or change passages.shortest, long or short_tokens"
        )


class Mixture:
    """Documents of several streams, each with its share; the first stream takes what the shares leave."""

    def __init__(self, streams: Sequence[DocumentStream], shares: Sequence[float], seed: str) -> None:
        assert len(streams) == len(shares) + 1, (len(streams), len(shares))
        self.streams, self.shares, self.seed = list(streams), list(shares), seed
        self.position = 0

    def next(self) -> list[int]:
        """The next document's token ids; see ``DocumentStream.next`` for what it raises."""
        self.position += 1
        return self.streams[self._pick(Random(f"{self.seed}/mix/{self.position}").random())].next()

    def _pick(self, chance: float) -> int:
        for index, each in enumerate(self.shares):
            if chance < each:
                return index + 1
            chance -= each
        return 0

    @property
    def num_bad(self) -> int:
        """Records skipped because something was wrong with them."""
        return sum(stream.cursor.bad for stream in self.streams)

    def state(self) -> dict[str, Any]:
        """Where it stands, as JSON has it."""
        files = [[str(file), file.stat().st_size] for stream in self.streams for file in stream.files]
        return {"position": self.position, "cursors": [asdict(s.cursor) for s in self.streams], "files": files}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from ``state``.

        Raises:
            CheckpointError: the files are others than those it was made on.
        """
        was, now = ([tuple(pair) for pair in files] for files in (state["files"], self.state()["files"]))
        if was != now:
            odd = sorted(set(was) ^ set(now))
            raise CheckpointError(
                f"the text files changed since the checkpoint: {odd[0][0]} is new, gone or of another size; "
                "put the files back as they were, or begin anew with --fresh"
            )
        self.position = state["position"]
        for stream, cursor in zip(self.streams, state["cursors"], strict=True):
            stream.cursor = Cursor(**(cursor | {"place": tuple(cursor["place"])}))
            stream._block = None


def check_text(settings: Settings, stages: Sequence[int], encode: Encode) -> None:
    """Raise InputError now if a stage, perhaps days later, would find no document of a length it needs."""
    for number in stages:
        stage = settings.stage(number)
        mixture = open_mixture(settings.data, settings.passages, stage, encode, seed="check", share=Share())
        for stream, part in zip(mixture.streams, [1.0 - sum(mixture.shares), *mixture.shares], strict=True):
            if part > 1e-9:
                stream.next()


def open_mixture(
    data: DataSettings, passages: PassageSettings, stage: StageSettings, encode: Encode, *, seed: str, share: Share
) -> Mixture:
    """The documents of a stage for one process: short ones, and its buckets of long ones."""
    files = find_files(data.files)
    long_files = find_files(data.long_files) if data.long_files else files
    fewest = 2 * passages.shortest
    most = stage.short_tokens or (min(b.tokens[0] for b in stage.long) if stage.long else None)
    streams = [DocumentStream(files, encode, data, lengths=(fewest, most), seed=f"{seed}/short", share=share)]
    for bucket in stage.long:
        lengths = (max(fewest, bucket.tokens[0]), bucket.tokens[1])
        name = f"{seed}/{bucket.tokens[0]}-{bucket.tokens[1]}"
        streams.append(DocumentStream(long_files, encode, data, lengths=lengths, seed=name, share=share))
    return Mixture(streams, [bucket.share for bucket in stage.long], seed)
