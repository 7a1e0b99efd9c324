"""The rulebook as JSON, and whose data the record holds."""

from __future__ import annotations

from typing import Annotated

from litestar import Response
from litestar.openapi.spec import Example
from litestar.params import PathParameter

from ninevotes.answers.errors import asked_rightly
from ninevotes.answers.sources import SourceRow, source_rows
from ninevotes.rules.rulebook import Rule, UnknownRuleError, rule, rulebook
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import told
from ninevotes.web.api.described import read
from ninevotes.web.desk import TheDesk

RuleId = Annotated[
    str,
    PathParameter(
        max_length=40, description="Id of a rule.", examples=[Example(value="SC-VOTE-3")]
    ),
]


@read("/rules", "rules", "rules", "Every rule, in the order of the rulebook", list[Rule])
async def api_rules(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Rules in our words, each with the article it rests on and the functions that apply it."""
    return await told(request, desk, lambda: list(rulebook().values()))


@read("/rules/{rule_id:str}", "showRule", "rules", "One rule", Rule)
async def api_rule(request: AnyRequest, desk: TheDesk, rule_id: RuleId) -> Response[bytes]:
    """One rule in our words, with the article it rests on."""
    return await told(request, desk, lambda: _rule(rule_id))


@read("/sources", "sources", "record", "Whose data", list[SourceRow])
async def api_sources(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Every source of official data, with the line that its terms ask whoever uses it to print."""
    return await told(request, desk, lambda: source_rows(desk.store))


def _rule(rule_id: str) -> Rule:
    with asked_rightly(nothing=(UnknownRuleError,)):
        return rule(rule_id)
