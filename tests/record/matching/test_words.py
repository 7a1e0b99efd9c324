"""Words that say what a wording is about."""

from __future__ import annotations

import pytest

from ninevotes.record.matching.words import contained_part, content_words, folded, shared_part


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea is referred to the court", "Pyongyang referred to the courts"),
        ("the situation in the Democratic People's Republic of Korea", "situation in the DPRK"),
        ("China vetoes an ICC referral", "China vetoing the ICC referrals"),
        ("objections raised by Russia", "Moscow raises an objection"),
    ],
)
def test_wordings_of_one_thing_share_their_words(one: str, other: str) -> None:
    assert shared_part(one, other) == 1.0


def test_little_words_and_the_body_itself_say_nothing() -> None:
    assert content_words("that the Security Council of the United Nations should be") == frozenset()


def test_a_state_code_is_a_word_for_the_state() -> None:
    assert content_words("PRK") == content_words("North Korea") == {"PRK"}


def test_parts_are_measured_against_all_words_or_the_shorter_wording() -> None:
    one, other = "torture in prison camps", "prison camps"
    assert shared_part(one, other) == pytest.approx(2 / 3)
    assert contained_part(one, other) == 1.0
    assert shared_part(one, None) == contained_part("", other) == 0.0


def test_lists_are_taken_together() -> None:
    assert contained_part(["an official for human rights", "another"], "human rights") == 1.0


def test_printers_changes_do_not_count() -> None:
    straight = '"We will not attend," the North\'s envoy said'
    curly = "“We will not attend”, the North’s envoy said"
    assert folded(straight) == folded(curly)
