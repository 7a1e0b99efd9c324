from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from ninevotes.brief import Format, UnknownItemError, build, render
from ninevotes.brief.assemble.seating import seats
from ninevotes.brief.model import ItemBrief, Kind, Lane
from ninevotes.rules.decision import Decision, Outcome, Reason
from ninevotes.vocabulary.events import Event, Truth
from tests.brief.story import (
    AS_OF,
    ASSEMBLY,
    DAY,
    DOUBTED,
    FORECAST,
    HISTORY,
    KEY,
    LEDGER,
    REQUEST,
    STEPS,
    VOTE,
    story_brief,
)


@pytest.fixture(scope="module")
def item() -> ItemBrief:
    return story_brief().items[0]


def test_the_answer_is_two_sentences_the_record_and_what_comes_next(item: ItemBrief) -> None:
    record, ahead = item.answer
    assert record.text.startswith(
        "The latest vote of the Security Council on record (22 December 2014; 1 origin): "
        "The Security Council carried the motion"
    )
    assert record.kind is Kind.OFFICIAL
    assert record.notes
    assert ahead.text == (
        "The rules allow next: a member objects to the agenda and its adoption is put to the "
        "vote (nine affirmative votes; no veto applies); a model gives 93% (84–98%) that nine "
        "affirmative votes are reached."
    )
    assert ahead.kind is Kind.COMPUTED
    assert "Article 27(2)" in ahead.rests_on
    assert "cut-off 21 December 2014" in ahead.rests_on


def test_without_a_vote_the_answer_is_the_request_and_says_that_there_is_none() -> None:
    history = dataclasses.replace(HISTORY, events=(REQUEST,))
    record, ahead = build(history, as_of=AS_OF, items=[KEY]).items[0].answer
    assert "Ten states asked for a meeting" in record.text
    assert record.text.endswith(
        "these reports tell of no vote of the Security Council on the item."
    )
    assert ahead.text == "No next step and no forecast was worked out."


def test_the_timeline_runs_in_order_of_time_each_line_with_kind_origins_and_notes(
    item: ItemBrief,
) -> None:
    assert [line.when for line in item.timeline] == [
        "March 2013",
        "February 2014",
        "December 2014",
        "18 December 2014",
        "22 December 2014",
        "22 December 2014",
        "22 December 2014",
        "22 December 2014",
        "by 22 December 2014",
        "by 23 December 2014",
    ]
    assembly = next(line for line in item.timeline if line.event == ASSEMBLY.id)
    assert (assembly.kind, assembly.origins, len(assembly.notes)) == (Kind.REPORTED, 2, 3)
    assert assembly.lane is Lane.ASSEMBLY


def test_what_lies_before_the_first_request_is_background(item: ItemBrief) -> None:
    assert item.story_from == "December 2014"
    background = {line.when for line in item.timeline if line.background}
    assert background == {"March 2013", "February 2014"}


def test_predictions_quotations_and_reported_rules_stand_apart_from_what_happened(
    item: ItemBrief,
) -> None:
    told = {line.type for line in item.timeline}
    assert not told & {"prediction", "quote", "threshold"}
    assert all(line.kind is not Kind.PREDICTED for line in item.timeline)
    assert [remark.words for remark in item.remarks] == ["The Council is not the place"]
    assert item.remarks[0].affiliation == "China"
    assert [line.type for line in item.reported_rules] == ["threshold"]


def test_a_prediction_is_tied_to_what_then_happened(item: ItemBrief) -> None:
    prediction = next(e for e in item.expectations if e.line.kind is Kind.PREDICTED)
    assert prediction.line.text == "Expected by “diplomats”: “China stops the meeting”."
    assert prediction.answer == "did not"
    assert prediction.words == "It did not come true: the agenda was adopted."
    assert prediction.line.tied == (VOTE.id,)
    assert prediction.happened[0].kind is Kind.OFFICIAL


def test_a_meeting_asked_for_a_day_is_followed_too(item: ItemBrief) -> None:
    request = next(e for e in item.expectations if e.line.type == "meeting_request")
    assert request.words == "The meeting was held on the day asked for: the Council met."


def test_a_prediction_without_an_entry_in_the_ledger_is_not_known() -> None:
    expected = story_brief(ledger=()).items[0].expectations
    assert [e.words for e in expected] == ["What came of it is not known."]


def test_a_difference_shows_who_says_what_and_averages_nothing(item: ItemBrief) -> None:
    (difference,) = item.differences
    assert difference.field == "abstentions"
    assert [
        (side.value, side.said_by, side.origins, side.kind.value) for side in difference.sides
    ] == [
        ("53", ("Roll calls of the Assembly",), 0, "official"),
        ("53", ("Radio East", "Wire North, in Harbour Daily"), 2, "reported"),
        ("55", ("Wire North, in Valley Post",), 1, "reported"),
    ]
    assert [bool(side.notes) for side in difference.sides] == [False, True, True]


def test_without_an_official_record_documents_differ_among_themselves() -> None:
    (difference,) = story_brief(official=None).items[0].differences
    assert [(side.value, side.said_by, side.origins) for side in difference.sides] == [
        ("53", ("Radio East", "Wire North, in Harbour Daily"), 2),
        ("55", ("Wire North, in Valley Post",), 1),
    ]


def test_each_step_has_its_majority_articles_and_both_wordings(item: ItemBrief) -> None:
    contest, draft, consult = item.steps
    assert contest.majority == "nine affirmative votes; no veto applies"
    assert [(w.question, w.who) for w in contest.wordings] == [
        ("Shall the agenda be adopted?", "those who want the meeting"),
        ("Shall the meeting be put off?", "those against it"),
    ]
    assert contest.deadline == "22 December 2014: the meeting asked for (the request itself)"
    assert contest.cases[0].link == "https://undocs.org/S/PV.5526"
    assert draft.majority == "nine affirmative votes; a veto applies"
    assert consult.majority == "no vote"
    assert [step.kind for step in item.steps] == ["practice", "text", "contested"]


def test_the_president_of_the_month_sits_in_the_middle_and_the_order_runs_on(
    item: ItemBrief,
) -> None:
    vote = next(v for v in item.votes if v.organ == "Security Council")
    codes = [seat.code for seat in vote.seats]
    assert codes[7] == "TCD"
    assert vote.seats[7].president
    assert codes[8:] == ["CHL", "CHN", "FRA", "JOR", "LTU", "LUX", "NGA"]
    assert codes[:7] == ["KOR", "RUS", "RWA", "GBR", "USA", "ARG", "AUS"]
    assert "Chad, President for the month" in vote.seating


def test_before_the_presidency_ran_by_months_the_seats_run_alphabetically_and_say_so() -> None:
    row, seating = seats(dt.date(1946, 4, 4), {}, {})
    assert [seat.code for seat in row][:4] == ["AUS", "BRA", "CHN", "EGY"]
    assert not any(seat.president for seat in row)
    assert "not known" in seating


def test_who_presided_can_be_told_where_it_was_not_by_rule() -> None:
    vote = next(v for v in story_brief(presidents={"2014-12": "FRA"}).items[0].votes if v.seats)
    assert vote.seats[7].code == "FRA"


def test_a_vote_shows_what_the_rules_conclude_and_why(item: ItemBrief) -> None:
    vote = next(v for v in item.votes if v.organ == "Security Council")
    assert (vote.required, vote.reached, vote.veto_applies) == (9, True, False)
    assert vote.result.startswith("Reported as adopted; by the rules, adopted")
    assert vote.why
    assert any("27(2)" in article for article in vote.articles)
    assert dict(vote.voters)["against"] == ("China", "Russian Federation")


def test_a_decision_that_differs_from_the_report_is_said_to_differ() -> None:
    lost = Decision(Outcome.NOT_ADOPTED, Reason.FAILED_VOTES, 9, 8)
    item = story_brief(decisions={VOTE.id: lost}).items[0]
    vote = next(v for v in item.votes if v.seats)
    assert "by the rules, not as reported: not adopted" in vote.result


def test_precedents_are_marked_where_a_negative_vote_was_a_veto(item: ItemBrief) -> None:
    agenda, draft, early = (p.vote for p in item.forecasts[0].precedents)
    assert (agenda.veto_applies, agenda.vetoes) == (False, ())
    assert (draft.veto_applies, draft.vetoes) == (True, ("CHN", "RUS"))
    assert (early.size, early.required) == (11, 7)
    assert draft.result == (
        "Not adopted: the required votes, and a negative vote of a permanent member"
    )


def test_every_member_has_a_row_and_the_least_certain_are_named(item: ItemBrief) -> None:
    (forecast,) = item.forecasts
    assert len(forecast.members) == 15
    assert forecast.least_certain == ("Chad", "Nigeria", "Rwanda")
    assert [row.code for row in forecast.members if row.permanent] == [
        "CHN",
        "FRA",
        "RUS",
        "GBR",
        "USA",
    ]


def test_names_are_the_official_ones_not_everyday_ones(item: ItemBrief) -> None:
    names = {row.code: (row.name, row.short) for row in item.forecasts[0].members}
    assert names["KOR"] == ("Republic of Korea", "Republic of Korea")
    assert names["RUS"] == ("Russian Federation", "Russian Federation")
    assert names["GBR"][1] == "United Kingdom"


def test_footnotes_are_numbered_in_the_order_of_the_page_and_lead_to_the_words() -> None:
    brief = story_brief()
    assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))
    assert brief.items[0].answer[0].notes == (1,)
    radio = brief.note(1)
    assert radio.words == (
        "The Council took up the matter on Monday: eleven for, two against, with Chad and "
        "Nigeria abstaining. China and Russia voted no & spoke."
    )
    assert radio.by == "Radio East"
    listed = [n for origin in brief.origins for s in origin.sources for n in s.notes]
    assert sorted(listed) == [note.number for note in brief.notes]


def test_the_offsets_of_a_footnote_are_those_of_the_document_itself() -> None:
    texts = {document.id: document.text for document in HISTORY.documents}
    for note in story_brief().notes:
        whole = texts[note.document][note.start : note.end]
        assert note.words.split()[0] in whole


def test_sources_stand_in_groups_with_what_tied_them_and_how_they_were_dated() -> None:
    wire, radio = story_brief().origins
    assert (wire.label, len(wire.sources)) == ("Wire North", 2)
    assert wire.evidence == ("credit line (Wire North) in copy-2014-12-22",)
    copy, first = wire.sources
    assert copy.remarks == ("date inferred from the file name", "printed twice")
    assert first.title == "Council to meet on Monday"
    assert first.link == "https://example.org/harbour/council?item=1&page=2"
    assert (radio.sources[0].link, radio.sources[0].address) == (None, "javascript:alert(1)")


def test_what_could_not_be_established_is_said() -> None:
    history = dataclasses.replace(HISTORY, events=(REQUEST,))
    bare = build(history, as_of=AS_OF, items=[KEY]).items[0]
    assert "No vote on the item is in the record." in bare.gaps
    assert any("2 lines have no date" in gap for gap in story_brief().items[0].gaps)


def test_a_brief_as_of_a_day_knows_nothing_that_was_published_later() -> None:
    brief = story_brief(as_of=DAY, steps={}, forecasts={})
    (item,) = brief.items
    assert VOTE.id not in {line.event for line in item.timeline}
    assert "radio-2014-12-23" not in {s.id for o in brief.origins for s in o.sources}
    assembly = next(line for line in item.timeline if line.event == ASSEMBLY.id)
    assert assembly.origins == 1
    assert {e.answer for e in item.expectations} == {"unknown"}
    assert not any(expected.happened for expected in item.expectations)


def test_an_official_event_without_a_document_is_known_from_its_own_day() -> None:
    later = Event(
        id="official",
        type=VOTE.type,
        item=KEY,
        date="2015-12-10",
        fields={"outcome": "adopted"},
        truth=Truth.OFFICIAL,
        modality="asserted",
        claims=(),
        origins=(),
    )
    history = dataclasses.replace(HISTORY, events=(*HISTORY.events, later))
    before = build(history, as_of=AS_OF, items=[KEY]).items[0]
    after = build(history, as_of=dt.date(2015, 12, 10), items=[KEY]).items[0]
    assert "official" not in {line.event for line in before.timeline}
    assert "official" in {line.event for line in after.timeline}


def test_only_the_items_chosen_are_told_and_the_others_are_named() -> None:
    brief = story_brief()
    assert [item.key for item in brief.items] == [KEY]
    assert [other.key for other in brief.others] == ["MMR:situation"]
    assert [i.key for i in build(HISTORY, as_of=AS_OF).items] == [KEY, "MMR:situation"]


def test_an_item_that_the_record_does_not_have_is_refused_with_what_it_has() -> None:
    with pytest.raises(UnknownItemError, match="it has: PRK:human-rights, MMR:situation"):
        build(HISTORY, as_of=AS_OF, items=["XXX"])


def test_the_length_of_quotations_is_a_setting() -> None:
    brief = story_brief(quote_words=3)
    assert max(len(note.words.split()) for note in brief.notes) == 3
    assert all(note.cut for note in brief.notes if len(note.words.split()) == 3)
    with pytest.raises(ValueError, match="at least one word"):
        story_brief(quote_words=0)


def test_documents_left_out_are_named_with_the_reason() -> None:
    assert "undated: left out: the document has no date." in story_brief().remarks


def test_events_whose_ids_look_alike_get_anchors_of_their_own() -> None:
    twin = dataclasses.replace(VOTE, id=VOTE.id.replace(":", "-"))
    history = dataclasses.replace(HISTORY, events=(VOTE, twin))
    lines = build(history, as_of=AS_OF, items=[KEY]).items[0].timeline
    assert len({line.id for line in lines}) == 2


def test_a_line_dated_after_the_day_of_the_brief_is_to_come() -> None:
    later = dataclasses.replace(REQUEST, id="later", date="2015-12-10", known_from=DAY)
    history = dataclasses.replace(HISTORY, events=(REQUEST, later))
    lines = build(history, as_of=AS_OF, items=[KEY]).items[0].timeline
    assert [(line.when, line.to_come) for line in lines] == [
        ("December 2014", False),
        ("for 10 December 2015", True),
    ]


def test_codes_in_the_words_of_the_ledger_become_official_names() -> None:
    entry = dataclasses.replace(LEDGER[0], words="CHN objected on the day")
    expected = story_brief(ledger=[entry]).items[0].expectations
    assert expected[0].words == "It did not come true: China objected on the day."


def test_a_veto_is_part_of_the_answer_where_it_may_lie() -> None:
    forecast = dataclasses.replace(FORECAST, chance_of_veto=0.4, vetoers=(("CHN", 0.3),))
    item = story_brief(forecasts={KEY: [forecast]}, steps={KEY: STEPS[1:]}).items[0]
    assert "a veto applies" in item.answer[1].text
    assert item.answer[1].text.endswith("and 40% that a veto is cast.")
    assert item.forecasts[0].vetoers == (("China", 0.3),)


@pytest.mark.parametrize("format_", ["terminal", "markdown", "html"])
def test_what_the_reader_is_not_sure_of_stands_apart_and_nowhere_else(format_: Format) -> None:
    (item,) = story_brief().items
    (doubtful,) = item.doubtful
    assert (doubtful.line.event, doubtful.cases) == (DOUBTED.id, ("0f3a9c21",))
    assert DOUBTED.id not in {line.event for line in item.timeline}
    page = render(story_brief(), format_)
    assert "Read with doubt" in page
    assert "sure to 49%; case 0f3a9c21" in " ".join(page.split())
    assert "Read with doubt" not in render(story_brief(doubts={}), format_)
