"""Files that a form brings: how many, and how much they may be when they are expanded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from litestar.datastructures import FormMultiDict, UploadFile
from litestar.exceptions import ClientException

from ninevotes.web.answering.turns import Turns
from ninevotes.web.desk import Desk
from ninevotes.web.security.bodies import TooLargeError
from ninevotes.web.views.brought import BombError

Taken = TypeVar("Taken")

_EXPANDED = 4
"""Times the largest upload that what is brought may be when it is expanded."""


async def uploaded(form: FormMultiDict, most: int) -> list[tuple[str, bytes]]:
    """Names and bytes of the files of a form; all of them are closed, whatever happens.

    Raises:
        ClientException: there are more than ``most``.
    """
    given = [each for each in form.getall("files", []) if isinstance(each, UploadFile)]
    try:
        if len(given) > most:
            raise ClientException(f"{len(given)} files at once are too many: bring at most {most}")
        return [(each.filename, await each.read()) for each in given if each.filename]
    finally:
        for each in given:
            await each.close()


async def taken_in(desk: Desk, turns: Turns, work: Callable[[int], Taken]) -> Taken:
    """Do the work on what was brought when its turn has come.

    Args:
        desk: the site's.
        turns: one upload after the other.
        work: is given the bytes that the files may have when they are expanded.

    Raises:
        TooLargeError: they have more.
    """
    most = _EXPANDED * desk.settings.limits.upload_bytes
    try:
        return await turns.run(lambda: work(most))
    except BombError as error:
        raise TooLargeError(str(error)) from None
