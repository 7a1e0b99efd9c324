"""Tools that compute: a ballot judged, what the rules allow next, a forecast."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from mcp.server import MCPServer
from pydantic import Field

from ninevotes.answers.decisions import BallotAsked, Decided, decided
from ninevotes.answers.forecasts import ForecastAsked, Forecasted, forecasted
from ninevotes.answers.next_steps import PlayAsked, steps_allowed
from ninevotes.answers.thoughts import QUESTIONS
from ninevotes.assistant.told import Given, Source, add, told
from ninevotes.pipeline.forecasting import forecasts_of
from ninevotes.record.store import Store
from ninevotes.rules.next import FACTS, Stage
from ninevotes.rules.rulebook import citation

_KINDS = ", ".join(kind.value for kind in QUESTIONS)
Day = Annotated[str, Field(description="The day, YYYY-MM-DD: it decides who sits.")]
Names = Annotated[list[str], Field(description="States by ISO 3166 code or official name.")]


class RuleTools:
    """Questions that are computed. The docstring of each says to an assistant what it is for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._forecasts = forecasts_of(store)

    def add_to(self, server: MCPServer[Any]) -> None:
        """Put them on a server."""
        add(server, self.decide, "decide", "Judge a ballot")
        add(server, self.next_steps, "next", "What may come next")
        add(server, self.forecast, "forecast", "Forecast a vote")

    def decide(
        self,
        on: Day,
        question: Annotated[
            str, Field(description=f"The kind of question put: {_KINDS}.")
        ] = "draft_resolution",
        against: Names = [],  # noqa: B006 - pydantic makes a new one for each call
        abstaining: Names = [],  # noqa: B006 - as above
        not_participating: Names = [],  # noqa: B006 - as above
        absent: Names = [],  # noqa: B006 - as above
    ) -> Given:
        """Judge a ballot of the Security Council by the rules of its day, real or imagined.

        Members that are not named vote in favour. Says whether it carries, why, how many votes
        were needed, who vetoed, and which articles decide.
        """
        asked = BallotAsked(
            on,
            question,
            "",
            tuple(against),
            tuple(abstaining),
            tuple(not_participating),
            tuple(absent),
        )
        found = decided(asked)
        return told("computed", found, _rules(found["citations"]), _decided(found))

    def next_steps(  # noqa: PLR0913 - an argument for each part of the question
        self,
        *,
        on: Annotated[str, Field(description="The day from which to look ahead, YYYY-MM-DD.")],
        stage: Annotated[
            str, Field(description="Where the matter stands: " + ", ".join(Stage) + ".")
        ],
        item: Annotated[str, Field(description="The agenda item, in any words.")] = "the item",
        requested_by: Names = [],  # noqa: B006 - as above
        requested_for: Annotated[str, Field(description="The day asked for, or empty.")] = "",
        objector: Names = [],  # noqa: B006 - as above
        vetoed_by: Names = [],  # noqa: B006 - as above
        last_act: Annotated[
            str, Field(description="The day of the last act; deadlines are counted from it.")
        ] = "",
        facts: Annotated[
            dict[str, str],
            Field(
                description="Further facts. "
                + " ".join(f"{name}: {says}." for name, says in FACTS.items())
            ),
        ] = {},  # noqa: B006 - as above
    ) -> Given:
        """Say what the rules allow next, who must find the votes, what follows, and by when.

        Nothing later than the day is made use of.
        """
        asked = PlayAsked(
            on,
            stage,
            item,
            tuple(requested_by),
            requested_for,
            tuple(objector),
            tuple(vetoed_by),
            last_act,
            fact=tuple(f"{name}={value}" for name, value in facts.items()),
        )
        steps = steps_allowed(asked)
        cited = [rule for step in steps for rule in step["citations"]]
        lines = [f"{number}. {_step(step)}" for number, step in enumerate(steps, 1)]
        return told("computed", steps, _rules(cited), lines)

    def forecast(
        self,
        item: Annotated[
            str, Field(description="The matter: a key as PRK:human-rights, a state, or words.")
        ],
        on: Annotated[
            str, Field(description="The day of the vote, YYYY-MM-DD; only earlier votes are used.")
        ],
        question: Annotated[str, Field(description=f"What is put: {_KINDS}.")] = "agenda",
        moved_by: Names = [],  # noqa: B006 - as above
        declare: Annotated[
            list[str],
            Field(description="Votes already known, as ['CIV=Y', 'RUS=N', 'CHN=A']."),
        ] = [],  # noqa: B006 - as above
    ) -> Given:
        """Say how each member is likely to vote, and the chance that the votes are there.

        A model's estimate from earlier votes, with intervals and its back-test; never a position
        of a government or of the United Nations.
        """
        asked = ForecastAsked(item, on, question, tuple(moved_by), tuple(declare))
        found = forecasted(self._store, asked, self._forecasts)
        return told("computed", found, _model(found), _forecast(found))


def _rules(ids: list[str]) -> list[Source]:
    return [
        {"kind": "rule", "id": rule, "cite": f"{rule}: {citation(rule)}", "link": None}
        for rule in dict.fromkeys(ids)
    ]


def _decided(found: Decided) -> Iterator[str]:
    votes = f"{found['obtained']} of {found['required']} votes required"
    yield f"{found['outcome'].replace('_', ' ')} ({found['reason'].replace('_', ' ')}): {votes}."
    if found["vetoed_by"]:
        yield f"Vetoed by {', '.join(found['vetoed_by'])}."
    yield from (f"- {why}" for why in found["why"])
    if found["contested"]:
        yield f"Disputed ground: {found['contested']}."


def _step(step: Any) -> str:
    votes = "no vote" if step["required"] is None else f"{step['required']} votes in favour"
    veto = ", and no permanent member against" if step["veto"] else ""
    due = f" Due by {step['deadline']['by']}." if step["deadline"] else ""
    return (
        f"{step['what']} Who: {step['who']}. Needs: {votes}{veto}. Rests on {step['articles']} "
        f"({step['kind']}). Then: {step['follows']}{due}"
    )


def _model(found: Forecasted) -> list[Source]:
    model: Source = {
        "kind": "model",
        "id": found["label"],
        "cite": f"{found['label']}; it has seen votes to {found['cut_off']}",
        "link": None,
    }
    precedents: list[Source] = [
        {
            "kind": "official",
            "id": one["symbol"] or one["date"],
            "cite": f"{one['date']} {one['title']} ({one['source']})",
            "link": None,
        }
        for one in found["precedents"]
    ]
    return [model, *precedents]


def _forecast(found: Forecasted) -> Iterator[str]:
    chance = found["chance_of_required"]
    yield (
        f"{found['question']}, on {found['on']}: chance of {found['required']} votes in favour "
        f"{chance:.0%} (80 % interval {found['low']:.0%} to {found['high']:.0%})."
    )
    if found["chance_of_veto"] is None:
        yield "No veto: a procedural vote (Article 27(2))."
    else:
        yield (
            f"Chance of a veto {found['chance_of_veto']:.0%}; of adoption "
            f"{found['chance_of_adoption']:.0%}."
        )
    for member in found["members"]:
        yield (
            f"- {member['state']}: in favour {member['in_favour']:.0%}, abstaining "
            f"{member['abstaining']:.0%}, against {member['against']:.0%}"
        )
    yield from (f"Note: {caveat}" for caveat in found["caveats"])
