"""Votes told over several sentences: the tally here, the list there, one vote."""

from __future__ import annotations

import datetime as dt

from ninevotes.reading.find.votes import Vote
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.reading.resolve.vote_outcomes import settle
from ninevotes.reading.structure.report import Report
from ninevotes.vocabulary.organs import Organ

_NEAR = 3
"""Sentences over which a vote may still be spoken of without being named again."""
_FAR = 12
"""Sentences over which "the two" may still mean the states that vetoed."""
_LARGE = 15
_OUTCOMES = {"adopted": "adopted", "failed": "lost", "vetoed": "lost"}


def tie_votes(votes: list[Vote], report: Report) -> list[Vote]:
    """One vote for each vote: later sentences complete what earlier ones began."""
    told: list[Vote] = []
    scenes: list[Vote] = []
    for vote in votes:
        _name_vetoers(vote, scenes)
        _count_days(vote, told)
        if vote.told and scenes:
            _continue_scene(vote, scenes[-1])
        if not vote.told:
            _lend_symbol(vote, told)
            scenes.append(vote)
            continue
        earlier = next((one for one in reversed(told) if _same(one, vote)), None)
        if earlier is None:
            _take_from_scene(vote, scenes)
            _take_from_topic(vote, told)
            if _opens(vote):
                told.append(vote)
        else:
            _complete(earlier, vote)
            _borrow_symbol(earlier, vote, scenes)
            vote.date = vote.date or earlier.date
        scenes.append(vote)
    for vote in told:
        settle(vote, report.date)
        _choose_evidence(vote)
    return [vote for vote in told if vote.outcome or vote.counts or vote.lists]


def _continue_scene(vote: Vote, scene: Vote) -> None:
    """A text brought in by the sentence before, with its day, is what the vote is on."""
    next_to = vote.sentence - scene.sentence <= 1 and vote.paragraph == scene.paragraph
    brings = scene.new or scene.indefinite or scene.back or scene.outcome == "decided"
    if scene.told or not next_to or not brings:
        return
    vote.new = vote.new or scene.new
    vote.date = vote.date or scene.date


def _count_days(vote: Vote, told: list[Vote]) -> None:
    """Resolve "a week later" from the vote told before."""
    base = told[-1].date if told else None
    if vote.days_later and vote.date is None and base and len(base) == len("2014-12-22"):
        day = dt.date.fromisoformat(base) + dt.timedelta(days=vote.days_later)
        vote.date = day.isoformat()


def _borrow_symbol(vote: Vote, stretch: Vote, scenes: list[Vote]) -> None:
    """The symbol of the sentence before: "The draft, S/2024/255, ... It won 13 votes"."""
    before = scenes[-1] if scenes else None
    if before is None or before.told or before.paragraph != stretch.paragraph:
        return
    if stretch.sentence - before.sentence <= 1:
        vote.symbol = vote.symbol or before.symbol


def _lend_symbol(scene: Vote, told: list[Vote]) -> None:
    """Take the number of "Resolution 1973 bans flights", right after the vote on it."""
    if (
        told
        and scene.sentence - told[-1].last_sentence <= 1
        and told[-1].paragraph == scene.paragraph
    ):
        told[-1].symbol = told[-1].symbol or scene.symbol
        told[-1].resolution = told[-1].resolution or scene.resolution


def _name_vetoers(vote: Vote, scenes: list[Vote]) -> None:
    """Resolve "they" and "the two": the permanent members that acted last."""
    if not vote.vetoed or vote.vetoed_by:
        return
    for scene in [vote, *reversed(scenes[-_FAR:])]:
        named = [c for c in scene.vetoed_by or scene.actors if c in PERMANENT]
        if len(named) > 1 or (named and not vote.several):
            vote.vetoed_by = named
            return


def _opens(vote: Vote) -> bool:
    """Whether a stretch says enough to be a vote of its own, not only who liked what."""
    return bool(
        vote.counts or vote.vetoed or vote.outcome or vote.unanimous or (vote.lists and vote.voting)
    )


def _take_from_topic(vote: Vote, told: list[Vote]) -> None:
    """The kind of question of the vote told last, for "it was nine to four in 2015"."""
    left_out = vote.procedural is None and not vote.new and not vote.organ
    if left_out and told and vote.sentence - told[-1].last_sentence <= _FAR:
        vote.procedural = told[-1].procedural


def _take_from_scene(vote: Vote, scenes: list[Vote]) -> None:
    """Body, day and kind of question from the sentences just before, where they are left out."""
    vote.date = vote.date or vote.near_date
    large = sum(vote.counts.values()) > _LARGE
    if vote.vetoed:
        vote.organ = Organ.SECURITY_COUNCIL
    for scene in reversed(scenes[-4:]):
        away = vote.sentence - scene.sentence
        close = scene.paragraph == vote.paragraph or away <= 1
        if away > _NEAR or (vote.date and scene.date and not _compatible(vote.date, scene.date)):
            break
        if vote.organ is None and not (large and scene.organ is Organ.SECURITY_COUNCIL):
            vote.organ = scene.organ
        if away <= 1 and scene.paragraph == vote.paragraph and not scene.told:
            vote.symbol = vote.symbol or scene.symbol
        if vote.procedural is None and not vote.new:
            vote.procedural = scene.procedural
        if vote.date is None and close:
            vote.date = scene.date
        if scene.outcome == "decided" and not scene.told and close and vote.outcome is None:
            vote.outcome = "decided"
            vote.spans.append((scene.sentence, scene.start, scene.end, 1))
    if large and vote.organ is None:
        vote.organ = Organ.GENERAL_ASSEMBLY


def _same(one: Vote, other: Vote) -> bool:
    """Whether a stretch may speak of a vote told before."""
    if not _agree(one, other):
        return False
    away = other.sentence - one.last_sentence
    if away <= 2 and _retells(one, other) and not other.new:
        return True
    verb, decided = _has_verb(other), _has_verb(one)
    if one.date and other.date:
        same_day = len(one.date) == len(other.date) == len("2014-12-22")
        told_again = other.back or not (verb or other.unanimous)
        near = away <= _NEAR and told_again
        return (same_day or near) and not (other.new and decided and verb and away == 0)
    if (other.new or other.indefinite) and (verb or other.counts) and (decided or one.counts):
        return not other.new and away <= 2 and not (one.counts or verb)
    return away <= _reach(one, other)


def _has_verb(vote: Vote) -> bool:
    return vote.vetoed or vote.outcome in {"adopted", "failed"}


def _reach(one: Vote, other: Vote) -> int:
    """Sentences over which a stretch without a text of its own goes back to a vote."""
    verb = _has_verb(other)
    if other.date:
        return 1
    if other.lists and other.back and not (other.counts or verb):
        return _FAR
    if verb and _has_verb(one) and not other.back:
        return 1 if one.paragraph == other.paragraph else -1
    return _NEAR


def _retells(one: Vote, other: Vote) -> bool:
    """Whether the story after the lead tells the veto of the lead again."""
    return one.vetoed and other.vetoed and _vetoers(one) == _vetoers(other) != set()


def _vetoers(vote: Vote) -> set[str]:
    return set(vote.vetoed_by) & PERMANENT


def _agree(one: Vote, other: Vote) -> bool:
    """Whether nothing that two stretches say is at odds."""
    return (
        _alike(one.procedural, other.procedural)
        and _alike(one.organ, other.organ)
        and not (one.date and other.date and not _compatible(one.date, other.date))
        and not (one.vetoed and other.vetoed and _vetoers(one) != _vetoers(other))
        and len({_OUTCOMES.get(_verdict(v) or "") for v in (one, other)} - {None}) < 2
        and all(other.counts.get(side, n) == n for side, n in one.counts.items())
        and not _on_two_sides(one, other)
    )


def _alike(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _on_two_sides(one: Vote, other: Vote) -> bool:
    return any(
        side != other_side and set(codes) & set(others)
        for side, codes in one.lists.items()
        for other_side, others in other.lists.items()
    )


def _verdict(vote: Vote) -> str | None:
    return "vetoed" if vote.vetoed else vote.outcome


def _compatible(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _complete(earlier: Vote, later: Vote) -> None:
    """Add to a vote what a later stretch tells of it."""
    earlier.counts = later.counts | earlier.counts
    for side, codes in later.lists.items():
        known = earlier.lists.setdefault(side, [])
        known += [code for code in codes if code not in known]
    if earlier.outcome in {None, "decided", "lost"} and later.outcome:
        earlier.outcome = later.outcome
    earlier.vetoed = earlier.vetoed or later.vetoed
    earlier.vetoed_by += [code for code in later.vetoed_by if code not in earlier.vetoed_by]
    earlier.unanimous = earlier.unanimous or later.unanimous
    earlier.symbol = earlier.symbol or later.symbol
    earlier.resolution = earlier.resolution or later.resolution
    earlier.subject = earlier.subject or later.subject
    earlier.organ = earlier.organ or later.organ
    earlier.sided_with += later.sided_with
    earlier.majority_first = earlier.majority_first or later.majority_first
    if earlier.procedural is None:
        earlier.procedural = later.procedural
    if later.date and (earlier.date is None or len(later.date) > len(earlier.date)):
        earlier.date = later.date
    earlier.spans += later.spans
    earlier.last_sentence = later.sentence


def _choose_evidence(vote: Vote) -> None:
    """The run of neighbouring sentences that tells most of the vote."""
    runs: list[list[tuple[int, int, int, int]]] = []
    for span in sorted(vote.spans):
        if runs and span[0] - runs[-1][-1][0] <= 1:
            runs[-1].append(span)
        else:
            runs.append([span])
    best = max(runs, key=lambda run: sum(span[3] for span in run))
    vote.sentence = best[0][0]
    vote.start, vote.end = best[0][1], max(span[2] for span in best)
