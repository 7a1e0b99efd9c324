"""By which rules events are derived: what is kept of them holds for these alone."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_PLACES = {
    "ninevotes.record": ("matching", "folding", "origins", "derived", "derive.py", "known.py"),
    "ninevotes.vocabulary": (".",),
}


@cache
def code() -> str:
    """A number of all that the derivation is made of: the rules, and the names they know.

    It changes with every change of them, so that nobody has to remember to count.
    """
    number = hashlib.sha256()
    for package, names in _PLACES.items():
        for name in names:
            _add(files(package) / name, number)
    return number.hexdigest()


def _add(place: Traversable, number: hashlib._Hash) -> None:
    if place.is_dir():
        for inside in sorted(place.iterdir(), key=lambda one: one.name):
            if not inside.name.startswith(("_", ".")) or inside.name == "__init__.py":
                _add(inside, number)
    elif not place.name.endswith((".pyc", ".so")):
        number.update(place.name.encode() + b"\0" + place.read_bytes())
