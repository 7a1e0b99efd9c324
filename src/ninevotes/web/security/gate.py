"""Before all else: is it our name, may they ask so often, may they write, is it not too much.

What is kept ready is sent from here too, without the framework: that is most of what is asked.
"""

from __future__ import annotations

from litestar.exceptions import (
    ClientException,
    HTTPException,
    PermissionDeniedException,
    TooManyRequestsException,
)
from litestar.types import HTTPScope, Receive, Send

from ninevotes.web.answering import Answering
from ninevotes.web.answering.answering import address_of, still_good
from ninevotes.web.answering.ready import Ready
from ninevotes.web.problems import told
from ninevotes.web.security.bodies import Bounds, bounded
from ninevotes.web.security.door import Door
from ninevotes.web.security.headers import BINDING
from ninevotes.web.security.hosts import Hosts
from ninevotes.web.security.proxy import believe
from ninevotes.web.security.rates import Buckets, client_of, is_here
from ninevotes.web.settings import Settings

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
SIGNING = frozenset({"/sign-in", "/sign-out"})
QUESTIONS = ("/api/", "/mcp")
"""Below these, a POST may be a question: who may ask it is for its handler to say."""

_ELSEWHERE = frozenset({b"cross-site", b"same-site"})
_OURS = b"same-origin"
_UNTOLD = b"null"
_SHORT = 10_000


class Gate:
    """What each request comes through."""

    def __init__(self, settings: Settings, answering: Answering, door: Door) -> None:
        self._settings = settings
        self._answering = answering
        self._door = door
        self._hosts = Hosts(settings.hosts)
        limits = settings.limits
        self._questions = Buckets(limits.questions.shared(settings.workers))
        self._writes = Buckets(limits.writes.shared(settings.workers))

    async def passed(self, scope: HTTPScope, receive: Receive, send: Send) -> Receive | None:
        """Whence to receive the body of a request that may go on; null for one answered here."""
        headers = dict(scope["headers"])
        takes_gzip = b"gzip" in headers.get(b"accept-encoding", b"")
        try:
            self._hosts.check(headers.get(b"host", b""))
            # Rows a line are streamed, and never kept; the address may be that of a page of them.
            lines = b"x-ndjson" in headers.get(b"accept", b"")
            if scope["method"] == "GET" and b"origin" not in headers and not lines:
                ready = self._answering.kept(address_of(scope["path"], scope["query_string"]))
                if ready is not None:
                    await self._sent(ready, headers, send, takes_gzip=takes_gzip)
                    return None
            believe(scope, headers, self._settings)
            return self._checked(scope, headers, receive)
        except HTTPException as error:
            answer = told(scope["path"], error.status_code, error.detail)
            closing = {} if scope["method"] in SAFE else {"Connection": "close"}
            ready = Ready.of(answer, {**BINDING, **closing, **(error.headers or {})})
            await ready.send(send, takes_gzip=takes_gzip)
            return None

    @staticmethod
    async def _sent(
        ready: Ready, headers: dict[bytes, bytes], send: Send, *, takes_gzip: bool
    ) -> None:
        has = headers.get(b"if-none-match")
        if has == ready.tag or (
            (has is not None or b"if-modified-since" in headers) and _still_good(ready, headers)
        ):
            await ready.send_unchanged(send)
        else:
            await ready.send(send, takes_gzip=takes_gzip)

    def _checked(self, scope: HTTPScope, headers: dict[bytes, bytes], receive: Receive) -> Receive:
        asks = scope["client"][0] if scope["client"] else None
        safe = scope["method"] in SAFE
        if not is_here(asks):
            wait = (self._questions if safe else self._writes).take(client_of(asks))
            if wait:
                raise TooManyRequestsException(
                    f"too many requests: ask again in {wait} seconds",
                    headers={"Retry-After": str(wait)},
                )
        if scope["path"] in SIGNING and headers.get(b"sec-fetch-site") in _ELSEWHERE:
            raise PermissionDeniedException("another site cannot sign anybody in here")
        if safe:
            return receive
        self._from_here(headers)
        bounds = self._bounds(scope)
        bounds.check_declared(headers.get(b"content-length"))
        return bounded(receive, bounds)

    def _from_here(self, headers: dict[bytes, bytes]) -> None:
        """Refuse what a page of another site sends: browsers tell (Fetch, 3.2; Fetch Metadata).

        Raises:
            PermissionDeniedException: it is from elsewhere.
        """
        site, origin = headers.get(b"sec-fetch-site"), headers.get(b"origin")
        elsewhere = site in _ELSEWHERE
        if origin == _UNTOLD:
            # Some browsers tell no origin of our own forms either, but then that they are ours.
            elsewhere = site != _OURS
        elif not elsewhere and origin is not None:
            try:
                self._hosts.check(origin.partition(b"//")[2])
            except ClientException:
                elsewhere = True
        if elsewhere:
            raise PermissionDeniedException("this can be sent only from the site's own pages")

    def _bounds(self, scope: HTTPScope) -> Bounds:
        """What may be sent. Who may not write is refused before anything of it is taken.

        Raises:
            NotAuthorizedException: they may not write.
            TooManyRequestsException: too many wrong tokens came from there.
        """
        limits = self._settings.limits
        path = scope["path"]
        if path in SIGNING:
            return Bounds(_SHORT, limits.upload_pause, limits.upload_pause)
        if path.startswith(QUESTIONS):
            return Bounds(limits.body_bytes, limits.upload_seconds, limits.upload_pause)
        self._door.require(scope)
        return Bounds(limits.upload_bytes, limits.upload_seconds, limits.upload_pause)


def _still_good(ready: Ready, headers: dict[bytes, bytes]) -> bool:
    def asked(name: str) -> str | None:
        given = headers.get(name.encode())
        return None if given is None else given.decode("latin-1")

    return still_good(asked, dict(ready.headers))
