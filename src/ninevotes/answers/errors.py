"""Questions that cannot be answered, in one line: what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class AskedError(ValueError):
    """A question that cannot be asked so; the message says what would be right."""


class NothingError(LookupError):
    """There is nothing of this name; the message says where to look."""


class MissingError(RuntimeError):
    """A library that the answer needs is not installed; the message says which extra has it."""


@contextmanager
def asked_rightly(
    *wrong: type[Exception], nothing: tuple[type[Exception], ...] = ()
) -> Iterator[None]:
    """Faults of a question that the layers below find, told as one of ours.

    Args:
        wrong: what they raise where a part of the question cannot be.
        nothing: what they raise where there is nothing of the name asked for.

    Raises:
        AskedError: one of the first.
        NothingError: one of the second.
    """
    try:
        yield
    except nothing as error:
        raise NothingError(told(error)) from error
    except wrong as error:
        raise AskedError(told(error)) from error


def told(error: BaseException) -> str:
    """The message of an error on one line; a ``KeyError`` puts its own in quotation marks.

    >>> told(KeyError("no state is called so"))
    'no state is called so'
    """
    text = error.args[0] if len(error.args) == 1 and isinstance(error.args[0], str) else error
    return " ".join(str(text).split())
