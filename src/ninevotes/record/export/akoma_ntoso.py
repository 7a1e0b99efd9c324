"""Akoma Ntoso 3.0 for the record of one meeting, named as the United Nations' profile does.

The document is a ``debate``: what the sources say of the meeting, its items and its votes.
It holds none of the verbatim record itself, which its source address names. The jurisdiction in
names is ``un``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from ninevotes.record.corrections.apply import held_true
from ninevotes.record.export.akn_meta import NAMESPACE, add, meta
from ninevotes.record.export.atom import xml_text
from ninevotes.record.export.deeds import told
from ninevotes.record.export.model import Extract
from ninevotes.record.search.identifiers import identifier
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote
from ninevotes.vocabulary.votes import Vote


class NoSuchMeetingError(LookupError):
    """No source has the meeting."""


def as_akoma_ntoso(given: Extract, symbol: str) -> str:
    """The record of a meeting.

    Args:
        given: an extract that has the meeting in it.
        symbol: of its verbatim record, ``S/PV.7353``.

    Raises:
        NoSuchMeetingError: no source has a meeting or a vote of that symbol, or its day.
    """
    wanted = identifier(symbol)
    known = given.corrections
    meetings = [
        held_true(one, known).statement for one in given.meetings if wanted.names(one.symbol)
    ]
    held = [held_true(one, known) for one in given.votes if wanted.names(one.meeting)]
    votes = [one.statement for one in held if one.repeats is None]
    days = sorted({m.date for m in meetings if m.date} | {v.date for v in votes if v.date})
    if not days:
        raise NoSuchMeetingError(f"no source on record has the meeting {wanted.written}")
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}akomaNtoso")
    debate = add(root, "debate", name="verbatim-record")
    used = {meeting.source for meeting in meetings} | {vote.source for vote in votes}
    sources = [source for source in given.sources if source.id in used]
    meta(debate, wanted.written, days[0], votes, sources)
    preface = add(debate, "preface")
    add(preface, "p", f"Security Council. Record of meeting {wanted.written}, {days[0]}.")
    for source in sources:
        add(preface, "p", xml_text(f"{source.attribution} [{source.licence}]"))
    _body(add(debate, "debateBody"), meetings, votes)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _body(
    body: ET.Element, meetings: Sequence[OfficialMeeting], votes: Sequence[OfficialVote]
) -> None:
    for number, meeting in enumerate(meetings, 1):
        section = add(body, "debateSection", eId=f"dbsect_{number}", name="item")
        add(section, "heading", _line(meeting.topic) or "Item not named", eId=f"{_id(section)}__h")
        outcomes = "; ".join(meeting.outcomes) or "No outcome printed."
        add(section, "narrative", _line(f"{outcomes} ({meeting.source})"))
    for number, vote in enumerate(votes, len(meetings) + 1):
        section = add(body, "debateSection", eId=f"dbsect_{number}", name="vote")
        heading = vote.resolution or vote.symbol or vote.title
        add(section, "heading", _line(heading), eId=f"{_id(section)}__h")
        add(section, "narrative", _line(f"{vote.title}: {told(vote)} ({vote.source})"))
        for kind in Vote:
            _listed(section, vote, kind)


def _listed(section: ET.Element, vote: OfficialVote, kind: Vote) -> None:
    members = vote.ballot.cast(kind)
    if not members:
        return
    group = add(section, "narrative", f"{kind.words.capitalize()}: ")
    for number, member in enumerate(members):
        said = add(
            group,
            "vote",
            member,
            by=f"#{member}",
            choice=f"#{choice(kind)}",
            eId=f"{_id(section)}__vote_{choice(kind)}_{number + 1}",
        )
        said.tail = " "


def choice(kind: Vote) -> str:
    """The name of a vote as a reference.

    >>> choice(Vote.DID_NOT_PARTICIPATE)
    'did-not-participate'
    """
    return re.sub(r"\W+", "-", kind.words)


def _id(section: ET.Element) -> str:
    return section.attrib["eId"]


def _line(text: str) -> str:
    return xml_text(" ".join(text.split()))
