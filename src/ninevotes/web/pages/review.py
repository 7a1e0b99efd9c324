"""What waits for a person: the cases of a subject, one case, and the judgement on it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from litestar import Response, get, post
from litestar.params import PathParameter, QueryParameter

from ninevotes.brief.language import _
from ninevotes.record.judgements.judged import Judged, standing
from ninevotes.record.judgements.kept import ReviewError
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Case, Subject
from ninevotes.record.review.docket import Docket
from ninevotes.web.answering.answering import AnyRequest
from ninevotes.web.answering.turns import Turns
from ninevotes.web.desk import Desk, TheDesk
from ninevotes.web.pages.writing import Sent, form_page, not_there, sent
from ninevotes.web.views.dockets import dockets_of

Name = Annotated[str, QueryParameter(max_length=20)]
SubjectName = Annotated[str, PathParameter(max_length=20)]
CaseId = Annotated[str, PathParameter(max_length=20)]
Number = Annotated[int, QueryParameter(name="page", ge=1, le=10_000)]

_KNOWN = {subject.value: subject for subject in Subject}

SHOWN = 50
"""Cases on a page."""

_COMPARING = Turns(1)
"""Comparing the sources takes a processor whole."""


@get("/review", include_in_schema=False)
async def review_page(
    request: AnyRequest, desk: TheDesk, of: Name = "votes", part: Number = 1
) -> Response[bytes]:
    """The cases of a subject that wait for a person."""
    subject = _KNOWN.get(of)
    if subject is None:
        return not_there(request, _("Nothing called %(of)s waits for a person.", of=of))
    mark = desk.answering.mark()
    found = await _COMPARING.run(lambda: dockets_of(desk.store).of(subject, mark))
    waiting = found.waiting
    judged = tuple(case for case in found.cases if case.judged)
    return form_page(
        request,
        desk,
        "review.html.j2",
        subjects=tuple(Subject),
        of=subject,
        total=len(waiting),
        cases=waiting[(part - 1) * SHOWN : part * SHOWN],
        judged=judged,
        part=part,
        parts=-(-len(waiting) // SHOWN),
    )


@get("/review/{of:str}/{case:str}", include_in_schema=False)
async def case_page(
    request: AnyRequest, desk: TheDesk, of: SubjectName, case: CaseId
) -> Response[bytes]:
    """Both sides of a case, what speaks for and against, and the forms."""
    return await _shown(request, desk, of, case)


@post("/review/{of:str}/{case:str}", include_in_schema=False, status_code=200)
async def judge_a_case(
    request: AnyRequest, desk: TheDesk, of: SubjectName, case: CaseId
) -> Response[bytes]:
    """Keep a judgement, or take one back."""
    who = desk.door.require(request.scope)
    given = await sent(request)
    found = await _found(desk, of, case)
    if found is None:
        return not_there(request, _("There is no case %(id)s of %(of)s.", id=case, of=of))
    author = given.author(who)
    try:
        done = await _COMPARING.run(lambda: _kept(desk, *found, given, author))
    except ReviewError as error:
        words = str(error).replace("with --by", "under “Your name”")
        return await _shown(request, desk, of, case, problem=words, given=given)
    return await _shown(request, desk, of, case, done=done)


def _kept(desk: Desk, case: Case, among: Docket, given: Sent, author: str) -> str:
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    judgements = desk.store.judgements
    if given["judgement"] == "undo":
        number = _standing_on(desk, case)
        taken = judgements.take_back(number, author=author, made_at=now, reason=given["because"])
        return _("Taken back: %(what)s.", what=taken)
    try:
        judgement = Judgement(given["judgement"])
    except ValueError:
        raise ReviewError(_("no judgement was chosen: same, different or unsure")) from None
    sides = (case.left.name, case.right.name)
    made = judgements.add(
        case.question, *sides, judgement, author=author, made_at=now, reason=given["because"]
    )
    return " ".join([_("Kept, %(what)s.", what=made), *_overruled(among, made)])


def _overruled(among: Docket, made: Judged) -> list[str]:
    return [
        f"With this, the program's own judgement falls that {tie.left} and {tie.right} are "
        f"{tie.judgement}."
        for tie in among.overruled_by(made)
    ]


def _standing_on(desk: Desk, case: Case) -> int:
    found = [one for one in standing(desk.store.judgements.all()) if one.pair == case.pair]
    if not found:
        raise ReviewError(f"no judgement stands on {case.id}")
    return found[0].number


async def _found(desk: Desk, of: str, name: str) -> tuple[Case, Docket] | None:
    """A case, and those of its subject. Only this subject's are compared for it."""
    subject = _KNOWN.get(of)
    if subject is None:
        return None
    mark = desk.answering.mark()
    among = await _COMPARING.run(lambda: dockets_of(desk.store).of(subject, mark))
    found = next((case for case in among.cases if case.id == name), None)
    return None if found is None else (found, among)


async def _shown(
    request: AnyRequest,
    desk: Desk,
    of: str,
    name: str,
    *,
    problem: str = "",
    done: str = "",
    given: Sent | None = None,
) -> Response[bytes]:
    found = await _found(desk, of, name)
    if found is None:
        return not_there(request, _("There is no case %(id)s of %(of)s.", id=name, of=of))
    case = found[0]
    told = dict.fromkeys((*case.left.told, *case.right.told))
    rows = [(row, case.left.told.get(row, ""), case.right.told.get(row, "")) for row in told]
    return form_page(
        request,
        desk,
        "case.html.j2",
        status=400 if problem else 200,
        problem=problem,
        done=done,
        sent=given or Sent(),
        case=case,
        rows=rows,
        judgements=tuple(Judgement),
    )
