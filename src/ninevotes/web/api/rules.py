"""The rulebook as JSON."""

from __future__ import annotations

from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter

from ninevotes.rules.rulebook import UnknownRuleError, rule, rulebook
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.encoding import as_json
from ninevotes.web.desk import TheDesk
from ninevotes.web.problems import NothingError

RuleId = Annotated[str, PathParameter(max_length=40, description="Id of a rule, as SC-VOTE-3.")]


@get("/rules", summary="Every rule, in the order of the rulebook")
async def api_rules(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Rules in our words, each with the article it rests on and the functions that apply it."""
    return await desk.answering.answer(request, lambda: as_json(list(rulebook().values())))


@get("/rules/{rule_id:str}", summary="One rule", raises=[NothingError])
async def api_rule(request: AnyRequest, desk: TheDesk, rule_id: RuleId) -> Response[bytes]:
    """One rule."""
    try:
        found = rule(rule_id)
    except UnknownRuleError as problem:
        raise NothingError(str(problem)) from None
    return await desk.answering.answer(request, lambda: as_json(found))
