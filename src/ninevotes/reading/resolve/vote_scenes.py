"""What the sentences around a vote lend it: body, day, kind of question, number, who vetoed."""

from __future__ import annotations

import datetime as dt
import re

from ninevotes.reading.find.votes import Vote
from ninevotes.reading.find.votes.vetoes import PERMANENT
from ninevotes.reading.resolve.same_vote import FAR, NEAR, compatible
from ninevotes.reading.structure.report import Report
from ninevotes.reading.wording import Form
from ninevotes.vocabulary.organs import Organ

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_PRECISE = {"day": 10, "week": 7, "month": 7, "year": 4}
"""Characters of the date that a count of days, weeks, months or years is sure of."""
_OF_LATE = 31
"""Days within which a vote told is news rather than background."""
_LARGE = 15
_OF_A_MEETING = Form(r"\b(?:meeting|session|agenda|procedural)\b")
_OF_A_TEXT = Form(
    r"\b(?:resolutions?|drafts?|texts?|amendments?|embargo|mandate|measures?|sanctions|proposal)\b",
    re.IGNORECASE,
)
_OF_HUMAN_RIGHTS = 47


def continue_scene(vote: Vote, scene: Vote) -> None:
    """A text brought in by the sentence before, with its day, is what the vote is on."""
    next_to = vote.sentence - scene.sentence <= 1 and vote.paragraph == scene.paragraph
    brings = scene.new or scene.indefinite or scene.back or scene.outcome == "decided"
    if scene.told or not next_to or not brings:
        return
    vote.new = vote.new or scene.new
    vote.date = vote.date or scene.date


def count_days(vote: Vote, told: list[Vote], today: dt.date | None) -> None:
    """Resolve "a week later" from the vote told before, "weeks after" from the report's day."""
    base = told[-1].date if told else None
    if vote.earlier_by:
        base = next(
            (v.date for v in reversed(told) if v.date and len(v.date) == len("2014-12-22")),
            today.isoformat() if today else None,
        )
    if vote.earlier_by and base:
        count, unit = vote.earlier_by
        day = dt.date.fromisoformat(base) - dt.timedelta(days=count * _DAYS[unit])
        vote.date = day.isoformat()[: _PRECISE[unit]]
        return
    if vote.days_later and vote.date is None and base and len(base) == len("2014-12-22"):
        day = dt.date.fromisoformat(base) + dt.timedelta(days=vote.days_later)
        vote.date = day.isoformat()


def borrow_symbol(vote: Vote, stretch: Vote, scenes: list[Vote]) -> None:
    """The symbol of the sentence before: "The draft, S/2024/255, ... It won 13 votes"."""
    before = scenes[-1] if scenes else None
    if before is None or before.told or before.paragraph != stretch.paragraph:
        return
    if stretch.sentence - before.sentence <= 1:
        vote.symbol = vote.symbol or before.symbol


def lend_symbol(scene: Vote, told: list[Vote]) -> None:
    """Take the number of "Resolution 1973 bans flights", right after the vote on it."""
    if (
        told
        and scene.sentence - told[-1].last_sentence <= 1
        and (told[-1].paragraph == scene.paragraph or scene.back)
    ):
        told[-1].symbol = told[-1].symbol or scene.symbol
        told[-1].resolution = told[-1].resolution or scene.resolution


_TITLED = 8
"""Sentences after the one vote of a report within which "the resolution, No. 940" is its."""


def lend_number(scene: Vote, told: list[Vote]) -> None:
    """Take the number of "the resolution, No. 940", told some way after the report's one vote."""
    adopted = [one for one in told if one.outcome in {"adopted", "decided"} or one.counts]
    if len(adopted) != 1 or not scene.back or scene.date or not scene.resolution:
        return
    if scene.sentence - adopted[0].last_sentence <= _TITLED and not adopted[0].symbol:
        adopted[0].resolution = adopted[0].resolution or scene.resolution


def name_vetoers(vote: Vote, scenes: list[Vote]) -> None:
    """Resolve "they" and "the two": the permanent members that acted last."""
    if not vote.vetoed or vote.vetoed_by:
        return
    for scene in [vote, *reversed(scenes[-FAR:])]:
        named = [c for c in scene.vetoed_by or scene.actors if c in PERMANENT]
        if len(named) > 1 or (named and not vote.several):
            vote.vetoed_by = named
            return


def ask_surroundings(vote: Vote, report: Report) -> None:
    """Whether it was on a meeting, where nothing near it speaks of a text but all of a meeting."""
    council = vote.organ in {None, Organ.SECURITY_COUNCIL}
    if vote.procedural is not None or not council or vote.vetoed or vote.symbol or vote.resolution:
        return
    near = report.sentences[max(0, vote.sentence - NEAR) : vote.sentence + 2]
    words = " ".join(sentence.masked.text for sentence in near)
    if _OF_A_MEETING.search(words) and not _OF_A_TEXT.search(words):
        vote.procedural = True


def take_from_topic(vote: Vote, told: list[Vote]) -> None:
    """The kind of question of the vote told last, for "it was nine to four in 2015"."""
    left_out = vote.procedural is None and not vote.new and not vote.organ
    if left_out and told and vote.sentence - told[-1].last_sentence <= FAR:
        vote.procedural = told[-1].procedural


def take_from_scene(vote: Vote, scenes: list[Vote], report: Report) -> None:
    """Body, day and kind of question from the sentences just before, where they are left out."""
    vote.date = vote.date or vote.near_date
    large = sum(vote.counts.values()) > _LARGE
    if vote.vetoed:
        vote.organ = Organ.SECURITY_COUNCIL
    for scene in reversed(scenes[-4:]):
        away = vote.sentence - scene.sentence
        close = scene.paragraph == vote.paragraph or away <= 1
        if away > NEAR or (vote.date and scene.date and not compatible(vote.date, scene.date)):
            break
        if vote.organ is None and not (large and scene.organ is Organ.SECURITY_COUNCIL):
            vote.organ = scene.organ
        if away <= 1 and not scene.told:
            _take_number(vote, scene)
        if vote.procedural is None and not vote.new:
            vote.procedural = scene.procedural
        if vote.date is None and close and not _is_background(scene, vote, report):
            vote.date = scene.date
        voted = vote.voting or vote.counts or vote.unanimous
        if scene.outcome == "decided" and not scene.told and close and not vote.outcome and voted:
            vote.outcome = "decided"
            vote.spans.append((scene.sentence, scene.start, scene.end, 1))
    if large and vote.organ is None:
        vote.organ = _large_body(vote, report)


def _take_number(vote: Vote, scene: Vote) -> None:
    """The document that the sentence next to a vote names."""
    if scene.paragraph == vote.paragraph:
        vote.symbol = vote.symbol or scene.symbol
    if not (vote.new or vote.indefinite or vote.date):
        vote.resolution = vote.resolution or scene.resolution


def _large_body(vote: Vote, report: Report) -> Organ:
    """The body of a tally too large for the Council: the one of 47 where only it is named."""
    few = sum(vote.counts.values()) <= _OF_HUMAN_RIGHTS
    rights = Organ.HUMAN_RIGHTS_COUNCIL in report.named
    if few and rights and Organ.GENERAL_ASSEMBLY not in report.named:
        return Organ.HUMAN_RIGHTS_COUNCIL
    return Organ.GENERAL_ASSEMBLY


def _is_background(scene: Vote, vote: Vote, report: Report) -> bool:
    """Whether a paragraph before tells of another time, which the next one does not go on with."""
    if scene.paragraph == vote.paragraph or not scene.date or report.date is None:
        return False
    return scene.date[:7] < (report.date - dt.timedelta(days=_OF_LATE)).isoformat()[:7]
