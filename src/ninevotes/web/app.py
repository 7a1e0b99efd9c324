"""The site, put together."""

from __future__ import annotations

import secrets

from litestar import Litestar, Response, get
from litestar.config.cors import CORSConfig
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from ninevotes.record.errors import StoreError
from ninevotes.record.store import Store
from ninevotes.web.answering import Answering, Freshness
from ninevotes.web.api import V1
from ninevotes.web.desk import Desk
from ninevotes.web.pages import PAGES
from ninevotes.web.problems import http_problem, own_fault, store_problem
from ninevotes.web.render import icon, script, style_sheet
from ninevotes.web.security.headers import bind
from ninevotes.web.security.hosts import Hosts
from ninevotes.web.settings import Settings

_HOUR = {"Cache-Control": "public, max-age=3600"}


def make_app(store: Store, settings: Settings | None = None) -> Litestar:
    """The site over a record, as an ASGI application.

    Args:
        store: the record; the caller closes it.
        settings: how it runs; by default for this machine alone, with a new token.
    """
    chosen = settings or Settings()
    desk = Desk(store, chosen, Answering(Freshness(store), chosen.kept_bytes))
    return Litestar(
        [*PAGES, V1, _style, _script, _icon],
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        after_request=bind,
        before_request=Hosts(chosen.hosts).check,
        csrf_config=CSRFConfig(
            secret=secrets.token_urlsafe(32),
            cookie_name="ninevotes-csrf",
            cookie_samesite="strict",
        ),
        exception_handlers={
            HTTPException: http_problem,
            StoreError: store_problem,
            Exception: own_fault,
        },
        cors_config=CORSConfig(allow_origins=["*"], allow_methods=["GET", "HEAD"]),
        openapi_config=OpenAPIConfig(
            title="ninevotes",
            version="1",
            description="The United Nations Security Council, executable.",
            path="/api",
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        ),
        request_max_body_size=chosen.most_bytes,
    )


@get("/static/site.css", include_in_schema=False, sync_to_thread=False)
def _style() -> Response[bytes]:
    return Response(style_sheet(), media_type="text/css; charset=utf-8", headers=_HOUR)


@get("/static/site.js", include_in_schema=False, sync_to_thread=False)
def _script() -> Response[bytes]:
    return Response(script(), media_type="text/javascript; charset=utf-8", headers=_HOUR)


@get("/static/icon.svg", include_in_schema=False, sync_to_thread=False)
def _icon() -> Response[bytes]:
    return Response(icon(), media_type="image/svg+xml", headers=_HOUR)
