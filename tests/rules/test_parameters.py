"""Texts and parameters as they stand in their files, and what is refused there."""

from __future__ import annotations

import datetime as dt

import pytest

from ninevotes.rules.parameters import (
    DatedValue,
    Parameter,
    UnknownParameterError,
    _dated,
    number,
    parameter,
    parameters,
)
from ninevotes.rules.rulebook import Rule, _rule, rule, rulebook
from ninevotes.rules.working_days import how_counted, is_working_day

START = dt.date(2000, 1, 1)


def test_a_parameter_is_what_its_file_says() -> None:
    assert parameter("snapback_days") == Parameter(
        "snapback_days",
        "Days after a notification by which the former resolutions apply again",
        "days",
        (
            DatedValue(
                30,
                dt.date(2015, 10, 18),
                dt.date(2025, 10, 18),
                "S/RES/2231 (2015), paragraphs 11-12",
            ),
        ),
    )


def test_parameters_stand_in_the_order_of_their_files() -> None:
    names = list(parameters())
    assert names[0] == "emergency_session_council_votes"
    assert names[-1] == "icc_deferral_months"


def test_a_value_holds_on_its_first_and_on_its_last_day() -> None:
    option = parameter("snapback_days")
    assert option.on(dt.date(2015, 10, 18)).value == option.on(dt.date(2025, 10, 18)).value == 30
    for outside in (dt.date(2015, 10, 17), dt.date(2025, 10, 19)):
        with pytest.raises(UnknownParameterError, match=f"has no value on {outside}"):
            option.on(outside)


def test_a_value_may_be_a_list_of_words() -> None:
    made = _dated({"value": ["VI", 52], "from": START, "citation": "Charter"})
    assert made == DatedValue(("VI", "52"), START, None, "Charter")


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"value": 1.5, "from": START}, r"needs value and from: \{'value': 1.5"),
        ({"value": 1, "from": "2000"}, "needs value and from"),
        ({"value": 1, "from": START, "to": "later"}, "to is a day: {'value': 1"),
    ],
)
def test_a_value_that_cannot_be_is_refused(entry: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        _dated({**entry, "citation": "Charter"})


def test_what_is_no_number_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Parameter("words", "Words", "words", (DatedValue("VI", START, None, "Charter"),))
    monkeypatch.setitem(parameters(), "words", words)
    with pytest.raises(UnknownParameterError, match=r"^words is not a number$"):
        number("words", dt.date(2001, 1, 1))
    with pytest.raises(UnknownParameterError, match=r"^no parameter is called 'quorum'$"):
        parameter("quorum")


def test_a_rule_is_what_its_file_says() -> None:
    assert rule("SC-ESS-1") == Rule(
        "SC-ESS-1",
        "Calling an emergency special session",
        "The Council and the Assembly",
        "Where disagreement of the permanent members keeps the Council from acting, the Assembly "
        "can take the matter up within a day. Any seven members of the Council, since 1966 any "
        "nine, call it, without a veto; a majority of Members of the United Nations can do so "
        "too. An Assembly that is sitting simply receives the item.",
        "A/RES/377 A (V); Rules of Procedure of the General Assembly, rules 8(b) and 9(b)",
        True,  # noqa: FBT003 - computed
        (
            "assembly_relations.emergency_session_votes",
            "assembly_relations.emergency_remark",
            "voting.decide_procedural",
        ),
        "The Soviet Union long held the procedure unlawful, and whether a veto must have been "
        "cast first is open.",
    )


def test_a_rule_of_text_alone_has_no_function_and_no_doubt() -> None:
    text_only = rule("SC-MEET-5")
    assert (text_only.computed, text_only.implemented_by, text_only.contested) == (False, (), "")


def test_rules_stand_in_the_order_of_the_chapters() -> None:
    ids = list(rulebook())
    assert (ids[0], ids[-1]) == ("SC-COMP-1", "HRC-2")
    assert ids.index("SC-VOTE-1") < ids.index("SC-REC-1") < ids.index("SC-ADM-1")


def test_functions_not_given_as_a_list_are_refused() -> None:
    entry = {"title": "", "citation": "", "text": "", "computed": True, "implemented_by": "a.b"}
    with pytest.raises(TypeError, match=r"^SC-X-1: implemented_by is a list$"):
        _rule("SC-X-1", "Chapter", entry)


def test_how_working_days_were_counted_is_told() -> None:
    on_record = dt.date(2024, 12, 20)
    assert how_counted(dt.date(2024, 3, 28), on_record) == (
        "weekends and official holidays at Headquarters left out"
    )
    assert how_counted(on_record, dt.date(2025, 1, 6)) == (
        "weekends left out; official holidays of 2025 are not on record and are counted as "
        "working days"
    )
    assert "of 2022 and 2023 are" in how_counted(dt.date(2022, 12, 20), dt.date(2023, 1, 6))


def test_weekends_and_holidays_are_no_working_days() -> None:
    friday, saturday, holiday = dt.date(2024, 3, 22), dt.date(2024, 3, 23), dt.date(2024, 3, 29)
    assert [is_working_day(day) for day in (friday, saturday, holiday)] == [True, False, False]
