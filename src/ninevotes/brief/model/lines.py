"""Lines of the brief that rest on sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ninevotes.brief.model.official import OnRecord


class Kind(StrEnum):
    """What kind of truth a line is. A prediction and a denial are reported, and marked apart."""

    OFFICIAL = "official"
    REPORTED = "reported"
    PREDICTED = "predicted"
    DENIED = "denied"
    COMPUTED = "computed"


class Lane(StrEnum):
    """The lane of the timeline that a line belongs to."""

    REQUESTS = "Requests"
    OBJECTIONS = "Objections"
    COUNCIL = "Security Council"
    ASSEMBLY = "General Assembly"
    INQUIRY = "Human Rights Council and inquiry"
    COURT = "International Criminal Court"
    SANCTIONS = "Sanctions"
    FORECASTS = "Press forecasts"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what it rests on.

    Args:
        text: the sentence.
        kind: what kind of truth it is.
        notes: numbers of the footnotes with the words it rests on.
        rests_on: articles, or a model with its cut-off; empty where the footnotes say all.
    """

    text: str
    kind: Kind
    notes: tuple[int, ...] = ()
    rests_on: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the timeline.

    Args:
        id: anchor on the page.
        event: id of the event.
        type: type of the event.
        when: the date in words, as precise as the sources allow.
        date: the same as ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``, or null.
        sort: a key that puts lines in order of time.
        lane: its lane.
        kind: official, reported, predicted or denied.
        text: what happened, one sentence of ours.
        background: whether it lies before the item's own story.
        to_come: whether it is dated after the day of the brief.
        origins: number of independent origins.
        notes: numbers of the footnotes with the quoted evidence.
        tied: for a prediction, ids of the events that show what then happened.
        folded: ids of other events that are the same matter and stand in this line.
        on_record: what the official record has of it.
        record: of an official line, letters of the sources that it is taken from.
    """

    id: str
    event: str
    type: str
    when: str
    date: str | None
    sort: str
    lane: Lane
    kind: Kind
    text: str
    background: bool
    to_come: bool
    origins: int
    notes: tuple[int, ...]
    tied: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    on_record: tuple[OnRecord, ...] = ()
    record: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulLine:
    """A line of which the reader is not sure that its text says so.

    Args:
        line: the line.
        confidence: how sure the reader is, from 0 to 1.
        cases: under which ids it waits for a person, in ``ninevotes record review``.
    """

    line: Line
    confidence: float
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a disputed field, with those who give it.

    Args:
        value: the value in words.
        said_by: the documents, or the data sets of the official record, that give it.
        origins: number of independent origins of the documents; none for the official record.
        notes: numbers of the footnotes.
        kind: reported, or official.
    """

    value: str
    said_by: tuple[str, ...]
    origins: int
    notes: tuple[int, ...]
    kind: Kind = Kind.REPORTED


@dataclass(frozen=True, slots=True)
class Difference:
    """One point on which sources differ.

    Args:
        line: anchor of the line it concerns, or null where the line is not on the page.
        about: the line's sentence.
        field: the point in dispute, in words.
        sides: who says what, most independent origins first.
    """

    line: str | None
    about: str
    field: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said, in the speaker's words.

    Args:
        id: anchor on the page.
        speaker: who said it, as the source names the speaker.
        affiliation: for whom, or null.
        when: the date in words.
        sort: a key that puts remarks in order of time.
        words: the words, cut to the length allowed.
        cut: whether words were left out at the end.
        kind: reported or official.
        origins: number of independent origins.
        notes: numbers of the footnotes.
    """

    id: str
    speaker: str
    affiliation: str | None
    when: str
    sort: str
    words: str
    cut: bool
    kind: Kind
    origins: int
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Expectation:
    """A thing predicted, or a meeting asked for a day, and what the record knows of it.

    Args:
        line: the prediction or request as a line, with an anchor of its own.
        answer: ``came true``, ``did not`` or ``unknown``. For a request, whether the meeting
            was held on the day asked for.
        words: the answer as a sentence.
        happened: what then happened, sentence by sentence.
    """

    line: Line
    answer: str
    words: str
    happened: tuple[Sentence, ...]
