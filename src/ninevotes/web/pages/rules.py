"""The rulebook, and one rule with the article it rests on."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter

from ninevotes.brief.language import _
from ninevotes.rules.rulebook import UnknownRuleError, rule, rulebook
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import TheDesk
from ninevotes.web.render import page
from ninevotes.web.views.cases import cases_applying

RuleId = Annotated[str, PathParameter(max_length=40)]


@get("/rules", include_in_schema=False)
async def rules(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Every rule, chapter after chapter."""
    return await desk.answering.answer(request, _all)


@get("/rules/{rule_id:str}", include_in_schema=False)
async def one_rule(request: AnyRequest, desk: TheDesk, rule_id: RuleId) -> Response[bytes]:
    """One rule."""
    return await desk.answering.answer(request, lambda: _one(rule_id))


def _all() -> Answer:
    found = groupby(rulebook().values(), key=lambda each: each.chapter)
    return page("rules.html.j2", chapters=[(name, list(each)) for name, each in found])


def _one(rule_id: str) -> Answer:
    try:
        found = rule(rule_id)
    except UnknownRuleError as problem:
        return page("problem.html.j2", status=404, title=_("No such rule"), problem=str(problem))
    ids = list(rulebook())
    place = ids.index(found.id)
    return page(
        "rule.html.j2",
        rule=found,
        cases=cases_applying(found.id),
        before=ids[place - 1] if place else None,
        after=ids[place + 1] if place + 1 < len(ids) else None,
    )
