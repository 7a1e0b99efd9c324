"""Questions as people ask them of a large record, drawn at random for each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Any

from ninevotes.record.agreement import contested_votes, partners, roll_calls
from ninevotes.record.search import MemberVote, SearchQuery, search, show
from ninevotes.record.store import Store
from ninevotes.vocabulary.events import Truth
from ninevotes.vocabulary.items import agenda_items
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Vote
from synthetic.official import COUNCIL
from synthetic.reports import STATES
from synthetic.words import TERMS, Words

Ask = Callable[[Store], object]


class Questions:
    """Draws questions; the same for the same seed."""

    def __init__(self, words: Words, events: list[str], seed: int = 9) -> None:
        self._random = Random(seed)  # noqa: S311 - made-up questions
        self._words = words
        self._events = events
        self._items = [known.item for known in agenda_items()]

    def kinds(self) -> dict[str, Callable[[], Ask]]:
        """Kind of question to what draws one of it."""
        pick = self._random.choice
        return {
            "a frequent word": lambda: _find(SearchQuery(pick(TERMS))),
            "a rare word": lambda: _find(SearchQuery(self._rare())),
            "two words": lambda: _find(SearchQuery(f"{pick(TERMS)} {self._words.all[100]}")),
            "a phrase": lambda: _find(SearchQuery(f'"{pick(TERMS)} {pick(TERMS)}"')),
            "a word no report has": lambda: _find(SearchQuery("xylophone")),
            "a word, page 10": lambda: _find(SearchQuery(pick(TERMS), page=10)),
            "a word and a member's vote": lambda: _find(
                SearchQuery(pick(TERMS), members=(self._against(),))
            ),
            "a rare word since a day": lambda: _find(SearchQuery(self._rare(), since=self._day())),
            "a word of official sources": lambda: _find(
                SearchQuery(pick(TERMS), truth=Truth.OFFICIAL)
            ),
            "an item by key": lambda: _find(SearchQuery(item=pick(self._items).key)),
            "an item, vetoed": lambda: _find(
                SearchQuery(item=pick(self._items).key, outcomes=("vetoed",))
            ),
            "an item and a word": lambda: _find(
                SearchQuery(pick(TERMS), item=pick(self._items).key)
            ),
            "the latest": lambda: _find(SearchQuery()),
            "the latest of official sources": lambda: _find(SearchQuery(truth=Truth.OFFICIAL)),
            "the latest votes": lambda: _find(SearchQuery(kinds=("vote", "resolution_vote"))),
            "one month": lambda: _find(self._month()),
            "an organ until a day": lambda: _find(
                SearchQuery(organ=Organ.GENERAL_ASSEMBLY, until=self._day())
            ),
            "vetoed, of reports": lambda: _find(
                SearchQuery(outcomes=("vetoed",), truth=Truth.REPORTED)
            ),
            "a member against": lambda: _find(SearchQuery(members=(self._against(),))),
            "two members apart": lambda: _find(self._apart()),
            "a member, a year, the Council": lambda: _find(self._year()),
            "show a draft": lambda: _show(self._draft()),
            "show a resolution by number": lambda: _show(str(self._random.randrange(1, COUNCIL))),
            "show what is not there": lambda: _show("S/1999/99999"),
            "show an event": lambda: _show(self._event()),
            "show an event that is not there": lambda: _show(self._no_event()),
            "agreement in the Council": lambda: self._agreement(Organ.SECURITY_COUNCIL),
            "agreement in the Assembly": lambda: self._agreement(Organ.GENERAL_ASSEMBLY),
            "agreement on a topic": lambda: self._agreement(
                Organ.GENERAL_ASSEMBLY, topic=pick(TERMS), since=self._day()
            ),
            "votes of a member, apart": self._votes,
        }

    def _rare(self) -> str:
        return self._random.choice(self._words.all[3_000:])

    def _day(self) -> dt.date:
        return dt.date(1992, 1, 1) + dt.timedelta(self._random.randrange(11_000))

    def _against(self) -> MemberVote:
        return MemberVote(self._random.choice(STATES), Vote.AGAINST)

    def _apart(self) -> SearchQuery:
        one, other = self._random.sample(STATES, 2)
        return SearchQuery(
            members=(MemberVote(one, Vote.IN_FAVOUR), MemberVote(other, Vote.AGAINST))
        )

    def _month(self) -> SearchQuery:
        day = self._day()
        return SearchQuery(since=day, until=day + dt.timedelta(30))

    def _year(self) -> SearchQuery:
        day = self._day()
        return SearchQuery(
            members=(MemberVote(self._random.choice(STATES)),),
            organ=Organ.SECURITY_COUNCIL,
            since=day,
            until=day + dt.timedelta(365),
        )

    def _agreement(self, organ: Organ, **more: Any) -> Ask:
        member = self._random.choice(STATES)
        return lambda store: partners(roll_calls(store, organ, **more).votes, member, at_least=10)

    def _votes(self) -> Ask:
        member = self._random.choice(STATES)

        def ask(store: Store) -> object:
            rolls = roll_calls(store, Organ.GENERAL_ASSEMBLY)
            return contested_votes(store, rolls, member, apart=True, most=50)

        return ask

    def _draft(self) -> str:
        number = self._random.randrange(COUNCIL)
        return f"S/{1946 + number * 80 // 9200}/{number}"

    def _event(self) -> str:
        return self._random.choice(self._events)

    def _no_event(self) -> str:
        return f"resolution-vote-{self._day()}-{self._random.randrange(16**8):08x}"


def _find(query: SearchQuery) -> Ask:
    return lambda store: search(store, query)


def _show(asked: str) -> Ask:
    return lambda store: show(store, asked)
