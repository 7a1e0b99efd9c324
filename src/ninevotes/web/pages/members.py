"""Members of the Council, and one of them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get
from litestar.params import PathParameter, QueryParameter

from ninevotes.brief.language import _
from ninevotes.record.agreement import RollCalls, TopicError, contested_votes
from ninevotes.record.search.ideal_points import ideal_points
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote
from ninevotes.web.answering import Answer
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.pictures import drawn, ending_of
from ninevotes.web.problems import problem_of
from ninevotes.web.render import page
from ninevotes.web.views.agreement import PERIODS, heat, rolls_asked
from ninevotes.web.views.heat_picture import heat_picture
from ninevotes.web.views.line_chart import line_chart
from ninevotes.web.views.members import Member, member, members, presidencies
from ninevotes.web.views.picture import THEMES, picture_style

Code = Annotated[str, PathParameter(max_length=20)]
Word = Annotated[str, QueryParameter(max_length=80)]

CONTESTED = 30
"""Contested votes that the page of a member lists."""

SERIES = ("all votes", "final passage", "legacy")
"""Estimates of ideal points, the one drawn first."""


@get("/members", include_in_schema=False)
async def members_page(request: AnyRequest, desk: TheDesk) -> Response[bytes]:
    """Every state that has sat."""
    return await desk.answering.answer(request, _all)


@get("/members/{code:str}", include_in_schema=False)
async def member_page(
    request: AnyRequest,
    desk: TheDesk,
    code: Code,
    organ: Word = "UNSC",
    period: Word = "",
    topic: Word = "",
    theme: Word = "light",
) -> Response[bytes]:
    """One member; with .svg or .png the picture of its agreement with the others."""
    name, ending = ending_of(code)
    asked = {"organ": organ, "period": period, "topic": topic}
    return await desk.answering.answer(
        request, lambda: _one(desk, name.upper(), asked, ending, theme)
    )


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def _all() -> Answer:
    return page("members.html.j2", members=members(_today()), today=_today())


def _one(desk: Desk, code: str, asked: dict[str, str], ending: str, theme: str) -> Answer:
    found = member(code, _today())
    if found is None:
        words = _(
            "No member of the Council has the code %(code)s: codes are ISO 3166, as FRA.", code=code
        )
        return page("problem.html.j2", status=404, title=_("No such member"), problem=words)
    known = {kind.value: kind for kind in PERIODS}
    organ = known.get(asked["organ"], Organ.SECURITY_COUNCIL)
    period = asked["period"] if asked["period"] in PERIODS[organ] else ""
    problem, rolls = "", None
    try:
        rolls = rolls_asked(desk.store, organ, period, asked["topic"])
    except TopicError as error:
        problem = str(error)
    if ending:
        return _picture(desk, found, rolls, ending, theme)
    return _shown(desk, found, rolls, asked | {"period": period, "organ": organ.value}, problem)


def _shown(
    desk: Desk, found: Member, rolls: RollCalls | None, asked: dict[str, str], problem: str
) -> Answer:
    estimates = ideal_points(desk.store, found.code)
    series = next((name for name in SERIES if name in estimates), "")
    points = estimates.get(series, ())
    return page(
        "member.html.j2",
        member=found,
        asked=asked,
        problem=problem,
        organs={kind.value: kind.full_name for kind in PERIODS},
        periods=PERIODS[Organ(asked["organ"])],
        heat=heat(rolls, found.code, _today()) if rolls else None,
        cast=_cast(rolls, found.code),
        contested=contested_votes(desk.store, rolls, found.code, most=CONTESTED) if rolls else (),
        series=series,
        points=points,
        chart=line_chart(points),
        presidencies=presidencies(found.code, _today()),
        attributions=desk.store.official.attributions(),
    )


def _cast(rolls: RollCalls | None, code: str) -> dict[Vote, int]:
    """How often the member cast each vote in the roll calls looked at."""
    if rolls is None or code not in rolls.votes.members:
        return {}
    own = rolls.votes.members[code]
    bits = (own.in_favour, own.against, own.abstaining)
    return {vote: each.bit_count() for vote, each in zip(list(Vote)[:3], bits, strict=True)}


def _picture(desk: Desk, found: Member, rolls: RollCalls | None, ending: str, theme: str) -> Answer:
    if rolls is None or theme not in THEMES:
        return problem_of(404, "there are no votes to draw")
    line = desk.store.official.attributions().get(rolls.source, rolls.source)
    picture = heat_picture(heat(rolls, found.code, _today()), found.name, line)
    return drawn("heat.picture.svg.j2", ending, picture_style(theme), picture=picture)
