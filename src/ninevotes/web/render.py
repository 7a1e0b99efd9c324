"""Pages from templates: the site's own, and the pictures and parts that the brief draws too."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from ninevotes import __version__
from ninevotes.brief.clean import quoted
from ninevotes.brief.dates import date_words, in_words
from ninevotes.brief.render.html import environment, style
from ninevotes.vocabulary.votes import Vote
from ninevotes.web.answering.answer import HTML, Answer
from ninevotes.web.language import kept_in, others

_HERE = "ninevotes.web"


def page(template: str, /, *, status: int = 200, **shown: object) -> Answer:
    """A page. Every string is escaped by the template engine."""
    text = site().get_template(template).render(**shown)
    lines = (line.strip() for line in kept_in(text).splitlines())
    return Answer("\n".join(line for line in lines if line).encode(), HTML, status)


def drawing(template: str, /, *, style: str, **shown: object) -> bytes:
    """A drawing that stands alone, with its style sheet in it."""
    text = site().get_template(template).render(style=Markup(style), **shown)  # noqa: S704 - our own style sheet
    return "\n".join(line for line in text.splitlines() if line.strip()).encode()


@cache
def site() -> Environment:
    """The templates of the site, above those of the brief, in whatever language is spoken."""
    made = environment().overlay(
        loader=ChoiceLoader(
            [
                PackageLoader(_HERE, "templates"),
                PackageLoader("ninevotes.brief.render.html", "templates"),
            ]
        ),
    )
    # What an overlay adds to its globals it adds to those of the brief as well: a copy is ours.
    made.globals = dict(made.globals)
    filters: dict[str, Callable[..., str]] = {
        "quoted": lambda text: str(quoted(text)),
        "begun": lambda text: text[:1].upper() + text[1:],
        "day": in_words,
        "days": date_words,
    }
    made.filters = made.filters | filters
    made.globals.update(version=__version__, vote_of=Vote, votes_cast=tuple(Vote)[:3])
    made.globals["other_languages"] = others
    # The signs are the same on every page: drawn once.
    signs = made.get_template("marks.svg.j2").module
    made.globals["marks"] = signs.definitions(made.globals["plate"])  # type: ignore[attr-defined]
    return made


@cache
def style_sheet() -> bytes:
    """The style sheet: the brief's, and what only the site has."""
    own = (files(_HERE) / "static" / "site.css").read_text("utf-8")
    return f"{style()}\n{own}".encode()


@cache
def script() -> bytes:
    """The script: what makes a page quicker to use, and nothing that it cannot do without."""
    return (files(_HERE) / "static" / "site.js").read_bytes()


@cache
def icon() -> bytes:
    """The sign of the site."""
    return (files(_HERE) / "static" / "icon.svg").read_bytes()
