"""Under which names the site answers: a name of someone else's is refused (DNS rebinding)."""

from __future__ import annotations

from collections.abc import Collection

from litestar.exceptions import ClientException

_REMEMBERED = 100


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
        self._seen: set[bytes] = set()

    def check(self, header: bytes) -> None:
        """See whether a Host header names us.

        Raises:
            ClientException: it does not.
        """
        if header in self._seen:
            return
        named = host_named(header.decode("latin-1"))[:80]
        if "*" not in self._known and named not in self._known:
            raise ClientException(
                f"this site does not answer to the name {named!r}: start it with --name {named}"
            )
        if len(self._seen) < _REMEMBERED:
            self._seen.add(header)
