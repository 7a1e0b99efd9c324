"""Text from outside made fit for a page: no markup, no control characters, no long quotations.

Every string that reaches the model passes through here once; the renderers escape it besides.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

QUOTE_WORDS = 25
"""Most words quoted in one place, unless the caller sets another number."""

_LETTERS_A_WORD = 12
_MARKS = frozenset('"“”„«»')
_TAG = re.compile(
    r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>|<(/?[a-z][a-z0-9]*)\b[^<>]*>|<![a-z][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_INLINE = frozenset(
    "a abbr b cite code em font i mark q s small span strong sub sup u".split()  # noqa: SIM905
)
_JOINERS = "\u200c\u200d"


def plain(text: object) -> str:
    r"""One line of text: white space folded, control and direction characters taken out.

    Lone surrogates, which no encoding can carry, become the replacement character.

    >>> plain("one\n two\x1b[31m")
    'one two[31m'
    """
    return " ".join(visible(" ".join(str(text).split())).split())


def visible(text: str) -> str:
    """The text without control and direction characters, its spaces as they are."""
    return text if text.isascii() and text.isprintable() else "".join(map(_kept, text))


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Cc" or (category == "Cf" and character not in _JOINERS):
        return ""
    return character


def without_markup(text: str) -> str:
    """The text without HTML tags, comments and scripts, its character references read.

    >>> without_markup("<p>Nine<br>votes &amp; <b>no</b> veto</p>")
    'Nine votes & no veto'
    """
    return plain(html.unescape(_TAG.sub(_in_place_of, text)))


def _in_place_of(found: re.Match[str]) -> str:
    name = (found.group(2) or "").lstrip("/").casefold()
    return "" if name in _INLINE else " "


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a source, and whether words were left out at their end."""

    words: str
    cut: bool

    def __str__(self) -> str:
        """The words with the mark of omission."""
        return f"{self.words} …" if self.cut else self.words


def quoted(text: object, most: int = QUOTE_WORDS) -> Quoted:
    """The first words of a source's text, without markup.

    Args:
        text: the words as they stand in the source.
        most: how many words may be quoted. Text without spaces is held to twelve characters
            for each of them.

    >>> str(quoted("one two three", 2))
    'one two …'
    """
    whole = _unquoted(without_markup(str(text)))
    first = " ".join(whole.split(" ")[:most])[: most * _LETTERS_A_WORD].rstrip()
    return Quoted(first, first != whole)


def _unquoted(text: str) -> str:
    """The words between quotation marks where the whole is one quotation."""
    inner = text[1:-1]
    one = len(text) > 1 and text[0] in _MARKS and text[-1] in _MARKS and not set(inner) & _MARKS
    return inner.strip() if one else text


def web_address(url: str | None) -> str | None:
    """An address that may be made a link: http or https with a host; null for any other.

    >>> web_address("https://undocs.org/S/PV.7353"), web_address("javascript:alert(1)")
    ('https://undocs.org/S/PV.7353', None)
    """
    if url is None:
        return None
    text = plain(url)
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    usable = parts.scheme in {"http", "https"} and parts.netloc and " " not in text
    return text if usable else None
