"""What a report is about: the Council or another body, and under which item."""

from __future__ import annotations

import pytest

from ninevotes.reading import document_of, read
from ninevotes.reading.mentions.council import about_council


@pytest.mark.parametrize(
    "text",
    [
        "China's veto on Thursday, with 13 members in favour, ended the panel.",
        "UN council throws out Russian bid to stop the raids.",
        "The General Assembly adopted the resolution by 116 votes to 20.",
        "By Tuesday the Europeans had nine, a Council diplomat said of China's move.",
    ],
)
def test_the_council_need_not_be_named_in_full(text: str) -> None:
    assert about_council([text])


@pytest.mark.parametrize(
    "text",
    [
        "The city council voted nine to four to close the road; the mayor may veto it.",
        "The U.S. Senate failed to override the president's veto of a resolution on Yemen.",
        "EU foreign ministers adopted sanctions on Russia after Germany lifted its objections.",
        "Turkey's National Security Council met for five hours about Syria.",
        "Shareholders approved the resolution by nine votes to none.",
    ],
)
def test_other_bodies_vote_and_veto_too(text: str) -> None:
    assert not about_council([text])


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (
            (
                "The Security Council discussed human rights in North Korea on Monday. Australia, "
                "Chile, France, Jordan, Lithuania, Luxembourg and Rwanda had asked for it."
            ),
            "PRK:human-rights",
        ),
        (
            (
                "The Dutch envoy told the Security Council that aid must reach Idlib in Syria. "
                "Syrian forces shelled Idlib again, the Netherlands said."
            ),
            "SYR:middle-east",
        ),
        (
            'The Security Council took up "The situation in Libya" at the request of Chad.',
            "LBY:situation",
        ),
    ],
)
def test_the_item_is_what_the_report_is_about_not_who_speaks(text: str, item: str) -> None:
    found = read(document_of(text.encode(), "report.txt")).item
    assert found is not None
    assert found.key == item
