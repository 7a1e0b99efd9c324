"""Translations as translators write them (``.po``), read into what the standard library speaks.

There is no compiled form to keep beside them, and none to forget.
"""

from __future__ import annotations

import ast
import struct
from collections.abc import Iterator, Mapping
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

_MAGIC = 0x950412DE
_CONTEXT = "\x04"


class CatalogueError(ValueError):
    """A catalogue that cannot be read; the message says where."""


@cache
def translations(path: Path) -> GNUTranslations:
    """The translations of a file.

    Args:
        path: a ``.po`` file in UTF-8.

    Raises:
        CatalogueError: it is not one.
        OSError: it cannot be read.
    """
    return GNUTranslations(BytesIO(_compiled(entries(path.read_text("utf-8"), path.name))))


def entries(text: str, name: str = "catalogue") -> dict[str, str]:
    r"""Each string that is translated, and its translation; the forms of a plural by zero bytes.

    Args:
        text: of the file.
        name: of the file, for messages.

    Raises:
        CatalogueError: a line is no part of a catalogue.

    >>> entries('msgid "Votes"\nmsgstr "Votes"\n\nmsgid "Day"\nmsgstr ""')
    {'Votes': 'Votes'}
    """
    found: dict[str, str] = {}
    for parts, fuzzy in _blocks(text, name):
        forms = [parts[key] for key in sorted(parts) if key.startswith("msgstr")]
        if fuzzy or not forms or not all(forms):
            continue  # where the translator has said nothing, or is not sure, English stands
        key = parts.get("msgid", "")
        if "msgctxt" in parts:
            key = parts["msgctxt"] + _CONTEXT + key
        if "msgid_plural" in parts:
            key = f"{key}\0{parts['msgid_plural']}"
        found[key] = "\0".join(forms)
    return found


def _blocks(text: str, name: str) -> Iterator[tuple[dict[str, str], bool]]:
    """The parts of each entry, and whether it is marked as not sure."""
    parts: dict[str, str] = {}
    fuzzy, last = False, ""
    for number, line in enumerate([*text.splitlines(), ""], 1):
        said = line.strip()
        if not said:
            if parts:
                yield parts, fuzzy
            parts, fuzzy, last = {}, False, ""
        elif said.startswith("#"):
            fuzzy = fuzzy or (said.startswith("#,") and "fuzzy" in said)
        else:
            word, quote, rest = said.partition('"')
            last = word.strip() or last
            try:
                value = ast.literal_eval(quote + rest)
            except (SyntaxError, ValueError) as error:
                raise CatalogueError(f"{name}, line {number}: {said!r} is no string") from error
            if not last.startswith("msg") or not isinstance(value, str):
                raise CatalogueError(f"{name}, line {number}: {said!r} is no part of a catalogue")
            parts[last] = parts.get(last, "") + value


def _compiled(found: Mapping[str, str]) -> bytes:
    """The same in the form that the standard library reads (gettext manual, "MO Files")."""
    pairs = sorted((key.encode(), value.encode()) for key, value in found.items())
    at = 7 * 4 + 16 * len(pairs)
    tables: list[list[int]] = [[], []]
    strings = b""
    for column in (0, 1):
        for pair in pairs:
            tables[column] += [len(pair[column]), at + len(strings)]
            strings += pair[column] + b"\0"
    second = 7 * 4 + 8 * len(pairs)
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 7 * 4, second, 0, 0)
    numbers = [*tables[0], *tables[1]]
    return head + struct.pack(f"<{len(numbers)}I", *numbers) + strings
