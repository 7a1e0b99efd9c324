"""The strings of the site's templates as a catalogue to translate (GNU gettext, a ``.pot``).

``python -m ninevotes.web.views.strings`` writes it anew to ``web/translations/site.pot``; a test
holds it to the templates. Sentences that the layers below make (of rules, of events, of
forecasts) are not among them: they are English where they are made.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from ninevotes.web.render import site

CATALOGUE = Path(__file__).parents[1] / "translations" / "site.pot"

_HEAD = """\
# The strings of the site. A translation is a copy of this file, site.LANGUAGE.po, filled in.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


def strings() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Every string, or pair of singular and plural, with the templates that have it."""
    found: dict[tuple[str, ...], set[str]] = {}
    folder = files("ninevotes.web") / "templates"
    for template in sorted(folder.iterdir(), key=lambda each: each.name):
        text = template.read_text("utf-8")
        for _, _, message in site().extract_translations(text):  # type: ignore[attr-defined]
            parts = (message,) if isinstance(message, str) else message
            told = tuple(part for part in parts if isinstance(part, str))
            found.setdefault(told, set()).add(template.name)
    return {message: tuple(sorted(found[message])) for message in sorted(found)}


def catalogue() -> str:
    """The catalogue."""
    return "\n".join([_HEAD, *(_entry(message, where) for message, where in strings().items())])


def _entry(message: tuple[str, ...], where: tuple[str, ...]) -> str:
    lines = [f"#: {' '.join(where)}", f"msgid {_quoted(message[0])}"]
    if len(message) > 1:
        lines += [f"msgid_plural {_quoted(message[1])}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    CATALOGUE.write_text(catalogue(), "utf-8")
