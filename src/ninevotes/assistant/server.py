"""The server for assistants: its tools, and the two ways to reach it."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from typing import Any

import uvicorn
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings

from ninevotes import __version__
from ninevotes.assistant.guard import Guard
from ninevotes.assistant.record_tools import RecordTools
from ninevotes.assistant.rule_tools import RuleTools
from ninevotes.assistant.tokens import Tokens
from ninevotes.record.store import Store

PATH = "/mcp"
_MOST_BYTES = 1_000_000
_HERE = ("127.0.0.1", "localhost", "[::1]")

INSTRUCTIONS = """\
Questions about the United Nations Security Council, answered on this machine from its record, its
rules as code, and a forecast model. Start with 'search' or 'votes'; 'show' gives all sources of one
vote or meeting; 'decide' judges any ballot by the rules of its day; 'next' says what the rules
allow next; 'brief' sums a matter up from reports.
Each answer says what kind of truth it is: official (the United Nations' own record, as data sets
print it), reported (a claim, with its words) or computed (what rules or a model conclude). Keep the
kinds apart, and name the sources that come with the answer. A forecast is a model's estimate, not
a position of any government or of the United Nations. Where sources differ, say so. Where the
record has nothing, say that the record has nothing, not that nothing happened."""


def make_server(store: Store) -> MCPServer[Any]:
    """The server over a record.

    Args:
        store: the record; the caller closes it.
    """
    server: MCPServer[Any] = MCPServer(
        "ninevotes",
        title="United Nations Security Council",
        instructions=INSTRUCTIONS,
        version=__version__,
        log_level="WARNING",
    )
    RecordTools(store).add_to(server)
    RuleTools(store).add_to(server)
    return server


def serve_http(
    server: MCPServer[Any],
    at: socket.socket,
    names: Iterable[str] = (),
    tokens: Tokens | None = None,
) -> None:
    """Answer over streamable HTTP until told to stop.

    Args:
        server: the server.
        at: where clients come to; closed at the end.
        names: names of this machine under which it answers, beside those for itself. A page of
            another site that points its own name here is refused (DNS rebinding).
        tokens: who may ask; whoever can reach the port without.
    """
    known = [*_HERE, *names]
    app = server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=_MOST_BYTES,
        transport_security=TransportSecuritySettings(
            allowed_hosts=[host for name in known for host in (name, f"{name}:*")],
            allowed_origins=[
                origin
                for name in known
                for kind in ("http", "https")
                for origin in (f"{kind}://{name}", f"{kind}://{name}:*")
            ],
        ),
    )
    guarded = Guard(app, tokens) if tokens else app
    config = uvicorn.Config(guarded, log_level="warning", access_log=False, server_header=False)
    with at:
        uvicorn.Server(config).run(sockets=[at])
