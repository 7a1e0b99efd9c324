"""The shipped meetings come out as the record says, and their forks as the rules say."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import yaml

from ninevotes.rules.deciding import decide
from ninevotes.rules.decision import Outcome, Reason
from ninevotes.session.afterwards import what_may_follow
from ninevotes.session.codec import from_lines, to_lines
from ninevotes.session.minutes import minutes
from ninevotes.session.phase import Phase
from ninevotes.session.results import as_csv
from ninevotes.session.scenario import Replay, parse_fork, read_scenario, replay
from ninevotes.session.scenario.fork import ForkError
from ninevotes.session.scenario.verbs import VERBS
from ninevotes.session.submit import fold

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "meetings"
FILES = sorted(FOLDER.glob("*.yaml"))
DPRK = "S-PV-7353-dprk-human-rights.yaml"


def held(name: str, *forks: str) -> Replay:
    text = (FOLDER / name).read_text("utf-8")
    return replay(read_scenario(text), [parse_fork(fork) for fork in forks])


def test_there_are_at_least_six_real_meetings() -> None:
    assert len([path for path in FILES if path.name.startswith("S-PV-")]) >= 6


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_comes_out_as_the_record_says(path: Path) -> None:
    done = held(path.name)
    assert done.unmet == ()
    assert done.meeting.phase.final
    assert fold(from_lines(to_lines(done.log))) == done.meeting


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_names_its_sources_and_shows_an_expectation(path: Path) -> None:
    page = yaml.safe_load(path.read_text("utf-8"))
    assert page["sources"]
    assert any("expect" in step for step in page["steps"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_result_is_what_the_rules_decide(path: Path) -> None:
    meeting = held(path.name).meeting
    if meeting.rules.name == "council":
        for result in meeting.results:
            assert decide(result.question, result.ballot, meeting.on) == result.decision


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_of_the_minutes_is_a_sentence(path: Path) -> None:
    for line in minutes(held(path.name).log):
        assert line.said[0].isupper() or not line.said[0].isalpha()
        assert line.said[-1] in ".?)" or line.said[-1].isalnum()


def test_the_record_of_7353() -> None:
    done = held(DPRK)
    said = [line.said for line in minutes(done.log)]
    assert "The meeting is suspended at 15:15." in said
    assert "The meeting is resumed at 15:22." in said
    assert [invitation.who for invitation in done.meeting.invited] == [
        "Ivan Šimonović",
        "Taye-Brook Zerihoun",
    ]
    (result,) = done.meeting.results
    assert result.decision.reason is Reason.ADOPTED_NO_VETO_PROCEDURAL


def test_fork_of_7353_chad_and_nigeria_against_still_meets() -> None:
    done = held(DPRK, "TCD=against", "NGA=against")
    (result,) = done.meeting.results
    assert (result.decision.outcome, result.decision.obtained) == (Outcome.ADOPTED, 11)
    assert done.meeting.phase is Phase.CLOSED
    assert done.not_reached == 0


@pytest.mark.parametrize(
    ("lost", "obtained", "outcome"),
    [
        (["ARG=against"], 10, Outcome.ADOPTED),
        (["ARG=against", "JOR=abstaining"], 9, Outcome.ADOPTED),
        (["ARG=against", "JOR=abstaining", "RWA=P"], 8, Outcome.NOT_ADOPTED),
    ],
)
def test_fork_of_7353_each_further_supporter_lost(
    lost: list[str], obtained: int, outcome: Outcome
) -> None:
    done = held(DPRK, "TCD=against", "agenda: NGA=against", *lost)
    result = done.meeting.results[0]
    assert result.decision.obtained == obtained
    assert result.decision.outcome is outcome
    if outcome is Outcome.NOT_ADOPTED:
        assert result.decision.reason is Reason.FAILED_VOTES
        assert result.decision.vetoed_by == ()
        assert done.not_reached == 21
        assert done.meeting.invited == ()


def test_fork_of_8209_one_more_vote_and_the_meeting_is_held() -> None:
    done = held("S-PV-8209-one-vote-short.yaml", "CIV=Y")
    assert done.meeting.phase is Phase.IN_PROGRESS
    assert done.meeting.results[0].decision.obtained == 9


def test_fork_of_9591_an_abstention_in_place_of_the_veto_adopts() -> None:
    done = held("S-PV-9591-panel-vetoed.yaml", "draft S/2024/255: RUS=A")
    assert done.meeting.results[0].decision.reason is Reason.ADOPTED


def test_fork_of_303_without_the_first_veto_there_is_no_second() -> None:
    nature = "nature draft S/PV.303 (sub-committee)"
    done = held("S-PV-303-double-veto.yaml", f"{nature}: SUN=A", f"{nature}: UKR=A")
    first, second = done.meeting.results
    assert first.decision.outcome is Outcome.PROCEDURAL
    assert second.decision.reason is Reason.ADOPTED_NO_VETO_PROCEDURAL


def test_a_fork_that_fits_no_vote_is_refused() -> None:
    with pytest.raises(ForkError, match="PRK casts no vote"):
        held(DPRK, "PRK=against")
    with pytest.raises(ForkError, match="names no members"):
        held("S-PV-9866-amendment-vetoed.yaml", "amendment European amendment 1: USA=Y")


def test_what_may_follow_the_vetoed_draft_has_its_deadline() -> None:
    steps = {step.id: step for step in what_may_follow(held("S-PV-9591-panel-vetoed.yaml").meeting)}
    debate = steps["assembly-debate-on-veto"].deadline
    assert debate is not None
    assert debate.by.isoformat() == "2024-04-15"


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("S-PV-8209-one-vote-short.yaml", "request-again"),
        ("S-PV-8980-emergency-session.yaml", "convene-session"),
        ("S-PV-9866-amendment-vetoed.yaml", "carry-out"),
        ("S-PV-9866-amendment-vetoed.yaml", "assembly-debate-on-veto"),
        (DPRK, "keep-seized"),
    ],
)
def test_what_may_follow_each_end(name: str, step: str) -> None:
    assert step in {following.id for following in what_may_follow(held(name).meeting)}


def test_the_votes_of_a_meeting_export_as_a_table_of_ballots() -> None:
    table = list(csv.DictReader(io.StringIO(as_csv(held(DPRK).meeting))))
    assert [(row["yes"], row["no"], row["abstain"]) for row in table] == [("11", "2", "2")]
    assert table[0]["no_by"] == "CHN RUS"
    assert table[0]["question_type"] == "agenda"


def test_the_page_beside_the_meetings_names_every_verb_and_every_file() -> None:
    page = (FOLDER / "README.md").read_text("utf-8")
    assert [verb for verb in VERBS if f"`{verb}`" not in page] == []
    assert [path.name for path in FILES if path.name not in page] == []
