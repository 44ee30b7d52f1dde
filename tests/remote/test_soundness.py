"""verify and repair where the tables, the shards or both are not in a folder of ours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.fs as pf
import pytest

from mplus_memory.cli import main
from mplus_memory.errors import ConfigError, StoreError, StoreFormatError
from mplus_memory.store import SqlStore, open_store, repair_store, verify_store
from mplus_memory.store.object_shards import ObjectShards
from mplus_memory.store.opening import open_shards
from tests.remote.servers import S3, Postgres
from tests.store.sound import fill_store, flush, session_named

KINDS = ("sqlite and s3", "sqlite and folder", "postgres and s3", "postgres and folder", "postgres and mount")


@dataclass(frozen=True)
class Place:
    """A store's addresses, and its shards as files."""

    store: str | Path
    shards: str | Path
    files: pf.FileSystem
    prefix: str

    def open(self) -> SqlStore:
        return open_store(self.store, shards=self.shards, cache_bytes=0)

    def names(self) -> list[str]:
        found = self.files.get_file_info(pf.FileSelector(self.prefix, recursive=True))
        return sorted(info.path.removeprefix(f"{self.prefix}/") for info in found if info.is_file)

    def path(self, name: str) -> str:
        return f"{self.prefix}/{name}"

    def read(self, name: str) -> bytes:
        with self.files.open_input_file(self.path(name)) as file:
            return file.read()

    def write(self, name: str, data: bytes) -> None:
        with self.files.open_output_stream(self.path(name), compression=None) as stream:
            stream.write(data)

    def shard_of(self, session: str, number: int) -> str:
        with self.open() as store:
            row = session_named(store, session)
            step = store.steps(row.id)[number - 1]
        [name] = [name for name in self.names() if name.endswith(f"{step.shard_id}.parquet")]
        return name


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    tables, _, shards = request.param.partition(" and ")
    store = request.getfixturevalue("root" if tables == "sqlite" else "database")
    if shards == "s3":
        bucket = request.getfixturevalue("s3").new_bucket()
        files, prefix = pf.FileSystem.from_uri(bucket)
        found = Place(store, bucket, files, prefix)
    else:
        folder = tmp_path / "shards"
        address = folder.as_uri() if shards == "mount" else folder
        found = Place(store, address, pf.LocalFileSystem(), str(folder))
    with found.open() as opened:
        fill_store(opened)
    yield found


def texts(place: Place) -> dict[str, list[str | None]]:
    with place.open() as store:
        return {row.name: [message.content for message in store.messages(row.id)] for row in store.sessions()}


def digests(place: Place) -> dict[str, str]:
    with place.open() as store:
        return {row.name: store.steps(row.id)[-1].digest for row in store.sessions()}


def test_what_is_sound_is_called_sound_and_left_alone(place: Place) -> None:
    before = {name: place.read(name) for name in place.names()}
    found = verify_store(place.store, shards=place.shards, deep=True)
    assert found.sound and found.findings == () and found.next_steps == () and found.digests
    assert (found.num_sessions, found.num_messages, found.num_steps, found.num_shards) == (4, 16, 13, 12)
    assert found.num_bytes == sum(len(data) for name, data in before.items() if name.endswith(".parquet"))
    assert {name: place.read(name) for name in place.names()} == before
    assert verify_store(place.store, shards=place.shards, sessions=["dave"]).num_shards == 1
    assert repair_store(place.store, shards=place.shards).next_steps == ()


@pytest.mark.parametrize("how", ["flipped", "cut", "removed"])
def test_a_damaged_shard_is_found_and_what_stands_on_it_goes_back(place: Place, how: str) -> None:
    name, told, before = place.shard_of("alice", 2), texts(place), digests(place)
    data = place.read(name)
    match how:
        case "flipped":
            place.write(name, data[:200] + bytes([data[200] ^ 4]) + data[201:])
        case "cut":
            place.write(name, data[:-1])
        case "removed":
            place.files.delete_file(place.path(name))
    found = verify_store(place.store, shards=place.shards)
    [finding] = found.findings
    assert finding.kind == "shard" and finding.path is not None and finding.path.endswith(name)
    assert {one.session for one in finding.affected} == {"alice", "bob"}
    assert "repair --dry-run" in found.next_steps[0] and "--shards" in found.next_steps[0]
    planned = repair_store(place.store, shards=place.shards, dry_run=True)
    assert digests(place) == before
    done = repair_store(place.store, shards=place.shards)
    assert done.rewound == planned.rewound and done.remaining == ()
    assert {(one.session, one.tag, one.to_step) for one in done.rewound} == {
        ("alice", None, 1),
        ("alice", "after three", 1),
        ("bob", None, 1),
    }
    aside = [one for one in place.names() if one.startswith("quarantine/")]
    assert aside == ([] if how == "removed" else [f"quarantine/{name}"])
    assert [finding.damage for finding in verify_store(place.store, shards=place.shards).findings] == [False] * len(
        aside
    )
    assert texts(place) == told
    with place.open() as store:
        for session in ("alice", "bob"):
            flush(store, session_named(store, session).id)
    assert digests(place) == before
    with place.open() as store:
        store.delete_session("bob")
    assert not any(one.startswith("quarantine/") for one in place.names())


def test_a_lost_mark_of_the_shards_is_written_anew(place: Place) -> None:
    before = place.read("shards.json")
    place.files.delete_file(place.path("shards.json"))
    with pytest.raises(StoreFormatError, match="no shards\\.json"):
        place.open()
    [finding] = verify_store(place.store, shards=place.shards).findings
    assert finding.kind == "mark" and finding.repairable
    assert repair_store(place.store, shards=place.shards).remaining == ()
    assert place.read("shards.json") == before and verify_store(place.store, shards=place.shards).sound


def test_another_place_for_the_shards_is_no_damage_that_repair_mends(place: Place, tmp_path: Path) -> None:
    before = digests(place)
    other = tmp_path / "elsewhere"
    for shards in (other, place.shards):
        if shards is place.shards:
            place.write("shards.json", place.read("shards.json").replace(b'"store": "', b'"store": "0'))
        found = verify_store(place.store, shards=shards)
        assert not found.sound and "folder" in {finding.kind for finding in found.findings}
        done = repair_store(place.store, shards=shards)
        assert done.rewound == () and done.remaining and not other.exists()
    place.write("shards.json", place.read("shards.json").replace(b'"store": "0', b'"store": "'))
    assert digests(place) == before


def test_the_address_of_the_shards_must_be_given(place: Place) -> None:
    with pytest.raises(ConfigError, match="shards="):
        verify_store(place.store)


def test_the_commands(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    address = ["--store", str(place.store), "--shards", str(place.shards), "--quiet"]
    assert main(["verify", *address]) == 0 and capsys.readouterr().out.startswith("sound: 4 sessions")
    place.files.delete_file(place.path(place.shard_of("carol", 5)))
    assert main(["verify", *address]) == 1 and "is missing" in capsys.readouterr().out
    assert (
        main(["repair", *address]) == 0 and "session 'carol' rewound from step 6 to step 1" in capsys.readouterr().out
    )
    assert main(["verify", *address]) == 0


def test_a_store_whose_shards_lie_in_its_folder(root: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreFormatError, match="in its folder"):
        verify_store(root, shards=tmp_path / "shards")


def test_a_damaged_note_in_the_folder_is_written_anew_from_the_shards_mark(root: Path, tmp_path: Path) -> None:
    with open_store(root, shards=tmp_path / "shards") as store:
        fill_store(store)
    before = (root / "store.json").read_bytes()
    (root / "store.json").write_bytes(b"{")
    [finding] = verify_store(root, shards=tmp_path / "shards").findings
    assert finding.kind == "mark" and finding.repairable
    assert repair_store(root, shards=tmp_path / "shards").remaining == ()
    assert (root / "store.json").read_bytes() == before
    shutil.rmtree(tmp_path / "shards")
    (root / "store.json").write_bytes(b"{")
    [finding] = verify_store(root, shards=tmp_path / "shards").findings[:1]
    assert finding.kind == "mark" and not finding.repairable


def state_of(place: Place) -> tuple[dict[str, str], list[str]]:
    return digests(place), place.names()


@pytest.mark.parametrize("other", ["beside its tables", "without its mark", "with its mark"])
def test_shards_of_another_store_are_never_taken_for_ours(place: Place, tmp_path: Path, other: str) -> None:
    """Neither store loses anything, whatever of ours was lost."""
    with open_store(tmp_path / "b", shards=None if other == "beside its tables" else tmp_path / "b-shards") as store:
        fill_store(store)
    there = tmp_path / "b" / "shards" if other == "beside its tables" else tmp_path / "b-shards"
    if other == "without its mark":
        (there / "shards.json").unlink()
    for path in there.rglob("*.parquet"):
        os.utime(path, (0, 0))  # old enough to be swept away
    before, theirs = state_of(place), sorted(there.rglob("*"))
    for shards in (there.as_uri(), there):
        assert repair_store_or_error(place.store, shards)
        assert (state_of(place), sorted(there.rglob("*"))) == (before, theirs)
    if isinstance(place.store, Path):
        mark = (place.store / "store.json").read_bytes()
        (place.store / "store.json").write_bytes(b"{")
        assert repair_store_or_error(place.store, there.as_uri()) and sorted(there.rglob("*")) == theirs
        (place.store / "store.json").write_bytes(mark)
    assert state_of(place) == before


def repair_store_or_error(store: str | Path, shards: str | Path) -> list[str]:
    """What is left to say, and nothing was done."""
    try:
        done = repair_store(store, shards=shards)
    except ConfigError as error:
        return [str(error)]
    assert done.rewound == () and done.quarantined == ()
    return [finding.what for finding in done.remaining]


def test_a_store_in_its_folder_is_not_tied_to_other_shards(root: Path, tmp_path: Path) -> None:
    for name in (root, tmp_path / "other"):
        with open_store(name, shards=None if name == root else tmp_path / "shards") as store:
            fill_store(store)
    (root / "store.json").unlink()
    assert repair_store_or_error(root, tmp_path / "shards")
    assert repair_store(root).remaining == () and verify_store(root).sound
    assert verify_store(tmp_path / "other", shards=tmp_path / "shards").sound


def test_a_session_that_goes_while_it_is_looked_at_is_no_damage(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from mplus_memory.store.verifying import steps

    look = steps.check_shard

    def deleted_first(*given: object, **options: object) -> object:
        monkeypatch.setattr(steps, "check_shard", look)
        with place.open() as store:
            store.delete_session("carol")
        return look(*given, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(steps, "check_shard", deleted_first)
    found = verify_store(place.store, shards=place.shards)
    assert [finding for finding in found.findings if finding.damage] == [] and found.num_sessions == 3


def test_a_file_that_was_away_for_a_moment_costs_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from mplus_memory.store.verifying import steps

    before, missed = state_of(place), steps.CheckedShard("is missing", is_there=False)
    look, name = steps.check_shard, iter([missed])
    monkeypatch.setattr(steps, "check_shard", lambda *given, **options: next(name, None) or look(*given, **options))
    assert repair_store(place.store, shards=place.shards).rewound == ()
    assert state_of(place) == before


def test_a_folder_in_the_place_of_a_shard(place: Place) -> None:
    if not isinstance(place.files, pf.LocalFileSystem):
        pytest.skip("an object store has no folders")
    name = place.shard_of("carol", 5)
    Path(place.path(name)).unlink()
    Path(place.path(name)).mkdir()
    [finding] = [one for one in verify_store(place.store, shards=place.shards).findings if one.damage]
    assert "cannot be read" in finding.what
    Path(place.path(name)).rmdir()
    assert repair_store(place.store, shards=place.shards).remaining == ()


def test_an_object_that_goes_between_two_requests_is_missing(s3: S3, tmp_path: Path) -> None:
    shards = open_shards(s3.new_bucket(), tmp_path, 0)
    assert isinstance(shards, ObjectShards)
    with shards.published("a" * 32, "b" * 32, memoryview(b"tokens")):
        pass

    class Late:
        def __init__(self, files: pf.FileSystem) -> None:
            self.files = files

        def __getattr__(self, name: str) -> object:
            return getattr(self.files, name)

        def open_input_file(self, path: str) -> object:
            opened = self.files.open_input_file(path)
            self.files.delete_file(path)
            return opened

    assert shards.stored("a" * 32, "b" * 32) == b"tokens"
    shards._filesystem = Late(shards._filesystem)  # type: ignore[assignment]
    assert shards.stored("a" * 32, "b" * 32) is None


class TestPostgres:
    @pytest.fixture
    def change(self, postgres: Postgres, database: str, tmp_path: Path) -> Iterator[Callable[[str], None]]:
        """Run a statement on the tables of a filled store, past the store."""
        with open_store(database, shards=tmp_path / "shards") as store:
            fill_store(store)
        yield lambda statement: (postgres.execute(statement, database.rpartition("/")[2]), None)[1]

    def test_rows_that_do_not_fit_are_found(self, change: Callable[[str], None], database: str, tmp_path: Path) -> None:
        def found() -> list[str]:
            return [one.what for one in verify_store(database, shards=tmp_path / "shards").findings if one.damage]

        assert found() == []
        dave = "(SELECT journal_id FROM mplus_sessions WHERE name = 'dave')"
        change(f"DELETE FROM mplus_messages WHERE journal_id = {dave} AND position = 1")
        [what] = found()
        assert "counts 2" in what
        assert repair_store(database, shards=tmp_path / "shards").remaining == () and found() == []
        change("UPDATE mplus_steps SET digest = repeat('0', length(digest)) WHERE number = 5")
        assert any("another digest" in what for what in found())

    @pytest.mark.parametrize(
        ("rows", "column", "value"),
        [
            ("mplus_shards", "dtype", "'nonsense'"),
            *(("mplus_shards", name, "-1") for name in ("hidden_size", "key_size", "num_layers", "num_tokens")),
            *(("mplus_shards", name, "'\\x00'") for name in ("places", "row_sums")),
            ("mplus_shards", "num_bytes", "17"),
            ("mplus_steps WHERE shard_id IS NOT NULL", "dropped", "'\\x00'"),
            ("mplus_steps WHERE shard_id IS NULL", "dropped", "'\\x00'"),
            *(("mplus_sessions", name, "'['") for name in ("fingerprint", "settings")),
            *(("mplus_store", "mark", value) for value in ("''", "'{'", "'[1]'")),
        ],
    )
    def test_a_damaged_value_is_damage_and_no_error(
        self, change: Callable[[str], None], database: str, tmp_path: Path, rows: str, column: str, value: str
    ) -> None:
        table = rows.split()[0]
        change(f"UPDATE {table} SET {column} = {value} WHERE id = (SELECT min(id) FROM {rows})")
        assert not verify_store(database, shards=tmp_path / "shards").sound
        repair_store(database, shards=tmp_path / "shards")
        if table != "mplus_sessions":
            assert verify_store(database, shards=tmp_path / "shards").sound

    def test_a_data_key_that_is_gone(self, postgres: Postgres, database: str, tmp_path: Path) -> None:
        key, shards = b"k" * 32, tmp_path / "sealed"
        with open_store(database, shards=shards, encryption_key=key) as store:
            fill_store(store)
        assert verify_store(database, shards=shards, encryption_key=key).sound
        for value in ("NULL", "'\\x00'"):
            statement = (
                f"UPDATE mplus_lineages SET wrapped_key = {value} WHERE id = (SELECT min(id) FROM mplus_lineages)"
            )
            postgres.execute(statement, database.rpartition("/")[2])
            found = verify_store(database, shards=shards, encryption_key=key)
            assert {finding.kind for finding in found.findings} == {"journal"} and not found.sound
            assert repair_store(database, shards=shards, encryption_key=key).rewound == ()

    def test_a_lost_note_of_the_shards_is_written_anew(
        self, change: Callable[[str], None], database: str, tmp_path: Path
    ) -> None:
        for statement in ("DELETE FROM mplus_store", "DROP TABLE mplus_store"):
            change(statement)
            with pytest.raises(StoreError):
                open_store(database, shards=tmp_path / "shards")
            [finding] = verify_store(database, shards=tmp_path / "shards").findings
            assert finding.kind == "mark" and finding.repairable
            assert repair_store(database, shards=tmp_path / "shards").remaining == ()
            assert verify_store(database, shards=tmp_path / "shards").sound

    def test_no_store_and_no_server_are_errors(self, postgres: Postgres, tmp_path: Path) -> None:
        with pytest.raises(StoreFormatError, match="no store at"):
            verify_store(postgres.new_database(), shards=tmp_path / "shards")
        with pytest.raises(StoreError, match="cannot be reached"):
            verify_store("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=2", shards=tmp_path / "shards")

    def test_another_schema_is_told(self, change: Callable[[str], None], database: str, tmp_path: Path) -> None:
        change("UPDATE mplus_schema_version SET version_num = '9999'")
        with pytest.raises(StoreFormatError, match="update it"):
            verify_store(database, shards=tmp_path / "shards")


def test_an_object_store_that_is_away_is_no_damage(root: Path, s3: S3) -> None:
    bucket = s3.new_bucket()
    with open_store(root, shards=bucket, cache_bytes=0) as store:
        fill_store(store)
    with pytest.raises(StoreError):
        verify_store(root, shards=f"{bucket.split('?')[0]}?scheme=http&endpoint_override=127.0.0.1:1&region=us-east-1")
    assert verify_store(root, shards=bucket).sound
