"""The votes of ``record show``: each with its statements, corrections and ties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ninevotes.answers.rows import vote_row
from ninevotes.answers.shown.history import names_of
from ninevotes.record.corrections.fields import changed_field
from ninevotes.record.corrections.model import Correction, Held
from ninevotes.record.judgements.judged import Question
from ninevotes.record.official.tying.history import OneVote
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.official.tying.ties import PROGRAM, Tie
from ninevotes.record.review.case import case_id
from ninevotes.record.search.tied_votes import TiedVotes
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.votes import TALLIES, Vote

_COUNCIL = 15
"""Members listed by name; a longer list is given by its number, and whole in JSON."""


def show_votes(console: Console, tied: TiedVotes) -> None:
    """Print each vote with all statements about it, and why they are held to be about it."""
    for vote in tied.votes:
        if len(tied.votes) > 1:
            console.print(Text(f"\n{vote.id}", style="bold underline"))
        for held in sorted(vote.statements, key=lambda each: each.printed.source):
            console.print()
            _statement(console, held)
        for words in _ties(vote, tied):
            line(console, words)


def corrections_of(held: Held[Any]) -> Iterator[str]:
    """What is held true in place of what is printed: by whom, why, and where to look it up."""
    for correction in held.applied:
        by = f", by {correction.author} on {correction.made_at[:10]}" if correction.author else ""
        yield f"Corrected ({correction.kind}{by}){_change(correction)}: {correction.reason}"
        yield f"Source of the correction: {correction.citation}"
        if correction.author:
            yield f"Undo with: ninevotes record correct {correction.id} --undo"
    for correction in held.standing_still:
        yield f"A correction no longer fits what is printed: {correction.id}"


def line(console: Console, words: str, style: str = "", indent: int = 2) -> None:
    """One paragraph, indented."""
    console.print(Padding(Text(words, style=style, overflow="fold"), (0, 0, 0, indent)))


def _statement(console: Console, held: Held[OfficialVote]) -> None:
    _vote(console, held.printed, "official, as printed" if held.corrected else "official")
    for words in corrections_of(held):
        line(console, words, "" if words.startswith(("Corrected", "A correction")) else "dim")
    if held.repeats is not None:
        line(console, f"The source gives this vote twice; counted as {held.repeats}")
    if held.corrected and held.repeats is None:
        _vote(console, held.statement, "held true")


def _vote(console: Console, vote: OfficialVote, kind: str) -> None:
    row: dict[str, Any] = {**vote_row(vote)}
    counts = [row["in_favour"], row["against"], row["abstaining"]]
    tally = "-".join("?" if count is None else str(count) for count in counts)
    names = " = ".join(dict.fromkeys(filter(None, (vote.resolution, vote.symbol))))
    head = (row["date"], names, vote.meeting, row["outcome"], tally)
    console.print(Text(f"{vote.source} ({kind})", style="bold"))
    line(console, " · ".join(str(part) for part in head if part))
    line(console, " ".join(vote.title.split())[:300])
    for name, cast in TALLIES.items():
        members = row[f"members_{name}"]
        if members and (cast is not Vote.IN_FAVOUR or len(vote.ballot.votes) <= _COUNCIL):
            listed = (
                " ".join(members) if len(members) <= 3 * _COUNCIL else f"{len(members)} members"
            )
            line(console, f"{cast.shape} {cast.words}: {listed}")
    if vote.unknown:
        line(console, f"? not known: {' '.join(vote.unknown)}")


def _ties(vote: OneVote, tied: TiedVotes) -> Iterator[str]:
    names = names_of(vote)
    waiting = {(tie.left, tie.right) for tie in tied.waiting}
    for tie in tied.ties:
        if not {tie.left, tie.right} & names:
            continue
        case = case_id(Question.SAME_THING, tie.left, tie.right)
        sides = f"{_short(tie.left, names)} and {_short(tie.right, names)}"
        if (tie.left, tie.right) in waiting:
            how = f"ninevotes record review {case}"
            yield f"Waits for a person ({how}): are {sides} one vote? {_why(tie)}"
        elif tie.author != PROGRAM:
            verdict = f"{sides} are {_VERBS[tie.judgement]}"
            yield f"{tie.author} judged (case {case}): {verdict}. {_why(tie)}"
        elif tie.judgement is Judgement.SAME:
            yield f"Tied (case {case}): {sides}. {_why(tie)}"


_VERBS = {
    Judgement.SAME: "one vote",
    Judgement.DIFFERENT: "two votes",
    Judgement.UNSURE: "not to be told",
}


def _why(tie: Tie) -> str:
    words = "; ".join(tie.evidence.words()) if tie.evidence else ""
    return f"{tie.reason or 'No reason given'}{f' ({words})' if words else ''}"


def _short(name: str, shown: set[str]) -> str:
    """The source alone, where it has only one statement here; else the statement's name."""
    source = name.partition("/")[0]
    alone = [each for each in shown if each.partition("/")[0] == source] == [name]
    return source if alone else name


def _change(correction: Correction) -> str:
    """What was printed and what is held true, where a person changed one field."""
    if not correction.author:
        return ""
    field, before, held = changed_field(correction.changes[0])
    return f" {field}: {before or 'nothing'} → {held or 'nothing'}"
