"""What a text is about, in a dozen old themes of the Council, as shares of its description.

The themes are those of the Charter and of the Council's work since its first decades; none names
a crisis. A share, not a count: a longer entry is not about more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from ninevotes.forecast.descriptors.described import Description
from ninevotes.forecast.features.archive import Floats

THEMES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        name: re.compile(pattern, re.IGNORECASE)
        for name, pattern in {
            "sanctions": r"sanction|embargo|frozen|travel restr",
            "condemnation": r"condemn|aggress|violation",
            "renewal": r"renew|exten|mandate",
            "human rights": r"human rights|humanitarian law",
            "justice": r"prosecut|criminal|tribunal|accountab|judge|court",
            "territory": r"territor|sovereign|annex|occup|border",
            "weapons": r"nuclear|chemical|missile|weapon",
            "relief": r"humanitarian|relief|refugee",
            "ceasefire": r"ceasefire|hostilit|withdraw|truce",
            "Palestine": r"palestin|israel",
            "peace operations": r"peacekeep|observer|mission|force",
            "inquiry": r"inquir|fact-find|investigat|commission",
            "general": r"women|child|terror|climate|civilian|youth",
            "membership": r"admission|membership|election|appoint",
        }.items()
    }
)


def theme_shares(description: Description) -> Floats:
    """For each theme the weight of its terms over the root of all weights squared, at most 1."""
    length = sum(weight**2 for weight in description.terms.values()) ** 0.5
    if not length:
        return np.zeros(len(THEMES))
    return np.array(
        [
            min(sum(w for term, w in description.terms.items() if theme.search(term)) / length, 1.0)
            for theme in THEMES.values()
        ]
    )
