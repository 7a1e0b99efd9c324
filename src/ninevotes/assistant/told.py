"""What a tool gives back: an answer as data and in a few lines, with its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Annotated, Any, ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from typing_extensions import TypedDict  # below Python 3.12 the checker of answers needs this one

from ninevotes.answers.errors import AskedError, MissingError, NothingError
from ninevotes.record.errors import StoreError
from ninevotes.record.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class Source(TypedDict):
    """Whose word it is.

    ``kind`` is official (a data set of the record), reported (a document), rule or model;
    ``cite`` says how to name it.
    """

    kind: str
    id: str
    cite: str
    link: str | None


class Told(TypedDict):
    """An answer.

    ``truth`` says what kind of truth it is: official, reported, computed, or several of them;
    ``sources`` whose word it is. Name them when you use the answer.
    """

    truth: str
    answer: Any
    sources: list[Source]


Given = Annotated[CallToolResult, Told]
"""What each tool returns: text for reading, and :class:`Told` as data."""

READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
"""A tool looks things up on this machine, and changes nothing."""


def told(truth: str, answer: Any, sources: Sequence[Source], lines: Iterable[str]) -> Given:
    """An answer, as data and as text.

    Args:
        truth: what kind of truth it is.
        answer: what JSON can hold.
        sources: whose word it is.
        lines: the answer in a few lines.
    """
    named = [f"[{each['kind']}] {each['cite']}" for each in sources] or ["none"]
    text = "\n".join([*lines, "", f"Kind of truth: {truth}.", "Sources:", *named])
    whole: Told = {"truth": truth, "answer": answer, "sources": list(sources)}
    return CallToolResult(
        content=[TextContent(type="text", text=text)], structured_content={**whole}
    )


def teaching(ask: Callable[P, T]) -> Callable[P, T]:
    """A question whose faults are told to the assistant, so that it can ask again rightly."""

    @wraps(ask)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return ask(*args, **kwargs)
        except (AskedError, MissingError) as error:
            raise ToolError(str(error)) from None
        except NothingError as error:
            raise ToolError(
                f"{error}. Look for it with the tool 'search', by words or by a member's vote."
            ) from None
        except StoreError as error:
            raise ToolError(f"the record cannot be read just now: {error}") from None

    return asked


def add(server: MCPServer[Any], ask: Callable[..., Given], name: str, title: str) -> None:
    """Put a question on a server as a tool that only reads.

    Args:
        server: the server.
        ask: the question; its docstring says what the tool is for.
        name: of the tool.
        title: for people.
    """
    server.add_tool(teaching(ask), name=name, title=title, annotations=READ_ONLY)


def official_sources(store: Store, names: Iterable[str | None]) -> list[Source]:
    """Sources of official data, each with the line that its terms ask for."""
    lines = store.official.attributions()
    return [
        {"kind": "official", "id": name, "cite": lines.get(name, name), "link": None}
        for name in dict.fromkeys(filter(None, names))
    ]


def document_sources(store: Store, names: Iterable[str]) -> list[Source]:
    """Reports, each by outlet, date and address."""
    made: list[Source] = []
    for name in dict.fromkeys(names):
        reading = store.reading(name)
        if reading is None:
            continue
        document = reading.document
        day = document.date.isoformat() if document.date else "undated"
        who = document.outlet or document.publisher or "outlet not named"
        made.append(
            {"kind": "reported", "id": name, "cite": f"{who}, {day} ({name})", "link": document.url}
        )
    return made
