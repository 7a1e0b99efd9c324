"""Options of the commands that ask the record, and what their values mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Annotated, ParamSpec, TypeVar

import typer

from ninevotes.answers import parts
from ninevotes.answers.errors import AskedError


class Form(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Format = Annotated[
    Form, typer.Option("--format", help="Table for people, json or csv for programs.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="First day, YYYY, YYYY-MM or whole.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="Last day, YYYY, YYYY-MM or whole.")
]
OrganName = Annotated[
    str | None,
    typer.Option("--organ", help="The body: council, assembly, or a code such as UNGA-C3."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="Only what had happened by the end of this day."),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        "--known-at",
        metavar="MOMENT",
        help="As the record stood then: a day, or a moment such as 2026-02-06T12:00:00+00:00.",
    ),
]
Author = Annotated[
    str,
    typer.Option("--by", envvar="NINEVOTES_AUTHOR", help="Who says so.", show_default=False),
]

P = ParamSpec("P")
T = TypeVar("T")


def as_option(read: Callable[P, T]) -> Callable[P, T]:
    """A reader of a part of a question, whose faults are told as faults of an option."""

    @wraps(read)
    def option(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return read(*args, **kwargs)
        except AskedError as error:
            raise typer.BadParameter(str(error)) from None

    return option


day_of = as_option(parts.day_of)
earlier = parts.earlier
member_named = as_option(parts.member_named)
member_vote = as_option(parts.member_vote)
organ_named = as_option(parts.organ_named)
short_name = parts.short_name
vote_of = as_option(parts.vote_of)


def moment_of(text: str | None) -> str | None:
    """A moment in UTC; of a day alone its end.

    Raises:
        typer.BadParameter: it is no moment.
    """
    try:
        return parts.moment_of(text)
    except AskedError as error:
        raise typer.BadParameter(f"--known-at: {error}") from None


def now() -> str:
    """The moment at which a person judges or corrects, ISO 8601 in UTC."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
