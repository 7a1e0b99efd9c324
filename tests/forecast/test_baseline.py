"""What a forecast says, and that it hangs together."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninevotes.forecast import Forecast, ForecastError, baseline, default_precedents
from ninevotes.rules import Outcome, Reason, decide
from ninevotes.vocabulary.membership import NoCouncilError, members_on, permanent_on
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.questions import Question, QuestionType
from ninevotes.vocabulary.votes import Ballot, Vote

AGENDA = Question(QuestionType.AGENDA)
DRAFT = Question(QuestionType.DRAFT_RESOLUTION)
DPRK = "PRK:human-rights"
DAY = dt.date(2018, 11, 29)
ITEMS = sorted({past.item for past in default_precedents()} | {"ATL:situation"})
QUESTIONS = (AGENDA, DRAFT, Question(QuestionType.DRAFT_RESOLUTION, facts={"moved_by": "RUS"}))


@given(
    question=st.sampled_from(QUESTIONS),
    item=st.sampled_from(ITEMS),
    on=st.dates(dt.date(1966, 1, 1), dt.date(2026, 12, 31)),
)
@settings(max_examples=20, deadline=None)
def test_the_chances_add_up(question: Question, item: str, on: dt.date) -> None:
    told = baseline(question, item, on)
    assert [member.state for member in told.members] == list(members_on(on))
    for member in told.members:
        parts = (member.in_favour, member.abstaining, member.against)
        assert sum(parts) == pytest.approx(1)
        assert min(parts) >= 0
        assert 0 <= member.low <= member.in_favour <= member.high <= 1
    assert sum(chance for _, chance in told.tally) == pytest.approx(1)
    assert [count for count, _ in told.tally] == list(range(len(told.members) + 1))
    assert 0 <= told.low <= told.chance_of_required <= told.high <= 1
    assert sum(precedent.weight for precedent in told.precedents) <= 1 + 1e-9


@given(item=st.sampled_from(ITEMS), on=st.dates(dt.date(1992, 1, 1), dt.date(2026, 12, 31)))
@settings(max_examples=15, deadline=None)
def test_the_mean_tally_is_the_sum_of_the_members_chances(item: str, on: dt.date) -> None:
    told = baseline(DRAFT, item, on)
    mean = sum(count * chance for count, chance in told.tally)
    assert mean == pytest.approx(sum(member.in_favour for member in told.members), abs=1e-3)


@given(item=st.sampled_from(ITEMS), on=st.dates(dt.date(1946, 2, 1), dt.date(2026, 12, 31)))
@settings(max_examples=12, deadline=None)
def test_required_and_reached_are_what_the_rules_say(item: str, on: dt.date) -> None:
    told = baseline(AGENDA, item, on)
    members = members_on(on)
    reached = 0.0
    for count, chance in told.tally:
        decision = decide(AGENDA, Ballot.of(members[:count], (), members[count:]), on)
        assert decision.required == told.required
        reached += chance * (decision.outcome is Outcome.ADOPTED)
    assert told.chance_of_required == pytest.approx(reached)
    assert told.chance_of_adoption == told.chance_of_required


def test_a_veto_needs_the_votes_first() -> None:
    told = baseline(DRAFT, "PRK:non-proliferation", dt.date(2025, 6, 1))
    assert told.chance_of_veto is not None
    assert 0 < told.chance_of_veto <= told.chance_of_required
    assert {code for code, _ in told.vetoers} <= set(permanent_on(told.on))
    chances = [chance for _, chance in told.vetoers]
    assert chances == sorted(chances, reverse=True)
    assert max(chances) <= told.chance_of_veto <= sum(chances) + 1e-9
    russian = Ballot.of([c for c in members_on(told.on) if c != "RUS"], ["RUS"])
    assert decide(DRAFT, russian, told.on).reason is Reason.VETOED
    assert told.vetoers[0][0] == "RUS"


def test_a_procedural_question_knows_no_veto() -> None:
    told = baseline(AGENDA, DPRK, DAY)
    assert told.chance_of_veto is None
    assert told.vetoers == ()


def test_seven_of_eleven_before_the_council_grew() -> None:
    told = baseline(AGENDA, "AFG:situation", dt.date(1965, 6, 1))
    assert (told.required, len(told.members)) == (7, 11)


def test_the_dprk_meeting_seen_from_the_end_of_november_2018() -> None:
    told = baseline(AGENDA, DPRK, DAY)
    chances = {member.state: member.in_favour for member in told.members}
    supporters = {"FRA", "GBR", "KWT", "NLD", "PER", "POL", "SWE", "USA"}
    assert set(chances) == supporters | {"BOL", "CHN", "CIV", "ETH", "GNQ", "KAZ", "RUS"}
    assert min(chances[code] for code in supporters) >= 0.7
    assert max(chances[code] for code in ("BOL", "CHN", "RUS", "ETH", "GNQ")) <= 0.3
    assert 0.25 <= chances["CIV"] <= 0.75
    assert 0.3 <= told.chance_of_required <= 0.8
    assert told.high - told.low >= 0.2
    earlier = [precedent.date.year for precedent in told.precedents[:4]]
    assert earlier == [2017, 2016, 2015, 2014]
    words = {member.state: member.basis for member in told.members}
    assert words["USA"] == "voted in favour in 2014, 2015, 2016 and 2017 on this item"
    assert words["ETH"] == "abstained in 2017 on this item"


def test_without_a_near_precedent_it_says_so_and_widens() -> None:
    near = baseline(AGENDA, DPRK, DAY)
    far = baseline(AGENDA, "ATL:situation", DAY)
    assert any(caveat.startswith("No near precedent") for caveat in far.caveats)
    assert not any(caveat.startswith("No near precedent") for caveat in near.caveats)
    assert far.high - far.low > near.high - near.low
    united_states = [next(m for m in told.members if m.state == "USA") for told in (near, far)]
    widths = [member.high - member.low for member in united_states]
    assert widths[1] > widths[0]


def test_who_asks_for_it_turns_the_forecast() -> None:
    on = dt.date(2025, 6, 1)
    chances = {}
    for mover in ("USA", "RUS"):
        question = Question(QuestionType.AGENDA, facts={"moved_by": mover})
        told = baseline(question, "UKR:peace-security", on)
        chances[mover] = {member.state: member.in_favour for member in told.members}
    assert chances["USA"]["GBR"] > 0.7 > chances["RUS"]["GBR"]
    assert chances["RUS"]["RUS"] > 0.8
    assert chances["USA"]["RUS"] < 0.5


def test_a_new_member_leans_on_its_group_and_says_so() -> None:
    told = baseline(AGENDA, DPRK, dt.date(2026, 3, 1))
    liberia = next(member for member in told.members if member.state == "LBR")
    france = next(member for member in told.members if member.state == "FRA")
    assert "the African Group" in liberia.basis
    assert liberia.high - liberia.low > france.high - france.low


def test_it_says_what_it_is() -> None:
    told = baseline(AGENDA, DPRK, DAY)
    assert told.label.startswith("Baseline model")
    assert "not a position of any government" in told.caveats[0]
    assert any("54 votes carried, the last of 2018-11-26" in caveat for caveat in told.caveats)
    assert told.cut_off == dt.date(2018, 11, 28)
    early = baseline(AGENDA, DPRK, dt.date(2017, 12, 10))
    assert any("constants of the model were chosen" in caveat for caveat in early.caveats)
    assert not any("constants of the model were chosen" in caveat for caveat in told.caveats)


def test_without_any_history_the_odds_are_even() -> None:
    told = baseline(AGENDA, DPRK, DAY, history=())
    for member in told.members:
        assert member.in_favour == pytest.approx(1 / 3, abs=1e-3)
    assert told.precedents == ()
    assert any("even odds" in caveat for caveat in told.caveats)


def test_the_same_question_gets_the_same_answer_in_another_process() -> None:
    program = (
        "import datetime as dt\n"
        "from ninevotes.forecast import baseline\n"
        "from ninevotes.vocabulary.questions import Question, QuestionType\n"
        f"print(repr(baseline(Question(QuestionType.AGENDA), {DPRK!r}, dt.date(2018, 11, 29))))"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == repr(baseline(AGENDA, DPRK, DAY))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question(QuestionType.PRESIDENTIAL_STATEMENT), "rule of its own"),
        (Question(QuestionType.ASSEMBLY_PLENARY, Organ.GENERAL_ASSEMBLY), "General Assembly"),
        (Question(QuestionType.AGENDA, facts={"without_vote": "yes"}), "without_vote"),
        (Question(QuestionType.AGENDA, facts={"withdrawn": "yes"}), "withdrawn"),
        (Question(QuestionType.INVITATION_39, facts={"form": "refuse"}), "those in favour"),
    ],
)
def test_what_is_not_voted_so_is_refused(question: Question, words: str) -> None:
    with pytest.raises(ForecastError, match=words):
        baseline(question, DPRK, DAY)


def test_who_does_not_sit_cannot_declare() -> None:
    with pytest.raises(ForecastError, match="DEU does not sit on 2018-11-29"):
        baseline(AGENDA, DPRK, DAY, {"DEU": Vote.IN_FAVOUR})


def test_a_day_without_a_council_has_no_forecast() -> None:
    with pytest.raises(NoCouncilError):
        baseline(AGENDA, DPRK, dt.date(1945, 11, 1))


def test_values_cannot_be_changed() -> None:
    told: Forecast = baseline(AGENDA, DPRK, DAY)
    with pytest.raises(AttributeError):
        told.required = 8  # type: ignore[misc]
