"""How doubt in a reading is told."""

from __future__ import annotations

from ninevotes.brief.language import N_, _, ngettext
from ninevotes.brief.model import DoubtfulLine
from ninevotes.brief.numbers import percent

DOUBT = N_(
    "The reader is not sure that the text says this; about half of such readings are wrong. "
    "Nothing else on this page rests on them. 'ninevotes record review' puts them to a person."
)


def doubt_words(doubtful: DoubtfulLine) -> str:
    """How sure the reader is, and under which names it waits: ``sure to 49%; case 0f3a9c21``."""
    chance, cases = percent(doubtful.confidence), doubtful.cases
    if not cases:
        return _("sure to %(chance)s", chance=chance)
    return ngettext(
        "sure to %(chance)s; case %(cases)s",
        "sure to %(chance)s; cases %(cases)s",
        len(cases),
        chance=chance,
        cases=", ".join(cases),
    )
