"""Votes told over several sentences: the tally here, the list there, one vote."""

from __future__ import annotations

from ninevotes.reading.find.votes import Vote
from ninevotes.reading.resolve.same_vote import agree, latest_same, says_nobody
from ninevotes.reading.resolve.vote_outcomes import settle
from ninevotes.reading.resolve.vote_scenes import (
    ask_surroundings,
    borrow_symbol,
    continue_scene,
    count_days,
    lend_number,
    lend_symbol,
    name_vetoers,
    take_from_scene,
    take_from_topic,
)
from ninevotes.reading.structure.report import Report


def tie_votes(votes: list[Vote], report: Report) -> list[Vote]:
    """One vote for each vote: later sentences complete what earlier ones began."""
    told: list[Vote] = []
    scenes: list[Vote] = []
    for vote in votes:
        name_vetoers(vote, scenes)
        count_days(vote, told, report.date)
        if vote.told and scenes:
            continue_scene(vote, scenes[-1])
        if not vote.told:
            lend_symbol(vote, told)
            lend_number(vote, told)
            scenes.append(vote)
            continue
        earlier = latest_same(told, vote)
        if earlier is None and says_nobody(vote):
            earlier = next((one for one in reversed(told) if agree(one, vote)), None)
        if earlier is None and _only_mentions(vote, told):
            continue
        if earlier is None:
            take_from_scene(vote, scenes, report)
            take_from_topic(vote, told)
            if _opens(vote):
                _take_sides(vote, scenes)
                told.append(vote)
        else:
            for one in _all_of_list(earlier, vote, told):
                _complete(one, vote)
            borrow_symbol(earlier, vote, scenes)
            vote.date = vote.date or earlier.date
        scenes.append(vote)
    for vote in told:
        ask_surroundings(vote, report)
        settle(vote, report.date)
        _choose_evidence(vote)
    return [
        vote
        for vote in told
        if (vote.outcome or any(vote.counts.values()) or vote.lists) and not _told_apart(vote, told)
    ]


def _only_mentions(vote: Vote, told: list[Vote]) -> bool:
    """Whether "the adoption of the resolution" speaks of a vote that is told already."""
    mentions = vote.spoken_of and vote.back and not (vote.vetoed or vote.date)
    return mentions and any(one.outcome == "adopted" or one.counts for one in told)


def _told_apart(vote: Vote, told: list[Vote]) -> bool:
    """Whether a stretch only sums up votes that are told one by one beside it."""
    if vote.again:
        return len(vote.spans) == 1
    if not vote.several_texts or vote.counts or vote.lists:
        return False
    return any(other.counts and 0 < other.sentence - vote.sentence <= 2 for other in told)


def _all_of_list(earlier: Vote, vote: Vote, told: list[Vote]) -> list[Vote]:
    """The votes that "both drafts" means: all told in one breath with the one gone back to."""
    if not (vote.of_each and earlier.listed):
        return [earlier]
    return [one for one in told if one.listed and one.sentence == earlier.sentence]


def _opens(vote: Vote) -> bool:
    """Whether a stretch says enough to be a vote of its own, not only who liked what."""
    return bool(
        vote.counts or vote.vetoed or vote.outcome or vote.unanimous or (vote.lists and vote.voting)
    )


def _take_sides(vote: Vote, scenes: list[Vote]) -> None:
    """Take over who liked it from the sentence before, where that was no vote of its own."""
    before = scenes[-1] if scenes else None
    if before is None or not before.lists or _opens(before) or not agree(before, vote):
        return
    if before.paragraph == vote.paragraph and vote.sentence - before.sentence <= 1:
        vote.lists = before.lists | vote.lists
        vote.spans += before.spans


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
