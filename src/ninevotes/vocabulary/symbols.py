"""United Nations document symbols, read and written.

Forms covered: Council resolutions (``S/RES/2094 (2013)``), meeting records (``S/PV.7353``,
``S/PV.9052 (Resumption 1)``), presidential statements, letters and drafts of today
(``S/2014/872``) and before 1994 (``S/10805/Rev.1``), Assembly resolutions of numbered
sessions (``A/RES/69/188``), of emergency sessions (``A/RES/ES-11/1``) and before 1976
(``A/RES/377(V)``, ``A/RES/1991(XVIII)``), committee drafts (``A/C.3/69/L.28/Rev.1``) and Human
Rights Council texts (``A/HRC/RES/25/25``), each with the suffixes ``/Add.``, ``/Rev.``,
``/Corr.``, ``/Amend.`` and the asterisk of a reissue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class SymbolKind(StrEnum):
    """What a symbol names."""

    COUNCIL_RESOLUTION = "Security Council resolution"
    ASSEMBLY_RESOLUTION = "General Assembly resolution"
    HUMAN_RIGHTS_COUNCIL_RESOLUTION = "Human Rights Council resolution"
    MEETING_RECORD = "verbatim record"
    PRESIDENTIAL_STATEMENT = "presidential statement"
    DOCUMENT = "document"


class SymbolError(ValueError):
    """The text is not a document symbol."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document symbol in its parts.

    Args:
        kind: what it names.
        body: series before the number (``S/RES``, ``S/PV``, ``A/C.3/69``, ...).
        number: number in the series, with its session where it has one (``69/188``).
        bracket: what stands in brackets: a year, a Roman session, or a resumption.
        suffixes: ``Rev.1``, ``Add.2``, ... in order.
        reissued: whether an asterisk marks a reissue.
    """

    kind: SymbolKind
    body: str
    number: str
    bracket: str | None = None
    suffixes: tuple[str, ...] = ()
    reissued: bool = False

    def __str__(self) -> str:
        """The symbol as the United Nations writes it.

        >>> str(parse_symbol("s/res/2094(2013)"))
        'S/RES/2094 (2013)'
        >>> str(parse_symbol("A/RES/1991 (XVIII)"))
        'A/RES/1991(XVIII)'
        """
        joint = "." if self.kind is SymbolKind.MEETING_RECORD else "/"
        text = f"{self.body}{joint}{self.number}"
        if self.bracket:
            text += f"({self.bracket})" if _roman(self.bracket) else f" ({self.bracket})"
        return text + "".join(f"/{suffix}" for suffix in self.suffixes) + "*" * self.reissued

    @property
    def link(self) -> str:
        """Address of the document at the United Nations."""
        return "https://undocs.org/" + str(self).rstrip("*").replace(" ", "")

    @property
    def base(self) -> Symbol:
        """The symbol without suffixes and reissue mark: the document that they amend."""
        return Symbol(self.kind, self.body, self.number, self.bracket)


_SUFFIX = r"(?P<suffixes>(?:/(?:Rev|Add|Corr|Amend)\.\d+)*)(?P<reissued>\*?)"
_ROMAN = r"(?P<bracket>[IVXL]+)"
_FORMS: tuple[tuple[SymbolKind, str], ...] = (
    (SymbolKind.COUNCIL_RESOLUTION, r"(?P<body>S/RES)/(?P<number>\d+)\s*\((?P<bracket>\d{4})\)"),
    (
        SymbolKind.MEETING_RECORD,
        (
            r"(?P<body>[SA](?:/ES-\d+|/C\.\d/\d+|/\d+)?/PV)\.(?P<number>\d+)"
            r"(?:\s*\((?P<bracket>Resumption ?\d+|closed|Part [IVX]+)\))?"
        ),
    ),
    (SymbolKind.PRESIDENTIAL_STATEMENT, r"(?P<body>S/PRST)/(?P<number>\d{4}/\d+)"),
    (
        SymbolKind.ASSEMBLY_RESOLUTION,
        (
            r"(?P<body>A/RES)/(?P<number>(?:ES-\d+|S-\d+|\d+)/\d+(?: ?[A-Z])?"
            rf"|\d+(?: ?[A-Z])?(?=\s*\())(?:\s*\({_ROMAN}\))?"
        ),
    ),
    (
        SymbolKind.HUMAN_RIGHTS_COUNCIL_RESOLUTION,
        r"(?P<body>A/HRC/RES|A/HRC/DEC)/(?P<number>S?-?\d+/\d+)",
    ),
    (
        SymbolKind.DOCUMENT,
        (
            r"(?P<body>A/C\.\d/\d+|A/ES-\d+|A/HRC/\d+|A/\d+|S/AGENDA|S)"
            r"/(?P<number>(?:L\.)?\d+(?:/\d+)?)"
        ),
    ),
)
_WHOLE = tuple((kind, re.compile(form + _SUFFIX, re.IGNORECASE)) for kind, form in _FORMS)
_INSIDE = re.compile(
    r"\b(?:S/RES/\d+ ?\(\d{4}\)|[SA](?:/ES-\d+|/\d+)?/PV\.\d+|S/PRST/\d{4}/\d+|"
    r"A/RES/(?:ES-\d+/|S-\d+/|\d+/)?\d+(?: ?[A-Z])?(?: ?\([IVXL]+\))?|"
    r"A/HRC/(?:RES/)?S?-?\d+/(?:L\.)?\d+|"
    r"A/C\.\d/\d+/L\.\d+|A/\d+/(?:L\.)?\d+|S/\d{4}/\d+|S/\d{1,5})"
    r"(?:/(?:Rev|Add|Corr|Amend)\.\d+)*\*?"
)


def parse_symbol(text: str) -> Symbol:
    """Read a symbol.

    >>> parse_symbol("S/PV.9052 (Resumption 1)").bracket
    'Resumption 1'
    >>> parse_symbol("A/C.3/69/L.28/Rev.1").suffixes
    ('Rev.1',)

    Raises:
        SymbolError: the text has none of the forms above.
    """
    clean = re.sub(r"\s+", " ", text.strip())
    for kind, form in _WHOLE:
        found = form.fullmatch(clean)
        if found:
            return _symbol(kind, found)
    raise SymbolError(f"{text!r} is not a United Nations document symbol such as S/PV.7353")


def find_symbols(text: str) -> list[tuple[int, int, Symbol]]:
    """Every symbol in running text, with the characters it takes.

    >>> [str(s) for _, _, s in find_symbols("in its letter (S/2014/872) of 5 December")]
    ['S/2014/872']
    """
    found = []
    for match in _INSIDE.finditer(text):
        try:
            found.append((match.start(), match.end(), parse_symbol(match.group())))
        except SymbolError:
            continue
    return found


def _symbol(kind: SymbolKind, found: re.Match[str]) -> Symbol:
    groups = found.groupdict()
    bracket = groups.get("bracket")
    suffixes = tuple(part.capitalize() for part in groups["suffixes"].split("/") if part)
    body = groups["body"].upper()
    number = groups["number"].upper()
    if bracket:
        bracket = bracket.upper() if _roman(bracket) else bracket.capitalize()
    return Symbol(kind, body, number, bracket, suffixes, bool(groups["reissued"]))


def _roman(text: str) -> bool:
    return bool(re.fullmatch(r"[IVXL]+", text, re.IGNORECASE))
