"""Events as JSON and back: the stable form of a meeting's log, one object an event."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import types
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from ninevotes.session.events import EVENTS, Event

_BY_NAME = {kind.__name__: kind for kind in EVENTS}


class CodecError(ValueError):
    """JSON that is no event."""


def to_plain(event: Event) -> dict[str, Any]:
    """An event as plain data; its kind stands under ``event``."""
    return {"event": type(event).__name__, **_fields(event)}


def from_plain(data: Mapping[str, Any]) -> Event:
    """An event from plain data.

    Raises:
        CodecError: no event has this kind, or a field is missing or of no use.
    """
    kind = _BY_NAME.get(str(data.get("event")))
    if kind is None:
        raise CodecError(f"no event is called {data.get('event')!r}")
    given = {key: value for key, value in data.items() if key != "event"}
    unknown = sorted(set(given) - set(_hints(kind)))
    if unknown:
        raise CodecError(f"{kind.__name__} has no field {unknown[0]!r}")
    try:
        return kind(**{key: _read(_hints(kind)[key], value) for key, value in given.items()})
    except (TypeError, ValueError, KeyError) as error:
        raise CodecError(f"{kind.__name__}: {error}") from error


def to_lines(events: Iterable[Event]) -> str:
    """A log as JSON Lines."""
    return "".join(f"{json.dumps(to_plain(event), ensure_ascii=False)}\n" for event in events)


def from_lines(text: str) -> tuple[Event, ...]:
    """A log from JSON Lines.

    Raises:
        CodecError: a line is no event; the message gives its number.
    """
    events = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            events.append(from_plain(json.loads(line)))
        except (json.JSONDecodeError, CodecError, AttributeError) as error:
            raise CodecError(f"line {number}: {error}") from error
    return tuple(events)


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _write(getattr(value, field.name)) for field in dataclasses.fields(value)}


def _write(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        return _fields(value)
    if isinstance(value, Mapping):
        return {_write(key): _write(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_write(item) for item in value]
    return value


def _read(hint: Any, value: Any) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        inner = next(arg for arg in args if arg is not types.NoneType)
        return None if value is None else _read(inner, value)
    if origin is tuple:
        return tuple(_read(args[0], item) for item in value)
    if origin is not None:
        return {_read(args[0], key): _read(args[1], item) for key, item in value.items()}
    return _read_plain(hint, value)


def _read_plain(kind: type[Any], value: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(value)
    if kind is dt.date:
        return dt.date.fromisoformat(value)
    if dataclasses.is_dataclass(kind):
        return kind(**{key: _read(_hints(kind)[key], item) for key, item in value.items()})
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
