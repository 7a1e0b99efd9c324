"""A cheap look at bytes: may this be about the Security Council at all?

Most of a news stream is not. What is thrown away here is never decoded, cleaned or parsed, so
the look must cost next to nothing: whole-document searches for a few words, the rarest last.
It keeps too much rather than too little: a document that names the United Nations is kept,
whatever it says of it. Encodings that are not a superset of ASCII are kept unread.
"""

from __future__ import annotations

import re

_SHORT = 6_000
"""Bytes. A dispatch this short may leave its organ unnamed; a whole article names it."""

_UNITED_NATIONS = re.compile(
    rb"U(?<![A-Za-z]U)(?:N(?![A-Za-z])|\. ?N\b|N(?:SC|GA|SG)\b|(?i:nited(?:\s|&nbsp;)+nations))"
)
"""Begins with its rarest letter: the search then jumps from one capital U to the next."""

_BEFORE = re.compile(
    rb"\b(?:city|county|town|village|borough|parish|district|municipal|student|tribal|school|"
    rb"local|regional|state|privy|press|arts|sports?|medical|research|european|arctic|nordic)"
    rb"(?: \w+)? $"
)
"""What stands before the name of another council."""

_WIDTH = 40
_LOOKED_AT = 20
"""Councils of a text that are looked at: the first ones tell which it is about."""
_POWERS = (
    *(b"russia", b"china", b"chinese", b"britain", b"british", b"france", b"french", b"soviet"),
    *(b"moscow", b"beijing", b"london", b"paris", b"washington", b"united states", b"u.s."),
    b"american",
)
_DIPLOMACY = (
    *(b"veto", b"abst", b"diplomat", b"ambassador", b"permanent member", b"sanction"),
    *(b"resolution", b"envoy", b"peacekeep", b"ceasefire"),
)
_BUSINESS = (
    *(b"resolution", b"sanction", b"draft", b"abst", b"diplomat", b"ambassador", b"envoy"),
    *(b"vote", b"voting", b"mission"),
)
_NOT_ASCII = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def may_concern_council(data: bytes) -> bool:
    """Whether a document may be about the Council or a body that acts beside it.

    Args:
        data: a page, a text, a line of JSON, as bytes; compressed or binary forms (PDF,
            mail) must have been opened before.

    >>> may_concern_council(b"The SECURITY COUNCIL met on Monday.")
    True
    >>> may_concern_council(b"Rovers won 2-0 and stay third in the league.")
    False
    >>> may_concern_council(b"The city council voted to fix the bridge.")
    False
    """
    if _UNITED_NATIONS.search(data) or data.startswith(_NOT_ASCII) or b"\0" in data[:200]:
        return True
    small = data.lower()
    if b"council" in small and _is_our_council(small):
        return True
    if b"assembly" in small and (b"general assembly" in small or _any(small, _DIPLOMACY)):
        return True
    if b"veto" in small and _any(small, _POWERS):
        return True
    return len(small) < _SHORT and _is_dispatch(small)


def _is_our_council(small: bytes) -> bool:
    """Whether one of the councils may be the Security Council."""
    if b"security council" in small:
        return True
    at = small.find(b"council")
    for _ in range(_LOOKED_AT):
        if at < 0:
            return True
        if _BEFORE.search(small, max(at - _WIDTH, 0), at):
            break
        at = small.find(b"council", at + 1)
    return _any(small, _DIPLOMACY)


def _is_dispatch(small: bytes) -> bool:
    """Whether a short text names no organ but speaks of its business and a permanent member."""
    return sum(word in small for word in _BUSINESS) >= 1 and _any(small, _POWERS)


def _any(small: bytes, words: tuple[bytes, ...]) -> bool:
    return any(word in small for word in words)
