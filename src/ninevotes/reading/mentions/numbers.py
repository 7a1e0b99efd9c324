"""Counts, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ninevotes.reading.mentions.mention import Kind, Mention
from ninevotes.reading.wording import Form, small

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: value for value, word in enumerate(_UNITS)} | {
    word: 20 + 10 * index for index, word in enumerate(_TENS)
}
_NUMBER = Form(
    rf"(?<![\w.,/$£€-])(?<!\b[Nn]o )(?:(?P<decimal>\d{{1,6}}\.\d{{1,3}})(?= (?:million|billion|"
    rf"kilogram(?:me)?s?|kg|tonnes|tons)\b)|(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\w/]|[.,]\d)"
    rf"|(?P<words>(?i:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS[1:10])}))?|"
    rf"{'|'.join(_UNITS)}))\b)"
    rf"(?! ?(?:%|percent\b|per cent\b)|[ -](?:thirds?|fifths?|quarters?)\b)"
)
_MONEY = Form(r"[$£€](?P<decimal>\d{1,6}(?:\.\d{1,3})?)(?= (?:million|billion)\b)")
_DIGIT = Form(r"\d")
_IN_WORDS = Form(rf"\b(?:{'|'.join([*_TENS, *_UNITS])})", re.IGNORECASE)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SCALE = Form(r"[ -](hundred|thousand|million|billion)\b")


def find_numbers(text: str) -> Iterator[Mention]:
    """Counts in a text: whole numbers, decimals where a measure follows, sums of money.

    >>> [m.value for m in find_numbers("ten of the 15 members, forty-two states, 1,200 people")]
    [10, 15, 42, 1200]
    """
    if _DIGIT.search(text) is None and _IN_WORDS.search(text) is None:
        return
    for found in (*_NUMBER.finditer(text), *_MONEY.finditer(text)):
        value = _value(found)
        end = found.end()
        scale = _SCALE.match(text, end)
        if scale:
            value = round(value * _SCALES[scale.group(1)])
            end = scale.end()
        yield Mention(found.start(), end, Kind.NUMBER, value)


def _value(found: re.Match[str]) -> float:
    part = found.groupdict()
    if part.get("decimal"):
        return float(part["decimal"]) if "." in part["decimal"] else int(part["decimal"])
    if part["digits"]:
        return int(part["digits"].replace(",", ""))
    return count_in_words(part["words"])


def count_in_words(words: str) -> int:
    """The value of a number under a hundred written in words.

    >>> count_in_words("Fifty-three")
    53
    """
    return sum(_WORDS[part] for part in re.split(r"[ -]", small(words)))
