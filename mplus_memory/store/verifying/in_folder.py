"""A store whose database is SQLite in a folder; its shards lie beside it or elsewhere."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from mplus_memory.errors import StoreFormatError
from mplus_memory.soundness import Finding
from mplus_memory.store import files
from mplus_memory.store.folder import Folder
from mplus_memory.store.folder_shards import FolderShards
from mplus_memory.store.lock import PublishLock
from mplus_memory.store.shard_files import ShardFiles
from mplus_memory.store.verifying.database import RESTORE, UNREADABLE, Contents, read_database, snapshot
from mplus_memory.store.verifying.examined import Examined, Pairing, noted_in
from mplus_memory.store.verifying.log import check_log
from mplus_memory.store.verifying.rooms import check_mark, check_modes, check_strays, mark_bytes

_PATIENCE = 30.0  # seconds to wait for a writer, so that the log is not looked at in the midst of a commit


class InFolder(Examined):
    """``shard_files``: where its shards lie, if not beside it.

    Raises:
        StoreFormatError: no store is there.
    """

    def __init__(self, root: Path, shard_files: ShardFiles | None) -> None:
        self._folder = Folder(root)
        if not self._folder.mark.exists() and not self._folder.database.exists():
            raise StoreFormatError(f"no store at {root}: it has neither store.json nor meta.db; name another folder")
        self.database = str(self._folder.database)
        self.options = ("--store", str(root), *(("--shards", shard_files.where) if shard_files else ()))
        self.shard_files = shard_files or FolderShards(self._folder.shards, apart=False)
        self._pairing = Pairing(shard_files) if shard_files else None
        self._known: set[str] | None = None

    def check_marks(self, known: set[str] | None) -> Iterator[Finding]:
        """``store.json``, and the folder of the shards or their own mark.

        Raises:
            StoreFormatError: it says that the store is of a newer version, or keeps its shards in the folder.
            ConfigError: it says that the shards lie elsewhere, and they were not named.
        """
        self._known = known
        yield from check_mark(self._folder, self._noted())
        if self._pairing is not None and self._holds(known):
            what = "holds shards of this store: leave out shards= (--shards)"
            yield Finding(kind="folder", what=what, path=str(self._folder.shards))
        elif self._pairing is not None:
            yield from self._pairing.check(noted_in(mark_bytes(self._folder)), known)
        elif not self._folder.shards.is_dir():
            what = "is missing; if its disk is not mounted, mount it; to write all memory anew from the text, make it"
            yield Finding(kind="folder", what=what, path=str(self._folder.shards))

    def read(self, findings: list[Finding]) -> Contents | None:
        """As SQLite and our own sums see it, with the write-ahead log."""

        def say(kind: str, what: str) -> None:
            findings.append(Finding(kind=kind, what=what, path=self.database))

        folder = self._folder
        if not folder.database.is_file():
            say("database", "is missing")
            return None
        if not folder.is_stamped():
            say("database", "does not bear the mark of a store's database")
        with ExitStack() as opened:
            try:
                with _still(folder):
                    for wrong in check_log(folder.database):
                        say("log", wrong)
                    connection = opened.enter_context(snapshot(folder))
                return read_database(connection, folder.database)
            except UNREADABLE as error:
                say("database", f"cannot be read ({error}); {RESTORE}")
                return None

    def check_around(self, known: set[str]) -> Iterator[Finding]:
        """Files that no row names, and modes that let others read."""
        yield from check_strays(self._folder, known)
        if self._pairing is not None:
            yield from self._pairing.strays(known)
        else:
            yield from self._lost_pairing(known)

    def check_modes(self) -> Iterator[Finding]:
        """Of what lies in the folder."""
        return check_modes(self._folder)

    def mend(self, finding: Finding) -> None:
        """Write a mark anew, or take rights away."""
        assert finding.path is not None
        path, mark = Path(finding.path), self._folder.mark
        if finding.kind == "mark" and path == mark:
            files.write_small(mark, self._folder.mark_text(self._noted() or {}))
        elif finding.kind == "mark":
            assert self._pairing is not None
            self._pairing.mend(noted_in(mark_bytes(self._folder)))
        else:
            with files.told_as_ours(path, "changing the mode of"), suppress(FileNotFoundError):
                path.chmod(stat.S_IMODE(path.stat().st_mode) & (0o700 if path.is_dir() else 0o600))

    def close(self) -> None:
        """Nothing is open."""

    def _noted(self) -> dict[str, object] | None:
        """What ``store.json`` should note; None if that cannot be told."""
        if self._pairing is None:
            return {}
        noted = noted_in(mark_bytes(self._folder))
        if "shards" in noted:
            return noted
        there = self._pairing.noted_there(self._known)
        return None if there is None else {"shards": there}

    def _holds(self, known: set[str] | None) -> bool:
        return any((self._folder.shards / name).exists() for name in known or ())

    def _lost_pairing(self, known: set[str]) -> Iterator[Finding]:
        """Without its mark a store whose shards lie elsewhere looks like one that lost them all."""
        shards = self._folder.shards
        whole = mark_bytes(self._folder) == self._folder.mark_text({})
        if not whole and known and not self._holds(known):
            what = "holds no shard at all; if they lie elsewhere, store.json said so: name them, or restore it"
            yield Finding(kind="folder", what=what, path=str(shards))


@contextmanager
def _still(folder: Folder) -> Iterator[None]:
    """No writer commits within the block; where no lock can be taken without changing the folder, none is."""
    if os.access(folder.lock, os.W_OK):
        with PublishLock(folder.lock, _PATIENCE).held():
            yield
    else:
        yield
