"""Members as JSON: terms, contested votes, agreement, ideal points."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from litestar import Response
from litestar.params import QueryParameter

from ninevotes.answers.agreement import ContestedRow, agreement, contested
from ninevotes.answers.errors import AskedError, NothingError
from ninevotes.answers.members import MemberRow, member_row, member_rows
from ninevotes.answers.pages import Wanted, page_of
from ninevotes.answers.parts import member_named, whole_day
from ninevotes.answers.points import PointsAsked, ideal_points
from ninevotes.answers.rolls import RollsAsked
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.api.asking import paged, slowly, told
from ninevotes.web.api.described import read
from ninevotes.web.api.parameters import (
    ADay,
    AsOf,
    Code,
    Flag,
    Form,
    KnownAt,
    Names,
    Organ,
    Page,
    Since,
    Size,
    Source,
    Topic,
    Until,
)
from ninevotes.web.api.shapes import ContestedPage, MemberPage, PairPage, PointsShape
from ninevotes.web.desk import TheDesk

AtLeast = Annotated[
    int,
    QueryParameter(ge=1, le=100_000, description="Votes in common that a pair must have."),
]
Dimensions = Annotated[int, QueryParameter(ge=1, le=2, description="How many dimensions.")]


@read("/members", "listMembers", "members", "List members", MemberPage)
async def api_members(
    request: AnyRequest,
    desk: TheDesk,
    *,
    on: ADay = "",
    sitting: Flag = False,
    page: Page = 1,
    size: Size = 20,
    form: Form = "json",
) -> Response[Any]:
    """Every state that had sat on the Council by a day, or only those that sit on it."""

    def rows() -> list[MemberRow]:
        return member_rows(_day(on), sitting=sitting)

    wanted = Wanted(page, size)
    return await paged(request, desk, lambda: page_of("members", rows(), wanted), rows, form)


@read("/members/{code:str}", "showMember", "members", "Show a member", MemberRow)
async def api_member(
    request: AnyRequest, desk: TheDesk, code: Code, on: ADay = ""
) -> Response[bytes]:
    """A state's terms on the Council, with its official name."""
    return await told(request, desk, lambda: member_row(_named(code), _day(on)))


@read("/members/{code:str}/votes", "listMemberVotes", "members", "Contested votes", ContestedPage)
async def api_member_votes(
    request: AnyRequest,
    desk: TheDesk,
    *,
    code: Code,
    organ: Organ = "council",
    topic: Topic = "",
    source: Source = "",
    since: Since = "",
    until: Until = "",
    as_of: AsOf = "",
    known_at: KnownAt = "",
    apart: Flag = False,
    page: Page = 1,
    size: Size = 20,
    form: Form = "json",
) -> Response[Any]:
    """A member's contested votes: those on which not all were of one mind, the latest first.

    With `apart` only those where it was not on the largest side.
    """
    asked = RollsAsked(organ, topic, source, since, until, as_of, known_at)

    def rows() -> list[ContestedRow]:
        return contested(desk.store, asked, _named(code), apart=apart)

    wanted = Wanted(page, size)
    return await paged(request, desk, lambda: page_of("votes", rows(), wanted), rows, form)


@read("/agreement", "listAgreement", "members", "Agreement between members", PairPage)
async def api_agreement(
    request: AnyRequest,
    desk: TheDesk,
    member: Names = (),
    organ: Organ = "council",
    topic: Topic = "",
    source: Source = "",
    since: Since = "",
    until: Until = "",
    as_of: AsOf = "",
    known_at: KnownAt = "",
    at_least: AtLeast = 10,
    page: Page = 1,
    size: Size = 20,
    form: Form = "json",
) -> Response[Any]:
    """How often members vote the same, of the votes that both cast.

    One member: its partners, those that agree most first. Several: each pair of them. None: every
    pair.
    """
    asked = RollsAsked(organ, topic, source, since, until, as_of, known_at)

    def rows() -> list[Any]:
        return [*agreement(desk.store, asked, member, at_least)]

    wanted = Wanted(page, size)
    return await paged(request, desk, lambda: page_of("pairs", rows(), wanted), rows, form)


@read("/idealpoints", "idealPoints", "computed", "Ideal points", PointsShape)
async def api_points(
    request: AnyRequest,
    desk: TheDesk,
    *,
    member: Names = (),
    organ: Organ = "assembly",
    dimensions: Dimensions = 1,
    as_of: AsOf = "",
    source: Source = "",
    everyone: Annotated[bool, QueryParameter(name="all", description="All members.")] = False,
) -> Response[bytes]:
    """Where members stand by how they vote, through time, estimated from the record's ballots.

    Estimated when it is first asked for: that takes seconds. Without `member` the permanent
    members are told of. A position in the model is not a position of a government.
    """
    asked = PointsAsked(organ, dimensions, as_of, source)
    names = member
    return await slowly(
        request, desk, lambda: ideal_points(desk.store, asked, names, everyone=everyone)
    )


def _day(written: str) -> dt.date:
    return whole_day(written) if written else dt.datetime.now(dt.UTC).date()


def _named(code: str) -> str:
    """The code of a state that an address is of: where there is none, nothing is at the address."""
    try:
        return member_named(code)
    except AskedError as error:
        raise NothingError(str(error)) from None
