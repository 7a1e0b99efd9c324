"""The site, put together."""

from __future__ import annotations

from litestar import Response, get
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException

from ninevotes.record.errors import StoreError
from ninevotes.record.store import Store
from ninevotes.web.answering import Answer, Answering, Freshness
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.answering.warming import made_ready
from ninevotes.web.api import API, DESCRIBED
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.embed import EMBEDS
from ninevotes.web.feeds import FEEDS
from ninevotes.web.pages import PAGES
from ninevotes.web.problems import http_problem, own_fault, store_problem
from ninevotes.web.render import icon, script, style_sheet
from ninevotes.web.security.door import Door
from ninevotes.web.security.gate import Gate
from ninevotes.web.security.headers import bind
from ninevotes.web.settings import Settings
from ninevotes.web.site import Site
from ninevotes.web.views.brought import MOST

_HOUR = (("Cache-Control", "public, max-age=3600"),)


def make_app(store: Store, settings: Settings | None = None) -> Site:
    """The site over a record, as an ASGI application.

    Args:
        store: the record; the caller closes it.
        settings: how it runs; by default for this machine alone, with a new token.
    """
    chosen = settings or Settings()
    answering = Answering(Freshness(store), chosen.kept_bytes)
    door = Door(chosen)
    desk = Desk(store, chosen, answering, door)
    return Site(
        gate=Gate(chosen, answering, door),
        route_handlers=[*PAGES, *API, *EMBEDS, FEEDS, _style, _script, _icon],
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        after_request=bind,
        lifespan=[
            lambda site: made_ready(site, answering, warm=chosen.warm, everything=chosen.every_vote)
        ],
        csrf_config=CSRFConfig(
            secret=chosen.secret,
            cookie_name="ninevotes-csrf",
            cookie_samesite="strict",
            cookie_secure=chosen.secure,
        ),
        exception_handlers={
            HTTPException: http_problem,
            StoreError: store_problem,
            Exception: own_fault,
        },
        # The framework would write every library's messages, with the addresses in them.
        logging_config=None,
        multipart_form_part_limit=MOST + 20,
        openapi_config=DESCRIBED,
        request_max_body_size=chosen.limits.upload_bytes,
    )


@get("/static/site.css", include_in_schema=False)
async def _style(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    return await desk.answering.answer(request, lambda: _file(style_sheet(), "text/css"))


@get("/static/site.js", include_in_schema=False)
async def _script(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    return await desk.answering.answer(request, lambda: _file(script(), "text/javascript"))


@get("/static/icon.svg", include_in_schema=False)
async def _icon(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    return await desk.answering.answer(request, lambda: _file(icon(), "image/svg+xml"))


def _file(body: bytes, kind: str) -> Answer:
    charset = "" if kind.endswith("xml") else "; charset=utf-8"
    return Answer(body, f"{kind}{charset}", headers=_HOUR)
