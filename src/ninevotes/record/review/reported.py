"""Reported events tied to the official record, as persons judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.official.tying.coverage import Coverage
from ninevotes.record.official.tying.history import OfficialHistory, OneVote
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.pairs import statement_name
from ninevotes.record.official.tying.reported import tie_events
from ninevotes.record.official.tying.reported_ties import EventTie
from ninevotes.record.official.tying.ties import Tie, Ties, tie
from ninevotes.record.review.sides import claim_name, meeting_name
from ninevotes.vocabulary.events import Event, History
from ninevotes.vocabulary.official import OfficialMeeting

_VOTE, _MEETING = "vote", "meeting"


def tie_reports(
    history: History,
    official: OfficialHistory,
    meetings: Iterable[OfficialMeeting] = (),
    standing: Iterable[Judged] = (),
    *,
    coverage: Coverage | None = None,
) -> tuple[EventTie, ...]:
    """The ties of the program, with those that persons made, and without those they cut.

    Where a person says which vote an event is, the program's other guesses for it fall.

    Args:
        history: what is reported.
        official: the votes of the official record.
        meetings: the meetings of the official record.
        standing: persons' judgements.
        coverage: as for :func:`tie_events`.
    """
    made = tie_events(history, official, meetings, coverage)
    known = _Known.of(history, official, tuple(standing))
    if not known.judged:
        return made
    kept = (known.applied(each) for each in made)
    settled = [each for each in kept if each is not None]
    seen = {(each.event, each.official) for each in settled}
    added = [each for each in known.by_persons() if (each.event, each.official) not in seen]
    return tuple(known.without_guesses([*settled, *added]))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is needed to apply judgements: names of events and votes, and all ties."""

    events: Mapping[str, Event]
    hashes: Mapping[str, str]
    votes: Mapping[str, OneVote]
    ties: Ties
    judged: tuple[Judged, ...]

    @classmethod
    def of(
        cls, history: History, official: OfficialHistory, standing: tuple[Judged, ...]
    ) -> _Known:
        hashes = {document.id: document.sha256 for document in history.documents}
        events = {event.id: event for event in history.events}
        said = {claim_name(c, hashes) for event in history.events for c in event.claims}
        judged = tuple(each for each in standing if {each.left, each.right} & said)
        votes = {
            statement_name(held.printed): vote
            for vote in official.votes
            for held in vote.statements
        }
        same = [each.tie for each in standing if each.question is Question.SAME_THING]
        ties = Ties([*official.ties, *_of_one_event(events.values(), hashes), *same])
        return cls(events, hashes, votes, ties if judged else Ties(()), judged)

    def applied(self, made: EventTie) -> EventTie | None:
        """A tie of the program as persons judged; null where they cut it."""
        said = self._judgement(made)
        if said is Judgement.DIFFERENT:
            return None
        if said is Judgement.SAME:
            return replace(made, judgement=said, evidence=(*made.evidence, *self._why(made)))
        return made

    def by_persons(self) -> Iterator[EventTie]:
        """The ties that persons made."""
        of = {name: event for event in self.events.values() for name in self._names(event)}
        for each in self.judged:
            event = of.get(each.left) or of.get(each.right)
            other = each.right if each.left in of else each.left
            if event is None or each.judgement is not Judgement.SAME:
                continue
            if other in self.votes:
                yield self._tie(event, self.votes[other].id, _VOTE, each)
            elif each.question is Question.AT_MEETING:
                yield self._tie(event, other.partition("/")[2], _MEETING, each)

    def without_guesses(self, ties: list[EventTie]) -> Iterator[EventTie]:
        """All but the guesses of the program for events of which a person told."""
        told: dict[str, set[str]] = defaultdict(set)
        for each in self.by_persons():
            told[each.event].add(each.what)
        for each in ties:
            if each.judgement is Judgement.SAME or each.what not in told[each.event]:
                yield each

    def _tie(self, event: Event, official: str, what: str, judged: Judged) -> EventTie:
        return EventTie(event.id, official, what, Judgement.SAME, (_by(judged),))

    def _judgement(self, made: EventTie) -> Judgement | None:
        """What persons say of a pair, themselves or by way of others."""
        names = self._names(self.events[made.event])
        if made.what == _MEETING:
            return next((each.judgement for each in self._about(made)), None)
        vote = next((v for v in self.votes.values() if v.id == made.official), None)
        if made.what != _VOTE or vote is None or not self._touched(names):
            return None
        return self.ties.judgement(names[0], statement_name(vote.statements[0].printed))

    def _touched(self, names: tuple[str, ...]) -> bool:
        return any({each.left, each.right} & set(names) for each in self.judged)

    def _why(self, made: EventTie) -> tuple[str, ...]:
        return tuple(_by(each) for each in self._about(made))

    def _about(self, made: EventTie) -> list[Judged]:
        """Judgements on the very pair."""
        names = set(self._names(self.events[made.event]))
        others = {meeting_name(made.official)}
        others |= {name for name, vote in self.votes.items() if vote.id == made.official}
        pairs = ({each.left, each.right} for each in self.judged)
        found = zip(pairs, self.judged, strict=True)
        return [each for pair, each in found if pair & names and pair & others]

    def _names(self, event: Event) -> tuple[str, ...]:
        return tuple(claim_name(claim, self.hashes) for claim in event.claims)


def _of_one_event(events: Iterable[Event], hashes: Mapping[str, str]) -> Iterator[Tie]:
    for event in events:
        first, *rest = dict.fromkeys(claim_name(claim, hashes) for claim in event.claims)
        for other in rest:
            yield tie(first, other, Judgement.SAME, "reported as one event")


def _by(judged: Judged) -> str:
    return f"{judged.author}: {judged.reason}" if judged.reason else f"judged by {judged.author}"
