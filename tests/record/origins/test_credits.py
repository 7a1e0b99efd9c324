"""Which agency a document credits."""

from __future__ import annotations

import pytest
from tests.record.builders import document

from ninevotes.record.origins.credits import credited_agencies


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("UNITED NATIONS, United States (AFP) - The Council met on Monday.", "AFP"),
        ("UNITED NATIONS (AP) -- The Council met on Monday.", "AP"),
        ("NEW YORK, Dec 18 (Xinhua) The Council met on Thursday.", "Xinhua"),
        ("GENEVA (Reuters) – The inquiry reported on Monday.", "Reuters"),
        ("SEOUL, Dec. 19 (Yonhap) -- The ministry welcomed the vote.", "Yonhap"),
        ("AFP", "AFP"),
        ("(Reuters)", "Reuters"),
        ("- Agence France-Presse", "AFP"),
        ("By Jane Doe, Associated Press", "AP"),
        ("Source: Xinhua", "Xinhua"),
        ("© 2014 AFP", "AFP"),
        ("The meeting went on into the night. - Reuters", "Reuters"),
        ("The meeting went on into the night. (dpa)", "dpa"),
    ],
)
def test_credits(line: str, agency: str) -> None:
    assert credited_agencies(document("d", f"A headline\n\n{line}\n\nMore.")) == {agency}


@pytest.mark.parametrize(
    "line",
    [
        '"We will not attend," he told AFP.',
        "Reuters reported on Monday that a vote was near.",
        "The ambassador told the Associated Press (AP) that he would not attend.",
        "Delegates on Monday. (AP Photo/Jane Roe)",
        "Movie posters, AFP/File",
        "The accord (AA) was signed.",
        "By the time Reuters asked, nobody answered",
    ],
)
def test_an_agency_only_spoken_of_is_no_source(line: str) -> None:
    assert credited_agencies(document("d", f"{line}\n\nMore.")) == frozenset()


def test_the_outlet_of_the_manifest_is_a_credit_when_it_is_an_agency() -> None:
    assert credited_agencies(document("d", "Text.", outlet="Associated Press")) == {"AP"}
    assert credited_agencies(document("d", "Text.", outlet="The Straits Times")) == frozenset()


def test_a_page_may_credit_two() -> None:
    both = "NEW YORK (AFP) - The Council met.\n\nSource: Reuters"
    assert credited_agencies(document("d", both)) == {"AFP", "Reuters"}
