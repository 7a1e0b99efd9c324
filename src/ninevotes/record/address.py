"""Where a store is: the address of a database, read strictly and never printed with a password."""

from __future__ import annotations

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from ninevotes.record.errors import StoreError

POSTGRESQL = "postgresql+psycopg"
_SECRETS = {"password", "passfile", "sslpassword"}
_HOW = "write sqlite:////folder/record.sqlite or postgresql://user@host/database"


def address_of(given: str | URL) -> URL:
    """The database that an address names.

    A password may stand in it, but is better kept in ``PGPASSWORD`` or ``~/.pgpass``, where
    the list of running programs does not show it.

    Raises:
        StoreError: it is no address, or of a database that cannot hold a record. What was
            given is not repeated: a password may be in it.
    """
    try:
        address = make_url(given)
    except (ArgumentError, ValueError) as error:
        raise StoreError(f"the address of the store cannot be read: {_HOW}") from error
    backend = address.get_backend_name()
    if backend in {"postgresql", "postgres"}:
        address = address.set(drivername=POSTGRESQL)
    elif backend != "sqlite":
        raise StoreError(f"a record cannot be kept in {backend}: {_HOW}")
    if "@" in (address.host or ""):
        # What follows the first @ of a password would else be taken for a host, and printed.
        raise StoreError("the password in the store's address holds an @: write it as %40")
    return address


def place_of(address: URL) -> str:
    """The address for people, without password or driver."""
    name = address.set(drivername=address.get_backend_name())
    return name.difference_update_query(_SECRETS).render_as_string()
