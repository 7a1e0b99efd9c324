"""How an event is told: names of the day, how it was claimed, how much is quoted."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ninevotes.brief.clean import plain, quoted
from ninevotes.brief.dates import date_words, period
from ninevotes.brief.language import N_, _, translated
from ninevotes.rules.wording import spelled, the
from ninevotes.vocabulary.aliases import organ_aliases, state_code
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.states import UnknownStateError
from ninevotes.vocabulary.symbols import SymbolError, parse_symbol

_ORGANS = frozenset(Organ)
_ROLE = re.compile(r"(?P<party>[^()]+?) \((?P<role>[^()]+)\)")
_POSSESSIVE = re.compile(r"(?P<party>[^()]+?)(?:['’]s|(?<=s)['’]) (?P<role>[^()]+)")
_POSSESSIVE_ONLY = re.compile(r"['’]s$")

_LED = {
    " that ": N_(" that %(words)s"),
    " to ": N_(" to %(words)s"),
    ": ": N_(": %(words)s"),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """The manner of telling.

    Args:
        on: the day whose official names are used.
        modality: ``asserted``, ``predicted`` or ``denied``.
        words: most words quoted in one place.
        evidence: the source's own sentence, for what its parts do not tell well.
    """

    on: dt.date
    modality: str = "asserted"
    words: int = 25
    evidence: str = ""

    def either(self, done: str, expected: str) -> str:
        """A clause as the claim was made: of something done, or expected.

        >>> Telling(dt.date(2014, 12, 22), "predicted").either("adopted", "expected to adopt")
        'expected to adopt'
        """
        return expected if self.modality == "predicted" else done

    def led(self, lead: str, words: object) -> str:
        """Words of a source after what leads to them: " that ", " to ", or a colon."""
        return _(_LED[lead], words=self.quote(words))

    def quote(self, text: object) -> str:
        """Words of a source between quotation marks."""
        return f"“{quoted(text, self.words)}”"

    def aside(self, text: str | None) -> str:
        """Words of a source in brackets, after what they explain; "" for none."""
        return f" ({self.quote(text)})" if text else ""

    def symbol(self, value: object) -> str:
        """A document symbol as the United Nations writes it; anything else is a quotation."""
        try:
            return str(parse_symbol(plain(value)))
        except SymbolError:
            return self.quote(value)

    def day(self, value: object) -> str:
        """A date in words; anything else is a quotation."""
        text = plain(value)
        return date_words(text) if period(text) else self.quote(value)

    def party(self, value: object) -> str:
        """A state or a body by its official name, or else the source's own words."""
        text = _POSSESSIVE_ONLY.sub("", plain(value))
        role = _ROLE.fullmatch(text) or _POSSESSIVE.fullmatch(text)
        if role and _ROLE.fullmatch(text) is None and self._official(role["party"]) is None:
            role = None
        official = self._official(role["party"] if role else text)
        if official is None:
            return self.quote(value)
        return f"{official} ({self.quote(role['role'])})" if role else official

    def _official(self, text: str) -> str | None:
        """The official name behind a code or a name in use; null where none is known."""
        text = re.sub(r"^[Tt]he (?=\w)", "", text)
        body = text if text in _ORGANS else organ_aliases().get(text)
        if body:
            return organ(body)
        try:
            named = the(text if text.isupper() else state_code(text, self.on) or text, self.on)
        except UnknownStateError:
            return None
        name = named.removeprefix("the ")
        return _("the %(name)s", name=name) if name != named else name

    def parties(self, values: object) -> str:
        """Several of them in one sentence; "" for none."""
        return joined([self.party(value) for value in listed(values)])


def listed(values: object) -> Sequence[object]:
    """A list as it is, one value as a list of one, null as none."""
    if values is None or values == "":
        return ()
    return tuple(values) if isinstance(values, list | tuple | set | frozenset) else (values,)


def joined(parts: Sequence[str]) -> str:
    """Parts of a sentence, the last one tied with "and".

    >>> joined(["China", "France", "Chad"])
    'China, France and Chad'
    """
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s and %(last)s", first=", ".join(parts[:-1]), last=parts[-1])


def organ(code: object) -> str:
    """A body's full name in a sentence.

    >>> organ("UNGA-C3"), organ("UNSC")
    ('the Third Committee of the General Assembly', 'the Security Council')
    """
    text = plain(code)
    if text not in _ORGANS:
        return f"“{quoted(text)}”"
    whole, _comma, part = Organ(text).full_name.partition(", ")
    if not part:
        return translated(f"the {whole}")
    return translated(f"{'' if part.startswith('another') else 'the '}{part} of the {whole}")


def number(count: object) -> str:
    """A number as prose writes it: in words up to fifteen.

    >>> number(9), number(120000)
    ('nine', '120,000')
    """
    if isinstance(count, int):
        return translated(spelled(count)) if 0 <= count <= 15 else f"{count:,}"
    return f"“{quoted(count)}”"
