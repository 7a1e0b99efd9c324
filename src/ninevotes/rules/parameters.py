"""The numbers that the rules apply: dated data with a reference, read once.

What changes by amendment or decision and is a value stands in ``parameters/*.yaml``; what
is reasoning is a function. Each number has the days on which it held and the text it comes
from.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

Value = int | str | tuple[str, ...]


class UnknownParameterError(LookupError):
    """No parameter has this name, or none of its values holds on the day."""


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One value of a parameter.

    Args:
        value: the number or word.
        start: first day on which it holds.
        end: last day on which it holds; null while it is in force.
        citation: the text that sets it.
    """

    value: Value
    start: dt.date
    end: dt.date | None
    citation: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of the rules through time.

    Args:
        name: key, as the functions ask for it.
        title: what it is, for people.
        unit: what the number counts.
        values: in the order of time.
    """

    name: str
    title: str
    unit: str
    values: tuple[DatedValue, ...]

    def on(self, day: dt.date) -> DatedValue:
        """The value that holds on a day.

        Raises:
            UnknownParameterError: none does.
        """
        for dated in self.values:
            if dated.start <= day and (dated.end is None or day <= dated.end):
                return dated
        raise UnknownParameterError(f"{self.title} has no value on {day.isoformat()}")


@cache
def parameters() -> dict[str, Parameter]:
    """Every parameter by name."""
    folder = files("ninevotes.rules") / "parameters"
    found: dict[str, Parameter] = {}
    for path in sorted(folder.iterdir(), key=lambda item: item.name):
        if path.name.endswith(".yaml"):
            for name, entry in yaml.safe_load(path.read_text("utf-8")).items():
                values = tuple(_dated(value) for value in entry["values"])
                found[name] = Parameter(name, entry["title"], entry["unit"], values)
    return found


def parameter(name: str) -> Parameter:
    """The parameter of a name.

    Raises:
        UnknownParameterError: no parameter has the name.
    """
    try:
        return parameters()[name]
    except KeyError:
        raise UnknownParameterError(f"no parameter is called {name!r}") from None


@cache
def number(name: str, on: dt.date) -> int:
    """The whole number that a parameter has on a day.

    >>> number("required_votes", dt.date(1965, 12, 31))
    7
    >>> number("required_votes", dt.date(1966, 1, 1))
    9
    """
    value = parameter(name).on(on).value
    if not isinstance(value, int):
        raise UnknownParameterError(f"{name} is not a number")
    return value


def _dated(entry: dict[str, object]) -> DatedValue:
    value, start, end = entry["value"], entry["from"], entry.get("to")
    if isinstance(value, list):
        value = tuple(str(item) for item in value)
    if not isinstance(value, int | str | tuple) or not isinstance(start, dt.date):
        raise TypeError(f"a dated value needs value and from: {entry}")
    if end is not None and not isinstance(end, dt.date):
        raise TypeError(f"to is a day: {entry}")
    return DatedValue(value, start, end, str(entry["citation"]))
