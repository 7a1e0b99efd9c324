"""Roll calls of the Assembly: three tables joined by the number of the roll call."""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter

from ninevotes.sources.data.names import Names
from ninevotes.sources.data.reading import Given
from ninevotes.sources.data.rows import Row, Rows
from ninevotes.vocabulary.official import (
    OfficialVote,
    Refusal,
    RefusedFileError,
    StatementStream,
)
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType
from ninevotes.vocabulary.states import states
from ninevotes.vocabulary.votes import Ballot, Vote

_VOTES = {"yes": Vote.IN_FAVOUR, "no": Vote.AGAINST, "abstain": Vote.ABSTENTION}
_NUMBERED = re.compile(r"(?:R|A/RES)/(?P<session>\d+)/(?P<number>\d+(?: ?[A-Z]{1,2})?)")
_FIRST_OF_TODAYS_NUMBERS = 31
"""Since the thirty-first session resolutions bear the session's number before their own."""

_Cast = dict[str, dict[tuple[str, str], str]]


def parse(given: Given) -> StatementStream:
    """One statement a roll call, in the order of the table of roll calls."""
    cast = _cast(given.parts["votes"])
    issues = _issues(given.parts["issues"]) if "issues" in given.parts else {}
    rows = given.parts["roll_calls"]
    for row in rows:
        number = rows.once(row["rcid"], row.number)
        if number not in cast:
            raise row.refused(f"the table of votes has no roll call {number}", "rcid")
        yield _vote(row, rows, _members(cast.pop(number), row, rows, given.names), issues)
    if cast:
        raise RefusedFileError(
            Refusal(f"the table of roll calls lacks {', '.join(sorted(cast)[:3])} of the votes")
        )


def _cast(rows: Rows) -> _Cast:
    """Roll call to member to vote; a member is known by its code and name as printed."""
    take = itemgetter(*(rows.places[name] for name in ("rcid", "country_code", "country", "vote")))
    members: dict[tuple[str, str], tuple[str, str]] = {}
    cast: _Cast = {}
    for number, cells in rows.checked():
        rcid, code, name, vote = take(cells)
        member = members.setdefault((code, name), (code, name))
        votes = cast.setdefault(rcid, {})
        if member in votes:
            raise RefusedFileError(
                Refusal(f"{name} has voted in roll call {rcid} already", number, "country")
            )
        votes[member] = vote
    return cast


def _issues(rows: Rows) -> dict[str, str]:
    issues: dict[str, set[str]] = {}
    for row in rows:
        issues.setdefault(row["rcid"], set()).add(row["short_name"])
    return {rcid: ";".join(sorted(codes)) for rcid, codes in issues.items()}


def _members(
    cast: dict[tuple[str, str], str], row: Row, rows: Rows, names: Names
) -> dict[str, Vote]:
    on = rows.day(row, "date")
    votes: dict[str, Vote] = {}
    for (code, name), vote in cast.items():
        state = names.own(name, on) or _ISO2.get(code) or names.code(name, on)
        if state is None:
            raise row.refused(f"no state is called {name!r} (code {code!r})")
        if state in votes:
            raise row.refused(f"{name!r} is {state}, which has voted under another name")
        votes[state] = _VOTES[vote]
    return votes


def _vote(row: Row, rows: Rows, votes: dict[str, Vote], issues: dict[str, str]) -> OfficialVote:
    count = Counter(votes.values())
    text = {name: _given(row[name]) for name in ("importantvote", "amend", "para", "short")}
    printed = {name: value for name, value in text.items() if value}
    if row["rcid"] in issues:
        printed["issues"] = issues[row["rcid"]]
    question = _question(text["amend"], text["para"])
    whole = question not in {QuestionType.AMENDMENT, QuestionType.PARAGRAPH}
    return OfficialVote(
        rows.card.id,
        row["rcid"],
        Organ.GENERAL_ASSEMBLY,
        rows.day(row, "date"),
        row["date"],
        row["descr"],
        Ballot(votes, {vote: count[vote] for vote in _VOTES.values()}),
        question=question,
        symbol=row.optional("unres"),
        resolution=_resolution(row["unres"]) if whole else None,
        session=row.whole("session"),
        printed=printed,
    )


def _question(amendment: str, paragraph: str) -> QuestionType | None:
    if amendment == "1":
        return QuestionType.AMENDMENT
    if paragraph == "1":
        return QuestionType.PARAGRAPH
    return QuestionType.ASSEMBLY_PLENARY if "0" in {amendment, paragraph} else None


def _resolution(printed: str) -> str | None:
    """The symbol of a resolution of a numbered session, as the Assembly writes it.

    >>> _resolution("R/69/188"), _resolution("R/53/77W"), _resolution("R/14/783")
    ('A/RES/69/188', 'A/RES/53/77 W', None)
    """
    found = _NUMBERED.fullmatch(printed)
    if found is None or int(found["session"]) < _FIRST_OF_TODAYS_NUMBERS:
        return None
    number = re.sub(r"(\d) ?([A-Z])", r"\1 \2", found["number"])
    return f"A/RES/{found['session']}/{number}"


def _given(text: str) -> str:
    return "" if text == "NA" else text


_ISO2 = {
    state.iso2: state.code for state in states().values() if state.iso2 and state.code != "SCG"
}
"""Two letters to three. ``CS`` was given twice: voting data mean Czechoslovakia by it."""
