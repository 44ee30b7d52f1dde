"""Network file systems are recognised by the table of mounts, a made-up one and the machine's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mplus_memory.errors import StoreError
from mplus_memory.store import LocalStore, mounts, open_store
from mplus_memory.store.mounts import network_type
from mplus_memory.testing.made_up import open_session, tell

LINES = """\
22 1 0:21 / / rw,relatime - ext4 /dev/vda rw
23 22 0:22 / /home rw shared:1 master:2 - nfs4 server:/home rw,vers=4.2
24 23 0:23 / /home/me/disk rw - xfs /dev/sdb rw
25 22 0:24 / /with\\040space rw - cifs //server/share rw
26 22 0:25 / /sshfs rw - fuse.sshfs me@host: rw
27 22 0:26 / /twice rw - nfs server:/a rw
28 27 0:27 / /twice rw - tmpfs tmpfs rw
29 22 0:28 / /scratch rw - lustre mgs@tcp:/l rw
30 22 0:29 / /ntfs rw - fuseblk /dev/sdc rw
31 22 0:30 / /host rw - 9p host rw
a broken line
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", None),
        ("/var/store", None),
        ("/home", "nfs4"),
        ("/home/me/not there/store", "nfs4"),
        ("/home/me/disk/store", None),
        ("/homes", None),
        ("/with space/store", "cifs"),
        ("/sshfs/x", "sshfs"),
        ("/twice/x", None),
        ("/scratch/me", "lustre"),
        ("/ntfs/x", None),
        ("/host/../host/x", "9p"),
    ],
)
def test_a_made_up_table(tmp_path: Path, path: str, kind: str | None) -> None:
    (tmp_path / "mountinfo").write_text(LINES)
    assert network_type(Path(path), tmp_path / "mountinfo") == kind


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "mountinfo").write_text(LINES + f"40 22 0:40 / {tmp_path}/far rw - nfs server:/x rw\n")
    (tmp_path / "link").symlink_to(tmp_path / "far")
    assert network_type(tmp_path / "link" / "store", tmp_path / "mountinfo") == "nfs"


def test_no_table_tells_nothing(tmp_path: Path) -> None:
    assert network_type(tmp_path, tmp_path / "none") is None


@pytest.mark.skipif(not Path("/proc/self/mountinfo").exists(), reason="the table is Linux's")
def test_the_machines_own_table() -> None:
    """Every mount point is found as the type that the table gives it, by a reading of it that is not ours."""
    last = {}
    for line in Path("/proc/self/mounts").read_text().splitlines():
        _, point, kind, *_ = line.split(" ")
        last[point] = kind.removeprefix("fuse.")
    reachable = {point: kind for point, kind in last.items() if os.path.ismount(point) and "\\" not in point}
    assert reachable
    for point, kind in reachable.items():
        assert network_type(Path(point)) == (kind if kind in mounts.NETWORK else None)


def test_a_store_there_is_refused_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"40 22 0:40 / {tmp_path}/far rw - nfs4 server:/x rw\n")
    monkeypatch.setattr(network_type, "__defaults__", (table,))
    with pytest.raises(StoreError, match=r"far/store would be on a network file system .nfs4.*local disk.*postgresql"):
        LocalStore(tmp_path / "far" / "store")
    with pytest.raises(StoreError, match=r"shards at .*far/shards would be.*shards='file://"):
        open_store(tmp_path / "near", shards=tmp_path / "far" / "shards")
    assert not (tmp_path / "far").exists()
    with open_store(tmp_path / "near", shards=(tmp_path / "far" / "shards").as_uri(), cache_bytes=0) as store:
        tell(store, open_session(store), "no lock is needed there")
