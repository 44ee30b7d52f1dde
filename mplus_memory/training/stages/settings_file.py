"""Settings out of a YAML or TOML file: every unknown key, wrong type and missing value is named with its place."""

from __future__ import annotations

import dataclasses
import difflib
import json
import tomllib
import types
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from mplus_memory.errors import ConfigError
from mplus_memory.training.stages.settings import Settings

SHIPPED = Path(__file__).resolve().parent / "configs"
# They change neither what is learned nor in which order.
_HARMLESS = ("out", "run.save_every", "run.keep", "run.log_every", "run.tensorboard")
_T = TypeVar("_T")


def find_settings(name: str | Path) -> Path:
    """The settings file at a path, or one that ships with the package, by its name without ending.

    Raises:
        ConfigError: neither.
    """
    path = Path(name).expanduser()
    if path.is_file():
        return path
    shipped = sorted(SHIPPED.glob("*.yaml"))
    for each in shipped:
        if str(name) in (each.stem, each.name):
            return each
    raise ConfigError(
        f"no settings file {str(name)!r}; give a .yaml or .toml file, or one of those that ship with the package: "
        + ", ".join(each.stem for each in shipped)
    )


def load_settings(path: str | Path) -> Settings:
    """The settings in a file.

    Raises:
        ConfigError: it cannot be read, or says something that cannot be used.
    """
    file = find_settings(path)
    raw = _parse(file)
    if not isinstance(raw, Mapping):
        raise ConfigError(f"{file} holds a {type(raw).__name__}: need tables of settings")
    try:
        return build(Settings, raw)
    except ConfigError as error:
        raise ConfigError(f"{file}: {error}") from error


def _parse(file: Path) -> Any:
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}") from error
    if file.suffix == ".toml":
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{file} is not TOML: {error}") from error
    try:
        import yaml
    except ImportError as error:
        raise ConfigError(
            f"{file}: reading YAML needs PyYAML; pip install 'mplus-memory[train]', or use TOML"
        ) from error
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ConfigError(f"{file} is not YAML: {' '.join(str(error).split())}") from error


def build(kind: type[_T], raw: Mapping[str, Any], where: str = "") -> _T:
    """A settings dataclass from plain tables; ``where`` is the place in the file, for errors."""
    assert dataclasses.is_dataclass(kind)
    known = {each.name: each for each in dataclasses.fields(kind)}
    for name in raw:
        if name not in known:
            raise ConfigError(f"{_at(where, str(name))} is not a setting{_nearest(str(name), list(known))}")
    hints = get_type_hints(kind)
    values = {name: _value(hints[name], value, _at(where, name)) for name, value in raw.items()}
    for name, each in known.items():
        required = each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
        if required and name not in values:
            raise ConfigError(f"{_at(where, name)} is missing: it has no default")
    try:
        return kind(**values)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}" if where else str(error)) from error


def _at(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; there are: {', '.join(known)}"


def _value(hint: Any, value: Any, where: str) -> Any:
    """``value`` as the type ``hint`` says, or ConfigError."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in args:
            return None
        return _value(next(arg for arg in args if arg is not type(None)), value, where)
    if origin is Literal:
        if value not in args or isinstance(value, bool):
            raise ConfigError(f"{where}={value!r}: use one of {', '.join(map(str, args))}")
        return value
    if origin is tuple:
        return _tuple(args, value, where)
    if dataclasses.is_dataclass(hint):
        if not isinstance(value, Mapping):
            raise ConfigError(f"{where}={value!r}: need a table of settings")
        return build(hint, value, where)  # type: ignore[arg-type]
    return _scalar(hint, value, where)


def _tuple(args: tuple[Any, ...], value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"{where}={value!r}: need a list")
    if args[-1] is not Ellipsis and len(value) != len(args):
        raise ConfigError(f"{where}={value!r}: need {len(args)} values")
    hints = args if args[-1] is not Ellipsis else (args[0],) * len(value)
    return tuple(_value(hint, each, f"{where}[{i}]") for i, (hint, each) in enumerate(zip(hints, value, strict=True)))


def _scalar(hint: Any, value: Any, where: str) -> Any:
    if hint is float and isinstance(value, str):
        try:  # YAML takes 1e-4, without a dot, for text
            return float(value)
        except ValueError:
            pass
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, hint) and not (hint is int and isinstance(value, bool)):
        return value
    names = {int: "a whole number", float: "a number", bool: "true or false", str: "text"}
    raise ConfigError(f"{where}={value!r}: need {names[hint]}")


def flat(settings: Settings) -> dict[str, Any]:
    """Every setting that matters to what is learned, by its dotted name, as JSON has it."""
    plain = json.loads(json.dumps(dataclasses.asdict(settings)))
    return {name: value for name, value in _walk(plain, "") if name not in _HARMLESS}


def _walk(value: Any, where: str) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [pair for name, each in value.items() for pair in _walk(each, _at(where, name))]
    return [(where, value)]


def check_unchanged(before: Mapping[str, Any], now: Mapping[str, Any], where: Path, stage: int) -> None:
    """Raise ConfigError, naming what differs, if a run under other settings made the checkpoint at ``where``.

    The settings of the other stages may change.
    """
    others = tuple(f"stage{n}." for n in (1, 2, 3) if n != stage)
    names = [name for name in sorted({*before, *now}) if not name.startswith(others)]
    changed = [
        f"{name} was {before.get(name)!r}, is {now.get(name)!r}" for name in names if before.get(name) != now.get(name)
    ]
    if changed:
        raise ConfigError(
            f"the settings changed since the checkpoint in {where}: {'; '.join(changed)}. "
            "Put them back to go on, choose another --out, or begin anew with --fresh"
        )
