"""Strings found where they are said: in code by its syntax, in templates by the engine's."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment

from ninevotes.brief.language.po import entries

Message = tuple[str, ...]
"""A string, or its singular and plural."""

_ONE = frozenset({"_", "N_", "gettext"})
_TWO = "ngettext"

HEAD = """\
# {about}
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


def of_code(folder: Path) -> Iterator[tuple[Message, str]]:
    """Strings in calls of ``_``, ``N_`` and ``ngettext``, with the file each stands in."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                told = _told(node.func.id, node.args)
                if told:
                    yield told, path.relative_to(folder).as_posix()


def _told(name: str, args: list[ast.expr]) -> Message:
    wanted = 1 if name in _ONE else 2 if name == _TWO else 0
    said = [each.value for each in args[:wanted] if isinstance(each, ast.Constant)]
    texts = tuple(each for each in said if isinstance(each, str) and each)
    return texts if len(texts) == wanted else ()


def of_templates(folder: Path, engine: Environment) -> Iterator[tuple[Message, str]]:
    """Strings in templates, with the file each stands in."""
    for path in sorted(folder.glob("*.j2")):
        found = engine.extract_translations(path.read_text("utf-8"))  # type: ignore[attr-defined]  # of the extension
        for _line, _function, message in found:
            parts = (message,) if isinstance(message, str) else message
            yield tuple(part for part in parts if isinstance(part, str)), path.name


def gathered(*found: Iterator[tuple[Message, str]]) -> dict[Message, tuple[str, ...]]:
    """Each string once, in alphabetical order, with the files that have it."""
    where: dict[Message, set[str]] = {}
    for each in found:
        for message, place in each:
            where.setdefault(message, set()).add(place)
    # A string that has a plural somewhere serves where it is said alone, too.
    alone = {message for message in where if len(message) == 1}
    plural = {message[0]: message for message in where if len(message) > 1}
    for message in alone & {(one,) for one in plural}:
        where[plural[message[0]]] |= where.pop(message)
    return {message: tuple(sorted(where[message])) for message in sorted(where)}


def catalogue(messages: Mapping[Message, tuple[str, ...]], about: str) -> str:
    """The strings as a catalogue to translate (``.pot``)."""
    entries = (_entry(message, where) for message, where in messages.items())
    return "\n".join([HEAD.format(about=about), *entries])


def carried(messages: Mapping[Message, tuple[str, ...]], translation: str) -> str:
    """A translation with the strings that there are now, and what it says of each still.

    Args:
        messages: the strings.
        translation: a ``.po`` file; its head is kept, and so is each string that is still said.

    Raises:
        CatalogueError: it is no catalogue.
    """
    head = translation.partition("\n\n")[0] + "\n"
    known = entries(translation)
    found = (_entry(message, where, _forms(message, known)) for message, where in messages.items())
    return "\n".join([head, *found])


def refresh(folder: Path, messages: Mapping[Message, tuple[str, ...]]) -> None:
    """Write every translation of a folder anew."""
    for path in sorted(folder.glob("*.po")):
        path.write_text(carried(messages, path.read_text("utf-8")), "utf-8")


def _forms(message: Message, known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(known.get("\0".join(message), "").split("\0"))


def _entry(message: Message, where: tuple[str, ...], forms: tuple[str, ...] = ("",)) -> str:
    lines = [f"#: {' '.join(where)}", f"msgid {_quoted(message[0])}"]
    if len(message) > 1:
        told = forms if len(forms) > 1 else ("", "")
        lines.append(f"msgid_plural {_quoted(message[1])}")
        lines += [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(told)]
    else:
        lines.append(f"msgstr {_quoted(forms[0])}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
