"""Text that would do harm where it is not escaped, put into every field of the inputs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</style><style>*{display:none}</style>",
    "{{ 7*7 }}{% raw %}",
    "&lt;script&gt;alert(2)&lt;/script&gt;",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "https://evil.example/ www.evil.example <https://evil.example/>",
    "| a | b |\n| --- | --- |",
    "# heading\n\n---\n\n- item\n1. one\n> quote",
    "`code` ```fence``` ~~~",
    "**bold** _under_ ~~struck~~ [^1] [^1]: note",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b2J",
    "\u202egnirts desrever\u202c \u2066isolated\u2069",
    "nul\x00 back\x08\x08 bell\x07 return\r",
    "lone surrogate \ud800 here",
    "[red]rich mark-up[/red] :smile: [link=https://evil.example]x[/link]",
    "]]> <![CDATA[ <!-- -->",
)


CODES = frozenset(
    [
        "Y",
        "N",
        "A",
        "P",
        "-",
        "procedural",
        "substantive",
        "no vote",
        "text",
        "practice",
        "contested",
    ]
)
"""Words of the program's own that types admit and no report can change."""


def with_text(value: Any, change: Callable[[str], str]) -> Any:
    """A copy of a value in which every string is changed; enumerations, codes, days stay."""
    if isinstance(value, Enum) or value is None or isinstance(value, bool | int | float | dt.date):
        return value
    if isinstance(value, str):
        return value if value in CODES else change(value)
    if isinstance(value, tuple | list):
        return type(value)(with_text(one, change) for one in value)
    if isinstance(value, dict):
        return {key: with_text(one, change) for key, one in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            f.name: with_text(getattr(value, f.name), change) for f in dataclasses.fields(value)
        }
        return dataclasses.replace(value, **changed)
    return value
