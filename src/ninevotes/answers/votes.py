"""Votes of one body, each once, as one source gives them: filters, a page, or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from ninevotes.answers.errors import AskedError, asked_rightly
from ninevotes.answers.pages import LARGEST, Wanted
from ninevotes.answers.parts import day_of, listed, member_votes, one_of, organ_named
from ninevotes.answers.rows import VoteRow, vote_row
from ninevotes.record.search import QueryError
from ninevotes.record.search.vote_list import VoteQuery, every_vote, list_votes
from ninevotes.record.store import Store
from ninevotes.rules.classification import KINDS, Nature
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import QuestionType


class VotePage(TypedDict):
    """A page of votes, the latest first.

    ``source`` is the one that is followed, since two would count most votes twice;
    ``attribution`` the line that its terms ask for; ``sources`` all that have such votes.
    """

    source: str | None
    attribution: str | None
    sources: list[str]
    total: int
    page: int
    size: int
    votes: list[VoteRow]


@dataclass(frozen=True, slots=True)
class VotesAsked:
    """A list of votes as people write it; what is left empty is not asked.

    Args:
        organ: council, assembly, or a code.
        source: id of a source; the one with most such votes without it.
        item: key of an item, or words of title or item.
        member: members by name or code, each with a vote where one follows, as RUS:N.
        since, until: days, months or years.
        outcome: in the words of the record.
        contested: only votes on which not all voted in favour.
        question: kinds of question.
        nature: procedural or substantive.
    """

    organ: str = "council"
    source: str = ""
    item: str = ""
    member: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    outcome: str = ""
    contested: bool = False
    question: tuple[str, ...] = ()
    nature: str = ""

    def query(self, wanted: Wanted) -> VoteQuery:
        """The question as the record takes it.

        Raises:
            AskedError: a part of it cannot be.
        """
        return VoteQuery(
            organ_named(self.organ) or Organ.SECURITY_COUNCIL,
            self.source or None,
            self.item.strip() or None,
            member_votes(self.member),
            day_of(self.since),
            day_of(self.until, last=True),
            one_of(OfficialOutcome, self.outcome, "outcome"),
            self.contested,
            _questions(self.question, self.nature),
            wanted.page,
            wanted.size,
        )


def vote_page(store: Store, asked: VotesAsked, wanted: Wanted) -> VotePage:
    """A page of votes.

    Raises:
        AskedError: the question cannot be asked.
        StoreError: the record cannot be read.
    """
    query = asked.query(wanted)
    with asked_rightly(QueryError):
        found = list_votes(store, query)
    attributions = store.official.attributions()
    return {
        "source": found.source,
        "attribution": attributions.get(found.source or ""),
        "sources": list(found.sources),
        "total": found.total,
        "page": found.page,
        "size": found.size,
        "votes": [vote_row(vote) for vote in found.votes],
    }


def vote_rows(store: Store, asked: VotesAsked) -> Iterator[VoteRow]:
    """All the votes that the filters leave, one after another.

    Raises:
        AskedError: the question cannot be asked.
        StoreError: the record cannot be read.
    """
    query = asked.query(Wanted(size=LARGEST))
    with asked_rightly(QueryError):
        for vote in every_vote(store, query):
            yield vote_row(vote)


def _questions(named: tuple[str, ...], nature: str) -> tuple[QuestionType, ...]:
    """Kinds of question that are asked for, by name or by how the Council decides them."""
    kinds = tuple(
        kind
        for kind in (one_of(QuestionType, each, "kind of question") for each in listed(named))
        if kind
    )
    wanted = one_of(Nature, nature, "nature of a question")
    if wanted is None:
        return kinds
    of_nature = tuple(kind for kind, what in KINDS.items() if what.nature is wanted)
    if not kinds:
        return of_nature
    both = tuple(kind for kind in kinds if kind in of_nature)
    if not both:
        raise AskedError(f"no question named is {nature}: leave one of the two filters out")
    return both
