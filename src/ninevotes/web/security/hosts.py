"""Under which names the site answers: a name of someone else's is refused (DNS rebinding)."""

from __future__ import annotations

from collections.abc import Collection

from litestar import Response
from litestar.exceptions import ClientException

from ninevotes.web.answering.answering import AnyRequest


def host_named(header: str) -> str:
    """The name in a Host header, without the port.

    >>> host_named("localhost:9009"), host_named("[::1]:9009"), host_named("EXAMPLE.org")
    ('localhost', '[::1]', 'example.org')
    """
    name = header.strip().lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0]


class Hosts:
    """Refuses requests that name another host."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = frozenset(known)

    async def check(self, request: AnyRequest) -> Response[object] | None:
        """Null where the name is ours.

        Raises:
            ClientException: it is not.
        """
        named = host_named(request.headers.get("host", ""))[:80]
        if "*" in self._known or named in self._known:
            return None
        raise ClientException(
            f"this site does not answer to the name {named!r}: start it with --name {named}"
        )
