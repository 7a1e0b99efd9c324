"""News agencies and the names under which they are credited."""

from __future__ import annotations

import re
from functools import cache

_NAMES: dict[str, tuple[str, ...]] = {
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "ANSA": ("ANSA",),
    "AP": ("AP", "Associated Press", "The Associated Press"),
    "AAP": ("AAP", "Australian Associated Press"),
    "Anadolu": ("Anadolu Agency", "Anadolu", "AA"),
    "ANI": ("ANI",),
    "Bernama": ("Bernama",),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "CNA": ("Central News Agency",),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE", "Agencia EFE"),
    "IANS": ("IANS",),
    "Interfax": ("Interfax",),
    "IPS": ("IPS", "Inter Press Service"),
    "Jiji": ("Jiji", "Jiji Press"),
    "KCNA": ("KCNA", "Korean Central News Agency"),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "MENA": ("MENA", "Middle East News Agency"),
    "PA": ("PA", "PA Media", "Press Association"),
    "PTI": ("PTI", "Press Trust of India"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "RIA": ("RIA Novosti", "RIA", "Sputnik"),
    "TASS": ("TASS", "ITAR-TASS"),
    "UPI": ("UPI", "United Press International"),
    "WAFA": ("WAFA",),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
}
"""An agency's usual short name, and how it is written."""


@cache
def _by_name() -> dict[str, str]:
    return {name.casefold(): code for code, names in _NAMES.items() for name in names}


@cache
def agency_pattern() -> str:
    """A regular expression, without groups, for any agency's name."""
    names = sorted((name for names in _NAMES.values() for name in names), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(name) for name in names) + ")"


def agency(name: str) -> str | None:
    """The agency of a name, or null.

    >>> agency("The Associated Press"), agency("The Straits Times")
    ('AP', None)
    """
    return _by_name().get(name.strip().casefold())
