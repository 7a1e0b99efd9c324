"""Every command of the program, and where it is: a line each."""

from __future__ import annotations

import typer

from ninevotes.cli.lazy import Command, group_of

RECORD = {
    "add": Command(
        "ninevotes.cli.record:add",
        "Read reports and keep them. Adding the same report again changes nothing.",
    ),
    "list": Command(
        "ninevotes.cli.record:list_documents",
        "List the documents in the record: name, date, outlet, item and number of claims.",
    ),
    "search": Command(
        "ninevotes.cli.record_search:record_search",
        "Search titles, items, claims and quotes, official and reported.",
    ),
    "show": Command(
        "ninevotes.cli.record_show:record_show",
        "Show a vote, a resolution, a meeting, an event or a report, every source side by side.",
    ),
    "agreement": Command(
        "ninevotes.cli.agreement:record_agreement",
        "Tell how often members vote the same, of the votes both cast.",
    ),
    "votes": Command(
        "ninevotes.cli.agreement:record_votes",
        "List a member's contested votes: those on which not all were of one mind.",
    ),
    "review": Command(
        "ninevotes.cli.record_review:record_review",
        "Go through what waits for a person, or judge one case.",
    ),
    "correct": Command(
        "ninevotes.cli.record_correct:record_correct",
        "Hold something true in place of what a source says, or of how a report was read.",
    ),
    "export": Command(
        "ninevotes.cli.record_export:record_export",
        "Export the record, with the attribution and licence lines of its sources.",
    ),
}

record = typer.Typer(
    cls=group_of(RECORD),
    add_completion=False,
    no_args_is_help=True,
    help="Add to the record and look at what it holds.",
)


@record.callback()
def _record() -> None:
    """Add to the record and look at what it holds."""


PROGRAM = {
    "brief": Command(
        "ninevotes.cli.brief:brief",
        "Read reports and brief on them: what happened, what the rules allow, how a vote may go.",
    ),
    "read": Command(
        "ninevotes.cli.read:read_command",
        "Read reports and write what they claim, each claim with the characters that make it.",
    ),
    "watch": Command(
        "ninevotes.cli.watch:watch_command",
        "Follow feeds and folders: read what is new about the Council and keep it in the record.",
    ),
    "adjudicate": Command(
        "ninevotes.cli.adjudicate:adjudicate",
        "Judge every ballot of a table by the rules of its day.",
    ),
    "import": Command(
        "ninevotes.cli.import_data:import_command",
        "Import official data: votes, meetings, vetoes, drafts, membership.",
    ),
    "next": Command(
        "ninevotes.cli.next:next_command",
        "Say what the rules allow next, who must find the votes, and what follows.",
    ),
    "forecast": Command(
        "ninevotes.cli.forecast:forecast",
        "Say how each member is likely to vote, and the chance that the votes are there.",
    ),
    "backtest": Command(
        "ninevotes.cli.backtest:backtest",
        "Forecast past votes from the votes before them, and score the forecasts.",
    ),
    "idealpoints": Command(
        "ninevotes.cli.idealpoints:idealpoints",
        "Estimate where members stand, by how they vote, through time and with uncertainty.",
    ),
    "power": Command(
        "ninevotes.cli.power:power",
        "Measure what one vote is worth: Banzhaf, Shapley–Shubik and Coleman, exactly.",
    ),
    "replay": Command(
        "ninevotes.cli.replay:replay",
        "Judge every imported vote of the Council by the rulebook.",
    ),
    "session": Command(
        "ninevotes.cli.session:session",
        "Hold a meeting of the Council by its rules: replay one from a file, or fork it.",
    ),
    "serve": Command(
        "ninevotes.cli.serve:serve",
        "Run the site and its API on this machine: the record, the rules, the forecast.",
    ),
    "mcp": Command(
        "ninevotes.cli.mcp:mcp",
        "Answer an assistant's questions: search, show, decide, next, forecast, brief.",
    ),
    "record": Command(
        "ninevotes.cli.commands:record", "Add to the record and look at what it holds."
    ),
}
