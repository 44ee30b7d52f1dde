"""Documents to measure on, one at a time: the records of text, JSON Lines and Parquet files, none of them bad."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mplus_memory.errors import InputError
from mplus_memory.evaluation.unused import refuse_unused
from mplus_memory.training.stages.records import NULL, has_fields, read_records


def read_documents(files: Iterable[str | Path], text_field: str | None = None) -> Iterator[str]:
    """The documents of ``files``, in order: a text file is one, a line or row with ``text_field`` each one. Streamed.

    ``text_field``: by default "text".

    Raises:
        ConfigError: a text field, and none of the files has fields; at once. InputError: a file that cannot be read, is
            not UTF-8, or lacks the field; names file and line.
    """
    paths = [Path(file) for file in files]
    if not any(map(has_fields, paths)):
        refuse_unused({"text_field": text_field}, "text files have no fields, only JSON Lines and Parquet do")
    return _documents(paths, text_field or "text")


def _documents(files: Iterable[Path], text_field: str) -> Iterator[str]:
    for file in files:
        for record in read_records(file, text_field=text_field):
            if record.problem not in (None, NULL):
                raise InputError(f"{record.where}: {record.problem}")
            if record.text:
                yield record.text
