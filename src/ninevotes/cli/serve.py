"""``ninevotes serve``: the site, the API and live meetings on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from ninevotes.cli.options import Home, StoreAddress, opened


def serve(
    *,
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port.")] = 9009,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name", help="A further name under which the site answers, without port. Repeat."
        ),
    ] = None,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Run the site and its API on this machine: the record, the rules, the forecast.

    Reading needs no account. What writes needs the token that is printed at the start.

    Try:

        ninevotes serve --port 9009
    """
    try:
        import uvicorn  # noqa: PLC0415 - an extra

        from ninevotes.web.app import make_app  # noqa: PLC0415 - as above
        from ninevotes.web.settings import LOOPBACK, Settings  # noqa: PLC0415 - as above
    except ModuleNotFoundError as missing:
        message = f"ninevotes: the site needs {missing.name}: pip install 'ninevotes[web]'"
        typer.echo(message, err=True)
        raise typer.Exit(1) from None
    settings = Settings(hosts=LOOPBACK | {each.lower() for each in name or ()})
    with opened(home, store) as record:
        typer.echo(f"Reading: http://{host}:{port}/", err=True)
        typer.echo(f"Writing: http://{host}:{port}/sign-in?token={settings.token}", err=True)
        uvicorn.run(
            make_app(record, settings), host=host, port=port, log_level="warning", access_log=False
        )
