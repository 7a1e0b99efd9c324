"""Votes described by the matter they concern and by who submitted them: what anybody can say.

Of a vote ahead a user knows the matter, the kind of question and who moves it; the catalogue's
headings come later. Past votes are described in the same few terms, so that both are alike.
Sponsors are those that the catalogue of drafts lists, which tell something only where some are
listed. Procedural votes are in no official file: those that the package carries are added.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import replace

from ninevotes.forecast.descriptors.catalogue import Listed
from ninevotes.forecast.descriptors.described import DescribedVote, Description
from ninevotes.forecast.descriptors.items import described_by_item, term_of
from ninevotes.forecast.descriptors.seats import seat
from ninevotes.forecast.history import PastVote
from ninevotes.rules.classification import Nature, nature
from ninevotes.vocabulary.official import OfficialDraft, OfficialVote

PROCEDURAL = "procedural"
"""The term that a procedural question has beside its matter."""


def described_by_matter(
    votes: Iterable[OfficialVote],
    drafts: Iterable[OfficialDraft],
    carried: Iterable[PastVote] = (),
) -> tuple[DescribedVote, ...]:
    """The votes with ballots, by matter and sponsors; earliest first.

    Args:
        votes: as one source gives them, each once.
        drafts: the catalogue of drafts.
        carried: past votes, of which the procedural ones that the source lacks are added.
    """
    listed, held = Listed(drafts), tuple(votes)
    symbols = {vote.key: vote.resolution or vote.symbol or vote.key for vote in held}
    found = [_with_sponsors(vote, symbols[vote.key], listed) for vote in described_by_item(held)]
    there = {_plain(vote.key) for vote in found}
    found += [
        _described(past)
        for past in carried
        if nature(past.question) is Nature.PROCEDURAL
        and _plain(past.question.symbol or "-") not in there
    ]
    return tuple(sorted(found, key=lambda vote: (vote.date, vote.key)))


def describe_question(
    item: str,
    on: dt.date,
    movers: Collection[str] = (),
    *,
    procedural: bool = False,
    enforcement: bool = False,
) -> Description:
    """The description of a question that is put on a day.

    Args:
        item: key of the matter, ``PRK:human-rights``.
        on: the day.
        movers: codes of the states that submit the text or ask for the meeting.
        procedural: whether no veto applies.
        enforcement: whether the text provides for measures under Chapter VII of the Charter.
    """
    term = term_of(item)
    terms = {term: 1.0} | ({PROCEDURAL: 1.0} if procedural else {})
    sponsors = frozenset(seat(code) for code in movers)
    return Description(on, terms, sponsors, procedural, enforcement=enforcement)


def _with_sponsors(vote: DescribedVote, symbol: str, listed: Listed) -> DescribedVote:
    entry = listed.description(symbol, vote.date)
    if entry is None:
        return vote
    before = replace(vote.before, sponsors=entry.sponsors, enforcement=entry.enforcement)
    return replace(vote, before=before)


def _described(past: PastVote) -> DescribedVote:
    return DescribedVote(
        carried_key(past),
        describe_question(past.item, past.date, past.movers, procedural=True),
        dict(past.ballot.votes),
        adopted=past.outcome == "adopted",
        vetoed=False,
    )


def carried_key(past: PastVote) -> str:
    """What identifies a procedural vote: its meeting and what was put."""
    return f"{past.record or past.date.isoformat()} {past.question.text}"


def _plain(symbol: str) -> str:
    return "".join(symbol.split())
