"""How decisions name states, numbers and votes, so that a person can read the reasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ninevotes.vocabulary.states import state

_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen",
)  # fmt: skip
_ARTICLE = (
    "United ", "Union of ", "Republic of ", "Democratic ", "Russian ", "Syrian Arab ",
    "Netherlands", "Philippines", "Gambia", "Dominican Republic", "Byelorussian ", "Ukrainian ",
    "Libyan ", "German Democratic ", "Lao ", "Czech Republic", "Kingdom of ", "Congo",
)  # fmt: skip


def the(code: str, on: dt.date) -> str:
    """A state's official short name on a day, with its article.

    >>> the("RUS", dt.date(2024, 3, 28)), the("CHN", dt.date(2024, 3, 28))
    ('the Russian Federation', 'China')
    """
    name = state(code).name_on(on)
    return f"the {name}" if name.startswith(_ARTICLE) else name


def listed(codes: Iterable[str], on: dt.date, *, article: bool = False) -> str:
    """States in a row: ``China and the Russian Federation``."""
    names = [the(code, on) if article else state(code).name_on(on) for code in codes]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def spelled(number: int) -> str:
    """A small number as a word, a larger one in figures.

    >>> spelled(9), spelled(97)
    ('nine', '97')
    """
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def plural(number: int, one: str, many: str) -> str:
    """A count with its noun.

    >>> plural(1, "affirmative vote", "affirmative votes")
    'one affirmative vote'
    """
    return f"{spelled(number)} {one if number == 1 else many}"


def begun(sentence: str) -> str:
    """A sentence with a capital at its start."""
    return sentence[:1].upper() + sentence[1:]
