"""``ninevotes mcp``: the same questions for assistants, over the Model Context Protocol."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from ninevotes.cli.options import Home, StoreAddress, opened


def mcp(
    *,
    http: Annotated[
        bool,
        typer.Option("--http", help="Answer over HTTP instead of standard input and output."),
    ] = False,
    host: Annotated[str, typer.Option("--host", help="With --http: address.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="With --http: port, 0 for a free one.")
    ] = 9010,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", help="With --http: a further name under which it answers. Repeat."),
    ] = None,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Answer an assistant's questions: search, show, decide, next, forecast, brief.

    Each answer carries its sources and says what kind of truth it is. Nothing can be changed
    through it, and nothing leaves this machine but the answers. An assistant starts it itself:

        {"mcpServers": {"ninevotes": {"command": "ninevotes", "args": ["mcp"]}}}

    One that is reached over HTTP:

        ninevotes mcp --http --port 9010
    """
    try:
        from ninevotes.assistant.server import (  # noqa: PLC0415 - an extra
            PATH,
            make_server,
            serve_http,
        )
    except ModuleNotFoundError as missing:
        library = (missing.name or "a library").partition(".")[0]
        typer.echo(f"ninevotes: this needs {library}: pip install 'ninevotes[mcp]'", err=True)
        raise typer.Exit(1) from None
    with opened(home, store) as record:
        server = make_server(record)
        if not http:
            server.run("stdio")
            return
        at = socket.create_server((host, port))
        at.set_inheritable(True)
        where = f"http://{host}:{at.getsockname()[1]}{PATH}"
        typer.echo(f"Assistants: {where}", err=True)
        serve_http(server, at, name or ())
