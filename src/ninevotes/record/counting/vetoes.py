"""How many vetoes: by draft, by vote, or by permanent member's vote cast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ninevotes.record.counting.count import Count, Rule, counted
from ninevotes.record.official.tying.names import draft_name
from ninevotes.record.replay.replay import Replay, Replayed
from ninevotes.vocabulary.membership import permanent_on
from ninevotes.vocabulary.official import OfficialOutcome, OfficialVeto
from ninevotes.vocabulary.votes import Vote


class VetoRule(Rule):
    """What one veto is."""

    DRAFT = "drafts"
    VOTE = "votes"
    CAST = "casts"

    @property
    def words(self) -> str:
        """The rule in words."""
        return _WORDS[self]


_WORDS = {
    VetoRule.DRAFT: (
        "drafts: a document on which permanent members' votes against prevailed counts once a "
        "day, however often it was put; texts known only by the meeting count one each"
    ),
    VetoRule.VOTE: (
        "votes: each vote lost by permanent members' votes against counts, so amendments, parts "
        "and applicants put apart count one each"
    ),
    VetoRule.CAST: (
        "votes cast: each permanent member's vote against counts in a vote that was so lost"
    ),
}


def count_vetoes(replay: Replay, rule: VetoRule) -> Count:
    """The vetoes among the votes of one source, judged by the rulebook.

    A vote that the source gives twice counts once. A vote against that falls short of being a
    veto, since the text lacked the votes or the matter was procedural, never counts.
    """
    vetoed = (vote for vote in replay.votes if is_veto(vote))
    if rule is VetoRule.CAST:
        return counted(rule, (f"{_name(v)} {code}" for v in vetoed for code in cast_by(v)))
    if rule is VetoRule.VOTE:
        return counted(rule, map(_name, vetoed))
    return counted(rule, dict.fromkeys(map(_draft, vetoed)))


def is_veto(vote: Replayed) -> bool:
    """Whether permanent members' votes against prevailed, by the rules."""
    return vote.held.repeats is None and vote.answer.outcome is OfficialOutcome.VETOED


def cast_by(vote: Replayed) -> tuple[str, ...]:
    """The permanent members that cast the veto, on a preliminary question too."""
    true = vote.held.statement
    decision = vote.answer.decision
    if decision is not None and decision.vetoed_by:
        return decision.vetoed_by
    five = permanent_on(true.date) if true.date else ()
    return tuple(code for code in five if true.ballot.votes.get(code) is Vote.AGAINST)


class ListRule(Rule):
    """How the entries of a published list of vetoes are counted."""

    ROW = "rows"
    CAST = "casts"

    @property
    def words(self) -> str:
        """The rule in words."""
        return _LIST_WORDS[self]


_LIST_WORDS = {
    ListRule.ROW: "rows: one for each entry of the list, as its publisher counts",
    ListRule.CAST: "votes cast: one for each permanent member named in an entry",
}


def count_list(entries: Iterable[OfficialVeto], rule: ListRule) -> Count:
    """The entries of a published list of vetoes."""
    return counted(rule, _entries(entries, rule))


def _entries(entries: Iterable[OfficialVeto], rule: ListRule) -> Iterator[str]:
    for entry in entries:
        if rule is ListRule.ROW:
            yield entry.key
        else:
            yield from (f"{entry.key} {code}" for code in entry.vetoed_by)


def _name(vote: Replayed) -> str:
    return vote.held.printed.key


def _draft(vote: Replayed) -> str:
    true = vote.held.statement
    draft = draft_name(true.symbol)
    # A preliminary question is another question than the draft that it is about.
    question = vote.put.question.type.value
    apart = " (preliminary question)" if question == "preliminary_question" else ""
    return f"{draft} {true.date}{apart}" if draft else _name(vote)
