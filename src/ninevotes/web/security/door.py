"""Who may write: whoever shows the token of this run, or has signed in to an account."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any

from litestar import Response
from litestar.datastructures import Cookie
from litestar.exceptions import NotAuthorizedException, TooManyRequestsException
from litestar.types import HTTPScope

from ninevotes.web.security.rates import Buckets, client_of
from ninevotes.web.security.session import COOKIE, LASTS, Sessions
from ninevotes.web.settings import Settings

WITH_TOKEN = "(token)"  # noqa: S105 - the name of who has it; no account can have this name
_BEARER = "bearer "
_HOW = (
    "this changes the record: open the address for writing that 'ninevotes serve' printed at its "
    "start, or sign in, or send the token as 'Authorization: Bearer TOKEN'"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a request shows of who asks.

    Args:
        client: where it comes from.
        session: the cookie.
        bearer: the token in its header.
        user: who has signed in at the proxy, where one is believed.
    """

    client: str
    session: str = ""
    bearer: str = ""
    user: str = ""


class Door:
    """Lets in who may write, and counts the tries of who may not."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._sessions = Sessions(settings.secret)
        self._tries = Buckets(settings.limits.tries.shared(settings.workers))

    def shown(self, scope: HTTPScope) -> Shown:
        """What a request shows."""
        headers = dict(scope["headers"])
        given = headers.get(b"authorization", b"").decode("latin-1")
        bearer = given[len(_BEARER) :].strip() if given.lower().startswith(_BEARER) else ""
        user = self._settings.user_header
        client = scope["client"]
        return Shown(
            client_of(client[0] if client else None),
            cookie_of(headers.get(b"cookie", b"").decode("latin-1")),
            bearer,
            headers.get(user.lower().encode(), b"").decode("latin-1")[:60] if user else "",
        )

    def writer(self, scope: HTTPScope) -> str | None:
        """The name of who asks, if they may write.

        Raises:
            TooManyRequestsException: too many wrong tokens came from there.
        """
        shown = self.shown(scope)
        if shown.user:
            return shown.user
        who = self._in_session(shown)
        if who is None and shown.bearer:
            return WITH_TOKEN if self.token_is_right(shown.client, shown.bearer) else None
        return who

    def require(self, scope: HTTPScope) -> str:
        """The name of who asks.

        Raises:
            NotAuthorizedException: they may not write.
            TooManyRequestsException: too many wrong tokens came from there.
        """
        who = self.writer(scope)
        if who is None:
            raise NotAuthorizedException(_HOW, headers={"WWW-Authenticate": "Bearer"})
        return who

    def token_is_right(self, client: str, token: str) -> bool:
        """Whether it is the token of this run. A wrong one counts as a try.

        Raises:
            TooManyRequestsException: too many wrong ones came from there.
        """
        self._check(client)
        right = hmac.compare_digest(token.encode(), self._settings.token.encode())
        if not right:
            self._tries.count(client)
        return right

    def password_is_right(self, client: str, name: str, password: str) -> bool:
        """Whether an account has the password. It takes some tenths of a second to tell.

        Raises:
            TooManyRequestsException: too many wrong ones came from there, or for the name.
        """
        counted = (client, f"name {name[:60]}")
        for each in counted:
            self._check(each)
        accounts = self._settings.accounts
        # Counted before, so that many tries at the same time are counted each.
        for each in counted:
            self._tries.count(each)
        right = accounts is not None and accounts.right(name, password)
        if right:
            for each in counted:
                self._tries.forgive(each)
        return right

    def signed_in(self, response: Response[Any], who: str) -> Response[Any]:
        """The response, after which the browser shows who asks, to this site alone."""
        cookie = self._sessions.begin(who, self._bound_to(who))
        response.set_cookie(self._cookie(cookie, LASTS))
        return response

    def signed_out(self, response: Response[Any]) -> Response[Any]:
        """The response, after which the browser shows it no more."""
        response.set_cookie(self._cookie("", 0))
        return response

    def _in_session(self, shown: Shown) -> str | None:
        who = self._sessions.who(shown.session) if shown.session else None
        if who is None:
            return None
        bound_to = self._bound_to(who)
        if bound_to and self._sessions.ours(shown.session, bound_to):
            return who
        self._check(shown.client)
        self._tries.count(shown.client)
        return None

    def _bound_to(self, who: str) -> str:
        """What ends a session when it changes: the token, or the password; nothing for nobody."""
        if who == WITH_TOKEN:
            return self._settings.token
        accounts = self._settings.accounts
        return accounts.hashed.get(who, "") if accounts else ""

    def _check(self, counted: str) -> None:
        wait = self._tries.wait(counted)
        if wait:
            raise TooManyRequestsException(
                f"too many wrong tokens or passwords: try again in {wait} seconds",
                headers={"Retry-After": str(wait)},
            )

    def _cookie(self, value: str, lasts: int) -> Cookie:
        return Cookie(
            COOKIE,
            value=value,
            httponly=True,
            samesite="strict",
            path="/",
            max_age=lasts,
            secure=self._settings.secure,
        )


def cookie_of(header: str) -> str:
    """The session in a Cookie header, or nothing.

    >>> cookie_of("a=b; ninevotes-session=x.1.y"), cookie_of("a=b")
    ('x.1.y', '')
    """
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
