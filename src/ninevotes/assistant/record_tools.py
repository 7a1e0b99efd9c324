"""Tools that look things up in the record: search, votes, show, brief."""

from __future__ import annotations

from typing import Annotated, Any

from mcp.server import MCPServer
from pydantic import Field

from ninevotes.answers.briefs import brief_on
from ninevotes.answers.pages import Wanted
from ninevotes.answers.searching import SearchAsked, search_page
from ninevotes.answers.shown import shown_thing
from ninevotes.answers.votes import VotesAsked, vote_page
from ninevotes.assistant.brief import brief_lines, brief_sources, shortened
from ninevotes.assistant.lines import (
    hit_line,
    papers_of,
    printed_by,
    shown_lines,
    truths,
    vote_line,
)
from ninevotes.assistant.told import (
    Given,
    add,
    document_sources,
    official_sources,
    told,
)
from ninevotes.record.store import Store

Member = Annotated[
    list[str],
    Field(
        description="Members that took part, by ISO 3166 code or official name, with a vote where "
        "one follows: ['RUS:N', 'CHN:A']. Y in favour, N against, A abstaining, P did not "
        "participate."
    ),
]
Since = Annotated[str, Field(description="First day: YYYY-MM-DD, YYYY-MM or YYYY.")]
Until = Annotated[str, Field(description="Last day, likewise.")]
AsOf = Annotated[
    str, Field(description="Only what had happened by the end of this day, month or year.")
]
Organ = Annotated[str, Field(description="council, assembly, or a code such as UNGA-C3.")]
Size = Annotated[int, Field(ge=1, le=100, description="How many at most.")]
Page = Annotated[int, Field(ge=1, description="Which page, from 1.")]


class RecordTools:
    """Questions to one record. The docstring of each says to an assistant what it is for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add_to(self, server: MCPServer[Any]) -> None:
        """Put them on a server."""
        add(server, self.search, "search", "Search the record")
        add(server, self.votes, "votes", "List votes")
        add(server, self.show, "show", "Show what every source says")
        add(server, self.brief, "brief", "Brief on a matter")

    def search(  # noqa: PLR0913 - an argument for each part of the question
        self,
        *,
        words: Annotated[
            str, Field(description='Words and "phrases" that must all be there; may be empty.')
        ] = "",
        member: Member = [],  # noqa: B006 - pydantic makes a new one for each call
        item: Annotated[str, Field(description="Key of a matter or words of an item.")] = "",
        organ: Organ = "",
        since: Since = "",
        until: Until = "",
        outcome: Annotated[str, Field(description="vetoed, adopted, not adopted, ...")] = "",
        truth: Annotated[str, Field(description="official or reported; both if empty.")] = "",
        kind: Annotated[
            str, Field(description="vote, meeting, draft, veto, document, quote, ...")
        ] = "",
        page: Page = 1,
        size: Size = 10,
    ) -> Given:
        """Search the record of the Security Council: votes, meetings, drafts, claims and quotes.

        Official statements and what reports say, each marked as such. Quotes are cut after 25
        words.
        """
        found = search_page(
            self._store,
            SearchAsked(
                words,
                tuple(member),
                item,
                organ,
                since,
                until,
                (outcome,),
                truth,
                (kind,),
                page,
                size,
            ),
        )
        hits = found["hits"]
        least = "more than " if found["more"] else ""
        lines = [f"{least}{found['total']} found, page {page}:", *(hit_line(hit) for hit in hits)]
        official = [hit["source"] for hit in hits if hit["truth"] == "official"]
        papers = [hit["source"] for hit in hits if hit["truth"] == "reported"]
        sources = [*official_sources(self._store, official), *document_sources(self._store, papers)]
        return told(truths(hit["truth"] for hit in hits), found, sources, lines)

    def votes(  # noqa: PLR0913 - as above
        self,
        *,
        member: Member = [],  # noqa: B006 - as above
        outcome: Annotated[
            str,
            Field(
                description="adopted, adopted without a vote, vetoed, insufficient votes, not "
                "adopted"
            ),
        ] = "",
        item: Annotated[str, Field(description="Key of an item, or words of title or item.")] = "",
        since: Since = "",
        until: Until = "",
        contested: Annotated[
            bool, Field(description="Only votes on which not all voted in favour.")
        ] = False,
        nature: Annotated[
            str, Field(description="procedural (no veto lies) or substantive; both if empty.")
        ] = "",
        organ: Organ = "council",
        page: Page = 1,
        size: Size = 10,
    ) -> Given:
        """List votes of one body, the latest first, each once, and how many there are in all.

        The list follows one source, since two would count most votes twice.
        """
        asked = VotesAsked(
            organ, "", item, tuple(member), since, until, outcome, contested, (), nature
        )
        found = vote_page(self._store, asked, Wanted(page, size))
        lines = [
            f"{found['total']} votes, page {page}:",
            *(vote_line(row) for row in found["votes"]),
        ]
        return told("official", found, official_sources(self._store, [found["source"]]), lines)

    def show(
        self,
        symbol: Annotated[
            str,
            Field(
                description="S/RES/2094 (2013), 2094, S/2014/348, S/PV.7353, A/RES/69/188, or the "
                "id of an event."
            ),
        ],
        as_of: AsOf = "",
    ) -> Given:
        """Show a vote, resolution, draft, meeting or event: what every source says, side by side.

        What a source printed and what is held true stand beside one another, with the reason.
        """
        found = shown_thing(self._store, symbol, as_of=as_of)
        sources = [
            *official_sources(self._store, printed_by(found)),
            *document_sources(self._store, papers_of(found)),
        ]
        kinds = truths(each["kind"] for each in sources)
        return told(kinds, found, sources, shown_lines(found))

    def brief(
        self,
        item: Annotated[
            str,
            Field(description="Key of a matter, a state, or words of its name: 'North Korea'."),
        ],
        as_of: AsOf = "",
    ) -> Given:
        """Brief on a matter: what happened and who says so, what the rules allow next, a forecast.

        Made from the reports and the official data in the record. Each line has the numbers of
        the footnotes that it rests on.
        """
        whole = brief_on(self._store, item, as_of)
        short = shortened(whole)
        sources = brief_sources(whole)
        return told("reported, official and computed", short, sources, brief_lines(short))
