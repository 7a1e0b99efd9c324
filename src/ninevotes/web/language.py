"""The language of a page: what its address says, else what the browser prefers, else English.

Programs are always answered in English: the API, the feeds and what describes an embedded
picture do not change with a header that their users did not think of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from urllib.parse import parse_qsl, urlencode

from litestar.types import HTTPScope

import ninevotes.brief
from ninevotes.brief.language import ENGLISH, Spoken, speaking
from ninevotes.brief.language.po import translations

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "English", "fr": "Français"})
"""What may be chosen, each by its own name."""

PART = "lang"
"""The part of an address that names a language."""

_ENGLISH_ONLY = ("/api/", "/feeds/", "/static/", "/oembed", "/mcp")
_QUALITY = re.compile(r"([a-z]{1,8})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?")


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody asked for, and in which language.

    Args:
        code: of the language.
        chosen: whether the address names it.
        path: of the address.
        query: of the address, without the language.
    """

    code: str
    chosen: bool
    path: str
    query: str

    def address(self, code: str) -> str:
        """The address of the same in a language."""
        parts = [*parse_qsl(self.query, keep_blank_values=True), (PART, code)]
        return f"?{urlencode(parts)}"


_HEARD: ContextVar[Heard | None] = ContextVar("heard", default=None)


def heard() -> Heard | None:
    """What is asked just now; null for what is English whoever asks."""
    return _HEARD.get()


@contextmanager
def answering_in(scope: HTTPScope) -> Iterator[None]:
    """Answer a request in its language within the block."""
    asked = _asked(scope)
    before = _HEARD.set(asked)
    try:
        with speaking(language(asked.code) if asked else ENGLISH):
            yield
    finally:
        _HEARD.reset(before)


def _asked(scope: HTTPScope) -> Heard | None:
    path = scope["path"]
    if path.startswith(_ENGLISH_ONLY):
        return None
    query = scope["query_string"].decode("latin-1")
    named, rest = _named(query) if PART in query else ("", query)
    if named:
        return Heard(named, chosen=True, path=path, query=rest)
    wanted = next((value for name, value in scope["headers"] if name == b"accept-language"), b"")
    code = preferred(wanted.decode("latin-1"))
    return Heard(code, chosen=False, path=path, query=rest)


def _named(query: str) -> tuple[str, str]:
    """The language that an address names, if there is such a one, and the rest of its query."""
    parts = parse_qsl(query, keep_blank_values=True)
    named = [value for name, value in parts if name == PART and value in LANGUAGES]
    rest = urlencode([(name, value) for name, value in parts if name != PART])
    return (named[0] if named else ""), rest


@lru_cache(maxsize=512)
def preferred(wanted: str) -> str:
    """The language that a browser likes best of those there are (RFC 9110, 12.5.4).

    >>> preferred("fr-CA,fr;q=0.9,en;q=0.5"), preferred("de, en;q=0.8"), preferred("de")
    ('fr', 'en', 'en')
    """
    best, quality = ENGLISH.code, 0.0
    for part in wanted.lower().split(","):
        found = _QUALITY.fullmatch(part.strip())
        share = float(found[2] or 1) if found else 0.0
        if found and found[1] in LANGUAGES and share > quality:
            best, quality = found[1], share
    return best


@cache
def language(code: str) -> Spoken:
    """A language: the strings of the site, and where it has none those of the brief.

    Args:
        code: one of :data:`LANGUAGES`.
    """
    if code == ENGLISH.code:
        return ENGLISH
    of_site = translations(Path(__file__).parent / "translations" / f"site.{code}.po")
    brief = Path(ninevotes.brief.__file__).parent / "translations" / f"brief.{code}.po"
    of_site.add_fallback(translations(brief))
    return Spoken(code, of_site)


def language_headers() -> dict[str, str]:
    """What an answer says of its language; nothing where there is no choice."""
    asked = heard()
    return {"Content-Language": asked.code, "Vary": "Accept-Language"} if asked else {}


def others() -> list[tuple[str, str, str]]:
    """The other languages of the page: code, name and address."""
    asked = heard()
    if asked is None:
        return []
    found = ((code, name) for code, name in LANGUAGES.items() if code != asked.code)
    return [(code, name, asked.address(code)) for code, name in found]


_OWN = re.compile(r'(<(?:a|form)\b[^>]*?\s(?:href|action)="/(?!static/|feeds/|api/)[^"#]*)')
_FORM = re.compile(r'<form\b(?![^>]*method="post")[^>]*>')


def kept_in(page: str) -> str:
    """A page whose links stay in the language that its own address names."""
    asked = heard()
    if asked is None or not asked.chosen:
        return page
    hidden = f'<input type="hidden" name="{PART}" value="{asked.code}">'
    page = _OWN.sub(lambda found: f"{found[1]}{_joint(found[1])}{PART}={asked.code}", page)
    return _FORM.sub(lambda found: found[0] + hidden, page)


def _joint(address: str) -> str:
    return "&amp;" if "?" in address.rpartition('="')[2] else "?"
