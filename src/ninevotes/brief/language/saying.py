"""Strings in the language that is spoken just now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from gettext import NullTranslations


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language.

    Args:
        code: as pages and headers name it (BCP 47).
        catalogue: its strings; English stands for those that it lacks.
    """

    code: str
    catalogue: NullTranslations


ENGLISH = Spoken("en", NullTranslations())

_SPOKEN: ContextVar[Spoken] = ContextVar("spoken", default=ENGLISH)


def spoken() -> Spoken:
    """The language that is spoken just now."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: Spoken) -> Iterator[None]:
    """Speak a language within the block, in this thread or task and those that it starts."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def _(message: str, **places: object) -> str:
    """A string, its places filled.

    >>> _("%(count)s needed: reached", count=9)
    '9 needed: reached'
    """
    if message == "":
        return ""
    return _SPOKEN.get().catalogue.gettext(message) % places


def translated(text: str) -> str:
    """One of a list of words or texts that layers below give; any other comes back as it is."""
    return _SPOKEN.get().catalogue.gettext(text) if text else ""


def ngettext(one: str, many: str, num: int, **places: object) -> str:
    """A string in the form that a number asks for; the number itself is ``%(num)s``.

    >>> ngettext("%(num)s document", "%(num)s documents", 2)
    '2 documents'
    """
    return _SPOKEN.get().catalogue.ngettext(one, many, num) % {"num": num, **places}


def N_(message: str) -> str:  # noqa: N802 - the name by which every catalogue's tools know it
    """A string for the catalogue that is said elsewhere."""
    return message
