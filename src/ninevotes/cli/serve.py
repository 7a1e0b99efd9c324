"""``ninevotes serve``: the site, the API and live meetings on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ninevotes.cli.options import Home, StoreAddress, home_folder, opened


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
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="Processes that share the work.")
    ] = 1,
    accounts: Annotated[
        Path | None,
        typer.Option("--accounts", help="File of accounts that may write."),
    ] = None,
    new_account: Annotated[
        str | None,
        typer.Option(
            "--new-account",
            metavar="NAME",
            help="Ask for a password and print a line for the file of accounts, and stop.",
        ),
    ] = None,
    behind_proxy: Annotated[
        bool,
        typer.Option(
            "--behind-proxy",
            help="A proxy on this machine stands in front of the site, and says who asks in "
            "X-Forwarded-For.",
        ),
    ] = False,
    user_header: Annotated[
        str | None,
        typer.Option(
            "--user-header",
            metavar="HEADER",
            help="Header in which that proxy says who has signed in, and so may write.",
        ),
    ] = None,
    https: Annotated[
        bool, typer.Option("--https", help="The site is reached by https, through a proxy.")
    ] = False,
    every_vote: Annotated[
        bool,
        typer.Option(
            "--every-vote/--first-pages",
            help="Make the pages of all votes ready after the start, or only the first ones.",
        ),
    ] = True,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Run the site and its API on this machine: the record, the rules, the forecast.

    Reading needs no account. What writes needs the token that is printed at the start, or an
    account.

    Try:

        ninevotes serve --port 9009
    """
    try:
        from ninevotes.web.security import accounts as kept  # noqa: PLC0415 - an extra
        from ninevotes.web.serving import listening, run  # noqa: PLC0415 - as above
        from ninevotes.web.settings import LOOPBACK, Settings  # noqa: PLC0415 - as above
    except ModuleNotFoundError as missing:
        _stop(f"the site needs {missing.name}: pip install 'ninevotes[web]'")
    try:
        if new_account is not None:
            password = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
            typer.echo(kept.new_account(new_account, password))
            return
        known = kept.read_accounts(accounts) if accounts else None
    except kept.AccountsError as problem:
        _stop(str(problem))
    if user_header and not behind_proxy:
        _stop("--user-header is believed of a proxy alone: say --behind-proxy, too")
    settings = Settings(
        hosts=LOOPBACK | {each.lower() for each in name or ()},
        workers=workers,
        accounts=known,
        behind_proxy=behind_proxy,
        user_header=user_header,
        secure=https,
        warm=True,
        every_vote=every_vote,
    )
    opened(home, store).close()
    try:
        at = listening(host, port)
    except OSError as problem:
        _stop(f"cannot listen on {host}:{port} ({problem.strerror or problem}): try another --port")
    place = f"{host}:{at.getsockname()[1]}"
    typer.echo(f"Reading: http://{place}/", err=True)
    typer.echo(f"Writing: http://{place}/sign-in?token={settings.token}", err=True)
    run(home_folder(home), store, settings, at)


def _stop(why: str) -> NoReturn:
    typer.echo(f"ninevotes: {why}", err=True)
    raise typer.Exit(1) from None
