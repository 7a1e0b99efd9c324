"""``ninevotes mcp``: the same questions for assistants, over the Model Context Protocol."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ninevotes.assistant.tokens import Tokens, TokensError, read_tokens
from ninevotes.assistant.tokens import new_token as new_token_for
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
    tokens: Annotated[
        Path | None,
        typer.Option(
            "--tokens", help="With --http: a file of tokens; only whoever has one is answered."
        ),
    ] = None,
    new_token: Annotated[
        str | None,
        typer.Option("--new-token", help="Make a token for this name, print its line, and stop."),
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
    if new_token is not None:
        _make(new_token)
        return
    known = _read(tokens) if tokens else None
    if http and known is None and not _is_here(host):
        _stop(
            f"{host} can be reached by others: name a file of tokens with --tokens, or leave "
            "--host out and put a proxy in front that asks who they are"
        )
    try:
        from ninevotes.assistant.server import (  # noqa: PLC0415 - an extra
            PATH,
            make_server,
            serve_http,
        )
    except ModuleNotFoundError as missing:
        library = (missing.name or "a library").partition(".")[0]
        _stop(f"this needs {library}: pip install 'ninevotes[mcp]'")
    with opened(home, store) as record:
        server = make_server(record)
        if not http:
            server.run("stdio")
            return
        at = socket.create_server((host, port))
        at.set_inheritable(True)
        where = f"http://{host}:{at.getsockname()[1]}{PATH}"
        typer.echo(f"Assistants: {where}", err=True)
        serve_http(server, at, name or (), known)


def _make(name: str) -> None:
    try:
        token, line = new_token_for(name)
    except TokensError as problem:
        _stop(str(problem))
    typer.echo(line)
    typer.echo(f"Token of {name}, shown this once: {token}", err=True)


def _read(path: Path) -> Tokens:
    try:
        return read_tokens(path)
    except TokensError as problem:
        _stop(str(problem))


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _stop(why: str) -> NoReturn:
    typer.echo(f"ninevotes: {why}", err=True)
    raise typer.Exit(1) from None
