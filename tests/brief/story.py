"""One story for the tests of the brief: a contested agenda item, December 2014.

The facts are those of S/2014/872, A/RES/69/188 and S/PV.7353; the reports and their outlets
are made up, and so are the figures of the forecast.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from ninevotes.brief import Brief, build
from ninevotes.brief.inputs import Answer, Doubt, MeetingOnRecord, OfficialRecord, OfficialTie
from ninevotes.forecast.result import Basis, Figure, Forecast, MemberForecast, Pivot, Reliability
from ninevotes.forecast.result import Precedent as EarlierVote
from ninevotes.record.recompute import recompute
from ninevotes.rules.next.steps import Deadline, NextStep, Precedent, Wording
from ninevotes.vocabulary.claims import ClaimType, Modality
from ninevotes.vocabulary.documents import DateOrigin
from ninevotes.vocabulary.events import Disagreement, Event, History, Item, Truth
from ninevotes.vocabulary.membership import members_on
from ninevotes.vocabulary.votes import Ballot
from tests.brief.reports import claim, document, event, group

AS_OF = dt.date(2014, 12, 23)
DAY = dt.date(2014, 12, 22)
KEY = "PRK:human-rights"

WIRE = document(
    "wire-2014-12-22",
    "Ten of the fifteen members want the matter on the agenda. China is expected to try to stop "
    "the meeting, diplomats said. The Assembly voted 116 to 20, with 53 abstentions, last "
    'Thursday. "The Council is not the place for this," an envoy told reporters. '
    "Two senior officials will brief members. The state concerned will not come.",
    outlet="Wire North",
    publisher="Harbour Daily",
    date=DAY,
    url="https://example.org/harbour/council?item=1&page=2",
)
COPY = document(
    "copy-2014-12-22",
    "Ten of the 15 members want the matter on the agenda (Wire North). The Assembly voted 116 "
    "to 20 with 55 abstaining.",
    outlet="Wire North",
    publisher="Valley Post",
    date=DAY,
    date_origin=DateOrigin.FILE_NAME,
)
RADIO = document(
    "radio-2014-12-23",
    "<p>The Council took up the matter on Monday: eleven <b>for</b>, two against, with Chad and "
    "Nigeria abstaining. China and Russia voted no &amp; spoke.</p> In March 2013 the Council "
    "unanimously imposed sanctions. The text was adopted 116-20-53. The inquiry told of camps "
    "holding 80,000 to 120,000 people. Nine votes were needed and no veto applied. An envoy "
    "denied that the Court had been asked to step in.",
    outlet="Radio East",
    date=dt.date(2014, 12, 23),
    date_origin=DateOrigin.DATELINE,
    url="javascript:alert(1)",
)

REQUEST = event(
    "request:2014-12",
    KEY,
    claim(
        WIRE,
        "Ten of the fifteen members want the matter on the agenda",
        ClaimType.MEETING_REQUEST,
        {"requester_count": 10, "item": "the matter", "requested_for": "2014-12-22"},
        date="2014-12",
    ),
    claim(
        COPY,
        "Ten of the 15 members want the matter on the agenda",
        ClaimType.MEETING_REQUEST,
        {"requester_count": 10, "item": "the matter"},
    ),
    known_from=DAY,
)
OBJECTION = event(
    "objection:china",
    KEY,
    claim(
        WIRE,
        '"The Council is not the place for this," an envoy told reporters',
        ClaimType.OBJECTION,
        {"by": ["CHN", "RUS"], "ground": "the Council is not the place"},
    ),
    known_from=DAY,
)
ASSEMBLY = event(
    "assembly:2014-12-18",
    KEY,
    claim(
        WIRE,
        "The Assembly voted 116 to 20, with 53 abstentions",
        ClaimType.RESOLUTION_VOTE,
        {
            "organ": "UNGA",
            "yes": 116,
            "no": 20,
            "abstain": 53,
            "outcome": "adopted",
            "symbol": "A/RES/69/188",
            "subject": "human rights in the country",
        },
        date="2014-12-18",
    ),
    claim(
        COPY,
        "The Assembly voted 116 to 20 with 55 abstaining",
        ClaimType.RESOLUTION_VOTE,
        {"organ": "UNGA", "yes": 116, "no": 20, "abstain": 55},
    ),
    claim(
        RADIO,
        "The text was adopted 116-20-53",
        ClaimType.RESOLUTION_VOTE,
        {"organ": "UNGA", "yes": 116, "no": 20, "abstain": 53, "outcome": "adopted"},
    ),
    origins=("O1", "O2"),
    disagreements=(Disagreement("abstain", ((53, (RADIO.id, WIRE.id)), (55, (COPY.id,)))),),
    known_from=DAY,
)
VOTE = event(
    "procedural:2014-12-22",
    KEY,
    claim(
        RADIO,
        "The Council took up the matter on Monday: eleven <b>for</b>, two against, with Chad and "
        "Nigeria abstaining. China and Russia voted no &amp; spoke.",
        ClaimType.PROCEDURAL_VOTE,
        {
            "organ": "UNSC",
            "yes": 11,
            "no": 2,
            "abstain": 2,
            "no_by": ["CHN", "RUS"],
            "abstain_by": ["TCD", "NGA"],
            "yes_by": ["ARG", "AUS", "CHL", "FRA", "JOR", "LTU", "LUX", "KOR", "RWA", "GBR", "USA"],
            "outcome": "adopted",
            "item": "the matter",
        },
        date="2014-12-22",
    ),
    origins=("O2",),
    truth=Truth.OFFICIAL,
    known_from=dt.date(2014, 12, 23),
)
SANCTIONS = event(
    "sanctions:2013-03",
    KEY,
    claim(
        RADIO,
        "In March 2013 the Council unanimously imposed sanctions",
        ClaimType.SANCTIONS,
        {"situation": "PRK", "measure": "sanctions", "status": "adopted"},
        date="2013-03",
    ),
    origins=("O2",),
    known_from=dt.date(2014, 12, 23),
)
INQUIRY = event(
    "report:2014",
    KEY,
    claim(
        RADIO,
        "The inquiry told of camps holding 80,000 to 120,000 people",
        ClaimType.REPORT,
        {"body": "COI", "finding": "camps", "numbers": [80000, 120000]},
        date="2014-02",
    ),
    origins=("O2",),
    known_from=dt.date(2014, 12, 23),
)
BRIEFING = event(
    "briefing:2014-12-22",
    KEY,
    claim(
        WIRE,
        "Two senior officials will brief members",
        ClaimType.BRIEFING,
        {"who": ["two senior officials"]},
        date="2014-12-22",
    ),
    known_from=DAY,
)
ABSENCE = event(
    "participation:PRK",
    KEY,
    claim(
        WIRE,
        "The state concerned will not come",
        ClaimType.PARTICIPATION,
        {"state": "PRK", "invited": None, "will_attend": False},
        date="2014-12-22",
    ),
    known_from=DAY,
)
THRESHOLD = event(
    "threshold",
    KEY,
    claim(
        RADIO,
        "Nine votes were needed and no veto applied",
        ClaimType.THRESHOLD,
        {"organ": "UNSC", "question": "procedural", "votes_required": 9, "veto_applies": False},
    ),
    origins=("O2",),
    known_from=dt.date(2014, 12, 23),
)
DENIAL = event(
    "referral:denied",
    KEY,
    claim(
        RADIO,
        "An envoy denied that the Court had been asked to step in",
        ClaimType.REFERRAL,
        {"to": "ICC", "situation": "PRK", "status": "proposed"},
        modality=Modality.DENIED,
    ),
    origins=("O2",),
    known_from=dt.date(2014, 12, 23),
)
PREDICTION = event(
    "prediction:block",
    KEY,
    claim(
        WIRE,
        "China is expected to try to stop the meeting, diplomats said",
        ClaimType.PREDICTION,
        {"event": "China stops the meeting", "polarity": "expected", "by": "diplomats"},
        date="2014-12-22",
        attribution="diplomats",
    ),
    known_from=DAY,
)
REMARK = event(
    "quote:envoy",
    KEY,
    claim(
        WIRE,
        "The Council is not the place for this,",
        ClaimType.QUOTE,
        {"speaker": "an envoy", "affiliation": "CHN", "text": "The Council is not the place"},
    ),
    known_from=DAY,
)

DOUBTED = event(
    "referral:doubted",
    KEY,
    claim(
        RADIO,
        "the Court had been asked to step in",
        ClaimType.REFERRAL,
        {"to": "ICC", "situation": "PRK", "status": "adopted"},
    ),
    origins=("O2",),
    known_from=dt.date(2014, 12, 23),
)
"""The same words as in DENIAL, its denial overlooked: what a reader may get wrong."""

DOUBTS = {DOUBTED.id: Doubt(0.49, ("0f3a9c21",))}

HISTORY = History(
    items=(
        Item(
            KEY,
            "The situation in the Democratic People's Republic of Korea",
            ("PRK",),
            official=True,
        ),
        Item("MMR:situation", "Situation concerning Myanmar", ("MMR",)),
    ),
    events=(
        REQUEST,
        OBJECTION,
        ASSEMBLY,
        VOTE,
        SANCTIONS,
        INQUIRY,
        BRIEFING,
        ABSENCE,
        THRESHOLD,
        DENIAL,
        DOUBTED,
        PREDICTION,
        REMARK,
    ),
    origins=(
        group(
            "O1",
            "Wire North",
            COPY.id,
            WIRE.id,
            evidence=("credit line (Wire North) in copy-2014-12-22",),
        ),
        group("O2", "Radio East", RADIO.id),
    ),
    documents=(COPY, RADIO, WIRE),
    titles={WIRE.id: "Council to meet on Monday"},
    notes={COPY.id: ("printed twice",), "undated": ("left out: the document has no date",)},
)

STEPS = (
    NextStep(
        id="contest-agenda",
        what="A member objects to the agenda and its adoption is put to the vote.",
        who="any member of the Council",
        nature="procedural",
        required=9,
        veto=False,
        citations=("SC-AGDA-3",),
        articles="Rule 9; Charter, Article 27(2)",
        follows="If it is lost the meeting closes; a new request may follow.",
        wordings=(
            Wording("Shall the agenda be adopted?", 9, "those who want the meeting", "No meeting."),
            Wording("Shall the meeting be put off?", 9, "those against it", "The meeting goes on."),
        ),
        deadline=Deadline(DAY, "the meeting asked for", "the request itself"),
        kind="practice",
        precedents=(
            Precedent(dt.date(2006, 9, 15), "The agenda was adopted 10-4-1.", "S/PV.5526"),
        ),
    ),
    NextStep(
        id="table-draft",
        what="A member puts forward a draft resolution.",
        who="any member of the Council",
        nature="substantive",
        required=9,
        veto=True,
        citations=("SC-VOTE-3",),
        articles="Charter, Article 27(3)",
        follows="Adopted, it binds under Article 25.",
    ),
    NextStep(
        id="consultations",
        what="The members consult in private.",
        who="the President",
        nature="no vote",
        required=None,
        veto=False,
        citations=(),
        articles="Note S/2017/507",
        follows="Nothing is decided.",
        kind="contested",
    ),
)


def _member(code: str) -> MemberForecast:
    if code in {"CHN", "RUS"}:
        return MemberForecast(code, 0.03, 0.09, 0.88, 0.0, 0.12, "voted against in both precedents")
    if code in {"TCD", "NGA", "RWA"}:
        return MemberForecast(code, 0.46, 0.42, 0.12, 0.2, 0.74, "one vote on a like question")
    return MemberForecast(code, 0.96, 0.03, 0.01, 0.88, 0.99, "in favour of every like question")


PRECEDENTS = (
    EarlierVote(
        dt.date(2006, 9, 15),
        "Adoption of the agenda: the situation in Myanmar",
        "S/PV.5526",
        Ballot.of("ARG DNK FRA GHA GRC JPN PER SVK GBR USA", "CHN COG QAT RUS", "TZA"),
        "adopted",
        "adopted_no_veto_procedural",
        0.6,
        "a made-up table",
    ),
    EarlierVote(
        dt.date(2007, 1, 12),
        "Draft resolution on Myanmar",
        "S/2007/14",
        Ballot.of("BEL FRA GHA ITA PAN PER SVK GBR USA", "CHN RUS ZAF", "COG IDN QAT"),
        "not_adopted",
        "vetoed",
        0.3,
        "a made-up table",
    ),
    EarlierVote(
        dt.date(1956, 10, 28),
        "Adoption of the agenda: the situation in Hungary",
        None,
        Ballot.counted(9, 1, 1),
        "adopted",
        "adopted_no_veto_procedural",
        0.1,
        "a made-up table",
    ),
)
FORECAST = Forecast(
    question="Shall the agenda be adopted?",
    on=DAY,
    cut_off=dt.date(2014, 12, 21),
    label="baseline: each member's own record on contested agendas",
    members=tuple(_member(code) for code in members_on(DAY)),
    required=9,
    chance_of_required=0.93,
    low=0.84,
    high=0.98,
    chance_of_veto=None,
    vetoers=(),
    tally=((8, 0.07), (9, 0.14), (10, 0.3), (11, 0.28), (12, 0.15), (13, 0.06)),
    precedents=PRECEDENTS,
    caveats=("Few votes of this kind are on record.",),
    pivots=(Pivot("JOR", 0.97, 0.9, 0.9), Pivot("CHN", 0.95, 0.93, 0.93)),
    basis=Basis("a made-up model", "its words", dt.date(2013, 12, 31), 40, "ab" * 32, "", 4),
    reliability=Reliability(
        "made-up votes",
        "13 votes",
        (Figure("log loss", 0.65, 0.54, 0.77, 1.5, "base rates"),),
        0.93,
        0.9,
        10,
    ),
)


@dataclass(frozen=True, slots=True)
class Foretold:
    """An entry of the ledger, as the brief reads it."""

    event: Event
    answer: Answer
    by: tuple[Event, ...]
    words: str


LEDGER = (
    Foretold(PREDICTION, "did not", (VOTE,), "the agenda was adopted"),
    Foretold(REQUEST, "came true", (VOTE,), "the Council met"),
)


RECORD = OfficialRecord(
    ties=(
        OfficialTie(
            ASSEMBLY.id,
            "vote",
            "same",
            ("UNGA, 2014-12-18", "116 yes, 20 no, 53 abstain", "both on PRK"),
            symbol="A/RES/69/188",
            date=dt.date(2014, 12, 18),
            sources=("roll-calls",),
            disagreements=(
                Disagreement(
                    "abstain", ((53, ("roll-calls", RADIO.id, WIRE.id)), (55, (COPY.id,)))
                ),
            ),
        ),
        OfficialTie(
            REQUEST.id,
            "meeting",
            "same",
            ("the Council met that day, 2014-12-22", "both on PRK"),
            symbol="S/PV.7353",
            date=DAY,
            sources=("meetings",),
        ),
        OfficialTie(
            BRIEFING.id,
            "meeting",
            "unsure",
            ("the Council met that day, 2014-12-22",),
            symbol="S/PV.7354",
            date=DAY,
            sources=("meetings",),
        ),
        OfficialTie(
            OBJECTION.id,
            "nothing",
            "different",
            ("the Council held no meeting on PRK on 2014-12-21",),
            date=dt.date(2014, 12, 21),
            sources=("meetings",),
        ),
        OfficialTie(
            SANCTIONS.id, "vote", "same", (), symbol="S/RES/9999 (2030)", date=dt.date(2030, 1, 1)
        ),
    ),
    meetings=(
        MeetingOnRecord(
            "S/PV.7353", KEY, DAY, "The situation in the country <b>asked</b>", ("meetings",)
        ),
        MeetingOnRecord("S/PV.9999", KEY, dt.date(2030, 1, 1), "Later", ("meetings",)),
        MeetingOnRecord("S/PV.7355", "MMR:situation", DAY, "Of another item", ("meetings",)),
    ),
    sources={
        "meetings": ("Meetings of the Council", "A library, *Meetings*"),
        "roll-calls": ("Roll calls of the Assembly", "A table, version 1"),
    },
    words="Filled marks are the official record.",
)
"""What an official record made up for the story has of it."""


DECISIONS = {
    judged.event: judged.decision for judged in recompute(HISTORY) if judged.decision is not None
}


def story_brief(**changes: Any) -> Brief:
    """The brief on the story, with all that the other rooms say of it unless told otherwise."""
    given: dict[str, Any] = {
        "as_of": AS_OF,
        "items": [KEY],
        "steps": {KEY: STEPS},
        "forecasts": {KEY: [FORECAST]},
        "ledger": LEDGER,
        "decisions": DECISIONS,
        "official": RECORD,
        "doubts": DOUBTS,
    }
    return build(HISTORY, **{**given, **changes})
