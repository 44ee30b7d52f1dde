"""Values as OTLP writes them in JSON: ``{"stringValue": …}``, ``{"kvlistValue": …}``; or plain ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_DEEPEST = 20
_SIMPLE = ("stringValue", "intValue", "doubleValue", "boolValue", "string_value", "int_value")


def listed(value: object) -> list[Any]:
    """``value`` if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def mapping(value: object) -> Mapping[str, Any]:
    """``value`` if it is a mapping, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def attributes_of(value: object) -> dict[str, Any]:
    """Attributes by name, from OTLP's list of keys and values or from a plain mapping."""
    if isinstance(value, Mapping):
        return {str(key): one for key, one in value.items()}
    return {str(pair.get("key")): _value(pair.get("value"), 0) for pair in map(mapping, listed(value))}


def _value(value: object, depth: int) -> Any:
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        return value if not isinstance(value, Mapping) else None
    for name in _SIMPLE:
        if name in value:
            return value[name]
    if "arrayValue" in value:
        return [_value(one, depth + 1) for one in listed(mapping(value["arrayValue"]).get("values"))]
    if "kvlistValue" in value:
        pairs = map(mapping, listed(mapping(value["kvlistValue"]).get("values")))
        return {str(pair.get("key")): _value(pair.get("value"), depth + 1) for pair in pairs}
    return None


def unwritten(value: object) -> Any:
    """``value``, or what it says if it is JSON in a text; attributes could not hold structures before."""
    if not isinstance(value, str) or value.lstrip()[:1] not in ("[", "{"):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value
