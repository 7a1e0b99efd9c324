"""The sponsors in a catalogue's statement of responsibility."""

from __future__ import annotations

import re
from functools import cache

from ninevotes.vocabulary.states import states

_JOINTS = re.compile(r",\s*(?:and\s+)?|;\s*|\s+and\s+")
_MARK = "\ue000"


def sponsors_in(text: str) -> tuple[str, ...]:
    """The names of a list, as printed; names that hold an "and" or a comma stay whole.

    >>> sponsors_in("Croatia, Bosnia and Herzegovina and United States of America")
    ('Croatia', 'Bosnia and Herzegovina', 'United States of America')
    """
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found.group())
        return f"{_MARK}{len(kept) - 1}{_MARK}"

    marked = _whole_names().sub(keep, text.strip().rstrip("."))
    parts = (part.strip() for part in _JOINTS.split(marked))
    whole = (re.sub(f"{_MARK}(\\d+){_MARK}", lambda m: kept[int(m[1])], part) for part in parts)
    return tuple(name for name in whole if name)


@cache
def _whole_names() -> re.Pattern[str]:
    names = {name.name for state in states().values() for name in state.names}
    joined = sorted((name for name in names if " and " in name or "," in name), key=len)
    return re.compile("|".join(map(re.escape, reversed(joined))))
