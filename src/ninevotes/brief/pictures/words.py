"""What a picture of a vote says, in words: for captions, lists and readers that hear the page."""

from __future__ import annotations

from dataclasses import dataclass

from ninevotes.brief.language import N_, _, translated
from ninevotes.brief.model import ForecastView, Seat, VoteView
from ninevotes.brief.numbers import percent
from ninevotes.vocabulary.votes import Vote

NOT_STATED = N_("vote not stated")
DISPUTED = N_(" Sources differ on this vote; the value that most origins give is taken.")
"""The end of the words on a subtraction that rests on a disputed value."""


@dataclass(frozen=True, slots=True)
class Count:
    """One count with its letter, shape and words.

    ``figure`` is ``?`` where it is unknown, and in brackets where it follows by subtraction.
    """

    letter: str
    shape: str
    figure: str
    words: str


def vote_counts(vote: VoteView) -> tuple[Count, ...]:
    """The three announced counts."""
    counts = (vote.counts.in_favour, vote.counts.against, vote.counts.abstaining)
    return tuple(
        Count(kind.value, kind.shape, _figure(vote, kind, count), translated(kind.words))
        for kind, count in zip(list(Vote)[:3], counts, strict=True)
    )


def _figure(vote: VoteView, kind: Vote, count: int | None) -> str:
    if count is None:
        return "?"
    return f"({count})" if kind.value in vote.computed_counts else str(count)


def tally_words(vote: VoteView) -> str:
    """The tally in one phrase: ``11 in favour, 2 against, 2 abstaining``."""
    return ", ".join(_told(count) for count in vote_counts(vote))


def _told(count: Count) -> str:
    return _("%(number)s %(votes)s", number=_number(count.figure), votes=count.words)


def _number(figure: str) -> str:
    if figure == "?":
        return _("an unknown number")
    if figure.startswith("("):
        return _("by subtraction %(number)s", number=figure.strip("()"))
    return figure


def short_tally(vote: VoteView) -> str:
    """The tally in figures: ``11-2-2``."""
    return "-".join(count.figure for count in vote_counts(vote))


def required_words(vote: VoteView) -> str:
    """Whether the required votes were reached: ``9 needed: reached``."""
    if vote.required is None:
        return _("the majority needed is not worked out here")
    if vote.counts.in_favour is None:
        return _("%(count)s needed: whether they were reached is not reported", count=vote.required)
    missing = vote.required - vote.counts.in_favour
    if missing <= 0:
        return _("%(count)s needed: reached", count=vote.required)
    return _("%(count)s needed: %(missing)s short", count=vote.required, missing=missing)


def veto_words(vote: VoteView) -> str:
    """What the veto line shows; "" for bodies in which there is no veto."""
    if vote.size is None and vote.veto_applies is None:
        return ""
    if vote.vetoes:
        named = {seat.code: seat.name for seat in vote.seats}
        who = ", ".join(named.get(code, code) for code in vote.vetoes)
        return _("vetoed by %(who)s", who=who)
    if vote.veto_applies is False:
        return _("no veto applies: the question is procedural")
    if any(seat.permanent and seat.vote == Vote.AGAINST for seat in vote.seats):
        return _negative_without_veto(vote)
    return _("no veto") if vote.veto_applies else _("whether a veto applies is not recorded")


def _negative_without_veto(vote: VoteView) -> str:
    if vote.reached is False:
        return _(
            "a permanent member voted against; with too few votes in favour that is not a veto"
        )
    return _("a permanent member voted against; whether that is a veto is not recorded")


def seat_words(seat: Seat) -> str:
    """One seat read aloud: ``Chad (TCD), President: abstaining``.

    A vote that follows by subtraction is said to.
    """
    roles = _(", permanent member") if seat.permanent else ""
    roles += _(", President") if seat.president else ""
    vote = translated(Vote(seat.vote).words if seat.vote else NOT_STATED)
    if seat.computed:
        vote = _("%(vote)s, by subtraction", vote=vote)
    return _("%(who)s: %(vote)s", who=f"{seat.name} ({seat.code}){roles}", vote=vote)


def veto_chance(forecast: ForecastView) -> str:
    """How likely a veto is, and whose: ``chance of a veto 40% (China 30%)``."""
    if forecast.chance_of_veto is None:
        return _("no veto applies")
    named = ", ".join(f"{name} {percent(chance)}" for name, chance in forecast.vetoers)
    text = _("chance of a veto %(chance)s", chance=percent(forecast.chance_of_veto))
    return text + (f" ({named})" if named else "")
