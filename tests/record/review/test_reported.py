"""What persons judged of reported events, applied to the program's ties."""

from __future__ import annotations

import datetime as dt

from tests.record.builders import Said, reading

from ninevotes.record.corrections.apply import Corrections
from ninevotes.record.derive import derive
from ninevotes.record.judgements.judged import Judged, Question
from ninevotes.record.official.tying.history import one_history
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.reported import tie_reports
from ninevotes.record.review.sides import claim_name
from ninevotes.vocabulary.official import OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
TITLE = "Situation of human rights in the Democratic People's Republic of Korea"


def assembly(symbol: str, tally: tuple[int, int, int], title: str = TITLE) -> OfficialVote:
    return OfficialVote(
        "votes",
        symbol,
        Organ.GENERAL_ASSEMBLY,
        dt.date(2014, 12, 18),
        "2014-12-18",
        title,
        Ballot.counted(*tally),
        resolution=symbol,
    )


OFFICIAL = one_history(
    [
        assembly("A/RES/69/187", (99, 1, 2)),
        assembly("A/RES/69/188", (116, 20, 53)),
        assembly("A/RES/69/200", (1, 1, 1), "Something else"),
    ],
    corrections=Corrections([]),
)
TOLD = Said("resolution_vote", "2014-12-18", {"organ": "UNGA", "outcome": "adopted"})
HISTORY = derive([reading("paper", TOLD)])
(EVENT,) = HISTORY.events
HASHES = {document.id: document.sha256 for document in HISTORY.documents}
NAME = claim_name(EVENT.claims[0], HASHES)


def judged(symbol: str, judgement: Judgement, number: int = 1) -> Judged:
    left, right = sorted((NAME, f"votes/{symbol}"))
    at = "2026-03-02T09:00:00+00:00"
    return Judged(number, Question.SAME_THING, left, right, judgement, "AB", "the tally", at)


def ties(*standing: Judged) -> dict[str, Judgement]:
    made = tie_reports(HISTORY, OFFICIAL, (), standing)
    return {each.official: each.judgement for each in made}


def test_two_votes_would_do() -> None:
    assert ties() == {"A/RES/69/187": UNSURE, "A/RES/69/188": UNSURE}


def test_the_one_that_a_person_names_is_it_and_the_others_fall() -> None:
    assert ties(judged("A/RES/69/188", SAME)) == {"A/RES/69/188": SAME}


def test_the_one_that_a_person_cuts_is_gone() -> None:
    assert ties(judged("A/RES/69/188", DIFFERENT)) == {"A/RES/69/187": UNSURE}


def test_a_person_may_name_one_that_the_program_did_not_think_of() -> None:
    assert ties(judged("A/RES/69/200", SAME)) == {"A/RES/69/200": SAME}


def test_a_judgement_outlives_what_another_report_adds() -> None:
    """The event's own name changes when a report tells more of it; the passage stays."""
    more = Said(
        "resolution_vote", "2014-12-18", {"organ": "UNGA", "outcome": "adopted", "yes": 116}
    )
    grown = derive([reading("paper", TOLD), reading("other", more, outlet="B", origin="b")])
    (event,) = grown.events
    assert event.id != EVENT.id
    made = tie_reports(grown, OFFICIAL, (), [judged("A/RES/69/188", SAME)])
    assert [(each.event, each.official) for each in made] == [(event.id, "A/RES/69/188")]
    assert "AB: the tally" in made[0].evidence


def test_a_judgement_on_other_things_changes_nothing() -> None:
    other = Judged(1, Question.SAME_THING, "a/1", "b/1", SAME, "AB", "", "2026-03-02T09:00:00Z")
    assert ties(other) == ties()
