"""Citations: BibTeX, CSL-JSON, OSCOLA and the style of the United Nations.

Only documents with a symbol are cited. The form of OSCOLA is that of its section on United
Nations documents: ``UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from ninevotes.record.export.deeds import Deed, votes_of
from ninevotes.record.export.model import Extract
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.symbols import Symbol, SymbolError, SymbolKind, parse_symbol

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_BODIES = {
    SymbolKind.COUNCIL_RESOLUTION: "UNSC",
    SymbolKind.ASSEMBLY_RESOLUTION: "UNGA",
    SymbolKind.HUMAN_RIGHTS_COUNCIL_RESOLUTION: "UNHRC",
}
_RESOLUTIONS = frozenset(_BODIES)


def cited(given: Extract) -> list[tuple[Deed, Symbol]]:
    """The votes that can be cited, each document once, with its symbol."""
    found: dict[str, tuple[Deed, Symbol]] = {}
    for deed in votes_of(given):
        try:
            symbol = parse_symbol(deed.symbol or "")
        except SymbolError:
            continue
        found.setdefault(str(symbol), (deed, symbol))
    return list(found.values())


def as_bibtex(given: Extract) -> str:
    """One ``@techreport`` a document, comments with the attribution lines before."""
    notes = "".join(f"% {_one_line(note)}\n" for note in given.notes)
    return notes + "\n" + "\n".join(_entry(deed, symbol) for deed, symbol in cited(given))


def as_csl_json(given: Extract) -> str:
    """The documents as CSL-JSON items; the attribution of its sources in each item's note."""
    lines = {source.id: f"{source.attribution} [{source.licence}]" for source in given.sources}
    items = [
        _item(deed, symbol, " ".join(lines[one] for one in deed.sources if one in lines))
        for deed, symbol in cited(given)
    ]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def as_oscola(given: Extract) -> str:
    """One line a document, attribution lines at the end."""
    return _lines((oscola(deed, symbol) for deed, symbol in cited(given)), given)


def as_un_style(given: Extract) -> str:
    """One line a document, as the United Nations cites it, attribution lines at the end."""
    return _lines((un_style(symbol) for _, symbol in cited(given)), given)


def oscola(deed: Deed, symbol: Symbol) -> str:
    """A document in OSCOLA, its session or year out of the symbol as that guide has it."""
    day = f"{deed.date.day} {deed.date:%B %Y}"
    if symbol.kind is SymbolKind.COUNCIL_RESOLUTION:
        return f"UNSC Res {symbol.number} ({day}) UN Doc {symbol.body}/{symbol.number}"
    if symbol.kind in _RESOLUTIONS:
        number = f"{symbol.number} ({symbol.bracket})" if symbol.bracket else symbol.number
        return f"{_BODIES[symbol.kind]} Res {number} ({day}) UN Doc {symbol}"
    body = "UNSC" if deed.vote and deed.vote.organ is Organ.SECURITY_COUNCIL else "UNGA"
    return f"{body} ‘{_one_line(deed.title)}’ ({day}) UN Doc {symbol}"


def un_style(symbol: Symbol) -> str:
    """A document as the United Nations cites it in its own texts."""
    if symbol.kind is SymbolKind.COUNCIL_RESOLUTION:
        return f"Security Council resolution {symbol.number} ({symbol.bracket})"
    if symbol.kind is SymbolKind.ASSEMBLY_RESOLUTION:
        session = f" ({symbol.bracket})" if symbol.bracket else ""
        return f"General Assembly resolution {symbol.number}{session}"
    if symbol.kind is SymbolKind.HUMAN_RIGHTS_COUNCIL_RESOLUTION:
        return f"Human Rights Council resolution {symbol.number}"
    return str(symbol)


def _lines(citations: Iterable[str], given: Extract) -> str:
    return "".join(f"{line}\n" for line in [*citations, "", *map(_one_line, given.notes)])


def _entry(deed: Deed, symbol: Symbol) -> str:
    key = re.sub(r"[^A-Za-z0-9]+", "-", str(symbol)).strip("-")
    fields = {
        "title": f"{{{_tex(deed.title or str(symbol))}}}",
        "author": f"{{{{{_tex(_author(deed))}}}}}",
        "institution": "{United Nations}",
        "number": f"{{{_tex(str(symbol))}}}",
        "type": f"{{{_tex(symbol.kind.value)}}}",
        "date": f"{{{deed.date.isoformat()}}}",
        "year": f"{{{deed.date.year}}}",
        "month": f"{{{deed.date.month}}}",
        "url": f"{{{symbol.link}}}",
        "note": f"{{{_tex(deed.words)}}}",
    }
    body = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"@techreport{{{key},\n{body}\n}}\n"


def _item(deed: Deed, symbol: Symbol, note: str) -> dict[str, Any]:
    return {
        "id": str(symbol),
        "type": "legislation" if symbol.kind in _RESOLUTIONS else "report",
        "title": _one_line(deed.title) or str(symbol),
        "author": [{"literal": _author(deed)}],
        "publisher": "United Nations",
        "number": str(symbol),
        "genre": symbol.kind.value,
        "issued": {"date-parts": [[deed.date.year, deed.date.month, deed.date.day]]},
        "URL": symbol.link,
        "note": f"{deed.words}. {note}",
    }


def _author(deed: Deed) -> str:
    return deed.vote.organ.full_name if deed.vote else Organ.SECURITY_COUNCIL.full_name


def _tex(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
