"""Meetings asked for, answered by the official record where it has the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ninevotes.brief.inputs import OfficialRecord
from ninevotes.pipeline.press import PressForecast
from ninevotes.vocabulary.claims import ClaimType


def answered(forecasts: Iterable[PressForecast], record: OfficialRecord) -> Iterator[PressForecast]:
    """The ledger with what the official record says of the meetings asked for.

    What a table of meetings has of the day asked for goes before what reports let conclude;
    where it is not certain the answer stays as it is.
    """
    ties = {tie.event: tie for tie in record.ties if tie.judgement != "unsure"}
    for forecast in forecasts:
        tie = ties.get(forecast.event.id)
        if forecast.event.type is not ClaimType.MEETING_REQUEST or tie is None:
            yield forecast
        elif tie.type == "meeting":
            words = f"on record as {tie.symbol}"
            yield replace(forecast, answer="came true", words=words)
        elif tie.type == "nothing":
            words = "the official table has no meeting on this matter that day"
            yield replace(forecast, answer="did not", words=words, by=())
        else:
            yield forecast
