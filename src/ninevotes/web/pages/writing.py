"""What the pages have in common on which the record is changed: who writes, and what they sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from anyio import to_thread
from litestar import Response
from litestar.datastructures import FormMultiDict

from ninevotes.brief.language import _
from ninevotes.web.answering.answering import AnyRequest, respond
from ninevotes.web.desk import Desk
from ninevotes.web.pages.forms import csrf_of
from ninevotes.web.render import page
from ninevotes.web.security.door import WITH_TOKEN

Done = TypeVar("Done")

NEVER = {"Cache-Control": "no-store"}
"""A page with a form is for one browser, and good once."""

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form sent, each field shortened to what any of them may hold."""

    fields: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    def author(self, who: str) -> str:
        """Who says so: the account that has signed in; with the token, the name that they give."""
        return self["by"] if who == WITH_TOKEN else who


async def sent(request: AnyRequest) -> Sent:
    """The fields of a form; files in the place of words are left out."""
    form: FormMultiDict = await request.form()
    said = {name: _plain(value) for name, value in form.items() if isinstance(value, str)}
    return Sent({name: value[:_LONGEST] for name, value in said.items()})


def _plain(value: str) -> str:
    """A field without what no person types, and not every database keeps."""
    return "".join(each for each in value if each.isprintable() or each in "\n\t").strip()


async def in_a_thread(work: Callable[[], Done]) -> Done:
    """Do what waits for the record, while the site goes on answering."""
    return await to_thread.run_sync(work)


def form_page(
    request: AnyRequest, desk: Desk, template: str, *, status: int = 200, **shown: Any
) -> Response[bytes]:
    """A page with forms, for who may write; for others it tells how they may."""
    who = desk.door.writer(request.scope)
    given = {"sent": Sent(), "problem": "", "done": "", **shown}
    told = page(
        template,
        status=status,
        may_write=who is not None,
        named=who not in {None, WITH_TOKEN},
        accounts=desk.settings.accounts is not None,
        csrf=csrf_of(request),
        **given,
    )
    return respond(request, told, NEVER)


def not_there(request: AnyRequest, words: str) -> Response[bytes]:
    """The page that says that there is no such thing."""
    told = page("problem.html.j2", status=404, title=_("Not on record"), problem=words)
    return respond(request, told, NEVER)
