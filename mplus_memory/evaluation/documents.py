"""Documents to measure on, one at a time: the records of text, JSON Lines and Parquet files, none of them bad."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mplus_memory.errors import InputError
from mplus_memory.training.stages.records import NULL, read_records


def read_documents(files: Iterable[str | Path], text_field: str = "text") -> Iterator[str]:
    """The documents of ``files``, in order: a text file is one, a line or row with ``text_field`` each one. Streamed.

    Raises:
        InputError: a file that cannot be read, is not UTF-8, or lacks the field; names file and line.
    """
    for file in map(Path, files):
        for record in read_records(file, text_field=text_field):
            if record.problem not in (None, NULL):
                raise InputError(f"{record.where}: {record.problem}")
            if record.text:
                yield record.text
