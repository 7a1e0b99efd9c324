"""Strings as templates say them: safe as they stand, and escaped where something is filled in."""

from __future__ import annotations

from markupsafe import Markup

from ninevotes.brief.clean import visible
from ninevotes.brief.language import spoken


def gettext(message: str, **places: object) -> Markup:
    """A string of the catalogue, which is ours and may hold marks, with its places filled.

    Args:
        message: in English, as the catalogue has it.
        places: what is filled in; every string of them is escaped.
    """
    return _filled(spoken().catalogue.gettext(message), places)


def ngettext(one: str, many: str, num: int, **places: object) -> Markup:
    """Likewise in the form that a number asks for; the number itself is ``%(num)s``."""
    return _filled(spoken().catalogue.ngettext(one, many, num), {"num": num, **places})


def _filled(text: str, places: dict[str, object]) -> Markup:
    return Markup(text) % {name: _shown(value) for name, value in places.items()}  # noqa: S704 - the catalogue's


def _shown(value: object) -> object:
    """As in any other place of a template: no character that XML refuses."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
