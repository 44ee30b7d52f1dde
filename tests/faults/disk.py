"""What a disk may hold after a power loss, given the system calls that came before it.

The rules are the weakest that POSIX leaves: a write is safe once its file was fsynced, a name once its directory was;
until then every 512-byte sector and every change of a name may be there or not, in any combination. A file that grew
may also show zeros or old bytes where its data is missing.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.tracing import Call

SECTOR = 512
ROOT = 0
FORGOTTEN = ("-shm", "commit.queue")  # ends of names: files that nobody trusts after a power loss
_HARMLESS = set("read pread64 lseek close fcntl flock fstat newfstatat statx getdents64".split())
_NOT_UNDERSTOOD = set(
    "clone clone3 fork vfork io_uring_setup openat2 sync syncfs truncate link linkat sendfile copy_file_range".split()
)
LOST, KEPT, ZEROS, JUNK = range(4)


@dataclass(frozen=True, kw_only=True)
class Wrote:
    inode: int
    offset: int
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Resized:
    inode: int
    size: int


@dataclass(frozen=True, kw_only=True)
class Named:
    """Names of a directory changed at one stroke: each to an inode, or to nothing."""

    inode: int
    names: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, kw_only=True)
class Synced:
    inode: int


@dataclass(frozen=True, kw_only=True)
class Said:
    """The work told the outside world something; from here on it must be true."""

    text: str


Event = Wrote | Resized | Named | Synced | Said
Pending = Wrote | Resized | Named


@dataclass
class Disk:
    """Files and directories by inode."""

    files: dict[int, bytearray] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=lambda: {ROOT: {}})

    @classmethod
    def read(cls, root: Path) -> Disk:
        """A copy of what is in a folder, but for what nobody trusts."""
        disk = cls()
        disk._read(root, ROOT)
        return disk

    def _read(self, place: Path, inode: int) -> None:
        for path in sorted(path for path in place.iterdir() if not path.name.endswith(FORGOTTEN)):
            child = len(self.files) + len(self.folders)
            self.folders[inode][path.name] = child
            if path.is_dir():
                self.folders[child] = {}
                self._read(path, child)
            else:
                self.files[child] = bytearray(path.read_bytes())

    def tree(self) -> dict[str, bytes | None]:
        """Every path with its bytes; None for a directory."""
        found: dict[str, bytes | None] = {}
        self._collect(ROOT, "", found)
        return found

    def _collect(self, inode: int, prefix: str, found: dict[str, bytes | None]) -> None:
        for name, child in self.folders.get(inode, {}).items():
            if child in self.folders:
                found[prefix + name] = None
                self._collect(child, f"{prefix}{name}/", found)
            else:
                found[prefix + name] = bytes(self.files.get(child, b""))

    def apply(self, event: Pending) -> None:
        """Do all of it."""
        match event:
            case Wrote(inode=inode, offset=offset, data=data):
                self._write(inode, offset, data)
            case Resized(inode=inode, size=size):
                content = self.files.setdefault(inode, bytearray())
                del content[size:]
                content.extend(bytes(size - len(content)))
            case Named(inode=inode, names=names):
                folder = self.folders.setdefault(inode, {})
                for name, child in names:
                    folder.pop(name, None)
                    if child is not None:
                        folder[name] = child

    def apply_in_part(self, event: Wrote, fates: Iterable[int], random: Random) -> None:
        """Do some of its sectors, one fate each."""
        size = len(self.files.setdefault(event.inode, bytearray()))
        for (offset, data), fate in zip(sectors(event), fates, strict=True):
            if fate == KEPT:
                self._write(event.inode, offset, data)
            elif fate != LOST and offset >= size:
                self._write(event.inode, offset, bytes(len(data)) if fate == ZEROS else random.randbytes(len(data)))

    def _write(self, inode: int, offset: int, data: bytes) -> None:
        content = self.files.setdefault(inode, bytearray())
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(data)] = data

    def copy_for(self, touched: set[int]) -> Disk:
        """A copy that may be changed in these inodes, and shares the others."""
        files = {inode: bytearray(data) if inode in touched else data for inode, data in self.files.items()}
        return Disk(files=files, folders={inode: dict(names) for inode, names in self.folders.items()})


def sectors(event: Wrote) -> list[tuple[int, bytes]]:
    """The write cut where sectors of the file end."""
    parts, at = [], 0
    while at < len(event.data):
        end = min(len(event.data), at + SECTOR - (event.offset + at) % SECTOR)
        parts.append((event.offset + at, event.data[at:end]))
        at = end
    return parts


class Reader:
    """Turns calls on the files under ``root`` into events; what it does not understand it refuses.

    ``telling`` is the descriptor on which the work says what is done. Files of ``FORGOTTEN`` do not count.
    """

    def __init__(self, root: Path, disk: Disk, telling: int) -> None:
        self._root = os.fspath(root)
        self._live = disk.copy_for(set())  # names as they are now; contents are not looked at
        self._next = 1 + max([*disk.files, *disk.folders])
        self._telling = telling
        self._open: dict[int, _Opened] = {}

    def read(self, calls: Iterable[Call]) -> list[Event]:
        """The events of the calls, in order."""
        events: list[Event] = []
        for call in calls:
            if call.result >= 0:
                events += self._events(call)
        return events

    def _events(self, call: Call) -> Iterator[Event]:
        opened = self._open.get(call.args[0])
        match call.name:
            case "write" if call.args[0] == self._telling:
                yield Said(text=call.data.decode())
            case "open" | "openat" | "creat":
                yield from self._opened(call)
            case "close":
                self._open.pop(call.args[0], None)
            case "mkdir" | "mkdirat":
                yield from self._made_folder(call)
            case "unlink" | "rmdir" | "unlinkat":
                yield from self._renamed(call.paths[0], None)
            case "rename" | "renameat" | "renameat2":
                yield from self._renamed(*call.paths)
            case "dup" | "dup2" | "dup3" if opened is not None:
                raise NotImplementedError(call)
            case _ if opened is not None:
                yield from opened.events(call)
            case "mmap" if call.args[4] in self._open and call.args[2] & 2 and call.args[3] & 1:
                raise NotImplementedError(call)  # a shared mapping for writing
            case name if name in _NOT_UNDERSTOOD:
                raise NotImplementedError(call)

    def _opened(self, call: Call) -> Iterator[Event]:
        path = call.paths[0]
        if not self._is_ours(path):
            return
        flags = os.O_TRUNC if call.name == "creat" else call.args[2 if call.name == "openat" else 1]
        folder, name = self._place(path)
        inode = self._live.folders[folder].get(name) if name else folder
        if inode is None:
            inode = self._new(folder, name)
            self._live.files[inode] = bytearray()
            yield Named(inode=folder, names=((name, inode),))
        elif flags & os.O_TRUNC:
            yield Resized(inode=inode, size=0)
        self._open[call.result] = _Opened(inode=inode, appends=bool(flags & os.O_APPEND))

    def _made_folder(self, call: Call) -> Iterator[Event]:
        if self._is_ours(call.paths[0]):
            folder, name = self._place(call.paths[0])
            inode = self._new(folder, name)
            self._live.folders[inode] = {}
            yield Named(inode=folder, names=((name, inode),))

    def _renamed(self, source: str, target: str | None) -> Iterator[Event]:
        if not self._is_ours(source):
            return
        folder, name = self._place(source)
        changes: list[tuple[str, int | None]] = [(name, None)]
        inode = self._live.folders[folder].pop(name)
        if target is not None:
            other, new = self._place(target)
            assert other == folder, (source, target)
            self._live.folders[folder][new] = inode
            changes.append((new, inode))
        yield Named(inode=folder, names=tuple(changes))

    def _is_ours(self, path: str) -> bool:
        if not path.startswith("/"):
            raise NotImplementedError(f"a relative path: {path}")
        return (path + "/").startswith(self._root + "/") and not path.endswith(FORGOTTEN)

    def _place(self, path: str) -> tuple[int, str]:
        """The directory's inode and the name in it; for the root itself no name."""
        parts = [part for part in path[len(self._root) :].split("/") if part]
        folder = ROOT
        for part in parts[:-1]:
            folder = self._live.folders[folder][part]
        return folder, parts[-1] if parts else ""

    def _new(self, folder: int, name: str) -> int:
        inode, self._next = self._next, self._next + 1
        self._live.folders[folder][name] = inode
        return inode


@dataclass
class _Opened:
    inode: int
    appends: bool
    offset: int = 0

    def events(self, call: Call) -> Iterator[Event]:
        match call.name:
            case "write":
                assert not self.appends, call
                yield Wrote(inode=self.inode, offset=self.offset, data=call.data[: call.result])
                self.offset += call.result
            case "read":
                self.offset += call.result
            case "lseek":
                self.offset = call.result
            case "pwrite64":
                yield Wrote(inode=self.inode, offset=call.args[3], data=call.data[: call.result])
            case "ftruncate":
                yield Resized(inode=self.inode, size=call.args[1])
            case "fsync" | "fdatasync":
                yield Synced(inode=self.inode)
            case name if name not in _HARMLESS:
                raise NotImplementedError(call)


@dataclass(frozen=True, kw_only=True)
class Crash:
    """The power fails after the first ``position`` events: ``durable`` is safe, ``pending`` may be there or not."""

    position: int
    num_said: int
    durable: Disk
    pending: tuple[Pending, ...]

    def everything(self) -> Disk:
        """As if all had been written."""
        return self.disk([None] * len(self.pending), Random(0))

    def disk(self, fates: Iterable[list[int] | None], random: Random) -> Disk:
        """One state: for every pending event the fate of each of its parts; None for all of it."""
        disk = self.durable.copy_for({event.inode for event in self.pending})
        for event, fate in zip(self.pending, fates, strict=True):
            if fate is None or (not isinstance(event, Wrote) and fate[0] == KEPT):
                disk.apply(event)
            elif isinstance(event, Wrote):
                disk.apply_in_part(event, fate, random)
        return disk


def num_parts(event: Pending) -> int:
    """How many parts of an event can be lost on their own."""
    return len(sectors(event)) if isinstance(event, Wrote) else 1


def crashes(events: list[Event], disk: Disk) -> Iterator[Crash]:
    """A crash before every event and after the last."""
    durable, num_said = disk.copy_for(set(disk.files)), 0
    pending: dict[int, list[tuple[int, Pending]]] = defaultdict(list)
    for position, event in enumerate([*events, None]):
        waiting = sorted((at, one) for found in pending.values() for at, one in found) if pending else []
        yield Crash(
            position=position,
            num_said=num_said,
            durable=durable.copy_for(set(durable.files)),
            pending=tuple(one for _, one in waiting),
        )
        match event:
            case Said():
                num_said += 1
            case Synced(inode=inode):
                for _, one in pending.pop(inode, []):
                    durable.apply(one)
            case Wrote() | Resized() | Named():
                pending[event.inode].append((position, event))
