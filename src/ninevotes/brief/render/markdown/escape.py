"""Text from outside made fit for Markdown: nothing in it is read as mark-up."""

from __future__ import annotations

import re

from ninevotes.brief.clean import plain, visible, web_address

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKS = re.compile(r"([\\`*_{}\[\]#|~$])")
_AT_THE_START = re.compile(r"^([-+=])|^(\d+)([.)])")
_ADDRESS = re.compile(r"(?i)(?<=\w):(?=//)|(?<=\bwww)\.")


def escaped(text: object) -> str:
    r"""One line that shows exactly the text (CommonMark 0.31; links, tables, maths of GitHub).

    Brackets never open a link, so round ones may stand; an address is text, not a link.

    >>> escaped("<b>1. *nine* votes</b> [x](y)")
    '&lt;b&gt;1. \\*nine\\* votes&lt;/b&gt; \\[x\\](y)'
    """
    safe = _MARKS.sub(r"\\\1", _entities(plain(text)))
    safe = _ADDRESS.sub(lambda found: f"&#{ord(found.group())};", safe)
    return _AT_THE_START.sub(_held, safe)


def _held(found: re.Match[str]) -> str:
    mark, number, sign = found.groups()
    return f"\\{mark}" if mark else f"{number}\\{sign}"


def _entities(text: str) -> str:
    return "".join(_ENTITIES.get(character, character) for character in text)


def link(text: object, address: str | None) -> str:
    """A link, or the text alone where there is no address."""
    usable = web_address(address)
    if usable is None:
        return escaped(text)
    safe = usable.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")
    return f"[{escaped(text)}](<{safe}>)"


def fenced(*lines: str) -> str:
    """Lines of a picture as they are, in a block that nothing in them can close."""
    kept = [visible(line).replace("`", "'") for line in lines]
    return "\n".join(["```text", *kept, "```"])
