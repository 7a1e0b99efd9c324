"""The language in which a page is told: English, in which it is written, or a translation.

Strings stand in the code and in the templates in English, as ``_("...")``; a catalogue
(GNU gettext) gives what they are in another language, and where it has nothing for a string the
English stands. Places to fill are named (``%(who)s``), so that another language may order them
anew; a per cent sign is written twice.
"""

from __future__ import annotations

from ninevotes.brief.language.saying import (
    ENGLISH,
    N_,
    Spoken,
    _,
    ngettext,
    speaking,
    spoken,
    translated,
)

__all__ = ["ENGLISH", "N_", "Spoken", "_", "ngettext", "speaking", "spoken", "translated"]
