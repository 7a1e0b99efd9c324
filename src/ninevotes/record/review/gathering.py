"""The cases of each subject, out of the histories of a store."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ninevotes.record.corrections.apply import held_true
from ninevotes.record.derive import derive
from ninevotes.record.judgements.judged import Question
from ninevotes.record.moments import moment
from ninevotes.record.official.tying.history import OfficialHistory
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.pairs import statement_name
from ninevotes.record.official.tying.reported_ties import EventTie
from ninevotes.record.official.tying.ties import PROGRAM, Tie
from ninevotes.record.review.case import Case, Subject, weighed
from ninevotes.record.review.history import Histories
from ninevotes.record.review.reported import tie_reports
from ninevotes.record.review.sides import (
    Side,
    side_of_event,
    side_of_meeting,
    side_of_told,
    side_of_vote,
)
from ninevotes.vocabulary.events import History
from ninevotes.vocabulary.official import OfficialMeeting


def cases_of(subject: Subject, histories: Histories) -> Iterator[Case]:
    """The cases of a subject; of claims there are none here, the reader tells of those."""
    return _CASES.get(subject, _none)(histories)


def _none(_histories: Histories) -> Iterator[Case]:
    return iter(())


def _votes(histories: Histories) -> Iterator[Case]:
    history = histories.votes
    held = (each for vote in history.votes for each in vote.statements)
    sides = {side.name: side for side in map(side_of_vote, held)}
    return _tied(Subject.VOTES, history.ties, history.review, sides)


def _meetings(histories: Histories) -> Iterator[Case]:
    history = histories.meetings
    return _told(Subject.MEETINGS, histories, history.ties, history.review, history.meetings)


def _drafts(histories: Histories) -> Iterator[Case]:
    history = histories.drafts
    return _told(Subject.DRAFTS, histories, history.ties, history.review, history.drafts)


def _memberships(histories: Histories) -> Iterator[Case]:
    history = histories.memberships
    return _told(Subject.MEMBERSHIPS, histories, history.ties, history.review, history.memberships)


def _told(
    subject: Subject,
    histories: Histories,
    ties: Iterable[Tie],
    review: Iterable[Tie],
    things: Iterable[Any],
) -> Iterator[Case]:
    sides = {told.name: side_of_told(told) for thing in things for told in thing.told}
    # A vote that tells of a meeting which nobody names is no thing yet: it is shown as a vote.
    named = {_of_vote(name): name for tie in ties for name in (tie.left, tie.right)}
    for vote in histories.council:
        name = named.get(statement_name(vote))
        if name is not None and name not in sides:
            side = side_of_vote(held_true(vote, histories.corrections))
            sides[name] = replace(side, name=name)
    return _tied(subject, ties, review, sides)


def _tied(
    subject: Subject, ties: Iterable[Tie], review: Iterable[Tie], sides: Mapping[str, Side]
) -> Iterator[Case]:
    waiting = {(tie.left, tie.right) for tie in review}
    for tie in ties:
        left, right = _side(tie.left, sides), _side(tie.right, sides)
        # A judgement of this store may be on things of another subject.
        if tie.author != PROGRAM and not {tie.left, tie.right} <= sides.keys():
            continue
        yield Case(
            subject,
            Question.SAME_THING,
            left,
            right,
            tie.judgement,
            tie.reason,
            *weighed(tie.evidence.words() if tie.evidence else ()),
            waits=(tie.left, tie.right) in waiting,
        )


def _of_vote(name: str) -> str:
    """The name of the vote that a name says the meeting or the draft of."""
    return name.rpartition(" (its ")[0] or name


def _side(name: str, sides: Mapping[str, Side]) -> Side:
    return sides.get(name) or Side(name, name.partition("/")[0], {})


def _reports(histories: Histories) -> Iterator[Case]:
    then = moment(histories.known_at).date() if histories.known_at else None
    history = derive(histories.store.readings(), then)
    official = histories.votes
    rows: dict[str, list[OfficialMeeting]] = defaultdict(list)
    for row in histories.meetings_listed:
        rows[str(row.symbol)].append(row)
    ties = tie_reports(history, official, histories.meetings_listed, histories.standing)
    meetings = {symbol: side_of_meeting(group) for symbol, group in rows.items()}
    return _reported(ties, history, official, meetings)


def _reported(
    ties: Iterable[EventTie],
    history: History,
    official: OfficialHistory,
    meetings: Mapping[str, Side],
) -> Iterator[Case]:
    hashes = {document.id: document.sha256 for document in history.documents}
    events = {event.id: event for event in history.events}
    votes = {vote.id: side_of_vote(vote.statements[0]) for vote in official.votes}
    made = [each for each in ties if each.what in {"vote", "meeting"}]
    guesses = Counter((each.event, each.what) for each in made)
    for each in made:
        of_vote = each.what == "vote"
        count = guesses[each.event, each.what]
        differing = (f"{one.field} {_values(one.values)}" for one in each.disagreements)
        others = (f"{count - 1} other {each.what}s would do",) if count > 1 else ()
        yield Case(
            Subject.REPORTS,
            Question.SAME_THING if of_vote else Question.AT_MEETING,
            side_of_event(events[each.event], hashes),
            votes[each.official] if of_vote else meetings[each.official],
            each.judgement,
            "; ".join(others) or "what is reported and what is on record fit",
            each.evidence,
            (*differing, *others),
            waits=each.judgement is Judgement.UNSURE,
        )


def _values(values: tuple[tuple[Any, tuple[str, ...]], ...]) -> str:
    return "; ".join(f"{value} ({', '.join(by)})" for value, by in values)


_CASES: Mapping[Subject, Callable[[Histories], Iterator[Case]]] = {
    Subject.VOTES: _votes,
    Subject.MEETINGS: _meetings,
    Subject.DRAFTS: _drafts,
    Subject.MEMBERSHIPS: _memberships,
    Subject.REPORTS: _reports,
}
