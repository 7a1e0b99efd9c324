"""The brief put together from plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from ninevotes.brief.assemble.desk import Desk, anchors
from ninevotes.brief.assemble.footnotes import Footnotes
from ninevotes.brief.assemble.item import Outlook, item_brief
from ninevotes.brief.assemble.known import known
from ninevotes.brief.assemble.on_record import official_record
from ninevotes.brief.assemble.origins import origins
from ninevotes.brief.clean import QUOTE_WORDS, plain
from ninevotes.brief.dates import in_words
from ninevotes.brief.inputs import Doubt, OfficialRecord, PressForecast
from ninevotes.brief.language import N_, _, ngettext, translated
from ninevotes.brief.model import Brief, OtherItem
from ninevotes.forecast.result import Forecast
from ninevotes.rules.decision import Decision
from ninevotes.rules.next.steps import NextStep
from ninevotes.vocabulary.events import History, Item


class UnknownItemError(LookupError):
    """An item was asked for that the record does not have."""


def build(  # noqa: PLR0913 - one argument for each room that the brief gathers from
    history: History,
    *,
    as_of: dt.date,
    items: Sequence[str] | None = None,
    steps: Mapping[str, Sequence[NextStep]] | None = None,
    forecasts: Mapping[str, Sequence[Forecast]] | None = None,
    days: Mapping[str, dt.date] | None = None,
    ledger: Sequence[PressForecast] = (),
    decisions: Mapping[str, Decision] | None = None,
    presidents: Mapping[str, str] | None = None,
    quote_words: int = QUOTE_WORDS,
    official: OfficialRecord | None = None,
    doubts: Mapping[str, Doubt] | None = None,
) -> Brief:
    """A page of findings.

    Args:
        history: the derived record, best folded as of the same day: what only later
            documents say is left out here too.
        as_of: the day of the brief.
        items: keys of the items chosen, in the order of the page; all of them by default.
        steps: what the rules allow next, by item key.
        forecasts: how votes are likely to go, by item key; the first is the headline's.
        days: the day from which steps and forecasts look ahead, by item key; ``as_of`` by
            default.
        ledger: what became of predictions and of meetings asked for.
        decisions: what the rules make of the record's votes, by event id.
        presidents: who presided over the Council, by month (``YYYY-MM``), where it is known
            otherwise than by rule 18.
        quote_words: most words quoted in one place.
        official: what the official record has of what is reported.
        doubts: events of which the reader is not sure, by id: they are told apart.

    Raises:
        UnknownItemError: the record has no item of a key asked for.
        ValueError: ``quote_words`` is not positive.
    """
    if quote_words < 1:
        raise ValueError(f"at least one word must be quoted, not {quote_words}")
    told = known(history, as_of)
    chosen = _chosen(told, items)
    desk = Desk(
        history=told,
        as_of=as_of,
        words=quote_words,
        footnotes=Footnotes(told, quote_words),
        decisions=decisions or {},
        presidents=presidents or {},
        anchors=anchors(told.events),
        record=official or OfficialRecord(),
        doubts=doubts or {},
    )
    found = tuple(
        item_brief(
            item,
            place,
            Outlook(
                (days or {}).get(item.key, as_of),
                (steps or {}).get(item.key, ()),
                (forecasts or {}).get(item.key, ()),
                ledger,
            ),
            desk,
        )
        for place, item in enumerate(chosen, start=1)
    )
    return Brief(
        title=_("Security Council brief as of %(day)s", day=in_words(as_of)),
        as_of=as_of,
        items=found,
        others=_others(told, chosen),
        origins=origins(told, desk.footnotes),
        notes=desk.footnotes.all(),
        remarks=_remarks(told, quote_words),
        quote_words=quote_words,
        official_record=official_record(desk),
    )


def _chosen(history: History, items: Sequence[str] | None) -> tuple[Item, ...]:
    if items is None:
        return history.items
    by_key = {item.key: item for item in history.items}
    missing = [key for key in items if key not in by_key]
    if missing:
        have = ", ".join(by_key) or "none"
        raise UnknownItemError(f"the record has no item {missing[0]!r}; it has: {have}")
    return tuple(by_key[key] for key in dict.fromkeys(items))


def _others(history: History, chosen: Sequence[Item]) -> tuple[OtherItem, ...]:
    keys = {item.key for item in chosen}
    return tuple(
        OtherItem(
            plain(item.key),
            plain(item.name),
            sum(event.item == item.key for event in history.events),
        )
        for item in history.items
        if item.key not in keys
    )


_HOW_TO_READ = N_("""\
Reported lines say what documents claim; official lines what the United Nations' own record \
says; computed lines what the rules or a model conclude. A prediction is never told as a fact.
States bear their official United Nations short names as at the date of the line. Names and \
designations imply no view of the status of any country or territory.
A forecast is a model's estimate, not a position of any government. This page is an aid, not \
legal advice.""")


def _remarks(history: History, quote_words: int) -> tuple[str, ...]:
    documents, groups = len(history.documents), len(history.origins)
    return (
        _(
            "%(documents)s, %(origins)s: copies and versions of one text count once.",
            documents=ngettext("%(num)s document", "%(num)s documents", documents),
            origins=ngettext("%(num)s independent origin", "%(num)s independent origins", groups),
        ),
        *translated(_HOW_TO_READ).splitlines(),
        _(
            "Quotations are cut to %(words)s words; offsets and hashes lead to the rest in the "
            "reader's own copy.",
            words=quote_words,
        ),
        *_left_out(history),
    )


def _left_out(history: History) -> tuple[str, ...]:
    """Documents that the record knows of and does not use, each with the reason."""
    present = {document.id for document in history.documents}
    return tuple(
        plain(f"{name}: {'; '.join(notes)}.")
        for name, notes in sorted(history.notes.items())
        if name not in present
    )
