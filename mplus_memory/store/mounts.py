"""Network file systems, where SQLite's log in shared memory and our locks do not hold between machines."""

from __future__ import annotations

import re
from pathlib import Path

from mplus_memory.errors import StoreError

# Types as Linux names them in /proc/self/mountinfo; "fuse.x" counts as x.
NETWORK = frozenset(
    "9p afs beegfs ceph ceph-fuse cifs davfs davfs2 fhgfs gcsfuse geesefs gfs2 glusterfs goofys gpfs juicefs lustre "
    "mmfs moosefs ncpfs nfs nfs4 ocfs2 orangefs panfs pvfs2 quobyte rclone s3fs s3ql smb3 smbfs sshfs vboxsf "
    "vmhgfs-fuse wekafs".split()
)
_TABLE = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")


def network_type(path: Path, table: Path = _TABLE) -> str | None:
    """The type of the network file system that ``path`` is on, or would be; None if it is local or cannot be told."""
    try:
        lines = table.read_text("utf-8", "surrogateescape").splitlines()
        place = path.resolve()
    except (OSError, RuntimeError):
        return None
    best, found = -1, ""
    for point, kind in filter(None, map(_mount, lines)):
        if place.is_relative_to(point) and len(point.parts) >= best:  # of two mounts on one point the later one shows
            best, found = len(point.parts), kind
    kind = found.removeprefix("fuse.")
    return kind if kind in NETWORK else None


def check_local(path: Path, what: str, instead: str) -> None:
    """Raises StoreError if ``path`` is on a network file system; ``instead`` says what to do."""
    kind = network_type(path)
    if kind is not None:
        raise StoreError(
            f"{what} at {path} would be on a network file system ({kind}), where locks between machines cannot be "
            f"relied on; name a folder on a local disk, or {instead}"
        )


def _mount(line: str) -> tuple[Path, str] | None:
    """(mount point, type) of a line: ``36 35 98:0 /root /point options… - type source options``."""
    before, _, after = line.partition(" - ")
    fields, kind = before.split(" "), after.split(" ")[0]
    if len(fields) < 5 or not kind:
        return None
    return Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), fields[4])), kind
